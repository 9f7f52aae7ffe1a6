using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>Who speaks in turn in interviews and transcripts: all quotations of an article, in order.</summary>
public sealed class TurnsTests
{
    public static TheoryData<string, string, string> Articles() => WrittenArticles.Of("Turns.txt", "said:");

    [Theory]
    [MemberData(nameof(Articles))]
    public void Each_turn_has_its_speaker(string title, string text, string said)
    {
        var article = TestPipeline.News.Parse($"# News in brief\n\n{text}\n", ArticleFormat.Markdown);

        Assert.Equal(
            said,
            string.Join(" | ", article.Quotations.Select(q => $"{q.Said} = {q.Quotation.Speaker?.Name ?? "nobody"}"))
        );
        Assert.NotEmpty(title);
    }

    [Fact]
    public void The_turns_of_an_article_are_set_as_a_dialogue()
    {
        var article = TestPipeline.News.Parse(
            "# Two sailors\n\nAnn Lee met Bo Chan.\n\n**Ann Lee:** Why?\n\n**BC:** I was bored.\n\nMy boat leaked.\n",
            ArticleFormat.Markdown
        );

        Assert.Equal(
            "<p><a class=\"person\" href=\"/people/ann-lee\">Ann Lee</a> met "
                + "<a class=\"person\" href=\"/people/bo-chan\">Bo Chan</a>.</p>\n"
                + "<p class=\"turn opens-turn\"><strong><b class=\"by\"><a class=\"person\" href=\"/people/ann-lee\">"
                + "Ann Lee</a>:</b></strong> <q class=\"quotation\" data-by=\"/people/ann-lee\" tabindex=\"0\" "
                + "aria-describedby=\"q1\" data-quotation=\"1\">Why?</q>"
                + "<span class=\"note\" role=\"tooltip\" id=\"q1\"><b>Ann Lee</b></span></p>\n"
                + "<p class=\"turn opens-turn\"><strong><b class=\"by\">BC:</b></strong> <q class=\"quotation\" "
                + "data-by=\"/people/bo-chan\" tabindex=\"0\" aria-describedby=\"q2\">I was bored.</q></p>\n"
                + "<p class=\"turn\"><q class=\"quotation\" data-by=\"/people/bo-chan\" tabindex=\"0\" "
                + "aria-describedby=\"q2\" data-quotation=\"2\">My boat leaked.</q>"
                + "<span class=\"note\" role=\"tooltip\" id=\"q2\"><b>Bo Chan</b></span></p>\n",
            article.Html
        );
    }

    [Theory]
    [InlineData(ArticleFormat.PlainText)]
    [InlineData(ArticleFormat.Markdown)]
    public void Lines_above_answers_ask_or_remark(ArticleFormat format)
    {
        var article = TestPipeline.News.Parse(
            "Two sailors\n\nAnn Lee, 44, sailed alone. She spoke from her boat.\n\n"
                + "How did it feel to leave?\nI was glad of it.\n\n"
                + "You’ve said your mother never sailed.\nShe didn’t. I regret that.\n\n"
                + "Did you ever turn back?\nI thought of it.\n\n"
                + "What are you reading?\nOld charts of my coast.\n",
            format
        );

        Assert.Equal(
            [
                "nobody: How did it feel to leave?",
                "Ann Lee: I was glad of it.",
                "nobody: You’ve said your mother never sailed.",
                "Ann Lee: She didn’t. I regret that.",
                "nobody: Did you ever turn back?",
                "Ann Lee: I thought of it.",
                "nobody: What are you reading?",
                "Ann Lee: Old charts of my coast.",
            ],
            article.Quotations.Select(q => $"{q.Quotation.Speaker?.Name ?? "nobody"}: {q.Said}")
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("Share\n\nTweet\n")]
    [InlineData("**Why?**\n")]
    public void Nothing_to_read_has_no_turns(string text)
    {
        Assert.Empty(TestPipeline.News.Parse(text, ArticleFormat.Markdown).Quotations);
    }
}
