using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Library;

/// <summary>
/// Lets those who write the library do so in turn: SQLite has one writer, and whoever waits for the file's lock sleeps.
/// What several imports bring at once is one transaction.
/// </summary>
internal sealed class WritingTurns(IDbContextFactory<LibraryContext> libraries, TimeProvider clock) : IDisposable
{
    public const int ArticlesPerTransaction = 256;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentQueue<Batch> _waiting = new();

    /// <summary>Has something written between two batches.</summary>
    public async Task InTurnAsync(Func<Task> write, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await write();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes articles in a transaction of their own.</summary>
    public Task WriteAsync(Action<ArticleWriter> write, ImportSummary run, CancellationToken cancel) =>
        InTurnAsync(
            async () =>
            {
                await using var library = await libraries.CreateDbContextAsync(cancel);
                using var writer = await WriterAsync(library, cancel);
                write(writer);
                writer.Commit();
                run.Add(writer.Change);
            },
            cancel
        );

    /// <summary>Stores articles, perhaps with those of others, and tells their import what became of them.</summary>
    public async Task StoreAsync(List<Understood> articles, ImportSummary run, CancellationToken cancel)
    {
        var batch = new Batch(articles, run);
        _waiting.Enqueue(batch);
        LibraryMeter.Waits(articles.Count);
        try
        {
            // Whoever's turn it is stores what others have ready as well: a transaction costs the same for few as for
            // many.
            await InTurnAsync(() => StoreWaitingAsync(batch), cancel);
        }
        catch (OperationCanceledException)
        {
            batch.Stored.TrySetCanceled(cancel);
            throw;
        }
        finally
        {
            LibraryMeter.Waits(-articles.Count);
        }
        await batch.Stored.Task;
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// Stores what waits until one batch is stored. Begun, it is not cancelled: others' articles are among them.
    /// </summary>
    private async Task StoreWaitingAsync(Batch until)
    {
        while (!until.Stored.Task.IsCompleted)
        {
            var batches = new List<Batch>();
            while (batches.Sum(b => b.Articles.Count) < ArticlesPerTransaction && _waiting.TryDequeue(out var next))
            {
                if (!next.Stored.Task.IsCompleted)
                    batches.Add(next);
            }
            using var work = LibraryMeter.Begin("store articles");
            var started = Stopwatch.GetTimestamp();
            try
            {
                await using var library = await libraries.CreateDbContextAsync();
                using var writer = await WriterAsync(library, CancellationToken.None);
                var outcomes = batches.ConvertAll(batch =>
                    batch.Articles.ConvertAll(article => Store(writer, article))
                );
                writer.Commit();
                LibraryMeter.Stored(started);
                foreach (var (batch, outcome) in batches.Zip(outcomes))
                    batch.Tell(outcome, writer.Change);
            }
            catch (Exception e)
            {
                batches.ForEach(batch => batch.Stored.TrySetException(e));
            }
        }
    }

    private static StoreOutcome? Store(ArticleWriter writer, Understood understood)
    {
        writer.StoreContainer(understood.Container);
        return understood.Found is null
            ? null
            : writer.Store(understood.Found, understood.Article!, understood.Sketch!);
    }

    private async Task<ArticleWriter> WriterAsync(LibraryContext library, CancellationToken cancel)
    {
        await library.Database.OpenConnectionAsync(cancel);
        return new ArticleWriter((SqliteConnection)library.Database.GetDbConnection(), clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>What one import brings to a transaction.</summary>
    private sealed class Batch(List<Understood> articles, ImportSummary run)
    {
        public List<Understood> Articles => articles;

        /// <summary>Done once it is committed, or will never be.</summary>
        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Tells its import what became of its articles.</summary>
        public void Tell(List<StoreOutcome?> outcomes, LibraryChange change)
        {
            foreach (var outcome in outcomes.OfType<StoreOutcome>())
                run.Count(outcome);
            foreach (var article in articles)
            {
                run.Fail(article.Failure);
                if (article is { Found: { } found, Article: { } understood })
                    run.Remark(found.Origin, understood);
            }
            run.Add(change);
            Stored.TrySetResult();
        }
    }
}
