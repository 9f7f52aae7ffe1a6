using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsReader.Library.Import;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Fetching;

namespace NewsReader.Library.Following;

/// <summary>
/// Asks the feeds that are followed, each when its time has come, and brings what is new into the library.
/// </summary>
/// <param name="entriesAtOnce">How many entries of a feed are read when it is asked, its newest; the rest is read in
/// the background.</param>
public sealed partial class FeedReading(
    IDbContextFactory<LibraryContext> libraries,
    ILibraryStore store,
    WebFetcher web,
    Importer importer,
    TimeProvider clock,
    ILogger<FeedReading> log,
    int entriesAtOnce = FeedReading.EntriesAtOnce
)
{
    /// <summary>Where nothing else is set.</summary>
    public const int EntriesAtOnce = 1000;

    public const string Accept =
        "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, "
        + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1";

    private const int AtATime = 8;

    /// <summary>So many are looked for at once.</summary>
    private const int PerRound = 64;

    /// <summary>A feed's log keeps so many lines.</summary>
    private const int LinesKept = 50;

    /// <summary>Lines about single entries, of one reading.</summary>
    private const int MostLines = 3;

    /// <summary>Lines about entries that are there already, of one reading.</summary>
    private const int MostNotTaken = 20;

    /// <summary>What is still to be read of feeds that are long.</summary>
    private readonly ConcurrentDictionary<long, Rest> _rests = new();

    /// <summary>Entries that wait, the newest first.</summary>
    /// <param name="IsTold">Whether the log says that it is read.</param>
    /// <param name="ETag">Of the answer that they came with: kept once all of it is stored.</param>
    private sealed record Rest(
        IReadOnlyList<FeedEntry> Entries,
        int Of,
        bool IsTold,
        string? ETag,
        string? LastModified
    );

    /// <summary>Asks every feed whose time has come.</summary>
    /// <param name="changed">Told of what each brought.</param>
    /// <returns>When the next one's time comes, at the latest in an hour.</returns>
    public async Task<TimeSpan> CheckDueAsync(Func<ImportSummary, Task> changed, CancellationToken cancel)
    {
        while (true)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            // Nothing is put off for so long: the clock was ahead when it was.
            var tooLate = now + 2 * FeedSchedule.Longest;
            List<long> due;
            DateTime? next;
            await using (var library = await libraries.CreateDbContextAsync(cancel))
            {
                due = await library
                    .Feeds.Where(f => f.GoneAt == null && (f.NextCheckAt <= now || f.NextCheckAt > tooLate))
                    .OrderBy(f => f.NextCheckAt)
                    .Take(PerRound)
                    .Select(f => f.Id)
                    .ToListAsync(cancel);
                next = await library
                    .Feeds.Where(f => f.GoneAt == null && f.NextCheckAt > now && f.NextCheckAt <= tooLate)
                    .MinAsync(f => (DateTime?)f.NextCheckAt, cancel);
            }
            if (due.Count == 0)
                return next - now is { } wait && wait < TimeSpan.FromHours(1) ? wait : TimeSpan.FromHours(1);
            await Parallel.ForEachAsync(
                due,
                new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel },
                async (feed, stop) =>
                {
                    if (await CheckAsync(feed, stop) is { ChangedAnything: true } summary)
                        await changed(summary);
                }
            );
        }
    }

    /// <summary>Asks one feed now.</summary>
    /// <returns>What it brought; null where it failed or there is no such feed.</returns>
    public async Task<ImportSummary?> CheckAsync(long id, CancellationToken cancel = default)
    {
        using var work = LibraryMeter.Begin("check feed");
        await using var library = await libraries.CreateDbContextAsync(cancel);
        if (await library.Feeds.FindAsync([id], cancel) is not { } feed)
            return null;
        var now = clock.GetUtcNow();
        feed.CheckedAt = now.UtcDateTime;
        try
        {
            return await AskAsync(library, feed, now, cancel);
        }
        catch (FetchFailedException e) when (e.Status == HttpStatusCode.Gone)
        {
            feed.GoneAt = now.UtcDateTime;
            DidNotCome(feed.Address, e);
            Fail(library, feed, $"{e.Reason} {e.Advice}", null, now);
        }
        catch (FetchFailedException e)
        {
            DidNotCome(feed.Address, e);
            Fail(library, feed, $"{e.Reason} {e.Advice}", e.RetryAfter, now);
        }
        catch (ArticleUnreadableException e)
        {
            DidNotCome(feed.Address, e);
            Fail(library, feed, $"{e.Reason} {e.Advice}", null, now);
        }
        catch (Exception e)
            when (e is not OperationCanceledException and not DbUpdateException
                && store.Explain(e, feed.Address) is null
            )
        {
            // Something in it that nobody thought of: it is put off, and keeps no other feed from being read.
            FailedOn(feed.Address, e);
            Fail(library, feed, $"It could not be read ({e.GetType().Name}: {e.Message}).", null, now);
        }
        LibraryMeter.FeedChecked("failed");
        await SaveAsync(library, feed, cancel);
        return null;
    }

    private async Task<ImportSummary> AskAsync(
        LibraryContext library,
        FollowedFeed feed,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var fetched = await web.GetAsync(new Uri(feed.Address), Accept, feed.ETag, feed.LastModified, cancel: cancel);
        var summary = fetched.IsUnchanged
            ? new ImportSummary()
            : await ReadAsync(library, feed, await DocumentAsync(feed, fetched, now, cancel), fetched, now, cancel);
        if (feed.Failures > 0)
            Note(library, feed, "It answers again.");
        (feed.Failures, feed.Error) = (0, null);
        // Stopped before all of it is stored, it is fetched again.
        (feed.ETag, feed.LastModified) = _rests.ContainsKey(feed.Id)
            ? (null, null)
            : (fetched.ETag, fetched.LastModified);
        if (fetched.MovedTo is { } moved)
            await MoveAsync(library, feed, moved, cancel);
        feed.NextCheckAt = now.UtcDateTime + FeedSchedule.Jittered(TimeSpan.FromMinutes(feed.IntervalMinutes));
        await SaveAsync(library, feed, cancel);
        LibraryMeter.FeedChecked(fetched.IsUnchanged ? "unchanged" : "read");
        return summary;
    }

    /// <summary>Reads on in one feed that is long, a part as large as the first.</summary>
    /// <param name="changed">Told of what it brought.</param>
    /// <returns>Whether there is more to read.</returns>
    public async Task<bool> ReadOnAsync(Func<ImportSummary, Task> changed, CancellationToken cancel)
    {
        if (_rests.FirstOrDefault() is not (var id, { } rest))
            return false;
        await using var library = await libraries.CreateDbContextAsync(cancel);
        if (await library.Feeds.FindAsync([id], cancel) is not { } feed)
        {
            _rests.TryRemove(id, out _);
            return !_rests.IsEmpty;
        }
        var summary = await importer.ImportAsync(
            rest.Entries.Take(entriesAtOnce).Select(entry => Offered(feed, entry)),
            cancel
        );
        var left = rest with
        {
            Entries = [.. rest.Entries.Skip(entriesAtOnce)],
            IsTold = rest.IsTold || summary.ChangedAnything,
        };
        if (left.Entries.Count > 0)
            _rests.TryUpdate(id, left, rest);
        // Asked again meanwhile, it has another rest.
        else if (_rests.TryRemove(KeyValuePair.Create(id, rest)))
        {
            (feed.ETag, feed.LastModified) = (rest.ETag, rest.LastModified);
            if (left.IsTold)
                Note(library, feed, $"All of its {rest.Of:N0} entries are read.");
        }
        NoteLines(library, feed, summary);
        await SaveAsync(library, feed, cancel);
        if (summary.ChangedAnything)
            await changed(summary);
        return !_rests.IsEmpty;
    }

    private Task<FeedDocument> DocumentAsync(
        FollowedFeed feed,
        Fetched fetched,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        importer.ReadAsync(
            OriginOf(feed),
            new OriginStamp(fetched.Content.Length, BitConverter.ToInt64(SHA256.HashData(fetched.Content))),
            () => FeedDocument.Read(feed.Address, fetched.Content, fetched.ContentType, fetched.Address, now),
            cancel
        );

    private async Task<ImportSummary> ReadAsync(
        LibraryContext library,
        FollowedFeed feed,
        FeedDocument read,
        Fetched fetched,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var known = new KnownFeedEntries(library, OriginOf(feed) + ' ', id => OriginOf(feed, id));
        var entries = await known.OfAsync(read.Entries, cancel);
        _rests.TryRemove(feed.Id, out _);
        if (entries.Count > entriesAtOnce)
        {
            // Those without a date as they stand, which is the newest first in most feeds.
            var newest = entries.OrderByDescending(entry => entry.Published ?? DateTimeOffset.MinValue).ToList();
            entries = newest[..entriesAtOnce];
            _rests[feed.Id] = new Rest(
                newest[entriesAtOnce..],
                newest.Count,
                IsTold: false,
                fetched.ETag,
                fetched.LastModified
            );
        }
        if (feed.Title == feed.Address && !string.IsNullOrWhiteSpace(read.Title))
            feed.Title = read.Title;
        feed.Site ??= read.Site;
        // What came is stored before the feed counts as read: whoever is stopped in between reads it again, and finds
        // it there.
        var summary = await importer.ImportAsync(entries.Select(entry => Offered(feed, entry)), cancel);
        feed.IntervalMinutes = (int)FeedSchedule.Interval(read, now).TotalMinutes;
        if (summary.New + summary.Changed + summary.Duplicates > 0)
        {
            feed.ChangedAt = now.UtcDateTime;
            Note(library, feed, $"{summary}.");
            foreach (var line in read.NotTaken)
                Note(library, feed, line);
            if (_rests.TryGetValue(feed.Id, out var rest))
            {
                Note(
                    library,
                    feed,
                    $"It has {rest.Of:N0} entries. The newest {entries.Count:N0} are read; the others are read "
                        + "in the background."
                );
                _rests.TryUpdate(feed.Id, rest with { IsTold = true }, rest);
            }
        }
        NoteLines(library, feed, summary);
        return summary;
    }

    /// <summary>The feed that an origin is of, which may be the feed's own; null where it is of none.</summary>
    internal static long? FeedOf(string origin) =>
        origin.Split(' ') is ["feed", var number, ..]
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;

    /// <summary>The origin that a feed is.</summary>
    internal static string OriginOf(long feed) => string.Create(CultureInfo.InvariantCulture, $"feed {feed}");

    private static string OriginOf(FollowedFeed feed) => OriginOf(feed.Id);

    private static string OriginOf(FollowedFeed feed, string entry) => $"{OriginOf(feed)} {entry}";

    private static OfferedArticle Offered(FollowedFeed feed, FeedEntry entry) =>
        entry.Offer(OriginOf(feed, entry.Id), feed.Title, entry.Stamp, feed.WantsPages);

    /// <summary>Follows a feed to where it has moved, unless that one is followed already.</summary>
    private static async Task MoveAsync(LibraryContext library, FollowedFeed feed, Uri moved, CancellationToken cancel)
    {
        if (
            moved.AbsoluteUri == feed.Address
            || await library.Feeds.AnyAsync(f => f.Address == moved.AbsoluteUri, cancel)
        )
            return;
        Note(library, feed, $"It has moved from {feed.Address} to {moved.AbsoluteUri}.");
        feed.Address = moved.AbsoluteUri;
    }

    /// <summary>
    /// What could not be read, what was not understood, and what was there already: the first few, and how many more.
    /// </summary>
    private static void NoteLines(LibraryContext library, FollowedFeed feed, ImportSummary summary)
    {
        var lines = summary.Lines.ToList();
        foreach (var line in lines.Take(MostLines))
            Note(library, feed, line);
        if (lines.Count > MostLines)
            Note(library, feed, $"{lines.Count - MostLines:N0} more entries could not be read, or not understood.");
        foreach (var line in summary.NotTaken.Take(MostNotTaken))
            Note(library, feed, $"“{line.Headline}”: {line.Why}");
        if (summary.NotTaken.Count > MostNotTaken)
            Note(library, feed, $"{summary.NotTaken.Count - MostNotTaken:N0} more entries are there already.");
    }

    private static void Fail(
        LibraryContext library,
        FollowedFeed feed,
        string error,
        TimeSpan? asked,
        DateTimeOffset now
    )
    {
        feed.Failures++;
        // One line for one trouble, however long it lasts.
        if (feed.Error != error)
            Note(library, feed, error);
        feed.Error = error;
        feed.NextCheckAt = now.UtcDateTime + FeedSchedule.Jittered(FeedSchedule.AfterFailure(feed.Failures, asked));
    }

    private static void Note(LibraryContext library, FollowedFeed feed, string text) =>
        library.FeedLines.Add(
            new FeedLine
            {
                FeedId = feed.Id,
                At = feed.CheckedAt!.Value,
                Text = text,
            }
        );

    private async Task SaveAsync(LibraryContext library, FollowedFeed feed, CancellationToken cancel)
    {
        using var turn = await importer.TakeTurnAsync(cancel);
        try
        {
            await library.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // It was unfollowed meanwhile: neither it nor a line of its log has a place any more.
            if (!await library.Feeds.AnyAsync(f => f.Id == feed.Id, cancel))
                return;
            throw;
        }
        var kept = library
            .FeedLines.Where(line => line.FeedId == feed.Id)
            .OrderByDescending(line => line.Id)
            .Skip(LinesKept - 1)
            .Select(line => line.Id);
        await library
            .FeedLines.Where(line => line.FeedId == feed.Id && line.Id < kept.FirstOrDefault())
            .ExecuteDeleteAsync(cancel);
    }

    [LoggerMessage(LogLevel.Error, "{Feed}: NewsReader failed on it, and tries again later. Please report it.")]
    private partial void FailedOn(string feed, Exception defect);

    [LoggerMessage(LogLevel.Debug, "{Feed} did not come.")]
    private partial void DidNotCome(string feed, Exception cause);
}
