using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources.WebPages;

/// <summary>Code and tables of a page are what they were.</summary>
public sealed class PageCodeTests
{
    [Theory]
    [InlineData(
        "<pre><code class='language-csharp'>if (a)\n    b();\n</code></pre>",
        "```csharp\nif (a)\n    b();\n```"
    )]
    [InlineData("<div class='highlight-source-shell'><pre>ls  -l\n\n\ncd</pre></div>", "```shell\nls  -l\n\n\ncd\n```")]
    [InlineData("<pre>a<br>  b<br></pre>", "```\na\n  b\n```")]
    [InlineData("<pre><div>a</div><div>\tb</div></pre>", "```\na\n\tb\n```")]
    [InlineData("<pre>x ``` y</pre>", "````\nx ``` y\n````")]
    [InlineData("<pre>&lt;b&gt; *x* _y_ &amp;amp;</pre>", "```\n<b> *x* _y_ &amp;\n```")]
    [InlineData(
        "<table><tr><td class=gutter><pre>1\n2</pre></td><td><pre>a\nb</pre></td></tr></table>",
        "```\na\nb\n```"
    )]
    [InlineData("<blockquote><pre>a\n\nb</pre></blockquote>", "> ```\n> a\n>\n> b\n> ```\n>")]
    [InlineData("<ul><li>One <pre>a\n  b</pre></li></ul>", "- One\n\n  ```\n  a\n    b\n  ```")]
    [InlineData("<pre>  \n </pre>", "")]
    [InlineData("<p>Call <code>Find(x)</code> now, or <kbd>Ctrl</kbd>.</p>", "Call `Find(x)` now, or `Ctrl`.")]
    [InlineData("<p><code>a`b</code> <code>`</code></p>", "``a`b`` `` ` ``")]
    public void Code_stands_as_it_is(string html, string markdown) =>
        Assert.Equal(markdown, WebPage.Fragment(html, null));

    [Theory]
    [InlineData("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>", "A | B\n1 | 2")]
    [InlineData("<table><thead><tr><td>A<td>B</thead><tr><td>x|y<td><b>2</b></table>", "A | B\nx|y | 2")]
    [InlineData(
        "<table><tr><td rowspan=2>A<td>B<td>C<tr><td>1<td>2<tr><td>x<td>y<td>z</table>",
        "A | B | C\n1 | 2\nx | y | z"
    )]
    [InlineData("<table><tr><td colspan=2>A</td></tr><tr><td>1</td><td>2</td></tr></table>", "A\n1 | 2")]
    [InlineData("<table><caption>Loaves</caption><tr><td>A<td>B<tr><td>1<td>2</table>", "Loaves\nA | B\n1 | 2")]
    [InlineData("<table><tr><td>A<br>a<td>`B`<tr><td><code>|</code><td>2</table>", "A a | `B`\n| | 2")]
    public void A_table_is_a_table(string html, string text)
    {
        var article = Article(html);

        Assert.Contains("<table>", article.Html);
        Assert.Equal(text, article.ReadingText);
    }

    [Fact]
    public void A_cell_that_reaches_down_leaves_its_column_empty_below() =>
        Assert.Contains(
            "<tr>\n<td></td>\n<td>1</td>\n<td>2</td>\n</tr>\n<tr>\n<td>x</td>\n<td>y</td>\n<td></td>\n</tr>",
            Article("<table><tr><td rowspan=2>A<td>B<td>C<tr><td>1<td rowspan=2>2<tr><td>x<td>y</table>").Html
        );

    [Theory]
    [InlineData("<table><tr><td><p>One.</p><p>Two.</p></td><td>Three.</td></tr><tr><td>4</td><td>5</td></tr></table>")]
    [InlineData("<table><tr><td>One.</td></tr><tr><td>Two.</td></tr></table>")]
    public void A_table_that_lays_out_a_page_is_its_blocks(string html)
    {
        var article = Article(html);

        Assert.All(article.ReadingText.Split('\n'), line => Assert.DoesNotContain("One. | ", line));
        Assert.DoesNotContain("|", article.ReadingText.Split('\n')[0]);
    }

    [Fact]
    public void Long_tables_lose_no_row()
    {
        var rows = string.Concat(Enumerable.Range(1, 1000).Select(i => $"<tr><td>row {i}</td><td>{i}</td></tr>"));

        var text = Article($"<table>{rows}</table>").ReadingText.Split('\n');

        Assert.Equal(Enumerable.Range(1, 1000).Select(i => $"row {i} | {i}"), text);
    }

    private static NewsArticle Article(string html) =>
        TestPipeline.News.Parse(
            new MarkdownArticle("Mill", [], null, null, null, WebPage.Fragment(html, null)).Text,
            ArticleFormat.Markdown
        );
}
