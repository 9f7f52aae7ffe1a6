namespace NewsReader.Library.Exchange;

/// <summary>
/// What a reader did with an article that is not here yet: it is done as the article comes. Never derived.
/// </summary>
public sealed class AwaitedArticle
{
    public long ReaderId { get; set; }

    /// <summary>What the article is (<see cref="Article.ContentHash"/>).</summary>
    public required string ContentHash { get; set; }

    /// <summary>An <see cref="OwnArticle"/>.</summary>
    public required string Line { get; set; }
}
