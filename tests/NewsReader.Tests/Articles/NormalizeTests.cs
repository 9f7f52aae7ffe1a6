using Markdig;
using NewsReader.Sources;

namespace NewsReader.Tests.Articles;

/// <summary>An article that is written down again in its normal form is the same article.</summary>
public sealed class NormalizeTests
{
    private const string Body =
        "The mill in Leeds opened on Monday, and all of the town came to see it work. “We open,” Marta Okoye said.";

    public static TheoryData<string> Expected() => ArticleTests.All();

    public static TheoryData<string> Documents() =>
        [
            EveryNode.Page,
            $"# Mills\n\n{Body}\n\n| Mill | Loaves | Open |\n|---|--:|:-:|\n|Leeds|9|yes|\n",
            $"# Mill *opens*\n\nBy Ann Lee\n\n{Body}\n",
            $"Mill opens\n==========\n\nBy Ann Lee\n\n{Body}\n",
            $"Mill #1 #\n\nBy Ann Lee\n\n{Body}\n",
            $"C# and F#\n\nBy Ann Lee\n\n{Body}\n",
            $"## Mill opens ##\n\nBy Ann Lee\nStaff writer\n\nMay 14, 2024\n\n{Body}\n",
            $"---\ntitle: Mill opens\nauthor: Ann Lee\ndate: 2024-05-14\n---\n\n{Body}\n",
            $"---\ntitle: Mill opens\n---\n\n# Not the headline\n\n{Body}\n",
            $"Mill opens\n\n<!-- a note\nof two lines -->\n\n{Body}\n<!-- another -->\n",
            $"![The mill](https://x.example/m.png)\n\n# Mill opens\n\n{Body}\n\n![Inside](https://x.example/i.png)\n",
            $"# Mill opens\n\n{Body} (RELATED: Mill closes. It burnt.) It went on.\n\n"
                + "RELATED: [Mill](https://x.example)\n",
            $"# Mill opens\n\n{Body} [Read more: Mill closes (again)]\n\n- One (RELATED: A mill in a list)\n- Two\n",
            $"# Mill opens\n\n{Body}\n\nMILL WINS THE PRIZE OF THE YEAR AGAIN\n\nIt went on.\n",
            $"# Mill opens\n\n{Body}\n\nA heading\nof two lines\n---\n\nIt went on.\n",
            $"# Mill opens\n\n{Body}\n\n"
                + "“I resigned,” she wrote on Twitter on Monday.  “I did,” Bo Chan tweeted.\nIt went on.\n",
            $"# Mill opens\n\n{Body}\n\n> We are open — Ann Lee (@annlee) May 14, 2024\n\n"
                + "> > Two deep, Bo Chan said.\n",
            $"# Mill opens\n\n{Body}\n\nWe are open now.\n\n— Ann Lee (@annlee) May 14, 2024\n\nIt went on.\n",
            $"# Mill opens\n\n{Body}\n\n"
                + "::: post\nWe are\n\nopen\n::: by\nauthor: Ann Lee\nhandle: @annlee\n:::\n\nOn.\n",
            $"# Mill opens\n\n{Body}\n\n::: post\nWe are\n\nopen\n\nand no end of it.\n",
            $"# Mill opens\n\n{Body}\n\n1. “One,” Bo Chan said.\n2. “Two,” Bo Chan wrote on Twitter.\n\n"
                + "   And more.\n3. Three\n",
            $"# Mill opens\n\n\\* {Body} \\[no link\\] \\# a*b*c **Bo \\*Chan\\*** said “so\\*”. 5 \\* 6 [ loose ] *\n",
            $"# Mill opens\n\n{Body} `Bo Chan` said <https://x.example/a> and [Bo Chan][1] too.\n\n"
                + "[1]: https://x.example/b\n",
            $"# Mill opens\n\n{Body} &quot;We close,&quot; Bo Chan said &mdash; &amp; left.\\\nHe went  \nhome.\n",
            $"# Mill opens\n\n{Body}\n\n    code that Bo Chan wrote\n\n```\nmore of it\n```\n\n***\n\nIt went on.\n",
        ];

    [Theory]
    [MemberData(nameof(Expected))]
    public void An_expected_article_is_the_same_in_its_normal_form(string name)
    {
        var article = ArticleTests.Read(name);
        IsSame(
            article.Source,
            name.EndsWith(".md", StringComparison.Ordinal) ? ArticleFormat.Markdown : ArticleFormat.PlainText
        );
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_is_the_same_in_its_normal_form(string document) => IsSame(document, ArticleFormat.Markdown);

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_text_is_the_same_in_its_normal_form(string document) => IsSame(document, ArticleFormat.PlainText);

    private static void IsSame(string source, ArticleFormat format)
    {
        var pipeline = TestPipeline.News.For(format);
        var article = TestPipeline.News.Parse(source, format);

        var normal = Markdown.Normalize(article.Source, null, pipeline);

        var again = TestPipeline.News.Parse(normal, format);
        Assert.Equal(WithoutBlanksAtEnds(article.ReadingText), WithoutBlanksAtEnds(again.ReadingText));
        Assert.Equal(ArticleSummary.Of(article), ArticleSummary.Of(again));
        Assert.Equal(article.Pictures, again.Pictures);
        Assert.Equal(WithoutBlanksAtEnds(normal), WithoutBlanksAtEnds(Markdown.Normalize(normal, null, pipeline)));
    }

    /// <summary>Where a related link is taken out of a paragraph's end a blank is left, which no parser keeps.
    /// </summary>
    private static string WithoutBlanksAtEnds(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.TrimEnd(' ')));
}
