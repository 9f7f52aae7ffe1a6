using System.Text;
using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Sources.Feeds;

namespace NewsReader.Tests.Sources.Feeds;

/// <summary>An entry of an account's feed is a post, with a card and a headline cut from it.</summary>
public sealed class EntryPostTests
{
    private const string Long =
        "The new timetable of the ferry is out, and the first boat leaves at 05:40 from now on, while the last one "
        + "comes back at 23:15.";

    [Fact]
    public void A_post_of_Mastodon_is_a_card_with_its_author()
    {
        var article = Read(
            "Nora Vale 🌊",
            "<link>https://coast.social/@nora/115000000000000103</link><pubDate>03 Sep 2026 19:12:44 GMT</pubDate>"
                + $"<description>&lt;p>{Long}&lt;/p>&lt;p>Two &lt;b>more&lt;/b> hours.&lt;br>See you.&lt;/p>"
                + "</description>"
                + "<media:content url='https://files.coast.social/boat.png' medium='image'/>"
        );

        Assert.Equal(
            "The new timetable of the ferry is out, and the first boat leaves at 05:40 from now on, while the last one "
                + "comes back at…",
            article.Headline
        );
        Assert.Equal(["Nora Vale"], article.Byline.Authors);
        Assert.Equal($"{Long}\n\nTwo more hours.\nSee you.", Said(article));
        Assert.Equal("@nora@coast.social", Card(article).Handle);
        Assert.Equal("Nora Vale", Card(article).Speaker?.Name);
        Assert.Equal(["https://files.coast.social/boat.png"], article.Pictures.Select(picture => picture.Address));
    }

    [Fact]
    public void A_link_of_a_post_whose_words_do_not_tell_its_address_stands_below_it()
    {
        var article = Read(
            "Nora Vale",
            "<link>https://coast.social/@nora/115000000000000103</link><description>&lt;p>A &lt;a "
                + "href='https://cook.example/soup'>soup recipe&lt;/a> for &lt;a "
                + "href='https://coast.social/@bob'>@bob&lt;/a>, &lt;a href='https://coast.social/tags/leek'>#leek"
                + "&lt;/a>, from &lt;a href='https://cook.example/'>cook.example&lt;/a>.&lt;/p></description>"
        );

        Assert.Equal("A soup recipe for @bob, #leek, from cook.example.", Said(article));
        Assert.Contains("href=\"https://cook.example/soup\"", article.Html, StringComparison.Ordinal);
        Assert.Contains(">soup recipe</a>", article.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(">@bob</a>", article.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"https://cook.example/\"", article.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Journal of links", "https://coast.social/@jo/115000000000000103")]
    [InlineData("Jo", "https://coast.social/@jov/115000000000000103")]
    [InlineData("Banner", "https://bsky.app/profile/ann/post/3lx")]
    [InlineData("Links by @jov", "https://coast.social/@jo/115000000000000103")]
    [InlineData("What I found", "https://bsky.app/profile/did:plc:4lamp/post/3lx")]
    public void A_link_to_somebodys_post_with_words_of_ones_own_is_no_post_of_theirs(string feed, string address)
    {
        var article = FeedDocument
            .Read(
                "feed",
                Encoding.UTF8.GetBytes(
                    $"<rss><channel><title>{feed}</title><link>https://blog.example/</link><item><link>{address}</link>"
                        + $"<description>{Long}</description></item></channel></rss>"
                ),
                null,
                null
            )
            .Entries.Select(entry => entry.ToArticle("feed", feed, NewsReader.Sources.OriginStamp.None))
            .Single();

        Assert.DoesNotContain(":::", article.Text, StringComparison.Ordinal);
        Assert.Contains(Long, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@ines.lamp.example - Inês Rocha", "https://bsky.app/profile/ines.lamp.example/post/3lx")]
    [InlineData("@ines.lamp.example - Inês Rocha", "https://bsky.app/profile/did:plc:4lamp/post/3lx")]
    [InlineData("Inês Rocha (@ines.lamp.example)", "https://bsky.app/profile/did:plc:4lamp/post/3lx")]
    public void A_post_of_Bluesky_is_a_card_with_every_sign_of_its_text(string feed, string address)
    {
        var article = Read(
            feed,
            $"<link>{address}</link><description>Rain &amp; wind: &lt;no boats&gt;.\n\nStay in.</description>"
        );

        Assert.Equal("Rain & wind: <no boats>.", article.Headline);
        Assert.Equal("Rain & wind: <no boats>.\n\nStay in.", Said(article));
        Assert.Equal(["Inês Rocha"], article.Byline.Authors);
        Assert.Equal("@ines.lamp.example", Card(article).Handle);
    }

    [Fact]
    public void A_title_that_is_the_beginning_of_the_post_is_none_of_its_own()
    {
        var article = Read(
            "Nora",
            "<title>The new timetable of the ferry…</title><link>https://coast.social/@nora/115000000000000103</link>"
                + $"<description>{Long}</description>"
        );

        Assert.Equal(Long, Said(article));
        Assert.NotEqual("The new timetable of the ferry…", article.Headline);
    }

    [Theory]
    [InlineData("<title>About ferries</title><link>https://coast.social/@nora/115000000000000103</link>")]
    [InlineData("<link>https://paper.example/2026/ferries</link>")]
    public void What_has_a_title_of_its_own_or_stands_elsewhere_is_no_post(string item) =>
        Assert.DoesNotContain(
            Read("Nora", $"{item}<description>&lt;p>{Long}&lt;/p></description>").Quotations,
            quoted => quoted.Quotation.Kind == QuotationKind.Tweet
        );

    private static Quotation Card(NewsArticle article) =>
        Assert.Single(article.Quotations, quoted => quoted.Quotation.Kind == QuotationKind.Tweet).Quotation;

    private static string Said(NewsArticle article) => Card(article).Span.In(article.Source).ToString();

    private static NewsArticle Read(string title, string item)
    {
        var feed = FeedDocument.Read(
            "feed",
            Encoding.UTF8.GetBytes(
                "<rss xmlns:media='http://search.yahoo.com/mrss/'><channel>"
                    + $"<title>{title}</title><item>{item}</item></channel></rss>"
            ),
            contentType: null,
            address: null
        );
        return TestPipeline.News.Read(Assert.Single(feed.Entries).ToArticle("o", title, default));
    }
}
