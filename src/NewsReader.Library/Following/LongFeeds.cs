using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Import;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Fetching;

namespace NewsReader.Library.Following;

/// <summary>Feeds of which not all is read at once.</summary>
/// <param name="entriesAtOnce">How many entries are read at once.</param>
internal sealed class LongFeeds(IDbContextFactory<LibraryContext> libraries, Importer importer, int entriesAtOnce)
{
    /// <summary>What is still to be read of feeds that are long.</summary>
    private readonly ConcurrentDictionary<long, Rest> _rests = new();

    /// <summary>Entries that wait, the newest first.</summary>
    /// <param name="IsTold">Whether the log says that it is read.</param>
    /// <param name="Again">Whether those are read too that are as they were.</param>
    /// <param name="ETag">Of the answer that they came with: kept once all of it is stored.</param>
    private sealed record Rest(
        IReadOnlyList<FeedEntry> Entries,
        int Of,
        bool IsTold,
        bool Again,
        string? ETag,
        string? LastModified
    );

    /// <summary>Whether entries of a feed are still to be read.</summary>
    public bool HasRest(long feed) => _rests.ContainsKey(feed);

    /// <summary>The entries that are read at once, where the others wait; null where none need wait.</summary>
    /// <param name="again">Whether those are read too that are as they were.</param>
    public IReadOnlyList<FeedEntry>? FirstOf(long feed, IReadOnlyList<FeedEntry> entries, bool again, Fetched fetched)
    {
        _rests.TryRemove(feed, out _);
        if (entries.Count <= entriesAtOnce)
            return null;
        // Those without a date as they stand, which is the newest first in most feeds.
        var newest = entries.OrderByDescending(entry => entry.Published ?? DateTimeOffset.MinValue).ToList();
        _rests[feed] = new Rest(
            newest[entriesAtOnce..],
            newest.Count,
            IsTold: false,
            again,
            fetched.ETag,
            fetched.LastModified
        );
        return newest[..entriesAtOnce];
    }

    /// <summary>The log of a feed says that the others wait.</summary>
    public void Told(long feed)
    {
        if (_rests.TryGetValue(feed, out var rest))
            _rests.TryUpdate(feed, rest with { IsTold = true }, rest);
    }

    /// <summary>Reads on in one feed that is long, a part as large as the first.</summary>
    /// <param name="changed">Told of what it brought.</param>
    /// <returns>Whether there is more to read.</returns>
    public async Task<bool> ReadOnAsync(Func<ImportSummary, Task> changed, CancellationToken cancel)
    {
        if (_rests.FirstOrDefault() is not (var id, { } rest))
            return false;
        await using var library = await libraries.CreateDbContextAsync(cancel);
        if (await FeedReading.FeedAsync(library, id, cancel) is not { } feed)
        {
            _rests.TryRemove(id, out _);
            return !_rests.IsEmpty;
        }
        var left = rest with { Entries = [.. rest.Entries.Skip(entriesAtOnce)] };
        var visit = new FeedVisit(feed);
        visit.Done = (rows, brought) =>
        {
            // Asked again meanwhile, it has another rest.
            if (left.Entries.Count > 0 || !_rests.TryRemove(KeyValuePair.Create(id, rest)))
                return rows.IsFollowed(id);
            rows.PutTag(id, rest.ETag, rest.LastModified);
            visit.IsReadAgain = rest.Again;
            if (rest.IsTold || brought.ChangedAnything)
                visit.Note($"All of its {rest.Of:N0} entries are read.");
            return rows.IsFollowed(id);
        };
        var summary = await importer.ImportAsync(
            rest.Entries.Take(entriesAtOnce).Select(entry => FeedReading.Offered(feed, entry)),
            rest.Again,
            visit.Write,
            cancel
        );
        if (left.Entries.Count > 0)
            _rests.TryUpdate(id, left with { IsTold = rest.IsTold || summary.ChangedAnything }, rest);
        if (summary.ChangedAnything)
            await changed(summary);
        return !_rests.IsEmpty;
    }
}
