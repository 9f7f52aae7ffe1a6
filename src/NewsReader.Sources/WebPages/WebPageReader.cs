using NewsReader.Sources.Files;

namespace NewsReader.Sources.WebPages;

/// <summary>A saved page, by its ending or by how it begins: scrapers give pages any name.</summary>
internal sealed class WebPageReader : IArticleReader
{
    public bool HoldsMany => false;

    public bool CanRead(string name, ReadOnlySpan<byte> start) =>
        ArticleReaders.Ends(name, ".html", ".htm", ".xhtml") || WebPage.Begins(TextDecoding.Start(start));

    public IEnumerable<OfferedArticle> Read(SourceContent content) =>
        [
            content.One(
                (bytes, stamp) =>
                    WebPage
                        .Read(
                            TextFileReader.TextOf(content.Origin, bytes, content.Charset),
                            content.Address,
                            content.Origin
                        )
                        .ToArticle(content.Origin, content.Source, stamp) with
                    {
                        ContentHash = TextFileReader.HashOf(bytes),
                    }
            ),
        ];
}
