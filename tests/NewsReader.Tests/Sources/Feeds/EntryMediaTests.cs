using System.Text;
using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;

namespace NewsReader.Tests.Sources.Feeds;

/// <summary>What comes with an entry to be heard, seen and found.</summary>
public sealed class EntryMediaTests
{
    private const string Sound = "https://paper.example/1.mp3?a=1&b=2";

    public static TheoryData<string> Episodes() =>
        [
            Rss(
                "<title>One</title><enclosure url='https://paper.example/1.mp3?a=1&amp;b=2' type='audio/mpeg' "
                    + "length='12345'/><itunes:duration>33:12</itunes:duration>"
            ),
            Rss(
                "<title>One</title><media:content url='https://paper.example/1.mp3?a=1&amp;b=2' type='audio/mpeg' "
                    + "fileSize='12345' duration='1992'/>"
            ),
            Rss(
                "<title>One</title><enclosure url='https://paper.example/1.mp3?a=1&amp;b=2'/>"
                    + "<media:content url='https://paper.example/1.mp3?a=1&amp;b=2' type='audio/mpeg' "
                    + "fileSize='12345' duration='1992'/>"
            ),
            Rss(
                "<title>One</title><media:group><media:content url='https://paper.example/low.mp3' type='audio/mpeg'/>"
                    + "<media:content isDefault='true' url='/1.mp3?a=1&amp;b=2' type='audio/mpeg' fileSize='12345' "
                    + "duration='1992.4'/></media:group>"
            ),
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>"
                + "<title>T</title><entry><id>1</id><title>One</title><link rel='enclosure' type='audio/mpeg' "
                + "length='12345' href='/1.mp3?a=1&amp;b=2'/><itunes:duration>0:33:12</itunes:duration></entry></feed>",
            """
                {"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"One","attachments":[
                {"url":"/1.mp3?a=1&b=2","mime_type":"audio/mpeg","size_in_bytes":12345,"duration_in_seconds":1992}]}]}
                """,
        ];

    [Theory]
    [MemberData(nameof(Episodes))]
    public void An_episode_has_its_sound_in_every_format(string feed)
    {
        var article = Assert.Single(Articles(feed));

        Assert.Equal("One", article.Headline);
        Assert.Equal([new Enclosure(Sound, "audio/mpeg", 12345, 1992)], article.Enclosures);
        Assert.Empty(article.Pictures);
    }

    [Theory]
    [InlineData("<enclosure url='/p.jpg' type='image/jpeg' length='1'/>", null)]
    [InlineData("<enclosure url='/p.jpg' length='1'/>", null)]
    [InlineData(
        "<media:content url='/p.jpg' medium='image'><media:description>Rain</media:description></media:content>",
        "Rain"
    )]
    [InlineData("<media:thumbnail url='/p.jpg'/>", null)]
    [InlineData("<description>&lt;img src='/p.jpg' alt='Rain'></description>", "Rain")]
    public void An_entry_that_is_a_picture_only_is_an_article(string item, string? alt)
    {
        var article = Assert.Single(Articles(Rss($"<guid>1</guid><pubDate>01 Sep 2026 08:00 GMT</pubDate>{item}")));

        Assert.Equal([new ArticlePicture("https://paper.example/p.jpg", null, alt)], article.Pictures);
        Assert.Empty(article.Enclosures);
        Assert.Empty(article.ReadingText);
        Assert.Contains(article.Headline, new[] { alt, "The Paper, 2026-09-01" });
    }

    [Fact]
    public void An_entry_that_is_a_sound_only_is_an_article()
    {
        var article = Assert.Single(Articles(Rss("<guid>1</guid><enclosure url='/1.mp3' type='audio/mpeg'/>")));

        Assert.Equal("https://paper.example/1.mp3", Assert.Single(article.Enclosures).Address);
    }

    [Fact]
    public void A_picture_beside_a_text_that_has_one_is_not_shown_twice()
    {
        var article = Assert.Single(
            Articles(
                Rss(
                    "<title>A</title><description>&lt;p>Text&lt;/p>&lt;img src='/in.jpg'></description>"
                        + "<enclosure url='/beside.jpg' type='image/jpeg'/>"
                )
            )
        );

        Assert.Equal(["https://paper.example/in.jpg"], article.Pictures.Select(picture => picture.Address));
    }

    [Fact]
    public void What_is_nothing_at_all_is_left_out_and_counted()
    {
        var feed = Read(Rss("<pubDate>01 Sep 2026 08:00 GMT</pubDate>"));

        Assert.Empty(feed.Entries);
        Assert.Contains("left out: 1", Assert.Single(feed.NotTaken));
    }

    [Fact]
    public void Categories_are_tags_and_the_language_is_told()
    {
        var article = Assert.Single(
            Articles(
                "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><language>de-AT</language><item>"
                    + "<title>A</title><category>Wasser &amp;amp; Wind</category><category>See</category>"
                    + "<dc:subject>Boote</dc:subject></item></channel></rss>"
            )
        );

        Assert.Equal(["Wasser & Wind", "See", "Boote"], article.Tags);
        Assert.Equal("de-AT", article.Language);
    }

    [Theory]
    [InlineData("33:12", 1992)]
    [InlineData("00:41:07", 2467)]
    [InlineData("2405", 2405)]
    [InlineData(" 61.7 ", 61)]
    [InlineData("0", null)]
    [InlineData("soon", null)]
    [InlineData("1:2:3:4", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999999", null)]
    public void A_duration_is_read_as_programs_write_it(string text, int? seconds) =>
        Assert.Equal(seconds, XmlMedia.Seconds(text));

    private static string Rss(string item) =>
        "<rss xmlns:media='http://search.yahoo.com/mrss/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>"
        + $"<channel><title>The Paper</title><item>{item}</item></channel></rss>";

    private static FeedDocument Read(string text) =>
        FeedDocument.Read("feed", Encoding.UTF8.GetBytes(text), null, new Uri("https://paper.example/feed"));

    private static IEnumerable<NewsArticle> Articles(string text) =>
        Read(text).Entries.Select(e => TestPipeline.News.Read(e.ToArticle(e.Id, "The Paper", default)));
}
