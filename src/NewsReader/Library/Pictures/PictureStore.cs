using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsReader.Sources.Fetching;

namespace NewsReader.Library.Pictures;

/// <summary>
/// The pictures of articles, kept on the disk once they were seen: they come through us, so that no site learns who reads
/// what. Nothing is fetched but what an article shows.
/// </summary>
public sealed partial class PictureStore(IDbContextFactory<LibraryContext> libraries, WebFetcher web, TimeProvider clock, string folder)
{
    private const long MostBytesOfOne = 8 * 1024 * 1024;
    private const long MostBytes = 512L * 1024 * 1024;
    private const string Accept = "image/avif, image/webp, image/png, image/jpeg, image/gif";

    /// <summary>So many are put down between two looks at how many there are.</summary>
    private const int BetweenLooks = 50;

    [GeneratedRegex("^[0-9a-f]{24}$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    private static readonly TimeSpan TriedAgain = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _failed = new(StringComparer.Ordinal);
    private int _put;

    /// <summary>A picture and its type; null where there is none of this key, or it cannot be had.</summary>
    public async Task<(byte[] Content, string Type)?> GetAsync(string key, CancellationToken cancel = default)
    {
        if (!Key().IsMatch(key)) return null;
        var path = Path.Combine(folder, key);
        if (File.Exists(path) && await File.ReadAllBytesAsync(path, cancel) is var kept && TypeOf(kept) is { } known)
        {
            File.SetLastAccessTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            return (kept, known);
        }
        var now = clock.GetUtcNow();
        if (_failed.TryGetValue(key, out var at) && now - at < TriedAgain) return null;
        await using var library = await libraries.CreateDbContextAsync(cancel);
        if (await library.Pictures.Where(p => p.Key == key).Select(p => p.Address).FirstOrDefaultAsync(cancel) is not { } address) return null;
        try
        {
            var fetched = await web.GetAsync(new Uri(address), Accept, most: MostBytesOfOne, cancel: cancel);
            if (TypeOf(fetched.Content) is { } type)
            {
                await PutAsync(path, fetched.Content, cancel);
                return (fetched.Content, type);
            }
        }
        catch (FetchFailedException)
        {
            // Its description stands in its place.
        }
        if (_failed.Count > 10_000) _failed.Clear();
        _failed[key] = now;
        return null;
    }

    /// <summary>By the first bytes, never by what the server says: a drawing (SVG) or a page could hold a script.</summary>
    internal static string? TypeOf(ReadOnlySpan<byte> content) => content switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', (byte)'f', ..] => "image/avif",
        _ => null,
    };

    private async Task PutAsync(string path, byte[] content, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var half = $"{path}.{Guid.NewGuid():N}";
            await File.WriteAllBytesAsync(half, content, cancel);
            File.Move(half, path, overwrite: true);
            if (Interlocked.Increment(ref _put) % BetweenLooks == 1) MakeRoom();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A full disk costs the next look a fetch, not this one its picture.
        }
    }

    /// <summary>Those that were not looked at for longest go.</summary>
    private void MakeRoom()
    {
        var files = new DirectoryInfo(folder).GetFiles().OrderByDescending(file => file.LastAccessTimeUtc).ToList();
        var total = 0L;
        foreach (var file in files)
        {
            total += file.Length;
            if (total > MostBytes) file.Delete();
        }
    }
}
