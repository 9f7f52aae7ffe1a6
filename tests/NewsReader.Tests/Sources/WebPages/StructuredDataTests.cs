using System.Globalization;
using NewsReader.Sources;
using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources.WebPages;

/// <summary>What a page holds as JSON-LD: of its own article it is believed, of others it is not.</summary>
public sealed class StructuredDataTests
{
    private const string Shown =
        "The mill on the river closed on Tuesday after a hundred and four years, and two hundred people went home.";

    private const string Next =
        "Nobody had expected it before the spring, said the foreman, who has kept the keys since his father gave them "
        + "to him, and who will hand them to the council on Friday, in a box that he has made for them himself.";

    private const string Last =
        "The council meets again on Thursday, and the company will send somebody who can answer questions about the "
        + "pensions, the land, the water wheel and the cat that lives in the office and catches what it can.";

    [Theory]
    [InlineData("\"headline\":\"Bread is dear\"")]
    [InlineData("\"url\":\"https://paper.example/bread\"")]
    [InlineData("\"mainEntityOfPage\":{\"@id\":\"https://paper.example/bread\"}")]
    [InlineData("\"headline\":\"Mill\"")]
    public void Text_of_another_article_does_not_replace_the_one_shown(string naming)
    {
        var other = $"{{\"@type\":\"NewsArticle\",{naming},\"articleBody\":\"{Next}\\n{Last}\"}}";

        Assert.Equal(Shown, Read(other, $"<p>{Shown}</p>").Body);
    }

    [Theory]
    [InlineData("\"headline\":\"Mill closes\"")]
    [InlineData("\"headline\":\"Mill closes - The Paper\"")]
    [InlineData("\"url\":\"http://paper.example/mill/\"")]
    [InlineData("\"mainEntityOfPage\":\"https://paper.example/mill#top\"")]
    public void Text_of_the_pages_own_article_replaces_an_offer(string naming)
    {
        var own = $"{{\"@type\":\"NewsArticle\",{naming},\"articleBody\":\"{Next}\\n{Last}\"}}";

        Assert.Equal($"{Next}\n\n{Last}", Read(own, "<p>Read on for 1 a week, as long as you like it.</p>").Body);
    }

    [Fact]
    public void Of_several_articles_the_pages_own_is_read()
    {
        var read = Read(
            $"[{{\"@type\":\"NewsArticle\",\"headline\":\"Bread is dear\",\"articleBody\":\"{Next}\\n{Last}\","
                + "\"author\":\"Bo Chan\",\"datePublished\":\"2019-01-01\"},"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Mill closes\",\"author\":\"Ann Lee\","
                + "\"datePublished\":\"2026-05-03\"}]",
            $"<p>{Shown}</p>"
        );

        Assert.Equal((Shown, "Mill closes", "2026-05-03"), (read.Body, read.Title, Day(read)));
        Assert.Equal(["Ann Lee"], read.Authors);
    }

    [Theory]
    [InlineData("<p>", "</p><p>", "</p>")]
    [InlineData("", "<br><br>", "")]
    [InlineData("<div>", "</div>\\n<div>", "</div>")]
    [InlineData("&lt;p&gt;", "&lt;/p&gt;&lt;p&gt;", "&lt;/p&gt;")]
    [InlineData("<b>", "</b>\\n<em>", "</em>")]
    public void Text_may_be_HTML(string opens, string between, string closes) =>
        Assert.Equal(
            $"{Shown}\n\n{Next}\n\n{Last}",
            Read(
                "{\"@type\":\"NewsArticle\",\"headline\":\"Mill closes\",\"articleBody\":"
                    + $"\"{opens}{string.Join(between, Shown, Next, Last)}{closes}\"}}",
                $"<p>{Shown}</p>"
            ).Body
        );

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines\tand a \\\"quoted\\\" one\n")]
    public void Line_ends_in_strings_are_read(string description) =>
        Assert.Equal(
            "2026-05-03",
            Day(
                Read(
                    $"{{\"@type\":\"NewsArticle\",\n\"about\":\"{description}\",\"datePublished\":\"2026-05-03\"}}",
                    $"<p>{Shown}</p>"
                )
            )
        );

    [Theory]
    [InlineData("{\"@id\":\"#ann\"}")]
    [InlineData("[{\"@id\":\"#ann\"}]")]
    [InlineData("{\"@type\":\"Person\",\"name\":[\"Ann Lee\"]}")]
    [InlineData("{\"@id\":\"#ann\",\"name\":\"Ann Lee\"}")]
    public void Authors_may_be_named_elsewhere(string author) =>
        Assert.Equal(
            ["Ann Lee"],
            Read(
                $"{{\"@graph\":[{{\"@type\":\"Article\",\"author\":{author}}},"
                    + "{\"@type\":\"Person\",\"@id\":\"#bo\",\"name\":\"Bo Chan\"},"
                    + "{\"@type\":\"Person\",\"@id\":\"#ann\",\"name\":\"Ann Lee\"}]}",
                $"<p>{Shown}</p>"
            ).Authors
        );

    private static string? Day(MarkdownArticle read) =>
        read.Published?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static MarkdownArticle Read(string json, string text) =>
        WebPage.Read(
            $"<html lang=en><head><script type='application/ld+json'>{json}</script></head>"
                + $"<body><article><h1>Mill closes</h1>{text}</article></body></html>",
            new Uri("https://paper.example/mill")
        );
}
