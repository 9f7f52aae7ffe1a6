using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Sqlite;

namespace NewsReader.Search;

/// <summary>What the first of the hits have in common, the most frequent first.</summary>
/// <param name="Of">So many hits were counted: the first of them, so that the cost does not grow with the
/// library.</param>
public sealed record SearchFacets(
    int Of,
    IReadOnlyList<SearchFacet> People,
    IReadOnlyList<SearchFacet> Companies,
    IReadOnlyList<SearchFacet> Sources,
    IReadOnlyList<SearchFacet> Months,
    IReadOnlyList<SearchFacet> Media
)
{
    /// <summary>So many of the first hits are counted.</summary>
    public const int MostHits = 300;

    private const int MostNames = 60;
    private const int Most = 8;

    internal static async Task<SearchFacets> OfAsync(
        LibraryContext library,
        IReadOnlyList<long> hits,
        CancellationToken cancel
    )
    {
        if (hits.Count == 0)
            return new SearchFacets(0, [], [], [], [], []);
        var json = SqliteTextIndex.Json(hits);
        var names = await NamesAsync(library, hits, cancel);
        var published = await SqliteTextIndex.ReadAsync(
            library,
            "SELECT Source, substr(Day, 1, 7), COUNT(*) FROM Articles WHERE Id IN (SELECT value FROM "
                + "json_each($ids)) GROUP BY 1, 2",
            row => (Source: row.GetString(0), Month: row.GetString(1), Articles: row.GetInt32(2)),
            cancel,
            ("$ids", json)
        );
        var media = await SqliteTextIndex.ReadAsync(
            library,
            "SELECT Medium, COUNT(DISTINCT ArticleId) FROM Quotations WHERE ArticleId IN (SELECT value "
                + $"FROM json_each($ids)) AND Medium IS NOT NULL GROUP BY Medium ORDER BY 2 DESC, 1 LIMIT {Most}",
            row => new SearchFacet(row.GetString(0), SearchQuery.Term("medium", row.GetString(0)), row.GetInt32(1)),
            cancel,
            ("$ids", json)
        );
        return new SearchFacets(
            hits.Count,
            Names(names, EntityKind.Person, "person"),
            Names(names, EntityKind.Company, "company"),
            [
                .. published
                    .GroupBy(
                        p => p.Source,
                        (source, of) =>
                            new SearchFacet(source, SearchQuery.Term("source", source), of.Sum(p => p.Articles))
                    )
                    .OrderByDescending(f => f.Articles)
                    .Take(Most),
            ],
            [
                .. published
                    .GroupBy(
                        p => p.Month,
                        (month, of) =>
                            new SearchFacet(Spelled(month), SearchQuery.Term("on", month), of.Sum(p => p.Articles))
                    )
                    .OrderByDescending(f => f.Articles)
                    .Take(Most)
                    .OrderByDescending(f => f.Term, StringComparer.Ordinal),
            ],
            media
        );
    }

    /// <summary>Who is named in most of these articles, and in how many of them.</summary>
    internal static async Task<IReadOnlyList<EntityLink>> NamesAsync(
        LibraryContext library,
        IReadOnlyList<long> articles,
        CancellationToken cancel
    )
    {
        var counts = await SqliteTextIndex.ReadAsync(
            library,
            "SELECT EntityId, COUNT(*) FROM Appearances WHERE ArticleId IN (SELECT value FROM "
                + $"json_each($ids)) GROUP BY EntityId ORDER BY 2 DESC, 1 LIMIT {MostNames}",
            row => (Id: row.GetInt64(0), Articles: row.GetInt32(1)),
            cancel,
            ("$ids", SqliteTextIndex.Json(articles))
        );
        var ids = counts.ConvertAll(c => c.Id);
        var links = await EntityPages
            .Links(library.Entities.Where(e => ids.Contains(e.Id)))
            .ToDictionaryAsync(e => e.Id, cancel);
        return [.. counts.Select(c => links[c.Id] with { Articles = c.Articles })];
    }

    private static IReadOnlyList<SearchFacet> Names(IEnumerable<EntityLink> names, EntityKind kind, string field) =>
        [
            .. names
                .Where(name => name.Kind == kind)
                .Take(Most)
                .Select(name => new SearchFacet(name.Name, SearchQuery.Term(field, name.Name), name.Articles)),
        ];

    private static string Spelled(string month) =>
        DateOnly
            .ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture)
            .ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Something that hits have in common.</summary>
/// <param name="Label">As it is shown.</param>
/// <param name="Term">What narrows the search to it.</param>
/// <param name="Articles">In how many of the hits counted it is.</param>
public sealed record SearchFacet(string Label, string Term, int Articles);
