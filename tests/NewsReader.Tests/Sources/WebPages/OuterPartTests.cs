using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources.WebPages;

/// <summary>
/// What an article's element holds beside the block of its text is the article's, unless it is furniture.
/// </summary>
public sealed class OuterPartTests
{
    private const string Post =
        "<blockquote class=twitter-tweet><p>Bread!</p>&mdash; Bo Chan (@bo) <a href='https://twitter.com/bo/"
        + "status/17000000000000000'>May 3, 2026</a></blockquote>";

    private static readonly string[] Paragraphs =
    [
        "The mill on the river closed on Tuesday after a hundred and four years, and two hundred people who worked "
            + "there went home early, some of them singing, most of them not, and all with a loaf under the arm.",
        "Nobody had expected it before the spring, said the foreman, who has kept the keys since his father gave them "
            + "to him, and who will hand them to the council on Friday, in a box that he has made for them.",
        "The council meets again on Thursday, and the company will send somebody who can answer questions about the "
            + "pensions, the land, the water wheel and the cat that lives in the office and catches what it can.",
    ];

    /// <summary>A page; {0} is the text, {1} what stands behind it.</summary>
    private static readonly string[] Pages =
    [
        "<main><article><h1>Mill closes</h1>{0}{1}</article></main>",
        "<main><article><h1>Mill closes</h1><div class=body>{0}</div>{1}</article></main>",
        "<main><article><h1>Mill closes</h1><div class=body>{0}</div><div class=x1>{1}</div></article></main>",
        "<article><header><h1>Mill closes</h1></header><div><div>{0}</div></div><div><div>{1}</div></div></article>",
    ];

    /// <summary>The same of which no element says that it is the article.</summary>
    private static readonly string[] Soup =
    [
        "<div id=m><h1>Mill closes</h1><div class=t>{0}</div><div class=e>{1}</div></div><div>Imprint</div>",
        "<h1>Mill closes</h1><div class=t>{0}</div><div class=e>{1}</div>",
    ];

    [Fact]
    public void A_post_behind_the_text_is_never_lost()
    {
        foreach (var page in Pages.Concat(Soup))
        {
            for (var count = 1; count <= Paragraphs.Length; count++)
            {
                foreach (var posts in new[] { Post, $"<div class=social-embed>{Post}</div>", Post + Post })
                {
                    var written = Read(page, count, posts);

                    Assert.All(Paragraphs[..count], text => Assert.Contains(text, written));
                    Assert.Equal(
                        (page, count, posts.Split("twitter-tweet").Length),
                        (page, count, written.Split("::: post").Length)
                    );
                }
            }
        }
    }

    [Theory]
    [InlineData("<figure><img src='https://i.example/a.jpg' width=800><figcaption>The mill</figcaption></figure>")]
    [InlineData("<div class=video><iframe src='https://www.youtube.com/embed/abcdefghijk' title=Rain></iframe></div>")]
    [InlineData("<ul><li>First of the things that were said</li><li>Second of the things that were said</li></ul>")]
    [InlineData("<table><tr><th>Year</th><th>Loaves</th></tr><tr><td>1920</td><td>41</td></tr></table>")]
    [InlineData("<div class=c9><p>Correction: the mill was built in 1871.</p></div>")]
    [InlineData("<p class=note>Ann Lee contributed to this report.</p>")]
    [InlineData("<aside class=x><h3>The mill in figures</h3><p>Built in 1871. Rooms: 22.</p></aside>")]
    [InlineData("<p>A last paragraph that says how all of it ended for the mill.</p>")]
    public void What_stands_behind_the_text_in_its_article_is_kept(string part)
    {
        var alone = WebPage.Fragment(part, null).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var page in Pages)
        {
            for (var count = 1; count <= Paragraphs.Length; count++)
            {
                var lines = Read(page, count, part).Split('\n', StringSplitOptions.RemoveEmptyEntries);

                Assert.Equal((page, count, string.Join('\n', alone)), (page, count, Last(lines, alone.Length)));
            }
        }
    }

    [Theory]
    [InlineData("<div class=related><h3>More</h3><ul><li><a href=/1>Bread is dear</a><li><a href=/2>So</a></ul></div>")]
    [InlineData("<div><h3>Read more</h3><ul><li><a href=/1>Bread is dear</a><li><a href=/2>So it is</a></ul></div>")]
    [InlineData("<div><a href='https://facebook.com/sharer?u=1'>Share</a> <a href='mailto:?body=x'>Mail</a></div>")]
    [InlineData("<div class=author-box><img src=/a.jpg width=80><p>Ann Lee lives in Leeds and bakes.</p></div>")]
    [InlineData("<div>Tags: <a href=/t/1>mill</a> <a href=/t/2>bread</a></div>")]
    [InlineData("<ul class=tags><li><a href=/t/1>The mills of the north</a></li><li><a href=/t/2>Bread</a></li></ul>")]
    [InlineData("<div class=comments><div class=comment><p>I bought my bread there for forty years.</p></div></div>")]
    [InlineData("<div><h3>Our letter</h3><p>All the news, every day.</p><form><input type=email></form></div>")]
    [InlineData("<aside><h3>Read more</h3><ul><li><a href=/1>Bread is dear</a></li></ul></aside>")]
    [InlineData("<aside><p>The author is the editor of this paper.</p></aside>")]
    public void Furniture_behind_the_text_stays_out(string furniture)
    {
        foreach (var page in Pages.Concat(Soup))
        {
            Assert.Equal(
                (page, string.Join("\n\n", Paragraphs)),
                (page, Read(page, Paragraphs.Length, furniture).Replace("Imprint", "", StringComparison.Ordinal).Trim())
            );
        }
    }

    [Theory]
    [InlineData("<aside><h3>The mill in figures</h3><p>Built in 1871. Rooms: 22.</p></aside>", true)]
    [InlineData("<aside class=note><p>Note: the desk is shut on Mondays.</p></aside>", true)]
    [InlineData("<aside class=correction><p>Correction: it was built in 1871.</p></aside>", true)]
    [InlineData("<aside><blockquote>Bread is work, and it is joy.</blockquote></aside>", true)]
    [InlineData("<aside><p>Read of <a href=/1>the mill</a> in the year of the flood.</p></aside>", true)]
    [InlineData("<aside class=related><p>Bread is dear. So it is.</p></aside>", false)]
    [InlineData("<aside class=newsletter><p>All the news, every day.</p></aside>", false)]
    [InlineData("<aside><h3>Our deals</h3><ul><li>A sieve <a href=/s>$19 View deal</a></li></ul></aside>", false)]
    [InlineData("<aside><p><a href=/1>Bread is dear, say those who eat it.</a></p></aside>", false)]
    [InlineData("<aside><p>Get our letter.</p><form><input type=email></form></aside>", false)]
    [InlineData("<aside>Advertisement</aside>", false)]
    public void An_aside_with_prose_of_its_own_is_the_articles(string aside, bool isOwn)
    {
        var lines = Read($"<article><h1>Mill closes</h1>{{0}}{aside}<p>{Paragraphs[2]}</p></article>", 2, "")
            .Split('\n');

        Assert.Equal(Paragraphs, lines.Where(line => line.Length > 90));
        Assert.Equal(isOwn, lines.Any(line => line.Length is > 0 and <= 90));
    }

    private static string Last(string[] lines, int count) => string.Join('\n', lines.TakeLast(count));

    private static string Read(string page, int count, string behind) =>
        WebPage
            .Read(
                "<html lang=en><body><nav><a href=/>Home</a></nav>"
                    + string.Format(
                        null,
                        page,
                        string.Concat(Paragraphs.Take(count).Select(text => $"<p>{text}</p>")),
                        behind
                    )
                    + "<footer>The Paper</footer></body></html>",
                new Uri("https://paper.example/mill")
            )
            .Body;
}
