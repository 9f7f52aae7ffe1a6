using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Benchmarks.Ingest;
using NewsReader.Benchmarks.Load;
using NewsReader.Library;
using NewsReader.Library.Exchange;
using NewsReader.Library.Identity;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Backups;
using NewsReader.Tests.Library;
using Spectre.Console;

namespace NewsReader.Benchmarks.Faults;

/// <summary>A folder of files, a library of them without faults, and one with.</summary>
internal sealed class FaultScene(PublishedReader published, string root, int files, Random random)
{
    /// <summary>After that nothing is begun anew.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(9);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly KilledCommand _killed = new(published, random);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly FaultLibraries _libraries = new(root);

    private string Folder => Path.Combine(root, "files");

    private string Sound => Path.Combine(root, "sound");

    public async Task PrepareAsync(CancellationToken cancel)
    {
        new GeneratedArticles().Write(Folder, 0, files);
        published.Run("import", Folder, "--data", Sound);
        await LibraryBackup.VerifyAsync(FaultLibraries.FileOf(Sound), cancel);
    }

    public async Task<(int, int)> KillImportsAsync(int kills, CancellationToken cancel)
    {
        var (killed, lost) = (0, 0);
        while (killed < kills && _watch.Elapsed < Longest)
        {
            var data = _libraries.New();
            killed += await _killed.UntilDoneAsync(
                TimeSpan.FromSeconds(1.5),
                Math.Min(kills - killed, 40),
                () => lost += FaultLibraries.Damage(data),
                cancel,
                "import",
                Folder,
                "--data",
                data
            );
            lost += await FaultLibraries.LostAsync(Sound, data, cancel);
            FaultLibraries.Delete(data);
        }
        return (killed, lost);
    }

    public async Task<(int, int)> KillAsync(int kills, CancellationToken cancel, params string[] command)
    {
        var sound = _libraries.CopyOf(Sound);
        var whole = published.Run([.. command, "--data", sound]);
        var (killed, lost) = (0, 0);
        while (killed < kills)
        {
            var data = _libraries.CopyOf(Sound);
            killed += await _killed.UntilDoneAsync(
                whole,
                kills - killed,
                () => lost += FaultLibraries.Damage(data),
                cancel,
                [.. command, "--data", data]
            );
            lost += await FaultLibraries.LostAsync(sound, data, cancel);
            FaultLibraries.Delete(data);
        }
        FaultLibraries.Delete(sound);
        return (killed, lost);
    }

    /// <summary>
    /// An export with the reader's word that the two most named are one: taken over, and every article of theirs
    /// derived again.
    /// </summary>
    public async Task<(int, int)> KillMergeAsync(int kills, CancellationToken cancel)
    {
        await using var library = FaultLibraries.Open(Sound);
        var two = await library
            .Entities.Where(e => e.Kind == EntityKind.Person)
            .OrderByDescending(e => e.ArticleCount)
            .Take(2)
            .ToListAsync(cancel);
        var own = Path.Combine(root, ReadersOwn.FileName);
        await File.WriteAllLinesAsync(
            own,
            [
                new OwnHeader(OwnHeader.Newest, DateTime.UtcNow).ToJson(),
                new OwnCorrection(
                    CorrectionKind.SameAs,
                    EntityKind.Person,
                    two[0].Slug,
                    two[0].Name,
                    EntityKind.Person,
                    two[1].Slug,
                    two[1].Name,
                    DateTime.UtcNow,
                    null
                ).ToJson(),
            ],
            cancel
        );
        return await KillAsync(kills, cancel, "import", own);
    }

    public async Task<(int, int)> KillBackupsAsync(int kills, CancellationToken cancel)
    {
        var file = Path.Combine(root, "backup.db");
        var whole = published.Run("backup", file, "--data", Sound);
        File.Delete(file);
        var (killed, lost) = (0, 0);
        while (killed < kills)
        {
            if (await _killed.OnceAsync(whole, cancel, "backup", file, "--data", Sound))
                killed++;
            // A file of that name is a whole one; none is none.
            if (File.Exists(file) && await LibraryBackup.VerifyAsync(file, cancel) != files)
                lost++;
            File.Delete(file);
        }
        return (killed, lost);
    }

    /// <summary>
    /// A limit on the size of files stands for the disk: writes fail in the middle, and go on once it is lifted.
    /// </summary>
    public async Task<(int, int)> FillDiskAsync(CancellationToken cancel)
    {
        var lost = 0;
        var data = _libraries.New();
        var whole = (int)(new FileInfo(FaultLibraries.FileOf(Sound)).Length / 1024 / 1024);
        var sizes = new[] { 1, whole / 8, whole / 2 };
        foreach (var megabytes in sizes)
        {
            // Ignored, the signal is an error of the write, as a full disk's is; the runtime itself wants a large
            // file in memory, unless it is told not to.
            var limited = new ProcessStartInfo(
                "/bin/sh",
                [
                    "-c",
                    $"trap '' XFSZ; ulimit -f {megabytes * 2048}; exec dotnet \"$0\" \"$@\"",
                    published.Program,
                    "import",
                    Folder,
                    "--data",
                    data,
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            limited.Environment["DOTNET_EnableWriteXorExecute"] = "0";
            using var process = Process.Start(limited)!;
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.StandardOutput.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            // It says so in a sentence, and ends.
            if (
                process.ExitCode != 1
                || !(await errors).StartsWith(FaultLibraries.FileOf(data), StringComparison.Ordinal)
            )
                lost += FaultLibraries.Said([$"With {megabytes} MB it ended with {process.ExitCode}: {await errors}"]);
            lost += FaultLibraries.Damage(data);
        }
        published.Run("import", Folder, "--data", data);
        lost += await FaultLibraries.LostAsync(Sound, data, cancel);
        FaultLibraries.Delete(data);
        return (sizes.Length, lost);
    }

    /// <summary>
    /// A call to read, write, cut or keep a part of the library or its log fails; every other time so do all after
    /// it, until the import has given up.
    /// </summary>
    public async Task<(int, int)> BreakDiskAsync(int errors, CancellationToken cancel)
    {
        var (failed, lost) = (0, 0);
        while (failed < errors && _watch.Elapsed < Longest)
        {
            var data = _libraries.New();
            var library = new IngestedLibrary(data, new FailingDisk());
            await library.OpenAsync(cancel);
            // As in a server that goes on: one that reads them all.
            using var importer = TestPipeline.Importer(library);
            var isDone = false;
            for (var i = 0; !isDone; i++)
            {
                FailingDisk.Break(
                    failed < errors && i < 40 ? random.Next(files * 2) : long.MaxValue,
                    failsOn: i % 2 == 1
                );
                try
                {
                    await importer.ImportAsync([Folder], cancel: cancel);
                    isDone = FailingDisk.Failed == 0;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    if (LibraryFile.Explain(e, FaultLibraries.FileOf(data)) is null)
                        lost += FaultLibraries.Said([$"An error of the disk was not said to be one: {e}"]);
                }
                if (FailingDisk.Failed > 0)
                    failed++;
                FailingDisk.Mend();
                SqliteConnection.ClearAllPools();
                lost += FaultLibraries.Damage(data);
            }
            lost += await FaultLibraries.LostAsync(Sound, data, cancel);
            FaultLibraries.Delete(data);
        }
        return (failed, lost);
    }

    /// <summary>
    /// Somebody else writes for so long that an import has to wait, again and again until it is done.
    /// </summary>
    public async Task<(int, int)> LockAsync(CancellationToken cancel)
    {
        var data = _libraries.New();
        var import = Task.Run(() => published.Run("import", Folder, "--data", data), cancel);
        var times = 0;
        while (!import.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancel);
            if (!File.Exists(FaultLibraries.FileOf(data) + "-wal"))
                continue;
            await using var other = FaultLibraries.Fresh(data);
            await using var locked = other.BeginTransaction(deferred: false);
            await Task.Delay(TimeSpan.FromSeconds(2), cancel);
            times++;
        }
        await import;
        var lost = await FaultLibraries.LostAsync(Sound, data, cancel);
        FaultLibraries.Delete(data);
        return (times, lost);
    }

    public async Task<(int, int)> JumpAsync(CancellationToken cancel)
    {
        var data = _libraries.New();
        var library = new IngestedLibrary(data);
        await library.OpenAsync(cancel);
        var clock = new JumpingClock(random);
        using (var importer = TestPipeline.Importer(library, clock))
            await importer.ImportAsync([Folder], cancel: cancel);
        var lost = await FaultLibraries.LostAsync(Sound, data, cancel);
        FaultLibraries.Delete(data);
        return (clock.Jumps, lost);
    }

    /// <summary>The power fails: of what was written last only a part is on the disk.</summary>
    public async Task<(int, int)> CutLogAsync(int cuts, CancellationToken cancel)
    {
        var data = _libraries.New();
        // Killed while it writes, so that the log is there.
        while (!File.Exists(FaultLibraries.FileOf(data) + "-wal"))
            await _killed.OnceAsync(TimeSpan.FromSeconds(4), cancel, "import", Folder, "--data", data);
        var log = await File.ReadAllBytesAsync(FaultLibraries.FileOf(data) + "-wal", cancel);
        var lost = 0;
        for (var cut = 0; cut < cuts; cut++)
        {
            var copy = _libraries.New();
            File.Copy(FaultLibraries.FileOf(data), FaultLibraries.FileOf(copy));
            await File.WriteAllBytesAsync(
                FaultLibraries.FileOf(copy) + "-wal",
                log.AsMemory(0, random.Next(log.Length)),
                cancel
            );
            lost += FaultLibraries.Damage(copy);
            FaultLibraries.Delete(copy);
        }
        FaultLibraries.Delete(data);
        return (cuts, lost);
    }

    public async Task<(int, int)> ReadDuringImportAsync(int readers, CancellationToken cancel)
    {
        var library = new IngestedLibrary(_libraries.New());
        await library.OpenAsync(cancel);
        using var importer = TestPipeline.Importer(library);
        var import = importer.ImportAsync([Folder], cancel: cancel);
        var (read, failed) = (0, 0);
        await Task.WhenAll(
            Enumerable
                .Range(0, readers)
                .Select(_ =>
                    Task.Run(
                        async () =>
                        {
                            while (!import.IsCompleted)
                            {
                                try
                                {
                                    await using var context = library.CreateDbContext();
                                    await context.NewestAsync(before: null, cancel: cancel);
                                    Interlocked.Increment(ref read);
                                    // As people do; without a pause they would leave the import no processor.
                                    await Task.Delay(Pause, cancel);
                                }
                                catch (Exception)
                                {
                                    Interlocked.Increment(ref failed);
                                }
                            }
                        },
                        cancel
                    )
                )
        );
        await import;
        return (read, failed);
    }
}
