namespace NewsReader.Library;

/// <summary>What the reader did with an article. Never derived, so no rebuild touches it.</summary>
public sealed class ReadingState
{
    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>When it was first opened, in UTC.</summary>
    public DateTime? ReadAt { get; set; }
}
