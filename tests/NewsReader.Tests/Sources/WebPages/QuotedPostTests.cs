using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources.WebPages;

/// <summary>A post within a post is one of its own: its words are its author's, and not the outer one's.</summary>
public sealed class QuotedPostTests
{
    private const string Before = "<p>The harbour was closed for three hours on Tuesday, and it rained.</p>";
    private const string Behind =
        "<p>The ferry went at four, with everybody on it, and nobody had anything to say.</p>";

    /// <summary>Each of Ann Lee, who says "This is wrong.", and quotes Bob Roy.</summary>
    [Theory]
    [InlineData(
        "<blockquote class='twitter-tweet'><p>This is wrong.</p><blockquote class='quoted'><p>The bridge is shut.</p>"
            + "— Bob Roy (@bobroy) <a href='https://twitter.com/bobroy/status/5'>May 1, 2024</a></blockquote>"
            + "— Ann Lee (@annlee) <a href='https://twitter.com/annlee/status/6'>May 2, 2024</a></blockquote>",
        "Twitter",
        "https://twitter.com/annlee/status/6",
        "https://twitter.com/bobroy/status/5"
    )]
    [InlineData(
        "<blockquote class='twitter-tweet'><p>This is wrong.</p>— Ann Lee (@annlee) <a "
            + "href='https://x.com/annlee/status/6'>May 2, 2024</a><blockquote class='twitter-tweet'><p>The bridge is "
            + "shut.</p>— Bob Roy (@bobroy) <a href='https://x.com/bobroy/status/5'>May 1, 2024</a></blockquote>"
            + "</blockquote>",
        "X",
        "https://x.com/annlee/status/6",
        "https://x.com/bobroy/status/5"
    )]
    [InlineData(
        "<blockquote class='bluesky-embed' data-bluesky-uri='at://did:plc:a/app.bsky.feed.post/3k'><p lang=en>This is "
            + "wrong.</p><div class='QuotePost'><p>The bridge is shut.</p>— Bob Roy (<a "
            + "href='https://bsky.app/profile/bob.example'>@bobroy</a>) <a "
            + "href='https://bsky.app/profile/bob.example/post/3b'>May 1, 2024</a></div>— Ann Lee (<a "
            + "href='https://bsky.app/profile/ann.example'>@annlee</a>) <a "
            + "href='https://bsky.app/profile/ann.example/post/3a'>May 2, 2024</a></blockquote>",
        "Bluesky",
        "https://bsky.app/profile/ann.example/post/3a",
        "https://bsky.app/profile/bob.example/post/3b"
    )]
    [InlineData(
        "<blockquote class='mastodon-embed'><p>This is wrong.</p><div class='status__quote'><p>The bridge is shut.</p>"
            + "— Bob Roy (@bobroy) <a href='https://mast.example/@bobroy/112233445577'>May 1, 2024</a></div>"
            + "— Ann Lee (@annlee) <a href='https://mast.example/@annlee/112233445566'>May 2, 2024</a></blockquote>",
        "Mastodon",
        "https://mast.example/@annlee/112233445566",
        "https://mast.example/@bobroy/112233445577"
    )]
    [InlineData(
        "<div class='react-tweet-theme'><article class='tweet-container_article__0F'><div class='tweet-header_header'>"
            + "<a href='https://twitter.com/annlee'><img src='/a.png' alt='Ann Lee'></a><div><a "
            + "href='https://twitter.com/annlee/status/6'><span>Ann Lee</span></a><div><a "
            + "href='https://twitter.com/annlee'><span>@annlee</span></a><span>·</span><a "
            + "href='https://twitter.com/intent/follow?screen_name=annlee'>Follow</a></div></div></div>"
            + "<p class='tweet-body_root__1C'><span>This is wrong.</span></p><div "
            + "class='quoted-tweet-container_root__9'><article><div><img src='/b.png' alt='Bob Roy'><div><div><span>"
            + "Bob Roy</span></div><div><span>@bobroy</span></div></div></div><p><span>The bridge is shut.</span></p>"
            + "</article></div><div class='tweet-info_info'><a href='https://twitter.com/annlee/status/6'><time "
            + "datetime='2024-05-02T14:00:00Z'>May 2, 2024</time></a></div><div class='tweet-actions'><a "
            + "href='https://twitter.com/intent/like?tweet_id=6'>58</a><button>Copy link</button></div><div><a "
            + "href='https://twitter.com/annlee/status/6'>Read 7 replies</a></div></article></div>",
        "Twitter",
        "https://twitter.com/annlee/status/6",
        null
    )]
    public void Two_posts_are_two_cards(string html, string network, string address, string? quoted) =>
        Assert.Equal(
            Card("This is wrong.", "Ann Lee", "@annlee", network, "May 2, 2024", address)
                + "\n\n"
                + Card(
                    "The bridge is shut.",
                    "Bob Roy",
                    "@bobroy",
                    network,
                    quoted is null ? null : "May 1, 2024",
                    quoted
                ),
            Between(html)
        );

    /// <summary>What in a post only looks like another stays its own words.</summary>
    [Theory]
    [InlineData("<blockquote><p>The bridge is shut.</p></blockquote>")]
    [InlineData("<blockquote><p>The bridge is shut.</p></blockquote>", "<div class='quote'>", "</div>")]
    [InlineData("<span class='quote'>The bridge is shut.</span>", "<div>", "</div>")]
    public void A_quotation_in_a_post_is_its_own(string quotation, string opens = "", string closes = "") =>
        Assert.Equal(
            Card(
                "He said:\nThe bridge is shut.",
                "Ann Lee",
                "@annlee",
                "Twitter",
                "May 2, 2024",
                "https://twitter.com/annlee/status/6"
            ),
            Between(
                $"<blockquote class='twitter-tweet'><p>He said:</p>{opens}{quotation}{closes}— Ann Lee (@annlee) <a "
                    + "href='https://twitter.com/annlee/status/6'>May 2, 2024</a></blockquote>"
            )
        );

    /// <summary>Notes of Substack stand in an attribute, on its pages with a picture of them within.</summary>
    [Theory]
    [InlineData("https://substack.com/@annlee/note/c-123", "")]
    [InlineData("https://substack.com/home", "<div><a href='/@annlee'>Ann Lee</a><p>The bridge is shut.</p>12</div>")]
    public void A_note_is_a_card(string address, string shown)
    {
        var attributes =
            $"{{\"url\":\"{address}\",\"commentId\":123,\"comment\":{{\"id\":123,\"body\":\"The bridge is shut.\","
            + "\"name\":\"Ann Lee\",\"handle\":\"annlee\",\"date\":\"2024-05-02T00:00:00Z\"}}";

        Assert.Equal(
            Card(
                "The bridge is shut.",
                "Ann Lee",
                "@annlee",
                "Substack",
                "May 2, 2024",
                "https://substack.com/@annlee/note/c-123"
            ),
            Between(
                $"<div class=comment data-attrs='{attributes}' data-component-name=CommentPlaceholder>{shown}</div>"
            )
        );
    }

    [Fact]
    public void A_post_that_a_script_would_fetch_is_a_link_that_says_whose_it_is() =>
        Assert.Equal(
            "[Post by @harbour on Telegram](https://t.me/harbour/164)",
            Between(
                "<script async src='https://telegram.org/js/telegram-widget.js?22' data-telegram-post='harbour/164'>"
                    + "</script>"
            )
        );

    /// <summary>A card that a site draws itself, with one or with several of them in a box.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_card_that_a_page_draws_is_one(int count)
    {
        var cards = Enumerable
            .Range(1, count)
            .Select(i =>
                "<div class='tweet-card'><div class='tweet-author'><img src='/a.jpg' width=48 height=48 alt=''><strong>"
                + $"Ann Lee</strong> <span>@annlee</span></div><div>The bridge {i} is shut.</div><div><a "
                + $"href='https://x.com/annlee/status/{i}'>9:14 AM · May 3, 2024</a></div></div>"
            );

        Assert.Equal(
            string.Join(
                "\n\n",
                Enumerable
                    .Range(1, count)
                    .Select(i =>
                        Card(
                            $"The bridge {i} is shut.",
                            "Ann Lee",
                            "@annlee",
                            "X",
                            "9:14 AM · May 3, 2024",
                            $"https://x.com/annlee/status/{i}"
                        )
                    )
            ),
            Between($"<div class='tweets'>{string.Concat(cards)}</div>")
        );
    }

    /// <summary>Who wrote a post, and when, is not who wrote the article.</summary>
    [Fact]
    public void A_post_says_nothing_of_the_article()
    {
        var read = WebPage.Read(
            $"<html lang=en><body><article><h1>Harbour</h1>{Before}{Behind}<div class=react-tweet-theme><article>"
                + "<div><a rel=author href='https://x.com/annlee'><b>Ann Lee</b></a><div>@annlee</div></div><p>It is "
                + "shut.</p><a href='https://x.com/annlee/status/6'><time datetime='2024-05-02'>May 2, 2024</time></a>"
                + "</article></div></article></body></html>",
            new Uri("https://paper.example/harbour")
        );

        Assert.Empty(read.Authors);
        Assert.Null(read.Published);
        Assert.Single(read.Body.Split("::: post")[1..]);
    }

    private static string Card(
        string text,
        string name,
        string handle,
        string network,
        string? time,
        string? address
    ) =>
        $"::: post\n{text}\n::: by\nauthor: {name}\nhandle: {handle}\nnetwork: {network}\n"
        + (time is null ? "" : $"time: {time}\n")
        + (address is null ? "" : $"address: {address}\n")
        + ":::";

    /// <summary>What is written between two paragraphs.</summary>
    private static string Between(string html)
    {
        var written = WebPage.Fragment(Before + html + Behind, new Uri("https://paper.example/harbour"));
        return string.Join("\n\n", written.Split("\n\n")[1..^1]);
    }
}
