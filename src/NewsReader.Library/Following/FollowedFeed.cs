namespace NewsReader.Library.Following;

/// <summary>A feed that the reader follows, and how it is. All times are UTC.</summary>
public sealed class FollowedFeed
{
    public long Id { get; set; }

    /// <summary>Where it is fetched from; another once it has moved for good.</summary>
    public required string Address { get; set; }

    /// <summary>As the feed or the reader names it; the source of its articles.</summary>
    public required string Title { get; set; }

    /// <summary>The page that it is of.</summary>
    public string? Site { get; set; }

    /// <summary>The reader's folder, those within others with " / " between; null for none.</summary>
    public string? Folder { get; set; }

    /// <summary>Whether each entry's page is fetched for its whole text.</summary>
    public bool WantsPages { get; set; }

    public DateTime AddedAt { get; set; }

    public string? ETag { get; set; }

    public string? LastModified { get; set; }

    /// <summary>When it was asked last; null before the first time.</summary>
    public DateTime? CheckedAt { get; set; }

    /// <summary>When it last had something new.</summary>
    public DateTime? ChangedAt { get; set; }

    public DateTime NextCheckAt { get; set; }

    /// <summary>How long it is left alone, as often as it changes.</summary>
    public int IntervalMinutes { get; set; }

    /// <summary>How often it failed since it last answered.</summary>
    public int Failures { get; set; }

    /// <summary>What went wrong last, as a sentence; null where it answered.</summary>
    public string? Error { get; set; }

    /// <summary>Set once its server says that it is gone for good (410): it is asked no more.</summary>
    public DateTime? GoneAt { get; set; }
}

/// <summary>A line of a feed's log: what happened when it was asked, where that is worth a line.</summary>
public sealed class FeedLine
{
    public long Id { get; set; }

    public long FeedId { get; set; }

    public FollowedFeed? Feed { get; set; }

    public DateTime At { get; set; }

    public required string Text { get; set; }
}

/// <summary>A page that is to be fetched for an article's whole text. All times are UTC.</summary>
public sealed class WantedPage
{
    public required string Address { get; set; }

    public DateTime AskedAt { get; set; }

    public DateTime NextTryAt { get; set; }

    public int Attempts { get; set; }

    /// <summary>What went wrong last; null before the first attempt.</summary>
    public string? Error { get; set; }
}
