using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Sources;

namespace NewsReader.Web;

/// <summary>
/// Files that come through the browser: each is kept whole or not at all, in a folder that is watched like any other.
/// </summary>
internal static partial class Uploads
{
    private const int LongestName = 150;

    private const int LongestEnding = 20;

    /// <summary>Of a file's name, with room for a number.</summary>
    private const int MostBytesOfName = 200;

    private static readonly Lock Naming = new();

    /// <summary>
    /// Writes a file as it comes; it is hidden until all of its upload is whole, since the folder is being watched.
    /// </summary>
    /// <param name="halves">Told of it before it is there.</param>
    public static async Task WriteAsync(
        string folder,
        UploadedFile file,
        ICollection<(string Path, string Name)> halves,
        CancellationToken cancel
    )
    {
        Directory.CreateDirectory(folder);
        var half = Path.Combine(folder, $".{Guid.NewGuid():N}");
        halves.Add((half, file.Name));
        await using var stream = File.Create(half);
        await file.Content.CopyToAsync(stream, cancel);
    }

    /// <summary>
    /// Shows a file that is whole under its name, or under the next that is free: no other file is touched, whatever
    /// comes at once.
    /// </summary>
    /// <returns>The name that it has.</returns>
    public static string Show(string folder, (string Path, string Name) half) =>
        Names(half.Name).First(name => TryMove(half.Path, Path.Combine(folder, name)));

    /// <summary>Removes what is left of uploads that a server did not finish before it ended.</summary>
    /// <param name="before">What was written later is being written now. In UTC.</param>
    public static void RemoveHalfFiles(string folder, DateTime before)
    {
        if (!Directory.Exists(folder))
            return;
        foreach (
            var file in new DirectoryInfo(folder)
                .EnumerateFiles(".*")
                .Where(file => HalfName().IsMatch(file.Name) && file.LastWriteTimeUtc < before)
        )
        {
            try
            {
                file.Delete();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It takes room, and no more: the next start tries again.
            }
        }
    }

    /// <summary>The names that a file may have, the plainest first; none leads out of its folder.</summary>
    internal static IEnumerable<string> Names(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var allowed = string.Concat(
            last.Select(c => c is ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(c) ? ' ' : c)
        );
        var plain = MarkdownArticle.OneLine(allowed.TrimStart('.', ' '), int.MaxValue);
        if (plain.Length == 0)
            plain = "article.txt";
        // The ending tells what a file is: what is too long is cut before it.
        var ending =
            Path.GetExtension(plain) is { Length: <= LongestEnding } known && !known.Contains(' ') ? known : "";
        var stem = MarkdownArticle.OneLine(plain[..^ending.Length], LongestName).TrimEnd('…');
        // A file system counts bytes.
        while (
            Encoding.UTF8.GetByteCount(stem) + Encoding.UTF8.GetByteCount(ending) > MostBytesOfName && stem.Length > 0
        )
            stem = stem[..^1];
        (stem, ending, plain) = stem.Length > 0 ? (stem, ending, stem + ending) : ("article", ".txt", "article.txt");
        yield return plain;
        for (var number = 2; ; number++)
            yield return $"{stem} {number}{ending}";
    }

    /// <summary>One at a time: between looking for a name and moving a file there another could take it.</summary>
    private static bool TryMove(string half, string path)
    {
        lock (Naming)
        {
            if (Path.Exists(path))
                return false;
            File.Move(half, path);
            return true;
        }
    }

    [GeneratedRegex(@"^\.[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex HalfName();
}
