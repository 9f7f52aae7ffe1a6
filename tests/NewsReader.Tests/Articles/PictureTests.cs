using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Tests.Articles;

public sealed class PictureTests
{
    private const string Body =
        "The mill in Leeds opened on Monday, and all of the town came to see it work, Marta Okoye said.";

    private const string Picture = "![A mill](https://x.example/m.png \"The mill at dusk. Photo: Jo Park\")";

    [Fact]
    public void A_picture_is_a_figure_with_its_caption_and_size()
    {
        var article = Read($"# Mill opens\n\n{Body}\n\n{Picture}{{width=800 height=600}}\n\n{Body}\n");

        Assert.Equal(
            [new ArticlePicture("https://x.example/m.png", "The mill at dusk. Photo: Jo Park", "A mill")],
            article.Pictures
        );
        Assert.Equal($"{Body}\n{Body}", article.ReadingText);
        Assert.Contains("<figure class=\"picture\"><img src=\"", article.Html);
        Assert.Contains(" alt=\"A mill\" width=\"800\" height=\"600\" ", article.Html);
        Assert.Contains("<figcaption>The mill at dusk. Photo: Jo Park</figcaption></figure>", article.Html);
    }

    [Fact]
    public void Who_took_a_picture_is_nobody_in_the_news()
    {
        var article = Read($"# Mill opens\n\n{Body}\n\n{Picture}\n\n{Body}\n");

        Assert.Equal(["Marta Okoye"], article.People.Select(person => person.Name));
    }

    [Theory]
    [InlineData("# Mill opens\n\n", "")]
    [InlineData("", "# Mill opens\n\n")]
    [InlineData("---\ntitle: Mill opens\n---\n\n", "")]
    public void A_picture_above_the_text_is_neither_lede_nor_headline(string before, string after)
    {
        var article = Read($"{before}{Picture}\n\n{after}By Ann Lee\n\n{Body}\n");

        Assert.Equal("Mill opens", article.Headline);
        Assert.Equal(["Ann Lee"], article.Byline.Authors);
        Assert.Equal(Body, article.Lede);
        Assert.Equal("A mill", Assert.Single(article.Pictures).Alt);
        Assert.Empty(article.Chrome);
    }

    [Theory]
    [InlineData("{width=0 height=5}")]
    [InlineData("{width=100000 height=5}")]
    [InlineData("{class=x}")]
    [InlineData("{width=5 height=5")]
    public void What_is_no_size_stays_text(string text)
    {
        var article = Read($"# Mill opens\n\n{Body}\n\n{Picture}{text}\n");

        Assert.EndsWith(text, article.ReadingText);
        Assert.Single(article.Pictures);
    }

    [Fact]
    public void A_picture_within_a_line_shows_no_description()
    {
        var article = Read($"# Mill opens\n\n{Body} It is here: ![A mill](https://x.example/m.png).\n");

        Assert.Equal($"{Body} It is here: .", article.ReadingText);
        Assert.Contains("alt=\"A mill\"", article.Html);
        Assert.DoesNotContain(">A mill", article.Html);
    }

    private static NewsArticle Read(string text) => TestPipeline.News.Parse(text, ArticleFormat.Markdown);
}
