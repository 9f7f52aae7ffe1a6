using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Reading;
using NewsReader.Search.Language;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Backups;
using NewsReader.Storage.Sqlite.Search;

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
        var refused = await Assert.ThrowsAsync<LibraryUnusableException>(() =>
            LibraryFile.OpenAsync(context, library.Path, cancel: Cancel)
        );

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
        var refused = await Assert.ThrowsAsync<LibraryUnusableException>(() =>
            LibraryFile.OpenAsync(context, path, cancel: Cancel)
        );

        Assert.Contains("It is no library", refused.Message);
        Assert.StartsWith("dear diary", await File.ReadAllTextAsync(path, Cancel));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = Path.Combine(library.Path, "beneath a file", LibraryFile.Name);

        await using var context = Open(path);
        var refused = await Assert.ThrowsAsync<LibraryUnusableException>(() =>
            LibraryFile.OpenAsync(context, path, cancel: Cancel)
        );

        Assert.Contains("Choose another folder", refused.Message);
    }

    [Fact]
    public async Task A_read_only_library_is_said()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = library.Path, Mode = SqliteOpenMode.ReadOnly }.ToString()
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM Articles";

        var thrown = Assert.Throws<SqliteException>(() => command.ExecuteNonQuery());

        Assert.Contains("read-only", LibraryFile.Explain(thrown, library.Path)!.Message);
    }

    [Fact]
    public async Task A_library_is_made_where_one_was_killed_that_had_just_begun_with_it()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = Path.Combine(library.Root, "begun", LibraryFile.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var context = Open(path);
        // What EF Core writes before the first migration: its mark, and the list that none is in yet.
        await context.Database.ExecuteSqlRawAsync(
            "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT "
                + "INTO __EFMigrationsLock VALUES (1, '2026-01-01'); CREATE TABLE __EFMigrationsHistory "
                + "(MigrationId TEXT NOT NULL PRIMARY KEY, ProductVersion TEXT NOT NULL)",
            Cancel
        );

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        await LibraryFile.OpenAsync(context, path, cancel: patience.Token);

        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Cancel));
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

    /// <summary>
    /// Libraries as each earlier version wrote them: two articles, and from when there was such a thing a state, a
    /// highlight, a search, a correction, a former text.
    /// </summary>
    public static TheoryData<string> Schemas() =>
        [
            .. Directory
                .GetFiles(Path.Combine(AppContext.BaseDirectory, "Library", "Schemas"), "*.db.gz")
                .Select(file => Path.GetFileName(file)!)
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void Every_schema_has_its_file()
    {
        using var context = Open("none.db");
        Assert.Equal(
            context.Database.GetMigrations().Select(name => $"{name}.db.gz"),
            Schemas().Select(row => row.Data)
        );
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task A_library_of_an_earlier_version_keeps_everything_and_is_searched(string schema)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = Path.Combine(library.Root, "earlier.db");
        await using (
            var packed = new GZipStream(
                File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Library", "Schemas", schema)),
                CompressionMode.Decompress
            )
        )
        {
            await using var file = File.Create(path);
            await packed.CopyToAsync(file, Cancel);
        }
        bool Had(string table) => Number(path, $"SELECT COUNT(*) FROM sqlite_master WHERE name = '{table}'") == 1;
        var (highlights, searches, corrections) = (Had("Highlights"), Had("SavedSearches"), Had("Corrections"));
        var revisions = Had("Revisions");
        var isNewest = schema.Contains(Open(path).Database.GetMigrations().Last(), StringComparison.Ordinal);

        await using var context = Open(path);
        await LibraryFile.OpenAsync(context, path, cancel: Cancel);

        Assert.Equal(
            !isNewest,
            Directory.Exists(Path.Combine(library.Root, "backups"))
                && Directory.GetFiles(Path.Combine(library.Root, "backups")).Length == 1
        );
        var article = await context.Articles.SingleAsync(a => a.Slug == "mill-opens-after-a-year-of-repairs", Cancel);
        Assert.StartsWith(
            "Mill opens after a year of repairs\n\nBy Ann Lee\n\nMILLBROOK — Marta Okoye",
            article.SourceText,
            StringComparison.Ordinal
        );
        var state = await context.ReadingStates.SingleAsync(Cancel);
        Assert.Equal((article.Id, new DateTime(2026, 5, 14, 10, 0, 0)), (state.ArticleId, state.ReadAt));
        if (highlights)
            Assert.Equal((400, "why then?"), (state.Position, (await context.Highlights.SingleAsync(Cancel)).Note));
        if (searches)
            Assert.Equal("mill person:okoye", (await context.SavedSearches.SingleAsync(Cancel)).Query);
        if (corrections)
            Assert.Equal("Nobody At All", (await context.Corrections.SingleAsync(Cancel)).Name);
        if (revisions)
            Assert.Equal("Mill opens", (await context.FormerPageAsync(article.Slug, 1, Cancel))?.Headline);
        // What is derived is made again, as every reader upgrade does it, and all of it holds together.
        using (var importer = TestPipeline.Importer(new At(path)))
            await importer.ReadAgainAsync(Cancel);
        context.ChangeTracker.Clear();
        Assert.Equal(
            article.Slug,
            Assert
                .Single(
                    (
                        await new SqliteArticleSearch(new At(path)).SearchAsync(
                            SearchQuery.Parse("person:okoye said:open source:in"),
                            cancel: Cancel
                        )
                    ).Articles
                )
                .Article.Slug
        );
        using var connection = new SqliteConnection($"{LibraryFile.ConnectionString(path)};Pooling=False");
        connection.Open();
        Assert.Empty(LibraryCheck.Faults(connection));
    }

    [Fact]
    public async Task What_was_folded_withdrawn_and_in_an_archive_is_so_after_the_upgrade()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = Path.Combine(library.Root, "earlier.db");
        await using var context = Open(path);
        await context.GetService<IMigrator>().MigrateAsync("20261125154729_Readers", Cancel);
        foreach (var (id, withdrawn) in new (int, string?)[] { (1, null), (2, "2026-01-01"), (3, "2026-01-01") })
        {
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO Articles
                    (Id, Slug, ContentHash, IsMarkdown, ArrivedAt, WithdrawnAt, ReaderVersion, Headline, Authors,
                    Source, Lede, Words, ReadingMinutes)
                VALUES ({id}, {id}, {id}, 0, '2026-01-01', {withdrawn}, 1, '', '', 'in', '', 1, 1)
                """,
                Cancel
            );
        }
        await context.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO ArticlePlaces (ArticleId, StoryId, CopyOf) VALUES (1, 1, NULL), (2, 1, 1), (3, 3, NULL);
            INSERT INTO Origins (Path, ArticleId, Length, ChangedTicks) VALUES
                ('/a/export.zip', NULL, 1, 1),
                ('/a/export.zip!/one!/two.html', 1, 1, 1),
                ('/a/b!/one.txt', 2, 1, 1)
            """,
            Cancel
        );

        await LibraryFile.OpenAsync(context, path, cancel: Cancel);

        Assert.Equal(
            [ArticleState.Listed, ArticleState.Folded, ArticleState.Withdrawn],
            await context.Articles.OrderBy(a => a.Id).Select(a => a.State).ToListAsync(Cancel)
        );
        Assert.Equal(
            ["/a/b!/one.txt", "/a/export.zip", "/a/export.zip//one!/two.html"],
            (await context.Origins.Select(o => o.Path).ToListAsync(Cancel)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Addresses_from_before_names_were_folded_lead_to_the_same_people()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var path = Path.Combine(library.Root, "earlier", LibraryFile.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var context = Open(path);
        await context.GetService<IMigrator>().MigrateAsync("20261127002932_States", Cancel);
        await context.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO Entities (Id, Kind, Slug, NameSlug, Name, Fields, ArticleCount, QuotationCount) VALUES
                (1, 0, 'renée-dufresne', 'renée-dufresne', 'Renée Dufresne', 0, 1, 0),
                (2, 0, 'zoë-müller', 'zoë-müller', 'Zoë Müller', 0, 1, 0),
                (3, 0, 'zoe-muller', 'zoe-muller', 'Zoe Muller', 0, 1, 0),
                (4, 1, 'société-nord', 'société-nord', 'Société Nord', 0, 1, 0);
            INSERT INTO Corrections (Kind, MadeAt, EntityKind, Slug, Name, TargetKind, TargetSlug, TargetName) VALUES
                (0, '2026-01-01', 0, 'r-dufresne', 'R. Dufresne', 0, 'renée-dufresne', 'Renée Dufresne')
            """,
            Cancel
        );

        await LibraryFile.OpenAsync(context, path, cancel: Cancel);

        foreach (var address in new[] { "renée-dufresne", "renee-dufresne" })
            Assert.Equal(1, (await context.EntityLinkAsync(EntityKind.Person, address, Cancel))?.Id);
        foreach (var address in new[] { "société-nord", "societe-nord" })
            Assert.Equal(4, (await context.EntityLinkAsync(EntityKind.Company, address, Cancel))?.Id);
        Assert.Equal("renee-dufresne", (await context.Corrections.SingleAsync(Cancel)).TargetSlug);
        // Two pages that were one person all the time: all that is read again goes to one, and the other's address as
        // well.
        Assert.Equal(2, (await context.EntityLinkAsync(EntityKind.Person, "zoë-müller", Cancel))?.Id);
        await context.Database.ExecuteSqlRawAsync(
            "UPDATE Entities SET ArticleCount = 0 WHERE Id = 2; UPDATE Entities SET ArticleCount = 2 WHERE Id = 3",
            Cancel
        );
        Assert.Equal(3, (await context.EntityLinkAsync(EntityKind.Person, "zoë-müller", Cancel))?.Id);
    }

    private static long Number(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
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
