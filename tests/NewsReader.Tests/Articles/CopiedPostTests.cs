using System.Text.RegularExpressions;
using NewsReader.Analysis;
using NewsReader.Sources;

namespace NewsReader.Tests.Articles;

/// <summary>Posts as people and scrapers copy them are cards, with their words and nothing else.</summary>
public sealed partial class CopiedPostTests
{
    [GeneratedRegex(@"(?<=[^\n>])\n(?=[^\n>])")]
    private static partial Regex LineEnd();

    private const string Before =
        "The harbour was closed for three hours on Tuesday, and everybody had something to say about it.";

    private const string Behind = "The ferry went at four, and by the evening all was as it had been before that day.";

    /// <summary>What is copied, then name, account, network, time, text and whom it answers.</summary>
    public static TheoryData<string, string, string?, string, string?, string, string?> Forms() =>
        new()
        {
            {
                "Dora Finch\n\u202A@dorafinch.bsky.social\u202C\nThe gate opens at six.\nMay 3, 2026 at 10:05 AM",
                "Dora Finch",
                "@dorafinch.bsky.social",
                "Bluesky",
                "May 3, 2026 at 10:05 AM",
                "The gate opens at six.",
                null
            },
            {
                "Dora Finch\n@dorafinch\nThe gate opens at six. Bring a coat.\n10:00 AM · Sep 1, 2026",
                "Dora Finch",
                "@dorafinch",
                "Twitter",
                "10:00 AM · Sep 1, 2026",
                "The gate opens at six. Bring a coat.",
                null
            },
            {
                "Dora Finch 🌊 (she/her)\n\n@dorafinch\n\nThe gate opens at six.\n\nBring a coat.\n\n"
                    + "10:00 AM · Sep 1, 2026 · 12.4K Views\n\n1,204 Retweets\n\n88 Likes",
                "Dora Finch",
                "@dorafinch",
                "Twitter",
                "10:00 AM · Sep 1, 2026",
                "The gate opens at six. Bring a coat.",
                null
            },
            {
                "Dora Finch\n@dorafinch\n·\nFollow\nReplying to @annlee\nNo. https://t.co/AbC\n9:41 "
                    + "PM · Mar 3, 2023\n\n"
                    + "https://x.com/dorafinch/status/17?s=20",
                "Dora Finch",
                "@dorafinch",
                "X",
                "9:41 PM · Mar 3, 2023",
                "No.",
                "@annlee"
            },
            {
                "The gate opens at six. pic.twitter.com/abc — Dora Finch, Councilor (@dorafinch) September 1, 2026",
                "Dora Finch",
                "@dorafinch",
                "Twitter",
                "September 1, 2026",
                "The gate opens at six.",
                null
            },
            {
                "The gate opens at six.\n\n— Sen. Dora Finch (D-NV) (@SenFinch) 1 September 2026",
                "Sen. Dora Finch",
                "@SenFinch",
                "Twitter",
                "1 September 2026",
                "The gate opens at six.",
                null
            },
            {
                "Dora Finch (@dorafinch)\n\nThe gate opens at six.\n\nSeptember 1, 2026",
                "Dora Finch",
                "@dorafinch",
                "Twitter",
                "September 1, 2026",
                "The gate opens at six.",
                null
            },
            {
                "Dora Finch (@dorafinch.bsky.social) September 1, 2026\n\nThe gate opens at six.",
                "Dora Finch",
                "@dorafinch.bsky.social",
                "Bluesky",
                "September 1, 2026",
                "The gate opens at six.",
                null
            },
            {
                "Dora Finch @dorafinch · Sep 1, 2026\nThe gate opens at six.",
                "Dora Finch",
                "@dorafinch",
                "Twitter",
                "Sep 1, 2026",
                "The gate opens at six.",
                null
            },
            {
                "> The gate opens at six.\n> \n> Bring a coat.\n> \n> — Dora Finch (@dorafinch) September 1, 2026",
                "Dora Finch",
                "@dorafinch",
                "Twitter",
                "September 1, 2026",
                "The gate opens at six. Bring a coat.",
                null
            },
            {
                "> Dora Finch (@dorafinch@coast.example)\n>\n> The gate opens at six.",
                "Dora Finch",
                "@dorafinch@coast.example",
                "Mastodon",
                null,
                "The gate opens at six.",
                null
            },
            {
                "View this post on Instagram\n\nNine boats, one sun.\n\nA post shared by Dora Finch (@dora.finch)",
                "Dora Finch",
                "@dora.finch",
                "Instagram",
                null,
                "Nine boats, one sun.",
                null
            },
            {
                "View this post on Instagram\n\nNine boats.\n\nOne sun. ☀️\n\n"
                    + "A post shared by Dora Finch ☀️ (@dora.finch) on Aug 15, 2019 at 9:00am PDT",
                "Dora Finch",
                "@dora.finch",
                "Instagram",
                "Aug 15, 2019 at 9:00am PDT",
                "Nine boats. One sun. ☀️",
                null
            },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_copied_post_is_a_card(
        string copied,
        string name,
        string? handle,
        string network,
        string? time,
        string said,
        string? replyTo
    )
    {
        foreach (var format in new[] { ArticleFormat.PlainText, ArticleFormat.Markdown })
        {
            // Markdown has no line ends within a paragraph but those that are marked.
            var text = format == ArticleFormat.Markdown ? LineEnd().Replace(copied, "\\\n") : copied;
            var article = TestPipeline.News.Parse($"Gate opens\n\n{Before}\n\n{text}\n\n{Behind}\n", format);

            var post = Assert.Single(article.Quotations, q => q.Quotation.Kind == QuotationKind.Tweet);
            Assert.Equal(
                (name, handle, network, time, replyTo),
                (
                    post.Quotation.SpeakerText,
                    post.Quotation.Handle,
                    post.Quotation.Medium,
                    post.Quotation.StatedTime,
                    post.Quotation.ReplyToText
                )
            );
            Assert.Equal(said, post.Said.ReplaceLineEndings(" "));
            Assert.StartsWith(Before, article.ReadingText);
            Assert.EndsWith(Behind, article.ReadingText);
            var card = Assert.Single(article.Html.Split("<figure class=\"tweet")[1..]).Split("</figure>")[0];
            Assert.DoesNotContain("t.co", card);
            Assert.DoesNotContain("pic.twitter", card);
            Assert.DoesNotContain("Retweets", card);
            Assert.DoesNotContain("&gt;", card);
        }
    }

    [Theory]
    [InlineData("Photo by Ann Lee (@annlee)\n\nThe mill stood empty for years, and nobody wanted it.")]
    [InlineData("Contact Ann Lee\n@annlee\n\nShe answers every letter that she gets from anybody in town.")]
    [InlineData("Write to us: Ann Lee (@annlee).\n\nWe answer every letter.")]
    [InlineData("View this post on Instagram\n\nThe mill stood empty for years, and nobody wanted it.")]
    [InlineData("It was late (@nobody came).")]
    [InlineData("> The gate opens at six.\n>\n> Bring a coat.")]
    public void What_only_looks_like_one_is_text(string text)
    {
        foreach (var format in new[] { ArticleFormat.PlainText, ArticleFormat.Markdown })
        {
            var article = TestPipeline.News.Parse($"Gate opens\n\n{Before}\n\n{text}\n\n{Behind}\n", format);

            Assert.DoesNotContain(article.Quotations, q => q.Quotation.Kind == QuotationKind.Tweet);
            Assert.DoesNotContain("<figure", article.Html);
        }
    }

    [Fact]
    public void An_author_with_an_account_is_no_post()
    {
        var article = TestPipeline.News.Parse(
            $"Gate opens\n\nAnn Lee (@annlee) September 1, 2026\n\n{Before}\n\n{Behind}\n",
            ArticleFormat.PlainText
        );

        Assert.DoesNotContain(article.Quotations, q => q.Quotation.Kind == QuotationKind.Tweet);
        Assert.Contains(Before, article.ReadingText);
    }

    [Fact]
    public void Posts_that_follow_each_other_are_a_card_each()
    {
        var article = TestPipeline.News.Parse(
            $"Gate opens\n\n{Before}\n\n"
                + "Dora Finch\n@dorafinch\nOne.\n10:00 AM · Sep 1, 2026\n\n"
                + "Bo Chan\n@bochan\nTwo.\n11:00 AM · Sep 1, 2026\n\n"
                + $"Three. — Ann Lee (@annlee) September 2, 2026\n\n{Behind}\n",
            ArticleFormat.PlainText
        );

        Assert.Equal(
            [("Dora Finch", "One."), ("Bo Chan", "Two."), ("Ann Lee", "Three.")],
            article.Quotations.Select(q => (q.Quotation.SpeakerText, q.Said))
        );
    }

    [Fact]
    public void What_leads_a_post_in_may_stand_in_the_paragraph_before()
    {
        var article = TestPipeline.News.Parse(
            $"Gate opens\n\n{Before}\n\nDora Finch wrote on Twitter:\n\n“The gate opens at six.”\n\n{Behind}\n",
            ArticleFormat.PlainText
        );

        var post = Assert.Single(article.Quotations, q => q.Quotation.Kind == QuotationKind.Tweet);
        Assert.Equal("Dora Finch", post.Quotation.Speaker?.Name);
        Assert.Single(article.Html.Split("<figure class=\"tweet")[1..]);
        Assert.Contains("Dora Finch", article.ReadingText);
    }
}
