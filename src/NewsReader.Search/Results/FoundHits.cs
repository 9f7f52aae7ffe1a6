using System.Globalization;
using NewsReader.Search.Language;

namespace NewsReader.Search.Results;

/// <summary>Hits in their order, how many there are, and whether the search was cut off.</summary>
/// <param name="Quoting">How many articles have the quotation that is asked for; null where none is.</param>
public sealed record FoundHits(
    IReadOnlyList<Hit> Hits,
    HitCount Count,
    SearchOrder Order,
    bool IsCutOff,
    int? Quoting = null
)
{
    /// <summary>The ids of a page.</summary>
    public List<long> Ids(int most) => [.. Hits.Take(most).Select(hit => hit.Id)];

    /// <summary>Where the page behind one of so many begins; null where there is none.</summary>
    public string? Next(int perPage) => Hits.Count > perPage ? new HitCursor(Hits[perPage - 1]).ToString() : null;

    /// <summary>The order asked for; else the best first where something tells them apart, else the newest.</summary>
    public static SearchOrder OrderOf(SearchOrder? asked, bool canRank) =>
        canRank || asked is not (null or SearchOrder.Relevance) ? asked ?? SearchOrder.Relevance : SearchOrder.Newest;

    /// <summary>
    /// How many there are, of which at most <paramref name="take"/> were read: one more than is counted tells that
    /// there are more.
    /// </summary>
    /// <param name="isAll">Whether nothing was left out but by that.</param>
    public static HitCount CountOf(IReadOnlyCollection<Hit> hits, int take, bool isAll) =>
        hits.Count < take ? new HitCount(hits.Count, isAll) : new HitCount(take - 1, IsAll: false);

    /// <summary>The best behind a cursor, the newer of two alike first.</summary>
    public static List<Hit> Best(IEnumerable<Hit> hits, HitCursor? after, int most) =>
        [
            .. hits.Where(hit => after is not { } last || last.IsBefore(hit))
                .OrderBy(hit => hit.Rank)
                .ThenByDescending(hit => hit.Id)
                .Take(most),
        ];
}

/// <summary>Something found.</summary>
/// <param name="Id">Of the article or the quotation.</param>
/// <param name="Rank">How well it matches, the best lowest; 0 where that was not asked.</param>
public readonly record struct Hit(long Id, double Rank);

/// <summary>The last hit of a page, as an address has it.</summary>
public readonly record struct HitCursor(double Rank, long Id)
{
    public HitCursor(Hit hit)
        : this(hit.Rank, hit.Id) { }

    /// <summary>Null for what is no cursor.</summary>
    public static HitCursor? Parse(string? text) =>
        text?.Split('_') is [var rank, var id]
        && double.TryParse(rank, NumberStyles.Float, CultureInfo.InvariantCulture, out var r)
        && double.IsFinite(r)
        && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            ? new HitCursor(r, i)
            : null;

    /// <summary>Whether a hit stands on a later page.</summary>
    public bool IsBefore(Hit hit) => hit.Rank > Rank || (hit.Rank == Rank && hit.Id < Id);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank:R}_{Id}");
}
