using NewsReader.Library;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Searches by people and organizations.</summary>
internal static class NameSearch
{
    /// <inheritdoc cref="IArticleSearch.SearchNamesAsync"/>
    public static async Task<NameResults> SearchAsync(
        LibraryContext library,
        SearchQuery query,
        CancellationToken cancel
    )
    {
        if (query.IsEmpty)
            return NameResults.None with { Notes = SearchNotes.Of(query) };
        var understood = await UnderstoodQuery.OfAsync(library, query, cancel);
        var found = await ArticleSearch.FindAsync(
            library,
            new SearchStatement(understood, IndexedThing.Articles),
            query.Order,
            after: null,
            cancel
        );
        var hits = found.Ids(SearchFacets.MostHits);
        return new NameResults(
            understood.Notes(found.IsCutOff) with
            {
                Nowhere = hits.Count == 0 ? await RankedSearch.NowhereAsync(library, understood, cancel) : [],
            },
            await ArticleSearch.MatchingAsync(library, understood, cancel),
            await FacetCounts.NamesAsync(library, hits, cancel),
            hits.Count
        );
    }
}
