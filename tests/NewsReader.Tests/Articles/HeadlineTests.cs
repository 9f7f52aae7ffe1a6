using NewsReader.Sources;

namespace NewsReader.Tests.Articles;

/// <summary>The first line is the headline, whole, however it is written, and the byline stands below it.</summary>
public sealed class HeadlineTests
{
    private const string Body =
        "The mill in Millbrook opened on Monday with a party for all of its old hands. “We waited long for "
        + "this,” Ann Lee said.";

    [Theory]
    [InlineData("# Mill opens in Millbrook", "Mill opens in Millbrook")]
    [InlineData("#  Mill opens in Millbrook  ", "Mill opens in Millbrook")]
    [InlineData("# Mill opens in Millbrook #", "Mill opens in Millbrook")]
    [InlineData("## Mill opens in Millbrook ##", "Mill opens in Millbrook")]
    [InlineData("# Mill #1 opens in C#", "Mill #1 opens in C#")]
    [InlineData("# *Mill* opens in [Millbrook](http://millbrook.example/)", "Mill opens in Millbrook")]
    [InlineData("# SOCCER - Millbrook beat Harbour", "SOCCER - Millbrook beat Harbour")]
    [InlineData("\n\n# Mill opens in Millbrook", "Mill opens in Millbrook")]
    [InlineData("Mill opens in Millbrook\n=====", "Mill opens in Millbrook")]
    [InlineData("Mill opens in Millbrook\n-----", "Mill opens in Millbrook")]
    [InlineData("<!-- filed by the desk -->\n# Mill opens in Millbrook", "Mill opens in Millbrook")]
    [InlineData("<!--\nfiled by the desk\n\n# No headline\n-->\n\nMill opens in Millbrook", "Mill opens in Millbrook")]
    [InlineData("![The mill](mill.jpg)\n# Mill opens in Millbrook", "Mill opens in Millbrook")]
    [InlineData(
        "[![The mill](mill.jpg \"The mill\")](https://millbrook.example/)\n\n# Mill opens in Millbrook",
        "Mill opens in Millbrook"
    )]
    [InlineData("<!-- two lines that end nowhere", "<!-- two lines that end nowhere")]
    [InlineData("<!-- a note --> Mill opens", "<!-- a note --> Mill opens")]
    public void A_marked_first_line_of_Markdown_is_the_headline_and_the_byline_stands_below_it(
        string first,
        string headline
    )
    {
        var article = TestPipeline.News.Read("mill.md", $"{first}\n\nBy Bo Chan\n\n{Body}\n", ArticleFormat.Markdown);

        Assert.Equal(headline, article.Headline);
        Assert.Equal(["Bo Chan"], article.Byline.Authors);
        Assert.Equal(Body, article.ReadingText);
        Assert.Equal(["Ann Lee"], article.Quotations.Select(quotation => quotation.Quotation.Speaker?.Name));
    }

    [Theory]
    [InlineData("#Mill opens in Millbrook")]
    [InlineData("SOCCER - Millbrook beat Harbour")]
    [InlineData("SOCCER - MILLBROOK GET LUCKY WIN , HARBOUR IN SURPRISE DEFEAT .")]
    [InlineData("WALL STREET — Mill opens")]
    [InlineData("LONDON (Reuters) - Mill opens in Millbrook")]
    [InlineData("EXCLUSIVE: Mill opens")]
    public void A_first_line_is_never_cut(string first)
    {
        foreach (var format in new[] { ArticleFormat.PlainText, ArticleFormat.Markdown })
        {
            var article = TestPipeline.News.Read("mill", $"{first}\n\nBy Bo Chan\n\n{Body}\n", format);

            Assert.Equal(first, article.Headline);
            Assert.Null(article.Dateline);
            Assert.Equal(["Bo Chan"], article.Byline.Authors);
            Assert.Equal(Body, article.ReadingText);
        }
    }

    [Fact]
    public void A_first_line_that_is_a_paragraph_behind_its_dateline_is_the_text()
    {
        var article = TestPipeline.News.Read(
            "mill.txt",
            $"LONDON (Reuters) - {Body}\n\nThe party went on.\n",
            ArticleFormat.PlainText
        );

        Assert.Equal("LONDON (Reuters)", article.Dateline);
        Assert.Equal($"{Body}\nThe party went on.", article.ReadingText);
    }

    [Theory]
    [InlineData("PARIS — ", "PARIS")]
    [InlineData("PORT ARVELLE, La. — ", "PORT ARVELLE, La.")]
    public void A_long_sentence_behind_a_place_is_text_where_it_is_the_first(string begin, string dateline)
    {
        var sentence = Body + " " + Body;
        var article = TestPipeline.News.Read(
            "mill.txt",
            $"{begin}{sentence}\n\nThe party went on.\n",
            ArticleFormat.PlainText
        );

        Assert.Equal(dateline, article.Dateline);
        Assert.Equal($"{sentence}\nThe party went on.", article.ReadingText);
        Assert.StartsWith("The mill", article.Headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## What comes first", "What comes first\n")]
    [InlineData("## Mill opens", "")]
    [InlineData("# Not the title", "")]
    public void Below_a_title_of_its_own_a_heading_is_one(string heading, string text)
    {
        const string body = "The mill in Millbrook opened on Monday with a party for all who had built it.";

        var article = TestPipeline.News.Parse(
            $"---\ntitle: Mill opens\n---\n\n{heading}\n\n{body}\n",
            ArticleFormat.Markdown
        );

        Assert.Equal(("Mill opens", text + body), (article.Headline, article.ReadingText));
    }
}
