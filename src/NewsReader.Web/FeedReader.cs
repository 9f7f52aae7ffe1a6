using NewsReader.Library.Following;
using NewsReader.Library.Import;

namespace NewsReader.Web;

/// <summary>
/// Asks the feeds that are followed, and for the pages that articles wait for, while the server runs.
/// </summary>
internal sealed class FeedReader(
    ReaderSettings settings,
    FeedReading feeds,
    Pages wanted,
    ReadingPages pages,
    ILogger<FeedReader> log
) : BackgroundService
{
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _woken = new(0);

    /// <summary>Something new may be due.</summary>
    public void Wake() => _woken.Release();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server answers first.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var rest = LongestRest;
            try
            {
                var next = await feeds.CheckDueAsync(ShowAsync, stoppingToken);
                await wanted.FetchWantedAsync(ShowAsync, stoppingToken);
                if (await feeds.ReadOnAsync(ShowAsync, stoppingToken))
                    rest = TimeSpan.Zero;
                if (next < rest)
                    rest = next;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.SayTrouble(e, settings.LibraryPath);
            }
            await ((Task)_woken.WaitAsync(rest < TimeSpan.Zero ? TimeSpan.Zero : rest, stoppingToken)).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing
            );
        }
    }

    public override void Dispose()
    {
        _woken.Dispose();
        base.Dispose();
    }

    private Task ShowAsync(ImportSummary summary) => pages.ForgetAsync(summary.TakeChange());
}
