using System.Buffers.Binary;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
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

    [Fact]
    public async Task A_library_whose_making_was_stopped_between_any_two_transactions_is_made_to_its_end()
    {
        // The log of all transactions: nobody put any of them into the file.
        var whole = FileOf("whole");
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        await using var keeper = new SqliteConnection($"Data Source={whole};Pooling=False");
        await keeper.OpenAsync(Cancel);
        foreach (var pragma in new[] { "journal_mode=WAL", "wal_autocheckpoint=0" })
        {
            await using var command = keeper.CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            await command.ExecuteNonQueryAsync(Cancel);
        }
        await using (var library = Library(whole))
        {
            await library.Database.OpenConnectionAsync(Cancel);
            await library.Database.ExecuteSqlRawAsync("PRAGMA wal_autocheckpoint=0", Cancel);
            await LibraryFile.OpenAsync(library, whole, cancel: Cancel);
        }
        var (file, log) = (await SharedAsync(whole), await SharedAsync(whole + "-wal"));

        var ends = Transactions(log).ToList();
        Assert.True(ends.Count > 10, $"{ends.Count} transactions");
        foreach (var (end, number) in ends.Select((end, i) => (end, i)))
        {
            var copy = FileOf($"stopped {number}");
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            await File.WriteAllBytesAsync(copy, file, Cancel);
            await File.WriteAllBytesAsync(copy + "-wal", log.AsMemory(0, end), Cancel);
            await using var library = Library(copy);
            await LibraryFile.OpenAsync(library, copy, cancel: Cancel);
            Assert.Empty(await library.Database.GetPendingMigrationsAsync(Cancel));
        }
    }

    [Fact]
    public async Task A_library_with_a_transaction_half_written_opens_without_it()
    {
        var whole = FileOf("half");
        await using (var library = Library(whole))
            await LibraryFile.OpenAsync(library, whole, cancel: Cancel);
        SqliteConnection.ClearAllPools();
        await using var writer = new SqliteConnection($"Data Source={whole};Pooling=False");
        await writer.OpenAsync(Cancel);
        foreach (
            var statement in new[]
            {
                "PRAGMA journal_mode=DELETE",
                "PRAGMA cache_size=1",
                "BEGIN IMMEDIATE",
                "CREATE TABLE Half AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
                    + "SELECT i, hex(randomblob(40)) AS text FROM n",
            }
        )
        {
            await using var command = writer.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(Cancel);
        }
        var copy = FileOf("half written");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        foreach (var part in new[] { "", "-journal" })
            await File.WriteAllBytesAsync(copy + part, await SharedAsync(whole + part), Cancel);

        await using var opened = Library(copy);
        await LibraryFile.OpenAsync(opened, copy, cancel: Cancel);

        Assert.Equal(0, await opened.Articles.CountAsync(Cancel));
        Assert.False(File.Exists(copy + "-journal"));
    }

    private static LibraryContext Library(string file)
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(file);
        return new LibraryContext(options.Options);
    }

    private static async Task<byte[]> SharedAsync(string file)
    {
        await using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[shared.Length];
        await shared.ReadExactlyAsync(bytes, Cancel);
        return bytes;
    }

    /// <summary>Where each transaction of a log ends (SQLite's file format, "The Write-Ahead Log").</summary>
    private static IEnumerable<int> Transactions(byte[] log)
    {
        const int header = 32;
        const int frameHeader = 24;
        var page = BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(8));
        for (var frame = header; frame + frameHeader + page <= log.Length; frame += frameHeader + page)
        {
            // The size of the database behind the transaction, in the last of its frames.
            if (BinaryPrimitives.ReadInt32BigEndian(log.AsSpan(frame + 4)) != 0)
                yield return frame + frameHeader + page;
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
