using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NewsReader.Library.Following;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Tests.Library.Following;

/// <summary>What an older reader lost of a feed comes back where it stands there still, and only that.</summary>
public sealed class UpgradedFeedTests : FeedFixture
{
    private static readonly string[] Said =
    [
        "Anna talks with a captain about fog and why he stopped trusting radar after forty winters.",
        "Joel visits the last wood oven and asks the baker what she will do when the lease ends.",
        "The bell ringer of Saint Olave explains why the fifth bell is never rung in the spring.",
    ];

    [Theory]
    [InlineData("https://c.example/log#")]
    [InlineData("https://c.example/log?")]
    public async Task Entries_that_were_one_article_come_back_at_the_next_asking_and_are_read_once(string link)
    {
        string Items(int count) =>
            Wrapped(
                string.Concat(
                    Enumerable
                        .Range(0, count)
                        .Select(i =>
                            $"<item><link>{link.TrimEnd('?')}{(link.EndsWith('#') ? $"{i}" : "")}</link>"
                            + $"<title>Release {i}</title><description>{Said[i]}</description></item>"
                        )
                )
            );
        var served = Items(1);
        Site.On(
            "/feed",
            async context =>
            {
                context.Response.AddHeader("ETag", $"\"{served.Length}\"");
                if (context.Request.Headers["If-None-Match"] == $"\"{served.Length}\"")
                    context.Response.StatusCode = 304;
                else
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(served), Cancel);
                context.Response.Close();
            }
        );
        var feed = await FollowAsync();
        served = Items(3);
        await ReadByOlderAsync(feed, served);
        var read = new List<string>();
        using var importer = TestPipeline.Importer(Library, reading: read.Add);
        var reading = new FeedReading(
            Library,
            new SqliteLibraryStore(),
            Web,
            importer,
            TimeProvider.System,
            NullLogger<FeedReading>.Instance
        );

        var first = await reading.CheckAsync(feed, Cancel);
        Assert.Equal((2, 1), (first!.New, first.Unchanged));
        Assert.Equal(3, read.Count(origin => origin.StartsWith($"feed {feed} ", StringComparison.Ordinal)));
        read.Clear();
        Assert.False((await reading.CheckAsync(feed, Cancel))!.ChangedAnything);
        // As long as before, with another tag.
        served += " ";
        Assert.Equal(3, (await reading.CheckAsync(feed, Cancel))!.Unchanged);

        Assert.DoesNotContain(read, origin => origin.StartsWith($"feed {feed} ", StringComparison.Ordinal));
        Assert.Equal(["Release 0", "Release 1", "Release 2"], await HeadlinesAsync());
        Assert.Equal(
            3,
            Library.Scalar($"SELECT COUNT(DISTINCT ArticleId) FROM Origins WHERE Path LIKE 'feed {feed} %'")
        );
    }

    [Fact]
    public async Task An_article_that_has_the_text_of_its_page_stays_one()
    {
        const string Summary = "Joel writes of what an oven means to a town that has lost nearly all else it had once.";
        Site.On(
            "/mill",
            "<html><head><title>Last oven closes</title></head><body><article><h1>Last oven closes</h1>"
                + $"{string.Concat(Enumerable.Range(0, 6).Select(i => $"<p>{i}. {Text}</p>"))}</article></body></html>",
            "text/html"
        );
        string Item(string summary) =>
            Wrapped(
                $"<item><guid isPermaLink=\"false\">1</guid><title>The oven</title><link>{Site.At("/mill")}</link>"
                    + $"<pubDate>01 Sep 2026 08:00:00 GMT</pubDate><description>{summary}</description></item>"
            );
        Site.On("/feed", Item(Summary));
        var feed = await FollowAsync();
        await Followed.ChangeAsync(feed, null, null, wantsPages: true, Cancel);
        Site.On("/feed", Item(Summary + " Read it."));
        await Reading.CheckAsync(feed, Cancel);
        await new Pages(Library, Web, Library.Importer, TimeProvider.System).FetchWantedAsync(
            _ => Task.CompletedTask,
            Cancel
        );
        Assert.Equal(["Last oven closes"], await HeadlinesAsync());
        Library.Execute($"DELETE FROM Origins WHERE Path = 'feed {feed}'");

        Assert.False((await Reading.CheckAsync(feed, Cancel))!.ChangedAnything);

        Assert.Equal(["Last oven closes"], await HeadlinesAsync());
    }

    [Theory]
    [InlineData("First", "<pubDate>01 Sep 2026 08:00:00 GMT</pubDate>")]
    [InlineData("First", "")]
    [InlineData("", "<pubDate>01 Sep 2026 08:00:00 GMT</pubDate>")]
    public async Task An_entry_that_was_known_by_its_text_is_the_same_once_that_is_corrected(string title, string date)
    {
        string Item(string text) =>
            Wrapped($"<item><title>{title}</title>{date}<description>{text}</description></item>");
        Site.On("/feed", Item(Said[0]));
        var feed = await FollowAsync();
        Library.Execute(
            $"UPDATE Origins SET Path = 'feed {feed} {SourceArticle.HashOf($"{title}\0{Said[0]}")}' "
                + $"WHERE Path LIKE 'feed {feed} %'"
        );

        Site.On("/feed", Item(Said[0] + " He has a new radar now."));
        Assert.Equal(1, (await Reading.CheckAsync(feed, Cancel))!.Changed);
        Site.On("/feed", Item(Said[0] + " He has an old radar again."));
        Assert.Equal(1, (await Reading.CheckAsync(feed, Cancel))!.Changed);

        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Articles"));
    }

    /// <summary>Has a library know all entries of a feed as its one article, as an older reader left it.</summary>
    private async Task ReadByOlderAsync(long feed, string items)
    {
        var document = FeedDocument.Read("feed", Encoding.UTF8.GetBytes(items), null, Site.At("/feed"));
        await using var context = Library.CreateDbContext();
        var article = await context.Articles.SingleAsync(Cancel);
        context.Origins.RemoveRange(context.Origins);
        await context.SaveChangesAsync(Cancel);
        context.Origins.AddRange(
            document.Entries.Select(entry => new NewsReader.Library.ArticleOrigin
            {
                Path = $"feed {feed} {entry.Id}",
                ArticleId = article.Id,
                Length = entry.Stamp.Length,
                ChangedTicks = entry.Stamp.Version,
            })
        );
        (await context.Feeds.SingleAsync(Cancel)).ETag = $"\"{items.Length}\"";
        await context.SaveChangesAsync(Cancel);
    }
}
