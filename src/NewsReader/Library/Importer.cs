using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Stories;
using NewsReader.Parsing;
using NewsReader.Sources;
using NewsReader.Sources.Files;

namespace NewsReader.Library;

/// <summary>
/// Brings articles into the library: reads and understands them on several threads, stores them in the order in which
/// they are offered (files by their names) by one transaction a batch. Killed at any moment it leaves whole articles only, and the next run goes on.
/// </summary>
public sealed class Importer(IDbContextFactory<LibraryContext> libraries, TimeProvider clock) : IDisposable
{
    private const int ArticlesPerTransaction = 256;

    /// <summary>How many are looked for on the disk before those that are gone are withdrawn.</summary>
    private const int OriginsAtOnce = 2048;

    /// <summary>How many are understood while a batch is stored: enough that neither waits for the other.</summary>
    private const int ArticlesReadAhead = 2 * ArticlesPerTransaction;

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Reads files and folders. One that cannot be read is reported and costs nothing but itself.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="withdraw">Whether articles whose files are gone from the folders leave the lists.</param>
    /// <param name="progress">Told of every file as it is stored.</param>
    public async Task<ImportSummary> ImportAsync(IEnumerable<string> paths, bool withdraw = false, IProgress<ImportSummary>? progress = null, CancellationToken cancel = default)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            await using var library = await libraries.CreateDbContextAsync(cancel);
            var run = new ImportSummary();
            var all = paths.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
            var folders = all.Where(path => !all.Exists(other => path.StartsWith(Below(other).Start, StringComparison.Ordinal))).ToList();
            await StoreAsync(library, Read(known => FilesToRead(folders, known, run), cancel), run, progress, cancel);
            if (withdraw) await WithdrawAsync(library, folders, run, cancel);
            // Last: a rebuild may take long, and what is new does not wait for it.
            await ReadAgainAsync(library, run, progress, cancel);
            return run;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Reads articles that come from elsewhere than files. One that cannot be read is reported and costs nothing but itself.</summary>
    public async Task<ImportSummary> ImportAsync(IEnumerable<OfferedArticle> offered, CancellationToken cancel = default)
    {
        var run = new ImportSummary();
        // Understood while others are stored: several feeds come at a time.
        var understood = Read(known => ToRead(offered, known, run), cancel);
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            await using var library = await libraries.CreateDbContextAsync(cancel);
            await StoreAsync(library, understood, run, progress: null, cancel);
            return run;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>
    /// Articles that an older reader derived, or that a correction is about, are derived again from their stored source;
    /// where that fails they stay as they are. Stopped at any moment it goes on the next time, and the next import does it too.
    /// </summary>
    public async Task ReadAgainAsync(CancellationToken cancel = default)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        await ReadAgainAsync(library, new ImportSummary(), progress: null, cancel);
    }

    /// <summary>Derives every article again, as an upgrade of the reader does; stopped at any moment it goes on with the next import.</summary>
    public async Task<ImportSummary> RebuildAsync(IProgress<ImportSummary>? progress = null, CancellationToken cancel = default)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        var run = new ImportSummary();
        await library.Articles.ExecuteUpdateAsync(a => a.SetProperty(x => x.ReaderVersion, 0), cancel);
        await ReadAgainAsync(library, run, progress, cancel);
        return run;
    }

    private async Task ReadAgainAsync(LibraryContext library, ImportSummary run, IProgress<ImportSummary>? progress, CancellationToken cancel)
    {
        // Each version by itself: asked for all below the current one, SQLite sorts all of them for every batch.
        for (var version = -1; await library.Articles.Where(a => a.ReaderVersion > version && a.ReaderVersion < NewsArticle.ReaderVersion).MinAsync(a => (int?)a.ReaderVersion, cancel) is { } next;)
        {
            version = next;
            await ReadAgainAsync(library, version, run, progress, cancel);
        }
    }

    private async Task ReadAgainAsync(LibraryContext library, int version, ImportSummary run, IProgress<ImportSummary>? progress, CancellationToken cancel)
    {
        for (var last = 0L; ;)
        {
            var stale = await library.Articles.AsNoTracking().Where(a => a.ReaderVersion == version && a.WithdrawnAt == null && a.Id > last).OrderBy(a => a.Id).Take(ArticlesPerTransaction)
                .Select(a => new { a.Id, a.Slug, a.SourceText, a.IsMarkdown }).ToListAsync(cancel);
            if (stale.Count == 0) return;
            last = stale[^1].Id;
            // Understood before the library is locked, and by all processors.
            var understood = stale.AsParallel().AsOrdered().WithCancellation(cancel)
                .Select(article => Understand(() => Understood.Of(null, NewsArticle.Read(article.Slug, article.SourceText, article.IsMarkdown ? ArticleFormat.Markdown : ArticleFormat.PlainText)))).ToList();
            using var writer = await WriterAsync(library, cancel);
            foreach (var (article, derived) in stale.Zip(understood))
            {
                if (derived.Article is not null) writer.Derive(article.Id, derived.Article, derived.Sketch!, folder: null);
                run.Fail(derived.Failure);
            }
            writer.Commit();
            run.CountReadAgain(understood.Count(u => u.Article is not null));
            run.Add(writer.Change);
            progress?.Report(run);
        }
    }

    /// <summary>What is to be read, as it is read, in order: each a task that others may run beside.</summary>
    private ChannelReader<Task<Understood>> Read(Func<KnownOrigins, IEnumerable<Func<Understood>>> toRead, CancellationToken cancel)
    {
        var understood = Channel.CreateBounded<Task<Understood>>(new BoundedChannelOptions(ArticlesReadAhead) { SingleReader = true, SingleWriter = true });
        _ = Task.Run(async () =>
        {
            try
            {
                await using var known = await KnownOrigins.OpenAsync(libraries, cancel);
                foreach (var read in toRead(known)) await understood.Writer.WriteAsync(Task.Run(() => Understand(read), cancel), cancel);
                understood.Writer.Complete();
            }
            catch (Exception e)
            {
                understood.Writer.Complete(e);
            }
        }, CancellationToken.None);
        return understood.Reader;
    }

    private static IEnumerable<Func<Understood>> FilesToRead(List<string> paths, KnownOrigins known, ImportSummary run)
    {
        foreach (var file in paths.SelectMany(path => ArticleFolder.Files(path, run.Fail)))
        {
            var info = new FileInfo(file);
            var stamp = info.Exists ? new OriginStamp(info.Length, info.LastWriteTimeUtc.Ticks) : default;
            if (info.Exists && known.IsUnchanged(file, stamp)) run.Count(StoreOutcome.Unchanged);
            else if (!ArticleContainer.Is(file)) yield return () => Understood.Of(ArticleFile.Read(file));
            else
            {
                var failed = false;
                foreach (var member in ToRead(ArticleContainer.Readable(file, stamp, failure =>
                {
                    failed = true;
                    run.Fail(failure);
                }), known, run)) yield return member;
                // Last, and only once all of it is there: stopped before, the next run goes on within the file.
                if (!failed) yield return () => new Understood(null, null, null, null, (file, stamp));
            }
        }
    }

    private static IEnumerable<Func<Understood>> ToRead(IEnumerable<OfferedArticle> offered, KnownOrigins known, ImportSummary run)
    {
        foreach (var article in offered)
        {
            if (known.IsUnchanged(article.Origin, article.Stamp)) run.Count(StoreOutcome.Unchanged);
            else yield return () => Understood.Of(article.Read());
        }
    }

    private static Understood Understand(Func<Understood> read)
    {
        try
        {
            var understood = read();
            // Rendered here, where there are several threads, and not while the library is locked.
            _ = understood.Article?.Html;
            return understood;
        }
        catch (ArticleUnreadableException e)
        {
            return new Understood(null, null, null, e, null);
        }
    }

    private async Task StoreAsync(LibraryContext library, ChannelReader<Task<Understood>> files, ImportSummary run, IProgress<ImportSummary>? progress, CancellationToken cancel)
    {
        while (await files.WaitToReadAsync(cancel))
        {
            // The batch is gathered first, so that no reader of files is waited for while the library is locked.
            var batch = new List<Understood>();
            while (batch.Count < ArticlesPerTransaction && await files.WaitToReadAsync(cancel) && files.TryRead(out var next)) batch.Add(await next);
            using var writer = await WriterAsync(library, cancel);
            var outcomes = batch.Where(u => u.Found is not null).Select(u => writer.Store(u.Found!, u.Article!, u.Sketch!)).ToList();
            batch.ForEach(u => writer.StoreContainer(u.Container));
            writer.Commit();
            outcomes.ForEach(run.Count);
            batch.ForEach(u => run.Fail(u.Failure));
            run.Add(writer.Change);
            progress?.Report(run);
        }
    }

    /// <summary>Withdraws what is gone from the folders. One that is gone altogether may be a disk that is not mounted: its articles stay.</summary>
    private async Task WithdrawAsync(LibraryContext library, List<string> folders, ImportSummary run, CancellationToken cancel)
    {
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var (start, end) = Below(folder);
            for (var last = start; ;)
            {
                var origins = await library.Origins.AsNoTracking().Where(o => string.Compare(o.Path, last) > 0 && string.Compare(o.Path, end) < 0).OrderBy(o => o.Path).Take(OriginsAtOnce).Select(o => o.Path).ToListAsync(cancel);
                if (origins.Count == 0) break;
                last = origins[^1];
                var gone = origins.Where(path => !File.Exists(Member.FileOf(path))).ToList();
                if (gone.Count == 0) continue;
                using var writer = await WriterAsync(library, cancel);
                gone.ForEach(writer.Withdraw);
                writer.Commit();
                run.CountWithdrawn(gone.Count);
                run.Add(writer.Change);
            }
        }
    }

    /// <summary>What every path below a folder stands between.</summary>
    private static (string Start, string End) Below(string folder)
    {
        var start = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return (start, start[..^1] + (char)(Path.DirectorySeparatorChar + 1));
    }

    private async Task<ArticleWriter> WriterAsync(LibraryContext library, CancellationToken cancel)
    {
        await library.Database.OpenConnectionAsync(cancel);
        return new ArticleWriter((SqliteConnection)library.Database.GetDbConnection(), clock.GetUtcNow().UtcDateTime);
    }

    /// <param name="Container">A file that was read to its end, where it holds many.</param>
    private sealed record Understood(SourceArticle? Found, NewsArticle? Article, ArticleSketch? Sketch, ArticleUnreadableException? Failure, (string Path, OriginStamp Stamp)? Container)
    {
        public static Understood Of(SourceArticle found) => Of(found, NewsArticle.Read(found));

        public static Understood Of(SourceArticle? found, NewsArticle article) => new(found, article, new ArticleSketch(article), null, null);
    }
}
