using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;
using NewsReader.Search.Language;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Backups;

namespace NewsReader.Tests.Library;

/// <summary>Each article once, and each event as one story.</summary>
public sealed class StoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly string[] Bridge =
    [
        "Ferry service resumes after bridge collapse in Larnhaven\n\nBy Ann Lee\n\nMay 14, 2024\n\n"
            + "LARNHAVEN — The ferry between the two banks of the Orne ran again on Tuesday, a day after the "
            + "Larnhaven bridge collapsed into the river. Mayor Judith Okafor said nobody was missing.\n\n“We "
            + "were lucky,” Okafor said. “At noon there would have been three hundred cars on it.”\n\nNorthline "
            + "Engineering, which had inspected the bridge in March, said it would open its records.",
        "Larnhaven bridge: inspectors had warned of rust\n\nMay 14, 2024\n\nEngineers of Northline "
            + "Engineering found rust in the pillars of the Larnhaven bridge two months before it fell, "
            + "according to records that Mayor Judith Okafor made public on Tuesday.\n\nThe company wrote that "
            + "the bridge was “fit for use until 2026.” Okafor told reporters that she wanted to know who had "
            + "signed that sentence.",
        "Mayor demands answers after Larnhaven bridge collapse\n\nMay 15, 2024\n\nJudith Okafor, the mayor "
            + "of Larnhaven, called on Northline Engineering on Wednesday to name the inspectors who had passed "
            + "the bridge that collapsed on Monday.\n\n“We were lucky,” Okafor said. “At noon there would have "
            + "been three hundred cars on it.” The company declined to comment.",
    ];

    private static readonly string[] Others =
    [
        "Larnhaven opera names first woman as conductor\n\nMay 14, 2024\n\nThe opera of Larnhaven has "
            + "chosen Ilse Brandt as its conductor, the first woman in its history. Mayor Judith Okafor "
            + "congratulated her.\n\n“I begin with Verdi,” Brandt said. The season opens in October with a new "
            + "production, and tickets go on sale in June.",
        "Northline Engineering to build harbour in Costa Verde\n\nMay 14, 2024\n\nNorthline Engineering "
            + "won a contract of two hundred million dollars to build a deep harbour in Costa Verde, the company "
            + "said on Tuesday.\n\nIts chief executive, Paulo Reis, said work would begin in the autumn. Shares "
            + "rose four percent in morning trading.",
        "Rates stay where they are, central bank says\n\nMay 14, 2024\n\nThe central bank left rates where "
            + "they were on Tuesday and said that it saw no reason to move before the end of the year.\n\n"
            + "Governor Helen Strand said prices were rising more slowly. Economists had expected the decision, "
            + "and markets hardly moved after it.",
    ];

    [Fact]
    public async Task Articles_on_one_event_are_one_story_and_others_are_not()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        foreach (var (text, i) in Bridge.Concat(Others).Select((text, i) => (text, i)))
            library.Write($"{i}.txt", text);
        await library.ImportAsync(cancel: Cancel);

        await using var context = library.CreateDbContext();
        var stories = await context.Places.OrderBy(p => p.ArticleId).Select(p => p.StoryId).ToListAsync(Cancel);

        Assert.Equal([1, 1, 1, 4, 5, 6], stories);
    }

    [Theory]
    [InlineData("story:ferry-service-resumes-after-bridge-collapse-in-larnhaven", 3)]
    [InlineData("story:\"Mayor demands answers after Larnhaven bridge collapse\" inspectors", 2)]
    [InlineData("Larnhaven -story:larnhaven-bridge-inspectors-had-warned-of-rust", 1)]
    [InlineData("story:nothing-of-the-kind", 0)]
    public async Task A_story_is_searched(string query, int found)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        foreach (var (text, i) in Bridge.Concat(Others).Select((text, i) => (text, i)))
            library.Write($"{i}.txt", text);
        await library.ImportAsync(cancel: Cancel);

        Assert.Equal(
            found,
            (await library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel)).Articles.Count
        );
    }

    [Fact]
    public async Task The_same_event_a_month_later_is_another_story()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", Bridge[0]);
        library.Write("b.txt", Bridge[1].Replace("May 14, 2024", "June 20, 2024", StringComparison.Ordinal));
        await library.ImportAsync(cancel: Cancel);

        Assert.Equal(2, library.Scalar("SELECT COUNT(DISTINCT StoryId) FROM ArticlePlaces"));
    }

    [Fact]
    public async Task A_text_that_comes_again_is_folded_with_its_source_kept()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", Bridge[0]);
        library.Write(
            "../Weekly News/b.txt",
            Bridge[0]
                .Replace(
                    "Ferry service resumes after bridge collapse in Larnhaven",
                    "Ferries run again in Larnhaven",
                    StringComparison.Ordinal
                )
                .Replace("By Ann Lee\n\n", "", StringComparison.Ordinal) + "\n\nCopyright 2024."
        );
        var summary = await library.Importer.ImportAsync([library.Root], cancel: Cancel);

        Assert.Equal((1, 1), (summary.New, summary.Duplicates));
        Assert.Equal(
            "It repeats “Ferry service resumes after bridge collapse in Larnhaven”, and is folded into it.",
            Assert.Single(summary.NotTaken).Why
        );
        await using var context = library.CreateDbContext();
        var card = Assert.Single(await context.NewestAsync(before: null, cancel: Cancel));
        Assert.Equal(["Weekly News"], (await context.CopiesOfAsync(card.Id, Cancel)).Select(copy => copy.Source));
        Assert.Equal(1, library.Scalar("SELECT ArticleCount FROM Entities WHERE Name = 'Judith Okafor'"));
        Assert.Equal(0, (await library.Importer.ImportAsync([library.Root], cancel: Cancel)).New);
    }

    [Fact]
    public async Task Two_reports_of_one_pattern_are_two()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        static string Report(string company, int profit, string chief) =>
            $"{company} reports results\n\nMay 14, 2024\n\n{company} said on Tuesday that its profit in the "
            + $"first quarter was {profit} million dollars, compared with {profit - 17} million dollars in "
            + $"the same quarter of the year before.\n\nRevenue rose to {profit * 9} million dollars, more "
            + "than analysts had expected. The company said that it would keep its forecast for the whole "
            + $"year. {chief}, the chief executive, said that the company was well prepared for the year.";
        library.Write("a.txt", Report("Brightwater Industries", 412, "Marta Okoye"));
        library.Write("b.txt", Report("Halden Motors", 95, "Sven Lindqvist"));

        Assert.Equal(2, (await library.ImportAsync(cancel: Cancel)).New);
    }

    [Fact]
    public async Task The_reader_unfolds_and_it_stays_so()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", Bridge[0]);
        library.Write("../Weekly News/b.txt", Bridge[0] + "\n\nCopyright 2024.");
        await library.Importer.ImportAsync([library.Root], cancel: Cancel);
        var folding = new Folding(library.Turns);

        await folding.UnfoldAsync(2, Cancel);
        await library.Importer.RebuildAsync(cancel: Cancel);

        await using var context = library.CreateDbContext();
        Assert.Equal([2, 1], (await context.NewestAsync(before: null, cancel: Cancel)).Select(card => card.Id));
        Assert.Equal(2, library.Scalar("SELECT ArticleCount FROM Entities WHERE Name = 'Judith Okafor'"));

        await folding.FoldAgainAsync(2, Cancel);
        Assert.Equal([1], (await context.NewestAsync(before: null, cancel: Cancel)).Select(card => card.Id));
        Assert.Equal(1, library.Scalar("SELECT ArticleCount FROM Entities WHERE Name = 'Judith Okafor'"));
    }

    [Fact]
    public async Task A_copy_stands_for_itself_once_the_first_is_gone()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        var first = library.Write("a.txt", Bridge[0]);
        library.Write("../Weekly News/b.txt", Bridge[0] + "\n\nCopyright 2024.");
        await library.Importer.ImportAsync([library.Root], cancel: Cancel);

        File.Delete(first);
        await library.Importer.ImportAsync([library.Root], withdraw: true, cancel: Cancel);

        await using var context = library.CreateDbContext();
        Assert.Equal([2], (await context.NewestAsync(before: null, cancel: Cancel)).Select(card => card.Id));
    }

    [Fact]
    public async Task A_rebuild_reaches_what_is_folded_and_what_is_withdrawn_and_both_stay_so()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Write("a.txt", Bridge[0]);
        library.Write("../Weekly News/b.txt", Bridge[0] + "\n\nCopyright 2024.");
        var gone = library.Write("c.txt", TemporaryLibrary.Article("Mill opens"));
        await library.Importer.ImportAsync([library.Root], cancel: Cancel);
        File.Delete(gone);
        await library.Importer.ImportAsync([library.Root], withdraw: true, cancel: Cancel);
        library.Execute(
            "UPDATE Articles SET ReaderVersion = 0, Html = 'stale', Headline = Headline || ' (stale)' "
                + "WHERE State <> 'Listed'"
        );
        await using var context = library.CreateDbContext();
        Assert.Equal(
            2,
            (await LibraryHealth.OfAsync(context, new SqliteBackup(library.Path), library.Path, Cancel)).ToDerive
        );

        await library.Importer.ReadAgainAsync(Cancel);

        Assert.Equal(
            0,
            (await LibraryHealth.OfAsync(context, new SqliteBackup(library.Path), library.Path, Cancel)).ToDerive
        );
        Assert.Equal(
            0,
            library.Scalar("SELECT COUNT(*) FROM Articles WHERE Html = 'stale' OR Headline LIKE '%stale%'")
        );
        Assert.Equal(
            [ArticleState.Listed, ArticleState.Folded, ArticleState.Withdrawn],
            (await context.Articles.ToListAsync(Cancel))
                .OrderBy(a => a.Slug == "mill-opens")
                .ThenBy(a => a.Id)
                .Select(a => a.State)
        );
        Assert.Equal(0, library.Scalar("SELECT ArticleCount FROM Entities WHERE Name = 'Marta Okoye'"));
        using var connection = new SqliteConnection(LibraryFile.ConnectionString(library.Path));
        connection.Open();
        Assert.Empty(LibraryCheck.Faults(connection));
    }

    [Fact]
    public async Task An_upgrade_folds_what_is_there_but_nothing_that_the_reader_marked()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        foreach (var name in new[] { "a", "b", "c" })
            library.Write($"../{name}/x.txt", Bridge[0] + $"\n\nCopyright {name}.");
        await library.Importer.ImportAsync([library.Root], cancel: Cancel);
        library.Execute(
            "INSERT INTO ArticleText(rowid, Headline, ReadingText, Authors, Roles, IndexTokens) SELECT Id, "
                + "Headline, ReadingText, Authors, Roles, IndexTokens FROM Articles WHERE State <> 'Listed'; "
                + "INSERT INTO HeadlineText(rowid, Headline) SELECT Id, Headline FROM Articles WHERE State <> "
                + "'Listed'"
        );
        library.Execute(
            "UPDATE Articles SET State = 'Listed'; DELETE FROM ArticlePlaces; DELETE FROM TextBands; "
                + "DELETE FROM StoryTerms"
        );
        await new ReadingStates(library, new SqliteLibraryStore(), library.Turns, TimeProvider.System).MarkAsync(
            2,
            ReadingMark.Star,
            Cancel
        );

        await library.Importer.RebuildAsync(cancel: Cancel);
        await library.Importer.RebuildAsync(cancel: Cancel);

        await using var context = library.CreateDbContext();
        Assert.Equal([2, 1], (await context.NewestAsync(before: null, cancel: Cancel)).Select(card => card.Id));
    }

    [Fact]
    public async Task The_page_of_an_address_replaces_its_summary_and_never_the_other_way()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        static string Markdown(string query, string body) =>
            $"---\ntitle: Ferries run again\nurl: https://www.paper.example/ferry/{query}\n---\n\n{body}\n";
        library.Write("1.md", Markdown("?utm_source=feed", "The ferry between the two banks ran again on Tuesday."));
        library.Write(
            "2.md",
            Markdown(
                "",
                string.Concat(
                    Enumerable.Repeat(
                        "The ferry between the two banks of the Orne ran again on Tuesday, a day after the "
                            + "bridge fell. ",
                        3
                    )
                ) + "The end."
            )
        );
        library.Write("3.md", Markdown("?fbclid=1", "The ferry ran again."));
        await library.ImportAsync(cancel: Cancel);
        await library.ImportAsync(cancel: Cancel);

        await using var context = library.CreateDbContext();
        var article = await context.Articles.SingleAsync(Cancel);
        Assert.EndsWith("The end.", article.ReadingText);
        Assert.Equal(3, await context.Origins.CountAsync(o => o.ArticleId == article.Id, Cancel));
    }

    [Fact]
    public async Task Different_texts_under_one_careless_address_are_all_kept()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        foreach (var (text, i) in Bridge.Concat(Others).Select((text, i) => (text, i)))
        {
            var (headline, body) = (
                text[..text.IndexOf('\n')],
                string.Join("\n\n", Enumerable.Repeat(text[text.IndexOf("\n\n", StringComparison.Ordinal)..], 4))
            );
            library.Write($"{i}.md", $"---\ntitle: \"{headline}\"\nurl: https://paper.example/news\n---\n{body}\n");
        }

        Assert.Equal(6, (await library.ImportAsync(cancel: Cancel)).New);
    }

    [Fact]
    public async Task A_story_has_each_quotation_once_with_its_places()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        foreach (var (text, i) in Bridge.Select((text, i) => (text, i)))
            library.Write($"../Paper {i}/{i}.txt", text);
        await library.Importer.ImportAsync([library.Root], cancel: Cancel);

        await using var context = library.CreateDbContext();
        var story = (await context.StoryAsync("ferry-service-resumes-after-bridge-collapse-in-larnhaven", Cancel))!;

        Assert.Equal(3, story.Articles.Count);
        var lucky = Assert.Single(story.Quotations, q => q.Quotation.Said.Contains("lucky", StringComparison.Ordinal));
        Assert.Equal(["Paper 0", "Paper 2"], lucky.Places.Select(place => place.Source).Order());
    }
}
