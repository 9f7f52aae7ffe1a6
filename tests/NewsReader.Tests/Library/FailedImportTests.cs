using System.Data.Common;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsReader.Library.Import;
using NewsReader.Sources;

namespace NewsReader.Tests.Library;

/// <summary>An import that fails leaves nothing behind: nobody reads on, no file stays open, nothing is held.</summary>
public sealed class FailedImportTests
{
    private const int Failures = 10;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Failed_imports_leave_no_file_open_and_no_producer_at_work()
    {
        var disk = new SmallDisk();
        await using var library = await TemporaryLibrary.OpenAsync(disk);
        var zip = Pack(library);
        using var own = TestPipeline.Importer(library, reading: _ => Interlocked.Increment(ref _read));
        for (var failure = 0; failure < Failures; failure++)
        {
            disk.IsFull = true;
            await Assert.ThrowsAnyAsync<Exception>(() => own.ImportAsync([library.Folder], cancel: Cancel));
            var read = _read;
            Assert.Equal(0, Opened(zip));
            Assert.Equal(read, _read);
        }
    }

    [Fact]
    public async Task A_file_that_NewsReader_fails_on_costs_only_itself()
    {
        await using var library = await TemporaryLibrary.OpenAsync(new FailingQuestion());
        library.Write("a.txt", "First\n\nText.\n");
        library.Write("b.xml", "<rss><channel><title>T</title><item><title>B</title></item></channel></rss>");
        library.Write("c.txt", "Last\n\nText.\n");

        var summary = await library.ImportAsync(withdraw: false, cancel: Cancel);

        Assert.Equal(2, summary.New);
        Assert.Contains("b.xml: NewsReader failed on it", Assert.Single(summary.Lines), StringComparison.Ordinal);
    }

    /// <summary>Fails whenever it is asked what the library knows the entries of a feed by.</summary>
    private sealed class FailingQuestion : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) =>
            command.CommandText.Contains("\"Origins\"", StringComparison.Ordinal)
                ? throw new InvalidOperationException("A defect.")
                : ValueTask.FromResult(result);
    }

    [Fact]
    public async Task What_a_failed_import_was_offered_is_let_go_of()
    {
        var disk = new SmallDisk();
        await using var library = await TemporaryLibrary.OpenAsync(disk);
        var ended = 0;
        var offered = new List<WeakReference>();
        for (var failure = 0; failure < Failures; failure++)
        {
            disk.IsFull = true;
            await Assert.ThrowsAnyAsync<Exception>(() =>
                ImportAsync(library, offered, () => Interlocked.Increment(ref ended))
            );
            Assert.Equal(failure + 1, ended);
        }
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(offered.Count(reference => reference.IsAlive), 0, 1);
    }

    [Fact]
    public async Task An_import_that_is_stopped_ends_its_producer_as_well()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var zip = Pack(library);
        using var stop = new CancellationTokenSource();
        using var own = TestPipeline.Importer(library, reading: _ => stop.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            own.ImportAsync([library.Folder], cancel: stop.Token)
        );

        Assert.Equal(0, Opened(zip));
    }

    private int _read;

    private static Task<ImportSummary> ImportAsync(
        TemporaryLibrary library,
        List<WeakReference> references,
        Action ended
    )
    {
        var offered = Offered(ended);
        references.Add(new WeakReference(offered));
        return library.Importer.ImportAsync(offered, Cancel);
    }

    /// <summary>More than is read ahead.</summary>
    private static IEnumerable<OfferedArticle> Offered(Action ended)
    {
        try
        {
            for (var i = 0; i < 5_000; i++)
            {
                var (origin, text) = ($"feed 1 {i}", TemporaryLibrary.Article($"Mill {i} opens"));
                yield return new OfferedArticle(
                    origin,
                    default,
                    () =>
                        new SourceArticle(
                            origin,
                            "paper",
                            text,
                            ArticleFormat.PlainText,
                            SourceArticle.HashOf(text),
                            default
                        )
                );
            }
        }
        finally
        {
            ended();
        }
    }

    private static string Pack(TemporaryLibrary library)
    {
        Directory.CreateDirectory(library.Folder);
        var path = Path.Combine(library.Folder, "many.zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        for (var i = 0; i < 2_000; i++)
        {
            using var writer = new StreamWriter(zip.CreateEntry($"{i}.txt").Open());
            writer.Write(TemporaryLibrary.Article($"Mill {i} opens"));
        }
        return path;
    }

    /// <summary>Where a handle leads; null where it was closed since it was listed.</summary>
    private static string? TargetOf(string handle)
    {
        try
        {
            return File.ResolveLinkTarget(handle, returnFinalTarget: false)?.FullName;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>
    /// How often this process has a file open; by the handles that Linux shows, elsewhere 0 or 1 by asking for it
    /// alone.
    /// </summary>
    private static int Opened(string path)
    {
        if (Directory.Exists("/proc/self/fd"))
            return Directory.GetFiles("/proc/self/fd").Count(handle => TargetOf(handle) == path);
        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return 0;
        }
        catch (IOException)
        {
            return 1;
        }
    }
}
