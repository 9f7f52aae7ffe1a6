using NewsReader.Analysis;
using NewsReader.Sources;
using NewsReader.Text.Posts;

namespace NewsReader.Tests.Text.Posts;

/// <summary>Any post that is written is read again as it was, and its card says so.</summary>
public sealed class PostFormTests
{
    public static TheoryData<string, string> Written() =>
        new()
        {
            { "Dora Finch", "The gate opens at six.\nBring a coat." },
            { "Dora Finch", "One\n\nTwo\n\n\n\nThree" },
            { "Dora Finch", "::: post\n::: by\n:::\n\\:::\n\\\\ twice" },
            { "Dora Finch", "# *No* [heading](https://x.example)\n> none\n- item\n---\n```\ncode" },
            { "Dora Finch", "&amp; &#65; <b>bold</b> $1 \"quoted\" “So” 'it' goes — Ann Lee (@annlee) May 14, 2024" },
            { "Dora Finch", "  two blanks before\n\tand a tab" },
            { "Dora Finch", "author: somebody else\naddress: https://x.example" },
            { "Dora Finch", "👩‍👩‍👧 family 🇨🇭 Zürich مرحبا 你好" },
            { "Dora Finch", "a\u2028b\u0085c\r\nd\re\u0001f\0g" },
            { "O’Neill-d’Arcy: the 2nd \"Finn\"", "Yes." },
            { "::: by", "Yes." },
            { "\\Backslash", "Yes." },
            { "author: author", "Yes." },
            { "Д-р Иванова", "Да." },
            { "7 News", "Yes." },
        };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_post_is_read_as_it_was_written(string author, string text)
    {
        var post = Post.Of(
            text,
            author,
            "@dorafinch",
            "9:41 PM · Mar 3, 2023",
            "https://x.com/dorafinch/status/17?s=20",
            replyTo: "@annlee"
        )!;
        var source = $"---\ntitle: T\n---\n\nBefore it.\n\n{PostForm.Write(post)}\n\nBehind it.\n";

        var form = PostForm.Read(source, source.IndexOf("::: post", StringComparison.Ordinal))!;
        var article = TestPipeline.News.Parse(source, ArticleFormat.Markdown);

        Assert.Equal(post.Text, string.Join('\n', form.Lines.Select(line => form.Text(line))));
        Assert.Equal(
            (post.Author, "@dorafinch", "X", "9:41 PM · Mar 3, 2023", "@annlee", "https://x.com/dorafinch/status/17"),
            (
                form.Text(form.Author),
                form.Text(form.Handle),
                form.Network,
                form.Text(form.Time),
                form.ReplyTo,
                form.Address
            )
        );
        var quoted = Assert.Single(article.Quotations, q => q.Quotation.Kind == QuotationKind.Tweet).Quotation;
        Assert.Equal(
            (post.Author, "@dorafinch", "X", "9:41 PM · Mar 3, 2023", "@annlee", "https://x.com/dorafinch/status/17"),
            (quoted.SpeakerText, quoted.Handle, quoted.Medium, quoted.StatedTime, quoted.ReplyToText, quoted.Address)
        );
        var words = string.Join(' ', post.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            ["Before it.", $"{words} — {post.Author} (@dorafinch) 9:41 PM · Mar 3, 2023", "Behind it."],
            article.ReadingText.Split('\n')
        );
        Assert.Single(article.Html.Split("<figure class=\"tweet")[1..]);
        Assert.Contains(
            "<a rel=\"noopener noreferrer\" href=\"https://x.com/dorafinch/status/17\">9:41 PM",
            article.Html
        );
    }

    [Theory]
    [InlineData("::: post\nText without an end.\n")]
    [InlineData("::: post\nText.\n::: by\nauthor: Ann Lee\n")]
    [InlineData("::: post\nText.\n::: by\nhandle: @annlee\n:::\n")]
    [InlineData("::: post\nText.\n::: by\nno field\n:::\n")]
    [InlineData("::: post\nText.\n::: by\nauthor: Ann Lee\nauthor: Bo Chan\n:::\n")]
    [InlineData("::: post\n::: by\nauthor: Ann Lee\n:::\n")]
    [InlineData("::: posts\nText.\n::: by\nauthor: Ann Lee\n:::\n")]
    [InlineData("> ::: post\n> Text.\n> ::: by\n> author: Ann Lee\n> :::\n")]
    [InlineData("- item\n\n  ::: post\n  Text.\n  ::: by\n  author: Ann Lee\n  :::\n")]
    public void What_is_no_whole_post_is_text(string written)
    {
        var article = TestPipeline.News.Parse($"# T\n\nBefore it.\n\n{written}\nBehind it.\n", ArticleFormat.Markdown);

        Assert.DoesNotContain(article.Quotations, q => q.Quotation.Kind == QuotationKind.Tweet);
        Assert.StartsWith("Before it.", article.ReadingText);
        Assert.Contains("::: post", article.ReadingText);
        Assert.EndsWith("Behind it.", article.ReadingText);
    }

    /// <summary>Whatever block stands before it or behind it.</summary>
    [Theory]
    [InlineData("- one\n- two")]
    [InlineData("- one\n\n- two\n\n  more of two")]
    [InlineData("1. one\n2. two")]
    [InlineData("> quoted words\n>")]
    [InlineData("> quoted words\n>\n> and more of them")]
    [InlineData("## A heading")]
    [InlineData("```\ncode\n```")]
    [InlineData("| a | b |\n| - | - |\n| 1 | 2 |")]
    [InlineData("![A lock](https://paper.example/a.jpg \"The lock\")")]
    [InlineData("***")]
    [InlineData("A paragraph.")]
    public void A_post_is_one_beside_any_block(string block)
    {
        var post = PostForm.Write(Post.Of("Yes.", "Ann Lee", "@annlee")!);
        foreach (var between in new[] { "\n\n", "\n" })
        {
            var article = TestPipeline.News.Parse(
                $"---\ntitle: T\n---\n\nBefore it.\n\n{block}{between}{post}\n\n{block}\n\n{post}\n",
                ArticleFormat.Markdown
            );

            Assert.Equal(["Yes.", "Yes."], article.Quotations.Select(q => q.Said));
            Assert.DoesNotContain(":::", article.Html);
        }
    }

    /// <summary>Its lines stand apart, also where it is all that there is: an entry of an account's feed.</summary>
    [Fact]
    public void A_post_that_ends_the_article_keeps_its_lines()
    {
        var post = PostForm.Write(Post.Of("One\ntwo\n\nthree", "Ann Lee", "@annlee")!);

        Assert.Contains(
            "<p>One<br />\ntwo<br />\nthree</p>",
            TestPipeline.News.Parse($"---\ntitle: T\n---\n\n{post}\n", ArticleFormat.Markdown).Html
        );
    }

    [Fact]
    public void In_plain_text_no_fence_is_one()
    {
        var post = PostForm.Write(Post.Of("Yes.", "Ann Lee", "@annlee")!);

        Assert.Contains(
            "::: post",
            TestPipeline.News.Parse($"T\n\nBefore it.\n\n{post}\n", ArticleFormat.PlainText).ReadingText
        );
    }
}
