using NewsReader.Library.Following;

namespace NewsReader.Library.Import;

/// <summary>The feeds of a library and their logs, as a transaction that stores their articles sees them.</summary>
public interface IFeedRows
{
    /// <summary>Whether a feed is still followed.</summary>
    bool IsFollowed(long feed);

    /// <summary>
    /// Stores how a feed is once it was asked. A name that its reader gave it, and where they keep it, stays; so does
    /// its address where another feed has the new one.
    /// </summary>
    /// <returns>Whether it is still followed.</returns>
    bool Put(FollowedFeed feed);

    /// <summary>Stores what a feed's server tells by that nothing has changed since.</summary>
    void PutTag(long feed, string? eTag, string? lastModified);

    /// <summary>Adds a line to the log of a feed.</summary>
    /// <returns>The line's id.</returns>
    long AddLine(FeedLine line);

    /// <summary>Takes back a line.</summary>
    void RemoveLine(long line);

    /// <summary>Leaves the newest lines of a feed's log.</summary>
    /// <param name="most">How many.</param>
    void Trim(long feed, int most);
}
