using System.CommandLine;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NewsReader.Benchmarks.Load;
using Spectre.Console;

namespace NewsReader.Benchmarks.Faults;

/// <summary>
/// <c>faults</c>: the reader killed, its disk full, its log cut, and what was lost by that, which must be nothing.
/// </summary>
internal static class FaultsCommand
{
    private const int Readers = 500;
    private const int Cuts = 200;

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
            var scene = new FaultScene(published, root.FullName, files, new Random(20260514));
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
}
