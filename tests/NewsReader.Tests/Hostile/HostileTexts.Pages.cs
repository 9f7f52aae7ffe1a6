namespace NewsReader.Tests.Hostile;

/// <content>HTML, as a page and as an entry of a feed.</content>
public static partial class HostileTexts
{
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
            (
                "posts",
                i =>
                    $"<div><blockquote class=twitter-tweet><p>One {i}.</p>— Ann Lee (@annlee) "
                    + $"<a href=https://x.com/annlee/status/{i}>May 14, 2024</a></blockquote></div>"
            ),
            ("open posts", _ => "<blockquote class=twitter-tweet><p>a"),
            ("lines of a post", _ => "<blockquote class=twitter-tweet>a<br>— b (@c)<br>"),
            ("frames of posts", i => $"<p><iframe src=https://x.com/annlee/status/{i}></iframe>"),
            ("frames", _ => "<iframe src=a>"),
            ("attributes of posts", _ => "<a data-attrs='{\"full_text\":\"a\",\"username\":\"b\"}'>"),
            ("tables of accounts", i => $"<table><tr><td>Ann Lee @annlee<td><a href=https://x.com/annlee/status/{i}>a"),
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
            ("figures", i => $"<figure><img src=/{i}.jpg alt=a><figcaption>b</figcaption></figure>"),
            ("open figures", _ => "<figure><img src=/a.jpg><figcaption>b"),
            ("captions by class", i => $"<div><img src=/{i}.jpg></div><div class=caption>b</div>"),
            ("spare pictures", i => $"<img data-a=b><noscript><img src=/{i}.jpg></noscript>"),
            ("backgrounds", i => $"<div style='background:url(/{i}.jpg)'></div>"),
            ("rows of data", i => $"<table><tr><td>{i}<td>b|c<tr><td>d<td>e</table>"),
            ("lines of code", i => $"<pre>a{i} ``` b\n</pre><code>a|b</code>"),
            ("folded paragraphs", i => $"<p>{new string('a', 90)}{i}</p><p hidden>{new string('b', 90)}{i}</p>"),
            ("standfirsts", i => $"<p class=standfirst>A standfirst of some words, {i}.</p>"),
            ("buttons to share", i => $"<p><a href='/sharer?{i}'>a</a> <a href='/intent/tweet?u'>b</a></p>"),
            ("boxes to sign up", i => $"<div class=newsletter{i}><form><input><p>a</p></form></div>"),
            ("frames with titles", i => $"<iframe src='https://a.example/{i}' title=a></iframe>"),
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
}
