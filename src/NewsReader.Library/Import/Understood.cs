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

    /// <summary>Reads and understands an article. What cannot be costs nothing but itself.</summary>
    /// <param name="origin">Its file, address or slug, as a failure names it.</param>
    public static Understood From(string origin, Func<Understood> read)
    {
        try
        {
            return read();
        }
        catch (ArticleUnreadableException e)
        {
            return new Understood(null, null, null, e, null);
        }
        catch (OutOfMemoryException e)
        {
            return new Understood(
                null,
                null,
                null,
                new ArticleUnreadableException(
                    origin,
                    "There was not the memory to read it.",
                    "Split it, or give NewsReader more; all others are read.",
                    e
                ),
                null
            );
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A defect of ours: it must not keep all other articles out.
            return new Understood(
                null,
                null,
                null,
                new ArticleUnreadableException(
                    origin,
                    $"NewsReader failed on it ({e.GetType().Name}: {e.Message}).",
                    "Report it with the file; all others are read.",
                    e
                )
                {
                    IsDefect = true,
                },
                null
            );
        }
    }
}
