using NewsReader.Library.Import;

namespace NewsReader.Tests.Library.Following;

/// <summary>
/// What becomes of entries whose feed is read again and again, whether it is followed or saved as a file each time.
/// </summary>
public sealed class EntriesOverTimeTests : FeedFixture
{
    private static readonly string[] Said =
    [
        "Anna talks with a captain about fog and why he stopped trusting radar after forty winters.",
        "Joel visits the last wood oven and asks the baker what she will do when the lease ends.",
        "The bell ringer of Saint Olave explains why the fifth bell is never rung in the spring.",
        "A biologist counts gulls for us and finds that they know the days of the fish market.",
    ];

    public static TheoryData<string, bool, bool> Moves()
    {
        var data = new TheoryData<string, bool, bool>();
        string[] known =
        [
            "<guid>http://paper.example/a</guid><link>http://paper.example/a</link>",
            "<guid>http://paper.example/a</guid>",
            "<guid isPermaLink=\"false\">a1</guid><link>http://paper.example/a</link>",
            "<link>http://paper.example/a</link>",
        ];
        foreach (var one in known)
        foreach (var isSaved in new[] { false, true })
        {
            data.Add(one, isSaved, true);
            data.Add(one, isSaved, false);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task An_entry_of_a_site_that_goes_over_to_https_is_the_same(string known, bool isSaved, bool isMended)
    {
        string Item(int said) =>
            $"<item>{known}<title>Mill</title><pubDate>01 Sep 2026 08:00:00 GMT</pubDate><description>"
            + $"{Said[said]}</description></item>";
        await ReadAsync(isSaved, Item(0));

        var secure = Item(isMended ? 1 : 0).Replace("http:", "https:", StringComparison.Ordinal);
        var moved = await ReadAsync(isSaved, secure);
        var again = await ReadAsync(isSaved, secure + " ");

        Assert.Equal((1, 0), (moved.Changed, moved.New + moved.Duplicates));
        Assert.False(again.ChangedAnything);
        Assert.Equal(["Mill"], await HeadlinesAsync());
        Assert.Equal(
            1,
            Library.Scalar(
                $"SELECT COUNT(*) FROM Articles WHERE ReadingText LIKE '%{(isMended ? "Joel" : "Anna")}%' "
                    + "AND Address LIKE 'https:%'"
            )
        );
    }

    public static TheoryData<string, string, bool, bool> OneAtATime()
    {
        var data = new TheoryData<string, string, bool, bool>();
        foreach (
            var (id, link) in new[] { ("current", "/now"), ("current", ""), ("", "/now"), ("", "/now#"), ("", "") }
        )
        foreach (var isSaved in new[] { false, true })
        {
            data.Add(id, link, isSaved, true);
            data.Add(id, link, isSaved, false);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(OneAtATime))]
    public async Task A_feed_with_one_entry_at_a_time_loses_none(string id, string link, bool isSaved, bool isDated)
    {
        string Item(int day) =>
            "<item>"
            + (id.Length > 0 ? $"<guid isPermaLink=\"false\">{id}</guid>" : "")
            + (link.Length > 0 ? $"<link>https://w.example{link}{(link.EndsWith('#') ? $"{day}" : "")}</link>" : "")
            + (isDated ? $"<pubDate>0{day + 1} Sep 2026 08:00:00 GMT</pubDate>" : "")
            + $"<title>Day {day}</title><description>{Said[day]}</description></item>";
        foreach (var day in new[] { 0, 1, 2, 3, 3 })
            Assert.Equal(0, (await ReadAsync(isSaved, Item(day))).Changed);

        Assert.Equal(["Day 0", "Day 1", "Day 2", "Day 3"], await HeadlinesAsync());
        Assert.Equal(4, Library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed'"));
        Assert.Equal(4, Library.Scalar("SELECT COUNT(DISTINCT ArticleId) FROM Origins WHERE ArticleId IS NOT NULL"));
    }

    [Theory]
    [InlineData(false, "Day 0", 1)]
    [InlineData(false, "Day one", 0)]
    [InlineData(true, "Day 0", 1)]
    [InlineData(true, "Day one", 0)]
    public async Task An_undated_entry_that_keeps_its_title_or_its_text_is_corrected(
        bool isSaved,
        string title,
        int said
    )
    {
        static string Item(string title, string text) =>
            $"<item><guid isPermaLink=\"false\">1</guid><title>{title}</title><description>{text}</description></item>";
        await ReadAsync(isSaved, Item("Day 0", Said[0]));

        var summary = await ReadAsync(isSaved, Item(title, Said[said] + " More."));

        Assert.Equal((1, 0), (summary.Changed, summary.New));
        Assert.Equal([title], await HeadlinesAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_repeats_another_article_is_not_lost_where_its_id_is_given_to_the_next(bool isSaved)
    {
        var text = $"{Text} {string.Join(' ', Said)}";
        Library.Write("mill.md", $"---\ntitle: Mill\ndate: 2026-09-01\n---\n\n{text}\n");
        await Library.ImportAsync(cancel: Cancel);
        static string Item(string title, int day, string text) =>
            $"<item><guid isPermaLink=\"false\">now</guid><title>{title}</title><pubDate>0{day} Sep 2026 08:00:00 GMT"
            + $"</pubDate><description>{text}</description></item>";
        await ReadAsync(isSaved, Item("The mill", 1, text));
        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Folded'"));

        await ReadAsync(isSaved, Item("Harbour", 2, "Ferries sail again since noon, and nobody had to wait."));

        Assert.Equal(["Mill", "The mill", "Harbour"], await HeadlinesAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_id_that_comes_to_be_shared_stays_with_whoever_had_it_and_is_corrected(bool isSaved)
    {
        static string Item(string name, string title, string text) =>
            $"<item><guid isPermaLink=\"false\">N/A</guid><link>https://n.example/{name}</link><title>{title}</title>"
            + $"<description>{text}</description></item>";
        await ReadAsync(isSaved, Item("a", "Alpha", Said[0]));

        var summary = await ReadAsync(
            isSaved,
            Item("b", "Beta", Said[1]) + Item("a", "Alpha, mended", Said[0] + " More.")
        );

        Assert.Equal((1, 1), (summary.New, summary.Changed));
        Assert.Equal(["Alpha, mended", "Beta"], await HeadlinesAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_entry_that_has_another_id_and_moment_each_time_is_one(bool isSaved)
    {
        static string Item(int time) =>
            $"<item><guid isPermaLink=\"false\">x{time}</guid><link>https://n.example/a</link><title>Mill</title>"
            + $"<pubDate>01 Sep 2026 08:0{time}:00 GMT</pubDate><description>{Text}</description></item>";
        foreach (var time in new[] { 1, 2, 3 })
            await ReadAsync(isSaved, Item(time));

        Assert.Equal(["Mill"], await HeadlinesAsync());
    }

    [Fact]
    public async Task What_a_feed_says_again_under_another_address_another_day_is_another_entry()
    {
        static string Item(int day) =>
            $"<item><guid isPermaLink=\"false\">x{day}</guid><link>https://n.example/{day}</link><title>Mill</title>"
            + $"<pubDate>0{day} Sep 2026 08:00:00 GMT</pubDate><description>{Text}</description></item>";
        foreach (var day in new[] { 1, 2, 3 })
            await ReadAsync(isSaved: false, Item(day));

        Assert.Equal(3, Library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed'"));
    }

    private Task<ImportSummary> ReadAsync(bool isSaved, string items) =>
        ReadFeedAsync(isSaved, Wrapped(items), withdraw: true);
}
