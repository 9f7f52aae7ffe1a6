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
