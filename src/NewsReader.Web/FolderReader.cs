using System.Diagnostics;
using NewsReader.Library.Import;
using NewsReader.Library.Reading;
using NewsReader.Sources.Files;

namespace NewsReader.Web;

/// <summary>
/// Keeps the library in step with the folders while the server runs, and says on the console what it read.
/// </summary>
internal sealed partial class FolderReader(
    ReaderSettings settings,
    Importer importer,
    OpenedArticles opened,
    ReadingPages pages,
    ILogger<FolderReader> log
) : BackgroundService
{
    /// <summary>
    /// Failures that were said already: a file that stays unreadable is not complained of every minute.
    /// </summary>
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    private FolderWatch? _watch;

    /// <summary>Whether the folders have been read once since the start.</summary>
    public bool HasRead { get; private set; }

    /// <summary>Something may be read that was not.</summary>
    public void Wake() => _watch?.LookAgain();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(WatchAsync(stoppingToken), WriteStatesAsync(stoppingToken));

    private async Task WatchAsync(CancellationToken cancel)
    {
        // The server answers first.
        await Task.Yield();
        Directory.CreateDirectory(settings.UploadFolder);
        Uploads.RemoveHalfFiles(settings.UploadFolder, Process.GetCurrentProcess().StartTime.ToUniversalTime());
        foreach (var folder in settings.WatchedFolders.Where(folder => !Directory.Exists(folder)))
            MissingFolder(folder);
        using var watch = _watch = new FolderWatch(settings.WatchedFolders);
        for (var first = true; ; first = false)
        {
            try
            {
                await ReadAsync(first, cancel);
                HasRead = true;
                await watch.NextAsync(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.SayTrouble(e, settings.LibraryPath);
                await Task.Delay(FolderWatch.AtLeastEvery, cancel)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ReadAsync(bool first, CancellationToken cancel)
    {
        var summary = await importer.ImportAsync(
            settings.WatchedFolders.Where(Directory.Exists),
            withdraw: true,
            new Stored(pages),
            cancel
        );
        if (summary.ChangedAnything)
            await pages.ForgetAsync(summary.TakeChange());
        foreach (var line in summary.Lines.Where(_said.Add))
            CannotRead(line);
        if (first || summary.ChangedAnything)
            HaveRead(string.Join(", ", settings.ChosenFolders), summary.ToString());
    }

    private async Task WriteStatesAsync(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await opened.RunAsync(pages.ForgetAsync, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.SayTrouble(e, settings.LibraryPath);
            }
        }
    }

    /// <summary>While a long import runs, what is stored already is on the pages.</summary>
    private sealed class Stored(ReadingPages pages) : IProgress<ImportSummary>
    {
        public void Report(ImportSummary value) => _ = pages.ForgetAsync(value.TakeChange());
    }

    [LoggerMessage(LogLevel.Information, "Read {Folders}: {Summary}")]
    private partial void HaveRead(string folders, string summary);

    [LoggerMessage(LogLevel.Warning, "{Message}")]
    private partial void CannotRead(string message);

    [LoggerMessage(
        LogLevel.Warning,
        "{Folder}: There is no such folder. Make it, or set NewsReader:Folders to the folders with your "
            + "articles; it is read at the next start."
    )]
    private partial void MissingFolder(string folder);
}
