using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>By what means something is said that only what stands before tells; a capital changes nothing.</summary>
public sealed class CarriedMediumTests
{
    [Theory]
    [InlineData("users said", "Twitter")]
    [InlineData("Users said", "Twitter")]
    [InlineData("USERS SAID", "Twitter")]
    [InlineData("one user said", "Twitter")]
    [InlineData("Other users replied", "Twitter")]
    [InlineData("commenters wrote", "Twitter")]
    [InlineData("Commenters wrote", "Twitter")]
    [InlineData("A commenter said", "Twitter")]
    public void What_many_say_is_said_where_the_talk_is(string who, string medium)
    {
        var article = TestPipeline.News.Parse(
            "Bridge reopens\n\nBy Ann Lee\n\n"
                + "Marta Quillon tweeted: “This bridge will never be closed to us again.”\n\n"
                + $"{who}, “It is a shame for the whole city of ours.”",
            ArticleFormat.PlainText
        );

        Assert.Equal(["Twitter", medium], article.Quotations.Select(quoted => quoted.Quotation.Medium));
    }

    [Theory]
    [InlineData("a White House statement:")]
    [InlineData("A White House Statement:")]
    public void A_statement_is_one_with_a_capital_too(string who)
    {
        var article = TestPipeline.News.Parse(
            $"Bridge reopens\n\nBy Ann Lee\n\nThe bridge reopened.\n\n{who} “It will not stand like that.”",
            ArticleFormat.PlainText
        );

        Assert.Equal(["statement"], article.Quotations.Select(quoted => quoted.Quotation.Medium));
    }
}
