namespace NewsReader.Library;

/// <summary>
/// An article that is derived again though this reader derived it: whom it names is decided anew. A row of its own,
/// as a mark in the article would have its whole text written.
/// </summary>
public sealed class ReopenedArticle
{
    public long ArticleId { get; set; }

    public Article? Article { get; set; }
}
