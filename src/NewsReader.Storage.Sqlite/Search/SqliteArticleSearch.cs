using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Searches by the full-text indexes of SQLite, each search over one connection.</summary>
internal sealed class SqliteArticleSearch(IDbContextFactory<LibraryContext> libraries) : IArticleSearch
{
    public async Task<SearchResults> SearchAsync(
        SearchQuery query,
        string? after = null,
        SearchMatch wanted = SearchMatch.All,
        CancellationToken cancel = default
    )
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        return await ArticleSearch.SearchAsync(library, query, after, wanted, cancel);
    }

    public async Task<QuotationResults> SearchQuotationsAsync(
        SearchQuery query,
        string? after = null,
        CancellationToken cancel = default
    )
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        return await QuotationSearch.SearchAsync(library, query, after, cancel);
    }

    public async Task<NameResults> SearchNamesAsync(SearchQuery query, CancellationToken cancel = default)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        return await NameSearch.SearchAsync(library, query, cancel);
    }

    public async Task<IReadOnlyList<ArticleCard>> NewestAsync(
        SearchQuery query,
        int take,
        CancellationToken cancel = default
    )
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        return await ArticleSearch.NewestAsync(library, query, take, cancel);
    }

    public async Task<IReadOnlyList<int>> CountUnreadAsync(
        IReadOnlyCollection<SearchQuery> queries,
        int most,
        CancellationToken cancel = default
    )
    {
        if (queries.Count == 0)
            return [];
        await using var library = await libraries.CreateDbContextAsync(cancel);
        var counts = new List<int>(queries.Count);
        foreach (var query in queries)
            counts.Add(await ArticleSearch.CountUnreadAsync(library, query, most, cancel));
        return counts;
    }

    public async Task<IReadOnlyList<string>> FindInAsync(
        long article,
        SearchQuery query,
        CancellationToken cancel = default
    )
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        return await FoundForms.FindAsync(library, article, query, cancel);
    }
}
