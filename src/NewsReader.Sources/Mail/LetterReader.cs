namespace NewsReader.Sources.Mail;

/// <summary>One letter (.eml), or a web archive (.mhtml), which is a letter too (RFC 2557).</summary>
internal sealed class LetterReader : IArticleReader
{
    public bool HoldsMany => false;

    public bool CanRead(string name, ReadOnlySpan<byte> start) => ArticleReaders.Ends(name, ".eml", ".mht", ".mhtml");

    public IEnumerable<OfferedArticle> Read(SourceContent content) =>
        [
            content.One(
                (bytes, stamp) =>
                    Letter.Article(content.Origin, content.Source, Letter.Parse(content.Origin, bytes), stamp)
            ),
        ];
}
