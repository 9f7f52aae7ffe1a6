using NewsReader.Library.Import;

namespace NewsReader.Tests.Library.Following;

/// <summary>Entries that come again under another id are the same; others that look like them are others.</summary>
public sealed class FormerEntriesTests : FeedFixture
{
    private const string More = " It opens again in spring.";

    private static readonly string[] Said =
    [
        "Anna talks with a captain about fog and why he stopped trusting radar after forty winters.",
        "Joel visits the last wood oven and asks the baker what she will do when the lease ends.",
        "The bell ringer of Saint Olave explains why the fifth bell is never rung in the spring.",
        "A biologist counts gulls for us and finds that they know the days of the fish market.",
    ];

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task A_feed_that_moves_to_another_host_doubles_none(bool isSaved, bool hasIds)
    {
        string On(string host, int day)
        {
            var address = $"https://{host}/2026/{day}";
            return Item(hasIds ? address : "", address, $"Day {day}", day, Said[day]);
        }
        await ReadAsync(isSaved, On("old.example", 0) + On("old.example", 1));

        foreach (var _ in new[] { 1, 2 })
            await ReadAsync(isSaved, On("new.example", 2) + On("new.example", 1) + On("new.example", 0) + " ");
        await ReadAsync(isSaved, On("new.example", 3) + On("new.example", 2) + On("new.example", 1));

        Assert.Equal(["Day 0", "Day 1", "Day 2", "Day 3"], await HeadlinesAsync());
        Assert.Equal(4, Library.Scalar("SELECT COUNT(*) FROM Articles WHERE Address LIKE 'https://new.example/%'"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_id_that_is_made_anew_with_a_correction_doubles_none(bool isSaved)
    {
        string All(string reading, string more) =>
            string.Concat(
                Said.Select((text, i) => Item(reading + i, $"https://n.example/{i}", $"Day {i}", i, text + more))
            );
        await ReadAsync(isSaved, All("x", ""));

        await ReadAsync(isSaved, All("y", More));
        await ReadAsync(isSaved, All("z", More));

        Assert.Equal(4, (await HeadlinesAsync()).Count);
        Assert.Equal(4, Library.Scalar($"SELECT COUNT(*) FROM Articles WHERE ReadingText LIKE '%{More}'"));
    }

    [Theory]
    [InlineData(false, "log")]
    [InlineData(true, "log")]
    [InlineData(false, "")]
    [InlineData(true, "")]
    public async Task A_moment_that_is_corrected_with_the_text_doubles_none(bool isSaved, string id)
    {
        string All(int day, string more) =>
            string.Concat(
                Enumerable
                    .Range(0, 3)
                    .Select(i =>
                        Item(id, "https://n.example/log", $"Note {i}", i == 1 ? day : i, Said[i] + (i == 1 ? more : ""))
                    )
            );
        await ReadAsync(isSaved, All(1, ""));

        var summary = await ReadAsync(isSaved, All(5, More));
        await ReadAsync(isSaved, All(5, More) + " ");

        Assert.Equal((1, 0), (summary.Changed, summary.New));
        Assert.Equal(["Note 0", "Note 1", "Note 2"], await HeadlinesAsync());
        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Revisions"));
    }

    [Theory]
    [InlineData(false, "log", false)]
    [InlineData(true, "log", false)]
    [InlineData(false, "", true)]
    [InlineData(true, "", true)]
    public async Task The_same_title_at_the_same_page_another_day_is_another_entry(
        bool isSaved,
        string id,
        bool saysTheSame
    )
    {
        string At(int day) =>
            Item(id, "https://n.example/log", "Backup", day, saysTheSame ? "All is well." : Said[day]);
        await ReadAsync(isSaved, At(0) + At(1));
        await ReadAsync(isSaved, At(1) + At(2));
        await ReadAsync(isSaved, At(2) + At(3));

        Assert.Equal(4, Library.Scalar("SELECT COUNT(*) FROM Articles WHERE State = 'Listed'"));
        Assert.Equal(0, Library.Scalar("SELECT COUNT(*) FROM Revisions"));
    }

    [Fact]
    public async Task What_RDF_describes_is_the_id_of_an_entry_without_a_link()
    {
        static string Rdf(string more) =>
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\">"
            + "<channel rdf:about=\"urn:f\"><title>F</title></channel><item rdf:about=\"urn:a\"><title>A</title>"
            + $"<description>{Said[0]}{more}</description></item></rdf:RDF>";
        Library.Write("feed.rdf", Rdf(""));
        await Library.ImportAsync(cancel: Cancel);
        Library.Write("feed.rdf", Rdf(More));

        Assert.Equal(1, (await Library.ImportAsync(cancel: Cancel)).Changed);

        Assert.Equal(["A"], await HeadlinesAsync());
        Assert.Equal(1, Library.Scalar("SELECT COUNT(*) FROM Articles WHERE SourceText LIKE '%id: \"urn:a\"%'"));
    }

    private static string Item(string id, string link, string title, int day, string text) =>
        (id.Length > 0 ? $"<item><guid isPermaLink=\"false\">{id}</guid>" : "<item>")
        + $"<link>{link}</link><title>{title}</title><pubDate>0{day + 1} Sep 2026 08:00:00 GMT</pubDate>"
        + $"<description>{text}</description></item>";

    private Task<ImportSummary> ReadAsync(bool isSaved, string items) =>
        ReadFeedAsync(isSaved, Wrapped(items), withdraw: false);
}
