using NewsReader.Library;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Searches by quotations.</summary>
internal static class QuotationSearch
{
    /// <inheritdoc cref="IArticleSearch.SearchQuotationsAsync"/>
    public static async Task<QuotationResults> SearchAsync(
        LibraryContext library,
        SearchQuery query,
        string? after,
        CancellationToken cancel
    )
    {
        var understood = await UnderstoodQuery.OfAsync(library, query, cancel);
        var search = new SearchStatement(understood, IndexedThing.Quotations);
        var cursor = HitCursor.Parse(after);
        var found = await FindAsync(library, search, query.Order, cursor, cancel);
        var shown = found.Ids(QuotationResults.PerPage);
        var marked = search.Marks is { } marks ? await SqliteTextIndex.MarkedAsync(library, marks, shown, cancel) : [];
        var lines = await EntityPages.QuotationLinesAsync(library, shown, cancel);
        return new QuotationResults(
            understood.Notes(found.IsCutOff) with
            {
                Nowhere =
                    found.Hits.Count == 0 && cursor is null
                        ? await RankedSearch.NowhereAsync(library, understood, cancel)
                        : [],
            },
            [
                .. shown
                    .Where(lines.ContainsKey)
                    .Select(id => new QuotationHit(
                        lines[id],
                        Passages.Runs(marked.GetValueOrDefault(id, lines[id].Said))
                    )),
            ],
            found.Count,
            found.Next(QuotationResults.PerPage)
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
        using var reading = await BoundedReading.StartAsync(library, SearchNotes.Patience, cancel);
        var order = FoundHits.OrderOf(asked, canRank: search.Marks is not null);
        var isRanked = order == SearchOrder.Relevance;
        var take = isRanked ? SqliteTextIndex.Window + 1 : QuotationResults.PerPage + 1;
        var hits = SqliteTextIndex.Hits(
            reading,
            search,
            isRanked,
            order == SearchOrder.Oldest,
            isRanked ? null : after?.Id,
            take
        );
        return new FoundHits(
            isRanked ? FoundHits.Best(hits, after, QuotationResults.PerPage + 1) : hits,
            FoundHits.CountOf(hits, take, isAll: !reading.IsOver),
            order,
            reading.IsOver
        );
    }
}
