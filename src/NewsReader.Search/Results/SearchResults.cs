using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Text;

namespace NewsReader.Search.Results;

/// <summary>What a search found, by articles.</summary>
/// <param name="Matching">People and organizations whose names the words begin.</param>
/// <param name="Facets">What the first of the hits have in common; on the first page only.</param>
/// <param name="Order">The one asked for, else the best first where words tell them apart, else the newest.</param>
/// <param name="Count">How many have all that was asked for.</param>
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

    /// <summary>Words that stand in no article.</summary>
    public IReadOnlyList<NowhereWord> Nowhere { get; init; } = [];

    /// <summary>Where nothing is found: the parts of the query that nothing fulfils, alone or with the rest.</summary>
    public IReadOnlyList<EmptyingPart> Emptied { get; init; } = [];

    public static SearchNotes None { get; } = new([], [], [], IsCutOff: false);

    /// <summary>Of a query that asks for nothing.</summary>
    public static SearchNotes Of(SearchQuery query) => None with { Problems = query.Problems };
}

/// <summary>How many there are.</summary>
/// <param name="IsAll">Otherwise there are at least so many.</param>
public readonly record struct HitCount(int Number, bool IsAll);

/// <summary>An article found, with the passages that hold what was looked for.</summary>
/// <param name="Without">Words that it has not, as they were typed; empty where it has all.</param>
public sealed record ArticleHit(ArticleCard Article, IReadOnlyList<Passage> Passages, IReadOnlyList<string> Without)
{
    /// <summary>The headline as runs, what was found in it marked; empty where nothing was looked for in it.</summary>
    public IReadOnlyList<MarkedText> Headline { get; init; } = [];
}

/// <summary>A part of a query that leaves nothing to be found.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Span">Its place in the query: UTF-16 units, half-open.</param>
/// <param name="IsNowhere">Whether nothing fulfils it even alone; else something is found without it.</param>
public sealed record EmptyingPart(string Typed, TextSpan Span, bool IsNowhere);

/// <summary>A word of a query that stands in no article, or in hardly any.</summary>
/// <param name="Word">As it was typed.</param>
/// <param name="Span">Its place in the query: UTF-16 units, half-open.</param>
/// <param name="Nearest">Words of the library that differ from it by a slip, the nearest first: what has them is
/// shown.</param>
/// <param name="Names">People and organizations whose names do.</param>
public sealed record NowhereWord(
    string Word,
    TextSpan Span,
    IReadOnlyList<string> Nearest,
    IReadOnlyList<EntityLink> Names
)
{
    /// <summary>Whether a few articles have it, and many more have one that is near to it.</summary>
    public bool IsRare { get; init; }

    /// <summary>Whether what has the nearest is shown; else it is only offered.</summary>
    public bool IsReplaced { get; init; }
}
