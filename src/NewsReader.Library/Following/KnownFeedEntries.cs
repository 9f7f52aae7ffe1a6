using Microsoft.EntityFrameworkCore;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;

namespace NewsReader.Library.Following;

/// <summary>What the library knows the entries of a feed by, whether it is followed or saved as a file.</summary>
/// <param name="start">What the origins of all its entries begin with.</param>
/// <param name="originOf">The origin of the entry that has an id.</param>
internal sealed class KnownFeedEntries(LibraryContext library, string start, Func<string, string> originOf)
{
    /// <summary>How many characters <see cref="FeedEntry.TextHash"/> has.</summary>
    private const int LengthOfHash = 64;

    private sealed record KnownByText(string Id, string Headline, DateTime? Published)
    {
        public bool IsOf(FeedEntry entry) =>
            Id.All(char.IsAsciiHexDigitLower) && entry.Is(Headline, address: null, Published, byAddress: false);
    }

    /// <summary>
    /// The entries of a reading, each by what it is known by already: an id that several had once tells none of them,
    /// but whoever had it first keeps it.
    /// </summary>
    public async Task<IReadOnlyList<FeedEntry>> OfAsync(IReadOnlyList<FeedEntry> entries, CancellationToken cancel)
    {
        var apart = await ToldApartAsync(entries, cancel);
        return await AtPlacesAsync(await AsBeforeAsync(apart, cancel), cancel);
    }

    /// <summary>An entry that is known by another id is so still, unless that is another entry's now.</summary>
    private async Task<IReadOnlyList<FeedEntry>> AsBeforeAsync(
        IReadOnlyList<FeedEntry> entries,
        CancellationToken cancel
    )
    {
        var paths = entries.SelectMany(entry => FormerIds(entry).Prepend(entry.Id)).Select(originOf).ToList();
        var known = await library
            .Origins.AsNoTracking()
            .Where(o => paths.Contains(o.Path))
            .Select(o => o.Path)
            .ToHashSetAsync(StringComparer.Ordinal, cancel);
        var taken = entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        bool IsKnown(string id) => known.Contains(originOf(id));
        var byText = await ByTextAsync(entries.Any(entry => IsByText(entry) && !IsKnown(entry.Id)), cancel);
        var others = entries.Where(e => !IsKnown(e.Id) && !FormerIds(e).Any(IsKnown)).ToList();
        var formerly =
            others.Count == 0
                ? FormerEntries.None
                : await FormerEntries.OfAsync(library, Origins(), start, others, cancel);
        return
        [
            .. entries.Select(entry =>
                !IsKnown(entry.Id)
                && (
                    FormerIds(entry).FirstOrDefault(id => IsKnown(id) && taken.Add(id))
                    ?? byText.FirstOrDefault(one => IsByText(entry) && one.IsOf(entry) && taken.Add(one.Id))?.Id
                    ?? formerly.IdOf(entry, taken)
                )
                    is { } former
                    ? entry with
                    {
                        Id = former,
                    }
                    : entry
            ),
        ];
    }

    /// <summary>With neither id nor address an entry was known by what it says.</summary>
    private static bool IsByText(FeedEntry entry) => entry.StatedId is null && entry.Address is null;

    /// <summary>What is known by its text, which may have been corrected since.</summary>
    private async Task<IReadOnlyList<KnownByText>> ByTextAsync(bool isAsked, CancellationToken cancel)
    {
        if (!isAsked)
            return [];
        var length = start.Length + LengthOfHash;
        return await Origins()
            .Where(o => o.Path.Length == length && o.Article != null)
            .OrderBy(o => o.ArticleId)
            .Select(o => new KnownByText(o.Path.Substring(start.Length), o.Article!.Headline, o.Article.PublishedAt))
            .ToListAsync(cancel);
    }

    private static IEnumerable<string> FormerIds(FeedEntry entry)
    {
        if (IsByText(entry))
            yield return entry.TextHash;
        // A site that goes over to https has the same entries.
        const string Plain = "http://";
        const string Secure = "https://";
        if (entry.Id.Contains(Secure, StringComparison.Ordinal))
            yield return entry.Id.Replace(Secure, Plain, StringComparison.Ordinal);
        if (entry.Id.Contains(Plain, StringComparison.Ordinal))
            yield return entry.Id.Replace(Plain, Secure, StringComparison.Ordinal);
    }

    /// <summary>
    /// An entry that is a place on a page shares it with those that were there before, though it stands alone now.
    /// </summary>
    private async Task<IReadOnlyList<FeedEntry>> AtPlacesAsync(
        IReadOnlyList<FeedEntry> entries,
        CancellationToken cancel
    )
    {
        if (!entries.Any(IsPlace))
            return entries;
        var places = await Origins()
            .Where(o => o.Path.Contains('#'))
            .Select(o => o.Path.Substring(start.Length))
            .ToListAsync(cancel);
        var at = places.ToLookup(PageAddress.Of, StringComparer.Ordinal);
        return
        [
            .. entries.Select(entry =>
                IsPlace(entry) && at[PageAddress.Of(entry.Id)].Any(id => id != entry.Id)
                    ? entry with
                    {
                        SharesAddress = true,
                    }
                    : entry
            ),
        ];
    }

    private static bool IsPlace(FeedEntry entry) => entry.Id == entry.Address && entry.Id.Contains('#');

    private IQueryable<ArticleOrigin> Origins()
    {
        var end = start[..^1] + (char)(start[^1] + 1);
        return library
            .Origins.AsNoTracking()
            .Where(o => string.Compare(o.Path, start) > 0 && string.Compare(o.Path, end) < 0);
    }

    private async Task<IReadOnlyList<FeedEntry>> ToldApartAsync(
        IReadOnlyList<FeedEntry> entries,
        CancellationToken cancel
    )
    {
        var known = Origins();
        var longer = await known.Where(o => o.Path.Contains(EntryIds.Between)).Select(o => o.Path).ToListAsync(cancel);
        var ids = longer.Select(path => path[start.Length..]).ToHashSet(StringComparer.Ordinal);
        var shared = ids.Concat(entries.Select(entry => entry.Id))
            .SelectMany(EntryIds.Beginnings)
            .ToHashSet(StringComparer.Ordinal);
        if (shared.Count == 0)
            return entries;
        ids.UnionWith(shared);
        var paths = shared.Select(originOf).ToList();
        var articles = await known
            .Where(o => paths.Contains(o.Path))
            .Select(o => new
            {
                o.Path,
                o.Article!.Headline,
                o.Article.Address,
                o.Article.PublishedAt,
            })
            .ToDictionaryAsync(o => o.Path[start.Length..], cancel);
        bool IsOf(string id, FeedEntry entry) =>
            articles.TryGetValue(id, out var article)
            && entry.Is(article.Headline, article.Address, article.PublishedAt, TellsAddress(id, entry.Address));
        // Not where the address is several's too.
        bool TellsAddress(string id, string? address) =>
            address is not null
            && !id.EndsWith(address, StringComparison.Ordinal)
            && !ids.Contains(id + EntryIds.Between + address);
        return EntryIds.Assign(entries, new KnownEntries(shared, IsOf));
    }
}
