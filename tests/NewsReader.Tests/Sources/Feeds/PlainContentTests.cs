using System.Text;
using NewsReader.Articles;
using NewsReader.Sources.Feeds;

namespace NewsReader.Tests.Sources.Feeds;

/// <summary>Titles and texts of feeds that are no HTML, or hold what only looks so.</summary>
public sealed class PlainContentTests
{
    [Theory]
    [InlineData("A guide to &lt;head&gt; elements", "A guide to <head> elements")]
    [InlineData("List&lt;T&gt; and Map&lt;K, V&gt;", "List<T> and Map<K, V>")]
    [InlineData("&lt;b&gt;Bold&lt;/b&gt; and &lt;i class='x'&gt;fine&lt;/i&gt;", "Bold and fine")]
    [InlineData("Why &lt;b&gt; is no &lt;strong&gt;", "Why <b> is no <strong>")]
    [InlineData("One&lt;br/&gt;two", "One two")]
    [InlineData("5 &lt; 6 and 7 &gt; 2", "5 < 6 and 7 > 2")]
    [InlineData("&lt;![CDATA[Wrapped twice]]&gt;", "Wrapped twice")]
    [InlineData("Don&amp;#x27;t &amp;amp; won&amp;#8217;t", "Don't & won’t")]
    public void A_title_of_RSS_keeps_all_its_words(string written, string title) =>
        Assert.Equal(title, Rss($"<title>{written}</title>").Headline);

    [Fact]
    public void What_Atom_says_is_text_is_text() =>
        Assert.Equal(
            "<b>Bold</b> & so",
            Read(
                "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id>"
                    + "<title type='text'>&lt;b&gt;Bold&lt;/b&gt; &amp; so</title></entry></feed>"
            ).Headline
        );

    [Fact]
    public void Plain_text_keeps_its_paragraphs_lines_and_lists()
    {
        var article = Rss(
            "<title>A</title><description>First: 3 &lt; 4.\nStill first.\n\n- one\n- two\n\n1. a\n2) b\n\nLast."
                + "</description>"
        );

        Assert.Equal("First: 3 < 4. Still first.\none\ntwo\na\nb\nLast.", article.ReadingText);
        Assert.Contains("<br", article.Html);
        Assert.Contains("<ul>", article.Html);
        Assert.Contains("<ol>", article.Html);
    }

    [Theory]
    [InlineData("Use &lt;T&gt; here", "Use <T> here")]
    [InlineData("R&amp;amp;D", "R&D")]
    [InlineData("&lt;p&gt;One &lt;em&gt;two&lt;/em&gt;&lt;/p&gt;", "One two")]
    public void Only_what_is_HTML_is_read_as_HTML(string written, string text) =>
        Assert.Equal(text, Rss($"<title>A</title><description>{written}</description>").ReadingText);

    [Fact]
    public void The_longer_of_description_and_content_is_the_text() =>
        Assert.Equal(
            "A long description of what happened.",
            Rss(
                "<title>A</title><description>A long description of what happened.</description>"
                    + "<content:encoded><![CDATA[<p>Read on.</p>]]></content:encoded>"
            ).ReadingText
        );

    [Fact]
    public void Links_are_relative_to_the_nearest_base_then_to_the_entry_then_to_the_feed()
    {
        const string content = "<content type='html'{0}>&lt;img src='a.png'></content>";
        string Picture(string entry, string based) =>
            Assert
                .Single(
                    Read(
                        $"<feed xmlns='http://www.w3.org/2005/Atom'{(based.Contains('F') ? " xml:base='/f/'" : "")}>"
                            + $"<entry><id>1</id><title>A</title>{entry}"
                            + string.Format(
                                System.Globalization.CultureInfo.InvariantCulture,
                                content,
                                based.Contains('C') ? " xml:base='c/'" : ""
                            )
                            + "</entry></feed>"
                    ).Pictures
                )
                .Address;

        Assert.Equal("https://paper.example/f/c/a.png", Picture("<link href='/e/1'/>", "FC"));
        Assert.Equal("https://paper.example/f/a.png", Picture("<link href='/e/1'/>", "F"));
        Assert.Equal("https://paper.example/e/a.png", Picture("<link href='/e/1'/>", ""));
        Assert.Equal("https://paper.example/feeds/a.png", Picture("", ""));
    }

    private static NewsArticle Rss(string item) =>
        Read(
            "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>T</title>"
                + $"<item>{item}</item></channel></rss>"
        );

    private static NewsArticle Read(string feed) =>
        TestPipeline.News.Read(
            Assert
                .Single(
                    FeedDocument
                        .Read("f", Encoding.UTF8.GetBytes(feed), null, new Uri("https://paper.example/feeds/all.xml"))
                        .Entries
                )
                .ToArticle("o", "s", default)
        );
}
