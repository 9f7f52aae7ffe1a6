using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NewsReader.Library.Backups;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Backups;

namespace NewsReader.Web.Tests;

/// <summary>
/// The program killed, and its last writes lost: what is in the library is whole. The benchmark <c>faults</c> does the
/// same at length.
/// </summary>
public sealed class FaultTests : IDisposable
{
    private const int Files = 900;
    private const int Kills = 6;
    private const int Cuts = 60;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("newsreader-");
    private readonly Random _random = new(14);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_root.FullName, "The Paper");

    [Fact]
    public async Task An_import_killed_at_any_moment_ends_as_one_that_was_not()
    {
        Write();
        await RunAsync(kill: false, "sound");

        for (var kill = 0; kill < Kills; kill++)
        {
            await RunAsync(kill: true, "killed");
            Assert.Empty(Damage("killed"));
        }
        await RunAsync(kill: false, "killed");

        using (var library = Open("killed"))
            Assert.Empty(LibraryCheck.Faults(library));
        foreach (var table in new[] { "Articles", "Entities", "Appearances", "Quotations", "ArticlePlaces", "Origins" })
            Assert.Equal(Rows("sound", table), Rows("killed", table));
    }

    [Fact]
    public async Task A_log_that_ends_at_any_byte_opens_whole()
    {
        Write();
        // Killed while it writes, so that the log is there.
        while (!File.Exists(FileOf("cut") + "-wal"))
            await RunAsync(kill: true, "cut");
        var (file, log) = (
            await File.ReadAllBytesAsync(FileOf("cut"), Cancel),
            await File.ReadAllBytesAsync(FileOf("cut") + "-wal", Cancel)
        );

        for (var cut = 0; cut < Cuts; cut++)
        {
            var copy = $"cut {cut}";
            Directory.CreateDirectory(Path.Combine(_root.FullName, copy));
            await File.WriteAllBytesAsync(FileOf(copy), file, Cancel);
            await File.WriteAllBytesAsync(FileOf(copy) + "-wal", log.AsMemory(0, _random.Next(log.Length)), Cancel);
            Assert.Empty(Damage(copy));
        }
    }

    public void Dispose() => _root.Delete(recursive: true);

    private void Write()
    {
        Directory.CreateDirectory(Folder);
        for (var i = 0; i < Files; i++)
            File.WriteAllText(
                Path.Combine(Folder, $"{i:000}.txt"),
                $"Mill number {i} opens in Larnhaven\n\nBy Ann Lee\n\nMay {1 + i % 28}, 2026\n\nMarta "
                    + $"Okoye, the mayor, opened mill number {i} of Brightwater Industries on Monday.\n\n“We have "
                    + $"{i} of them now,” Okoye said. “It is enough,” Jonas Bright {i % 7} wrote on Twitter.\n"
            );
    }

    private async Task RunAsync(bool kill, string data)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, "NewsReader.Web.dll"),
                    "import",
                    Folder,
                    "--data",
                    Path.Combine(_root.FullName, data),
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var output = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(Cancel),
            process.StandardError.ReadToEndAsync(Cancel)
        );
        var ended = process.WaitForExitAsync(Cancel);
        if (kill)
            await Task.WhenAny(ended, Task.Delay(_random.Next(400, 2500), Cancel));
        else
            await ended;
        if (!process.HasExited)
            process.Kill();
        else
            Assert.True(process.ExitCode == 0, string.Concat(await output));
        await ended;
    }

    private string FileOf(string data) => Path.Combine(_root.FullName, data, LibraryFile.Name);

    private SqliteConnection Open(string data)
    {
        // Not from a pool: another process has written in between.
        var library = new SqliteConnection(LibraryFile.ConnectionString(FileOf(data)) + ";Pooling=False");
        library.Open();
        return library;
    }

    private List<LibraryFault> Damage(string data)
    {
        if (!File.Exists(FileOf(data)))
            return [];
        using var library = Open(data);
        return [.. LibraryCheck.Damage(library)];
    }

    private List<string> Rows(string data, string table)
    {
        using var library = Open(data);
        using var command = library.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var reader = command.ExecuteReader();
        var shown = Enumerable
            .Range(0, reader.FieldCount)
            .Where(column => reader.GetName(column) is not "ArrivedAt")
            .ToList();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', shown.Select(column => reader.GetValue(column))));
        return rows;
    }
}
