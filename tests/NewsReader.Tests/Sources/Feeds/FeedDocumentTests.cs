using System.Text;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources.Feeds;

/// <summary>Feeds of every format, and as the wild has them.</summary>
public sealed class FeedDocumentTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Uri Address = new("https://paper.example/feeds/all.xml");

    public static TheoryData<string, string> Formats() =>
        new()
        {
            {
                "RSS 0.91",
                "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' "
                    + "'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss "
                    + "version='0.91'><channel><title>The "
                    + "Paper</title><link>https://paper.example/</link><item><title>Mill "
                    + "closes</title><link>https://paper.example/mill</link><description>&lt;p&gt;The mill "
                    + "closed.&lt;/p&gt;</description></item></channel></rss>"
            },
            {
                "RSS 1.0",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
                    + "xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel "
                    + "rdf:about='x'><title>The Paper</title><link>https://paper.example/</link></channel><item "
                    + "rdf:about='https://paper.example/mill'><title>Mill "
                    + "closes</title><link>https://paper.example/mill</link><dc:creator>Ann "
                    + "Lee</dc:creator><dc:date>2024-05-14T09:30:00Z</dc:date><description>The mill "
                    + "closed.</description></item></rdf:RDF>"
            },
            {
                "RSS 2.0",
                "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/' "
                    + "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/' "
                    + "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><channel><title>The "
                    + "Paper</title><link>https://paper.example/</link><item><itunes:title>Wrong</itunes:title>"
                    + "<media:title>Wrong</media:title><title>Mill "
                    + "closes</title><link>https://paper.example/mill</link><guid "
                    + "isPermaLink='false'>tag:1</guid><dc:creator>Ann Lee</dc:creator><pubDate>Tue, 14 May 2024 "
                    + "05:30:00 EDT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>The "
                    + "mill closed.</p>]]></content:encoded></item></channel></rss>"
            },
            {
                "Atom 0.3",
                "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>The Paper</title><link "
                    + "rel='alternate' type='text/html' href='https://paper.example/'/><entry><title>Mill "
                    + "closes</title><link rel='alternate' type='text/html' "
                    + "href='https://paper.example/mill'/><id>tag:1</id><author><name>Ann "
                    + "Lee</name></author><issued>2024-05-14T09:30:00Z</issued><content type='text/html' "
                    + "mode='escaped'>&lt;p&gt;The mill closed.&lt;/p&gt;</content></entry></feed>"
            },
            {
                "Atom 1.0",
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://paper.example/'><title "
                    + "type='text'>The Paper</title><link rel='self' "
                    + "href='https://paper.example/feeds/all.xml'/><link href='/'/><entry><title "
                    + "type='html'>Mill closes</title><link href='mill'/><id>tag:1</id><author><name>Ann "
                    + "Lee</name></author><published>2024-05-14T11:30:00+02:00</published><content "
                    + "type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>The mill "
                    + "closed.</p></div></content></entry></feed>"
            },
            {
                "JSON Feed",
                """
                    {"version":"https://jsonfeed.org/version/1.1","title":"The Paper",
                    "home_page_url":"https://paper.example/","items":[{"id":"1","url":"https://paper.example/mill",
                    "title":"Mill closes","authors":[{"name":"Ann Lee"}],"date_published":"2024-05-14T09:30:00Z",
                    "content_html":"<p>The mill closed.</p>"}]}
                    """
            },
        };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_gives_the_same(string format, string text)
    {
        var feed = Read(text);

        Assert.Equal("The Paper", feed.Title);
        Assert.Equal("https://paper.example/", feed.Site);
        var entry = Assert.Single(feed.Entries);
        Assert.Equal("Mill closes", entry.Title);
        Assert.Equal("https://paper.example/mill", entry.Address);
        Assert.Contains("The mill closed.", entry.Html);
        if (format == "RSS 0.91")
            return;
        Assert.Equal(["Ann Lee"], entry.Authors);
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 9, 30, 0, TimeSpan.Zero), entry.Published);
    }

    [Theory]
    [InlineData(
        "<rss><channel><title>Q & A&nbsp;&mdash; news</title><item><title>One & "
            + "two<link>https://a.example/?x=1&y=2</link><description><p>First "
            + "<b>bold</b><br>line</description><item><title>Two</title><guid>2</guid><description>Second",
        "Q & A — news",
        2
    )]
    [InlineData(
        "\n\n <?xml version='1.0' encoding='utf-8'?><rss version=2.0><channel><title>T\u0008x</title><item>"
            + "<title>a</title><guid>1</guid><description><![CDATA[<p>never closed</p>",
        "Tx",
        1
    )]
    [InlineData(
        "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x 'boom'><!ENTITY y '&x;&x;&x;&x;'>]><rss><channel>"
            + "<title>T</title><item><title>&y;</title><description>text</description></item></channel></rss>",
        "T",
        1
    )]
    [InlineData(
        "<rss><channel><title>T</title><item><media:title>no</media:title><title>a</title>"
            + "<content:encoded>&lt;p&gt;text&lt;/p&gt;</content:encoded></item></channel></rss>",
        "T",
        1
    )]
    public void Ill_formed_feeds_are_read_as_far_as_they_go(string text, string title, int entries)
    {
        var feed = Read(text);

        Assert.Equal(title, feed.Title);
        Assert.Equal(entries, feed.Entries.Count);
        Assert.All(feed.Entries, entry => Assert.False(string.IsNullOrWhiteSpace(entry.Html)));
        Assert.DoesNotContain(
            feed.Entries,
            entry => entry.Title?.Contains("boom", StringComparison.Ordinal) == true || entry.Title == "no"
        );
    }

    [Theory]
    [InlineData(@"Half \ud83d of it", "Half \uFFFD of it")]
    [InlineData(@"Half \uDE00 of it", "Half \uFFFD of it")]
    [InlineData(@"\ud83d\ud83d\ude00", "\uFFFD\U0001F600")]
    [InlineData(@"A \\ud83d \ud83d\n\u00e9", "A \\ud83d \uFFFD\n\u00e9")]
    public void Half_a_character_costs_only_itself(string escaped, string title)
    {
        var feed = FeedDocument.Read(
            "feed.json",
            Encoding.UTF8.GetBytes(
                $$"""
                {"version":"https://jsonfeed.org/version/1.1",
                    "items":[{"id":"1","title":"{{escaped}}","content_text":"T"}]}
                """
            ),
            contentType: null,
            address: null
        );

        Assert.Equal(System.Net.WebUtility.HtmlEncode(title.Trim()), Assert.Single(feed.Entries).Title);
    }

    [Fact]
    public void A_bare_ampersand_costs_nothing()
    {
        var entry = Read(
            "<rss><channel><title>T</title><item><title>Fish & chips</title>"
                + "<link>https://a.example/?x=1&y=2</link><description>a</description></item></channel></rss>"
        ).Entries[0];

        Assert.Equal("https://a.example/?x=1&y=2", entry.Address);
        Assert.Equal("Fish & chips", TestPipeline.News.Read(entry.ToArticle("o", "s", default)).Headline);
    }

    [Theory]
    [InlineData("iso-8859-1", "windows-1252", null)]
    [InlineData("utf-8", "windows-1252", null)]
    [InlineData(null, "windows-1251", "text/xml; charset=windows-1251")]
    [InlineData("iso-8859-1", "utf-8", null)]
    [InlineData("utf-16", "utf-16", null)]
    public void The_encoding_is_that_of_the_bytes(string? declared, string real, string? contentType)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var word = real == "windows-1251" ? "Новости дня и ночи" : "Café “naïve” – façade";
        var text =
            $"<?xml version=\"1.0\"{(declared is null ? "" : $" encoding=\"{declared}\"")}"
            + $"?><rss><channel><title>{word}"
            + "</title><item><title>a</title><description>b</description></item></channel></rss>";

        Assert.Equal(
            word,
            FeedDocument.Read("feed", Encoding.GetEncoding(real).GetBytes(text), contentType, Address, Now).Title
        );
    }

    [Theory]
    [InlineData("Tue, 14 May 2024 09:30:00 +0000")]
    [InlineData("Tue, 14 May 2024 09:30 GMT")]
    [InlineData("Tues, 14 May 24 09:30:00 UT")]
    [InlineData("14 May 2024 11:30:00 CEST")]
    [InlineData("2024-05-14T09:30:00Z")]
    [InlineData("2024-05-14 09:30:00")]
    [InlineData(" Tuesday, 14-May-2024 04:30:00 -0500 ")]
    [InlineData("1715679000")]
    [InlineData("1715679000000")]
    [InlineData("20240514T093000Z")]
    [InlineData("2024-05-14T11:30+0200")]
    [InlineData("14.05.2024 09:30")]
    [InlineData("05/14/2024 09:30 AM")]
    [InlineData("14/05/2024 09:30")]
    [InlineData("2024年5月14日 09:30")]
    [InlineData("Tuesday, May 14, 2024 - 9:30 am")]
    [InlineData("Tue May 14 09:30:00 UTC 2024")]
    [InlineData("Tue, 14 May 2024 12:30:00 GMT+0300")]
    [InlineData("Tue, 14 May 2024 10:30:00 (CET)")]
    [InlineData("Tue, 14 May 2024 21:30:00 NZST")]
    [InlineData("mar. 14 mai 2024 11:30:00 +0200")]
    [InlineData("martes, 14 de mayo de 2024 09:30")]
    [InlineData("Вт, 14 мая 2024 12:30:00 +0300")]
    [InlineData("14 Mayıs 2024 Salı 12:30 +03:00")]
    [InlineData("dinsdag 14 mei 2024 09:30")]
    [InlineData("wtorek, 14 maja 2024 09:30")]
    public void A_date_is_read_in_the_shapes_of_the_wild(string text) =>
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 9, 30, 0, TimeSpan.Zero), FeedDate.Read(text, Now));

    [Theory]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("2070-05-14T09:30:00Z")]
    [InlineData("soon")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("99 Foo 2024 99:99:99")]
    [InlineData("Sun, 30 Nov -0001 00:00:00 +0000")]
    [InlineData("Tue, 30 Février 2025")]
    [InlineData("14 May 2024 09:30:00 +9900")]
    [InlineData("12345")]
    public void A_date_that_cannot_be_is_none(string text) => Assert.Null(FeedDate.Read(text, Now));

    [Theory]
    [InlineData("<author>Ann Lee (ann@example.org)</author>", "Ann Lee")]
    [InlineData("<author>ann@example.org (Ann Lee)</author>", "Ann Lee")]
    [InlineData("<dc:creator><![CDATA[Ann Lee <ann@example.org>]]></dc:creator>", "Ann Lee")]
    [InlineData("<dc:creator>By Ann Lee</dc:creator>", "Ann Lee")]
    [InlineData("<author>Ann Lee, Bob Roe</author>", "Ann Lee|Bob Roe")]
    [InlineData("<dc:creator>Ann Lee and Bob Roe</dc:creator>", "Ann Lee|Bob Roe")]
    [InlineData("<dc:creator>Ann Lee</dc:creator><dc:creator>Bob Roe</dc:creator>", "Ann Lee|Bob Roe")]
    [InlineData("<dc:author>Ann Lee</dc:author>", "Ann Lee")]
    [InlineData("<author><name>Ann Lee</name></author>", "Ann Lee")]
    [InlineData("<author>ann@example.org</author>", "Chief Editor")]
    [InlineData("", "Chief Editor")]
    public void Authors_are_names_and_the_feeds_where_an_entry_has_none(string stated, string names) =>
        Assert.Equal(
            names.Split('|'),
            Read(
                "<rss xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><managingEditor>chief@example.org "
                    + $"(Chief Editor)</managingEditor><item><title>A</title>{stated}</item></channel></rss>"
            )
                .Entries[0]
                .Authors
        );

    [Theory]
    [InlineData(null, 5, 4)]
    [InlineData("en-US", 5, 4)]
    [InlineData("en-GB", 4, 5)]
    [InlineData("fr", 4, 5)]
    public void The_language_of_a_feed_tells_whether_the_day_comes_first(string? language, int month, int day) =>
        Assert.Equal(
            new DateTimeOffset(2024, month, day, 9, 30, 0, TimeSpan.Zero),
            FeedDate.Read("05/04/2024 09:30", Now, language)
        );

    [Fact]
    public void The_last_midnight_of_a_day_is_the_first_of_the_next() =>
        Assert.Equal(
            new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero),
            FeedDate.Read("Fri, 31 May 2024 24:00:00 GMT", Now)
        );

    [Theory]
    [InlineData("Glue day.", "Glue day.", "Glue day.")]
    [InlineData("&lt;p&gt;Glue day.&lt;/p&gt;", "Glue day.", "Glue day.")]
    [InlineData("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two of it.&lt;/p&gt;", "One.", "Two of it.")]
    public void An_entry_without_a_title_keeps_the_only_paragraph_it_has(string content, string headline, string text)
    {
        var entry = Read($"<rss><channel><item><description>{content}</description></item></channel></rss>").Entries[0];

        var article = TestPipeline.News.Read(entry.ToArticle("o", "Shelf diary", default));
        Assert.Equal((headline, text), (article.Headline, article.ReadingText));
    }

    [Fact]
    public void Subscribe_buttons_of_an_entry_are_none_of_its_text() =>
        Assert.Equal(
            "The weir was high.",
            WebPage
                .Fragment(
                    "<p>The weir was high.</p><p class='button-wrapper'><a class='button primary' "
                        + "href='https://weir.example/subscribe?'><span>Upgrade to paid</span></a></p>",
                    null
                )
                .Trim()
        );

    [Fact]
    public void Entries_without_id_keep_one()
    {
        const string text =
            "<rss><channel><title>T</title><item><title>a</title><description>b</description></item>"
            + "<item><title>a</title><description>c</description></item>"
            + "<item><link>https://a.example/1</link><title>a</title></item></channel></rss>";

        Assert.Equal(Read(text).Entries.Select(e => e.Id), Read(text).Entries.Select(e => e.Id));
        Assert.Equal(3, Read(text).Entries.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void A_feed_that_became_a_page_says_so()
    {
        var e = Assert.Throws<ArticleUnreadableException>(() =>
            Read("<!DOCTYPE html><html><body><form>Sign in</form></body></html>")
        );

        Assert.Contains("sign-in", e.Reason);
    }

    [Fact]
    public void Elements_within_elements_without_end_are_read_to_their_end()
    {
        var deep =
            "<rss><channel><title>T</title><item><title>a</title><description>"
            + string.Concat(Enumerable.Repeat("<a>", 100_000))
            + "</description></item></channel></rss>";

        Assert.Single(Read(deep).Entries);
        Assert.Single(
            Read(
                deep.Replace(
                    "</description>",
                    string.Concat(Enumerable.Repeat("</a>", 100_000)) + "</description>",
                    StringComparison.Ordinal
                )
            ).Entries
        );
    }

    [Fact]
    public void A_list_of_feeds_goes_out_as_it_came_in()
    {
        var list = Opml.Read(
            "list",
            Encoding.UTF8.GetBytes(
                "<opml version='1.0'><body><outline text='World &amp; all'><outline text='Paper' "
                    + "xmlUrl='https://a.example/feed' htmlUrl='https://a.example/'/><outline "
                    + "title='Europe'><outline text='B' "
                    + "xmlURL='feed://b.example/rss'/></outline></outline><outline text='C' "
                    + "xmlUrl='https://c.example/?a=1&b=2'/><outline text='bad' "
                    + "xmlUrl='javascript:alert(1)'/></body></opml>"
            )
        );

        Assert.Equal(
            [
                new("https://a.example/feed", "Paper", "https://a.example/", "World & all"),
                new("https://b.example/rss", "B", null, "World & all / Europe"),
                new("https://c.example/?a=1&b=2", "C", null, null),
            ],
            list
        );
        Assert.Equal(list, Opml.Read("list", Encoding.UTF8.GetBytes(Opml.Write(list).ToString())));
    }

    private static FeedDocument Read(string text) =>
        FeedDocument.Read("feed", Encoding.UTF8.GetBytes(text), contentType: null, Address, Now);
}
