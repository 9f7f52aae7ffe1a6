using NewsReader.Text.Posts;

namespace NewsReader.Tests.Text.Posts;

/// <summary>What of a post is its author's name and words, and whose its address is.</summary>
public sealed class PostTests
{
    [Theory]
    [InlineData("Ann Lee", "Ann Lee")]
    [InlineData("Ann Lee (she/her)", "Ann Lee")]
    [InlineData("Ann Lee [they/them] 🌊", "Ann Lee")]
    [InlineData("🇺🇦 Ann Lee 🇺🇦", "Ann Lee")]
    [InlineData("Ann 👩‍🚀 Lee", "Ann Lee")]
    [InlineData("Ann Lee ✓", "Ann Lee")]
    [InlineData("Ann Lee, Councilor", "Ann Lee")]
    [InlineData("Ann Lee, MD, PhD", "Ann Lee")]
    [InlineData("Ann Lee, Jr., Councilor", "Ann Lee, Jr.")]
    [InlineData("Lee and Sons, Inc.", "Lee and Sons, Inc.")]
    [InlineData("Senator Ann Lee (D-NV)", "Senator Ann Lee")]
    [InlineData("Ann Lee | Reporter", "Ann Lee")]
    [InlineData("Ann Lee - The Courier", "Ann Lee")]
    [InlineData("Ann Lee • Author of “Tides”", "Ann Lee")]
    [InlineData("Ann Lee #FreeTheHarbor", "Ann Lee")]
    [InlineData("𝐀𝐧𝐧 𝓛𝓮𝓮", "Ann Lee")]
    [InlineData("Jean-Luc O’Neill", "Jean-Luc O’Neill")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("(Ann)", "Ann")]
    [InlineData("(((Ann Lee)))", "Ann Lee")]
    [InlineData("Ann Lee 🏳️‍🌈 she/her", "Ann Lee")]
    [InlineData("Ann‍ Lee", "Ann Lee")]
    [InlineData("Ⓐⓝⓝ Ｌｅｅ", "Ann Lee")]
    [InlineData("🅰🅽🅽 Lee", "ANN Lee")]
    [InlineData("علی‌رضا", "علی‌رضا")]
    [InlineData("Анна Ли 🐟", "Анна Ли")]
    [InlineData("山田 太郎（公式）", "山田 太郎")]
    [InlineData("🌊🌊🌊", null)]
    [InlineData("   ", null)]
    public void A_name_is_what_is_left_without_pictures_pronouns_and_offices(string shown, string? name) =>
        Assert.Equal(name, PostName.Clean(shown, 100));

    [Theory]
    [InlineData("So it goes. pic.twitter.com/abc123", "So it goes.")]
    [InlineData("So it goes. https://t.co/AbC https://t.co/xyz", "So it goes.")]
    [InlineData("See https://t.co/AbC for more", "See  for more")]
    [InlineData("So it goes.\n12.4K Retweets\n1,204 Likes 88 Retweets\n", "So it goes.")]
    [InlineData("So it goes.\n\n[image or embed]", "So it goes.")]
    [InlineData("View this post on Instagram\n\nSo it goes.", "So it goes.")]
    [InlineData("Read habit.co/page and t.com", "Read habit.co/page and t.com")]
    [InlineData("I counted 12 Likes in the shop", "I counted 12 Likes in the shop")]
    [InlineData("pic.twitter.com/abc123", "")]
    [InlineData("💬 12 🔁 3 ❤️ 1.2K\n🚢 sails at nine\n🔁 again\n❤️", "🚢 sails at nine\n🔁 again\n❤️")]
    public void Words_are_what_the_author_wrote(string text, string words) => Assert.Equal(words, Post.Words(text));

    [Theory]
    [InlineData(
        "https://twitter.com/annlee/status/12?s=20",
        "Twitter",
        "@annlee",
        "https://twitter.com/annlee/status/12"
    )]
    [InlineData(
        "https://mobile.twitter.com/annlee/status/12",
        "Twitter",
        "@annlee",
        "https://mobile.twitter.com/annlee/status/12"
    )]
    [InlineData("https://x.com/annlee/status/12/photo/1", "X", "@annlee", "https://x.com/annlee/status/12")]
    [InlineData(
        "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12",
        "Twitter",
        null,
        "https://twitter.com/i/status/12"
    )]
    [InlineData(
        "https://twitframe.com/show?url=https%3A%2F%2Fx.com%2Fannlee%2Fstatus%2F12",
        "X",
        "@annlee",
        "https://x.com/annlee/status/12"
    )]
    [InlineData(
        "https://bsky.app/profile/ann.bsky.social/post/3k?ref_src=embed",
        "Bluesky",
        "@ann.bsky.social",
        "https://bsky.app/profile/ann.bsky.social/post/3k"
    )]
    [InlineData(
        "https://embed.bsky.app/embed/did:plc:aaa/app.bsky.feed.post/3k?id=5",
        "Bluesky",
        null,
        "https://bsky.app/profile/did:plc:aaa/post/3k"
    )]
    [InlineData(
        "https://www.threads.net/@ann.lee/post/Cx-1/embed",
        "Threads",
        "@ann.lee",
        "https://www.threads.net/@ann.lee/post/Cx-1"
    )]
    [InlineData(
        "https://social.example/@ann/113000000000000001/embed",
        "Mastodon",
        "@ann@social.example",
        "https://social.example/@ann/113000000000000001"
    )]
    [InlineData(
        "https://social.example/users/ann/statuses/113000000000000001",
        "Mastodon",
        "@ann@social.example",
        "https://social.example/users/ann/statuses/113000000000000001"
    )]
    [InlineData(
        "https://truthsocial.com/@annlee/posts/112233445566",
        "Truth Social",
        "@annlee",
        "https://truthsocial.com/@annlee/posts/112233445566"
    )]
    [InlineData(
        "https://www.tiktok.com/@annlee/video/7000000000000000001?lang=en",
        "TikTok",
        "@annlee",
        "https://www.tiktok.com/@annlee/video/7000000000000000001"
    )]
    [InlineData(
        "https://www.tiktok.com/embed/v2/7000000000000000001",
        "TikTok",
        null,
        "https://www.tiktok.com/embed/v2/7000000000000000001"
    )]
    [InlineData(
        "https://www.instagram.com/p/Cabc/embed/captioned/",
        "Instagram",
        null,
        "https://www.instagram.com/p/Cabc"
    )]
    [InlineData(
        "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Ftownhall%2Fposts%2F101&w=1",
        "Facebook",
        null,
        "https://www.facebook.com/townhall/posts/101"
    )]
    [InlineData(
        "https://www.facebook.com/permalink.php?story_fbid=1&id=2",
        "Facebook",
        null,
        "https://www.facebook.com/permalink.php?story_fbid=1&id=2"
    )]
    [InlineData(
        "https://embed.reddit.com/r/harbour/comments/abc/title/?embed=true",
        "Reddit",
        null,
        "https://www.reddit.com/r/harbour/comments/abc/title/"
    )]
    [InlineData("//platform.twitter.com/embed/Tweet.html?id=12", "Twitter", null, "https://twitter.com/i/status/12")]
    public void An_address_tells_whose_post_it_is(string address, string network, string? handle, string clean)
    {
        var post = PostAddress.Of(address)!.Value;

        Assert.Equal((network, handle, clean), (post.Network, post.Handle, post.Address));
    }

    [Theory]
    [InlineData("https://twitter.com/annlee")]
    [InlineData("https://blog.example/@ann/10-things-to-know")]
    [InlineData("https://blog.example/@ann/2024/05")]
    [InlineData("https://www.instagram.com/annlee/")]
    [InlineData("https://bsky.app/profile/ann.bsky.social")]
    [InlineData("https://www.reddit.com/r/harbour/")]
    [InlineData("https://platform.twitter.com/widgets.js")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void An_account_or_a_page_is_no_post(string address) => Assert.Null(PostAddress.Of(address));
}
