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

    private readonly LongFeeds _long = new(libraries, importer, entriesAtOnce);

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
        if (await FeedAsync(library, id, cancel) is not { } feed)
            return null;
        var now = clock.GetUtcNow();
        feed.CheckedAt = now.UtcDateTime;
        var visit = new FeedVisit(feed);
        try
        {
            return await AskAsync(library, feed, visit, now, cancel);
        }
        catch (FetchFailedException e) when (e.Status == HttpStatusCode.Gone)
        {
            feed.GoneAt = now.UtcDateTime;
            DidNotCome(feed.Address, e);
            visit.Fail($"{e.Reason} {e.Advice}", null, now);
        }
        catch (FetchFailedException e)
        {
            DidNotCome(feed.Address, e);
            visit.Fail($"{e.Reason} {e.Advice}", e.RetryAfter, now);
        }
        catch (ArticleUnreadableException e)
        {
            DidNotCome(feed.Address, e);
            visit.Fail($"{e.Reason} {e.Advice}", null, now);
        }
        catch (Exception e)
            when (e is not OperationCanceledException and not DbUpdateException
                && store.Explain(e, feed.Address) is null
            )
        {
            // Something in it that nobody thought of: it is put off, and keeps no other feed from being read.
            FailedOn(feed.Address, e);
            visit.Fail($"It could not be read ({e.GetType().Name}: {e.Message}).", null, now);
        }
        LibraryMeter.FeedChecked("failed");
        await WriteAsync(visit, cancel);
        return null;
    }

    private async Task<ImportSummary> AskAsync(
        LibraryContext library,
        FollowedFeed feed,
        FeedVisit visit,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        // What an older reader took for one article, or left out, is there only where all is read again.
        var again = !await IsReadAsync(library, feed, cancel);
        var fetched = await web.GetAsync(
            new Uri(feed.Address),
            Accept,
            again ? null : feed.ETag,
            again ? null : feed.LastModified,
            cancel: cancel
        );
        var read = fetched.IsUnchanged ? null : await DocumentAsync(feed, fetched, now, cancel);
        var moved = await MovedAsync(library, feed, fetched, cancel);
        visit.Done = (rows, brought) =>
        {
            if (FeedVisit.Brings(brought))
                feed.ChangedAt = now.UtcDateTime;
            if (feed.Failures > 0)
                visit.Note("It answers again.");
            (feed.Failures, feed.Error) = (0, null);
            // Stopped before all of it is stored, it is fetched again.
            (feed.ETag, feed.LastModified) = _long.HasRest(feed.Id)
                ? (null, null)
                : (fetched.ETag, fetched.LastModified);
            if (moved is not null)
            {
                visit.Note($"It has moved from {feed.Address} to {moved}.");
                feed.Address = moved;
            }
            feed.NextCheckAt = now.UtcDateTime + FeedSchedule.Jittered(TimeSpan.FromMinutes(feed.IntervalMinutes));
            return rows.Put(feed);
        };
        if (read is null)
            await WriteAsync(visit, cancel);
        LibraryMeter.FeedChecked(read is null ? "unchanged" : "read");
        return read is null ? new ImportSummary() : await ReadAsync(library, feed, visit, read, fetched, again, cancel);
    }

    /// <inheritdoc cref="LongFeeds.ReadOnAsync"/>
    public Task<bool> ReadOnAsync(Func<ImportSummary, Task> changed, CancellationToken cancel) =>
        _long.ReadOnAsync(changed, cancel);

    /// <summary>A feed as it is now; null where it is not followed.</summary>
    internal static Task<FollowedFeed?> FeedAsync(LibraryContext library, long id, CancellationToken cancel) =>
        library.Feeds.AsNoTracking().FirstOrDefaultAsync(feed => feed.Id == id, cancel);

    /// <summary>Whether this reader has read all of a feed before.</summary>
    private static Task<bool> IsReadAsync(LibraryContext library, FollowedFeed feed, CancellationToken cancel)
    {
        var (origin, stamp) = (OriginOf(feed), FeedVisit.ReadStamp);
        return library.Origins.AnyAsync(
            o => o.Path == origin && o.Length == stamp.Length && o.ChangedTicks == stamp.Version,
            cancel
        );
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
        FeedVisit visit,
        FeedDocument read,
        Fetched fetched,
        bool again,
        CancellationToken cancel
    )
    {
        var known = new KnownFeedEntries(library, OriginOf(feed) + ' ', id => OriginOf(feed, id));
        var entries = await known.OfAsync(read.Entries, cancel);
        var lines = read.NotTaken.ToList();
        if (_long.FirstOf(feed.Id, entries, again, fetched) is { } first)
        {
            lines.Add(
                $"It has {entries.Count:N0} entries. The newest {first.Count:N0} are read; the others are read in the "
                    + "background."
            );
            entries = first;
        }
        if (feed.Title == feed.Address && !string.IsNullOrWhiteSpace(read.Title))
            feed.Title = read.Title;
        feed.Site ??= read.Site;
        feed.IntervalMinutes = (int)FeedSchedule.Interval(read, clock.GetUtcNow()).TotalMinutes;
        visit.IfBrought = lines;
        visit.IsReadAgain = again && !_long.HasRest(feed.Id);
        var summary = await importer.ImportAsync(
            entries.Select(entry => Offered(feed, entry)),
            again,
            visit.Write,
            cancel
        );
        if (FeedVisit.Brings(summary))
            _long.Told(feed.Id);
        return summary;
    }

    private Task<LibraryChange> WriteAsync(FeedVisit visit, CancellationToken cancel) =>
        importer.WriteAsync(
            writer =>
            {
                visit.Write(writer, new ImportSummary(), isAll: true);
                return true;
            },
            cancel
        );

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

    /// <summary>An entry of a feed as it can be had.</summary>
    internal static OfferedArticle Offered(FollowedFeed feed, FeedEntry entry) =>
        entry.Offer(OriginOf(feed, entry.Id), feed.Title, entry.Stamp, feed.WantsPages);

    /// <summary>Where a feed has moved to; null where it has not, or that one is followed already.</summary>
    private static async Task<string?> MovedAsync(
        LibraryContext library,
        FollowedFeed feed,
        Fetched fetched,
        CancellationToken cancel
    ) =>
        fetched.MovedTo?.AbsoluteUri is { } moved
        && moved != feed.Address
        && !await library.Feeds.AnyAsync(f => f.Address == moved, cancel)
            ? moved
            : null;

    [LoggerMessage(LogLevel.Error, "{Feed}: NewsReader failed on it, and tries again later. Please report it.")]
    private partial void FailedOn(string feed, Exception defect);

    [LoggerMessage(LogLevel.Debug, "{Feed} did not come.")]
    private partial void DidNotCome(string feed, Exception cause);
}
