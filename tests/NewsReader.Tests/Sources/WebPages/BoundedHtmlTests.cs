using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Tests.Sources.WebPages;

/// <summary>
/// However a page hides its tags from one reader of HTML and shows them to another, no tree is deeper or larger than
/// what was counted.
/// </summary>
public sealed class BoundedHtmlTests
{
    private const int Many = 20_000;

    /// <summary>What stands before tags so that some readers of HTML take them for something else.</summary>
    public static TheoryData<string> Covers() =>
        [
            "",
            "<!-- x --!>",
            "<!-->",
            "<!--->",
            "<!-- <!-- -->",
            "<?x <script>",
            "</ x <script>",
            "<!x <script>",
            "<svg><style>",
            "<svg><title><style>",
            "<svg><desc><svg>",
            "<svg><foreignObject>",
            "<math><mi><style>",
            "<svg><![CDATA[ > <script> ]]>",
            "<svg/>",
            "<svg><p>",
            "<textarea></textarea x>",
            "<title></titlex></title>",
            "<script></scriptx></script>",
            "<script><!--<script></script>--></script>",
            "<plaintext>",
            "<xmp></xmp>",
            "<noscript>",
            "<template>",
            "<select>",
            "<table>",
            "<table><tr><td>",
            "<frameset>",
            "<a href='>'>",
            "<a href=\">\">",
            "<a 'x>'>",
            "<a/=x>",
            "<p a=b<c>",
            "<button>",
            "<object>",
            "<marquee>",
            "<ruby><rt>",
            "<form><form>",
            "<html><body><html>",
            "<nobr><nobr>",
            "<iframe></iframe>",
            "\0<",
            "<b\0>",
            "<h1>",
            "<li>",
            "<dd>",
            "<caption>",
            "<colgroup>",
        ];

    /// <summary>What is nested without end.</summary>
    private static readonly string[] Nested =
    [
        "<div>",
        "<span>",
        "<b>",
        "<b id={0}>",
        "<span><h1></span>a",
        "<b id={0}><table><td></b></table>",
        "<table><tr><td>",
        "<ul><li>",
        "<a href=x{0}><div>",
        "<i><p>",
        "<svg><g>",
        "<div><svg>",
        "<font><nobr>",
        "<x-{0}>",
        "<template>",
        "<button><p>",
        "<object><p>",
        "<math><mi>",
    ];

    [Theory]
    [MemberData(nameof(Covers))]
    public void No_page_is_deeper_or_has_more_elements_than_it_may(string cover)
    {
        foreach (var nested in Nested)
        {
            var html =
                $"<html><head><title>A</title></head><body><p>The mill.</p>{cover}"
                + string.Concat(
                    Enumerable
                        .Range(0, Many / nested.Length)
                        .Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, nested, i))
                )
                + string.Concat(Enumerable.Repeat("<p>x", 2000))
                + "<p>End.";

            var page = new HtmlParser().ParseDocument(BoundedHtml.Of(html));

            var (elements, depth) = Shape(page.DocumentElement);
            // A table adds a body and a row of its own accord.
            Assert.InRange(depth, 1, 3 * InputLimits.HtmlDepth);
            Assert.InRange(elements, 1, 3 * InputLimits.HtmlElements);
            Assert.InRange(elements, 1, 5 * html.Length / 3);
        }
    }

    [Theory]
    [InlineData("<p>One <b>two</b> <i>three</p><p>four</i> five", "One two three four five")]
    [InlineData("<ul><li>one<li>two<ul><li>three</ul><li>four</ul>five", "one two three four five")]
    [InlineData("<table><tr><td>one<td>two<tr><td>three</table>four", "one two three four")]
    [InlineData("<table><caption>one<tr><th>two</table>", "one two")]
    [InlineData("<dl><dt>one<dd>two<dt>three</dl>", "one two three")]
    [InlineData("<h1>one<h2>two</h2>three", "one two three")]
    [InlineData("<a href=/x>one<a href=/y>two</a> three", "one two three")]
    [InlineData("<a href=/x><div>one</a> two</div> three", "one two three")]
    [InlineData("<b><p>one</b> two</p> three", "one two three")]
    [InlineData("one<br>two</br>three<p>four</p></p>five</div>six", "one two three four five six")]
    [InlineData("one &lt;b&gt; &amp; &copy; two", "one <b> & © two")]
    [InlineData("one<svg><text>no</text></svg> two<math><mi>r</mi></math> three", "one two r three")]
    [InlineData("one<svg><g>no<p>two", "one two")]
    [InlineData("one<script>no</script><style>no</style><!-- no -->two", "one two")]
    [InlineData("<p>one<div>two<p>three</div>four", "one two three four")]
    public void Text_stays_however_it_is_marked(string html, string text)
    {
        var page = new HtmlParser().ParseDocument(BoundedHtml.Of($"<body>{html}"));

        Assert.Equal(
            text.Replace(" ", "", StringComparison.Ordinal),
            page.Body!.TextContent.Replace(" ", "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Written_anew_twice_it_is_the_same()
    {
        foreach (
            var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Articles", "Expected"), "*.txt")
        )
        {
            var html =
                "<html lang=en><head><title>A &amp; b</title><script "
                + $"type='application/ld+json'>{{\"@type\":\"NewsArticle\"}}</script></head><body class='a "
                + $"b'><article><p>{File.ReadAllText(path).Replace("\n\n", "<p>", StringComparison.Ordinal)}"
                + "</article></body></html>";
            var once = BoundedHtml.Of(html);

            Assert.Equal(once, BoundedHtml.Of(once));
        }
    }

    private static (int Elements, int Depth) Shape(IElement root)
    {
        var (elements, deepest) = (0, 0);
        var open = new Stack<(IElement Element, int Depth)>([(root, 1)]);
        while (open.TryPop(out var next))
        {
            elements++;
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Element.Children)
                open.Push((child, next.Depth + 1));
        }
        return (elements, deepest);
    }

    /// <summary>What a page has more of than it may is text, each block of it a paragraph of its own.</summary>
    [Theory]
    [InlineData("<div class=embed></div>")]
    [InlineData("<div class=embed></div>\n")]
    [InlineData("<span></span>")]
    public void Empty_boxes_are_no_end_of_what_is_read(string box)
    {
        var boxes = string.Concat(Enumerable.Repeat(box, InputLimits.HtmlElements));

        var written = WebPage.Fragment(
            $"<p>One.</p>{boxes}<blockquote class=twitter-tweet><p>Two.</p>— Ann Lee (@annlee) <a "
                + $"href='https://x.com/annlee/status/6'>May 2, 2024</a></blockquote>{boxes}<p>Three.</p><p>Four.</p>",
            null
        );

        Assert.Equal(["One.", "::: post", "Three.", "Four."], written.Split("\n\n").Select(b => b.Split('\n')[0]));
    }

    [Fact]
    public void Blocks_beyond_the_limit_are_paragraphs()
    {
        var written = WebPage.Fragment(
            string.Concat(Enumerable.Repeat("<div>w</div>", InputLimits.HtmlElements))
                + "<p>One <b>and</b> more.</p><div><h2>Two</h2>Three<ul><li>Four</li><li>Five</li></ul></div>",
            null
        );

        Assert.Equal(["w", "One and more.", "Two", "Three", "Four", "Five"], written.Split("\n\n")[^6..]);
    }
}
