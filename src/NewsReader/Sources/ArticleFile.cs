using System.Security.Cryptography;

namespace NewsReader.Sources;

/// <summary>An article file as it was read: where it came from, its decoded text, and what identifies its content.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Source">What the reader calls the origin: the name of the folder that holds the file.</param>
/// <param name="Text">The decoded text, whole, line ends as they are.</param>
/// <param name="ContentHash">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="Stamp">Size and time of the file when it was read.</param>
public sealed record ArticleFile(string Path, string Source, string Text, ArticleFormat Format, string ContentHash, FileStamp Stamp)
{
    /// <summary>Larger files are refused: no article is that long, and a log or an archive is.</summary>
    public const long MostBytes = 16 * 1024 * 1024;

    /// <exception cref="ArticleUnreadableException">Missing, empty, too large, no text, or not to be opened.</exception>
    public static ArticleFile Read(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        byte[] bytes;
        FileStamp stamp;
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            stamp = new FileStamp(stream.Length, File.GetLastWriteTimeUtc(path).Ticks);
            if (stream.Length > MostBytes)
            {
                throw new ArticleUnreadableException(path, $"It is {stream.Length / (1024 * 1024):N0} MB; an article may have {MostBytes / (1024 * 1024)} MB.", "Split it, or keep it out of the folder.");
            }
            bytes = new byte[stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (read < bytes.Length) bytes = bytes[..read];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleUnreadableException(path, "There is no such file.", "Check the path; a file that was moved away is read again once it is back.", e);
        }
        catch (UnauthorizedAccessException e)
        {
            var reason = Directory.Exists(path) ? "It is a folder, not a file." : "This user may not open it.";
            throw new ArticleUnreadableException(path, reason, "Give the user that runs NewsReader the right to read it.", e);
        }
        catch (IOException e)
        {
            throw new ArticleUnreadableException(path, $"It could not be read ({e.Message.TrimEnd('.')}).", "It is tried again when the folder is read next.", e);
        }

        if (!TextDecoding.TryDecode(bytes, out var text, out var why))
        {
            throw new ArticleUnreadableException(path, why, "Save the article as text (UTF-8) and try again.");
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArticleUnreadableException(path, "It is empty.", "Nothing was stored; put the article's text into it.");
        }
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArticleUnreadableException(path, "It is a web page (HTML), which is not read yet.", "Save the article's text as .txt or .md.");
        }
        return new ArticleFile(path, SourceOf(path), text, FormatOf(path, text), Convert.ToHexStringLower(SHA256.HashData(bytes)), stamp);
    }

    /// <summary>Markdown by its ending, or by front matter on its first line; else plain text.</summary>
    public static ArticleFormat FormatOf(string path, string text)
    {
        var ending = System.IO.Path.GetExtension(path.AsSpan());
        return ending.Equals(".md", StringComparison.OrdinalIgnoreCase)
            || ending.Equals(".markdown", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("---\n", StringComparison.Ordinal)
            || text.StartsWith("---\r\n", StringComparison.Ordinal)
            ? ArticleFormat.Markdown
            : ArticleFormat.PlainText;
    }

    private static string SourceOf(string path) =>
        System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(path)) is { Length: > 0 } folder ? folder : "files";
}

/// <summary>A file's length in bytes and its time of last change in UTC ticks: unchanged while both are.</summary>
public readonly record struct FileStamp(long Length, long ChangedTicks);
