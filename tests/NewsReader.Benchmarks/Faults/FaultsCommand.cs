using System.CommandLine;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Benchmarks.Ingest;
using NewsReader.Benchmarks.Load;
using NewsReader.Library;
using NewsReader.Library.Backups;
using NewsReader.Library.Exchange;
using NewsReader.Library.Identity;
using NewsReader.Tests.Library;
using Spectre.Console;

namespace NewsReader.Benchmarks.Faults;

/// <summary>
/// <c>faults</c>: the reader killed, its disk full, its log cut, and what was lost by that, which must be nothing.
/// </summary>
internal static class FaultsCommand
{
    private const int Readers = 500;
    private const int Cuts = 200;

    /// <summary>After that nothing is begun anew.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(9);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var files = new Option<int>("--files")
        {
            Description = "How many files are imported.",
            DefaultValueFactory = _ => 10_000,
        };
        var kills = new Option<int>("--kills")
        {
            Description = "How often the import is killed.",
            DefaultValueFactory = _ => 200,
        };
        var command = new Command(
            "faults",
            "Kills the reader at random moments of an import, a rebuild, a merge of persons and a backup; "
                + "fills the disk; has it report errors; cuts the log at random bytes; reads with 500 at once "
                + "during an import. Prints what was lost: it must be 0."
        )
        {
            files,
            kills,
        };
        command.SetAction((result, cancel) => RunAsync(result.GetValue(files), result.GetValue(kills), cancel));
        return command;
    }

    private static async Task<int> RunAsync(int files, int kills, CancellationToken cancel)
    {
        var root = Directory.CreateTempSubdirectory("newsreader-faults-");
        var table = new Table().AddColumns("fault", "how often", "lost", "seconds");
        var lost = 0;
        async Task TryAsync(string fault, Func<Task<(int Times, int Lost)>> work)
        {
            var watch = Stopwatch.StartNew();
            var (times, losses) = await work();
            lost += losses;
            table.AddRow(fault, $"{times:N0}", $"{losses:N0}", $"{watch.Elapsed.TotalSeconds:N0}");
            AnsiConsole.MarkupLineInterpolated($"{fault}: {times:N0} times, lost {losses:N0}");
        }
        try
        {
            using var published = PublishedReader.Publish();
            var scene = new Scene(published, root.FullName, files, new Random(20260514));
            await scene.PrepareAsync(cancel);
            // Each of these takes long; and none would be no check, however short the run.
            var some = Math.Max(1, kills / 20);
            await TryAsync("a full disk", () => scene.FillDiskAsync(cancel));
            await TryAsync("the library locked by another, for two seconds each", () => scene.LockAsync(cancel));
            await TryAsync("the clock jumps by years during an import", () => scene.JumpAsync(cancel));
            await TryAsync("the log cut at any byte", () => scene.CutLogAsync(Cuts, cancel));
            await TryAsync($"{Readers} readers during an import", () => scene.ReadDuringImportAsync(Readers, cancel));
            await TryAsync("kill -9 during a backup", () => scene.KillBackupsAsync(some, cancel));
            await TryAsync("kill -9 during a merge of persons", () => scene.KillMergeAsync(some, cancel));
            await TryAsync("kill -9 during a rebuild", () => scene.KillAsync(some, cancel, "rebuild"));
            await TryAsync("an error of the disk during an import", () => scene.BreakDiskAsync(2 * some, cancel));
            await TryAsync("kill -9 during an import", () => scene.KillImportsAsync(kills, cancel));
            AnsiConsole.Write(table);
            return lost == 0 ? 0 : 1;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            root.Delete(recursive: true);
        }
    }

    /// <summary>Each time that it is asked it is another year.</summary>
    private sealed class JumpingClock(Random random) : TimeProvider
    {
        public int Jumps { get; private set; }

        public override DateTimeOffset GetUtcNow()
        {
            Jumps++;
            return new DateTimeOffset(random.Next(1970, 2100), 1, 1, 0, 0, 0, TimeSpan.Zero);
        }
    }

    /// <summary>A folder of files, a library of them without faults, and one with.</summary>
    private sealed class Scene(PublishedReader published, string root, int files, Random random)
    {
        private readonly KilledCommand _killed = new(published, random);
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private int _libraries;

        private string Folder => Path.Combine(root, "files");

        private string Sound => Path.Combine(root, "sound");

        public async Task PrepareAsync(CancellationToken cancel)
        {
            new GeneratedArticles().Write(Folder, 0, files);
            published.Run("import", Folder, "--data", Sound);
            await LibraryBackup.VerifyAsync(FileOf(Sound), cancel);
        }

        public async Task<(int, int)> KillImportsAsync(int kills, CancellationToken cancel)
        {
            var (killed, lost) = (0, 0);
            while (killed < kills && _watch.Elapsed < Longest)
            {
                var data = New();
                killed += await _killed.UntilDoneAsync(
                    TimeSpan.FromSeconds(1.5),
                    Math.Min(kills - killed, 40),
                    () => lost += Damage(data),
                    cancel,
                    "import",
                    Folder,
                    "--data",
                    data
                );
                lost += await LostAsync(Sound, data, cancel);
                Delete(data);
            }
            return (killed, lost);
        }

        public async Task<(int, int)> KillAsync(int kills, CancellationToken cancel, params string[] command)
        {
            var sound = CopyOf(Sound);
            var whole = published.Run([.. command, "--data", sound]);
            var (killed, lost) = (0, 0);
            while (killed < kills)
            {
                var data = CopyOf(Sound);
                killed += await _killed.UntilDoneAsync(
                    whole,
                    kills - killed,
                    () => lost += Damage(data),
                    cancel,
                    [.. command, "--data", data]
                );
                lost += await LostAsync(sound, data, cancel);
                Delete(data);
            }
            Delete(sound);
            return (killed, lost);
        }

        /// <summary>
        /// An export with the reader's word that the two most named are one: taken over, and every article of theirs
        /// derived again.
        /// </summary>
        public async Task<(int, int)> KillMergeAsync(int kills, CancellationToken cancel)
        {
            await using var library = Open(Sound);
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
            var data = New();
            var whole = (int)(new FileInfo(FileOf(Sound)).Length / 1024 / 1024);
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
                if (process.ExitCode != 1 || !(await errors).StartsWith(FileOf(data), StringComparison.Ordinal))
                    lost += Said([$"With {megabytes} MB it ended with {process.ExitCode}: {await errors}"]);
                lost += Damage(data);
            }
            published.Run("import", Folder, "--data", data);
            lost += await LostAsync(Sound, data, cancel);
            Delete(data);
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
                var data = New();
                var library = new IngestedLibrary(data, new FailingDisk());
                await library.OpenAsync(cancel);
                // As in a server that goes on: one that reads them all.
                using var importer = new Importer(library, TimeProvider.System);
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
                        if (LibraryFile.Explain(e, FileOf(data)) is null)
                            lost += Said([$"An error of the disk was not said to be one: {e}"]);
                    }
                    if (FailingDisk.Failed > 0)
                        failed++;
                    FailingDisk.Mend();
                    SqliteConnection.ClearAllPools();
                    lost += Damage(data);
                }
                lost += await LostAsync(Sound, data, cancel);
                Delete(data);
            }
            return (failed, lost);
        }

        /// <summary>
        /// Somebody else writes for so long that an import has to wait, again and again until it is done.
        /// </summary>
        public async Task<(int, int)> LockAsync(CancellationToken cancel)
        {
            var data = New();
            var import = Task.Run(() => published.Run("import", Folder, "--data", data), cancel);
            var times = 0;
            while (!import.IsCompleted)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancel);
                if (!File.Exists(FileOf(data) + "-wal"))
                    continue;
                await using var other = Fresh(data);
                await using var locked = other.BeginTransaction(deferred: false);
                await Task.Delay(TimeSpan.FromSeconds(2), cancel);
                times++;
            }
            await import;
            var lost = await LostAsync(Sound, data, cancel);
            Delete(data);
            return (times, lost);
        }

        public async Task<(int, int)> JumpAsync(CancellationToken cancel)
        {
            var data = New();
            var library = new IngestedLibrary(data);
            await library.OpenAsync(cancel);
            var clock = new JumpingClock(random);
            using (var importer = new Importer(library, clock))
                await importer.ImportAsync([Folder], cancel: cancel);
            var lost = await LostAsync(Sound, data, cancel);
            Delete(data);
            return (clock.Jumps, lost);
        }

        /// <summary>The power fails: of what was written last only a part is on the disk.</summary>
        public async Task<(int, int)> CutLogAsync(int cuts, CancellationToken cancel)
        {
            var data = New();
            // Killed while it writes, so that the log is there.
            while (!File.Exists(FileOf(data) + "-wal"))
                await _killed.OnceAsync(TimeSpan.FromSeconds(4), cancel, "import", Folder, "--data", data);
            var log = await File.ReadAllBytesAsync(FileOf(data) + "-wal", cancel);
            var lost = 0;
            for (var cut = 0; cut < cuts; cut++)
            {
                var copy = New();
                File.Copy(FileOf(data), FileOf(copy));
                await File.WriteAllBytesAsync(FileOf(copy) + "-wal", log.AsMemory(0, random.Next(log.Length)), cancel);
                lost += Damage(copy);
                Delete(copy);
            }
            Delete(data);
            return (cuts, lost);
        }

        public async Task<(int, int)> ReadDuringImportAsync(int readers, CancellationToken cancel)
        {
            var library = new IngestedLibrary(New());
            await library.OpenAsync(cancel);
            using var importer = new Importer(library, TimeProvider.System);
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

        private string New()
        {
            var data = Path.Combine(root, $"library {++_libraries}");
            Directory.CreateDirectory(data);
            return data;
        }

        private string CopyOf(string data)
        {
            var copy = New();
            SqliteConnection.ClearAllPools();
            File.Copy(FileOf(data), FileOf(copy));
            return copy;
        }

        private static void Delete(string data)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }

        private static string FileOf(string data) => Path.Combine(data, LibraryFile.Name);

        private static LibraryContext Open(string data)
        {
            var options = new DbContextOptionsBuilder<LibraryContext>();
            options.UseLibrary(FileOf(data));
            return new LibraryContext(options.Options);
        }

        /// <summary>What is wrong with the file and its rows.</summary>
        private static int Damage(string data)
        {
            // Killed before it made one.
            if (!File.Exists(FileOf(data)))
                return 0;
            using var library = Fresh(data);
            return Said(LibraryCheck.Damage(library).Select(damage => damage.Text));
        }

        /// <summary>What a library that had faults lacks of one that had none, and what is wrong with it.</summary>
        private static async Task<int> LostAsync(string sound, string data, CancellationToken cancel)
        {
            await using var library = Fresh(data);
            await using var read = Open(data);
            // A kill is no fault of the article that was being read.
            var aside = await read.PutAside.Select(article => article.Origin).ToListAsync(cancel);
            return Said(aside.Select(origin => $"{origin} is put aside."))
                + Said(LibraryCheck.Faults(library).Select(fault => fault.Text))
                + Said(
                    (await LibraryDigest.DifferencesAsync(FileOf(sound), FileOf(data), cancel)).Select(name =>
                        $"{name} is another."
                    )
                );
        }

        /// <summary>One of a pool has the indexes in memory as they were before another process wrote them.</summary>
        private static SqliteConnection Fresh(string data)
        {
            var library = new SqliteConnection(LibraryFile.ConnectionString(FileOf(data)) + ";Pooling=False");
            library.Open();
            return library;
        }

        private static int Said(IEnumerable<string> wrong)
        {
            var lines = wrong.ToList();
            lines.ForEach(line => AnsiConsole.MarkupLineInterpolated($"[red]{line}[/]"));
            return lines.Count;
        }
    }
}
