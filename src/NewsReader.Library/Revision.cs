namespace NewsReader.Library;

/// <summary>A text that an article had before it was corrected; never derived, and gone with its article.</summary>
public sealed class Revision
{
    public long ArticleId { get; set; }

    /// <summary>From 1, the oldest first; where some were more than are kept, their numbers are missing.</summary>
    public int Number { get; set; }

    public required string Headline { get; set; }

    /// <summary>The decoded source text, whole.</summary>
    public required string SourceText { get; set; }

    public bool IsMarkdown { get; set; }

    /// <summary>When it came, in UTC.</summary>
    public DateTime CameAt { get; set; }

    /// <summary>When another came in its place, in UTC.</summary>
    public DateTime ReplacedAt { get; set; }
}
