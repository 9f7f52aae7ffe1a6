using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsReader.Articles;
using NewsReader.Library.Following;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Files;

namespace NewsReader.Library.Import;

/// <summary>
/// Brings articles into the library: reads and understands them on several threads, stores them in the order in which
/// they are offered (files by their names) by one transaction a batch. Killed at any moment it leaves whole articles
/// only, and the next run goes on.
/// </summary>
public sealed class Importer(
    IDbContextFactory<LibraryContext> libraries,
    WritingTurns turns,
    NewsPipeline pipeline,
    TimeProvider clock,
    ILogger<Importer> log
) : IDisposable
{
    /// <summary>How many are understood while a batch is stored: enough that neither waits for the other.</summary>
    private const int ArticlesReadAhead = 2 * WritingTurns.ArticlesPerTransaction;

    private readonly ReadingLog _log = new(log);
    private readonly NotedReading _noted = new(libraries, turns, pipeline, clock);

    /// <summary>
    /// As many are understood at once as there are processors, and each by itself: what waits for a thread (a page, a
    /// sign-in) waits for one article, and not for all that is read ahead.
    /// </summary>
    private readonly TaskFactory _understanding = new(
        new ConcurrentExclusiveSchedulerPair(
            TaskScheduler.Default,
            Environment.ProcessorCount,
            maxItemsPerTask: 1
        ).ConcurrentScheduler
    );

    /// <summary>Told of each origin before it is read, where a test wants to know, or to die.</summary>
    internal Action<string>? Reading
    {
        init => _noted.Reading = value;
    }

    private StaleArticles Stale => new(libraries, turns, pipeline, _noted);

    /// <summary>Reads files and folders. One that cannot be read is reported and costs nothing but itself.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="withdraw">Whether articles whose files are gone from the folders leave the lists.</param>
    /// <param name="progress">Told of every file as it is stored.</param>
    public async Task<ImportSummary> ImportAsync(
        IEnumerable<string> paths,
        bool withdraw = false,
        IProgress<ImportSummary>? progress = null,
        CancellationToken cancel = default
    )
    {
        var run = new ImportSummary(_log);
        var all = paths.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
        var folders = all.Where(path =>
                !all.Exists(other => path.StartsWith(GoneFiles.Below(other).Start, StringComparison.Ordinal))
            )
            .ToList();
        await StoreAsync(known => ToRead(known, run).In(folders), run, progress, beside: null, cancel);
        if (withdraw)
            await new GoneFiles(libraries, turns).WithdrawAsync(folders, run, cancel);
        // Last: a rebuild may take long, and what is new does not wait for it.
        await Stale.DeriveAsync(run, progress, cancel);
        return run;
    }

    /// <summary>
    /// Reads articles that come from elsewhere than files. One that cannot be read is reported and costs nothing but
    /// itself.
    /// </summary>
    public Task<ImportSummary> ImportAsync(IEnumerable<OfferedArticle> offered, CancellationToken cancel = default) =>
        ImportAsync(offered, again: false, beside: null, cancel);

    /// <inheritdoc cref="ImportAsync(IEnumerable{OfferedArticle}, CancellationToken)"/>
    /// <param name="again">Whether those are read too that are as they were.</param>
    internal async Task<ImportSummary> ImportAsync(
        IEnumerable<OfferedArticle> offered,
        bool again,
        WriteBeside? beside,
        CancellationToken cancel
    )
    {
        var run = new ImportSummary(_log);
        await StoreAsync(known => ToRead(known, run).Of(offered, again), run, progress: null, beside, cancel);
        return run;
    }

    public void Dispose()
    {
        _noted.Dispose();
    }

    /// <summary>Reads something that articles are read from: noted while it lasts, as an article is.</summary>
    /// <exception cref="ArticleUnreadableException">It was put aside.</exception>
    internal async Task<T> ReadAsync<T>(string origin, OriginStamp stamp, Func<T> read, CancellationToken cancel)
    {
        await _noted.SetAsideAsync(cancel);
        await using (var known = await turns.KnownOriginsAsync(cancel))
        {
            if (known.IsPutAside(origin, stamp))
                throw PutAside.Why(origin);
        }
        return _noted.Read(origin, stamp, read);
    }

    /// <summary>
    /// Articles that an older reader derived, or that a correction is about, are derived again from their stored
    /// source; where that fails they stay as they are. Stopped at any moment it goes on the next time, and the next
    /// import does it too.
    /// </summary>
    public Task ReadAgainAsync(CancellationToken cancel = default) =>
        Stale.DeriveAsync(new ImportSummary(_log), progress: null, cancel);

    /// <summary>
    /// Decides once more whom the names mean of which it is not sure: what came later may tell. The newest articles
    /// that have such names are derived again.
    /// </summary>
    /// <param name="most">So many of them.</param>
    public async Task SettleAsync(int most, CancellationToken cancel = default)
    {
        using (await turns.TakeAsync(cancel))
        await using (var library = await libraries.CreateDbContextAsync(cancel))
        {
            var doubtful = await library
                .Appearances.Where(a => a.Doubt != null)
                .Select(a => a.ArticleId)
                .Distinct()
                .OrderByDescending(id => id)
                .Take(most)
                .ToListAsync(cancel);
            var reopened = await library
                .Reopened.Select(r => r.ArticleId)
                .Where(id => doubtful.Contains(id))
                .ToListAsync(cancel);
            library.Reopened.AddRange(doubtful.Except(reopened).Select(id => new ReopenedArticle { ArticleId = id }));
            await library.SaveChangesAsync(cancel);
        }
        await ReadAgainAsync(cancel);
    }

    /// <summary>
    /// Derives every article again, as an upgrade of the reader does; stopped at any moment it goes on with the next
    /// import.
    /// </summary>
    public async Task<ImportSummary> RebuildAsync(
        IProgress<ImportSummary>? progress = null,
        CancellationToken cancel = default
    )
    {
        using (await turns.TakeAsync(cancel))
        await using (var library = await libraries.CreateDbContextAsync(cancel))
            await library.Articles.ExecuteUpdateAsync(a => a.SetProperty(x => x.ReaderVersion, 0), cancel);
        var run = new ImportSummary(_log);
        await Stale.DeriveAsync(run, progress, cancel);
        await using (var library = await libraries.CreateDbContextAsync(cancel))
        {
            foreach (var aside in await library.PutAside.AsNoTracking().ToListAsync(cancel))
                if (aside.Slug is { } slug)
                    run.Fail(PutAside.Why(slug));
        }
        return run;
    }

    /// <inheritdoc cref="WritingTurns.WriteAsync"/>
    internal Task<LibraryChange> WriteAsync(Func<ArticleTransaction, bool> write, CancellationToken cancel) =>
        turns.WriteAsync(write, cancel);

    /// <inheritdoc cref="WritingTurns.TakeAsync"/>
    internal Task<IDisposable> TakeTurnAsync(CancellationToken cancel) => turns.TakeAsync(cancel);

    /// <summary>Reads what is to be read, on several threads, and stores it in its order.</summary>
    private async Task StoreAsync(
        Func<IKnownOrigins, IEnumerable<ToRead>> toRead,
        ImportSummary run,
        IProgress<ImportSummary>? progress,
        WriteBeside? beside,
        CancellationToken cancel
    )
    {
        await _noted.SetAsideAsync(cancel);
        var understood = Channel.CreateBounded<Task<Understood>>(
            new BoundedChannelOptions(ArticlesReadAhead) { SingleReader = true, SingleWriter = true }
        );
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(() => ReadAsync(toRead, understood.Writer, stop.Token), CancellationToken.None);
        try
        {
            await StoreAsync(understood.Reader, run, progress, beside, cancel);
        }
        finally
        {
            // Whatever ended it: nobody reads on, and no file stays open.
            await stop.CancelAsync();
            await reading;
            while (understood.Reader.TryRead(out var left))
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>
    /// Has each read, a task that others may run beside. What goes wrong is told to whoever takes them out.
    /// </summary>
    private async Task ReadAsync(
        Func<IKnownOrigins, IEnumerable<ToRead>> toRead,
        ChannelWriter<Task<Understood>> understood,
        CancellationToken cancel
    )
    {
        try
        {
            await using var known = await turns.KnownOriginsAsync(cancel);
            foreach (var (origin, stamp, read) in toRead(known))
            {
                await understood.WriteAsync(
                    _understanding.StartNew(
                        () => Understood.From(origin, () => _noted.Read(origin, stamp, read)),
                        cancel
                    ),
                    cancel
                );
            }
            understood.Complete();
        }
        catch (Exception e)
        {
            understood.Complete(e);
        }
    }

    private SourcesToRead ToRead(IKnownOrigins known, ImportSummary run) =>
        new(pipeline, known, run, AsKnown, _noted.Members);

    /// <summary>The entries of a feed that was saved as a file; asked for where files are read, which nobody awaits.
    /// </summary>
    private IReadOnlyList<FeedEntry> AsKnown(string feed, IReadOnlyList<FeedEntry> entries)
    {
        using var library = libraries.CreateDbContext();
        return new KnownFeedEntries(library, Member.Of(feed, ""), id => Member.Of(feed, id))
            .OfAsync(entries, CancellationToken.None)
            .GetAwaiter()
            .GetResult();
    }

    private async Task StoreAsync(
        ChannelReader<Task<Understood>> articles,
        ImportSummary run,
        IProgress<ImportSummary>? progress,
        WriteBeside? beside,
        CancellationToken cancel
    )
    {
        var isAll = false;
        while (await articles.WaitToReadAsync(cancel))
        {
            // The batch is gathered first, so that no reader of files is waited for while the library is locked.
            var batch = new List<Understood>();
            while (
                batch.Count < WritingTurns.ArticlesPerTransaction
                && await articles.WaitToReadAsync(cancel)
                && articles.TryRead(out var next)
            )
                batch.Add(await next);
            isAll = batch.Count < WritingTurns.ArticlesPerTransaction;
            await StoreBatchAsync(batch, isAll);
            progress?.Report(run);
        }
        if (!isAll && beside is not null)
            await StoreBatchAsync([], isAll: true);

        Task StoreBatchAsync(List<Understood> batch, bool isAll) =>
            turns.StoreAsync(batch, run, beside is null ? null : writer => beside(writer, run, isAll), cancel);
    }
}

/// <summary>Writes, in each transaction of an import, what is stored with its articles.</summary>
/// <param name="run">What the import did, with what this transaction stores.</param>
/// <param name="isAll">Whether nothing comes behind it.</param>
internal delegate void WriteBeside(ArticleTransaction writer, ImportSummary run, bool isAll);
