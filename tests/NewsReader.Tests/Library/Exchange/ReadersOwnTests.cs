using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Exchange;
using NewsReader.Library.Identity;
using NewsReader.Library.Import;
using NewsReader.Library.Reading;
using NewsReader.Sources;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Tests.Library.Exchange;

/// <summary>
/// What is the reader's own goes out whole and comes back whole, before or after the articles that it is about.
/// </summary>
public sealed class ReadersOwnTests
{
    private static readonly (string Name, string Text)[] Articles =
    [
        ("a.txt", TemporaryLibrary.Article("Mill opens")),
        ("b.txt", TemporaryLibrary.Article("Harbour closes", "Jonas Bright", "Northline", "The harbour is closed")),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_library_gets_the_same_back(bool articlesFirst)
    {
        await using var library = await WithEverythingAsync();
        var folder = Path.Combine(library.Root, "own");
        var count = await Own(library).ExportAsync(folder, Cancel);
        await using var other = await TemporaryLibrary.OpenAsync();
        Task<ImportSummary> ArticlesComeAsync()
        {
            foreach (var (name, text) in Articles)
                other.Write(name, text);
            return other.ImportAsync(cancel: Cancel);
        }

        if (articlesFirst)
            await ArticlesComeAsync();
        var taken = await Own(other).ImportAsync(Path.Combine(folder, ReadersOwn.FileName), Cancel);
        // Before the articles are there, all of it is there, and leaves as it came.
        Assert.Equal(await LinesAsync(library, "1"), await LinesAsync(other, "1"));
        if (!articlesFirst)
            await ArticlesComeAsync();
        await other.Importer.ReadAgainAsync(Cancel);

        Assert.Equal(new OwnImport(count, count, articlesFirst ? 0 : 2), taken);
        Assert.Equal(await LinesAsync(library, "2"), await LinesAsync(other, "2"));
        Assert.Equal(0, other.Scalar("SELECT COUNT(*) FROM AwaitedArticles"));
        await using var context = other.CreateDbContext();
        Assert.Equal(
            "Marta Okoye-Lund",
            (await context.Entities.SingleAsync(e => e.Slug == "marta-okoye", Cancel)).Name
        );
        Assert.Equal(
            1,
            (await context.Entities.SingleAsync(e => e.Slug == "jonas-bright-the-coach", Cancel)).ArticleCount
        );
        Assert.Equal(
            OrganizationKind.Union,
            (await context.Entities.SingleAsync(e => e.Slug == "brightwater-industries", Cancel)).Organization
        );
        Assert.Equal(
            new OwnImport(count, 0, 0),
            await Own(other).ImportAsync(Path.Combine(folder, ReadersOwn.FileName), Cancel)
        );
        Assert.Contains(
            "> We open on Monday",
            await File.ReadAllTextAsync(Path.Combine(folder, "highlights.md"), Cancel),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "xmlUrl=\"https://paper.example/feed\"",
            await File.ReadAllTextAsync(Path.Combine(folder, "feeds.opml"), Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_waits_for_a_page_is_there_once_the_page_replaces_its_summary()
    {
        static string Ferry(string body) =>
            $"---\ntitle: Ferries run again\nurl: https://paper.example/ferry\n---\n\n{body}\n";
        var (summary, page) = (
            Ferry("The ferry between the two banks ran again on Tuesday."),
            Ferry(
                string.Concat(
                    Enumerable.Repeat(
                        "The ferry between the two banks of the Orne ran again on Tuesday, a day after the "
                            + "bridge fell. ",
                        3
                    )
                ) + "The end."
            )
        );
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("page.md", page);
        await library.ImportAsync(cancel: Cancel);
        await new ReadingStates(library, new SqliteLibraryStore(), library.Turns, TimeProvider.System).MarkAsync(
            1,
            ReadingMark.Star,
            Cancel
        );
        await using var other = await OtherWithOwnAsync(library);
        other.Write("feed.md", summary);
        await other.ImportAsync(cancel: Cancel);
        Assert.Equal(1, other.Scalar("SELECT COUNT(*) FROM AwaitedArticles"));

        other.Write("page.md", page);
        await other.ImportAsync(cancel: Cancel);

        Assert.Equal(0, other.Scalar("SELECT COUNT(*) FROM AwaitedArticles"));
        Assert.Equal(
            1,
            other.Scalar(
                "SELECT COUNT(*) FROM ReadingStates s JOIN Articles a ON a.Id = s.ArticleId WHERE "
                    + "s.StarredAt IS NOT NULL AND a.ReadingText LIKE '%The end.'"
            )
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_marked_elsewhere_is_not_folded(bool articlesFirst)
    {
        var days = Enumerable
            .Range(1, 9)
            .Select(n =>
                $"The ferry between the two banks of the Orne ran again on day {n}, the harbour master Marta "
                + $"Okoye said, after pillar {n} of the bridge had been looked at by divers."
            );
        var first = "The ferry runs again\n\nMay 14, 2024\n\n" + string.Join("\n\n", days);
        var copy = first + "\n\nCopyright 2024.";
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("copy.txt", copy);
        await library.ImportAsync(cancel: Cancel);
        await new ReadingStates(library, new SqliteLibraryStore(), library.Turns, TimeProvider.System).MarkAsync(
            1,
            ReadingMark.Star,
            Cancel
        );
        await using var other = await TemporaryLibrary.OpenAsync();
        async Task ArticlesComeAsync()
        {
            other.Write("a.txt", first);
            await other.ImportAsync(cancel: Cancel);
            other.Write("b.txt", copy);
            await other.ImportAsync(cancel: Cancel);
        }

        if (articlesFirst)
            await ArticlesComeAsync();
        await BringOwnAsync(library, other);
        if (!articlesFirst)
            await ArticlesComeAsync();
        await other.Importer.ReadAgainAsync(Cancel);

        await using var context = other.CreateDbContext();
        Assert.Equal([2, 1], (await context.NewestAsync(before: null, cancel: Cancel)).Select(card => card.Id));
        Assert.Equal(2, other.Scalar("SELECT ArticleCount FROM Entities WHERE Slug = 'marta-okoye'"));
    }

    [Fact]
    public async Task What_another_program_had_starred_is_starred_once_for_all_though_it_is_here_already()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var closed = Enumerable.Repeat("The mill on the Orne closed on Tuesday after a hundred years. ", 4);
        library.Write(
            "mill.md",
            "---\ntitle: Mill closed\nurl: https://paper.example/mill\n---\n\n" + string.Concat(closed)
        );
        await library.ImportAsync(cancel: Cancel);
        var states = new ReadingStates(library, new SqliteLibraryStore(), library.Turns, TimeProvider.System);
        await states.MarkAsync(1, ReadingMark.Read, Cancel);

        void Exported(string more) =>
            library.Write(
                "wallabag.json",
                """[{"title":"Mill closed","url":"https://paper.example/mill","is_archived":0,"is_starred":1,"""
                    + """ "content":"<p>The mill on the Orne closed.</p>","published_at":"2024-05-14T09:30:00+00:00","""
                    + $$""" "domain_name":"paper.example","tags":[]}{{more}}]"""
            );
        Exported("");
        await library.ImportAsync(cancel: Cancel);
        Assert.Equal(
            1,
            library.Scalar(
                "SELECT COUNT(*) FROM ReadingStates WHERE ArticleId = 1 AND ReadAt IS NOT NULL AND "
                    + "StarredAt IS NOT NULL"
            )
        );

        // Taken back here, it stays so, whatever else comes with that file.
        await states.MarkAsync(1, ReadingMark.Unstar, Cancel);
        Exported(
            """,{"title":"Another","url":"https://paper.example/another","is_archived":0,"is_starred":0,"""
                + """ "content":"<p>Another mill opened on the other bank of the river.</p>","""
                + """ "published_at":"2024-05-15T09:30:00+00:00","domain_name":"paper.example","tags":[]}"""
        );
        Assert.Equal(1, (await library.ImportAsync(cancel: Cancel)).New);
        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM ReadingStates WHERE StarredAt IS NOT NULL"));
    }

    [Fact]
    public async Task What_is_here_already_stays_as_it_is()
    {
        await using var library = await WithEverythingAsync();
        var folder = Path.Combine(library.Root, "own");
        await Own(library).ExportAsync(folder, Cancel);
        library.Execute(
            "UPDATE ReadingStates SET StarredAt = '2020-01-01 00:00:00', Position = 999; UPDATE Highlights "
                + "SET Note = 'another'; UPDATE Feeds SET Title = 'Mine'"
        );

        var taken = await Own(library).ImportAsync(Path.Combine(folder, ReadersOwn.FileName), Cancel);

        Assert.Equal(0, taken.New);
        Assert.Equal(
            2,
            library.Scalar(
                "SELECT COUNT(*) FROM ReadingStates WHERE StarredAt = '2020-01-01 00:00:00' AND Position = 999"
            )
        );
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM Highlights WHERE Note = 'another'"));
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM Feeds WHERE Title = 'Mine'"));
        await Assert.ThrowsAsync<IOException>(() => Own(library).ExportAsync(folder, Cancel));
    }

    [Theory]
    [InlineData("", "It is no export")]
    [InlineData("{\"headline\":\"x\"}", "It is no export")]
    [InlineData("not json", "It is no export")]
    [InlineData("{\"is\":\"newsreader\",\"version\":99}", "A newer version")]
    [InlineData(
        "{\"is\":\"newsreader\",\"version\":1}\n"
            + "{\"is\":\"search\",\"name\":\"a\",\"query\":\"b\",\"madeAt\":\"2026-01-01\"}\n{\"is\":\"feed\"",
        "Line 3 cannot be read"
    )]
    public async Task What_is_no_export_changes_nothing(string text, string reason)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var file = library.Write("x.jsonl", text);

        var refused = await Assert.ThrowsAsync<ArticleUnreadableException>(() =>
            Own(library).ImportAsync(file, Cancel)
        );

        Assert.StartsWith($"{file}: {reason}", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM SavedSearches"));
    }

    private static ReadersOwn Own(TemporaryLibrary library) =>
        new(library, new SqliteLibraryStore(), library.Turns, TimeProvider.System);

    /// <summary>Another library that has what is the reader's own, and no article yet.</summary>
    private static async Task<TemporaryLibrary> OtherWithOwnAsync(TemporaryLibrary library)
    {
        var other = await TemporaryLibrary.OpenAsync();
        await BringOwnAsync(library, other);
        return other;
    }

    private static async Task BringOwnAsync(TemporaryLibrary from, TemporaryLibrary to)
    {
        var folder = Path.Combine(from.Root, "own");
        await Own(from).ExportAsync(folder, Cancel);
        await Own(to).ImportAsync(Path.Combine(folder, ReadersOwn.FileName), Cancel);
    }

    private static async Task<string[]> LinesAsync(TemporaryLibrary library, string name)
    {
        var folder = Path.Combine(library.Root, $"lines {name}");
        await Own(library).ExportAsync(folder, Cancel);
        return
        [
            .. (await File.ReadAllLinesAsync(Path.Combine(folder, ReadersOwn.FileName), Cancel))
                .Skip(1)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<TemporaryLibrary> WithEverythingAsync()
    {
        var library = await TemporaryLibrary.OpenAsync();
        foreach (var (name, text) in Articles)
            library.Write(name, text);
        await library.ImportAsync(cancel: Cancel);
        var states = new ReadingStates(library, new SqliteLibraryStore(), library.Turns, TimeProvider.System);
        foreach (var mark in new[] { ReadingMark.Read, ReadingMark.Star, ReadingMark.Later, ReadingMark.Archive })
            await states.MarkAsync(1, mark, Cancel);
        await states.MarkAsync(2, ReadingMark.Star, Cancel);
        library.Execute(
            "INSERT INTO Unfolded (ArticleId, At) VALUES (2, '2026-01-01 10:00:00'); UPDATE ReadingStates "
                + "SET Position = 400 WHERE ArticleId = 1; INSERT INTO Highlights (ReaderId, ArticleId, Passage, "
                + "Before, Note, Colour, MadeAt) VALUES (1, 1, 'We open on Monday', '“', 'why “then”?', 2, "
                + "'2026-01-01 10:00:00.5')"
        );
        await new SavedSearches(library, library.Turns, TimeProvider.System).SaveAsync(
            "Mills",
            "mill person:okoye",
            Cancel
        );
        library.Execute(
            "INSERT INTO Feeds (Address, Title, Folder, WantsPages, AddedAt, NextCheckAt, IntervalMinutes, "
                + "Failures) VALUES ('https://paper.example/feed', 'The Paper', 'News / Local', 1, '2026-01-01 "
                + "10:00:00', '2030-01-01 00:00:00', 60, 0)"
        );
        var corrections = new Corrections(library, new SqliteLibraryStore(), library.Turns, TimeProvider.System);
        var (okoye, bright) = (await PageAsync(library, "marta-okoye"), await PageAsync(library, "jonas-bright"));
        await corrections.RenameAsync(okoye, "Marta Okoye-Lund", Cancel);
        await corrections.SplitAsync(bright, [2], "the coach", Cancel);
        var brightwater = await PageAsync(library, "brightwater-industries");
        await corrections.TellKindAsync(brightwater, OrganizationKind.Union, Cancel);
        var undone = await corrections.DismissAsync(brightwater, Cancel);
        await corrections.UndoAsync(undone.Id, Cancel);
        await library.Importer.ReadAgainAsync(Cancel);
        return library;
    }

    private static async Task<EntityLink> PageAsync(TemporaryLibrary library, string slug)
    {
        await using var context = library.CreateDbContext();
        return await context
            .Entities.Where(e => e.Slug == slug)
            .Select(e => new EntityLink(e.Id, e.Kind, e.Slug, e.Name, e.ArticleCount, e.QuotationCount, e.Organization))
            .SingleAsync(Cancel);
    }
}
