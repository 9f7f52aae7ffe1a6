using NewsReader.Analysis;

namespace NewsReader.Library;

/// <summary>A quotation of an article, or what somebody says in it without marks: of the kind "reported".</summary>
public sealed class StoredQuotation
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public Article? Article { get; set; }

    public long? SpeakerId { get; set; }

    public StoredEntity? Speaker { get; set; }

    /// <summary>The speaker as it stands in the article.</summary>
    public string? SpeakerText { get; set; }

    /// <summary>For whom somebody speaks who is not named.</summary>
    public long? OnBehalfOfId { get; set; }

    public StoredEntity? OnBehalfOf { get; set; }

    /// <summary>The words with their marks.</summary>
    public required string Said { get; set; }

    public QuotationKind Kind { get; set; }

    public string? Verb { get; set; }

    public string? Medium { get; set; }

    public string? StatedTime { get; set; }

    /// <summary>The stated time as ISO 8601, to the precision stated; null where the article does not tell.</summary>
    public string? StatedAt { get; set; }

    /// <inheritdoc cref="Appearance.Day"/>
    public DateOnly Day { get; set; }

    /// <summary>How sure the speaker is, from 0 to 1.</summary>
    public double Confidence { get; set; }

    /// <summary>The article's thread that a tweet is a part of.</summary>
    public int? Thread { get; set; }

    public long? ReplyToId { get; set; }

    public StoredEntity? ReplyTo { get; set; }

    /// <summary>Its place in the source: UTF-16 units, half-open.</summary>
    public int Start { get; set; }

    /// <inheritdoc cref="Start"/>
    public int End { get; set; }

    /// <summary>
    /// What the full-text index has of it beside the words: <see cref="IndexToken"/>s with a space between.
    /// </summary>
    public required string IndexTokens { get; set; }

    public List<QuotationSubject> About { get; } = [];
}

/// <summary>That somebody is named in a quotation, or answered by it.</summary>
public sealed class QuotationSubject
{
    public long QuotationId { get; set; }

    public StoredQuotation? Quotation { get; set; }

    public long EntityId { get; set; }

    public StoredEntity? Entity { get; set; }
}
