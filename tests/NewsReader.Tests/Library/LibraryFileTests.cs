using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsReader.Library;
using NewsReader.Library.Reading;
using NewsReader.Search;
using NewsReader.Search.Language;

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
        var refused = await Assert.ThrowsAsync<LibraryUnusableException>(() => LibraryFile.OpenAsync(context, library.Path, cancel: Cancel));

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
        var refused = await Assert.ThrowsAsync<LibraryUnusableException>(() => LibraryFile.OpenAsync(context, path, cancel: Cancel));

        Assert.Contains("It is no library", refused.Message);
        Assert.StartsWith("dear diary", await File.ReadAllTextAsync(path, Cancel));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = Path.Combine(library.Path, "beneath a file", LibraryFile.Name);

        await using var context = Open(path);
        var refused = await Assert.ThrowsAsync<LibraryUnusableException>(() => LibraryFile.OpenAsync(context, path, cancel: Cancel));

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

    [Fact]
    public async Task A_library_of_an_earlier_version_keeps_everything_and_is_searched()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = Path.Combine(library.Root, "earlier.db");
        await using (var earlier = Open(path))
        {
            await earlier.GetService<IMigrator>().MigrateAsync("20261125014209_Reading", Cancel);
            await earlier.Database.ExecuteSqlRawAsync("""
                INSERT INTO Articles (Id, Slug, ContentHash, SourceText, IsMarkdown, ArrivedAt, ReaderVersion, Headline, Authors, Source, PublishedAt, Lede, ReadingText, Html, Words, ReadingMinutes, LeftOut)
                VALUES (7, 'mill-opens', 'abc', 'Mill opens' || char(10, 10) || '“We open,” Marta Okoye, the mayor, said.', 0, '2026-01-02 03:04:05', 2, 'Mill opens', 'Ann Lee', 'The Paper', '2025-12-31 00:00:00', 'It opens.', 'It opens on Monday.', '<p>It opens on Monday.</p>', 4, 1, 'a line');
                INSERT INTO Entities (Id, Kind, Slug, Name, NameSlug, ArticleCount, QuotationCount) VALUES (3, 0, 'marta-okoye', 'Marta Okoye', 'marta-okoye', 1, 1);
                INSERT INTO Appearances (EntityId, ArticleId, Mentions, Sentence, Roles, Confidence) VALUES (3, 7, 1, 'It opens.', '', 1);
                INSERT INTO Quotations (Id, ArticleId, SpeakerId, Said, Kind, Confidence, Start, End) VALUES (5, 7, 3, '“We open,”', 2, 1, 0, 9);
                INSERT INTO ReadingStates (ArticleId, ReadAt, StarredAt, Position) VALUES (7, '2026-01-03', '2026-01-03', 400);
                INSERT INTO Highlights (ArticleId, Passage, Before, Note, Colour, MadeAt) VALUES (7, 'opens', 'It ', 'why', 1, '2026-01-03');
                """, Cancel);
        }

        await using var context = Open(path);
        await LibraryFile.OpenAsync(context, path, cancel: Cancel);

        var article = await context.Articles.SingleAsync(Cancel);
        Assert.Equal(("Mill opens\n\n“We open,” Marta Okoye, the mayor, said.", "It opens on Monday.", "<p>It opens on Monday.</p>", "a line", new DateOnly(2025, 12, 31)), (article.SourceText, article.ReadingText, article.Html, article.LeftOut, article.Day));
        Assert.Equal(400, (await context.ReadingStates.SingleAsync(Cancel)).Position);
        Assert.Equal("why", (await context.Highlights.SingleAsync(Cancel)).Note);
        // What the index has beside the words is derived, and so it is as every reader upgrade derives it.
        using (var importer = new Importer(new At(path), TimeProvider.System)) await importer.ReadAgainAsync(Cancel);
        context.ChangeTracker.Clear();
        Assert.Equal("mill-opens", Assert.Single((await context.SearchAsync(SearchQuery.Parse("person:okoye source:paper on:2026-01 said:open"), cancel: Cancel)).Articles).Article.Slug);
    }

    private sealed class At(string path) : IDbContextFactory<LibraryContext>
    {
        public LibraryContext CreateDbContext() => Open(path);
    }

    private static LibraryContext Open(string path)
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(path);
        return new LibraryContext(options.Options) { Reader = Readers.Owner };
    }
}
