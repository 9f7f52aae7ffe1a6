using NewsReader.Sources;
using NewsReader.Sources.WebPages;
using static NewsReader.Tests.Sources.WebPages.MillTexts;

namespace NewsReader.Tests.Sources.WebPages;

/// <summary>What a page of an article shows only to those who press is the article's too.</summary>
public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("<div class=q><button aria-expanded=false>{0}</button><div class=panel><p>{1}</p></div></div>")]
    [InlineData("<div class=q><button aria-expanded=false>{0}</button><div class=panel hidden><p>{1}</p></div></div>")]
    [InlineData("<button class=accordion>{0}</button><div class=panel style='display:none'>{1}</div>")]
    [InlineData("<h3><button aria-controls=x>{0}</button></h3><div role=region aria-hidden=true><p>{1}</p></div>")]
    [InlineData("<dl><dt><button>{0}</button></dt><dd hidden>{1}</dd></dl>")]
    [InlineData("<details><summary>{0}</summary><p>{1}</p></details>")]
    [InlineData("<details><summary><h3>{0}</h3></summary><div><p>{1}</p></div></details>")]
    public void Questions_and_their_answers_are_text(string form)
    {
        (string Question, string Answer)[] all =
        [
            ("Who closed the mill?", "The company did."),
            ("When does it open again", "Nobody knows."),
            ("Where is the cat?", "In the office, as it always was."),
        ];
        var asked = string.Concat(all.Select(qa => string.Format(null, form, qa.Question, qa.Answer)));

        Assert.Equal(
            [One, Two, .. all.SelectMany(qa => (string[])[qa.Question, qa.Answer]), Three],
            Lines($"<article><h1>Mill closes</h1><p>{One}</p><p>{Two}</p>{asked}<p>{Three}</p></article>")
        );
    }

    [Theory]
    [InlineData("<button>Continue reading</button>")]
    [InlineData("<div class=code><button>Copy</button><div>flour</div></div><button>Copy</button>")]
    [InlineData("<nav><button>Menu</button><div><p>All pages of the paper.</p></div></nav>")]
    [InlineData("<figure><button>Larger?</button><img src=/a.jpg width=600 height=400></figure>")]
    public void Buttons_that_do_something_are_none(string buttons)
    {
        var lines = Lines($"<article><h1>Mill closes</h1><p>{One}</p>{buttons}<p>{Two}</p><p>{Three}</p></article>");

        Assert.DoesNotContain(lines, line => line is "Continue reading" or "Copy" or "Menu" or "Larger?");
        Assert.Equal([One, Two, Three], lines.Where(line => line.Length > 80));
    }

    [Theory]
    [InlineData("<div class=tab>{0}</div><div class=tab hidden>{1}</div><div class='tab last' hidden>{2}</div>")]
    [InlineData(
        "<div role=tabpanel id=a>{0}</div><div role=tabpanel id=b aria-hidden=true>{1}</div>"
            + "<div role=tabpanel id=c style='display: none'>{2}</div>"
    )]
    public void All_tabs_are_text(string form) =>
        Assert.Equal(
            [One, Two, Three],
            Lines(
                "<article><h1>Mill closes</h1>"
                    + string.Format(null, form, $"<p>{One}</p>", $"<p>{Two}</p>", $"<p>{Three}</p>")
                    + "</article>"
            )
        );

    /// <summary>Some pages have all of their text twice, for two widths of screen.</summary>
    [Fact]
    public void A_hidden_copy_is_no_tab() =>
        Assert.Equal(
            [One, Two, Three],
            Lines(
                $"<article><h1>Mill closes</h1><div class=text><p>{One}</p><p>{Two}</p><p>{Three}</p></div>"
                    + $"<div class=text hidden><p>{One}</p><p>{Two}</p><p>{Three}</p></div></article>"
            )
        );

    [Fact]
    public void What_stands_in_details_is_read_like_all_else()
    {
        var read = Read(
            $"<article><h1>Mill closes</h1><p>{One}</p><p>{Two}</p><details><summary>All of it</summary><figure><img "
                + "src=https://paper.example/a.jpg width=600 height=400><figcaption>The mill</figcaption></figure>"
                + "<table><tr><th>Year</th><th>Loaves</th></tr><tr><td>1920</td><td>9</td></tr></table><blockquote "
                + "class=twitter-tweet><p>It is shut.</p>— Ann Lee (@annlee) <a "
                + $"href='https://x.com/annlee/status/6'>May 2, 2024</a></blockquote></details><p>{Three}</p></article>"
        );

        Assert.Equal(
            $"""
            {One}

            {Two}

            All of it

            ![](https://paper.example/a.jpg "The mill"){Braces("width=600 height=400")}

            | Year | Loaves |
            | --- | --- |
            | 1920 | 9 |

            ::: post
            It is shut.
            ::: by
            author: Ann Lee
            handle: @annlee
            network: X
            time: May 2, 2024
            address: https://x.com/annlee/status/6
            :::

            {Three}
            """,
            read.Body.Trim()
        );
    }

    private static string Braces(string text) => "{" + text + "}";

    private static string[] Lines(string body) =>
        Read(body)
            .Body.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.TrimStart('#', ' '))
            .ToArray();

    private static MarkdownArticle Read(string body) =>
        WebPage.Read($"<html lang=en><head></head><body>{body}</body></html>", new Uri("https://paper.example/mill"));
}
