using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Following;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Fetching;
using NewsReader.Tests.Sources.Fetching;

namespace NewsReader.Tests.Library.Following;

/// <summary>Feeds from a real server into a real library.</summary>
public sealed class FeedReadingTests : IAsyncLifetime
{
    private const string Text =
        "The mill on the river closed on Tuesday after a hundred and four years, and two hundred people "
        + "who worked there went home early, the company said.";

    private readonly LocalSite _site = new();
    private readonly WebFetcher _web;
    private TemporaryLibrary _library = null!;
    private FeedReading _reading = null!;
    private Feeds _feeds = null!;

    public FeedReadingTests() => _web = new WebFetcher([_site.Host], patience: TimeSpan.FromSeconds(5));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _library = await TemporaryLibrary.OpenAsync();
        _reading = new FeedReading(_library, _web, _library.Importer, TimeProvider.System);
        _feeds = new Feeds(_library, _web, _reading, TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        _web.Dispose();
        _site.Dispose();
        await _library.DisposeAsync();
    }

    [Fact]
    public async Task A_feed_is_followed_by_the_page_that_names_it()
    {
        _site.On(
            "/",
            "<html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head></html>",
            "text/html"
        );
        _site.On("/feed", Feed(("1", "Mill closes"), ("2", "Mill opens")));

        var followed = await _feeds.FollowAsync(_site.At("/").AbsoluteUri, "Towns", Cancel);

        Assert.Null(followed.Error);
        var feed = await FeedAsync();
        Assert.Equal(("The Paper", "Towns", _site.At("/feed").AbsoluteUri), (feed.Title, feed.Folder, feed.Address));
        Assert.Equal(["Mill closes", "Mill opens"], await HeadlinesAsync());
        Assert.Equal(followed.Feed, (await _feeds.FollowAsync(_site.At("/feed").AbsoluteUri, cancel: Cancel)).Feed);
        Assert.Equal(1, _library.Scalar("SELECT COUNT(*) FROM Feeds"));
    }

    [Fact]
    public async Task A_feed_that_was_asked_while_the_clock_was_ahead_is_asked_again()
    {
        _site.On("/feed", Feed(("1", "Mill closes")));
        await _feeds.FollowAsync(_site.At("/feed").AbsoluteUri, cancel: Cancel);
        _library.Execute("UPDATE Feeds SET NextCheckAt = '2090-01-01 00:00:00'");
        _site.On("/feed", Feed(("1", "Mill closes"), ("2", "Mill opens")));

        await _reading.CheckDueAsync(_ => Task.CompletedTask, Cancel);

        Assert.Equal(["Mill closes", "Mill opens"], await HeadlinesAsync());
    }

    [Fact]
    public async Task One_address_that_is_followed_many_times_at_once_is_followed_once()
    {
        _site.On("/feed", Feed(("1", "Mill closes")));

        var followed = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => _feeds.FollowAsync(_site.At("/feed").AbsoluteUri, cancel: Cancel))
        );

        Assert.All(followed, outcome => Assert.Null(outcome.Error));
        Assert.Equal(1, _library.Scalar("SELECT COUNT(*) FROM Feeds"));
        Assert.Equal(["Mill closes"], await HeadlinesAsync());
    }

    [Theory]
    [InlineData("no feed at all", "text/plain", 200)]
    [InlineData("<rss version='2.0'><channel><title>T", "application/rss+xml", 200)]
    [InlineData("", "application/rss+xml", 200)]
    [InlineData("gone", "text/plain", 410)]
    public async Task Following_a_silent_feed_twice_is_following_it_once(string content, string type, int status)
    {
        await _feeds.FollowAllAsync(
            [new Subscription(_site.At("/feed").AbsoluteUri, "The Paper", null, "Towns")],
            Cancel
        );
        _site.On(
            "/feed",
            async context =>
            {
                (context.Response.StatusCode, context.Response.ContentType) = (status, type);
                await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(content), Cancel);
                context.Response.Close();
            }
        );

        for (var i = 0; i < 2; i++)
            await _feeds.FollowAsync(_site.At("/feed").AbsoluteUri, cancel: Cancel);

        Assert.Equal(1, _library.Scalar("SELECT COUNT(*) FROM Feeds WHERE Title = 'The Paper' AND Folder = 'Towns'"));
    }

    [Fact]
    public async Task A_feed_that_is_given_up_while_it_is_read_leaves_nothing_behind()
    {
        _site.On("/feed", Feed(("1", "Mill closes")));
        var feed = (await _feeds.FollowAsync(_site.At("/feed").AbsoluteUri, cancel: Cancel)).Feed!.Value;
        var given = new TaskCompletionSource();
        _site.On(
            "/feed",
            async context =>
            {
                await _feeds.UnfollowAsync(feed, Cancel);
                given.SetResult();
                context.Response.StatusCode = 500;
                context.Response.Close();
            }
        );

        await _reading.CheckAsync(feed, Cancel);
        await given.Task;

        Assert.Equal(0, _library.Scalar("SELECT (SELECT COUNT(*) FROM Feeds) + (SELECT COUNT(*) FROM FeedLines)"));
    }

    [Fact]
    public async Task A_page_with_several_feeds_gives_the_choice_and_one_without_says_so()
    {
        _site.On(
            "/two",
            "<!doctype html><link rel='alternate' type='application/rss+xml' href='/a'><link "
                + "rel='alternate' type='application/atom+xml' href='/b'>",
            "text/html"
        );
        _site.On("/none", "<!doctype html><p>Hello", "text/html");

        Assert.Equal(
            [_site.At("/a").AbsoluteUri, _site.At("/b").AbsoluteUri],
            (await _feeds.FollowAsync(_site.At("/two").AbsoluteUri, cancel: Cancel)).Choices
        );
        Assert.Contains(
            "names no feed",
            (await _feeds.FollowAsync(_site.At("/none").AbsoluteUri, cancel: Cancel)).Error
        );
        Assert.Contains("404", (await _feeds.FollowAsync(_site.At("/gone").AbsoluteUri, cancel: Cancel)).Error);
        Assert.Contains("no web address", (await _feeds.FollowAsync("javascript:alert(1)", cancel: Cancel)).Error);
        Assert.Equal(0, _library.Scalar("SELECT COUNT(*) FROM Feeds"));
    }

    [Fact]
    public async Task What_is_unchanged_is_not_sent_again()
    {
        var conditional = "";
        _site.On(
            "/feed",
            async context =>
            {
                conditional =
                    $"{context.Request.Headers["If-None-Match"]} {context.Request.Headers["If-Modified-Since"]}";
                if (conditional.Length > 1)
                    context.Response.StatusCode = 304;
                else
                {
                    context.Response.AddHeader("ETag", "\"v1\"");
                    context.Response.AddHeader("Last-Modified", "Tue, 14 May 2024 09:30:00 GMT");
                    await context.Response.OutputStream.WriteAsync(
                        Encoding.UTF8.GetBytes(Feed(("1", "Mill closes"))),
                        Cancel
                    );
                }
                context.Response.Close();
            }
        );
        var id = await FollowAsync();

        var summary = await _reading.CheckAsync(id, Cancel);

        Assert.Equal("\"v1\" Tue, 14 May 2024 09:30:00 GMT", conditional);
        Assert.False(summary!.ChangedAnything);
        Assert.Equal(["Mill closes"], await HeadlinesAsync());
    }

    [Fact]
    public async Task A_move_for_good_is_kept_and_a_feed_that_is_gone_is_asked_no_more()
    {
        _site.On("/feed", Feed(("1", "Mill closes")));
        var id = await FollowAsync();
        _site.Redirect("/feed", "/new", 301);
        _site.On("/new", Feed(("1", "Mill closes"), ("2", "Mill opens")));

        await _reading.CheckAsync(id, Cancel);
        Assert.Equal(_site.At("/new").AbsoluteUri, (await FeedAsync()).Address);
        Assert.Equal(2, (await HeadlinesAsync()).Count);

        _site.On("/new", "", status: 410);
        await _reading.CheckAsync(id, Cancel);
        _library.Execute("UPDATE Feeds SET NextCheckAt = '2020-01-01 00:00:00'");
        var asked = _site.Asked.Count;
        await _reading.CheckDueAsync(_ => Task.CompletedTask, Cancel);

        Assert.NotNull((await FeedAsync()).GoneAt);
        Assert.Equal(asked, _site.Asked.Count);
        Assert.Equal(2, (await HeadlinesAsync()).Count);
    }

    [Fact]
    public async Task A_trouble_is_one_line_however_long_it_lasts()
    {
        _site.On("/feed", Feed(("1", "Mill closes")));
        var id = await FollowAsync();
        var lines = (await LogAsync(id)).Count;

        _site.On("/feed", "<!DOCTYPE html><form>Sign in</form>", "text/html");
        for (var i = 0; i < 3; i++)
            await _reading.CheckAsync(id, Cancel);
        var feed = await FeedAsync();
        Assert.Equal(3, feed.Failures);
        Assert.Contains("sign-in", feed.Error);
        Assert.Equal(lines + 1, (await LogAsync(id)).Count);
        Assert.InRange(feed.NextCheckAt - feed.CheckedAt!.Value, TimeSpan.FromMinutes(90), TimeSpan.FromMinutes(150));

        _site.On("/feed", "", status: 503, headers: ("Retry-After", "7200"));
        await _reading.CheckAsync(id, Cancel);
        feed = await FeedAsync();
        Assert.InRange(feed.NextCheckAt - feed.CheckedAt!.Value, TimeSpan.FromMinutes(100), TimeSpan.FromMinutes(140));

        _site.On("/feed", Feed(("1", "Mill closes"), ("2", "Mill opens")));
        await _reading.CheckAsync(id, Cancel);
        Assert.Null((await FeedAsync()).Error);
        Assert.Equal(["Mill closes", "Mill opens"], await HeadlinesAsync());
    }

    [Fact]
    public async Task Half_a_feed_loses_nothing_and_the_whole_brings_the_rest_once()
    {
        var whole = Feed(("1", "Mill closes"), ("2", "Mill opens"), ("3", "Mill burns"));
        _site.On(
            "/feed",
            whole[
                ..(
                    whole.IndexOf(
                        "<guid",
                        whole.IndexOf("Mill opens", StringComparison.Ordinal),
                        StringComparison.Ordinal
                    ) + 20
                )
            ]
        );
        var id = await FollowAsync();
        Assert.Contains("Mill closes", await HeadlinesAsync());

        _site.On("/feed", whole);
        await _reading.CheckAsync(id, Cancel);

        Assert.Equal(["Mill burns", "Mill closes", "Mill opens"], (await HeadlinesAsync()).Order());
    }

    [Theory]
    [InlineData("<guid>{0}-{1}</guid><link>https://paper.example/{0}?utm_source={1}</link>")]
    [InlineData("<link>https://paper.example/{0}</link>")]
    [InlineData("")]
    [InlineData("<guid>{0}-{1}</guid>")]
    public async Task Ids_that_change_or_are_missing_duplicate_nothing(string identity)
    {
        string Items(int time) =>
            Wrapped(
                string.Concat(
                    Enumerable
                        .Range(0, 5)
                        .Select(i =>
                            $"<item><title>Mill {i}</title>"
                            + $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, identity, i, time).Replace("&", "&amp;", StringComparison.Ordinal)}"
                            + $"<description>{i} {Text} Number {i * 77}.</description></item>"
                        )
                )
            );
        _site.On("/feed", Items(1));
        var id = await FollowAsync();

        _site.On("/feed", Items(2));
        await _reading.CheckAsync(id, Cancel);

        Assert.Equal(5, (await HeadlinesAsync()).Distinct().Count());
        Assert.Equal(5, _library.Scalar("SELECT COUNT(*) FROM Articles"));
    }

    [Fact]
    public async Task An_entry_that_changes_is_the_same_article_anew()
    {
        _site.On("/feed", Feed(("1", "Mill closes")));
        var id = await FollowAsync();

        _site.On("/feed", Feed(("1", "Mill closes for good")));
        var summary = await _reading.CheckAsync(id, Cancel);

        Assert.Equal(1, summary!.Changed);
        Assert.Equal(["Mill closes for good"], await HeadlinesAsync());
    }

    [Fact]
    public async Task Summaries_are_filled_from_their_pages()
    {
        _site.On(
            "/mill",
            "<html><head><title>Mill closes</title></head><body><article>"
                + $"{string.Concat(Enumerable.Range(0, 6).Select(i => $"<p>{i}. {Text}</p>"))}<p>The end of "
                + "it.</p></article></body></html>",
            "text/html"
        );
        _site.On(
            "/feed",
            Wrapped(
                $"<item><title>Mill closes</title><link>{_site.At("/mill")}</link><description>{Text}"
                    + "</description></item>"
            )
        );
        var id = await FollowAsync();
        await _feeds.ChangeAsync(id, null, null, wantsPages: true, Cancel);
        _site.On(
            "/feed",
            Wrapped(
                $"<item><title>Mill closes</title><link>{_site.At("/mill")}</link><description>{Text} "
                    + "More.</description></item>"
            )
        );
        await _reading.CheckAsync(id, Cancel);
        var pages = new Pages(_library, _web, _library.Importer, TimeProvider.System);

        await pages.FetchWantedAsync(_ => Task.CompletedTask, Cancel);

        await using var context = _library.CreateDbContext();
        var article = await context.Articles.SingleAsync(Cancel);
        Assert.Contains("The end of it.", article.ReadingText);
        Assert.Equal(0, await context.WantedPages.CountAsync(Cancel));
        // The feed comes round with the same summary: the page's text stays.
        await _reading.CheckAsync(id, Cancel);
        Assert.Contains("The end of it.", await context.Articles.Select(a => a.ReadingText).SingleAsync(Cancel));
    }

    [Fact]
    public async Task A_page_that_cannot_be_had_is_asked_again_later()
    {
        _library.Execute(
            $"INSERT INTO WantedPages (Address, AskedAt, NextTryAt, Attempts) VALUES ('{_site.At("/gone")}"
                + "', '2020-01-01 00:00:00', '2020-01-01 00:00:00', 0)"
        );
        var pages = new Pages(_library, _web, _library.Importer, TimeProvider.System);

        await pages.FetchWantedAsync(_ => Task.CompletedTask, Cancel);
        await pages.FetchWantedAsync(_ => Task.CompletedTask, Cancel);

        await using var context = _library.CreateDbContext();
        var wanted = await context.WantedPages.SingleAsync(Cancel);
        Assert.Equal(1, wanted.Attempts);
        Assert.Contains("404", wanted.Error);
    }

    [Fact]
    public async Task Of_a_feed_of_very_many_entries_the_newest_are_read_at_once_and_the_rest_in_the_background()
    {
        // The oldest first.
        var first = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        _site.On(
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

        Assert.Equal(1_000, _library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(
            1_000,
            _library.Scalar("SELECT COUNT(*) FROM Articles WHERE CAST(substr(Headline, 6) AS INTEGER) >= 19000")
        );
        Assert.Contains(
            await LogAsync(feed),
            line =>
                line.Text == "It has 20,000 entries. The newest 1,000 are read; the others are read in the background."
        );

        var parts = 1;
        while (await _reading.ReadOnAsync(_ => Task.CompletedTask, Cancel))
            parts++;

        Assert.Equal(19, parts);
        Assert.Equal(20_000, _library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.Contains(await LogAsync(feed), line => line.Text == "All of its 20,000 entries are read.");
    }

    [Fact]
    public async Task A_long_feed_that_is_stopped_halfway_is_read_on_when_it_is_asked_again()
    {
        _site.On(
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
        var stopped = new FeedReading(_library, _web, _library.Importer, TimeProvider.System, entriesAtOnce: 10);
        await new Feeds(_library, _web, stopped, TimeProvider.System).FollowAsync(
            _site.At("/feed").AbsoluteUri,
            cancel: Cancel
        );
        Assert.Equal(10, _library.Scalar("SELECT COUNT(*) FROM Articles"));

        // Another process, which knows nothing of the rest.
        var next = new FeedReading(_library, _web, _library.Importer, TimeProvider.System, entriesAtOnce: 10);
        await next.CheckAsync((await FeedAsync()).Id, Cancel);
        while (await next.ReadOnAsync(_ => Task.CompletedTask, Cancel)) { }

        Assert.Equal(25, _library.Scalar("SELECT COUNT(*) FROM Articles"));
    }

    private static string Feed(params (string Id, string Title)[] items) =>
        Wrapped(
            string.Concat(
                items.Select(item =>
                    $"<item><title>{item.Title}</title><guid isPermaLink=\"false\">{item.Id}"
                    + $"</guid><description>{item.Id} {item.Title}. {Text}</description></item>"
                )
            )
        );

    private static string Wrapped(string items) =>
        $"<rss version=\"2.0\"><channel><title>The Paper</title><link>https://paper.example/</link>{items}"
        + "</channel></rss>";

    private async Task<long> FollowAsync() =>
        (await _feeds.FollowAsync(_site.At("/feed").AbsoluteUri, cancel: Cancel)) is { Feed: { } feed }
            ? feed
            : throw new InvalidOperationException("The feed could not be followed.");

    private async Task<FollowedFeed> FeedAsync()
    {
        await using var context = _library.CreateDbContext();
        return await context.Feeds.SingleAsync(Cancel);
    }

    private async Task<IReadOnlyList<FeedLine>> LogAsync(long feed)
    {
        await using var context = _library.CreateDbContext();
        return await Feeds.LogAsync(context, feed, 100, Cancel);
    }

    private async Task<IReadOnlyList<string>> HeadlinesAsync()
    {
        await using var context = _library.CreateDbContext();
        return await context.Articles.OrderBy(a => a.Id).Select(a => a.Headline).ToListAsync(Cancel);
    }
}
