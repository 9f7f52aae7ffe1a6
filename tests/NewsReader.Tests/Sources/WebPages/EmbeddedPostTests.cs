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
