using NewsReader.Library;
using NewsReader.Search.Language;

namespace NewsReader.Search.Results;

/// <summary>What a search found, by articles.</summary>
/// <param name="Matching">People and organizations whose names the words begin.</param>
/// <param name="Facets">What the first of the hits have in common; on the first page only.</param>
/// <param name="Order">The one asked for, else the best first where words tell them apart, else the newest.</param>
/// <param name="Next">Where the next page begins; null where this is the last.</param>
public sealed record SearchResults(
    SearchNotes Notes,
    IReadOnlyList<EntityLink> Matching,
    IReadOnlyList<ArticleHit> Articles,
    SearchFacets? Facets,
    HitCount Count,
    SearchOrder Order,
    string? Next
)
{
    /// <summary>So many articles are a page.</summary>
    public const int PerPage = 20;

    public static SearchResults None { get; } = new(SearchNotes.None, [], [], null, default, default, null);
}

/// <summary>What is to be said about a search beside its hits.</summary>
/// <param name="Names">Whom the names of the query mean.</param>
/// <param name="IsCutOff">Whether it took too long, so that there may be more.</param>
public sealed record SearchNotes(
    IReadOnlyList<SearchProblem> Problems,
    IReadOnlyList<MeantName> Names,
    IReadOnlyList<string> UnknownSources,
    bool IsCutOff
)
{
    /// <summary>What takes longer is cut off with what was found until then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static SearchNotes None { get; } = new([], [], [], IsCutOff: false);

    /// <summary>Of a query that asks for nothing.</summary>
    public static SearchNotes Of(SearchQuery query) => None with { Problems = query.Problems };
}

/// <summary>How many there are.</summary>
/// <param name="IsAll">Otherwise there are at least so many.</param>
public readonly record struct HitCount(int Number, bool IsAll);

/// <summary>An article found, with the passages that hold what was looked for.</summary>
public sealed record ArticleHit(ArticleCard Article, IReadOnlyList<Passage> Passages);
