using System.Globalization;
using System.Text;

namespace NewsReader.Tests.Library.Following;

/// <summary>What comes of a feed that is asked again and again.</summary>
public sealed class FeedReadingTests : FeedFixture
{
    [Fact]
    public async Task A_feed_that_was_asked_while_the_clock_was_ahead_is_asked_again()
    {
        Site.On("/feed", Feed(("1", "Mill closes")));
        await Followed.FollowAsync(Site.At("/feed").AbsoluteUri, cancel: Cancel);
        Library.Execute("UPDATE Feeds SET NextCheckAt = '2090-01-01 00:00:00'");
        Site.On("/feed", Feed(("1", "Mill closes"), ("2", "Mill opens")));

        await Reading.CheckDueAsync(_ => Task.CompletedTask, Cancel);

        Assert.Equal(["Mill closes", "Mill opens"], await HeadlinesAsync());
    }

    [Fact]
    public async Task What_is_unchanged_is_not_sent_again()
    {
        var conditional = "";
        Site.On(
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

        var summary = await Reading.CheckAsync(id, Cancel);

        Assert.Equal("\"v1\" Tue, 14 May 2024 09:30:00 GMT", conditional);
        Assert.False(summary!.ChangedAnything);
        Assert.Equal(["Mill closes"], await HeadlinesAsync());
    }

    [Fact]
    public async Task A_move_for_good_is_kept_and_a_feed_that_is_gone_is_asked_no_more()
    {
        Site.On("/feed", Feed(("1", "Mill closes")));
        var id = await FollowAsync();
        Site.Redirect("/feed", "/new", 301);
        Site.On("/new", Feed(("1", "Mill closes"), ("2", "Mill opens")));

        await Reading.CheckAsync(id, Cancel);
        Assert.Equal(Site.At("/new").AbsoluteUri, (await FeedAsync()).Address);
        Assert.Equal(2, (await HeadlinesAsync()).Count);

        Site.On("/new", "", status: 410);
        await Reading.CheckAsync(id, Cancel);
        Library.Execute("UPDATE Feeds SET NextCheckAt = '2020-01-01 00:00:00'");
        var asked = Site.Asked.Count;
        await Reading.CheckDueAsync(_ => Task.CompletedTask, Cancel);

        Assert.NotNull((await FeedAsync()).GoneAt);
        Assert.Equal(asked, Site.Asked.Count);
        Assert.Equal(2, (await HeadlinesAsync()).Count);
    }

    [Fact]
    public async Task A_trouble_is_one_line_however_long_it_lasts()
    {
        Site.On("/feed", Feed(("1", "Mill closes")));
        var id = await FollowAsync();
        var lines = (await LogAsync(id)).Count;

        Site.On("/feed", "<!DOCTYPE html><form>Sign in</form>", "text/html");
        for (var i = 0; i < 3; i++)
            await Reading.CheckAsync(id, Cancel);
        var feed = await FeedAsync();
        Assert.Equal(3, feed.Failures);
        Assert.Contains("sign-in", feed.Error);
        Assert.Equal(lines + 1, (await LogAsync(id)).Count);
        Assert.InRange(feed.NextCheckAt - feed.CheckedAt!.Value, TimeSpan.FromMinutes(90), TimeSpan.FromMinutes(150));

        Site.On("/feed", "", status: 503, headers: ("Retry-After", "7200"));
        await Reading.CheckAsync(id, Cancel);
        feed = await FeedAsync();
        Assert.InRange(feed.NextCheckAt - feed.CheckedAt!.Value, TimeSpan.FromMinutes(100), TimeSpan.FromMinutes(140));

        Site.On("/feed", Feed(("1", "Mill closes"), ("2", "Mill opens")));
        await Reading.CheckAsync(id, Cancel);
        Assert.Null((await FeedAsync()).Error);
        Assert.Equal(["Mill closes", "Mill opens"], await HeadlinesAsync());
    }

    [Fact]
    public async Task Half_a_feed_loses_nothing_and_the_whole_brings_the_rest_once()
    {
        var whole = Feed(("1", "Mill closes"), ("2", "Mill opens"), ("3", "Mill burns"));
        Site.On(
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

        Site.On("/feed", whole);
        await Reading.CheckAsync(id, Cancel);

        Assert.Equal(["Mill burns", "Mill closes", "Mill opens"], (await HeadlinesAsync()).Order());
    }

    [Theory]
    [InlineData("<guid>{0}-{1}</guid><link>https://paper.example/{0}?utm_source={1}</link>")]
    [InlineData("<link>https://paper.example/{0}</link>")]
    [InlineData("")]
    [InlineData("<guid>{0}-{1}</guid>")]
    public async Task Ids_that_change_or_are_missing_duplicate_nothing(string identity)
    {
        string Identity(int entry, int time) =>
            string.Format(CultureInfo.InvariantCulture, identity, entry, time)
                .Replace("&", "&amp;", StringComparison.Ordinal);
        string Items(int time) =>
            Wrapped(
                string.Concat(
                    Enumerable
                        .Range(0, 5)
                        .Select(i =>
                            $"<item><title>Mill {i}</title>{Identity(i, time)}"
                            + $"<description>{i} {Text} Number {i * 77}.</description></item>"
                        )
                )
            );
        Site.On("/feed", Items(1));
        var id = await FollowAsync();

        Site.On("/feed", Items(2));
        await Reading.CheckAsync(id, Cancel);

        Assert.Equal(5, (await HeadlinesAsync()).Distinct().Count());
        Assert.Equal(5, Library.Scalar("SELECT COUNT(*) FROM Articles"));
    }

    [Fact]
    public async Task An_entry_that_changes_is_the_same_article_anew()
    {
        Site.On("/feed", Feed(("1", "Mill closes")));
        var id = await FollowAsync();

        Site.On("/feed", Feed(("1", "Mill closes for good")));
        var summary = await Reading.CheckAsync(id, Cancel);

        Assert.Equal(1, summary!.Changed);
        Assert.Equal(["Mill closes for good"], await HeadlinesAsync());
    }
}
