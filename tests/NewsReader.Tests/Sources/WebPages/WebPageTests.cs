using System.Globalization;
using System.Net;
using NewsReader.Sources;
using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources.WebPages;

public sealed class WebPageTests
{
    private const string Page = """
        <!doctype html><html><head><title>Mill closes | The Paper</title>
        <link rel="canonical" href="/2024/05/mill"><meta property="og:site_name" content="The Paper">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},
        {"@type":["NewsArticle"],"headline":"Mill closes after &#8220;century&#8221; of work",
        "author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Chan"}],"datePublished":"2024-05-14T09:30:00-04:00",
        "publisher":{"name":"The Daily Paper"}}]}</script>
        </head><body><nav><a href="/">Home</a> <a href="/sports">Sports</a></nav>
        <article><h1>Mill closes after “century” of work</h1>
        <p>The mill on the river closed on Tuesday after a hundred and four years, and two hundred people who worked
        there went home early.</p>
        <p>“We had <b>no choice</b>,” said Marta Okoye, the chief executive of Brightwater Industries. “The
        <a href="/orders?utm_source=x">orders</a> are gone.”</p>
        <h3>What comes next</h3>
        <ul><li>The town will buy the land.</li><li>The river will be cleaned by 2026, the council said.</li></ul>
        <figure><img src="/mill.jpg" alt="The mill"><figcaption>The mill on Tuesday</figcaption></figure>
        <blockquote class="twitter-tweet"><p>Sad day.</p>&mdash; Jo Park (@jopark)
        <a href="https://twitter.com/jopark/status/1">May 14, 2024</a></blockquote>
        <p>The council meets again on Thursday, and the company will send somebody who can answer questions about the
        pensions.</p></article>
        <aside><p>Most read: ten things</p></aside><footer>© The Paper</footer><script>alert(1)</script></body></html>
        """;

    private const string Prose =
        "The mill on the river closed on Tuesday after a hundred and four years, and all went home.";

    [Fact]
    public void A_page_is_its_article()
    {
        var read = WebPage.Read(Page, new Uri("https://paper.example/2024/05/mill?utm_campaign=x"));
        var article = TestPipeline.News.Read(read.ToArticle("page", "page", default));

        Assert.Equal("Mill closes after “century” of work", article.Headline);
        Assert.Equal(["Ann Lee", "Bo Chan"], article.Byline.Authors);
        Assert.Equal(new DateTimeOffset(2024, 5, 14, 9, 30, 0, TimeSpan.FromHours(-4)), article.Published);
        Assert.Equal("The Daily Paper", article.StatedSource);
        Assert.Equal("https://paper.example/2024/05/mill", article.Address);
        Assert.Contains(
            article.Quotations,
            q => q.Quotation.Speaker?.Name == "Marta Okoye" && q.Said.Contains("no choice", StringComparison.Ordinal)
        );
        Assert.Contains(article.Quotations, q => q.Quotation is { Handle: "@jopark", Medium: "Twitter" });
        Assert.Contains("<li>", article.Html);
        Assert.Contains("https://paper.example/orders", article.Html);
        Assert.DoesNotContain("alert", article.Source);
        Assert.DoesNotContain("Sports", article.Source);
    }

    [Fact]
    public void Text_stays_text_whatever_characters_it_has()
    {
        var random = new Random(7);
        const string marks = "*_`[]<>#+-=~|!\\&;:/.1)(\"'“” \u00a0abcé漢𝕏";
        var runes = marks.EnumerateRunes().ToArray();
        for (var i = 0; i < 3000; i++)
        {
            // A first paragraph of prose keeps page chrome and bylines out of the game; words are told apart by one
            // space.
            var words = (
                "Word "
                + string.Join(
                    ' ',
                    string.Concat(
                            Enumerable
                                .Range(0, random.Next(1, 30))
                                .Select(_ => runes[random.Next(runes.Length)].ToString())
                        )
                        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                )
            ).Trim();
            var tagged = random.Next(3) switch
            {
                0 => $"<p>{WebUtility.HtmlEncode(words)}</p>",
                1 => $"<ul><li>{WebUtility.HtmlEncode(words)}</li></ul>",
                _ => $"<blockquote><p><b>{WebUtility.HtmlEncode(words)}</b></p></blockquote>",
            };
            var article = TestPipeline.News.Parse(
                new MarkdownArticle(
                    "Title",
                    [],
                    null,
                    null,
                    null,
                    WebPage.Fragment($"<p>{Prose}</p>{tagged}", null)
                ).Text,
                ArticleFormat.Markdown
            );

            Assert.Equal(
                $"{Prose} {words}",
                string.Join(' ', article.ReadingText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            );
        }
    }

    [Theory]
    [InlineData("Title: \"quoted\" 'and' # not a comment 😀 \\ back")]
    [InlineData("- not: a list")]
    [InlineData("{not: a map}")]
    public void A_title_is_any_text(string title)
    {
        var article = TestPipeline.News.Parse(
            new MarkdownArticle(
                title,
                ["O’Neil, \"Jo\""],
                null,
                "A: b",
                null,
                "Text of the article that is long enough to be one."
            ).Text,
            ArticleFormat.Markdown
        );

        Assert.Equal(title, article.Headline);
        Assert.Equal(["O’Neil, \"Jo\""], article.Byline.Authors);
        Assert.Equal("A: b", article.StatedSource);
    }

    [Fact]
    public void Deep_pages_are_read_to_their_end()
    {
        var deep =
            string.Concat(Enumerable.Repeat("<div><blockquote><ul><li>", 20_000))
            + "The end of it all."
            + string.Concat(Enumerable.Repeat("</li></ul>", 10));

        Assert.Contains("The end of it all.", WebPage.Fragment(deep, null));
    }

    [Fact]
    public void A_page_names_its_feeds()
    {
        var feeds = WebPage.FeedsOf(
            "<link rel='alternate' type='application/rss+xml' href='/feed'><link rel='alternate "
                + "stylesheet' href='/a.css'><link rel=alternate type='application/atom+xml' "
                + "href='https://b.example/atom'><link rel=alternate hreflang=de href='/de'>",
            new Uri("https://a.example/x/")
        );

        Assert.Equal(["https://a.example/feed", "https://b.example/atom"], feeds);
    }

    /// <summary>What an entry or a letter has to be pressed is none of its text; what only looks so is.</summary>
    [Theory]
    [InlineData("<div class='subscription-widget'><p>To receive new posts, subscribe.</p><form><input></form></div>")]
    [InlineData("<p class='button-wrapper'><a class='button primary' href='https://paper.example/s'>Share</a></p>")]
    [InlineData(
        "<div class='sharedaddy'><a href='https://x.com/intent/post?u=1'>X</a> <a "
            + "href='https://a.b/c'>Mail</a></div>"
    )]
    [InlineData(
        "<p><a href='https://x.com/intent/tweet?u=1'>X</a> <a href='https://www.facebook.com/" + "sharer?u=1'>F</a></p>"
    )]
    public void What_is_to_be_pressed_is_no_text_of_an_entry(string box) =>
        Assert.Equal("One.\n\nTwo.", WebPage.Fragment($"<p>One.</p>{box}<p>Two.</p>", null));

    [Theory]
    [InlineData("<p class='share-price'>The share fell by three.</p>", "The share fell by three.")]
    [InlineData("<p class='subscribers'>The paper has 3,000 subscribers.</p>", "The paper has 3,000 subscribers.")]
    [InlineData("<p class='button'>Press the button.</p>", "Press the button.")]
    public void What_is_only_called_so_stays(string html, string text) =>
        Assert.Equal($"One.\n\n{text}\n\nTwo.", WebPage.Fragment($"<p>One.</p>{html}<p>Two.</p>", null));

    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    [Theory]
    [InlineData(
        "<{0}>One</{0}><{0}>Two</{0}>",
        "address article aside center dd details div dt fieldset footer header"
    )]
    [InlineData("<{0}>One</{0}><{0}>Two</{0}>", "hgroup main menu p search section summary")]
    [InlineData("One<{0}>Two</{0}>", "address article aside center details div fieldset footer header main section")]
    public void Words_of_two_blocks_are_never_one(string html, string names)
    {
        foreach (var name in names.Split(' '))
        {
            var written = WebPage.Fragment(string.Format(CultureInfo.InvariantCulture, html, name), null);

            Assert.Equal((name, "One Two"), (name, string.Join(' ', written.Split('\n', Words))));
        }
    }

    /// <summary>A number does not become another where a part of it stands higher.</summary>
    [Theory]
    [InlineData("10<sup>6</sup> and 10<sup>-3</sup>", "10⁶ and 10⁻³")]
    [InlineData("It was cold in winter.<sup><a href='#n1'>1</a></sup>", "It was cold in winter.¹")]
    [InlineData("The 1<sup>st</sup> of the month, H<sub>2</sub>O", "The 1st of the month, H2O")]
    public void Raised_numbers_stay_raised(string html, string text) =>
        Assert.Equal(text, WebPage.Fragment($"<p>{html}</p>", null));
}
