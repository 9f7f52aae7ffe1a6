namespace NewsReader.Library.Identity;

/// <summary>
/// Whom an article was taken to name before a correction, which may have changed that: it is so again once the
/// correction is undone.
/// </summary>
public sealed class FormerDecision
{
    public long ArticleId { get; set; }

    /// <summary>Who was meant.</summary>
    public long EntityId { get; set; }

    public long CorrectionId { get; set; }

    /// <summary>What the article called them, one a line.</summary>
    public required string Forms { get; set; }

    /// <summary>How sure it was, from 0 to 1.</summary>
    public double Confidence { get; set; }

    /// <inheritdoc cref="Appearance.Reason"/>
    public string? Reason { get; set; }
}
