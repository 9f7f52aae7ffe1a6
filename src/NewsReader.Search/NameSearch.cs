using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Sqlite;

namespace NewsReader.Search;

/// <summary>What a search found, by people and companies.</summary>
/// <param name="Matching">Those whose names the words begin.</param>
/// <param name="Named">Those whom most of the first hits name, and in how many of these.</param>
/// <param name="Of">So many hits were looked at.</param>
public sealed record NameResults(
    SearchNotes Notes,
    IReadOnlyList<EntityLink> Matching,
    IReadOnlyList<EntityLink> Named,
    int Of
)
{
    public static NameResults None { get; } = new(SearchNotes.None, [], [], 0);
}

/// <summary>Searches by people and companies.</summary>
public static class NameSearch
{
    public static async Task<NameResults> SearchNamesAsync(
        this LibraryContext library,
        SearchQuery query,
        CancellationToken cancel = default
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
            understood.Notes(found.IsCutOff),
            await ArticleSearch.MatchingAsync(library, understood, cancel),
            await SearchFacets.NamesAsync(library, hits, cancel),
            hits.Count
        );
    }
}
