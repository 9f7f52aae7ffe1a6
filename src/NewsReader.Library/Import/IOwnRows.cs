using NewsReader.Library.Exchange;
using NewsReader.Library.Following;
using NewsReader.Library.Identity;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;

namespace NewsReader.Library.Import;

/// <summary>
/// What is the readers' own, as one transaction that writes articles sees it: what <see cref="OwnWriter"/> asks and
/// tells the storage. What is added is added where it is not there yet; each of these tells whether it was.
/// </summary>
public interface IOwnRows
{
    /// <summary>Whether anything waits for an article.</summary>
    bool AwaitsAny();

    /// <summary>For how many articles something of a reader's waits.</summary>
    long CountAwaited(long reader);

    /// <summary>What waits for an article, of all readers.</summary>
    List<AwaitedArticle> Awaited(string contentHash);

    /// <summary>The <see cref="AwaitedArticle.Line"/> of a reader; null where nothing waits.</summary>
    string? AwaitedLine(long reader, string contentHash);

    /// <summary>Has something wait for an article, in the place of what waited there for the same reader.</summary>
    void PutAwaited(AwaitedArticle awaited);

    /// <summary>Nothing waits for an article any longer.</summary>
    void RemoveAwaited(string contentHash);

    /// <summary>Follows a feed, unless one of its address is followed.</summary>
    bool Add(FollowedFeed feed);

    /// <summary>Whether a reader keeps a search.</summary>
    bool HasSearch(long reader, string query);

    /// <summary>Whether a reader keeps a search of that name.</summary>
    bool HasSearchNamed(long reader, string name);

    /// <summary>Keeps a search, whose name is free.</summary>
    void Add(SavedSearch search);

    /// <summary>Adds a correction, unless the same was said of the same at the same moment.</summary>
    bool Add(Correction correction);

    /// <summary>Adds a highlight, unless its reader marked the same passage at the same moment.</summary>
    bool Add(Highlight highlight);

    /// <summary>
    /// Adds what a reader did with an article: a mark that is there keeps its time, and the later position counts.
    /// </summary>
    bool Add(ReadingState state);

    /// <summary>Adds the reader's word that an article stands for itself.</summary>
    bool Add(Unfolded unfolded);

    /// <summary>The same, of an article that is folded into another; of no other.</summary>
    bool AddToCopy(Unfolded unfolded);

    /// <summary>Takes that word back.</summary>
    /// <returns>Whether it was there.</returns>
    bool RemoveUnfolded(long article);

    /// <summary>Whoever has read what an article repeats has read the article.</summary>
    void ReadWithOriginal(long article);
}
