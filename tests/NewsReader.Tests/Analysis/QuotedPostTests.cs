using NewsReader.Analysis;
using NewsReader.Sources;

namespace NewsReader.Tests.Analysis;

/// <summary>Posts that prose quotes: kind, network, account, and whom they answer.</summary>
public sealed class QuotedPostTests
{
    [Theory]
    [InlineData("on the social media platform X", "X")]
    [InlineData("on X", "X")]
    [InlineData("on X, formerly Twitter", "X")]
    [InlineData("via X", "X")]
    [InlineData("on her Truth Social account", "Truth Social")]
    [InlineData("on the Chinese social network Weibo", "Weibo")]
    [InlineData("on Meta's Threads", "Threads")]
    [InlineData("on Threads, a rival to X", "Threads")]
    [InlineData("on the decentralized network Mastodon", "Mastodon")]
    [InlineData("on her Telegram channel", "Telegram")]
    [InlineData("to the village's Facebook page", "Facebook")]
    [InlineData("in a note on Substack, which Bo Chan reposted", "Substack")]
    [InlineData("in an Instagram story", "Instagram")]
    [InlineData("in an Instagram Story", "Instagram")]
    [InlineData("in a Reddit forum", "Reddit")]
    [InlineData("under a photograph of the mill on VK", "VK")]
    [InlineData("in a since-deleted tweet", "Twitter")]
    [InlineData("in a string of tweets", "Twitter")]
    [InlineData("in a Facebook rant", "Facebook")]
    [InlineData("on what was then called Twitter", "Twitter")]
    [InlineData("in the caption of a TikTok video", "TikTok")]
    [InlineData("on the site formerly known as Twitter", "X")]
    [InlineData("on China's Twitter-like Weibo platform", "Weibo")]
    [InlineData("on the messaging app Telegram", "Telegram")]
    [InlineData("on the mill's public Discord server", "Discord")]
    [InlineData("on the Oldbridge subreddit", "Reddit")]
    [InlineData("in a post", null)]
    [InlineData("on social media", null)]
    public void A_post_tells_its_network_wherever_that_stands(string where, string? network) =>
        Assert.Equal(
            [("Ann Lee", QuotationKind.Tweet, network, null)],
            Read($"“We keep the mill open,” Lee wrote {where}.")
        );

    [Theory]
    [InlineData("tweeted", QuotationKind.Tweet, "Twitter")]
    [InlineData("quote-tweeted", QuotationKind.Tweet, "Twitter")]
    [InlineData("posted", QuotationKind.Tweet, null)]
    [InlineData("reposted", QuotationKind.Tweet, null)]
    [InlineData("skeeted", QuotationKind.Tweet, "Bluesky")]
    [InlineData("tooted", QuotationKind.Tweet, "Mastodon")]
    [InlineData("truthed", QuotationKind.Tweet, "Truth Social")]
    [InlineData("captioned a drawing of it", QuotationKind.Tweet, null)]
    [InlineData("captioned a TikTok", QuotationKind.Tweet, "TikTok")]
    [InlineData("DMed a friend on Discord", QuotationKind.Writing, "Discord")]
    [InlineData("messaged her staff on WhatsApp", QuotationKind.Writing, "WhatsApp")]
    [InlineData("texted a friend", QuotationKind.Writing, "text message")]
    [InlineData("wrote in a direct message on X", QuotationKind.Writing, "X")]
    [InlineData("wrote in a letter", QuotationKind.Writing, "letter")]
    [InlineData("wrote", QuotationKind.Writing, null)]
    [InlineData("said in a video posted to TikTok", QuotationKind.Speech, "TikTok")]
    [InlineData("said in a YouTube video", QuotationKind.Speech, "YouTube")]
    [InlineData("said in a TikTok seen by thousands", QuotationKind.Speech, "TikTok")]
    [InlineData("said on her podcast", QuotationKind.Speech, "podcast")]
    [InlineData("wrote on the blog of the mill", QuotationKind.Writing, "blog")]
    [InlineData("wrote in a WhatsApp group chat", QuotationKind.Writing, "WhatsApp")]
    [InlineData("wrote on her WhatsApp channel", QuotationKind.Tweet, "WhatsApp")]
    [InlineData("said in a statement", QuotationKind.Statement, "statement")]
    [InlineData("said in an emailed statement", QuotationKind.Statement, "statement")]
    [InlineData("said at a rally", QuotationKind.Speech, "rally")]
    [InlineData("said in an audio chat on X Spaces", QuotationKind.Speech, "X")]
    [InlineData("commented under the video on YouTube", QuotationKind.Tweet, "YouTube")]
    [InlineData("said in an interview with the YouTube channel Square One", QuotationKind.Speech, "YouTube")]
    [InlineData("said over email", QuotationKind.Writing, "e-mail")]
    [InlineData("said by text", QuotationKind.Writing, "text message")]
    [InlineData("said", QuotationKind.Speech, null)]
    public void The_kind_follows_from_the_means(string said, QuotationKind kind, string? medium) =>
        Assert.Equal([("Ann Lee", kind, medium, null)], Read($"“We keep the mill open,” Lee {said}."));

    [Theory]
    [InlineData("“We keep the mill open,” Lee says in the clip, which Bo Chan shared on X.")]
    [InlineData("“We keep the mill open,” Lee said after Bo Chan tweeted a picture of it.")]
    [InlineData("“We keep the mill open,” Lee said in a video circulating on social media.")]
    [InlineData("“We keep the mill open,” Lee said in a clip shared by Bo Chan on Bluesky.")]
    [InlineData("Lee, who has many followers on X, said: “We keep the mill open.”")]
    [InlineData("“We keep the mill open,” Lee said of the row on Facebook.")]
    [InlineData("Asked about her post on X, Lee said: “We keep the mill open.”")]
    [InlineData(
        "A clip of Ann Lee has been seen often since Bo Chan shared it on X. “We keep the mill open,” Lee says."
    )]
    [InlineData("Lee posted a drawing on X on Sunday. “We keep the mill open,” she told a meeting.")]
    public void What_others_share_or_talk_of_is_no_post(string sentence) =>
        Assert.Equal([("Ann Lee", QuotationKind.Speech, null, null)], Read(sentence));

    [Theory]
    [InlineData("Lee took to X. “We keep the mill open,” she wrote.", "X")]
    [InlineData("Lee took to X to complain. “We keep the mill open,” she wrote.", "X")]
    [InlineData("Lee hit back on X: “We keep the mill open.”", "X")]
    [InlineData("Lee turned to LinkedIn on Friday. “We keep the mill open,” she wrote.", "LinkedIn")]
    [InlineData("Lee answered in a thread on X.\n\n“We keep the mill open,” she wrote in the first post.", "X")]
    [InlineData("Lee has since deleted the tweet. “We keep the mill open,” it read.", "Twitter")]
    [InlineData("Lee quit in a nine-part thread on X. “We keep the mill open,” read the fourth post.", "X")]
    [InlineData("“We keep the mill open,” read a post on Bluesky by Lee.", "Bluesky")]
    [InlineData("Lee's account on X posted, “We keep the mill open.”", "X")]
    [InlineData("“We keep the mill open,” a message on Lee's X account said.", "X")]
    [InlineData("Lee told it in a thread on X. It ends: “We keep the mill open.”", "X")]
    [InlineData("“We keep the mill open,” ran the caption of Lee's latest TikTok.", "TikTok")]
    public void A_post_told_of_before_or_that_speaks_itself_is_its_poster_s(string text, string network) =>
        Assert.Equal([("Ann Lee", QuotationKind.Tweet, network, null)], Read(text));

    [Theory]
    [InlineData("“It is dust,” Chan wrote in reply to Lee on X.", "X", "Ann Lee")]
    [InlineData("Replying to Lee, Chan tweeted: “It is dust.”", "Twitter", "Ann Lee")]
    [InlineData("“It is dust,” Chan tweeted at Lee.", "Twitter", "Ann Lee")]
    [InlineData("Chan quote-tweeted Lee, writing: “It is dust.”", "Twitter", "Ann Lee")]
    [InlineData("“It is dust,” Chan wrote under Lee's post on Facebook.", "Facebook", "Ann Lee")]
    [InlineData("“It is dust,” Chan wrote on X in response to @annlee.", "X", "@annlee")]
    [InlineData("Lee wrote on X that the mill would stay. “It is dust,” Chan replied on the site.", "X", "Ann Lee")]
    [InlineData("Lee posted a drawing of it on Bluesky. “It is dust,” Chan shot back.", "Bluesky", "Ann Lee")]
    [InlineData("Lee drew the mill on Threads at noon. \"It is dust,\" Chan replied.", "Threads", "Ann Lee")]
    [InlineData("A Bluesky account, @annlee, drew the mill. “It is dust,” Chan replied.", "Bluesky", "@annlee")]
    [InlineData("Lee hailed the mill on X. Chan quote-tweeted her. “It is dust,” he wrote.", "X", "Ann Lee")]
    [InlineData("Lee hailed the mill on X. Chan quote-tweeted it at noon. “It is dust,” he wrote.", "X", "Ann Lee")]
    [InlineData("Lee hailed the mill on X. Chan disagreed in a reply to Lee. “It is dust,” he wrote.", "X", "Ann Lee")]
    [InlineData("“It is dust,” Chan fired back on X, replying to the mayor.", "X", "Ann Lee")]
    [InlineData("The claim was made by Lee in a post on X. \"It is dust,\" Chan shot back.", "X", "Ann Lee")]
    [InlineData("@annlee asked its followers on X about it. “It is dust,” answered Chan.", "X", "@annlee")]
    [InlineData("“It is dust,” Chan replied to Lee's announcement on Threads.", "Threads", "Ann Lee")]
    [InlineData("“It is dust,” Chan wrote on X. He was replying to his colleague Ann Lee.", "X", "Ann Lee")]
    [InlineData("In response to Lee, who posted it on Threads, Chan wrote there: “It is dust.”", "Threads", "Ann Lee")]
    public void A_post_that_answers_tells_whom(string text, string network, string? answered) =>
        Assert.Equal([("Bo Chan", QuotationKind.Tweet, network, answered)], Read(text));

    [Theory]
    [InlineData("@saltyquay wrote: “It is dust.”", "@saltyquay", null, "@saltyquay")]
    [InlineData(
        "“It is dust,” wrote @salty.example.social on Bluesky.",
        "@salty.example.social",
        "Bluesky",
        "@salty.example.social"
    )]
    [InlineData(
        "A Mastodon account named @salty@example.social wrote: “It is dust.”",
        "@salty@example.social",
        "Mastodon",
        "@salty@example.social"
    )]
    [InlineData("“It is dust,” wrote u/salty_quay on Reddit.", "u/salty_quay", "Reddit", "u/salty_quay")]
    [InlineData(
        "“It is dust,” said the first post on X, by an account called @saltyquay.",
        "@saltyquay",
        "X",
        "@saltyquay"
    )]
    [InlineData("“It is dust,” commented one X user.", null, "X", null)]
    [InlineData("A Reddit user wrote: “It is dust.”", null, "Reddit", null)]
    [InlineData("“It is dust,” posted user @saltyquay.", "@saltyquay", null, "@saltyquay")]
    [InlineData("Lee posted a drawing on Facebook. “It is dust,” wrote one commenter.", null, "Facebook", null)]
    [InlineData("Farmers on X mocked the mill. “Is it dust?” one user asked.", null, "X", null)]
    public void An_account_or_a_user_speaks(string text, string? account, string? network, string? handle)
    {
        var quoted = Assert.Single(Parse(text));

        Assert.Equal(
            (account, QuotationKind.Tweet, network, handle),
            (
                quoted.Handle is null ? quoted.Speaker?.Name : quoted.SpeakerText,
                quoted.Kind,
                quoted.Medium,
                quoted.Handle
            )
        );
        Assert.Null(quoted.Speaker);
    }

    [Theory]
    [InlineData("Lee sent a text to Chan which read: “We keep the mill open.”", "text message")]
    [InlineData("Lee left. Ten minutes later, in a text: “We keep the mill open.”", "text message")]
    [InlineData("Chan was shown a text sent to Moe Hill by Lee. “We keep the mill open,” it read.", "text message")]
    [InlineData(
        "Chan showed them a text message that Lee sent to Hill. “We keep the mill open,” it said.",
        "text message"
    )]
    [InlineData("Messages from a WhatsApp group came out. In one, Lee told him: “We keep the mill open.”", "WhatsApp")]
    public void What_is_sent_to_somebody_is_writing(string text, string medium) =>
        Assert.Equal((QuotationKind.Writing, medium), Parse(text).Select(q => (q.Kind, q.Medium!)).Single());

    [Fact]
    public void Who_answers_a_message_writes_as_well()
    {
        Assert.Equal(
            [
                ("Ann Lee", QuotationKind.Writing, "text message", null),
                ("Bo Chan", QuotationKind.Writing, "text message", null),
                ("Ann Lee", QuotationKind.Speech, null, null),
            ],
            Read(
                "“We keep the mill open,” Lee texted Chan.\n\n“Is that a threat?” Chan replied.\n\n"
                    + "Asked on Friday, Lee laughed. “It was a joke of mine,” she answered."
            )
        );
    }

    [Fact]
    public void Several_posts_of_a_paragraph_are_of_one_network()
    {
        Assert.Equal(
            [
                ("Ann Lee", QuotationKind.Tweet, "Bluesky", null),
                ("Bo Chan", QuotationKind.Tweet, "Bluesky", "Ann Lee"),
                ("Bo Chan", QuotationKind.Speech, "news conference", null),
            ],
            Read(
                "“We keep the mill open,” Lee wrote on Bluesky. “We always did.” “It is dust,” Chan replied. "
                    + "At a news conference a day later, Chan said: “I was wrong about the mill.”"
            )
        );
    }

    private static List<(string?, QuotationKind, string?, string?)> Read(string text) =>
        [.. Parse(text).Select(q => (q.Speaker?.Name, q.Kind, q.Medium, q.ReplyTo?.Name ?? q.ReplyToText))];

    private static IEnumerable<Quotation> Parse(string text) =>
        TestPipeline
            .News.Parse(
                "Old mill stays open\n\nBy Nora Fielding\n\nMayor Ann Lee and the engineer Bo Chan met on Monday.\n\n"
                    + text
                    + "\n",
                ArticleFormat.PlainText
            )
            .Quotations.Select(quoted => quoted.Quotation);
}
