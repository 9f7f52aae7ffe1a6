using NewsReader.Articles;
using NewsReader.Library.Exchange;
using NewsReader.Library.Stories;
using NewsReader.Sources;

namespace NewsReader.Library.Import;

/// <summary>Where a library's articles are stored: what an import asks of the database.</summary>
public interface IArticleStore
{
    /// <summary>Begins a transaction that writes; whoever begins second waits for the first to end.</summary>
    Task<IArticleTransaction> BeginAsync(CancellationToken cancel = default);

    /// <summary>Opens the list of what was read already.</summary>
    Task<IKnownOrigins> KnownOriginsAsync(CancellationToken cancel = default);
}

/// <summary>Which origins the library has read, as they are.</summary>
public interface IKnownOrigins : IAsyncDisposable
{
    /// <summary>
    /// Whether the origin was put aside as it is. A page has another stamp each time that it is fetched.
    /// </summary>
    bool IsPutAside(string origin, OriginStamp stamp);

    /// <summary>Whether the origin was read with this stamp.</summary>
    bool IsUnchanged(string origin, OriginStamp stamp);
}

/// <summary>
/// One transaction that writes articles and what readers say of them. Not committed, it leaves nothing.
/// </summary>
public interface IArticleTransaction : IDisposable
{
    /// <summary>What was written is no longer as it was.</summary>
    LibraryChange Change { get; }

    /// <summary>Stores an article as it came; the same twice changes nothing.</summary>
    StoreOutcome Store(SourceArticle found, NewsArticle article, ArticleSketch sketch);

    /// <summary>A file that holds several articles was read to its end.</summary>
    void StoreContainer(string path, OriginStamp stamp);

    /// <summary>
    /// Derives a stored article again, by another reader: its headline, text, names, quotations and place. What readers
    /// did stays, and is applied; whoever is withdrawn stays so.
    /// </summary>
    void DeriveAgain(long id, NewsArticle article, ArticleSketch sketch);

    /// <summary>
    /// The origin is gone. An article that no other holds leaves the lists; nothing of it is deleted but what can be
    /// derived.
    /// </summary>
    void Withdraw(string origin);

    /// <summary>Has a folded article stand for itself; whoever has read what it repeats has read it.</summary>
    /// <returns>Whether that is new.</returns>
    bool Unfold(long article);

    /// <summary>Takes back that an article stands for itself.</summary>
    /// <returns>Whether it did.</returns>
    bool FoldAgain(long article);

    /// <summary>Takes over something that is a reader's own; what is there already stays as it is.</summary>
    /// <returns>Whether anything is another than before.</returns>
    bool TakeOver(long reader, OwnLine line);

    /// <summary>For how many articles something of a reader's waits.</summary>
    long Awaited(long reader);

    /// <summary>Keeps all of it; nothing is written after that.</summary>
    void Commit();
}
