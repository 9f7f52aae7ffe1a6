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
    ) => await AsBeforeAsync(library, feed, await ToldApartAsync(library, feed, entries, cancel), cancel);

    /// <summary>
    /// Entries with neither id nor address were known by what they say, and are so still where they are.
    /// </summary>
    private static async Task<IReadOnlyList<FeedEntry>> AsBeforeAsync(
        LibraryContext library,
        string feed,
        IReadOnlyList<FeedEntry> entries,
        CancellationToken cancel
    )
    {
        string? Former(FeedEntry entry) =>
            entry.StatedId is null && entry.Address is null ? $"{feed} {entry.TextHash}" : null;
        var paths = entries.Select(Former).OfType<string>().ToList();
        if (paths.Count == 0)
            return entries;
        var known = await library
            .Origins.AsNoTracking()
            .Where(o => paths.Contains(o.Path))
            .Select(o => o.Path)
            .ToHashSetAsync(StringComparer.Ordinal, cancel);
        return
        [
            .. entries.Select(entry =>
                Former(entry) is { } path && known.Contains(path) ? entry with { Id = entry.TextHash } : entry
            ),
        ];
    }

    private static async Task<IReadOnlyList<FeedEntry>> ToldApartAsync(
        LibraryContext library,
        string feed,
        IReadOnlyList<FeedEntry> entries,
        CancellationToken cancel
    )
    {
        var (start, end) = (feed + ' ', feed + (char)(' ' + 1));
        var known = library
            .Origins.AsNoTracking()
            .Where(o => string.Compare(o.Path, start) > 0 && string.Compare(o.Path, end) < 0);
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
