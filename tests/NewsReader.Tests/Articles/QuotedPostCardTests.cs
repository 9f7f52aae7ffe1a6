using System.Text.RegularExpressions;
using NewsReader.Sources;

namespace NewsReader.Tests.Articles;

/// <summary>What the card of a post that prose quotes shows.</summary>
public sealed partial class QuotedPostCardTests
{
    [Theory]
    [InlineData("“We keep the mill,” Lee wrote on Bluesky on Friday.", "We keep the mill”", null)]
    [InlineData("“We keep the mill,” she wrote on X.", "We keep the mill”", null)]
    [InlineData("‘We keep the mill,’ Lee tweeted.", "We keep the mill’", null)]
    [InlineData("“We keep the mill!” Lee posted on her Truth Social account.", "We keep the mill!”", null)]
    [InlineData(
        "“We keep the mill,” Lee wrote on Bluesky, hours before the vote.",
        "We keep the mill”",
        "Lee wrote on Bluesky, hours before the vote."
    )]
    [InlineData("“We keep the mill,” Lee wrote, not on X.", "We keep the mill”", "Lee wrote, not on X.")]
    public void The_words_around_a_post_stand_only_where_they_say_more(string text, string posted, string? around)
    {
        var card = Assert.Single(Cards(text));

        Assert.Contains($"{posted}</q>", card);
        Assert.Equal(around, Around(card));
    }

    [Fact]
    public void All_that_somebody_said_is_offered_once()
    {
        var cards = Cards(
            "“We keep the mill,” Lee wrote on Bluesky.\n\n“It is dust,” Bo Chan wrote on X.\n\n"
                + "“We always did,” Lee wrote on Bluesky."
        );

        Assert.Equal(
            ["All that Ann Lee said", "All that Bo Chan said", null],
            cards.Select(card =>
                card.Contains("class=\"more\"", StringComparison.Ordinal)
                    ? card[card.IndexOf("All that", StringComparison.Ordinal)..].Split('<')[0]
                    : null
            )
        );
    }

    [Fact]
    public void The_head_tells_account_network_and_whom_it_answers()
    {
        var cards = Cards(
            "“We keep the mill,” Lee (@annlee) wrote on Bluesky on Friday.\n\n"
                + "“It is dust,” wrote @saltyquay in reply to Lee."
        );

        Assert.Equal(2, cards.Length);
        Assert.Contains("<span class=\"when\">@annlee · Bluesky · Friday</span>", cards[0]);
        Assert.Contains("<span class=\"speaker\">@saltyquay</span> <span class=\"when\">Bluesky</span>", cards[1]);
        Assert.Contains("<span class=\"reply\">Replying to ", cards[1]);
    }

    [Fact]
    public void A_short_post_has_a_short_card()
    {
        var cards = Cards(
            "“We keep the mill,” Lee wrote on X.\n\n“We keep the mill, the pond, the weir, the sluice and the "
                + "three old willows that my grandmother planted,” Chan wrote on X."
        );

        Assert.Equal(
            [true, false],
            cards.Select(card => card.Split('>')[0].Contains(" short", StringComparison.Ordinal))
        );
    }

    private static string? Around(string card)
    {
        const string opening = "<p class=\"attribution\">";
        var start = card.IndexOf(opening, StringComparison.Ordinal);
        return start < 0 ? null : Tag().Replace(card[(start + opening.Length)..].Split("</p>")[0], "");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private static string[] Cards(string text) =>
        [
            .. TestPipeline
                .News.Parse(
                    "Old mill stays open\n\nBy Nora Fielding\n\n"
                        + "Mayor Ann Lee and the engineer Bo Chan met on Monday.\n\n"
                        + text
                        + "\n",
                    ArticleFormat.PlainText
                )
                .Html.Split("<figure class=\"tweet")[1..]
                .Select(card => card.Split("</figure>")[0]),
        ];
}
