using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;

namespace NewsReader.Tests.Library;

public sealed class LibraryFileTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_library_of_a_newer_version_is_refused_and_not_changed()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Execute("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Later', '99.0')");

        await using var context = library.CreateDbContext();
        var refused = await Assert.ThrowsAsync<LibraryUnusableException>(() => LibraryFile.OpenAsync(context, library.Path, Cancel));

        Assert.StartsWith(library.Path, refused.Message);
        Assert.Contains("A newer version of NewsReader", refused.Message);
    }

    [Fact]
    public async Task Another_programs_file_is_refused_and_not_changed()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = Path.Combine(library.Root, "other", LibraryFile.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "dear diary, " + new string('.', 5000), Cancel);

        await using var context = Open(path);
        var refused = await Assert.ThrowsAsync<LibraryUnusableException>(() => LibraryFile.OpenAsync(context, path, Cancel));

        Assert.Contains("It is no library", refused.Message);
        Assert.StartsWith("dear diary", await File.ReadAllTextAsync(path, Cancel));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = Path.Combine(library.Path, "beneath a file", LibraryFile.Name);

        await using var context = Open(path);
        var refused = await Assert.ThrowsAsync<LibraryUnusableException>(() => LibraryFile.OpenAsync(context, path, Cancel));

        Assert.Contains("Choose another folder", refused.Message);
    }

    [Fact]
    public async Task A_read_only_library_is_said()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = library.Path, Mode = SqliteOpenMode.ReadOnly }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM Articles";

        var thrown = Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());

        Assert.Contains("read-only", LibraryFile.Explain(thrown, library.Path)!.Message);
    }

    [Fact]
    public async Task Opening_writes_ahead_and_has_every_migration()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await using var context = library.CreateDbContext();

        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Cancel));
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Equal(1, library.Scalar("SELECT journal_mode = 'wal' FROM pragma_journal_mode"));
    }

    private static LibraryContext Open(string path)
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(path);
        return new LibraryContext(options.Options);
    }
}
