using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Tests.Articles;

public sealed class TweetTests
{
    [Fact]
    public void An_embedded_post_is_shown_where_nobody_is_recognized()
    {
        var article = TestPipeline.News.Parse(
            "Mill opens\n\nThe mill opened.\n\nWe are open — Ann Lee (@annlee) May 14, 2024\n",
            ArticleFormat.PlainText,
            new StepBudget(100)
        );

        Assert.NotNull(article.Shortcoming);
        Assert.Contains("<p>We are open — Ann Lee (@annlee) May 14, 2024</p>", article.Html);
    }

    [Theory]
    [InlineData("Sen. Bo Chan", "Bo Chan")]
    [InlineData("President Mara Quist", "Mara Quist")]
    [InlineData("Dr. Ann Lee", "Ann Lee")]
    [InlineData("Sir Paul Okoye", "Paul Okoye")]
    [InlineData("Rep. Ann Lee", "Ann Lee")]
    [InlineData("Ann Lee", "Ann Lee")]
    public void Who_posts_is_known_behind_a_title_and_shown_as_the_account_is(string author, string speaker)
    {
        var article = TestPipeline.News.Parse(
            $"# Mill opens\n\nThe mill opened.\n\n::: post\nWe are open.\n::: by\nauthor: {author}\nhandle: @x\n:::\n",
            ArticleFormat.Markdown
        );

        var post = Assert.Single(article.Quotations).Quotation;
        Assert.Equal((author, speaker), (post.SpeakerText, post.Speaker?.Name));
        Assert.Contains($">{author}</a></span>", article.Html);
    }

    [Fact]
    public void A_tweet_behind_other_sentences_is_a_card_of_its_own()
    {
        var html = TestPipeline
            .News.Parse(
                "Mayor quits\n\nThe mayor was brief. “I resigned,” she wrote on Twitter on Monday. Then "
                    + "the council met.\n",
                ArticleFormat.PlainText
            )
            .Html;

        Assert.Contains("<figure class=\"tweet", html);
        Assert.Contains("<p>The mayor was brief. </p>", html);
        Assert.Contains("Then the council met.", html);
    }
}
