using System.Net;
using System.Text;
using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;

namespace NewsReader.Tests.Sources.Feeds;

/// <summary>An entry too short to tell its language is read in that of its feed, else as English.</summary>
public sealed class FeedLanguageTests
{
    private const string German =
        "<p>Der Stadtrat hat am Dienstag beschlossen, die alte Brücke über die Werra bis zum Herbst zu erneuern. "
        + "Die Arbeiten sollen im Mai beginnen.</p>";

    private const string English =
        "<p>The town council decided on Tuesday that the old bridge over the river will be renewed by autumn. "
        + "Work is to begin in May.</p>";

    /// <summary>Names and a word or two: nothing tells what it is written in.</summary>
    private const string Short = "<p>Jens Kruse, Stadtwerke Hameln GmbH.</p>";

    [Theory]
    [InlineData(null, German, Short, "de")]
    [InlineData("en-US", German, Short, "de")]
    [InlineData("de-AT", German, Short, "de-AT")]
    [InlineData("fr", Short, Short, "fr")]
    [InlineData(null, English, Short, "en")]
    [InlineData(null, Short, Short, null)]
    [InlineData("sw", Short, Short, "sw")]
    [InlineData(null, German, English, "en")]
    [InlineData("de", German, German, "de")]
    public void A_short_entry_has_the_language_of_its_feed(
        string? stated,
        string others,
        string entry,
        string? language
    )
    {
        var article = Articles(stated, [others, others, entry])[^1];

        Assert.Equal(language, NewsArticleOf(article).Language);
    }

    [Fact]
    public void Nobody_is_named_in_a_short_entry_of_a_feed_that_cannot_be_read()
    {
        var article = NewsArticleOf(Articles(null, [German, German, Short])[^1]);

        Assert.NotNull(article.UnreadLanguage);
        Assert.Empty(article.People);
        Assert.Empty(article.Companies);
    }

    [Fact]
    public void What_an_entry_states_goes_before_its_feed()
    {
        var feed = Feed("de", $"{Item(German)}{Item(German)}{Item(Short, "<dc:language>nl</dc:language>")}");

        Assert.Equal("nl", NewsArticleOf(Read(feed)[^1]).Language);
    }

    [Fact]
    public void A_feed_of_JSON_is_asked_alike()
    {
        static string Item(int id, string html) => $$"""{"id":"{{id}}","title":"Brücke","content_html":"{{html}}"}""";
        var items = $"{Item(1, German)},{Item(2, Short)}";
        var feed = $$"""{"version":"https://jsonfeed.org/version/1.1","title":"X","items":[{{items}}]}""";

        Assert.Equal("de", NewsArticleOf(Read(feed)[^1]).Language);
    }

    private static NewsArticle NewsArticleOf(SourceArticle article) => TestPipeline.News.Read(article);

    private static List<SourceArticle> Articles(string? language, string[] entries) =>
        Read(Feed(language, string.Concat(entries.Select(entry => Item(entry)))));

    private static string Feed(string? language, string items) =>
        "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>X</title>"
        + (language is null ? "" : $"<language>{language}</language>")
        + $"{items}</channel></rss>";

    private static string Item(string html, string beside = "") =>
        $"<item><title>Werra</title><guid>{Guid.NewGuid()}</guid>{beside}"
        + $"<description>{WebUtility.HtmlEncode(html)}</description></item>";

    private static List<SourceArticle> Read(string feed) =>
        [
            .. FeedDocument
                .Read("test", Encoding.UTF8.GetBytes(feed), null, null)
                .Entries.Select(entry => entry.ToArticle("test", "X", entry.Stamp)),
        ];
}
