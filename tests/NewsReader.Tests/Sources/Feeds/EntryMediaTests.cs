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

    [Theory]
    [InlineData("<media:content url='/1.jpg' medium='image'/><media:content url='/2.jpg' medium='image'/>", 2)]
    [InlineData(
        "<media:content url='/1.jpg' type='image/jpeg' width='800'/>"
            + "<media:content url='/2.jpg' type='image/jpeg' width='800'/>",
        2
    )]
    [InlineData(
        "<media:content url='/1.jpg' medium='image' width='800'><media:title>Dog</media:title></media:content>"
            + "<media:content url='/2.jpg' medium='image' width='600'><media:title>Cat</media:title></media:content>",
        2
    )]
    [InlineData(
        "<media:content url='/1.jpg' medium='image' width='800'/><media:content url='/2.jpg' medium='image' "
            + "width='400'/>",
        1
    )]
    [InlineData(
        "<media:content url='/1.jpg' medium='image' isDefault='true'/><media:content url='/2.jpg' medium='image'/>",
        1
    )]
    public void A_group_is_several_pictures_or_one_in_several_sizes(string group, int count)
    {
        var article = Assert.Single(
            Articles(Rss($"<title>A</title><description>Text</description><media:group>{group}</media:group>"))
        );

        Assert.Equal(
            Enumerable.Range(1, count).Select(i => $"https://paper.example/{i}.jpg"),
            article.Pictures.Select(picture => picture.Address)
        );
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("<enclosure url='/1.mp3' type='audio/mpeg'/>", 0)]
    [InlineData("<media:thumbnail url='/thumb.jpg'/>", 1)]
    public void A_cover_is_shown_where_there_is_nothing_else(string beside, int count)
    {
        var article = Assert.Single(
            Articles(Rss($"<title>A</title>{beside}<itunes:image href='https://i.example/cover.jpg'/>"))
        );

        Assert.Equal(count, article.Pictures.Count);
    }

    [Fact]
    public void What_a_picture_shows_is_no_text_of_its_entry_and_what_a_video_shows_is()
    {
        var articles = Articles(
                "<rss xmlns:media='http://search.yahoo.com/mrss/'><channel><item><title>A</title><media:content "
                    + "url='/p.jpg' medium='image'><media:description>Rain</media:description></media:content></item>"
                    + "<item><title>B</title><media:group><media:content url='/v.mp4' type='video/mp4'/>"
                    + "<media:description>Rain falls on the town.</media:description></media:group></item></channel>"
                    + "</rss>"
            )
            .ToList();

        Assert.Equal(["", "Rain falls on the town."], articles.Select(article => article.ReadingText));
        Assert.Equal("Rain", Assert.Single(articles[0].Pictures).Alt);
    }

    [Fact]
    public void A_file_that_is_relative_to_a_scheme_only_is_one_where_nobody_knows_the_feeds_address()
    {
        var feed = Rss("<title>A</title><link>//paper.example/a</link><enclosure url='//i.example/rel.mp3'/>");

        var entry = Assert.Single(FeedDocument.Read("a.xml", Encoding.UTF8.GetBytes(feed), null, null).Entries);

        Assert.Equal("https://paper.example/a", entry.Address);
        Assert.Equal("https://i.example/rel.mp3", Assert.Single(entry.Enclosures).Address);
    }

    [Fact]
    public void Sounds_without_title_and_date_are_called_by_their_files()
    {
        var feed =
            "<rss><channel><title>The Paper</title><item><enclosure url='/a/first%20one.mp3' type='audio/mpeg'/></item>"
            + "<item><enclosure url='/a/second.mp3' type='audio/mpeg'/></item></channel></rss>";

        Assert.Equal(
            ["The Paper, first one.mp3", "The Paper, second.mp3"],
            Articles(feed).Select(article => article.Headline)
        );
    }

    [Fact]
    public void An_untitled_entry_whose_first_line_goes_on_has_a_headline_without_marks()
    {
        var article = Assert.Single(
            Articles(
                Rss("<description>&lt;p>Good morning,&lt;br>it snows today.&lt;/p>&lt;p>More.&lt;/p></description>")
            )
        );

        Assert.DoesNotContain('\\', article.Headline);
        Assert.StartsWith("Good morning,", article.Headline, StringComparison.Ordinal);
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
    [InlineData("63 min", 3780)]
    [InlineData("45m", 2700)]
    [InlineData("1 hr, 2 min", 3720)]
    [InlineData("1h2m3s", 3723)]
    [InlineData("PT1H2M", 3720)]
    [InlineData("90 seconds", 90)]
    [InlineData("min", null)]
    [InlineData("5 minutes and more", null)]
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
