using static NewsReader.Tests.Sources.WebPages.MillTexts;

namespace NewsReader.Tests.Sources.WebPages;

/// <summary>What readers wrote beneath an article is none of it, however much of it there is.</summary>
public sealed class ReaderCommentTests
{
    private const string Comment =
        "I bought my bread there for forty years, and so did my mother, and nobody asked either of us about it.";

    /// <summary>A box of comments; {0} are its items, {1} is how many there are.</summary>
    public static TheoryData<string, string> Boxes =>
        new()
        {
            {
                "<div id=comments class=comments-area><h2>{1} thoughts on “Mill closes”</h2><ol class=comment-list>{0}"
                    + "</ol><div id=respond><h3>Leave a Reply</h3><form><textarea></textarea></form></div></div>",
                "<li class='comment even'><article class=comment-body><b>Bo</b><p>{0}</p></article></li>"
            },
            { "<div class=x1><h3>{1} Comments</h3>{0}</div>", "<div class=x2><p>{0}</p><button>Reply</button></div>" },
            { "<section><h2>Discussion</h2><ol>{0}</ol></section>", "<li><p>{0}</p></li>" },
            { "<div class=x1><h3>Comments</h3><div>{0}</div></div>", "<div class=x2><p>{0}</p></div>" },
            { "<section class=comments>{0}</section>", "<div class=comment-item><p>{0}</p></div>" },
            { "<div id=disqus_thread>{0}<button>More</button></div>", "<p>{0}</p>" },
            { "<div class=x1>{0}</div>", "<div class=x2><p>{0}</p><a href='#r'>Reply</a></div>" },
            { "{0}", "<div class=comment><p>{0}</p></div>" },
        };

    [Theory]
    [MemberData(nameof(Boxes))]
    public void Comments_are_none_of_the_article(string box, string item)
    {
        foreach (var count in new[] { 3, 12, 40 })
        {
            var items = string.Concat(
                Enumerable.Range(1, count).Select(i => string.Format(null, item, $"{Comment} ({i})"))
            );
            var comments = string.Format(null, box, items, count);
            var head = $"<h1>Mill closes</h1><div class=text><p>{One}</p></div>";

            Assert.Equal(One, TextOf($"<main><article>{head}</article>{comments}</main>"));
            Assert.Equal(One, TextOf($"<main><article>{head}{comments}</article></main>"));
            Assert.Equal(One, TextOf($"<div class=site><div class=post>{head}</div></div>{comments}"));
        }
    }

    [Fact]
    public void A_post_that_a_reader_embeds_is_none_of_the_article() =>
        Assert.Equal(
            One,
            TextOf(
                $"<article><h1>Mill closes</h1><p>{One}</p><div class=comments><div class=comment><p>{Comment}</p>"
                    + "<blockquote class=twitter-tweet><p>Bread!</p>&mdash; Bo (@bo) <a href='https://twitter.com/bo/"
                    + "status/17000000000000000'>May 3, 2026</a></blockquote></div><div class=comment></div></div>"
                    + "</article>"
            )
        );

    [Fact]
    public void What_stands_first_on_the_page_of_a_forum_is_its_article() =>
        Assert.Equal(
            One,
            TextOf(
                $"<h1>Mill closes</h1><div class=comments><div class=comment><p>{One}</p></div>"
                    + $"<div class=comment><p>{Comment}</p></div></div>"
            )
        );

    [Theory]
    [InlineData("<h2>Discussion</h2><p>{0}</p><ul><li>Bread is dear.</li></ul>", "Discussion\n{0}\nBread is dear.")]
    [InlineData("<div class=comment-from-editor><p>{0}</p></div><p>So it was.</p>", "{0}\nSo it was.")]
    public void What_is_called_like_comments_and_is_not_made_so_stays(string part, string text) =>
        Assert.EndsWith(
            string.Format(null, text, Comment),
            TextOf(
                $"<article><h1>Mill closes</h1><p>{One}</p><p>{One}</p>{string.Format(null, part, Comment)}</article>"
            )
        );
}
