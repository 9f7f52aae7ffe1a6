using NewsReader.Articles;
using NewsReader.Library.Stories;
using NewsReader.Sources;

namespace NewsReader.Library.Import;

/// <summary>An article as it is stored next, or why it cannot be.</summary>
/// <param name="Container">A file that was read to its end, where it holds many.</param>
internal sealed record Understood(
    SourceArticle? Found,
    NewsArticle? Article,
    ArticleSketch? Sketch,
    ArticleUnreadableException? Failure,
    (string Path, OriginStamp Stamp)? Container
)
{
    public static Understood Of(SourceArticle found, NewsPipeline pipeline) => Of(found, pipeline.Read(found));

    public static Understood Of(SourceArticle? found, NewsArticle article) =>
        new(found, article, new ArticleSketch(article), null, null);

    /// <summary>A file that holds many was read to its end.</summary>
    public static Understood End(string path, OriginStamp stamp) => new(null, null, null, null, (path, stamp));

    /// <summary>What cannot be stored.</summary>
    public static Understood Failed(ArticleUnreadableException why) => new(null, null, null, why, null);

    /// <summary>Reads and understands an article. What cannot be costs nothing but itself.</summary>
    /// <param name="origin">Its file, address or slug, as a failure names it.</param>
    public static Understood From(string origin, Func<Understood> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Failed(ArticleUnreadableException.Of(origin, e));
        }
    }
}
