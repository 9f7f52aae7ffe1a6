namespace NewsReader.Library.Reading;

/// <summary>What a reader did with an article. Never derived, so no rebuild touches it. All times are UTC.</summary>
public sealed class ReadingState
{
    public long ReaderId { get; set; }

    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>When it was first opened, or marked as read; null while it is unread.</summary>
    public DateTime? ReadAt { get; set; }

    public DateTime? StarredAt { get; set; }

    /// <summary>When it was put aside for later.</summary>
    public DateTime? LaterAt { get; set; }

    /// <summary>When it was put away: out of the lists, and still found.</summary>
    public DateTime? ArchivedAt { get; set; }

    /// <summary>How far it was read, from 0 to 1000 thousandths of the text.</summary>
    public int Position { get; set; }
}

/// <summary>What a reader does with an article, and what takes it back.</summary>
public enum ReadingMark : byte
{
    Read,
    Unread,
    Star,
    Unstar,
    Later,
    NotLater,
    Archive,
    Unarchive,
}

/// <summary>Which articles a list has.</summary>
public enum Shelf : byte
{
    /// <summary>All that are not archived.</summary>
    All,
    Unread,
    Starred,
    Later,
    Archived,
}
