using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Counts what articles have in common.</summary>
internal static class FacetCounts
{
    private const int MostNames = 60;

    public static async Task<SearchFacets> OfAsync(
        LibraryContext library,
        IReadOnlyList<long> hits,
        CancellationToken cancel
    )
    {
        if (hits.Count == 0)
            return SearchFacets.None;
        var json = SqliteRows.Json(hits);
        var names = await NamesAsync(library, hits, cancel);
        var kinds = await SqliteRows.ReadAsync(
            library,
            """
            SELECT e.Organization, COUNT(DISTINCT a.ArticleId)
            FROM Appearances a CROSS JOIN Entities e ON e.Id = a.EntityId
            WHERE a.ArticleId IN (SELECT value FROM json_each($ids)) AND e.Organization IS NOT NULL
            GROUP BY 1 ORDER BY 2 DESC, 1
            """,
            row => ((OrganizationKind)row.GetInt32(0), row.GetInt32(1)),
            cancel,
            ("$ids", json)
        );
        var published = await SqliteRows.ReadAsync(
            library,
            """
            SELECT Source, substr(Day, 1, 7), COUNT(*) FROM Articles
            WHERE Id IN (SELECT value FROM json_each($ids))
            GROUP BY 1, 2
            """,
            row => new PublishedArticles(
                row.GetString(0),
                DateOnly.ParseExact(row.GetString(1), "yyyy-MM", CultureInfo.InvariantCulture),
                row.GetInt32(2)
            ),
            cancel,
            ("$ids", json)
        );
        var media = await SqliteRows.ReadAsync(
            library,
            $"""
            SELECT Medium, COUNT(DISTINCT ArticleId) FROM Quotations
            WHERE ArticleId IN (SELECT value FROM json_each($ids)) AND Medium IS NOT NULL
            GROUP BY Medium ORDER BY 2 DESC, 1 LIMIT {SearchFacets.Most}
            """,
            row => (row.GetString(0), row.GetInt32(1)),
            cancel,
            ("$ids", json)
        );
        return SearchFacets.From(hits.Count, names, kinds, published, media);
    }

    /// <summary>Who is named in most of these articles, and in how many of them.</summary>
    public static async Task<IReadOnlyList<EntityLink>> NamesAsync(
        LibraryContext library,
        IReadOnlyList<long> articles,
        CancellationToken cancel
    )
    {
        var counts = await SqliteRows.ReadAsync(
            library,
            $"""
            SELECT EntityId, COUNT(*) FROM Appearances
            WHERE ArticleId IN (SELECT value FROM json_each($ids))
            GROUP BY EntityId ORDER BY 2 DESC, 1 LIMIT {MostNames}
            """,
            row => (Id: row.GetInt64(0), Articles: row.GetInt32(1)),
            cancel,
            ("$ids", SqliteRows.Json(articles))
        );
        var ids = counts.ConvertAll(c => c.Id);
        var links = await EntityPages
            .Links(library.Entities.Where(e => ids.Contains(e.Id)))
            .ToDictionaryAsync(e => e.Id, cancel);
        return [.. counts.Select(c => links[c.Id] with { Articles = c.Articles })];
    }
}
