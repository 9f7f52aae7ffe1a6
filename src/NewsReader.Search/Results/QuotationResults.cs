using NewsReader.Library;

namespace NewsReader.Search.Results;

/// <summary>What a search found, by quotations; fragments are left out.</summary>
/// <param name="Next">Where the next page begins; null where this is the last.</param>
public sealed record QuotationResults(
    SearchNotes Notes,
    IReadOnlyList<QuotationHit> Quotations,
    HitCount Count,
    string? Next
)
{
    /// <summary>So many quotations are a page.</summary>
    public const int PerPage = 30;

    public static QuotationResults None { get; } = new(SearchNotes.None, [], default, null);
}

/// <summary>A quotation found.</summary>
/// <param name="Runs">What was said, those words marked that were looked for.</param>
public sealed record QuotationHit(QuotationLine Quotation, IReadOnlyList<MarkedText> Runs);
