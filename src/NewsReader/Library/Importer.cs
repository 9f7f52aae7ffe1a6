using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
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
    /// <summary>How many are looked for on the disk before those that are gone are withdrawn.</summary>
    private const int OriginsAtOnce = 2048;

    /// <summary>How many are understood while a batch is stored: enough that neither waits for the other.</summary>
    private const int ArticlesReadAhead = 2 * WritingTurns.ArticlesPerTransaction;

    private readonly WritingTurns _turns = new(libraries, clock);

    /// <summary>Reads files and folders. One that cannot be read is reported and costs nothing but itself.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="withdraw">Whether articles whose files are gone from the folders leave the lists.</param>
    /// <param name="progress">Told of every file as it is stored.</param>
    public async Task<ImportSummary> ImportAsync(IEnumerable<string> paths, bool withdraw = false, IProgress<ImportSummary>? progress = null, CancellationToken cancel = default)
    {
        var run = new ImportSummary();
        var all = paths.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).ToList();
        var folders = all.Where(path => !all.Exists(other => path.StartsWith(Below(other).Start, StringComparison.Ordinal))).ToList();
        await StoreAsync(Read(known => FilesToRead(folders, known, run), cancel), run, progress, cancel);
        if (withdraw) await WithdrawAsync(folders, run, cancel);
        // Last: a rebuild may take long, and what is new does not wait for it.
        await ReadAgainAsync(run, progress, cancel);
        return run;
    }

    /// <summary>Reads articles that come from elsewhere than files. One that cannot be read is reported and costs nothing but itself.</summary>
    public async Task<ImportSummary> ImportAsync(IEnumerable<OfferedArticle> offered, CancellationToken cancel = default)
    {
        var run = new ImportSummary();
        await StoreAsync(Read(known => ToRead(offered, known, run), cancel), run, progress: null, cancel);
        return run;
    }

    public void Dispose() => _turns.Dispose();

    /// <summary>
    /// Articles that an older reader derived, or that a correction is about, are derived again from their stored source;
    /// where that fails they stay as they are. Stopped at any moment it goes on the next time, and the next import does it too.
    /// </summary>
    public Task ReadAgainAsync(CancellationToken cancel = default) => ReadAgainAsync(new ImportSummary(), progress: null, cancel);

    /// <summary>Derives every article again, as an upgrade of the reader does; stopped at any moment it goes on with the next import.</summary>
    public async Task<ImportSummary> RebuildAsync(IProgress<ImportSummary>? progress = null, CancellationToken cancel = default)
    {
        await using (var library = await libraries.CreateDbContextAsync(cancel)) await library.Articles.ExecuteUpdateAsync(a => a.SetProperty(x => x.ReaderVersion, 0), cancel);
        var run = new ImportSummary();
        await ReadAgainAsync(run, progress, cancel);
        return run;
    }

    /// <inheritdoc cref="WritingTurns.InTurnAsync"/>
    internal Task InTurnAsync(Func<Task> write, CancellationToken cancel) => _turns.InTurnAsync(write, cancel);

    private async Task ReadAgainAsync(ImportSummary run, IProgress<ImportSummary>? progress, CancellationToken cancel)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
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
            var stale = await library.Articles.AsNoTracking().Where(a => a.ReaderVersion == version && a.WithdrawnAt == null && a.Id > last).OrderBy(a => a.Id).Take(WritingTurns.ArticlesPerTransaction)
                .Select(a => new { a.Id, a.Slug, a.SourceText, a.IsMarkdown }).ToListAsync(cancel);
            if (stale.Count == 0) return;
            last = stale[^1].Id;
            // Understood before the library is locked, and by all processors.
            var understood = stale.AsParallel().AsOrdered().WithCancellation(cancel)
                .Select(article => Understood.From(article.Slug, () => Understood.Of(null, NewsArticle.Read(article.Slug, article.SourceText, article.IsMarkdown ? ArticleFormat.Markdown : ArticleFormat.PlainText)))).ToList();
            await _turns.WriteAsync(writer =>
            {
                foreach (var (article, derived) in stale.Zip(understood))
                {
                    if (derived.Article is not null) writer.Derive(article.Id, derived.Article, derived.Sketch!, folder: null);
                    run.Fail(derived.Failure);
                }
            }, run, cancel);
            run.CountReadAgain(understood.Count(u => u.Article is not null));
            progress?.Report(run);
        }
    }

    /// <summary>What is to be read, as it is read, in order: each a task that others may run beside.</summary>
    private ChannelReader<Task<Understood>> Read(Func<KnownOrigins, IEnumerable<(string Origin, Func<Understood> Read)>> toRead, CancellationToken cancel)
    {
        var understood = Channel.CreateBounded<Task<Understood>>(new BoundedChannelOptions(ArticlesReadAhead) { SingleReader = true, SingleWriter = true });
        _ = Task.Run(async () =>
        {
            try
            {
                await using var known = await KnownOrigins.OpenAsync(libraries, cancel);
                foreach (var (origin, read) in toRead(known)) await understood.Writer.WriteAsync(Task.Run(() => Understood.From(origin, read), cancel), cancel);
                understood.Writer.Complete();
            }
            catch (Exception e)
            {
                understood.Writer.Complete(e);
            }
        }, CancellationToken.None);
        return understood.Reader;
    }

    private static IEnumerable<(string Origin, Func<Understood> Read)> FilesToRead(List<string> paths, KnownOrigins known, ImportSummary run)
    {
        foreach (var file in paths.SelectMany(path => ArticleFolder.Files(path, run.Fail)))
        {
            var info = new FileInfo(file);
            var stamp = info.Exists ? new OriginStamp(info.Length, info.LastWriteTimeUtc.Ticks) : default;
            if (info.Exists && known.IsUnchanged(file, stamp)) run.Count(StoreOutcome.Unchanged);
            else if (!ArticleContainer.Is(file)) yield return (file, () => Understood.Of(ArticleFile.Read(file)));
            else
            {
                var failed = false;
                foreach (var member in ToRead(ArticleContainer.Readable(file, stamp, failure =>
                {
                    failed = true;
                    run.Fail(failure);
                }), known, run)) yield return member;
                // Last, and only once all of it is there: stopped before, the next run goes on within the file.
                if (!failed) yield return (file, () => new Understood(null, null, null, null, (file, stamp)));
            }
        }
    }

    private static IEnumerable<(string Origin, Func<Understood> Read)> ToRead(IEnumerable<OfferedArticle> offered, KnownOrigins known, ImportSummary run)
    {
        foreach (var article in offered)
        {
            if (known.IsUnchanged(article.Origin, article.Stamp)) run.Count(StoreOutcome.Unchanged);
            else yield return (article.Origin, () => Understood.Of(article.Read()));
        }
    }

    private async Task StoreAsync(ChannelReader<Task<Understood>> articles, ImportSummary run, IProgress<ImportSummary>? progress, CancellationToken cancel)
    {
        while (await articles.WaitToReadAsync(cancel))
        {
            // The batch is gathered first, so that no reader of files is waited for while the library is locked.
            var batch = new List<Understood>();
            while (batch.Count < WritingTurns.ArticlesPerTransaction && await articles.WaitToReadAsync(cancel) && articles.TryRead(out var next)) batch.Add(await next);
            await _turns.StoreAsync(batch, run, cancel);
            progress?.Report(run);
        }
    }

    /// <summary>Withdraws what is gone from the folders. One that is gone altogether may be a disk that is not mounted: its articles stay.</summary>
    private async Task WithdrawAsync(List<string> folders, ImportSummary run, CancellationToken cancel)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
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
                await _turns.WriteAsync(writer => gone.ForEach(writer.Withdraw), run, cancel);
                run.CountWithdrawn(gone.Count);
            }
        }
    }

    /// <summary>What every path below a folder stands between.</summary>
    private static (string Start, string End) Below(string folder)
    {
        var start = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return (start, start[..^1] + (char)(Path.DirectorySeparatorChar + 1));
    }
}
