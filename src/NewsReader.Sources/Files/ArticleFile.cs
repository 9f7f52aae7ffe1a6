using System.Security.Cryptography;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Sources.Files;

/// <summary>A file that is one article: text, Markdown, a saved web page, a letter.</summary>
public static class ArticleFile
{
    /// <exception cref="ArticleUnreadableException">Missing, empty, too large, no text, or not to be
    /// opened.</exception>
    public static SourceArticle Read(string path)
    {
        path = Path.GetFullPath(path);
        var (bytes, stamp) = Bytes(path, InputLimits.ArticleBytes);
        return ArticleContainer.Read(path, SourceOf(path), bytes, stamp);
    }

    /// <summary>The article that these bytes are, as a file of this name would hold it.</summary>
    /// <exception cref="ArticleUnreadableException">They are no article.</exception>
    public static SourceArticle Read(string origin, string source, byte[] bytes, OriginStamp stamp)
    {
        if (bytes.Length > InputLimits.ArticleBytes)
            throw new ArticleUnreadableException(
                origin,
                $"It is {bytes.Length / (1024 * 1024):N0} MB; an article may have "
                    + $"{InputLimits.ArticleBytes / (1024 * 1024)} MB.",
                "Split it, or keep it out of the folder."
            );
        if (!TextDecoding.TryDecode(bytes, out var text, out var why))
        {
            throw new ArticleUnreadableException(origin, why, "Save the article as text (UTF-8) and try again.");
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArticleUnreadableException(
                origin,
                "It is empty.",
                "Nothing was stored; put the article's text into it."
            );
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return IsHtml(origin, text)
            ? WebPage.Read(text, address: null).ToArticle(origin, source, stamp) with
            {
                ContentHash = hash,
            }
            : new SourceArticle(origin, source, text, FormatOf(origin, text), hash, stamp);
    }

    /// <summary>A file's bytes and stamp.</summary>
    /// <exception cref="ArticleUnreadableException">Missing, too large, or not to be opened.</exception>
    public static (byte[] Bytes, OriginStamp Stamp) Bytes(string path, long most)
    {
        try
        {
            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                1,
                FileOptions.SequentialScan
            );
            var stamp = new OriginStamp(stream.Length, File.GetLastWriteTimeUtc(path).Ticks);
            if (stream.Length > most)
            {
                throw new ArticleUnreadableException(
                    path,
                    $"It is {stream.Length / (1024 * 1024):N0} MB; {most / (1024 * 1024)} MB are read at most.",
                    "Split it, or keep it out of the folder."
                );
            }
            var bytes = new byte[stream.Length];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return (read < bytes.Length ? bytes[..read] : bytes, stamp);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ArticleUnreadableException(
                path,
                "There is no such file.",
                "Check the path; a file that was moved away is read again once it is back.",
                e
            );
        }
        catch (UnauthorizedAccessException e)
        {
            var reason = Directory.Exists(path) ? "It is a folder, not a file." : "This user may not open it.";
            throw new ArticleUnreadableException(
                path,
                reason,
                "Give the user that runs NewsReader the right to read it.",
                e
            );
        }
        catch (IOException e)
        {
            throw new ArticleUnreadableException(
                path,
                $"It could not be read ({e.Message.TrimEnd('.')}).",
                "It is tried again when the folder is read next.",
                e
            );
        }
    }

    /// <summary>Markdown by its ending, or by front matter on its first line; else plain text.</summary>
    public static ArticleFormat FormatOf(string path, string text)
    {
        var ending = Path.GetExtension(path.AsSpan());
        return
            ending.Equals(".md", StringComparison.OrdinalIgnoreCase)
            || ending.Equals(".markdown", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("---\n", StringComparison.Ordinal)
            || text.StartsWith("---\r\n", StringComparison.Ordinal)
            ? ArticleFormat.Markdown
            : ArticleFormat.PlainText;
    }

    /// <summary>The name of the folder that holds the file.</summary>
    public static string SourceOf(string path) =>
        Path.GetFileName(Path.GetDirectoryName(path)) is { Length: > 0 } folder ? folder : "files";

    /// <summary>By its ending, or by how it begins: scrapers give pages any name.</summary>
    private static bool IsHtml(string origin, string text)
    {
        var ending = Path.GetExtension(origin.AsSpan());
        if (
            ending.Equals(".html", StringComparison.OrdinalIgnoreCase)
            || ending.Equals(".htm", StringComparison.OrdinalIgnoreCase)
            || ending.Equals(".xhtml", StringComparison.OrdinalIgnoreCase)
        )
            return true;
        return WebAddress.IsPage(text);
    }
}
