using System.Text;

namespace NewsReader.Tests.Sources;

/// <summary>Files of every kind, whole, and what becomes of them when they are broken.</summary>
public static class BrokenBytes
{
    private static readonly string Article =
        "Mill opens in Larnhaven\n\nBy Ann Lee, Staff Writer\n\nMay 14, 2026\n\nLARNHAVEN — “We open,” "
        + "Marta Okoye, the mayor of Larnhaven, said on Monday. “It was time — ‘high time,’” she added.\n\n"
        + "(RELATED: Harbour closes)\n\n“The harbour is closed,” Jonas Bright (@jonas) wrote on Twitter at "
        + "7:00 p.m. Tuesday. “Sorry!”\n\n> “Nobody told us”\n\n* one\n* two\n\n[The "
        + "paper](https://paper.example/a?b=c#d) ![](p.png) <b>said</b> so & more.\n";

    private static readonly string Html =
        "<!DOCTYPE html><html><head><title>Mill opens</title><meta property=\"og:title\" "
        + "content=\"Mill\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\","
        + "\"headline\":\"Mill\",\"datePublished\":\"2026-05-14T10:00:00Z\",\"author\":[{\"name\":\"Ann "
        + "Lee\"}]}</script></head><body><article><h1>Mill opens</h1><p>"
        + $"{string.Concat(Enumerable.Repeat("The mill opened on Monday, Marta Okoye said. ", 12))}"
        + "</p><blockquote class=\"twitter-tweet\"><p>Sorry! <a href=\"https://t.co/x\">pic</a></p>&mdash; "
        + "Jonas Bright (@jonas) <a href=\"https://twitter.com/jonas/status/1\">May 14, "
        + "2026</a></blockquote><table><tr><td>1</td></tr></table><svg><math></math></svg></article></body></html>";

    public static readonly (string Name, byte[] Bytes)[] Seeds =
    [
        ("a.txt", Encoding.UTF8.GetBytes(Article)),
        (
            "a.md",
            Encoding.UTF8.GetBytes(
                "---\ntitle: \"Mill opens\"\nauthors: [Ann Lee, Bo Chan]\ndate: 2026-05-14T10:00:00+02:00\n"
                    + $"tags:\n  - a\n  - b: [1, {{c: d}}]\nurl: https://paper.example/a\n---\n\n{Article}"
            )
        ),
        ("a.html", Encoding.UTF8.GetBytes(Html)),
        (
            "a.eml",
            Encoding.UTF8.GetBytes(
                "From: The Paper <news@paper.example>\r\nSubject: =?utf-8?q?Mill_opens?=\r\nDate: Thu, 14 "
                    + "May 2026 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; "
                    + "boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe mill "
                    + "opened.\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
                    + $"base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(Html))}\r\n--x--\r\n"
            )
        ),
        (
            "a.mbox",
            Encoding.UTF8.GetBytes(
                "From news@paper.example Thu May 14 10:00:00 2026\nSubject: One\n\nThe mill opened, Ann "
                    + "Lee said.\n\nFrom news@paper.example Thu May 14 11:00:00 2026\nSubject: Two\n\nIt "
                    + "closed.\n"
            )
        ),
        (
            "a.json",
            Encoding.UTF8.GetBytes(
                """{"version":"https://jsonfeed.org/version/1.1","title":"Paper","items":[{"id":"1","title":"Mill","""
                    + "\"content_html\":\"<p>The mill opened.</p>\",\"date_published\":\"2026-05-14T10:00:00Z\","
                    + "\"authors\":[{\"name\":\"Ann\"}]},{\"id\":2,\"content_text\":\"x\"}]}"
            )
        ),
        (
            "a.csv",
            Encoding.UTF8.GetBytes(
                "title,url,time_added,tags,status\n\"Mill, opens\",https://paper.example/a,1715680000,a|b,unread\n"
            )
        ),
        (
            "a.xml",
            Encoding.UTF8.GetBytes(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" "
                    + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                    + "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Paper</title>"
                    + "<link>https://paper.example</link><item><title>Mill "
                    + "&amp; harbour</title><guid>1</guid><link>https://paper.example/1</link><dc:creator>Ann "
                    + "Lee</dc:creator><pubDate>Thu, 14 May 2026 10:00:00 GMT</pubDate><content:encoded><![CDATA["
                    + $"{Html}]]></content:encoded></item><item/></channel></rss>"
            )
        ),
        ("a.zip", Zip()),
    ];

    /// <summary>What parsers stumble over.</summary>
    public static readonly string[] Pieces =
    [
        "\0",
        "“",
        "”",
        "\"",
        "'",
        "’",
        "<",
        ">",
        "</",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&#x110000;",
        "&amp",
        "---\n",
        "```",
        "[",
        "](",
        "![",
        "\\",
        "{{",
        "}}",
        "$$",
        ":",
        "\r",
        "\u2028",
        "\u202E",
        "\uFEFF",
        "\uD800",
        "\uFFFF",
        "e\u0301\u0301\u0301",
        "9999999999999999999",
        "-1",
        "1e999",
        "0000-00-00",
        "@",
        "By ",
        "(RELATED: ",
        " said",
        "said: “",
        "\n\n\n",
        "\t",
        "    ",
        "> > > > ",
        "* * *",
        "=?utf-8?b?/w==?=",
        "\n--x\n",
        "From ",
        "http://[",
        "https://a:99999/",
        "data:text/html,x",
        "\uE002",
        "\uE000",
    ];

    /// <summary>A seed with a few bytes turned, taken out, doubled or put in.</summary>
    public static byte[] Of(byte[] seed, Random random)
    {
        var bytes = seed.ToList();
        for (var change = random.Next(1, 8); change > 0; change--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(bytes.Count - at, random.Next(1, 1 + Math.Max(1, seed.Length / 8)));
            switch (random.Next(7))
            {
                case 0 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(
                        at,
                        Enumerable.Range(0, random.Next(1, 30)).Select(_ => (byte)random.Next(256)).ToList()
                    );
                    break;
                case 4:
                    bytes.InsertRange(
                        at,
                        Encoding.UTF8.GetBytes(
                            string.Concat(
                                Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(10) == 0 ? 300 : 1)
                            )
                        )
                    );
                    break;
                case 5:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(
                        at,
                        Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)] + Pieces[random.Next(Pieces.Length)])
                    );
                    break;
            }
        }
        return [.. bytes];
    }

    private static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (
            var zip = new System.IO.Compression.ZipArchive(
                stream,
                System.IO.Compression.ZipArchiveMode.Create,
                leaveOpen: true
            )
        )
        {
            foreach (var (name, text) in new[] { ("one.txt", Article), ("in/two.html", Html) })
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }
}
