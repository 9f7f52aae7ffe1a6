using NewsReader.Sources.Feeds;

namespace NewsReader.Tests.Library.Following;

/// <summary>Following a feed, by its address or by a page that names it.</summary>
public sealed class FollowingTests : FeedFixture
{
    [Fact]
    public async Task A_feed_is_followed_by_the_page_that_names_it()
    {
        Site.On(
            "/",
            "<html><head><link rel='alternate' type='application/rss+xml' href='/feed'></head></html>",
            "text/html"
        );
        Site.On("/feed", Feed(("1", "Mill closes"), ("2", "Mill opens")));

        var followed = await Followed.FollowAsync(Site.At("/").AbsoluteUri, "Towns", Cancel);

        Assert.Null(followed.Error);
        var feed = await FeedAsync();
        Assert.Equal(("The Paper", "Towns", Site.At("/feed").AbsoluteUri), (feed.Title, feed.Folder, feed.Address));
        Assert.Equal(["Mill closes", "Mill opens"], await HeadlinesAsync());
        Assert.Equal(followed.Feed, (await Followed.FollowAsync(Site.At("/feed").AbsoluteUri, cancel: Cancel)).Feed);
        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Feeds"));
    }

    [Fact]
    public async Task One_address_that_is_followed_many_times_at_once_is_followed_once()
    {
        Site.On("/feed", Feed(("1", "Mill closes")));

        var followed = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Followed.FollowAsync(Site.At("/feed").AbsoluteUri, cancel: Cancel))
        );

        Assert.All(followed, outcome => Assert.Null(outcome.Error));
        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Feeds"));
        Assert.Equal(["Mill closes"], await HeadlinesAsync());
    }

    [Theory]
    [InlineData("no feed at all", "text/plain", 200)]
    [InlineData("<rss version='2.0'><channel><title>T", "application/rss+xml", 200)]
    [InlineData("", "application/rss+xml", 200)]
    [InlineData("gone", "text/plain", 410)]
    public async Task Following_a_silent_feed_twice_is_following_it_once(string content, string type, int status)
    {
        await Followed.FollowAllAsync(
            [new Subscription(Site.At("/feed").AbsoluteUri, "The Paper", null, "Towns")],
            Cancel
        );
        Site.On(
            "/feed",
            async context =>
            {
                (context.Response.StatusCode, context.Response.ContentType) = (status, type);
                await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(content), Cancel);
                context.Response.Close();
            }
        );

        for (var i = 0; i < 2; i++)
            await Followed.FollowAsync(Site.At("/feed").AbsoluteUri, cancel: Cancel);

        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Feeds WHERE Title = 'The Paper' AND Folder = 'Towns'"));
    }

    [Fact]
    public async Task A_feed_that_is_given_up_while_it_is_read_leaves_nothing_behind()
    {
        Site.On("/feed", Feed(("1", "Mill closes")));
        var feed = (await Followed.FollowAsync(Site.At("/feed").AbsoluteUri, cancel: Cancel)).Feed!.Value;
        var given = new TaskCompletionSource();
        Site.On(
            "/feed",
            async context =>
            {
                await Followed.UnfollowAsync(feed, Cancel);
                given.SetResult();
                context.Response.StatusCode = 500;
                context.Response.Close();
            }
        );

        await Reading.CheckAsync(feed, Cancel);
        await given.Task;

        Assert.Equal(0, Library.Scalar("SELECT (SELECT COUNT(*) FROM Feeds) + (SELECT COUNT(*) FROM FeedLines)"));
    }

    [Fact]
    public async Task A_page_with_several_feeds_gives_the_choice_and_one_without_says_so()
    {
        Site.On(
            "/two",
            "<!doctype html><link rel='alternate' type='application/rss+xml' href='/a'><link "
                + "rel='alternate' type='application/atom+xml' href='/b'>",
            "text/html"
        );
        Site.On("/none", "<!doctype html><p>Hello", "text/html");

        Assert.Equal(
            [Site.At("/a").AbsoluteUri, Site.At("/b").AbsoluteUri],
            (await Followed.FollowAsync(Site.At("/two").AbsoluteUri, cancel: Cancel)).Choices
        );
        Assert.Contains(
            "names no feed",
            (await Followed.FollowAsync(Site.At("/none").AbsoluteUri, cancel: Cancel)).Error
        );
        Assert.Contains("404", (await Followed.FollowAsync(Site.At("/gone").AbsoluteUri, cancel: Cancel)).Error);
        Assert.Contains("no web address", (await Followed.FollowAsync("javascript:alert(1)", cancel: Cancel)).Error);
        Assert.Equal(0, Library.Scalar("SELECT COUNT(*) FROM Feeds"));
    }
}
