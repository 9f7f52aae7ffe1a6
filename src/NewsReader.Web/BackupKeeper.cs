using NewsReader.Library.Backups;

namespace NewsReader.Web;

/// <summary>Backs the library up once a day while the server runs.</summary>
internal sealed partial class BackupKeeper(
    ReaderSettings settings,
    ILibraryBackup backup,
    TimeProvider clock,
    ILogger<BackupKeeper> log
) : BackgroundService
{
    /// <summary>The server and the first import go before it.</summary>
    private static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.BackupsKept <= 0)
            return;
        using var timer = new PeriodicTimer(FirstRest, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            timer.Period = Rest;
            try
            {
                if (
                    await backup.KeepAsync(
                        DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
                        settings.BackupsKept,
                        stoppingToken
                    ) is
                    { } made
                )
                    HaveKept(made.Path, made.Articles);
            }
            // The disk may be gone for a while: the reader goes on, and tries again.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                if (e is BackupFailedException)
                    CannotKeep(e.Message);
                else
                    FailedToKeep(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Backed up {Articles} articles: {File}")]
    private partial void HaveKept(string file, long articles);

    [LoggerMessage(LogLevel.Error, "{Message}")]
    private partial void CannotKeep(string message);

    [LoggerMessage(LogLevel.Error, "The library could not be backed up; it is tried again in an hour.")]
    private partial void FailedToKeep(Exception e);
}
