using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Reading;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Search;
using NewsReader.Tests.Library;

namespace NewsReader.Tests.Search;

/// <summary>What a query finds.</summary>
public sealed class SearchTests : SearchFixture
{
    [Theory]
    [InlineData("mill", "mill-closes mill-opens")]
    [InlineData("mills", "mill-closes mill-opens")]
    [InlineData("mill opens", "mill-opens")]
    [InlineData("\"mill opens\"", "mill-opens")]
    [InlineData("person:\"Marta Okoye\"", "bakery-opens mill-opens")]
    [InlineData("person:okoye", "bakery-opens mill-opens")]
    [InlineData("PERSON:dufresne", "mill-closes")]
    [InlineData("person:\"Renee Dufresne\"", "mill-closes")]
    [InlineData("company:Brightwater", "mill-closes mill-opens")]
    [InlineData("person:okoye company:brightwater", "mill-opens")]
    [InlineData("said:miraculous", "bakery-opens mill-opens")]
    [InlineData("said:miraculous company:copperfield", "bakery-opens")]
    [InlineData("person:okoye said:tried", "")]
    [InlineData("said:“miraculous” bread", "bakery-opens")]
    [InlineData("nowhere", "")]
    public async Task A_query_finds_its_articles(string query, string slugs)
    {
        var found = await Library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel);

        Assert.Equal(
            slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            found.Articles.Select(a => a.Article.Slug).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Pages_follow_each_other_and_hold_every_article_once()
    {
        for (var i = 0; i < 55; i++)
            Library.Write($"many/{i:00}.txt", TemporaryLibrary.Article($"Lighthouse {i}"));
        await Library.ImportAsync(cancel: Cancel);

        var slugs = new List<string>();
        string? next = null;
        do
        {
            var page = await Library.Search.SearchAsync(SearchQuery.Parse("lighthouse"), next, cancel: Cancel);
            slugs.AddRange(page.Articles.Select(a => a.Article.Slug));
            next = page.Next;
        } while (next is not null);

        Assert.Equal(55, slugs.Count);
        Assert.Equal(55, slugs.Distinct().Count());
    }

    [Theory]
    [InlineData("mill OR bread", "bakery-opens mill-closes mill-opens")]
    [InlineData("opens -bread", "mill-opens")]
    [InlineData("-person:okoye", "mill-closes")]
    [InlineData("(bread OR tried) company:brightwater", "mill-closes")]
    [InlineData("miracul*", "bakery-opens mill-opens")]
    [InlineData("near(executive friday, 7)", "bakery-opens mill-closes mill-opens")]
    [InlineData("near(executive friday, 2)", "")]
    [InlineData("headline:opens", "bakery-opens mill-opens")]
    [InlineData("headline:bread", "")]
    [InlineData("by:\"Ann Lee\" closes", "mill-closes")]
    [InlineData("role:\"chief executive\" bread", "bakery-opens")]
    [InlineData("source:\"the paper\" bread", "bakery-opens")]
    [InlineData("source:pap bread", "bakery-opens")]
    [InlineData("source:elsewhere", "")]
    [InlineData("speaker:okoye", "bakery-opens mill-opens")]
    [InlineData("speaker:okoye said:bread", "bakery-opens")]
    [InlineData("person:okoye said:miraculous", "bakery-opens mill-opens")]
    [InlineData("person:okoye person:dufresne said:miraculous", "")]
    [InlineData("person:okoye said:miraculous headline:mill", "mill-opens")]
    [InlineData("person:okoye said:miraculous is:starred", "")]
    [InlineData("mi* -clos*", "bakery-opens mill-opens")]
    [InlineData("MIRÁCUL*", "bakery-opens mill-opens")]
    [InlineData("nowhe*", "")]
    [InlineData("-speaker:okoye", "mill-closes")]
    [InlineData("said:miraculous OR said:tried", "bakery-opens mill-closes mill-opens")]
    [InlineData("-said:miraculous", "mill-closes")]
    [InlineData("(said:bread OR headline:closes) opens", "bakery-opens")]
    [InlineData("on:today", "bakery-opens mill-closes mill-opens")]
    [InlineData("before:today", "")]
    [InlineData("after:yesterday bread", "bakery-opens")]
    [InlineData("has:quotation bread", "bakery-opens")]
    [InlineData("has:tweet", "")]
    [InlineData("is:unread", "bakery-opens mill-closes mill-opens")]
    [InlineData("is:starred", "")]
    [InlineData("is:starred OR bread", "bakery-opens")]
    [InlineData("medium:Twitter", "")]
    [InlineData("(speaker:okoye is:unread) OR closes", "bakery-opens mill-closes mill-opens")]
    [InlineData("(speaker:okoye is:starred) OR closes", "mill-closes")]
    [InlineData("(speaker:okoye said:bread is:unread) OR closes", "bakery-opens mill-closes")]
    [InlineData("-(speaker:okoye is:unread)", "mill-closes")]
    [InlineData("sort:oldest", "bakery-opens mill-closes mill-opens")]
    public async Task A_field_narrows_and_parts_go_together(string query, string slugs)
    {
        var found = await Library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel);

        Assert.Equal(
            slugs.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            found.Articles.Select(a => a.Article.Slug).Order(StringComparer.Ordinal)
        );
        Assert.Equal(new HitCount(found.Articles.Count, IsAll: true), found.Count);
    }

    [Fact]
    public async Task What_is_asked_of_a_quotation_is_asked_of_one()
    {
        Library.Write(
            "two.txt",
            "Two speak\n\nBy Ann Lee\n\n“The harbour is closed,” Jonas Bright wrote on Twitter at 7:00 "
                + "p.m. Tuesday.\n\n“Marta Okoye will open it,” Renée Dufresne said in a statement.\n"
        );
        await Library.ImportAsync(cancel: Cancel);
        async Task<int> FoundAsync(string query) =>
            (await Library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel)).Articles.Count;

        Assert.Equal(1, await FoundAsync("speaker:bright said:harbour medium:Twitter has:tweet"));
        Assert.Equal(0, await FoundAsync("speaker:dufresne said:harbour"));
        Assert.Equal(0, await FoundAsync("speaker:bright medium:statement"));
        Assert.Equal(1, await FoundAsync("about:okoye speaker:dufresne medium:statement"));
        Assert.Equal(0, await FoundAsync("about:okoye speaker:bright"));
        Assert.Equal(1, await FoundAsync("medium:twitter"));
    }

    [Fact]
    public async Task What_the_reader_did_narrows()
    {
        await using var library = Library.CreateDbContext();
        var id = await library.Articles.Where(a => a.Slug == "mill-opens").Select(a => a.Id).SingleAsync(Cancel);
        var states = new ReadingStates(Library, new SqliteLibraryStore(), Library.Turns, TimeProvider.System);
        await states.MarkAsync(id, ReadingMark.Star, Cancel);
        await states.MarkAsync(id, ReadingMark.Read, Cancel);
        await new Highlights(Library, Library.Turns, TimeProvider.System).AddAsync(
            id,
            "opens",
            "",
            "why",
            HighlightColour.Green,
            Cancel
        );
        async Task<string> FoundAsync(string query) =>
            string.Join(
                ' ',
                (await Library.Search.SearchAsync(SearchQuery.Parse(query), cancel: Cancel)).Articles.Select(a =>
                    a.Article.Slug
                )
            );

        Assert.Equal("mill-opens", await FoundAsync("is:starred"));
        Assert.Equal("mill-opens", await FoundAsync("mill is:read"));
        Assert.Equal("mill-closes", await FoundAsync("mill is:unread"));
        Assert.Equal("mill-closes", await FoundAsync("mill -is:read"));
        Assert.Equal("mill-opens", await FoundAsync("has:highlight has:note"));
        string[] saved = ["mill", "nowhere", "", "opens OR closes"];
        Assert.Equal(
            [1, 0, 0, 2],
            await Library.Search.CountUnreadAsync([.. saved.Select(q => SearchQuery.Parse(q))], 99, Cancel)
        );
        Assert.Equal([1], await Library.Search.CountUnreadAsync([SearchQuery.Parse("opens OR closes")], 1, Cancel));
    }

    [Fact]
    public async Task A_search_whose_time_is_over_says_so_and_has_what_it_found()
    {
        await using var library = Library.CreateDbContext();
        using var reading = await BoundedReading.StartAsync(library, TimeSpan.FromMilliseconds(200), Cancel);
        var read = 0L;

        reading.Read(
            "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
            row => read = row.GetInt64(0)
        );
        reading.Read("SELECT -1", row => read = row.GetInt64(0));

        Assert.True(reading.IsOver);
        Assert.True(read > 0);
        Assert.Equal(
            3,
            (await Library.Search.SearchAsync(SearchQuery.Parse("opens OR closes"), cancel: Cancel)).Articles.Count
        );
    }

    [Fact]
    public async Task Who_asked_and_has_gone_stops_the_search()
    {
        await using var library = Library.CreateDbContext();
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        using var reading = await BoundedReading.StartAsync(library, TimeSpan.FromMinutes(1), gone.Token);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            reading.Read("WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n", _ => { })
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("AND OR NOT NEAR(")]
    [InlineData("headline:* ^mill {mill} mill*")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("person:")]
    [InlineData("person:\"")]
    [InlineData("said:\" mill")]
    [InlineData("the of a")]
    [InlineData("…!?—")]
    [InlineData("漢字 emoji 😀 \u0000 \ud800 \u202e")]
    public async Task Any_text_is_a_query(string query)
    {
        var found = await Library.Search.SearchAsync(SearchQuery.Parse(query), "1.5_x", cancel: Cancel);

        Assert.Equal(3, Library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.NotNull(found.Articles);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_a_query()
    {
        Assert.Empty(
            (
                await Library.Search.SearchAsync(
                    SearchQuery.Parse(string.Join(' ', Enumerable.Repeat("person:\"mill\" said:mill mill", 400))),
                    cancel: Cancel
                )
            ).Articles
        );
    }
}
