using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Fetching;

namespace NewsReader.Library.Following;

/// <summary>Asks the feeds that are followed, each when its time has come, and brings what is new into the library.</summary>
public sealed class FeedReading(IDbContextFactory<LibraryContext> libraries, WebFetcher web, Importer importer, TimeProvider clock)
{
    public const string Accept = "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1";

    private const int AtATime = 8;

    /// <summary>So many are looked for at once.</summary>
    private const int PerRound = 64;

    /// <summary>A feed's log keeps so many lines.</summary>
    private const int LinesKept = 50;

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
                due = await library.Feeds.Where(f => f.GoneAt == null && (f.NextCheckAt <= now || f.NextCheckAt > tooLate)).OrderBy(f => f.NextCheckAt).Take(PerRound).Select(f => f.Id).ToListAsync(cancel);
                next = await library.Feeds.Where(f => f.GoneAt == null && f.NextCheckAt > now && f.NextCheckAt <= tooLate).MinAsync(f => (DateTime?)f.NextCheckAt, cancel);
            }
            if (due.Count == 0) return next - now is { } wait && wait < TimeSpan.FromHours(1) ? wait : TimeSpan.FromHours(1);
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel }, async (feed, stop) =>
            {
                if (await CheckAsync(feed, stop) is { ChangedAnything: true } summary) await changed(summary);
            });
        }
    }

    /// <summary>Asks one feed now.</summary>
    /// <returns>What it brought; null where it failed or there is no such feed.</returns>
    public async Task<ImportSummary?> CheckAsync(long id, CancellationToken cancel = default)
    {
        using var work = LibraryMeter.Begin("check feed");
        await using var library = await libraries.CreateDbContextAsync(cancel);
        if (await library.Feeds.FindAsync([id], cancel) is not { } feed) return null;
        var now = clock.GetUtcNow();
        feed.CheckedAt = now.UtcDateTime;
        try
        {
            var fetched = await web.GetAsync(new Uri(feed.Address), Accept, feed.ETag, feed.LastModified, cancel: cancel);
            var summary = fetched.IsUnchanged ? new ImportSummary() : await ReadAsync(library, feed, FeedDocument.Read(feed.Address, fetched.Content, fetched.ContentType, fetched.Address, now), now, cancel);
            if (feed.Failures > 0) Note(library, feed, "It answers again.");
            (feed.Failures, feed.Error, feed.ETag, feed.LastModified) = (0, null, fetched.ETag, fetched.LastModified);
            if (fetched.MovedTo is { } moved) await MoveAsync(library, feed, moved, cancel);
            feed.NextCheckAt = now.UtcDateTime + FeedSchedule.Jittered(TimeSpan.FromMinutes(feed.IntervalMinutes));
            await SaveAsync(library, feed, cancel);
            LibraryMeter.FeedChecked(fetched.IsUnchanged ? "unchanged" : "read");
            return summary;
        }
        catch (FetchFailedException e) when (e.Status == HttpStatusCode.Gone)
        {
            feed.GoneAt = now.UtcDateTime;
            Fail(library, feed, $"{e.Reason} {e.Advice}", null, now);
        }
        catch (FetchFailedException e)
        {
            Fail(library, feed, $"{e.Reason} {e.Advice}", e.RetryAfter, now);
        }
        catch (ArticleUnreadableException e)
        {
            Fail(library, feed, $"{e.Reason} {e.Advice}", null, now);
        }
        catch (Exception e) when (e is not OperationCanceledException and not DbUpdateException && LibraryFile.Explain(e, feed.Address) is null)
        {
            // Something in it that nobody thought of: it is put off, and keeps no other feed from being read.
            Fail(library, feed, $"It could not be read ({e.GetType().Name}: {e.Message}).", null, now);
        }
        LibraryMeter.FeedChecked("failed");
        await SaveAsync(library, feed, cancel);
        return null;
    }

    private async Task<ImportSummary> ReadAsync(LibraryContext library, FollowedFeed feed, FeedDocument read, DateTimeOffset now, CancellationToken cancel)
    {
        if (feed.Title == feed.Address && !string.IsNullOrWhiteSpace(read.Title)) feed.Title = read.Title;
        feed.Site ??= read.Site;
        // What came is stored before the feed counts as read: whoever is stopped in between reads it again, and finds it there.
        var summary = await importer.ImportAsync(read.Entries.Where(entry => !string.IsNullOrWhiteSpace(entry.Html) || !string.IsNullOrWhiteSpace(entry.Title)).Select(entry => Offered(feed, entry)), cancel);
        feed.IntervalMinutes = (int)FeedSchedule.Interval(read, now).TotalMinutes;
        if (summary.New + summary.Changed + summary.Duplicates > 0)
        {
            feed.ChangedAt = now.UtcDateTime;
            Note(library, feed, $"{summary}.");
        }
        if (read.Dropped > 0) Note(library, feed, $"It has {read.Dropped:N0} entries more than the {FeedDocument.MostEntries:N0} that are read at once.");
        foreach (var failure in summary.Failures.Take(3)) Note(library, feed, failure.Message);
        return summary;
    }

    private static OfferedArticle Offered(FollowedFeed feed, FeedEntry entry)
    {
        var origin = $"feed {feed.Id} {entry.Id}";
        var stamp = entry.Stamp;
        return new OfferedArticle(origin, stamp, () => entry.ToArticle(origin, feed.Title, stamp) with { WantedPage = feed.WantsPages ? entry.Address : null });
    }

    /// <summary>Follows a feed to where it has moved, unless that one is followed already.</summary>
    private static async Task MoveAsync(LibraryContext library, FollowedFeed feed, Uri moved, CancellationToken cancel)
    {
        if (moved.AbsoluteUri == feed.Address || await library.Feeds.AnyAsync(f => f.Address == moved.AbsoluteUri, cancel)) return;
        Note(library, feed, $"It has moved from {feed.Address} to {moved.AbsoluteUri}.");
        feed.Address = moved.AbsoluteUri;
    }

    private static void Fail(LibraryContext library, FollowedFeed feed, string error, TimeSpan? asked, DateTimeOffset now)
    {
        feed.Failures++;
        // One line for one trouble, however long it lasts.
        if (feed.Error != error) Note(library, feed, error);
        feed.Error = error;
        feed.NextCheckAt = now.UtcDateTime + FeedSchedule.Jittered(FeedSchedule.AfterFailure(feed.Failures, asked));
    }

    private static void Note(LibraryContext library, FollowedFeed feed, string text) => library.FeedLines.Add(new FeedLine { FeedId = feed.Id, At = feed.CheckedAt!.Value, Text = text });

    private Task SaveAsync(LibraryContext library, FollowedFeed feed, CancellationToken cancel) => importer.InTurnAsync(async () =>
    {
        try
        {
            await library.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // It was unfollowed meanwhile: neither it nor a line of its log has a place any more.
            if (!await library.Feeds.AnyAsync(f => f.Id == feed.Id, cancel)) return;
            throw;
        }
        var kept = library.FeedLines.Where(line => line.FeedId == feed.Id).OrderByDescending(line => line.Id).Skip(LinesKept - 1).Select(line => line.Id);
        await library.FeedLines.Where(line => line.FeedId == feed.Id && line.Id < kept.FirstOrDefault()).ExecuteDeleteAsync(cancel);
    }, cancel);
}
