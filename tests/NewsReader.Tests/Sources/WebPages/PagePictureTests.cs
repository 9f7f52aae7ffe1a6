using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources.WebPages;

public sealed class PagePictureTests
{
    private const string Prose = MillTexts.One;

    private static readonly Uri Address = new("https://paper.example/2026/mill");

    [Theory]
    [InlineData("<img src='/a.jpg'>")]
    [InlineData("<img src='//paper.example/a.jpg'>")]
    [InlineData("<img aria-hidden=true src='/a.jpg'>")]
    [InlineData("<img src='data:image/gif;base64,R0' data-src='/a.jpg'>")]
    [InlineData("<img src='/img/spacer.gif' data-lazy-src='/a.jpg'>")]
    [InlineData("<img src='' data-original='/a.jpg'>")]
    [InlineData("<img srcset='/a-1.jpg 320w, /a.jpg 1200w'>")]
    [InlineData("<img data-srcset='/a-1.jpg 1x, /a.jpg 2x' src='data:image/png;base64,iV'>")]
    [InlineData("<img src='data:image/gif;base64,R0'><noscript><img src='/a.jpg'></noscript>")]
    [InlineData("<noscript><img src='/a.jpg'></noscript>")]
    [InlineData("<img src='/a-40.jpg'><noscript><img src='/a.jpg'></noscript>")]
    [InlineData("<img src='/a.jpg'><noscript><img src='/t.gif' width=1 height=1></noscript>")]
    [InlineData("<img src='/a-20x20.jpg' data-srcset='/a-400.jpg 400w, /a.jpg 1600w'>")]
    [InlineData("<img src='/blur.jpg' data-srcset='/a-400.jpg 400w, /a.jpg 1600w'>")]
    [InlineData("<img src='/t-100x67.jpg' srcset='/a-1.jpg 1000w, /a.jpg 2000w'>")]
    [InlineData("<picture><source srcset='/a.jpg 1600w'><img src='/a.jpg?w=40'></picture>")]
    [InlineData("<img src='/a.jpg' srcset='/b.jpg 2000w'>")]
    [InlineData("<picture><source type=image/webp srcset='/a.webp'><source srcset='/a.jpg'><img></picture>")]
    [InlineData("<picture><source srcset='/b.webp'><img src='/a.jpg'></picture>")]
    [InlineData("<amp-img src='/a.jpg' width=10 height=10></amp-img>")]
    [InlineData("<div style=\"background-image: url('/a.jpg')\"></div>")]
    [InlineData("<a href='/big.jpg'><img src='/a.jpg'></a>")]
    [InlineData("<img data-any-name='https://paper.example/a.jpg'>")]
    public void A_picture_has_its_real_address(string html) =>
        Assert.Equal(["https://paper.example/a.jpg"], Pictures(html).Select(picture => picture.Address));

    [Theory]
    [InlineData("<img src='/a b.jpg'>", "https://paper.example/a%20b.jpg")]
    [InlineData("<video poster='/p.jpg' src='/v.mp4'></video>", "https://paper.example/p.jpg")]
    [InlineData("<img srcset='/w_1,h_2/a.jpg 1x, /w_2,h_4/a.jpg 2x'>", "https://paper.example/w_2,h_4/a.jpg")]
    public void Addresses_are_read_as_browsers_do(string html, string address) =>
        Assert.Equal([address], Pictures(html).Select(picture => picture.Address));

    [Fact]
    public void A_picture_of_a_page_without_an_address_leaves_its_caption()
    {
        var read = WebPage.Read(
            $"<body><article><h1>Mill</h1><p>{Prose}</p><figure><img src='a.jpg'><figcaption>The mill.</figcaption>"
                + $"</figure><p>{Prose} Again.</p></article></body>",
            null
        );

        Assert.Equal($"{Prose}\n\nThe mill.\n\n{Prose} Again.", read.Body.Trim());
    }

    [Theory]
    [InlineData("grey-house")]
    [InlineData("clear-skies")]
    [InlineData("pixel-9-review")]
    [InlineData("empty_shelves")]
    [InlineData("loading-dock-800x500")]
    [InlineData("my-lazy-river")]
    [InlineData("transparent-government")]
    public void A_picture_may_be_called_as_a_placeholder_begins(string name) =>
        Assert.Equal(
            [$"https://paper.example/{name}.jpg"],
            Pictures($"<img src='/{name}.jpg' width=800>").Select(picture => picture.Address)
        );

    [Theory]
    [InlineData("<img src='/img/blank.gif'>")]
    [InlineData("<img src='/img/pixel-1x1.png'>")]
    [InlineData("<img src='/img/grey-placeholder_800x500.jpg?v=2'>")]
    [InlineData("<img src='https://pixel.stats.example/g.gif?v=ext&blog=1'>")]
    [InlineData("<img src='/t.gif' width=1 height=1>")]
    [InlineData("<img src='/t.gif' width=2 height=2>")]
    [InlineData("<img src='/t.gif' height=0>")]
    [InlineData("<img src='/t.gif' style='width:1px;height:1px'>")]
    [InlineData("<img src='/t.gif' style='display:none'>")]
    [InlineData("<noscript><img src='/t.gif' width=1 height=1></noscript>")]
    [InlineData("<img src='/assets/placeholder.png'>")]
    [InlineData("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>")]
    [InlineData("<img alt=nothing>")]
    public void What_is_no_picture_is_none(string html)
    {
        Assert.Empty(Pictures(html));
        Assert.DoesNotContain("![", WebPage.Fragment($"<p>{Prose}</p>{html}<p>{Prose}</p>", Address));
    }

    [Theory]
    [InlineData(
        "<figure><img src='/a.jpg' alt='A mill'><figcaption>The mill. <b>Photo: Jo Park</b></figcaption></figure>"
    )]
    [InlineData(
        "<div class=p><div class=frame><img src='/a.jpg' alt='A mill'></div><div class=p__caption>The mill."
            + " Photo: Jo Park</div></div>"
    )]
    [InlineData(
        "<div class=wp-caption><img src='/a.jpg' alt='A mill'><p class=wp-caption-text>The mill. Photo: Jo"
            + " Park</p></div>"
    )]
    [InlineData(
        "<figure><picture><img src='/a.jpg' alt='A mill'></picture><figcaption><p>The mill.</p><span>Photo:"
            + " Jo Park</span></figcaption></figure>"
    )]
    public void A_caption_is_the_caption_and_a_description_the_description(string html)
    {
        var article = Article(html);

        Assert.Equal(
            [new ArticlePicture("https://paper.example/a.jpg", "The mill. Photo: Jo Park", "A mill")],
            article.Pictures
        );
        Assert.Equal($"{Prose}\n{Prose}", article.ReadingText);
        Assert.Empty(article.People);
    }

    [Fact]
    public void Stated_sizes_are_kept() =>
        Assert.Contains(
            "![](https://paper.example/a.jpg){width=800 height=600}",
            WebPage.Fragment("<img src='/a.jpg' width='800' height='600px'>", Address)
        );

    [Theory]
    [InlineData("A \"mill\" \\ of (old) *stone* [and] `wood` &amp; 1 < 2 {width=1 height=1} ]( ")]
    [InlineData("“Quoted” — 100% | of it <b>")]
    public void A_caption_is_any_text(string caption)
    {
        var picture = Assert.Single(
            Pictures(
                $"<figure><img src='/a.jpg' alt=\"{System.Net.WebUtility.HtmlEncode(caption)}\">"
                    + $"<figcaption>{System.Net.WebUtility.HtmlEncode(caption)}</figcaption></figure>"
            )
        );

        Assert.Equal((caption.Trim(), caption.Trim()), (picture.Caption, picture.Alt));
    }

    [Fact]
    public void A_letter_that_is_a_picture_is_a_letter() =>
        Assert.Equal(
            "We won 🎉 today.",
            WebPage.Fragment("<p>We won <img class=emoji alt='🎉' src='/1f389.png'> today.</p>", Address)
        );

    [Fact]
    public void Lead_picture_and_gallery_stay()
    {
        var page =
            "<html><body><header class=top><h1>Mill closes</h1><div class=hero><img src='/lead.jpg' alt=Lead></div>"
            + $"<div class=hero-caption>The last day</div></header><div class=body><p>{Prose}</p><p>{Prose}</p>"
            + "<div class=gallery><ul><li><img src='/1.jpg' alt=g1></li><li><img src='/2.jpg' alt=g2></li></ul></div>"
            + $"<p>{Prose}</p></div><div class=author-box><img src='/ann.jpg' alt=Ann></div></body></html>";

        var article = TestPipeline.News.Parse(WebPage.Read(page, Address).Text, ArticleFormat.Markdown);

        Assert.Equal(
            [("lead.jpg", "The last day"), ("1.jpg", null), ("2.jpg", null)],
            article.Pictures.Select(p => (p.Address["https://paper.example/".Length..], p.Caption))
        );
    }

    [Theory]
    [InlineData(
        "<iframe src='https://www.youtube.com/embed/abc123xyz?rel=0' title='The mill'></iframe>",
        "[The mill](https://www.youtube.com/watch?v=abc123xyz)"
    )]
    [InlineData("<iframe src='https://player.vimeo.com/video/123?h=1'></iframe>", "[Video](https://vimeo.com/123)")]
    [InlineData("<iframe data-src='/map' title='A map'></iframe>", "[A map](https://paper.example/map)")]
    [InlineData("<audio controls><source src='/a.mp3'></audio>", "[Audio](https://paper.example/a.mp3)")]
    [InlineData(
        "<video src='/v.mp4' aria-label='The wheel turns'></video>",
        "[The wheel turns](https://paper.example/v.mp4)"
    )]
    [InlineData("<iframe src='https://charts.example/1'></iframe>", "[charts.example](https://charts.example/1)")]
    [InlineData("<iframe src='https://www.googletagmanager.com/ns.html?id=1'></iframe>", "")]
    [InlineData("<iframe src='/count' width=1 height=1></iframe>", "")]
    [InlineData("<iframe src='javascript:void(0)'></iframe>", "")]
    public void Frames_sound_and_film_are_links(string html, string markdown) =>
        Assert.Equal(markdown, WebPage.Fragment(html, Address));

    private static IReadOnlyList<ArticlePicture> Pictures(string html) => Article(html).Pictures;

    private static NewsArticle Article(string html) =>
        TestPipeline.News.Parse(
            WebPage
                .Read(
                    $"<html><body><article><h1>Mill closes</h1><p>{Prose}</p>{html}<p>{Prose}</p></article>"
                        + $"</body></html>",
                    Address
                )
                .Text,
            ArticleFormat.Markdown
        );
}
