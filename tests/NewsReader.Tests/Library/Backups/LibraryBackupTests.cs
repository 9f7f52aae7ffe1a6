using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsReader.Library;
using NewsReader.Library.Backups;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Backups;

namespace NewsReader.Tests.Library.Backups;

public sealed class LibraryBackupTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 14, 12, 30, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_made_while_articles_come_in_is_whole()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var i = 0; i < 1500; i++)
            library.Write($"{i:0000}.txt", TemporaryLibrary.Article($"Mill number {i} opens"));
        var import = library.ImportAsync(cancel: Cancel);
        var backups = new List<BackupFile>();
        for (var i = 0; !import.IsCompleted || i == 0; i++)
            backups.Add(await LibraryBackup.MakeAsync(library.Path, Path.Combine(library.Root, $"{i}.db"), Cancel));
        await import;

        foreach (var backup in backups)
        {
            Assert.Equal(backup.Articles, await LibraryBackup.VerifyAsync(backup.Path, Cancel));
            using var connection = Open(backup.Path);
            Assert.Empty(LibraryCheck.Faults(connection));
            // Whole batches: a moment between two transactions.
            Assert.True(backup.Articles % 256 == 0 || backup.Articles == 1500, $"{backup.Articles} articles");
        }
        Assert.Equal([], Directory.GetFiles(library.Root, "*.part"));
    }

    [Fact]
    public async Task What_is_restored_is_what_was_backed_up_and_what_was_there_is_kept()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", TemporaryLibrary.Article("Mill opens"));
        await library.ImportAsync(cancel: Cancel);
        var file = Path.Combine(library.Root, "kept", "backup.db");
        await LibraryBackup.MakeAsync(library.Path, file, Cancel);
        library.Write("b.txt", TemporaryLibrary.Article("Harbour closes", "Jonas Bright", "Northline"));
        await library.ImportAsync(cancel: Cancel);
        SqliteConnection.ClearAllPools();

        var (restored, former) = await LibraryBackup.RestoreAsync(file, library.Path, Now, Cancel);

        Assert.Equal((1, 1L), (library.Scalar("SELECT COUNT(*) FROM Articles"), restored.Articles));
        Assert.EndsWith("newsreader.before-20260514-123000.db", former, StringComparison.Ordinal);
        Assert.Equal(2, await LibraryBackup.VerifyAsync(former!, Cancel));
    }

    [Fact]
    public async Task A_library_in_use_is_not_replaced()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var file = Path.Combine(library.Root, "backup.db");
        await LibraryBackup.MakeAsync(library.Path, file, Cancel);
        await using var reading = library.CreateDbContext();
        await using var transaction = await reading.Database.BeginTransactionAsync(Cancel);
        await reading.Articles.CountAsync(Cancel);

        var refused = await Assert.ThrowsAsync<BackupFailedException>(() =>
            LibraryBackup.RestoreAsync(file, library.Path, Now, Cancel)
        );

        Assert.Contains("Stop NewsReader first", refused.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["backup.db", "newsreader.db"],
            Directory.GetFiles(library.Root, "*.db").Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task No_file_is_overwritten_and_no_damaged_one_restored()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var i = 0; i < 40; i++)
            library.Write($"{i}.txt", TemporaryLibrary.Article($"Mill number {i} opens"));
        await library.ImportAsync(cancel: Cancel);
        var file = Path.Combine(library.Root, "backup.db");
        await LibraryBackup.MakeAsync(library.Path, file, Cancel);
        var overwritten = await Assert.ThrowsAsync<BackupFailedException>(() =>
            LibraryBackup.MakeAsync(library.Path, file, Cancel)
        );
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        new Random(3).NextBytes(bytes.AsSpan(bytes.Length / 2, 8192));
        await File.WriteAllBytesAsync(file, bytes, Cancel);
        await File.WriteAllTextAsync(Path.Combine(library.Root, "letter.db"), "Dear reader", Cancel);
        SqliteConnection.ClearAllPools();

        Assert.Contains("already", overwritten.Message, StringComparison.Ordinal);
        foreach (
            var bad in new[] { file, Path.Combine(library.Root, "letter.db"), Path.Combine(library.Root, "none.db") }
        )
        {
            var refused = await Assert.ThrowsAsync<BackupFailedException>(() =>
                LibraryBackup.RestoreAsync(bad, library.Path, Now, Cancel)
            );
            Assert.StartsWith(bad, refused.Message, StringComparison.Ordinal);
        }
        Assert.Equal(40, library.Scalar("SELECT COUNT(*) FROM Articles"));
    }

    [Fact]
    public async Task A_day_has_one_backup_and_the_oldest_go()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var folder = new BackupFolder(library.Path);

        for (var day = 1; day <= 5; day++)
            Assert.NotNull(await folder.KeepAsync(new DateOnly(2026, 5, day), kept: 3, Cancel));

        Assert.Null(await folder.KeepAsync(new DateOnly(2026, 5, 5), kept: 3, Cancel));
        Assert.Equal(
            ["newsreader-2026-05-03.db", "newsreader-2026-05-04.db", "newsreader-2026-05-05.db"],
            folder.Files.Select(file => file.Name).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>
    /// Every schema that was ever released opens, is backed up before, and keeps what the reader did.
    /// </summary>
    [Theory]
    [InlineData("20261124182451_Initial")]
    [InlineData("20261124233948_Corrections")]
    [InlineData("20261125014209_Reading")]
    [InlineData("20261125030355_Search")]
    [InlineData("20261125071947_News")]
    public async Task An_earlier_library_is_backed_up_before_its_upgrade(string schema)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = Path.Combine(library.Root, "earlier", LibraryFile.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(path);
        await using var earlier = new LibraryContext(options.Options);
        await earlier.GetService<IMigrator>().MigrateAsync(schema, Cancel);
        // One that was killed while it upgraded leaves its mark.
        await earlier.Database.ExecuteSqlRawAsync(
            "CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT "
                + "NULL); INSERT OR IGNORE INTO __EFMigrationsLock VALUES (1, '2026-01-01')",
            Cancel
        );

        await LibraryFile.OpenAsync(earlier, path, cancel: Cancel);

        Assert.Empty(await earlier.Database.GetPendingMigrationsAsync(Cancel));
        var backup = Assert.Single(new BackupFolder(path).Files);
        Assert.StartsWith($"before-upgrade-{schema}-", backup.Name, StringComparison.Ordinal);
        Assert.Equal(0, await LibraryBackup.VerifyAsync(backup.FullName, Cancel));
        await earlier.Database.CloseConnectionAsync();
        using var connection = Open(path);
        Assert.Empty(LibraryCheck.Faults(connection));
    }

    [Fact]
    public async Task What_is_derived_is_checked_and_mended_and_the_readers_own_is_not_touched()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", TemporaryLibrary.Article("Mill opens"));
        library.Write(
            "b.txt",
            TemporaryLibrary.Article("Harbour closes", "Jonas Bright", "Northline", "The harbour is closed")
        );
        await library.ImportAsync(cancel: Cancel);
        library.Execute(
            "INSERT INTO ReadingStates (ReaderId, ArticleId, StarredAt, Position) VALUES (1, 1, '2026-01-01', 7)"
        );
        using (var sound = Open(library.Path))
            Assert.Empty(LibraryCheck.Faults(sound));
        library.Execute(
            "UPDATE Entities SET ArticleCount = 9 WHERE Slug = 'jonas-bright'; UPDATE Quotations SET Said "
                + "= 'Nothing of the kind' WHERE Id = 1; DELETE FROM ArticlePlaces WHERE ArticleId = 2; INSERT "
                + "INTO HeadlineText(HeadlineText) VALUES ('delete-all'); INSERT INTO ArticleText(ArticleText) "
                + "VALUES ('delete-all')"
        );

        // Another process's: this one's have the index in memory as it was.
        SqliteConnection.ClearAllPools();
        using var connection = Open(library.Path);
        var faults = LibraryCheck.Faults(connection).ToList();
        LibraryCheck.Repair(connection);
        await library.Importer.ReadAgainAsync(Cancel);

        Assert.All(faults, fault => Assert.True(fault.IsDerived));
        Assert.Equal(
            [
                "2 articles that search does not find.",
                "1 people and organizations whose number of articles is wrong.",
                "1 articles that belong to no story, not even their own.",
                "QuotationText has other words than its table.",
            ],
            faults.Select(fault => fault.Text)
        );
        Assert.Empty(LibraryCheck.Faults(connection));
        Assert.Equal(
            1,
            library.Scalar("SELECT COUNT(*) FROM ArticleText WHERE ArticleText MATCH 'harbour AND closed'")
        );
        Assert.Equal(7, library.Scalar("SELECT Position FROM ReadingStates WHERE StarredAt = '2026-01-01'"));
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(LibraryFile.ConnectionString(path));
        connection.Open();
        return connection;
    }
}
