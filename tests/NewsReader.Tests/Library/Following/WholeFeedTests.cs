using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsReader.Library.Following;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Tests.Library.Following;

/// <summary>More than a feed gives at once: the pages of its summaries, and the rest of a long one.</summary>
public sealed class WholeFeedTests : FeedFixture
{
    [Fact]
    public async Task Summaries_are_filled_from_their_pages()
    {
        Site.On(
            "/mill",
            "<html><head><title>Mill closes</title></head><body><article>"
                + $"{string.Concat(Enumerable.Range(0, 6).Select(i => $"<p>{i}. {Text}</p>"))}<p>The end of "
                + "it.</p></article></body></html>",
            "text/html"
        );
        Site.On(
            "/feed",
            Wrapped(
                $"<item><title>Mill closes</title><link>{Site.At("/mill")}</link><description>{Text}"
                    + "</description></item>"
            )
        );
        var id = await FollowAsync();
        await Followed.ChangeAsync(id, null, null, wantsPages: true, Cancel);
        Site.On(
            "/feed",
            Wrapped(
                $"<item><title>Mill closes</title><link>{Site.At("/mill")}</link><description>{Text} "
                    + "More.</description></item>"
            )
        );
        await Reading.CheckAsync(id, Cancel);
        var pages = new Pages(Library, Web, Library.Importer, TimeProvider.System);

        await pages.FetchWantedAsync(_ => Task.CompletedTask, Cancel);

        await using var context = Library.CreateDbContext();
        var article = await context.Articles.SingleAsync(Cancel);
        Assert.Contains("The end of it.", article.ReadingText);
        Assert.Equal(0, await context.WantedPages.CountAsync(Cancel));
        // The feed comes round with the same summary: the page's text stays.
        await Reading.CheckAsync(id, Cancel);
        Assert.Contains("The end of it.", await context.Articles.Select(a => a.ReadingText).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_page_whose_address_is_used_again_is_another_article_and_one_that_is_corrected_is_not()
    {
        static string Page(string text) =>
            $"<html><head><title>Today</title></head><body><article>{text}</article></body></html>";
        static string Paragraphs(string text) =>
            string.Concat(Enumerable.Range(1, 6).Select(i => $"<p>{text.Replace("#", $"{i}")}</p>"));
        var closed = Paragraphs(
            "On day # the mill on the river was closed after a hundred years, and # people went home early."
        );
        var pages = new Pages(Library, Web, Library.Importer, TimeProvider.System);
        async Task<(string? Slug, int Changed)> SaveAsync(string text)
        {
            Site.On("/today", Page(text), "text/html");
            var (slug, summary, error) = await pages.SaveAsync(Site.At("/today"), Cancel);
            Assert.Null(error);
            return (slug, summary.Changed);
        }

        var first = (await SaveAsync(closed)).Slug;
        Assert.Equal((first, 1), await SaveAsync(closed + "<p>Two of them had worked there for forty years.</p>"));
        var second = await SaveAsync(
            Paragraphs("Choir # sings in the station at five, for # visitors from the island and its lighthouse.")
        );

        Assert.NotEqual(first, second.Slug);
        Assert.Equal(2, Library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed'"));
        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Revisions"));
    }

    [Fact]
    public async Task A_page_that_cannot_be_had_is_asked_again_later()
    {
        Library.Execute(
            $"INSERT INTO WantedPages (Address, AskedAt, NextTryAt, Attempts) VALUES ('{Site.At("/gone")}"
                + "', '2020-01-01 00:00:00', '2020-01-01 00:00:00', 0)"
        );
        var pages = new Pages(Library, Web, Library.Importer, TimeProvider.System);

        await pages.FetchWantedAsync(_ => Task.CompletedTask, Cancel);
        await pages.FetchWantedAsync(_ => Task.CompletedTask, Cancel);

        await using var context = Library.CreateDbContext();
        var wanted = await context.WantedPages.SingleAsync(Cancel);
        Assert.Equal(1, wanted.Attempts);
        Assert.Contains("404", wanted.Error);
    }

    [Fact]
    public async Task Of_a_feed_of_very_many_entries_the_newest_are_read_at_once_and_the_rest_in_the_background()
    {
        // The oldest first.
        var first = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Site.On(
            "/feed",
            Wrapped(
                string.Concat(
                    Enumerable
                        .Range(0, 20_000)
                        .Select(i =>
                            $"<item><guid>{i}</guid><title>Note {i}</title><pubDate>{first.AddMinutes(i):R}"
                            + $"</pubDate><description>Note number {i}.</description></item>"
                        )
                )
            )
        );
        var feed = await FollowAsync();

        Assert.Equal(1_000, Library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(
            1_000,
            Library.Scalar("SELECT COUNT(*) FROM Articles WHERE CAST(substr(Headline, 6) AS INTEGER) >= 19000")
        );
        Assert.Contains(
            await LogAsync(feed),
            line =>
                line.Text == "It has 20,000 entries. The newest 1,000 are read; the others are read in the background."
        );

        var parts = 1;
        while (await Reading.ReadOnAsync(_ => Task.CompletedTask, Cancel))
            parts++;

        Assert.Equal(19, parts);
        Assert.Equal(20_000, Library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.Contains(await LogAsync(feed), line => line.Text == "All of its 20,000 entries are read.");

        var lines = (await LogAsync(feed)).Count;
        await Reading.CheckAsync(feed, Cancel);
        while (await Reading.ReadOnAsync(_ => Task.CompletedTask, Cancel)) { }
        Assert.Equal(lines, (await LogAsync(feed)).Count);
    }

    [Fact]
    public async Task A_long_feed_that_is_stopped_halfway_is_read_on_when_it_is_asked_again()
    {
        Site.On(
            "/feed",
            Wrapped(
                string.Concat(
                    Enumerable
                        .Range(0, 25)
                        .Select(i =>
                            $"<item><guid>{i}</guid><title>Note {i}</title><description>Note number {i}"
                            + ".</description></item>"
                        )
                )
            )
        );
        var stopped = new FeedReading(
            Library,
            new SqliteLibraryStore(),
            Web,
            Library.Importer,
            TimeProvider.System,
            NullLogger<FeedReading>.Instance,
            entriesAtOnce: 10
        );
        await new Feeds(
            Library,
            new SqliteLibraryStore(),
            Library.Turns,
            Web,
            stopped,
            TimeProvider.System,
            NullLogger<Feeds>.Instance
        ).FollowAsync(Site.At("/feed").AbsoluteUri, cancel: Cancel);
        Assert.Equal(10, Library.Scalar("SELECT COUNT(*) FROM Articles"));

        // Another process, which knows nothing of the rest.
        var next = new FeedReading(
            Library,
            new SqliteLibraryStore(),
            Web,
            Library.Importer,
            TimeProvider.System,
            NullLogger<FeedReading>.Instance,
            entriesAtOnce: 10
        );
        await next.CheckAsync((await FeedAsync()).Id, Cancel);
        while (await next.ReadOnAsync(_ => Task.CompletedTask, Cancel)) { }

        Assert.Equal(25, Library.Scalar("SELECT COUNT(*) FROM Articles"));
    }
}
