using Microsoft.EntityFrameworkCore;
using NewsReader.Sources.Feeds;

namespace NewsReader.Library.Following;

/// <summary>What the library knows the entries of a feed by.</summary>
internal static class KnownFeedEntries
{
    /// <summary>
    /// The entries of a reading, each by what it is known by already: an id that several had once tells none of them,
    /// but whoever had it first keeps it.
    /// </summary>
    /// <param name="feed">The feed's own origin.</param>
    public static async Task<IReadOnlyList<FeedEntry>> OfAsync(
        LibraryContext library,
        string feed,
        IReadOnlyList<FeedEntry> entries,
        CancellationToken cancel
    )
    {
        var apart = await ToldApartAsync(library, feed, entries, cancel);
        return await AtPlacesAsync(library, feed, await AsBeforeAsync(library, feed, apart, cancel), cancel);
    }

    /// <summary>An entry that is known by another id is so still, unless that is another entry's now.</summary>
    private static async Task<IReadOnlyList<FeedEntry>> AsBeforeAsync(
        LibraryContext library,
        string feed,
        IReadOnlyList<FeedEntry> entries,
        CancellationToken cancel
    )
    {
        var paths = entries
            .SelectMany(entry => FormerIds(entry).Prepend(entry.Id))
            .Select(id => $"{feed} {id}")
            .ToList();
        var known = await library
            .Origins.AsNoTracking()
            .Where(o => paths.Contains(o.Path))
            .Select(o => o.Path.Substring(feed.Length + 1))
            .ToHashSetAsync(StringComparer.Ordinal, cancel);
        var taken = entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. entries.Select(entry =>
                !known.Contains(entry.Id)
                && FormerIds(entry).FirstOrDefault(id => known.Contains(id) && taken.Add(id)) is { } former
                    ? entry with
                    {
                        Id = former,
                    }
                    : entry
            ),
        ];
    }

    private static IEnumerable<string> FormerIds(FeedEntry entry)
    {
        // With neither id nor address it was known by what it says.
        if (entry.StatedId is null && entry.Address is null)
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
    private static async Task<IReadOnlyList<FeedEntry>> AtPlacesAsync(
        LibraryContext library,
        string feed,
        IReadOnlyList<FeedEntry> entries,
        CancellationToken cancel
    )
    {
        if (!entries.Any(IsPlace))
            return entries;
        var places = await OriginsOf(library, feed)
            .Where(o => o.Path.Contains('#'))
            .Select(o => o.Path.Substring(feed.Length + 1))
            .ToListAsync(cancel);
        var at = places.ToLookup(EntryIds.PageOf, StringComparer.Ordinal);
        return
        [
            .. entries.Select(entry =>
                IsPlace(entry) && at[EntryIds.PageOf(entry.Id)].Any(id => id != entry.Id)
                    ? entry with
                    {
                        SharesAddress = true,
                    }
                    : entry
            ),
        ];
    }

    private static bool IsPlace(FeedEntry entry) => entry.Id == entry.Address && entry.Id.Contains('#');

    private static IQueryable<ArticleOrigin> OriginsOf(LibraryContext library, string feed)
    {
        var (start, end) = (feed + ' ', feed + (char)(' ' + 1));
        return library
            .Origins.AsNoTracking()
            .Where(o => string.Compare(o.Path, start) > 0 && string.Compare(o.Path, end) < 0);
    }

    private static async Task<IReadOnlyList<FeedEntry>> ToldApartAsync(
        LibraryContext library,
        string feed,
        IReadOnlyList<FeedEntry> entries,
        CancellationToken cancel
    )
    {
        var start = feed + ' ';
        var known = OriginsOf(library, feed);
        var longer = await known.Where(o => o.Path.Contains(EntryIds.Between)).Select(o => o.Path).ToListAsync(cancel);
        var ids = longer.Select(path => path[start.Length..]).ToHashSet(StringComparer.Ordinal);
        var shared = ids.Concat(entries.Select(entry => entry.Id))
            .SelectMany(EntryIds.Beginnings)
            .ToHashSet(StringComparer.Ordinal);
        if (shared.Count == 0)
            return entries;
        ids.UnionWith(shared);
        var paths = shared.Select(id => start + id).ToList();
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
