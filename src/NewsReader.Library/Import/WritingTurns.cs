using System.Collections.Concurrent;
using System.Diagnostics;
using NewsReader.Articles;

namespace NewsReader.Library.Import;

/// <summary>
/// Lets those who write the library do so in turn: a database may have one writer, and whoever waits for its lock
/// sleeps. What several imports bring at once is one transaction.
/// </summary>
public sealed class WritingTurns(IArticleStore articles, NewsPipeline pipeline, TimeProvider clock) : IDisposable
{
    internal const int ArticlesPerTransaction = 256;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly ConcurrentQueue<Batch> _waiting = new();

    /// <summary>Waits for the turn to write, between two batches.</summary>
    /// <returns>The turn, which lasts until it is disposed of.</returns>
    public async Task<IDisposable> TakeAsync(CancellationToken cancel = default)
    {
        await _turn.WaitAsync(cancel);
        return new Turn(_turn);
    }

    /// <summary>Begins a transaction; only whoever has the turn (<see cref="TakeAsync"/>) begins one.</summary>
    internal async Task<ArticleTransaction> BeginAsync(CancellationToken cancel) =>
        new(await articles.BeginAsync(cancel), pipeline, clock.GetUtcNow().UtcDateTime);

    /// <inheritdoc cref="IArticleStore.KnownOriginsAsync"/>
    internal Task<IKnownOrigins> KnownOriginsAsync(CancellationToken cancel) => articles.KnownOriginsAsync(cancel);

    /// <summary>Writes in a transaction of its own.</summary>
    /// <param name="write">Tells whether it is to be kept.</param>
    /// <returns>What is another than before.</returns>
    internal async Task<LibraryChange> WriteAsync(
        Func<ArticleTransaction, bool> write,
        CancellationToken cancel = default
    )
    {
        using var turn = await TakeAsync(cancel);
        using var writer = await BeginAsync(cancel);
        if (write(writer))
            writer.Commit();
        return writer.Change;
    }

    /// <summary>Stores articles, perhaps with those of others, and tells their import what became of them.</summary>
    /// <param name="beside">Writes what is stored with them, once their import was told.</param>
    internal async Task StoreAsync(
        List<Understood> brought,
        ImportSummary run,
        Action<ArticleTransaction>? beside,
        CancellationToken cancel
    )
    {
        var batch = new Batch(brought, run, beside);
        _waiting.Enqueue(batch);
        LibraryMeter.Waits(brought.Count);
        try
        {
            // Whoever's turn it is stores what others have ready as well: a transaction costs the same for few as for
            // many.
            using var turn = await TakeAsync(cancel);
            await StoreWaitingAsync(batch);
        }
        catch (OperationCanceledException)
        {
            batch.Stored.TrySetCanceled(cancel);
            throw;
        }
        finally
        {
            LibraryMeter.Waits(-brought.Count);
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
                using var writer = await BeginAsync(CancellationToken.None);
                var outcomes = batches.ConvertAll(batch =>
                    batch.Articles.ConvertAll(article => Store(writer, article))
                );
                foreach (var (batch, outcome) in batches.Zip(outcomes))
                    batch.Tell(outcome, writer);
                writer.Commit();
                LibraryMeter.Stored(started);
                batches.ForEach(batch => batch.Stored.TrySetResult());
            }
            catch (Exception e)
            {
                batches.ForEach(batch => batch.Stored.TrySetException(e));
            }
        }
    }

    private static StoreResult? Store(ArticleTransaction writer, Understood understood)
    {
        if (understood.Container is var (path, stamp))
            writer.StoreContainer(path, stamp);
        return understood.Found is null
            ? null
            : writer.Store(understood.Found, understood.Article!, understood.Sketch!);
    }

    /// <summary>The turn of one who writes.</summary>
    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }

    /// <summary>What one import brings to a transaction.</summary>
    private sealed class Batch(List<Understood> articles, ImportSummary run, Action<ArticleTransaction>? beside)
    {
        public List<Understood> Articles => articles;

        /// <summary>Done once it is committed, or will never be.</summary>
        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Tells its import what becomes of its articles; where they cannot be committed, it fails.</summary>
        public void Tell(List<StoreResult?> results, ArticleTransaction writer)
        {
            foreach (var (article, result) in articles.Zip(results))
            {
                if (result is { } stored)
                    run.Count(stored.Outcome);
                run.Fail(article.Failure);
                if (article is not { Found: { } found, Article: { } understood })
                    continue;
                run.Remark(found.Origin, understood);
                if (result?.Why is { } why)
                    run.Leave(new NotListed(found.Origin, understood.Headline, why));
            }
            run.Add(writer.Change);
            beside?.Invoke(writer);
        }
    }
}
