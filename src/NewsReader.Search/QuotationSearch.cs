using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Sqlite;

namespace NewsReader.Search;

/// <summary>What a search found, by quotations; fragments are left out.</summary>
/// <param name="Next">Where the next page begins; null where this is the last.</param>
public sealed record QuotationResults(
    SearchNotes Notes,
    IReadOnlyList<QuotationHit> Quotations,
    HitCount Count,
    string? Next
)
{
    public static QuotationResults None { get; } = new(SearchNotes.None, [], default, null);
}

/// <summary>A quotation found.</summary>
/// <param name="Runs">What was said, those words marked that were looked for.</param>
public sealed record QuotationHit(QuotationLine Quotation, IReadOnlyList<MarkedText> Runs);

/// <summary>
/// Searches by quotations: what a query asks of the text is asked of what was said, and whom it names speaks or is
/// spoken of.
/// </summary>
public static class QuotationSearch
{
    public const int PerPage = 30;

    /// <param name="after">A value of <see cref="QuotationResults.Next"/>; anything else begins at the first
    /// page.</param>
    public static async Task<QuotationResults> SearchQuotationsAsync(
        this LibraryContext library,
        SearchQuery query,
        string? after = null,
        CancellationToken cancel = default
    )
    {
        var understood = await UnderstoodQuery.OfAsync(library, query, cancel);
        var search = new SearchStatement(understood, IndexedThing.Quotations);
        var cursor = HitCursor.Parse(after);
        var found = await FindAsync(library, search, query.Order, cursor, cancel);
        var shown = found.Ids(PerPage);
        var marked = search.Marks is { } marks
            ? await SqliteTextIndex.MarkedAsync(library, IndexedThing.Quotations, marks, shown, cancel)
            : [];
        var lines = await EntityPages.QuotationLinesAsync(library, shown, cancel);
        return new QuotationResults(
            understood.Notes(found.IsCutOff),
            [
                .. shown
                    .Where(lines.ContainsKey)
                    .Select(id => new QuotationHit(
                        lines[id],
                        Passages.Runs(marked.GetValueOrDefault(id, lines[id].Said))
                    )),
            ],
            found.Count,
            found.Next(PerPage)
        );
    }

    private static async Task<FoundHits> FindAsync(
        LibraryContext library,
        SearchStatement search,
        SearchOrder? asked,
        HitCursor? after,
        CancellationToken cancel
    )
    {
        using var reading = await BoundedReading.StartAsync(library, ArticleSearch.Patience, cancel);
        var order = FoundHits.OrderOf(asked, canRank: search.Marks is not null);
        var isRanked = order == SearchOrder.Relevance;
        var take = isRanked ? SqliteTextIndex.Window + 1 : PerPage + 1;
        var hits = SqliteTextIndex.Hits(
            reading,
            search,
            isRanked,
            order == SearchOrder.Oldest,
            isRanked ? null : after?.Id,
            take
        );
        return new FoundHits(
            isRanked ? FoundHits.Best(hits, after, PerPage + 1) : hits,
            FoundHits.CountOf(hits, take, isAll: !reading.IsOver),
            order,
            reading.IsOver
        );
    }
}
