using System.Threading.Channels;

namespace NewsReader.Sources.Files;

/// <summary>Says when something in one of the folders changed, and now and then in any case.</summary>
/// <remarks>
/// A watcher's own events are only a hint: network folders send none, and a burst overflows the queue. So every hint,
/// and every <see cref="AtLeastEvery"/>, means "look again", and looking again is cheap.
/// </remarks>
public sealed class FolderWatch : IDisposable
{
    /// <summary>How long a folder must be quiet before a burst of changes is taken as one.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    public static readonly TimeSpan AtLeastEvery = TimeSpan.FromMinutes(1);

    private readonly Channel<bool> _hints = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly List<FileSystemWatcher> _watchers = [];

    public FolderWatch(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
            watcher.Created += Hint;
            watcher.Changed += Hint;
            watcher.Deleted += Hint;
            watcher.Renamed += Hint;
            watcher.Error += (_, _) => _hints.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Returns when it is time to read the folders again.</summary>
    public async Task NextAsync(CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(AtLeastEvery);
        try
        {
            await _hints.Reader.ReadAsync(limit.Token);
            do await Task.Delay(Quiet, cancel);
            while (_hints.Reader.TryRead(out _));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested) { }
    }

    /// <summary>Has the folders read again, as if something had changed.</summary>
    public void LookAgain() => _hints.Writer.TryWrite(true);

    public void Dispose() => _watchers.ForEach(w => w.Dispose());

    private void Hint(object sender, FileSystemEventArgs change) => _hints.Writer.TryWrite(true);
}
