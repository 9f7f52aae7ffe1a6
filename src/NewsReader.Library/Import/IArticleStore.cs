using NewsReader.Library.Identity;
using NewsReader.Library.Stories;
using NewsReader.Sources;

namespace NewsReader.Library.Import;

/// <summary>Where a library's articles are stored: what an import asks of the database.</summary>
public interface IArticleStore
{
    /// <summary>Begins a transaction that writes; whoever begins second waits for the first to end.</summary>
    Task<ILibraryTransaction> BeginAsync(CancellationToken cancel = default);

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
/// One transaction of the storage, as <see cref="ArticleTransaction"/> writes by it. What one of its parts writes, all
/// of them see. Not committed, it leaves nothing.
/// </summary>
public interface ILibraryTransaction : IDisposable
{
    /// <summary>The articles, and where they were found.</summary>
    IArticleRows Articles { get; }

    /// <summary>What is the readers' own.</summary>
    IOwnRows Own { get; }

    /// <summary>Who is in the library.</summary>
    IKnownNames Names { get; }

    /// <summary>Where the articles stand among the others.</summary>
    IStoryStore Stories { get; }

    /// <summary>The feeds that are followed.</summary>
    IFeedRows Feeds { get; }

    /// <summary>Keeps all of it; nothing is written after that.</summary>
    void Commit();
}
