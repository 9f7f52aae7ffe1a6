using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Stories;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Library.Following;

/// <summary>
/// What of a feed may be an entry that comes under another id: its site has another host, its id is made anew each
/// time, or its moment, which is a part of the id, was corrected with it.
/// </summary>
internal sealed partial class FormerEntries
{
    /// <summary>A corrected text has so much of the former.</summary>
    private const double SameText = 0.5;

    public static readonly FormerEntries None = new([], [], []);

    private readonly ILookup<string, Known> _onOtherHosts;
    private readonly ILookup<long, Known> _ofPages;
    private readonly ILookup<string, Known> _ofOtherMoments;

    private sealed record Known(string Id, string Headline, DateTime? Published, long? Page, string Text)
    {
        public bool IsOf(FeedEntry entry) =>
            Published is not null && entry.Is(Headline, address: null, Published, byAddress: false);

        /// <summary>Whether an entry of the same title has this text with a correction.</summary>
        public bool IsCorrectedIn(FeedEntry entry)
        {
            var (former, text) = (new TextShingles(Text), new TextShingles(WebPage.PlainText(entry.Html)));
            return !former.IsSame(text) && former.Overlap(text) >= SameText;
        }
    }

    private FormerEntries(List<Known> onOtherHosts, List<Known> ofPages, List<Known> ofOtherMoments)
    {
        _onOtherHosts = onOtherHosts.ToLookup(one => WithoutHost(one.Id), StringComparer.Ordinal);
        _ofPages = ofPages.ToLookup(one => one.Page!.Value);
        _ofOtherMoments = ofOtherMoments.ToLookup(one => WithoutMoment(one.Id), StringComparer.Ordinal);
    }

    /// <param name="origins">Those of the feed.</param>
    /// <param name="start">What each begins with.</param>
    /// <param name="entries">Those that the library does not know by their ids.</param>
    public static async Task<FormerEntries> OfAsync(
        LibraryContext library,
        IQueryable<ArticleOrigin> origins,
        string start,
        IReadOnlyList<FeedEntry> entries,
        CancellationToken cancel
    )
    {
        var held = origins.Where(o => o.Article != null);
        var ids = (await held.Select(o => o.Path).ToListAsync(cancel)).ConvertAll(path => path[start.Length..]);
        var titles = entries.Select(entry => WebPage.PlainText(entry.Title ?? "")).Distinct().ToList();
        var pages = entries.Select(entry => AddressKey.Of(entry.Address)).OfType<long>().Distinct().ToList();
        var ofPages = await held.Join(library.Places, o => o.ArticleId, p => p.ArticleId, (o, p) => new { o, p })
            .Where(at => at.p.AddressKey != null && pages.Contains(at.p.AddressKey.Value))
            .Where(at => titles.Contains(at.o.Article!.Headline))
            .OrderBy(at => at.o.ArticleId)
            .Select(at => new Known(
                at.o.Path.Substring(start.Length),
                at.o.Article!.Headline,
                at.o.Article.PublishedAt,
                at.p.AddressKey,
                ""
            ))
            .ToListAsync(cancel);
        return new FormerEntries(await AlikeAsync(WithoutHost), ofPages, await AlikeAsync(WithoutMoment));

        async Task<List<Known>> AlikeAsync(Func<string, string> part)
        {
            var wanted = entries.Select(entry => part(entry.Id)).Where(one => one.Length > 0).ToHashSet();
            var paths = ids.Where(id => wanted.Contains(part(id))).Select(id => start + id).ToList();
            return paths.Count == 0
                ? []
                : await held.Where(o => paths.Contains(o.Path) && titles.Contains(o.Article!.Headline))
                    .OrderBy(o => o.ArticleId)
                    .Select(o => new Known(
                        o.Path.Substring(start.Length),
                        o.Article!.Headline,
                        o.Article.PublishedAt,
                        null,
                        o.Article.ReadingText
                    ))
                    .ToListAsync(cancel);
        }
    }

    /// <summary>The id that an entry had; null where it is a new one.</summary>
    /// <param name="taken">Ids that are others' now; the entry's is added.</param>
    public string? IdOf(FeedEntry entry, HashSet<string> taken)
    {
        var same = _onOtherHosts[WithoutHost(entry.Id)].Where(one => one.Id.Length > 0 && one.IsOf(entry));
        if (!entry.SharesAddress && AddressKey.Of(entry.Address) is { } page)
            same = same.Concat(_ofPages[page].Where(one => one.IsOf(entry)));
        var others = _ofOtherMoments[WithoutMoment(entry.Id)]
            .Where(one => !taken.Contains(one.Id) && MomentOf(one.Id) != MomentOf(entry.Id))
            .ToList();
        same = same.Concat(others.Where(one => one.IsOf(entry)));
        var former =
            same.FirstOrDefault(one => !taken.Contains(one.Id))
            ?? (others.FindAll(one => one.IsCorrectedIn(entry)) is [var only] ? only : null);
        if (former is not null)
            taken.Add(former.Id);
        return former?.Id;
    }

    /// <summary>What of an id that is an address stands behind its host; empty for any other.</summary>
    private static string WithoutHost(string id) =>
        WebAddress.Of(id) is { PathAndQuery.Length: > 1 } uri ? uri.PathAndQuery + uri.Fragment : "";

    /// <summary>What of an id that was put together stands before its moment; empty for any other.</summary>
    private static string WithoutMoment(string id) =>
        Moment().Match(id) is { Success: true, Index: > 0 } moment ? id[..moment.Index] : "";

    private static string MomentOf(string id) => Moment().Match(id).Value;

    [GeneratedRegex(@" · \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}
