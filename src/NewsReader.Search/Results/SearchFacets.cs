using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Language.Fields;

namespace NewsReader.Search.Results;

/// <summary>What the first of the hits have in common, the most frequent first.</summary>
/// <param name="Of">So many hits were counted: the first of them, so that the cost does not grow with the
/// library.</param>
/// <param name="Companies">Organizations of every kind.</param>
/// <param name="Kinds">Of what kinds those are.</param>
public sealed record SearchFacets(
    int Of,
    IReadOnlyList<SearchFacet> People,
    IReadOnlyList<SearchFacet> Companies,
    IReadOnlyList<SearchFacet> Kinds,
    IReadOnlyList<SearchFacet> Sources,
    IReadOnlyList<SearchFacet> Months,
    IReadOnlyList<SearchFacet> Media
)
{
    /// <summary>So many of the first hits are counted.</summary>
    public const int MostHits = 100;

    /// <summary>So many of a kind are shown.</summary>
    public const int Most = 8;

    /// <summary>Of no hits.</summary>
    public static SearchFacets None { get; } = new(0, [], [], [], [], [], []);

    /// <summary>Facets of what was counted in hits.</summary>
    /// <param name="hits">How many were counted.</param>
    /// <param name="names">Who is named in them, the most frequent first; in how many of them, in
    /// <see cref="EntityLink.Articles"/>.</param>
    /// <param name="kinds">Organizations of what kinds are named in them, and in how many, the most frequent
    /// first.</param>
    /// <param name="published">Each of them once, by where and when.</param>
    /// <param name="media">By what means something is said in them, and in how many, the most frequent first.</param>
    public static SearchFacets From(
        int hits,
        IReadOnlyList<EntityLink> names,
        IEnumerable<(OrganizationKind Kind, int Articles)> kinds,
        IReadOnlyList<PublishedArticles> published,
        IEnumerable<(string Medium, int Articles)> media
    ) =>
        new(
            hits,
            Names(names, EntityKind.Person),
            Names(names, EntityKind.Company),
            [
                .. kinds
                    .Take(Most)
                    .Select(k => new SearchFacet(
                        EntityWords.AtStart(EntityWords.Of(k.Kind)),
                        SearchQuery.Term("kind", EntityWords.Of(k.Kind)),
                        k.Articles
                    )),
            ],
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
                        (month, of) => new SearchFacet(Spelled(month), Term(month), of.Sum(p => p.Articles))
                    )
                    .OrderByDescending(f => f.Articles)
                    .Take(Most)
                    .OrderByDescending(f => f.Term, StringComparer.Ordinal),
            ],
            [
                .. media
                    .Take(Most)
                    .Select(m => new SearchFacet(m.Medium, SearchQuery.Term("medium", m.Medium), m.Articles)),
            ]
        );

    private static IReadOnlyList<SearchFacet> Names(IEnumerable<EntityLink> names, EntityKind kind) =>
        [
            .. names
                .Where(name => name.Kind == kind)
                .Take(Most)
                .Select(name => new SearchFacet(
                    name.Name,
                    SearchQuery.Term(NameField.Finding(kind), name.Name),
                    name.Articles
                )),
        ];

    private static string Term(DateOnly month) =>
        SearchQuery.Term("on", month.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    private static string Spelled(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>How many articles a source published in a month.</summary>
/// <param name="Month">Its first day.</param>
public sealed record PublishedArticles(string Source, DateOnly Month, int Articles);

/// <summary>Something that hits have in common.</summary>
/// <param name="Label">As it is shown.</param>
/// <param name="Term">What narrows the search to it.</param>
/// <param name="Articles">In how many of the hits counted it is.</param>
public sealed record SearchFacet(string Label, string Term, int Articles);
