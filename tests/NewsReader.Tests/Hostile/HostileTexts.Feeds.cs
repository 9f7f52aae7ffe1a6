namespace NewsReader.Tests.Hostile;

/// <content>Feeds and letters.</content>
public static partial class HostileTexts
{
    private static IEnumerable<HostileText> Feeds =>
        [
            .. new (string Name, Func<int, string> Unit)[]
            {
                ("items", i => $"<item><guid>{i}</guid><title>A</title></item>"),
                ("open items", i => $"<item><guid>{i}"),
                ("items of one guid", _ => "<item><guid>1</guid><title>A</title></item>"),
                ("empty items", _ => "<item></item>"),
                ("nested", _ => "<a>"),
                ("nested items", _ => "<item>"),
                ("prefixes", i => $"<a{i}:b>"),
                ("namespaces", i => $"<a xmlns:a{i}='b'>"),
                ("&", _ => "&"),
                ("&nbsp;", _ => "&nbsp;"),
                ("<", _ => "< "),
                ("</a>", _ => "</a>"),
                ("<![CDATA[", _ => "<![CDATA["),
                ("comments", _ => "<!-- -->"),
                ("instructions", _ => "<?a b?>"),
                ("doctypes", _ => "<!DOCTYPE a [<!ENTITY b 'c'>"),
                ("elements of an item", _ => "<link>http://a.b/</link>"),
            }.SelectMany(f =>
                new[]
                {
                    HostileText.Of("feed: " + f.Name, Feed, f.Unit, FeedFrame("{0}")),
                    HostileText.Of(
                        "feed, in an item: " + f.Name,
                        Feed,
                        f.Unit,
                        FeedFrame("<item><guid>1</guid><title>A</title>{0}</item>")
                    ),
                }
            ),
            HostileText.Of("feed: attributes", Feed, i => $" a{i}='b'", FeedFrame("<item{0}><title>A</title></item>")),
            HostileText.Of(
                "feed: broken attributes",
                Feed,
                i => $" a{i}=",
                FeedFrame("<item{0}><title>A</title></item>")
            ),
            HostileText.Of("feed: quotes", Feed, _ => " a='", FeedFrame("<item{0}><title>A</title></item>")),
            HostileText.Of(
                "feed: authors",
                Feed,
                i => $"<author>a{i}@b.c (Ann Lee {i})</author>",
                FeedFrame("<item><title>A</title>{0}</item>")
            ),
            HostileText.Of("feed: title", Feed, _ => "&lt;b&gt;", FeedFrame("<item><title>{0}</title></item>")),
            HostileText.Of(
                "feed: json items",
                JsonFeed,
                i => $"{{\"id\":\"{i}\",\"content_text\":\"a\"}},",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"A\",\"items\":[{0}{}]}"
            ),
            HostileText.Of(
                "feed: json nested",
                JsonFeed,
                _ => "[",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":{0}"
            ),
            HostileText.Of(
                "feed: opml",
                Feed,
                i => $"<outline text='a' xmlUrl='http://a.b/{i}'>",
                "<opml><body>{0}</body></opml>"
            ),
        ];

    private static IEnumerable<HostileText> Letters =>
        [
            HostileText.Of("letter: headers", Mail, i => $"X-A{i}: b\n", "From: a@b.c\nSubject: A\n{0}\nText of it.\n"),
            HostileText.Of("letter: folded header", Mail, _ => " a\n", "From: a@b.c\nSubject: A\n{0}\nText of it.\n"),
            HostileText.Of("letter: addresses", Mail, i => $"a{i}@b.c, ", "From: {0}a@b.c\nSubject: A\n\nText.\n"),
            HostileText.Of("letter: address comments", Mail, _ => "(", "From: {0}a@b.c\nSubject: A\n\nText.\n"),
            HostileText.Of("letter: groups", Mail, _ => "a:", "From: {0}a@b.c;\nSubject: A\n\nText.\n"),
            HostileText.Of("letter: words", Mail, _ => "=?utf-8?q?a?= ", "From: a@b.c\nSubject: {0}\n\nText.\n"),
            HostileText.Of(
                "letter: parts",
                Mail,
                _ => "--x\nContent-Type: text/plain\n\na\n",
                "From: a@b.c\nSubject: A\nContent-Type: multipart/mixed; boundary=x\n\n{0}--x--\n"
            ),
            HostileText.Of(
                "letter: nested parts",
                Mail,
                i => $"--x{i}\nContent-Type: multipart/mixed; boundary=x{i + 1}\n\n",
                "From: a@b.c\nSubject: A\nContent-Type: multipart/mixed; boundary=x0\n\n{0}"
            ),
            HostileText.Of(
                "letter: nested letters",
                Mail,
                _ => "Content-Type: message/rfc822\n\n",
                "From: a@b.c\nSubject: A\n{0}Text.\n"
            ),
            HostileText.Of(
                "letter: parameters",
                Mail,
                i => $"; a*{i}=b",
                "From: a@b.c\nSubject: A\nContent-Type: text/plain{0}\n\nText.\n"
            ),
            HostileText.Of("letter: text", Mail, _ => "> a\n\n", "From: a@b.c\nSubject: A\n\n{0}"),
            HostileText.Of(
                "letter: page",
                Mail,
                _ => "<table><tr><td>a",
                "From: a@b.c\nSubject: A\nContent-Type: text/html\n\n{0}"
            ),
            HostileText.Of(
                "letter: quoted-printable",
                Mail,
                _ => "=",
                "From: a@b.c\nSubject: A\nContent-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n{0}"
            ),
        ];

    private static string FeedFrame(string items) =>
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A feed</title>" + items + "</channel></rss>";
}
