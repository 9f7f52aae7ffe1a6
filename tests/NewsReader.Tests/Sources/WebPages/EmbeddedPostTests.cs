using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Sources;
using NewsReader.Sources.WebPages;

namespace NewsReader.Tests.Sources.WebPages;

/// <summary>
/// Posts as papers, networks and letters embed them: each is one card, from the text that the page carries.
/// </summary>
public sealed class EmbeddedPostTests
{
    public static TheoryData<string, string, string?, string, string?, string> Posts() =>
        new()
        {
            {
                "<blockquote class='twitter-tweet' data-lang='en'><p lang='en' dir='ltr'>The bridge is "
                    + "closed.<br><br>Please use <a href='https://t.co/x'>the ferry</a>.</p>&mdash; Harbour "
                    + "Office (@harbouroffice) <a "
                    + "href='https://twitter.com/harbouroffice/status/1790517455628198322?ref_src=twsrc%5Etfw'>May "
                    + "14, 2024</a></blockquote> <script async "
                    + "src='https://platform.twitter.com/widgets.js'></script>",
                "Harbour Office",
                "@harbouroffice",
                "Twitter",
                "May 14, 2024",
                "The bridge is closed. Please use the ferry."
            },
            {
                "<blockquote class='twitter-tweet'><p>I quit.</p>— Ann Lee (@annlee) <a "
                    + "href='https://x.com/annlee/status/1'>May 14, 2024</a></blockquote>",
                "Ann Lee",
                "@annlee",
                "X",
                "May 14, 2024",
                "I quit."
            },
            {
                "<blockquote class='twitter-tweet'><p>I quit.</p><a href='https://x.com/annlee/status/1'>link</a>"
                    + "</blockquote>",
                "annlee",
                "@annlee",
                "X",
                null,
                "I quit."
            },
            {
                "<blockquote class='bluesky-embed' data-bluesky-uri='at://did:plc:a/app.bsky.feed.post/3k' "
                    + "data-bluesky-cid='b'><p lang='en'>New paper out today.<br><br><a "
                    + "href='https://bsky.app/profile/did:plc:a/post/3k?ref_src=embed'>[image or "
                    + "embed]</a></p>&mdash; Ruth Amsel (<a "
                    + "href='https://bsky.app/profile/did:plc:a?ref_src=embed'>@ruthamsel.bsky.social</a>) <a "
                    + "href='https://bsky.app/profile/did:plc:a/post/3k?ref_src=embed'>November 20, 2024 at 9:30 "
                    + "AM</a></blockquote>",
                "Ruth Amsel",
                "@ruthamsel.bsky.social",
                "Bluesky",
                "November 20, 2024 at 9:30 AM",
                "New paper out today."
            },
            {
                "<blockquote class='mastodon-embed' "
                    + "data-embed-url='https://example.social/@jonas/112345678/embed'><a "
                    + "href='https://example.social/@jonas/112345678'><div>Trains are late again.</div><div>Post "
                    + "by @jonas@example.social</div><div>View on Mastodon</div></a></blockquote>",
                "jonas",
                "@jonas@example.social",
                "Mastodon",
                null,
                "Trains are late again."
            },
            {
                "<blockquote class='truthsocial-embed'><p>We won in court today.</p>— Carl Brandt "
                    + "(@carlbrandt) <a href='https://truthsocial.com/@carlbrandt/posts/112233'>Jun 3, "
                    + "2024</a></blockquote>",
                "Carl Brandt",
                "@carlbrandt",
                "Truth Social",
                "Jun 3, 2024",
                "We won in court today."
            },
            {
                "<blockquote class='text-post-media' "
                    + "data-text-post-permalink='https://www.threads.net/@mia.hall/post/C8x'><div>First day at "
                    + "work!</div><div>Post by @mia.hall</div><div><a "
                    + "href='https://www.threads.net/@mia.hall/post/C8x'>View on Threads</a></div></blockquote>",
                "mia.hall",
                "@mia.hall",
                "Threads",
                null,
                "First day at work!"
            },
            {
                "<blockquote class='instagram-media' "
                    + "data-instgrm-permalink='https://www.instagram.com/p/B1/?utm_source=ig_embed'><div><a "
                    + "href='https://www.instagram.com/p/B1/'>View this post on Instagram</a><p><a "
                    + "href='https://www.instagram.com/p/B1/'>Our new album is here.</a></p><p>A post shared by "
                    + "<a href='https://www.instagram.com/lena/'>Lena Voss</a> (@lenavoss) on <time "
                    + "datetime='2019-08-15T16:00:00+00:00'>Aug 15, 2019 at 9:00am "
                    + "PDT</time></p></div></blockquote>",
                "Lena Voss",
                "@lenavoss",
                "Instagram",
                "Aug 15, 2019 at 9:00am PDT",
                "Our new album is here."
            },
            {
                "<div class='fb-post' data-href='https://www.facebook.com/townhall/posts/101'><blockquote "
                    + "cite='https://www.facebook.com/townhall/posts/101' class='fb-xfbml-parse-ignore'><p>The "
                    + "pool opens on Saturday.</p>Posted by <a href='https://facebook.com/townhall'>Town "
                    + "Hall</a> on <a href='https://www.facebook.com/townhall/posts/101'>Tuesday, 14 May "
                    + "2024</a></blockquote></div>",
                "Town Hall",
                null,
                "Facebook",
                "Tuesday, 14 May 2024",
                "The pool opens on Saturday."
            },
            {
                "<table class='card'><tr><td><img src='https://pbs.example/a.jpg'></td><td><b>Omar "
                    + "Reyes</b><br>@omarreyes</td></tr><tr><td colspan=2>I was never asked.<br>Not "
                    + "once.</td></tr><tr><td><a href='https://twitter.com/omarreyes/status/17'>9:41 PM ∙ Mar 3, "
                    + "2023</a></td></tr><tr><td>1,204 Likes 88 Retweets</td></tr></table>",
                "Omar Reyes",
                "@omarreyes",
                "Twitter",
                "9:41 PM ∙ Mar 3, 2023",
                "I was never asked. Not once."
            },
            {
                "<div class='tweet' "
                    + "data-attrs='{&quot;url&quot;:&quot;https://twitter.com/nadia/status/5&quot;,"
                    + "&quot;full_text&quot;:&quot;They "
                    + "knew.&quot;,&quot;username&quot;:&quot;nadia&quot;,&quot;name&quot;:&quot;Nadia "
                    + "Petrov&quot;,&quot;date&quot;:&quot;2022-01-05T10:00:00.000Z&quot;}'></div>",
                "Nadia Petrov",
                "@nadia",
                "Twitter",
                "January 5, 2022 at 10:00",
                "They knew."
            },
        };

    /// <summary>Emoji that are drawn, and words that only the address tells whose they are.</summary>
    [Theory]
    [InlineData(
        "<blockquote class='twitter-tweet'><p><img class='emoji' alt='🚢' src='https://abs.example/1.svg'> sails at "
            + "nine</p>— Ann Lee (@annlee) <a href='https://x.com/annlee/status/12'>May 14, 2024</a></blockquote>",
        "Ann Lee",
        "🚢 sails at nine"
    )]
    [InlineData(
        "<blockquote class='twitter-tweet'><p>It sails at nine.</p><a href='https://x.com/"
            + "annlee/status/12'></a></blockquote>",
        "annlee",
        "It sails at nine."
    )]
    public void Words_are_all_of_them_and_somebodys(string html, string name, string said)
    {
        var post = Assert.Single(Read($"<p>The harbour was closed.</p>{html}<p>Behind it.</p>").Quotations);

        Assert.Equal((name, "@annlee", said), (post.Quotation.SpeakerText, post.Quotation.Handle, post.Said));
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void A_post_is_a_card_with_who_where_and_when(
        string html,
        string name,
        string? handle,
        string network,
        string? time,
        string said
    )
    {
        var article = Read(
            "<p>The harbour was closed for three hours on Tuesday, and everybody had something to say "
                + $"about it.</p>{html}<p>The ferry went at four.</p>"
        );

        var post = Assert.Single(article.Quotations, q => q.Quotation.Kind == QuotationKind.Tweet);
        Assert.Equal(name, post.Quotation.SpeakerText);
        Assert.Equal(handle, post.Quotation.Handle);
        Assert.Equal(network, post.Quotation.Medium);
        Assert.Equal(time, post.Quotation.StatedTime);
        Assert.Equal(said, post.Said);
        Assert.Contains("<figure class=\"tweet", article.Html);
        Assert.Contains("The ferry went at four.", article.ReadingText);
    }

    /// <summary>Embeds without the post's words, and what the link to it says.</summary>
    public static TheoryData<string, string, string> Wordless() =>
        new()
        {
            {
                "<div data-embed-type=twitter data-url='https://x.com/annlee/status/12'></div>",
                "Post by @annlee on X",
                "https://x.com/annlee/status/12"
            },
            {
                "<blockquote class='twitter-tweet'><a href='https://twitter.com/annlee/status/"
                    + "12?ref_src=x'></a></blockquote>",
                "Post by @annlee on Twitter",
                "https://twitter.com/annlee/status/12"
            },
            {
                "<iframe src='https://platform.twitter.com/embed/Tweet.html?id=12&theme=light'></iframe>",
                "Post on Twitter",
                "https://twitter.com/i/status/12"
            },
            {
                "<amp-twitter width='1' data-tweetid='12'></amp-twitter>",
                "Post on Twitter",
                "https://twitter.com/i/status/12"
            },
            { "<div class='embed' data-tweet-id='12'></div>", "Post on Twitter", "https://twitter.com/i/status/12" },
            {
                "<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>\nhttps://x.com/"
                    + "annlee/status/12\n</div></figure>",
                "Post by @annlee on X",
                "https://x.com/annlee/status/12"
            },
            { "<p>https://x.com/annlee/status/12</p>", "Post by @annlee on X", "https://x.com/annlee/status/12" },
            {
                "<iframe class='mastodon-embed' src='https://coast.example/@ann/113000000000000001/embed'></iframe>",
                "Post by @ann@coast.example on Mastodon",
                "https://coast.example/@ann/113000000000000001"
            },
            {
                "<blockquote class='mastodon-embed' data-embed-url='https://coast.example/@ann/"
                    + "113000000000000002/embed'>"
                    + "<a href='https://coast.example/@ann/113000000000000002'><svg></svg><div>Post by "
                    + "@ann@coast.example</div>"
                    + "<div>View on Mastodon</div></a></blockquote>",
                "Post by @ann@coast.example on Mastodon",
                "https://coast.example/@ann/113000000000000002"
            },
            {
                "<blockquote class='text-post-media' data-text-post-permalink='https://"
                    + "www.threads.net/@ann.lee/post/Cx1'>"
                    + "<a href='https://www.threads.net/@ann.lee/post/Cx1'><div>Threads</div><div>Post by "
                    + "@ann.lee</div>"
                    + "<div>View on Threads</div></a></blockquote>",
                "Post by @ann.lee on Threads",
                "https://www.threads.net/@ann.lee/post/Cx1"
            },
            {
                "<iframe data-src='https://www.instagram.com/p/Cabc1/embed/captioned/'></iframe>",
                "Post on Instagram",
                "https://www.instagram.com/p/Cabc1"
            },
            {
                "<blockquote class='instagram-media' data-instgrm-permalink='https://"
                    + "www.instagram.com/reel/Cabc1/?utm_source=x'>"
                    + "<a href='https://www.instagram.com/reel/Cabc1/'>View this post on Instagram</a><p>A "
                    + "post shared by "
                    + "Ann Lee (@ann.lee)</p></blockquote>",
                "Post by Ann Lee on Instagram",
                "https://www.instagram.com/reel/Cabc1/"
            },
            {
                "<iframe src='https://www.facebook.com/plugins/"
                    + "post.php?href=https%3A%2F%2Fwww.facebook.com%2Ftownhall%2Fposts%2F101&width=500'></iframe>",
                "Post by townhall on Facebook",
                "https://www.facebook.com/townhall/posts/101"
            },
            {
                "<div class='fb-post' data-href='https://www.facebook.com/townhall/posts/101'></div>",
                "Post by townhall on Facebook",
                "https://www.facebook.com/townhall/posts/101"
            },
            {
                "<iframe src='https://www.tiktok.com/embed/v2/7000000000000000001'></iframe>",
                "Post on TikTok",
                "https://www.tiktok.com/embed/v2/7000000000000000001"
            },
            {
                "<iframe src='https://embed.reddit.com/r/harbour/comments/abc/who_painted/?embed=true'></iframe>",
                "Post on Reddit",
                "https://www.reddit.com/r/harbour/comments/abc/who_painted/"
            },
            {
                "<iframe src='https://embed.bsky.app/embed/did:plc:aaa/app.bsky.feed.post/3k'></iframe>",
                "Post on Bluesky",
                "https://bsky.app/profile/did:plc:aaa/post/3k"
            },
            {
                "<iframe class='truthsocial-embed' src='https://truthsocial.com/@annlee/112233445566/embed'></iframe>",
                "Post by @annlee on Truth Social",
                "https://truthsocial.com/@annlee/112233445566"
            },
            {
                "<iframe src='https://www.linkedin.com/embed/feed/update/urn:li:share:7000'></iframe>",
                "Post on LinkedIn",
                "https://www.linkedin.com/embed/feed/update/urn:li:share:7000"
            },
        };

    [Theory]
    [MemberData(nameof(Wordless))]
    public void A_post_without_words_is_a_link_that_says_whose_it_is(string html, string shown, string address)
    {
        var written = WebPage.Fragment(
            $"<p>Before it.</p><div>{html}</div><p>Behind it.</p>",
            new Uri("https://p.example/")
        );

        Assert.Equal($"Before it.\n\n[{shown}]({address})\n\nBehind it.", written);
    }

    /// <summary>A network is an organization, and a name: the link is the post's all the same.</summary>
    [Fact]
    public void The_link_to_a_post_is_a_link_whoever_is_named_in_it()
    {
        var html = Read(
            "<p>Mastodon and Twitter are networks, and Twitter said so.</p>"
                + "<iframe src='https://coast.example/@ann/113000000000000001/embed'></iframe><p>Behind it.</p>"
        ).Html;

        Assert.Contains(
            "<a rel=\"noopener noreferrer\" href=\"https://coast.example/@ann/113000000000000001\">"
                + "Post by @ann@coast.example on Mastodon</a>",
            html
        );
    }

    /// <summary>Boxes that pages put around a post, with their scripts and what they say.</summary>
    public static TheoryData<string, string> Boxes() =>
        new()
        {
            { "<div><div class='embed'>{0}</div></div>", "" },
            { "<section class='component social'><div>{0}<script async src='w.js'></script></div></section>", "" },
            { "<aside class='widget sidebar'>{0}</aside>", "" },
            { "<div class='share-tools'><div class='related'>{0}</div></div>", "" },
            { "<ul class='inline-embed'><li>{0}</li></ul>", "" },
            { "<table><tbody><tr><td>{0}</td></tr></table>", "" },
            { "<p>{0}</p>", "" },
            { "<center><span>{0}</span></center>", "" },
            { "<noscript>{0}</noscript>", "" },
            {
                "<figure class='wp-block-embed'><div class='wrap'>{0}</div><figcaption>On Tuesday.</"
                    + "figcaption></figure>",
                "On Tuesday."
            },
            { "<div class='twitter-box'><h4>What she wrote</h4>{0}</div>", "What she wrote" },
            { "<details><summary>Show the post</summary>{0}</details>", "Show the post" },
        };

    [Theory]
    [MemberData(nameof(Boxes))]
    public void A_post_stands_where_it_was_whatever_box_is_around_it(string box, string says)
    {
        const string Post =
            "<blockquote class='twitter-tweet'><p lang='en'>Yes.</p>&mdash; Ann Lee (she/her) 🌊 (@annlee) "
            + "<a href='https://twitter.com/annlee/status/12?ref_src=x'>May 14, 2024</a></blockquote>";
        foreach (var isPage in new[] { true, false })
        {
            var paragraphs = Enumerable
                .Range(1, 4)
                .Select(i =>
                    $"The harbour was closed for {i} hours on Tuesday, and everybody had something to "
                    + $"say about it. The "
                    + "council met in the evening, and the lamps were lit along the whole of the quay for "
                    + "the first time."
                )
                .ToList();
            var body = string.Concat(
                paragraphs.Select((p, i) => (i == 2 ? string.Format(box, Post) : "") + $"<p>{p}</p>")
            );
            var written = isPage
                ? WebPage
                    .Read(
                        $"<html><head><title>Gate</title></head><body><div class='story'>{body}</div></body></html>",
                        new Uri("https://p.example/")
                    )
                    .Text
                : new MarkdownArticle("T", [], null, null, null, WebPage.Fragment(body, null)).Text;

            var article = TestPipeline.News.Parse(written, ArticleFormat.Markdown);

            var post = Assert.Single(article.Quotations, q => q.Quotation.Kind == QuotationKind.Tweet);
            Assert.Equal(
                ("Ann Lee", "@annlee", "Yes.", "https://twitter.com/annlee/status/12"),
                (post.Quotation.SpeakerText, post.Quotation.Handle, post.Said, post.Quotation.Address)
            );
            var read = article.ReadingText.Split('\n').Where(line => line != says).ToList();
            Assert.Equal([.. paragraphs[..2], "Yes. — Ann Lee (@annlee) May 14, 2024", .. paragraphs[2..]], read);
        }
    }

    /// <summary>Items, cells and quotations that say something beside the post they hold.</summary>
    [Theory]
    [InlineData("<ul><li>First thing{0}</li><li>Second thing{1}</li></ul>")]
    [InlineData("<ol><li><p>First thing</p>{0}</li><li><p>Second thing</p>{1}<p>And more</p></li></ol>")]
    [InlineData("<ul><li><h3>First thing</h3><div>{0}</div></li><li>Second thing<div>{1}</div></li></ul>")]
    [InlineData("<blockquote><p>First thing</p>{0}<p>Second thing</p>{1}</blockquote>")]
    [InlineData("<blockquote>First thing{0}</blockquote><blockquote>Second thing{1}</blockquote>")]
    [InlineData("<dl><dt>First thing</dt><dd>{0}</dd><dt>Second thing</dt><dd>{1}</dd></dl>")]
    public void Posts_among_words_of_a_list_are_cards_and_the_words_stay(string list)
    {
        string Tweet(int i) =>
            $"<blockquote class='twitter-tweet'><p>Part {i}.</p>— Ann Lee (@annlee) "
            + $"<a href='https://x.com/annlee/status/{i}'>May 14, 2024</a></blockquote>";

        var article = Read($"<p>Before it.</p>{string.Format(list, Tweet(1), Tweet(2))}<p>Behind it.</p>");

        Assert.Equal(["Part 1.", "Part 2."], article.Quotations.Select(q => q.Said));
        Assert.Equal(
            ["Before it.", "First thing", "Part 1. — Ann Lee (@annlee) May 14, 2024", "Second thing"],
            article.ReadingText.Split('\n')[..4]
        );
        Assert.EndsWith("Behind it.", article.ReadingText);
    }

    [Fact]
    public void Posts_in_one_box_are_each_a_card()
    {
        string Tweet(int i) =>
            $"<li><blockquote class='twitter-tweet'><p>Part {i}.</p>— Ann Lee (@annlee) "
            + $"<a href='https://x.com/annlee/status/{i}'>May 14, 2024</a></blockquote></li>";

        var article = Read($"<p>The harbour was closed.</p><ul>{Tweet(1)}{Tweet(2)}{Tweet(3)}</ul><p>Behind it.</p>");

        Assert.Equal(["Part 1.", "Part 2.", "Part 3."], article.Quotations.Select(q => q.Said));
    }

    [Theory]
    [InlineData(
        "<blockquote class='click-to-tweet'><p>Share this thought.</p><a href='https://"
            + "twitter.com/intent/tweet?text=x'>Tweet</a></blockquote>"
    )]
    [InlineData(
        "<blockquote><p>It was late.</p><cite>— Ann Lee, <a href='https://paper.example/"
            + "book'>The Book</a></cite></blockquote>"
    )]
    [InlineData("<p>See <a href='https://x.com/annlee/status/12'>what she wrote</a> about it.</p>")]
    [InlineData("<iframe src='https://www.youtube.com/embed/AbC123xyz00'></iframe>")]
    [InlineData("<table><tr><td>Goals</td><td>3</td></tr></table>")]
    public void What_is_no_post_is_none(string html) =>
        Assert.DoesNotContain(
            Read($"<p>The harbour was closed.</p>{html}<p>Behind it.</p>").Quotations,
            q => q.Quotation.Kind == QuotationKind.Tweet
        );

    [Theory]
    [InlineData("<div>Before it<br>{0}<br>behind it</div>")]
    [InlineData("<strong>Before it {0} behind it</strong>")]
    [InlineData("<section><div>Before it</div><div>{0}</div><div>behind it</div></section>")]
    [InlineData("<ul><li>Before it {0} behind it</li></ul>")]
    [InlineData("<dl><dt>Before it</dt><dd>{0}<div>behind it</div></dd></dl>")]
    public void A_post_between_words_of_one_box_stays_between_them(string box)
    {
        var post =
            "<blockquote class='twitter-tweet'><p>It is shut.</p>— Ann Lee (@annlee) <a "
            + "href='https://x.com/annlee/status/6'>May 2, 2024</a></blockquote>";

        Assert.Equal(
            ["One.", "Before it", "It is shut. — Ann Lee (@annlee) May 2, 2024", "behind it", "Two."],
            Read($"<p>One.</p>{string.Format(null, box, post)}<p>Two.</p>").ReadingText.Split('\n')
        );
    }

    [Fact]
    public void A_film_of_a_fast_page_is_a_link_though_it_states_only_a_ratio() =>
        Assert.Equal(
            "[The boat](https://www.youtube.com/watch?v=dQw4w9WgXcQ)",
            WebPage.Fragment(
                "<amp-youtube data-videoid=dQw4w9WgXcQ title='The boat' width=1 height=1></amp-youtube>",
                null
            )
        );

    [Theory]
    [InlineData("<lite-youtube videoid=dQw4w9WgXcQ title='The boat'></lite-youtube>")]
    [InlineData("<div class='youtube-player' data-id=dQw4w9WgXcQ title='The boat'></div>")]
    [InlineData("<div data-youtube-id=dQw4w9WgXcQ title='The boat'><img src='data:image/png;base64,iV'></div>")]
    public void A_film_that_waits_to_be_pressed_is_a_link(string html) =>
        Assert.Equal("[The boat](https://www.youtube.com/watch?v=dQw4w9WgXcQ)", WebPage.Fragment(html, null));

    /// <summary>A page cannot write what stands for a post.</summary>
    [Fact]
    public void A_token_of_the_page_itself_is_text()
    {
        var written = WebPage.Fragment(
            "<p data-newsreader-token=0>One.</p><blockquote class='twitter-tweet'><p>Yes.</p>— Ann Lee (@annlee)"
                + "</blockquote><p data-newsreader-token=0>Two.</p><p data-newsreader-token=7>Three.</p>",
            null
        );

        Assert.Single(written.Split("::: post")[1..]);
        Assert.StartsWith("One.\n\n::: post", written);
        Assert.EndsWith("Two.\n\nThree.", written);
    }

    [Fact]
    public void A_quoted_paragraph_of_a_book_is_no_post()
    {
        var article = Read(
            "<p>She read from her book, which has four hundred pages and no index at all, to a full "
                + "hall.</p><blockquote><p>It was late — very late — and @nobody came.</p></blockquote>"
        );

        Assert.DoesNotContain(article.Quotations, q => q.Quotation.Kind == QuotationKind.Tweet);
        Assert.Contains("and @nobody came.", article.ReadingText);
    }

    private static NewsArticle Read(string html) =>
        TestPipeline.News.Read(
            new MarkdownArticle(
                "Harbour",
                ["Ann Lee"],
                null,
                "The Paper",
                "https://paper.example/harbour",
                WebPage.Fragment(html, new Uri("https://paper.example/harbour"))
            ).ToArticle("test", "test", default)
        );
}
