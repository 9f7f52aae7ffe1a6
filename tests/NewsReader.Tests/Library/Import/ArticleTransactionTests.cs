using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Exchange;
using NewsReader.Library.Following;
using NewsReader.Library.Import;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;
using NewsReader.Sources;

namespace NewsReader.Tests.Library.Import;

/// <summary>What becomes of an article that comes, and of what readers say of it.</summary>
public sealed class ArticleTransactionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_headline_that_is_taken_gets_the_next_number_in_its_address()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var i = 1; i <= 20; i++)
            await StoreAsync(library, Found($"{i}.txt", "Morning briefing", $"Told on page {i}"));

        await using var context = library.CreateDbContext();
        Assert.Equal(
            ["morning-briefing", .. Enumerable.Range(2, 19).Select(i => $"morning-briefing-{i}")],
            await context.Articles.OrderBy(a => a.Id).Select(a => a.Slug).ToListAsync(Cancel)
        );
    }

    [Fact]
    public async Task A_file_that_takes_the_text_of_another_lets_its_own_article_go()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await StoreAsync(library, Found("a.txt", "Mill opens"));
        await StoreAsync(library, Found("b.txt", "Harbour closes"));

        Assert.Equal(StoreOutcome.Duplicate, await StoreAsync(library, Found("b.txt", "Mill opens")));
        Assert.Equal("Listed, Withdrawn", await StatesAsync(library));

        Assert.Equal(StoreOutcome.Returned, await StoreAsync(library, Found("b.txt", "Harbour closes")));
        Assert.Equal("Listed, Listed", await StatesAsync(library));
    }

    [Fact]
    public async Task A_file_that_shares_its_article_and_changes_leaves_it_to_the_others()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await StoreAsync(library, Found("a.txt", "Mill opens"));
        await StoreAsync(library, Found("b.txt", "Mill opens"));

        Assert.Equal(StoreOutcome.New, await StoreAsync(library, Found("b.txt", "Harbour closes")));
        Assert.Equal("Listed, Listed", await StatesAsync(library));

        Assert.Equal(StoreOutcome.Changed, await StoreAsync(library, Found("a.txt", "Mill opens late")));
        await using var context = library.CreateDbContext();
        var changed = await context.Articles.SingleAsync(a => a.Slug == "mill-opens", Cancel);
        Assert.Equal("Mill opens late", changed.Headline);
    }

    [Fact]
    public async Task What_is_not_kept_leaves_nothing()
    {
        await using var library = await TemporaryLibrary.OpenAsync();

        await library.Turns.WriteAsync(
            writer =>
            {
                Assert.Equal(StoreOutcome.New, Store(writer, Found("a.txt", "Mill opens")));
                Assert.True(writer.TakeOver(Readers.Owner, Search("Mills", "mill")));
                return false;
            },
            Cancel
        );

        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM Entities"));
        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM SavedSearches"));
    }

    [Fact]
    public async Task Whoever_is_named_in_what_changes_is_told_of()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await StoreAsync(library, Found("a.txt", "Mill opens"));

        var change = await library.Turns.WriteAsync(
            writer => Store(writer, Found("a.txt", "Mill opens", person: "Bo Chan")) == StoreOutcome.Changed,
            Cancel
        );

        await using var context = library.CreateDbContext();
        var people = await context
            .Entities.Where(e => e.Slug == "marta-okoye" || e.Slug == "bo-chan")
            .Select(e => e.Id)
            .ToListAsync(Cancel);
        Assert.Equal(2, people.Count);
        Assert.Superset(people.ToHashSet(), change.Entities);
        Assert.Equal([await context.Articles.Select(a => a.Id).SingleAsync(Cancel)], change.Articles);
    }

    [Fact]
    public async Task What_is_read_after_all_is_put_aside_no_longer()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        library.Execute("INSERT INTO PutAside (Origin, Length, ChangedTicks, At) VALUES ('a.txt', 1, 1, '2026-01-01')");
        library.Execute("INSERT INTO PutAside (Origin, Length, ChangedTicks, At) VALUES ('b.txt', 1, 1, '2026-01-01')");

        await StoreAsync(library, Found("a.txt", "Mill opens"));

        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM PutAside"));
        Assert.Equal(1, library.Scalar("SELECT COUNT(*) FROM PutAside WHERE Origin = 'b.txt'"));
    }

    [Fact]
    public async Task A_page_is_wanted_once()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        const string page = "https://paper.example/mill";

        await StoreAsync(library, Found("a", "Mill opens") with { WantedPage = page });
        var wanted = await WantedAsync(library);
        await StoreAsync(library, Found("b", "Harbour closes") with { WantedPage = page });

        Assert.Equal(page, wanted.Address);
        Assert.Equal(wanted.AskedAt, wanted.NextTryAt);
        Assert.Equal(0, wanted.Attempts);
        Assert.Equal(wanted.AskedAt, (await WantedAsync(library)).AskedAt);
    }

    [Fact]
    public async Task Only_what_is_folded_is_unfolded()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        await StoreAsync(library, Found("a.txt", "Mill opens"));

        Assert.Empty((await new Folding(library.Turns).UnfoldAsync(1, Cancel)).Articles);
        Assert.Empty((await new Folding(library.Turns).FoldAgainAsync(1, Cancel)).Articles);
        Assert.Equal(0, library.Scalar("SELECT COUNT(*) FROM Unfolded"));
    }

    [Fact]
    public async Task A_search_whose_name_is_taken_gets_the_next_number_and_the_same_search_is_kept_once()
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        OwnSearch[] searches = [Search("Steel", "steel"), Search("Steel", "steel mills"), Search("Steel", "iron")];

        foreach (var isNew in new[] { true, false })
        {
            await library.Turns.WriteAsync(
                writer =>
                {
                    Assert.All(searches, search => Assert.Equal(isNew, writer.TakeOver(Readers.Owner, search)));
                    return true;
                },
                Cancel
            );
        }

        await using var context = library.CreateDbContext();
        Assert.Equal(
            ["Steel: steel", "Steel 2: steel mills", "Steel 3: iron"],
            await context.SavedSearches.OrderBy(s => s.Id).Select(s => $"{s.Name}: {s.Query}").ToListAsync(Cancel)
        );
    }

    /// <summary>An article of which each text has its own, as a file gives it.</summary>
    private static SourceArticle Found(
        string origin,
        string headline,
        string said = "We open on Monday",
        string person = "Marta Okoye"
    )
    {
        var text = TemporaryLibrary.Article(headline, person, said: said);
        return new SourceArticle(
            origin,
            "The Paper",
            text,
            ArticleFormat.PlainText,
            SourceArticle.HashOf(text),
            new OriginStamp(text.Length, 1)
        )
        {
            // Stands for itself: what is folded is another matter (StoryTests).
            Marks = KeptMarks.Starred,
        };
    }

    private static OwnSearch Search(string name, string query) => new(name, query, DateTime.UnixEpoch);

    private static StoreOutcome Store(ArticleTransaction writer, SourceArticle found)
    {
        var article = TestPipeline.News.Read(found);
        return writer.Store(found, article, new ArticleSketch(article)).Outcome;
    }

    private static async Task<StoreOutcome> StoreAsync(TemporaryLibrary library, SourceArticle found)
    {
        StoreOutcome? outcome = null;
        await library.Turns.WriteAsync(writer => (outcome = Store(writer, found)) is not null, Cancel);
        return outcome!.Value;
    }

    private static async Task<string> StatesAsync(TemporaryLibrary library)
    {
        await using var context = library.CreateDbContext();
        return string.Join(", ", await context.Articles.OrderBy(a => a.Id).Select(a => a.State).ToListAsync(Cancel));
    }

    private static async Task<WantedPage> WantedAsync(TemporaryLibrary library)
    {
        await using var context = library.CreateDbContext();
        return await context.WantedPages.SingleAsync(Cancel);
    }
}
