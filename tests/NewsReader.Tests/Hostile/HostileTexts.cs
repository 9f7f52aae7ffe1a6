using System.Globalization;
using System.Text;

namespace NewsReader.Tests.Hostile;

/// <summary>
/// Texts that cost more than plain words of the same length: every construct of CommonMark and of our own, alone and in
/// each container; front matter, HTML by depth, breadth and attributes, feeds, letters, searches, names.
/// </summary>
public static class HostileTexts
{
    private const string Text = "hostile.txt";
    private const string Markdown = "hostile.md";
    private const string Html = "hostile.html";
    private const string Mail = "hostile.eml";
    private const string Feed = "hostile.xml";
    private const string JsonFeed = "hostile.json";

    /// <summary>What each generator is held against: words that mean nothing to anybody.</summary>
    public static HostileText PlainWords(string file) =>
        HostileText.Of(
            "plain words",
            file,
            i =>
                (i % 12) switch
                {
                    11 => "river.\n\n",
                    var n => "water ash stone reed moss fern clay sand loam peat silt".Split(' ')[n] + " ",
                },
            FrameOf(file)
        );

    public static IReadOnlyList<HostileText> All => Every.Value;

    private static readonly Lazy<IReadOnlyList<HostileText>> Every = new(() =>
        [
            .. Inline.SelectMany(InContainers),
            .. Blocks.SelectMany(InContainers),
            .. Growing,
            .. FrontMatter,
            .. News.SelectMany(InBothFormats),
            .. Names,
            .. Pages,
            .. Fragments,
            .. Feeds,
            .. Letters,
            .. Queries,
        ]
    );

    private static readonly (string Name, string Before, string Further)[] Containers =
    [
        ("quote", "> ", "> "),
        ("list", "- ", "  "),
        ("numbers", "1. ", "   "),
        ("list in quote", "> - ", ">   "),
    ];

    /// <summary>Marks within a paragraph.</summary>
    private static (string Name, string Unit)[] Inline =>
        [
            ("(", "("),
            ("[", "["),
            ("]", "]"),
            ("[]", "[]"),
            ("[a](", "[a]("),
            ("[a][", "[a]["),
            ("[a](b", "[a](b "),
            ("[a](<b", "[a](<b "),
            ("[a](b \"", "[a](b \""),
            ("![a](", "![a]("),
            ("![", "!["),
            ("](b)", "a](b) "),
            ("[a](b)", "[a](b) "),
            ("![a](b)", "![a](b) "),
            ("[[a](b)", "[[a](b) "),
            ("*", "*"),
            ("*a", "*a "),
            ("a*", "a* "),
            ("*a **b", "*a **b "),
            ("**a", "**a "),
            ("_a __b", "_a __b "),
            ("*a_", "*a_ "),
            ("***a*", "***a* "),
            ("*a*", "*a* "),
            ("a**b", "a**b"),
            ("`", "` "),
            ("`a``b", "`a``b"),
            ("`a`", "`a` "),
            ("<", "<"),
            ("<a:", "<a:"),
            ("<a:b>", "<a:b> "),
            ("<a@b.c>", "<a@b.c> "),
            ("<b>", "<b>"),
            ("<!--", "<!--"),
            ("<?", "<?"),
            ("&", "&"),
            ("&amp;", "&amp;"),
            ("&#x", "&#x"),
            ("&a", "&aa"),
            ("backslash", "\\"),
            ("\\*", "\\*"),
            ("hard break", "a  \n"),
            ("hard break by backslash", "a\\\n"),
            ("soft break", "a\n"),
            ("~~", "~~a "),
            ("http", "http://a.b/((( "),
            ("long http", "http://a.b/((("),
            ("www", "www.a.b "),
        ];

    /// <summary>Lines that are blocks.</summary>
    private static (string Name, string Unit)[] Blocks =>
        [
            ("heading", "# a\n"),
            ("###", "###### a ######\n"),
            ("setext =", "a\n===\n"),
            ("setext -", "a\n---\n"),
            ("rule", "---\n\n"),
            ("* * *", "* * *\n"),
            ("bullets", "- a\n"),
            ("loose bullets", "- a\n\n"),
            ("bullets change", "- a\n* b\n+ c\n"),
            ("numbers", "1. a\n"),
            ("nested bullets", "- a\n  - b\n    - c\n"),
            ("bullets in a line", "- - - - a\n"),
            ("empty bullets", "-\n"),
            ("quotes", "> a\n"),
            ("lazy quote", "> a\nb\n"),
            ("empty quote", ">\n"),
            ("quotes apart", "> a\n\n"),
            ("indented code", "    a\n\n"),
            ("code with gaps", "    a\n\n\n\n"),
            ("fence", "```\n"),
            ("fence ~", "~~~ a\n"),
            ("closed fence", "```\na\n```\n"),
            ("definition", "[a]: b\n"),
            ("open definition", "[a]:\n"),
            ("definition with title", "[a]: b 'c\n"),
            ("blank lines", "\n"),
            ("tabs", "\t\n"),
            ("spaces", "                \n"),
            ("paragraphs", "a\n\n"),
            ("html block", "<div>\n"),
            ("table", "| a | b |\n|---|---|\n"),
        ];

    /// <summary>What grows with each repetition.</summary>
    private static IEnumerable<HostileText> Growing =>
        [
            new("> > >", Markdown, length => new string('>', length)),
            new("> > > with words", Markdown, length => Repeated("> ", length - 1) + "a"),
            new("deeper quotes", Markdown, length => Deeper(length, n => new string('>', n) + " a\n")),
            new("deeper bullets", Markdown, length => Deeper(length, n => new string(' ', 2 * n) + "- a\n")),
            new("- - -", Markdown, length => Repeated("- ", length - 1) + "a"),
            new("> - > -", Markdown, length => Repeated("> - ", length - 1) + "a"),
            new("1. 1. 1.", Markdown, length => Repeated("1. ", length - 1) + "a"),
            new("longer `", Markdown, length => Deeper(length, n => new string('`', n) + "a")),
            new("longer *", Markdown, length => Deeper(length, n => new string('*', n) + "a ")),
            new("longer ~~~", Markdown, length => Deeper(length, n => new string('~', n + 3) + "\n")),
            new("longer #", Markdown, length => new string('#', length)),
            new("[[[ ]]]", Markdown, length => new string('[', length / 2) + "a" + new string(']', length / 2)),
            new("[ (b) ]", Markdown, length => new string('[', length / 5) + "a" + Repeated("](b)", length * 4 / 5)),
            new("( )", Markdown, length => "[a](" + new string('(', length / 2) + new string(')', length / 2) + ")"),
            new("** a **", Markdown, length => Repeated("**a ", length / 2) + Repeated("b**", length / 2)),
            new(
                "* _ mixed",
                Markdown,
                length =>
                    Deeper(
                        length,
                        n =>
                            (n % 3) switch
                            {
                                0 => "*",
                                1 => "_",
                                _ => "**",
                            } + "a "
                    )
            ),
            HostileText.Of("definitions", Markdown, i => $"[a{i}]: b\n\n"),
            HostileText.Of("definitions and uses", Markdown, i => $"[a{i}]: b\n\n[a{i}] [b{i}]\n\n"),
            HostileText.Of("definitions in a row", Markdown, i => $"[a{i}]: b\n"),
            new("one long line", Text, length => Repeated("a ", length)),
            new("one long sentence", Text, length => Repeated("and Ann said so ", length)),
        ];

    private static IEnumerable<HostileText> FrontMatter =>
        [
            .. new (string Name, string Unit, string Frame)[]
            {
                ("title: [[[", "[", "---\ntitle: {0}\n---\n\nText.\n"),
                ("title: {{{", "{", "---\ntitle: {0}\n---\n\nText.\n"),
                ("[[[ unclosed", "[", "---\ntitle: {0}"),
                ("- - -", "- ", "---\n{0}a\n---\n\nText.\n"),
                ("? ? ?", "? ", "---\n{0}a\n---\n\nText.\n"),
                ("[a, a,", "a, ", "---\nauthors: [{0}a]\n---\n\nText.\n"),
                ("a: b", "a: b\n", "---\n{0}---\n\nText.\n"),
                ("- a", "- a\n", "---\nauthors:\n{0}---\n\nText.\n"),
                ("'' ''", "'' ", "---\ntitle: {0}\n---\n\nText.\n"),
                ("long title", "A ", "---\ntitle: {0}\n---\n\nText.\n"),
                ("escapes", "\\\\", "---\ntitle: \"{0}\"\n---\n\nText.\n"),
                ("anchors", "&a [*a, ", "---\ntitle: {0}\n---\n\nText.\n"),
                ("comments", "# a\n", "---\n{0}---\n\nText.\n"),
                ("block text", " a\n", "---\ntitle: |\n{0}---\n\nText.\n"),
                ("tags", "!!str ", "---\ntitle: {0}a\n---\n\nText.\n"),
                ("authors in a line", "Ann Lee and ", "---\nauthor: {0}Bo\n---\n\nText.\n"),
                ("rules", "---\n", "{0}"),
                ("documents", "---\na: b\n...\n", "{0}"),
            }.Select(y => HostileText.Of("front matter: " + y.Name, Markdown, y.Unit, y.Frame)),
            HostileText.Of("front matter: keys", Markdown, i => $"a{i}: b\n", "---\n{0}---\n\nText.\n"),
            HostileText.Of(
                "front matter: aliases",
                Markdown,
                i => $"a{i}: &a{i} [*a{Math.Max(0, i - 1)}, *a{Math.Max(0, i - 1)}]\n",
                "---\n{0}---\n\nText.\n"
            ),
        ];

    /// <summary>What only news has: lines of the head, attribution, posts, asides.</summary>
    private static (string Name, Func<int, string> Unit)[] News =>
        [
            ("bylines", _ => "By Ann Lee\n\n"),
            ("one byline", _ => "Ann Lee and "),
            ("datelines", _ => "WASHINGTON (AP) — a\n\n"),
            ("aside", _ => "(RELATED: "),
            ("closed aside", _ => "(RELATED: a) "),
            ("asides on lines", _ => "RELATED: a b\n\n"),
            ("comments", _ => "Comments\n\njdoe says:\n\n"),
            ("share bars", _ => "Share Tweet Email\n\n"),
            ("credits", _ => "Photo: Ann Lee/Getty Images\n\n"),
            ("newsletter", _ => "Sign up for our newsletter\n\n"),
            ("dates", _ => "May 1, 2020 "),
            ("times", _ => "9:30 a.m. Monday, "),
            ("posts", _ => "Nice day — Ann (@ann) May 1, 2020\n\n"),
            ("signatures", _ => "— A (@a) "),
            ("signatures alone", _ => "— A (@a) May 1, 2020\n\n"),
            ("handles", _ => "@a "),
            ("“", _ => "“"),
            ("“a", _ => "“a "),
            ("\"a", _ => "\"a "),
            ("'a", _ => "'a "),
            ("‘a", _ => "‘a "),
            ("``a", _ => "``a "),
            ("said", _ => "\"a b c,\" said Ann Lee. "),
            ("he said", _ => "\"a b c,\" he said. "),
            ("Ann said", _ => "Ann said, \"a,\" "),
            ("said alone", _ => "said "),
            ("quotations on lines", _ => "“A b c.”\n\n"),
            ("open quotations on lines", _ => "“A b c.\n\n"),
            ("according to", _ => "according to Ann Lee "),
            ("replied", _ => "\"a,\" Ann replied in response to Bo, "),
            ("the company", _ => "\"a b c,\" the company said. "),
            ("the senator", i => $"Sen. A{i} said. The senator said \"a b c.\" "),
            ("shouted", _ => "FIVE WORDS ALL IN CAPITALS HERE\n\n"),
            ("subheads", _ => "A subhead\n\nA longer line of text that reads as prose does here.\n\n"),
            ("abbreviations", _ => "U.S. "),
            ("initials", _ => "A. "),
            ("possessives", _ => "Ann's "),
            ("titles", _ => "Mr. "),
            ("brackets with initials", _ => "(WHO) "),
        ];

    /// <summary>Persons and organizations, the same and always others.</summary>
    private static IEnumerable<HostileText> Names =>
        [
            .. new (string Name, Func<int, string> Unit)[]
            {
                ("one person", _ => "Ann Lee "),
                ("persons", i => $"{Word(i)} {Word(i * 7 + 3)} said so. "),
                ("surnames", i => $"Mr. {Word(i)} "),
                ("persons of one surname", i => $"{Word(i)} Lee spoke. Lee did. "),
                ("persons of one given name", i => $"Ann {Word(i)} spoke. Ann did. "),
                ("middle names", i => $"Ann {Word(i)} Lee spoke. "),
                ("organizations", i => $"{Word(i)} Inc. said so. "),
                ("organizations of one word", i => $"{Word(i)} Group fell. {Word(i)} rose. "),
                ("acronyms", i => $"{Word(i)} Health Organization ({Word(i)[0]}HO) met. "),
                ("of of of", _ => "Department of "),
                ("roles", _ => "chief executive officer "),
                ("roles of one", i => $"Ann Lee, a {Word(i).ToLowerInvariant()} manager, spoke. "),
                ("apposition", _ => "Ann, CEO of Acme, "),
                ("capitals", i => Word(i) + " "),
                ("all capitals", i => Word(i).ToUpperInvariant() + " "),
                ("speakers", i => $"“I will not go there,” {Word(i)} {Word(i * 5 + 1)} said.\n\n"),
                (
                    "speakers and pronouns",
                    i => $"“I will not go,” {Word(i)} {Word(i * 5 + 1)} said.\n\n“I will not stay,” she said.\n\n"
                ),
                (
                    "answers",
                    i => $"{Word(i)} {Word(i + 9)} tweeted, “Nice day all.” Ann Lee replied, “Nice one, too.”\n\n"
                ),
                ("teams", i => $"{Word(i % 700)} 3-1 "),
                ("and and", i => $"{Word(i)} and "),
            }.Select(n => HostileText.Of("names: " + n.Name, Text, n.Unit)),
            HostileText.Of("names: title of many", Text, i => Word(i) + " ", "{0}\n\nText."),
            HostileText.Of(
                "names: headings of many",
                Markdown,
                i => $"## {Word(i)} {Word(i + 3)}\n\n{Word(i)} spoke.\n\n"
            ),
        ];

    private static IEnumerable<HostileText> Pages =>
        HtmlUnits
            .Select(h =>
                HostileText.Of(
                    "page: " + h.Name,
                    Html,
                    h.Unit,
                    "<!doctype html><html><head><title>A page</title></head><body><article>{0}</article></body></html>"
                )
            )
            .Concat(
                HtmlHeads.Select(h =>
                    HostileText.Of(
                        "page: " + h.Name,
                        Html,
                        h.Unit,
                        "<!doctype html><html><head>{0}</head><body><article><p>Some text of the "
                            + "page.</p></article></body></html>"
                    )
                )
            );

    /// <summary>HTML as an entry of a feed carries it.</summary>
    private static IEnumerable<HostileText> Fragments =>
        HtmlUnits
            .Where((_, i) => i % 3 == 0)
            .Select(h =>
                HostileText.Of(
                    "entry: " + h.Name,
                    Feed,
                    i => System.Net.WebUtility.HtmlEncode(h.Unit(i)),
                    FeedFrame("<item><title>A</title><link>http://a.b/c</link><description>{0}</description></item>")
                )
            );

    private static (string Name, Func<int, string> Unit)[] HtmlUnits =>
        [
            ("a<br>", _ => "a<br>"),
            ("<br>", _ => "<br>"),
            ("<p>", _ => "<p>"),
            ("<p>a", _ => "<p>a"),
            ("<p>a</p>", _ => "<p>a b c, d.</p>\n"),
            ("<div>", _ => "<div>"),
            ("<div>a", _ => "<div>a"),
            ("<div><p>a", _ => "<div><p>a"),
            ("<div>a</div>", _ => "<div>a b</div>"),
            ("<span>", _ => "<span>"),
            ("<span>a</span>", _ => "<span>a</span> "),
            ("<b>", _ => "<b>"),
            ("<b>a</b>", _ => "<b>a</b> "),
            ("<b id>", i => $"<b id=a{i}>"),
            ("<b><p>", i => $"<b id=a{i}><p>a"),
            ("<i><b>a</i>", _ => "<i><b>a</i>"),
            ("<a>", i => $"<a href=http://a.b/{i}>"),
            ("<a>a</a>", i => $"<a href=http://a.b/{i}>a</a> "),
            ("<a><p>", i => $"<a href=http://a.b/{i}><p>a</p></a>"),
            ("<font>", i => $"<font size={i}>"),
            ("<nobr>", _ => "<nobr>a"),
            ("<table>", _ => "<table>"),
            ("<table>a", _ => "<table>a"),
            ("<table><tr><td>", _ => "<table><tr><td>"),
            ("<tr><td>a", _ => "<tr><td>a<td>b"),
            ("<td>a", _ => "<td>a"),
            ("<ul><li>", _ => "<ul><li>"),
            ("<ul><li>a", _ => "<ul><li>a"),
            ("<li>a", _ => "<li>a"),
            ("<ul> closed", _ => "<ul><li>a</li></ul>"),
            ("<ol start>", _ => "<ol start=9><li>a</ol>"),
            ("<dl>", _ => "<dl><dt>a<dd>b"),
            ("<blockquote>", _ => "<blockquote>"),
            ("<blockquote>a", _ => "<blockquote>a"),
            ("<blockquote> closed", _ => "<blockquote><p>a</p></blockquote>"),
            ("<pre>", _ => "<pre>a\n b</pre>"),
            ("<h2>", _ => "<h2>a</h2>"),
            ("<h2> open", _ => "<h2>a"),
            ("<img>", i => $"<img src=http://a.b/{i}>"),
            ("<figure>", i => $"<figure><img src=http://a.b/{i}><figcaption>a</figcaption></figure>"),
            ("<q>", _ => "<q>a"),
            ("<em> open", _ => "<em>a "),
            ("<script>", _ => "<script></script>"),
            ("<style>", _ => "<style>a{}</style>"),
            ("<style> css", _ => "<style>a{b:c}a{b:d}"),
            ("<form>", _ => "<form>a</form>"),
            ("<button>", _ => "<button>a"),
            ("<select>", _ => "<select><option>a"),
            ("<iframe>", _ => "<iframe></iframe>"),
            ("<svg>", _ => "<svg><g>"),
            ("<math>", _ => "<math><mi>a"),
            ("<template>", _ => "<template>"),
            ("<noscript>", _ => "<noscript>a</noscript>"),
            ("<object>", _ => "<object>"),
            ("<nav>", _ => "<nav>a</nav>"),
            ("<section>", _ => "<section>"),
            ("<article>", _ => "<article>a</article>"),
            ("<article> open", _ => "<article><p>a b c d e f g"),
            ("<!--", _ => "<!--"),
            ("<!-- -->", _ => "<!-- a -->"),
            ("<![CDATA[", _ => "<![CDATA["),
            ("<", _ => "<"),
            ("<a", _ => "<a "),
            ("</p>", _ => "</p>"),
            ("</div>", _ => "</div>"),
            ("</b>", _ => "</b>"),
            ("</table>", _ => "</table><table>"),
            ("&", _ => "&"),
            ("&amp;", _ => "&amp;"),
            ("unknown", i => $"<a{i}>"),
            ("unknown closed", i => $"<x-{i}>a</x-{i}>"),
            ("style=", _ => "<p style='color:red;width:1px'>a</p>"),
            ("class=", i => $"<p class='a{i} b c d'>a</p>"),
            ("id=", i => $"<div id=a{i}>a b c, d e f, g.</div>"),
            (
                "tweet",
                _ =>
                    "<blockquote class=twitter-tweet><p>Nice</p>— A (@a) <a "
                    + "href=https://twitter.com/a/status/1>May 1, 2020</a></blockquote>"
            ),
            ("open tweets", _ => "<blockquote class=twitter-tweet><p>Nice — A (@a)"),
            ("tables of posts", _ => "<table><tr><td><a href=https://twitter.com/a/status/1>A @a"),
            ("<frameset>", _ => "<frameset><frame>"),
            ("<body>", i => $"<body a{i}=b>"),
            ("<html>", i => $"<html a{i}=b>"),
            ("<head>", _ => "<head><title>a</title>"),
            ("<p hidden>", _ => "<p hidden>a</p>"),
            ("<div><div>a</div>", _ => "<div><div>a, b, c</div>"),
            ("<p><br>", _ => "<p>a<br><br>b"),
            ("<br><br>", _ => "a<br><br>"),
            ("spaces", _ => "         \n"),
            ("<wbr>", _ => "a<wbr>"),
            ("<mark><i>", i => $"<i class=a{i}>a<p>b"),
            ("<time>", _ => "<time datetime=2020-05-01>a</time>"),
            ("rel=author", _ => "<a rel=author href=/a>Ann Lee</a>"),
            ("byline", _ => "<p class=byline>By Ann Lee</p>"),
            ("long attribute", _ => "<p title='" + new string('a', 200) + "'>"),
            ("h1", _ => "<h1>A</h1>"),
            ("comments by class", i => $"<div class=comment><p>a{i}, b, c</p></div>"),
            ("lone </", _ => "</"),
            ("ruby", _ => "<ruby>a<rt>b"),
            ("details", _ => "<details><summary>a</summary>"),
        ];

    private static (string Name, Func<int, string> Unit)[] HtmlHeads =>
        [
            ("<meta>", _ => "<meta name=author content='Ann Lee'>"),
            ("<link>", _ => "<link rel=alternate href=/a>"),
            (
                "<script> ld",
                _ => "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"A\"}</script>"
            ),
            ("ld nested", _ => "<script type='application/ld+json'>[[[[[["),
            ("attributes", i => $"<meta a{i}=b "),
            ("attributes of one", i => $" a{i}=b"),
            ("<title>", _ => "<title>A</title>"),
            ("<base>", _ => "<base href=http://a.b/>"),
        ];

    private static string FeedFrame(string items) =>
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>A feed</title>" + items + "</channel></rss>";

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

    private static readonly string[] QueryUnits =
    [
        "(",
        ")",
        "a OR ",
        "-",
        "\"",
        "a* ",
        "near(",
        "near(a b, ",
        "person:",
        "person:\"a ",
        "is:",
        "on:2020 ",
        "NOT ",
        "(a OR b) ",
        "sort:newest ",
        "said:\"a\" ",
        "[",
        "story:a ",
        ":",
        "*",
    ];

    private static IEnumerable<HostileText> Queries =>
        QueryUnits.Select(unit => HostileText.Of("query: " + unit.Trim(), HostileText.Query, unit));

    /// <summary>Marks alone are no article, and nothing is read of what is none.</summary>
    private const string End = "\n\nThe end of it.\n";

    private static IEnumerable<HostileText> InContainers((string Name, string Unit) construct)
    {
        yield return HostileText.Of(construct.Name, Markdown, construct.Unit, "{0}" + End);
        foreach (var (name, before, further) in Containers)
        {
            var isBlock = construct.Unit.EndsWith('\n');
            // A block on lines of its own within the container; marks on one line of it.
            yield return isBlock
                ? HostileText.Of(
                    $"{construct.Name}, in {name}",
                    Markdown,
                    i =>
                        (i == 0 ? before : further)
                        + construct.Unit[..^1].Replace("\n", "\n" + further, StringComparison.Ordinal)
                        + "\n",
                    "{0}" + End
                )
                : HostileText.Of($"{construct.Name}, in {name}", Markdown, construct.Unit, before + "{0}" + End);
        }
        yield return HostileText.Of(
            $"{construct.Name}, in many lists",
            Markdown,
            _ => "- " + construct.Unit.TrimEnd('\n') + "\n",
            "{0}" + End
        );
        yield return HostileText.Of(
            $"{construct.Name}, in paragraphs",
            Markdown,
            _ => construct.Unit.TrimEnd('\n') + "\n\n",
            "{0}" + End
        );
    }

    private static IEnumerable<HostileText> InBothFormats((string Name, Func<int, string> Unit) construct) =>
        [
            HostileText.Of(construct.Name + ", text", Text, construct.Unit),
            HostileText.Of(
                construct.Name + ", below a head",
                Text,
                construct.Unit,
                "A headline of some words\n\nBy Ann Lee\n\nThis is the first paragraph of the body, and it "
                    + "is long enough.\n\n{0}"
            ),
            HostileText.Of(construct.Name + ", Markdown", Markdown, construct.Unit),
            HostileText.Of(
                construct.Name + ", in quote",
                Markdown,
                i => construct.Unit(i).Replace("\n", "\n> ", StringComparison.Ordinal),
                "> {0}"
            ),
        ];

    private static string? FrameOf(string file) =>
        file switch
        {
            Html => "<!doctype html><html><head><title>A page</title></head><body><article>{0}</article></body></html>",
            Feed => FeedFrame("<item><guid>1</guid><title>A</title><description>{0}</description></item>"),
            JsonFeed => "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}{0}",
            Mail => "From: a@b.c\nSubject: A\n\n{0}",
            _ => null,
        };

    private static string Repeated(string unit, int length) =>
        new StringBuilder(length + unit.Length).Insert(0, unit, Math.Max(1, length / unit.Length)).ToString();

    private static string Deeper(int length, Func<int, string> unit)
    {
        var text = new StringBuilder(length + 1024);
        // Begun anew before a unit alone is the text.
        for (var n = 1; text.Length < length; n = n < Math.Sqrt(length) ? n + 1 : 1)
            text.Append(unit(n));
        return text.ToString();
    }

    /// <summary>A capital and letters, another for each number, such as "Bacada".</summary>
    private static string Word(int number)
    {
        var word = new StringBuilder();
        for (var n = number + 400; n > 0; n /= 20)
            word.Append("bcdfghjklmnprstvwxyz"[n % 20]).Append("aeiou"[n % 5]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{char.ToUpperInvariant(word[0])}{word.ToString(1, word.Length - 1)}"
        );
    }
}
