using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Tests.Articles;

public sealed class TableAndCodeTests
{
    private const string Body =
        "The mill in Leeds opened on Monday, and all of the town came to see it work, Marta Okoye said.";

    [Fact]
    public void A_table_is_one_and_each_row_is_a_line_of_the_text()
    {
        var article = Read(
            $"# Mills\n\n{Body}\n\n| Mill | Owner |\n| --- | --- |\n| Leeds | Ann Lee, who leads it |\n"
                + $"| York \\| North | `a` |\n\n{Body}\n"
        );

        Assert.Equal(
            $"{Body}\nMill | Owner\nLeeds | Ann Lee, who leads it\nYork | North | a\n{Body}",
            article.ReadingText
        );
        Assert.Contains("<th>Mill</th>", article.Html);
        Assert.Contains(article.People, person => person.Name == "Ann Lee");
        Assert.All(
            article.Named.SelectMany(named => named.Mentions.Select(mention => (named.Name, mention))),
            named => Assert.Contains(named.mention.In(article.Source).ToString(), named.Name)
        );
    }

    [Fact]
    public void A_column_is_aligned_as_its_author_wrote()
    {
        var article = Read(
            $"# Mills\n\n{Body}\n\n| Mill | Loaves | Open | Left |\n| --- | --: | :-: | :-- |\n| "
                + $"Leeds | 9 | yes | a |\n"
        );

        Assert.Equal(
            "<table>\n<thead>\n<tr>\n<th>Mill</th>\n<th class=\"right\">Loaves</th>\n<th class=\"center\">Open</th>\n"
                + "<th>Left</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>Leeds</td>\n<td class=\"right\">9</td>\n"
                + "<td class=\"center\">yes</td>\n<td>a</td>\n</tr>\n</tbody>\n</table>",
            article.Html[article.Html.IndexOf("<table")..(article.Html.IndexOf("</table>") + "</table>".Length)]
        );
    }

    [Theory]
    [InlineData("| Mill | Owner |\n| --- | --- |\n| Leeds | Ann Lee |")]
    [InlineData("```\nvar mill = 1;\n```")]
    [InlineData("::: post\nWe open.\n::: by\nauthor: Ann Lee\n:::")]
    public void A_lede_ends_before_what_is_no_prose(string block)
    {
        Assert.Equal("It opens.", Read($"# Mills\n\nIt opens.\n\n{block}\n\n{Body}\n").Lede);
        Assert.StartsWith("It opens. ", Read($"# Mills\n\nIt opens.\n\n## Why\n\n{Body}\n\n{block}\n").Lede);
        Assert.DoesNotContain("Why", Read($"# Mills\n\nIt opens.\n\n## Why\n\n{Body}\n\n{block}\n").Lede);
        Assert.NotEqual("", Read($"# Mills\n\n{block}\n").Lede);
    }

    [Theory]
    [InlineData("| Share | Tweet |\n| --- | --- |\n| Photo: Ann Lee | Advertisement |")]
    public void A_row_is_no_furniture_whatever_it_says(string table)
    {
        var article = Read($"# Mills\n\n{Body}\n\n{table}\n\n{Body}\n");

        Assert.Equal($"{Body}\nShare | Tweet\nPhoto: Ann Lee | Advertisement\n{Body}", article.ReadingText);
    }

    [Fact]
    public void In_code_nobody_is_named_and_nobody_speaks()
    {
        const string code = "if (name == \"Ann Lee\")\n    throw new(\"“No,” Ann Lee of Acme Inc. said.\");";
        var article = Read(
            $"# Mill opens\n\n{Body}\n\n```csharp\n{code}\n```\n\nThe word `Bo Chan Ltd.` is “`John Smith`” here.\n"
        );

        Assert.Equal($"{Body}\n{code}\nThe word Bo Chan Ltd. is “John Smith” here.", article.ReadingText);
        Assert.Equal(["Marta Okoye"], article.People.Select(person => person.Name));
        Assert.DoesNotContain(
            article.Companies,
            company => company.Name.Contains("Acme") || company.Name.Contains("Bo")
        );
        Assert.DoesNotContain(article.Quotations, quoted => quoted.Said.Contains("No,"));
        Assert.Contains("<pre><code class=\"language-csharp\">", article.Html);
    }

    [Fact]
    public void Around_code_a_sentence_is_read_as_it_stands()
    {
        var article = Read($"# Mill opens\n\n{Body}\n\n“Use `Find(x)` there,” Ann Lee said.\n");

        Assert.Equal("Use Find(x) there,", Assert.Single(article.Quotations).Said.Trim('“', '”'));
        Assert.Equal("Ann Lee", article.Quotations[0].Quotation.Speaker?.Name);
    }

    private static NewsArticle Read(string text) => TestPipeline.News.Parse(text, ArticleFormat.Markdown);
}
