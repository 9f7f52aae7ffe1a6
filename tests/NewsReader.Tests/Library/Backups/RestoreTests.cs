using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Backups;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Backups;

namespace NewsReader.Tests.Library.Backups;

/// <summary>
/// A backup takes the place of whatever is there, its log included, and a restore that is interrupted is finished.
/// </summary>
public sealed class RestoreTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 5, 14, 12, 30, 0, TimeSpan.Zero);

    private static readonly string[] Log = ["-wal", "-shm"];

    private readonly string _root = Directory.CreateTempSubdirectory("newsreader-restore-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Library => Path.Combine(_root, LibraryFile.Name);

    private string Backup => Path.Combine(_root, "kept", "backup.db");

    public static TheoryData<string, bool> Damages()
    {
        var data = new TheoryData<string, bool>();
        foreach (var damage in new[] { "whole", "header", "middle", "half", "text", "empty", "gone" })
        {
            data.Add(damage, true);
            data.Add(damage, false);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_backup_is_restored_over_whatever_is_there(string damage, bool hasLog)
    {
        await PrepareAsync();
        Damage(damage, hasLog);
        var before = Parts();

        var (restored, former) = await LibraryBackup.RestoreAsync(Backup, Library, Now, Cancel);

        Assert.Equal(1, restored.Articles);
        AssertIsTheBackup();
        // What was there is kept to the last byte, the log with its file.
        foreach (var (part, bytes) in before)
            Assert.Equal(
                bytes,
                await File.ReadAllBytesAsync(Path.Combine(_root, "newsreader.before-20260514-123000.db") + part, Cancel)
            );
        Assert.Equal(damage != "gone", former is not null);
    }

    [Fact]
    public async Task A_library_that_is_a_link_stays_one_and_what_it_leads_to_is_replaced()
    {
        await PrepareAsync();
        var elsewhere = Path.Combine(Directory.CreateDirectory(Path.Combine(_root, "disk")).FullName, "real.db");
        File.Move(Library, elsewhere);
        File.CreateSymbolicLink(Library, elsewhere);

        var (_, former) = await LibraryBackup.RestoreAsync(Backup, Library, Now, Cancel);

        Assert.Equal(elsewhere, new FileInfo(Library).LinkTarget);
        Assert.Equal(Path.Combine(_root, "disk", "real.before-20260514-123000.db"), former);
        AssertIsTheBackup();
    }

    [Theory]
    [InlineData("-wal")]
    [InlineData("-shm")]
    [InlineData("-journal")]
    public async Task No_backup_takes_a_name_of_the_library_s_own(string part)
    {
        await PrepareAsync();
        var before = Parts();

        await Assert.ThrowsAsync<BackupFailedException>(() => LibraryBackup.MakeAsync(Library, Library + part, Cancel));

        Assert.Equal(before.Select(p => p.Part), Parts().Select(p => p.Part));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_backup_without_a_name_is_told(string file)
    {
        await PrepareAsync();

        foreach (
            var run in new Func<Task>[]
            {
                () => LibraryBackup.MakeAsync(Library, file, Cancel),
                () => LibraryBackup.RestoreAsync(file, Library, Now, Cancel),
            }
        )
            Assert.Equal(
                "'': It is no name of a file. Give the backup's name.",
                (await Assert.ThrowsAsync<BackupFailedException>(run)).Message
            );
    }

    [Fact]
    public async Task A_folder_in_the_library_s_place_is_named_and_left()
    {
        await PrepareAsync();
        File.Delete(Library);
        Directory.CreateDirectory(Library);

        var e = await Assert.ThrowsAsync<BackupFailedException>(() =>
            LibraryBackup.RestoreAsync(Backup, Library, Now, Cancel)
        );

        Assert.Equal(
            $"{Library}: It is a folder, and the library is a file. Move that folder away, or say with "
                + "--data where the library lies.",
            e.Message
        );
        Assert.True(Directory.Exists(Library));
        Assert.Empty(Directory.GetFiles(_root));
    }

    [Theory]
    [InlineData("copy")]
    [InlineData("decide")]
    [InlineData("set aside -wal")]
    [InlineData("set aside -shm")]
    [InlineData("set aside ")]
    [InlineData("put in place")]
    public async Task Killed_at_any_step_a_restore_is_finished_or_undone_at_the_next_start(string step)
    {
        await PrepareAsync();
        Damage("middle", hasLog: true);
        var before = Parts();

        var (died, said) = await DyingProcess.RunAsync(Cancel, "restore", Backup, Library, step);
        Assert.True(died && said.Contains($"Dead at: {step}", StringComparison.Ordinal), said);
        var isDecided =
            step.StartsWith("set", StringComparison.Ordinal) || step.StartsWith("put", StringComparison.Ordinal);

        var lines = new List<string>();
        if (isDecided)
        {
            await OpenAsync(lines.Add);
            Assert.Contains(
                "A restore was interrupted. It is finished now",
                Assert.Single(lines),
                StringComparison.Ordinal
            );
        }
        else
        {
            Assert.All(Parts(), part => Assert.Equal(part.Bytes, before.Single(p => p.Part == part.Part).Bytes));
            await LibraryBackup.RestoreAsync(Backup, Library, Now, Cancel);
        }
        AssertIsTheBackup();
        var former = Assert.Single(Directory.GetFiles(_root, "newsreader.before-*.db"));
        foreach (var (part, bytes) in before)
            Assert.Equal(bytes, await File.ReadAllBytesAsync(former + part, Cancel));
        Assert.Empty(Directory.GetFiles(_root, "*.part"));
        Assert.Empty(Directory.GetFiles(_root, "*.restored-*"));
    }

    [Fact]
    public async Task No_empty_library_is_made_where_one_was()
    {
        await PrepareAsync();
        File.Move(Library, Path.Combine(_root, "newsreader.before-20260101-000000.db"));

        var refused = await Assert.ThrowsAsync<LibraryUnusableException>(() => OpenAsync());

        Assert.Contains("newsreader.before-20260101-000000.db", refused.Message, StringComparison.Ordinal);
        Assert.Contains("restore FILE", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Library));
    }

    [Fact]
    public async Task The_log_of_a_library_that_was_emptied_is_not_thrown_away()
    {
        await PrepareAsync();
        Damage("empty", hasLog: true);
        var before = Parts();

        var refused = await Assert.ThrowsAsync<LibraryUnusableException>(() => OpenAsync());

        Assert.Contains("newsreader.db-wal tells that there was one", refused.Message, StringComparison.Ordinal);
        Assert.All(Parts().Zip(before), pair => Assert.Equal(pair.Second.Bytes, pair.First.Bytes));
    }

    [Fact]
    public async Task A_backup_that_was_copied_with_its_log_is_restored_with_what_the_log_has()
    {
        await PrepareAsync();
        var (copied, log) = (await File.ReadAllBytesAsync(Library, Cancel), Path.Combine(_root, "log"));
        using (var writing = new SqliteConnection(LibraryFile.ConnectionString(Library)))
        {
            await writing.OpenAsync(Cancel);
            using var insert = writing.CreateCommand();
            insert.CommandText =
                "PRAGMA journal_mode=WAL; INSERT INTO WantedPages (Address, AskedAt, NextTryAt, Attempts) "
                + "VALUES ('https://paper.example/a', '2026-01-01', '2026-01-01', 0)";
            await insert.ExecuteNonQueryAsync(Cancel);
            copied = await File.ReadAllBytesAsync(Library, Cancel);
            File.Copy(Library + "-wal", log);
        }
        var copy = Path.Combine(_root, "kept", "copied.db");
        await File.WriteAllBytesAsync(copy, copied, Cancel);
        File.Move(log, copy + "-wal");
        SqliteConnection.ClearAllPools();

        await LibraryBackup.RestoreAsync(copy, Library, Now, Cancel);

        Assert.Equal(1, Scalar("SELECT COUNT(*) FROM WantedPages"));
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A library of many articles, and a backup of its first.</summary>
    private async Task PrepareAsync()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("0.txt", TemporaryLibrary.Article("Mill number 0 opens"));
        await library.ImportAsync(cancel: Cancel);
        await LibraryBackup.MakeAsync(library.Path, Backup, Cancel);
        for (var i = 1; i < 40; i++)
            library.Write($"{i}.txt", TemporaryLibrary.Article($"Mill number {i} opens"));
        await library.ImportAsync(cancel: Cancel);
        await LibraryBackup.MakeAsync(library.Path, Library, Cancel);
        SqliteConnection.ClearAllPools();
    }

    private void Damage(string damage, bool hasLog)
    {
        if (hasLog)
        {
            // As a process leaves them that was killed.
            using (var writing = new SqliteConnection(LibraryFile.ConnectionString(Library) + ";Pooling=False"))
            {
                writing.Open();
                using var insert = writing.CreateCommand();
                insert.CommandText = "PRAGMA journal_mode=WAL; UPDATE Articles SET Headline = 'In the log'";
                insert.ExecuteNonQuery();
                foreach (var part in Log)
                    File.Copy(Library + part, Library + part + ".kept");
            }
            foreach (var part in Log)
                File.Move(Library + part + ".kept", Library + part, overwrite: true);
        }
        var bytes = File.ReadAllBytes(Library);
        if (damage == "header")
            new Random(1).NextBytes(bytes.AsSpan(0, 100));
        if (damage == "middle")
            new Random(1).NextBytes(bytes.AsSpan(bytes.Length / 2, 8192));
        if (damage == "half")
            bytes = bytes[..(bytes.Length / 2)];
        if (damage == "text")
            bytes = [.. System.Text.Encoding.UTF8.GetBytes("dear diary, " + new string('.', 5000))];
        if (damage == "empty")
            bytes = [];
        if (damage == "gone")
            File.Delete(Library);
        else
            File.WriteAllBytes(Library, bytes);
    }

    private List<(string Part, byte[] Bytes)> Parts() =>
        [
            .. Log.Prepend("")
                .Where(part => File.Exists(Library + part))
                .Select(part => (part, File.ReadAllBytes(Library + part))),
        ];

    private void AssertIsTheBackup()
    {
        Assert.Equal("ok", Text("PRAGMA integrity_check"));
        Assert.Equal(
            (1, 0),
            (
                Scalar("SELECT COUNT(*) FROM Articles"),
                Scalar("SELECT COUNT(*) FROM Articles WHERE Headline = 'In the log'")
            )
        );
    }

    private async Task OpenAsync(Action<string>? say = null)
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(Library);
        await using var context = new LibraryContext(options.Options);
        await LibraryFile.OpenAsync(context, Library, say, Cancel);
    }

    private string Text(string sql)
    {
        using var connection = new SqliteConnection(LibraryFile.ConnectionString(Library) + ";Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }

    private long Scalar(string sql) => long.Parse(Text(sql), System.Globalization.CultureInfo.InvariantCulture);
}
