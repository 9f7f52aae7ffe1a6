using System.Security.Cryptography;

namespace NewsReader.Sources.Files;

/// <summary>A text: plain, or Markdown by its ending or front matter on its first line.</summary>
internal sealed class TextFileReader : IArticleReader
{
    public bool HoldsMany => false;

    public bool CanRead(string name, ReadOnlySpan<byte> start) => true;

    public IEnumerable<OfferedArticle> Read(SourceContent content) =>
        [
            content.One(
                (bytes, stamp) =>
                {
                    var text = TextOf(content.Origin, bytes, content.Charset);
                    return new SourceArticle(
                        content.Origin,
                        content.Source,
                        text,
                        FormatOf(content.Name, text),
                        HashOf(bytes),
                        stamp
                    );
                }
            ),
        ];

    /// <summary>The text of bytes that are one.</summary>
    /// <param name="charset">As the sender states it; null where nobody does.</param>
    /// <exception cref="ArticleUnreadableException">They are no text, or there is none.</exception>
    internal static string TextOf(string origin, byte[] bytes, string? charset)
    {
        if (!TextDecoding.TryDecode(bytes, out var text, out var why, charset))
            throw new ArticleUnreadableException(origin, why, "Save the article as text (UTF-8) and try again.");
        return string.IsNullOrWhiteSpace(text)
            ? throw new ArticleUnreadableException(
                origin,
                "It is empty.",
                "Nothing was stored; put the article's text into it."
            )
            : text;
    }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    internal static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ArticleFormat FormatOf(string name, string text) =>
        ArticleReaders.Ends(name, ".md", ".markdown")
        || text.StartsWith("---\n", StringComparison.Ordinal)
        || text.StartsWith("---\r\n", StringComparison.Ordinal)
            ? ArticleFormat.Markdown
            : ArticleFormat.PlainText;
}
