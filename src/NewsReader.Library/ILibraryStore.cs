using NewsReader.Library.Following;
using NewsReader.Library.Identity;

namespace NewsReader.Library;

/// <summary>
/// What a library asks of its database beyond what LINQ says: what is written only where it is missing or for many
/// articles at once, what is found by its text, and one moment of all of it.
/// </summary>
public interface ILibraryStore
{
    /// <summary>Has an article a state for the library's reader, where there is the article and it has none.</summary>
    Task AddStateAsync(LibraryContext library, long article, CancellationToken cancel = default);

    /// <summary>Marks as read, for the library's reader, what an article repeats.</summary>
    /// <param name="at">In UTC; one that was read before keeps its time.</param>
    Task MarkOriginalAsReadAsync(LibraryContext library, long copy, DateTime at, CancellationToken cancel = default);

    /// <summary>
    /// Marks as read, for the library's reader, all unread articles of the lists that stand above an article or below
    /// it, itself included.
    /// </summary>
    /// <param name="at">In UTC.</param>
    /// <returns>How many they are.</returns>
    Task<int> MarkAllAsReadAsync(
        LibraryContext library,
        long article,
        bool above,
        DateTime at,
        CancellationToken cancel = default
    );

    /// <summary>Has articles derived again.</summary>
    Task ReopenAsync(LibraryContext library, IReadOnlyCollection<long> articles, CancellationToken cancel = default);

    /// <summary>
    /// Keeps whom articles are taken to name before a correction (<see cref="FormerDecision"/>): as far as they name
    /// any of these people or organizations, or whoever is called as the correction says.
    /// </summary>
    Task KeepDecisionsAsync(
        LibraryContext library,
        Correction correction,
        IReadOnlyCollection<long> articles,
        IReadOnlyCollection<long> entities,
        CancellationToken cancel = default
    );

    /// <summary>
    /// Has all articles of the lists derived again whose text has a name that is nobody's there, or somebody's by the
    /// user's word.
    /// </summary>
    Task DeriveAgainAsync(LibraryContext library, string name, CancellationToken cancel = default);

    /// <summary>
    /// Has the organization whose page has an address be of the kind that the user says; where nothing was said, of the
    /// one that its articles give.
    /// </summary>
    Task DecideKindAsync(LibraryContext library, string slug, CancellationToken cancel = default);

    /// <summary>The papers and folders that articles of the lists come from, by name.</summary>
    Task<IReadOnlyList<string>> SourcesAsync(LibraryContext library, CancellationToken cancel = default);

    /// <summary>Adds a feed, unless its address is followed already: somebody may press twice.</summary>
    /// <returns>Whether it was added.</returns>
    Task<bool> AddAsync(LibraryContext library, FollowedFeed feed, CancellationToken cancel = default);

    /// <summary>
    /// Holds the library as it is now, whatever comes in meanwhile, until it is disposed of; nobody is kept from
    /// writing.
    /// </summary>
    Task<IAsyncDisposable> BeginReadingAsync(LibraryContext library, CancellationToken cancel = default);

    /// <summary>What went wrong with a library, as a sentence for a person; null where it is something else.</summary>
    /// <param name="path">Where it lies, as the sentence names it.</param>
    LibraryUnusableException? Explain(Exception e, string path);
}
