using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Tests.Articles;

public sealed class TweetTests
{
    [Fact]
    public void A_tweet_behind_other_sentences_is_a_card_of_its_own()
    {
        var html = NewsArticle
            .Parse(
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
