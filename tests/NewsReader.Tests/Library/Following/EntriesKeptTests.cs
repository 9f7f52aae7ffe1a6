using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Tests.Library.Following;

/// <summary>Every entry of a feed is an article, and the same one whenever the feed is asked.</summary>
public sealed class EntriesKeptTests : FeedFixture
{
    private const string Tail =
        "The show is made by two friends in a shed by the water, who read every letter and answer most of them. Its "
        + "music is by the Tarn Street Band. It is paid for by those who hear it, who get a postcard once in a year.";

    public static TheoryData<string> Feeds() =>
        [
            .. Directory
                .GetFiles(IncomingFiles.Of("feeds"))
                .Concat(Directory.GetFiles(IncomingFiles.Of("more/feeds")))
                .Where(file => File.Exists(file + ".json"))
                .Select(file => Path.GetRelativePath(IncomingFiles.Of(""), file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task All_come_once_when_followed_and_when_imported(string file)
    {
        var bytes = await File.ReadAllBytesAsync(IncomingFiles.Of(file), Cancel);
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(IncomingFiles.Of(file) + ".json", Cancel));
        var count = expected.RootElement.GetProperty("articles").GetArrayLength();
        Site.On(
            "/feed",
            async context =>
            {
                await context.Response.OutputStream.WriteAsync(bytes, Cancel);
                context.Response.Close();
            }
        );
        var feed = await FollowAsync();
        await AssertListedAsync(count);
        Assert.False((await Reading.CheckAsync(feed, Cancel))!.ChangedAnything);
        await Library.Importer.RebuildAsync(cancel: Cancel);
        await AssertListedAsync(count);

        await using var other = await TemporaryLibrary.OpenAsync();
        await File.WriteAllBytesAsync(Path.Combine(other.Folder, Path.GetFileName(file)), bytes, Cancel);
        var summary = await other.ImportAsync(cancel: Cancel);
        Assert.Equal((count, 0), (summary.New, summary.Duplicates));
        Assert.False((await other.ImportAsync(cancel: Cancel)).ChangedAnything);
    }

    [Theory]
    [InlineData("1", "1", "/a", "/b")]
    [InlineData("1", "1", "/log", "/log")]
    [InlineData("1", "1", "/log#a", "/log#b")]
    [InlineData("", "", "/log", "/log")]
    [InlineData("", "", "/log#a", "/log#b")]
    [InlineData("a", "b", "/log", "/log")]
    [InlineData("1", "1", "", "")]
    public async Task An_entry_stays_itself_as_its_feed_grows_and_shrinks(
        string firstId,
        string secondId,
        string firstLink,
        string secondLink
    )
    {
        var first = Entry(firstId, firstLink, "First", 1);
        var second = Entry(secondId, secondLink, "Second", 2);
        var third = Entry(secondId == firstId ? secondId : "c", secondLink, "Third", 3);
        string[][] readings =
        [
            [first],
            [second, first],
            [first, second],
            [third, second, first],
            [third, second],
            [third],
            [first, second, third],
        ];
        Site.On("/feed", Wrapped(string.Concat(readings[0])));
        var feed = await FollowAsync();
        foreach (var reading in readings)
        {
            Site.On("/feed", Wrapped(string.Concat(reading)));
            var summary = (await Reading.CheckAsync(feed, Cancel))!;
            Assert.Equal((0, 0), (summary.Changed, summary.Duplicates));
        }

        Assert.Equal(["First", "Second", "Third"], await HeadlinesAsync());
        await using var context = Library.CreateDbContext();
        Assert.Equal(3, await context.Origins.CountAsync(o => o.ArticleId != null, Cancel));
    }

    [Fact]
    public async Task A_corrected_entry_is_the_same_also_where_its_id_is_shared()
    {
        Site.On("/feed", Wrapped(Entry("1", "/a", "First", 1) + Entry("1", "/b", "Second", 2)));
        var feed = await FollowAsync();

        Site.On("/feed", Wrapped(Entry("1", "/a", "First, corrected", 1) + Entry("1", "/b", "Second", 2)));
        await Reading.CheckAsync(feed, Cancel);

        Assert.Equal(["First, corrected", "Second"], await HeadlinesAsync());
    }

    [Theory]
    [InlineData("1", "/log")]
    [InlineData("1", "")]
    [InlineData("", "/log")]
    [InlineData("", "")]
    public async Task A_corrected_title_doubles_no_entry_that_shares_its_id(string id, string link)
    {
        Site.On("/feed", Wrapped(Entry(id, link, "First", 1, Said[0]) + Entry(id, link, "Second", 2, Said[1])));
        var feed = await FollowAsync();

        Site.On("/feed", Wrapped(Entry(id, link, "Mended", 1, Said[0]) + Entry(id, link, "Second", 2, Said[1])));
        await Reading.CheckAsync(feed, Cancel);

        Assert.Equal(["Mended", "Second"], await HeadlinesAsync());
    }

    [Theory]
    [InlineData("<guid>http://paper.example/a</guid><link>http://paper.example/a</link>")]
    [InlineData("<link>http://paper.example/a</link>")]
    public async Task An_entry_of_a_site_that_goes_over_to_https_is_the_same_and_is_corrected(string known)
    {
        string Corrected(int i) => $"<item>{known}<title>Mill</title><description>{Said[i]}</description></item>";
        Site.On("/feed", Wrapped(Corrected(0)));
        var feed = await FollowAsync();

        Site.On("/feed", Wrapped(Corrected(1).Replace("http:", "https:", StringComparison.Ordinal)));
        await Reading.CheckAsync(feed, Cancel);

        Assert.Equal(["Mill"], await HeadlinesAsync());
        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Articles WHERE ReadingText LIKE '%Joel%'"));
        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Origins WHERE Path LIKE '%paper.example%'"));
    }

    [Fact]
    public async Task An_id_that_is_shared_once_its_site_goes_over_to_https_stays_with_who_had_it()
    {
        string Item(string scheme, string name, string title, int i) =>
            $"<item><guid>1</guid><link>{scheme}://paper.example/{name}</link><title>{title}</title><description>"
            + $"{Said[i]}</description></item>";
        Site.On("/feed", Wrapped(Item("http", "a", "First", 0)));
        var feed = await FollowAsync();

        Site.On("/feed", Wrapped(Item("https", "b", "Second", 1) + Item("https", "a", "First, mended", 0)));
        await Reading.CheckAsync(feed, Cancel);

        Assert.Equal(["First, mended", "Second"], await HeadlinesAsync());
    }

    [Theory]
    [InlineData("current", "/now")]
    [InlineData("current", "")]
    [InlineData("", "/now")]
    public async Task A_feed_with_one_entry_at_a_time_loses_none_of_them(string id, string link)
    {
        string At(int i) => Wrapped(Entry(id, link, $"Day {i}", i + 1, Said[i]));
        Site.On("/feed", At(0));
        var feed = await FollowAsync();
        // What was there before comes back at the end.
        foreach (var day in new[] { 1, 2, 3, 3, 0 })
        {
            Site.On("/feed", At(day));
            Assert.Equal(0, (await Reading.CheckAsync(feed, Cancel))!.Changed);
        }

        Assert.Equal(["Day 0", "Day 1", "Day 2", "Day 3"], await HeadlinesAsync());
    }

    [Theory]
    [InlineData("Day 0", 1, 1)]
    [InlineData("Day 1", 1, 1)]
    [InlineData("Day 1", 2, 0)]
    public async Task What_keeps_its_moment_or_its_text_is_a_correction(string title, int day, int text)
    {
        Site.On("/feed", Wrapped(Entry("1", "/a", "Day 0", 1, Said[0])));
        var feed = await FollowAsync();

        Site.On("/feed", Wrapped(Entry("1", "/a", title, day, Said[text])));

        Assert.Equal(1, (await Reading.CheckAsync(feed, Cancel))!.Changed);
        Assert.Equal([title], await HeadlinesAsync());
    }

    [Fact]
    public async Task Places_of_one_page_are_several_entries_though_they_come_one_at_a_time()
    {
        string At(int i) =>
            Wrapped(
                $"<item><link>{Site.At($"/changes#1.{i}")}</link><title>Release</title><description>"
                    + $"{Said[i]} {Said[0]}</description></item>"
            );
        Site.On("/feed", At(1));
        var feed = await FollowAsync();
        Site.On("/feed", At(2));
        await Reading.CheckAsync(feed, Cancel);
        Site.On("/feed", At(3));
        await Reading.CheckAsync(feed, Cancel);

        Assert.Equal(3, Library.Scalar("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(3, Library.Scalar("SELECT COUNT(DISTINCT ArticleId) FROM Origins WHERE ArticleId IS NOT NULL"));
    }

    [Fact]
    public async Task An_entry_that_an_earlier_version_knew_by_its_text_is_the_same()
    {
        Site.On("/feed", Wrapped(Entry("", "", "First", 1, "Short.")));
        var feed = await FollowAsync();
        var hash = NewsReader.Sources.SourceArticle.HashOf("First\0Short.");
        Library.Execute($"UPDATE Origins SET Path = 'feed {feed} {hash}', Length = 0 WHERE ArticleId > 0");

        Assert.Equal(1, (await Reading.CheckAsync(feed, Cancel))!.Files);

        Assert.Equal(["First"], await HeadlinesAsync());
        Assert.Equal(1, Library.Scalar("SELECT COUNT(ArticleId) FROM Origins"));
    }

    [Fact]
    public async Task What_is_not_taken_is_told_by_the_feeds_log_a_line_each()
    {
        Library.Write("there.md", $"---\ntitle: Mill closed\ndate: 2026-09-01\n---\n\n{Text} {Tail}\n");
        await Library.ImportAsync(cancel: Cancel);
        var twice = Entry("1", "/a", "First", 1);
        Site.On("/feed", Wrapped(twice + twice + "<item></item>" + Entry("2", "/b", "Mill", 2, $"{Text} {Tail}")));

        var log = (await LogAsync(await FollowAsync())).Select(line => line.Text).ToList();

        Assert.Contains("1 new, 1 there already.", log);
        Assert.Contains("“Mill”: It repeats “Mill closed”, and is folded into it.", log);
        Assert.Contains("Entries that stand in it more than once, and are taken once: 1.", log);
        Assert.Contains("Entries without title, text, picture, sound and address, left out: 1.", log);
    }

    [Fact]
    public async Task A_page_kept_of_one_entry_is_folded_into_no_other()
    {
        string Notes(int i) => $"{Said[i]} {Tail}";
        Site.On(
            "/feed",
            Wrapped(string.Concat(Said.Select((_, i) => Entry($"{i}", $"/{i}", $"Episode {i}", i + 1, Notes(i)))))
        );
        await FollowAsync();
        Library.Write("kept.md", $"---\ntitle: Kept\n---\n\n{Notes(2)}\n");

        await Library.ImportAsync(cancel: Cancel);

        Assert.Equal(0, Library.Scalar("SELECT COUNT(*) FROM ArticlePlaces WHERE CopyOf IS NOT NULL AND CopyOf <> 3"));
    }

    private static readonly string[] Said =
    [
        "Anna talks with a captain about fog and why he stopped trusting radar after forty winters.",
        "Joel visits the last wood oven and asks the baker what she will do when the lease ends.",
        "The bell ringer of Saint Olave explains why the fifth bell is never rung in the spring.",
        "A biologist counts gulls for us and finds that they know the days of the fish market.",
    ];

    private string Entry(string id, string link, string title, int day, string? text = null)
    {
        var entry = new StringBuilder("<item>");
        if (id.Length > 0)
            entry.Append($"<guid isPermaLink=\"false\">{id}</guid>");
        if (link.Length > 0)
            entry.Append($"<link>{Site.At(link)}</link>");
        return entry
            .Append($"<title>{title}</title><pubDate>{day:00} Sep 2026 08:00:00 GMT</pubDate>")
            .Append($"<description>{text ?? $"{title}. {Text}"}</description></item>")
            .ToString();
    }

    private async Task AssertListedAsync(int count)
    {
        await using var context = Library.CreateDbContext();
        Assert.Equal(
            count,
            await context.Articles.CountAsync(a => a.State == NewsReader.Library.ArticleState.Listed, Cancel)
        );
    }
}
