using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Roundtrip;
using Markdig.Syntax;
using NewsReader.Articles;
using NewsReader.Articles.Bylines;
using NewsReader.Articles.Datelines;
using NewsReader.Articles.Headlines;
using NewsReader.Articles.Mentions;
using NewsReader.Articles.PageChrome;
using NewsReader.Articles.RelatedLinks;
using NewsReader.Articles.Tweets;
using NewsReader.Sources;

namespace NewsReader.Tests.Articles;

/// <summary>
/// Every extension keeps what Markdig's own promise: it works alone, added twice it is added once, and what writes
/// something other than HTML gets none.
/// </summary>
public sealed partial class MarkdigContractTests
{
    private const string BlockTags =
        "p|figure|figcaption|blockquote|aside|h[1-6]|ul|ol|li|pre|hr|table|thead|tbody|tr|th|td";
    private const string InlineTags = "a|span|q|b|img|em|strong|code|br|mark";

    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().Build();
    private static readonly MarkdownPipeline News = TestPipeline.News.For(ArticleFormat.Markdown);

    public static TheoryData<Type> Extensions() => [.. EveryNode.Extensions];

    public static TheoryData<Type> Kinds() => [.. EveryNode.Kinds];

    public static TheoryData<ArticleFormat> Formats() => [.. Enum.GetValues<ArticleFormat>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_page_has_every_kind_of_node(Type kind) =>
        Assert.Contains(EveryNode.Nodes(Parsed()), node => node.GetType() == kind);

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Alone_an_extension_loses_no_word(Type extension)
    {
        var pipeline = EveryNode.With(extension);

        Assert.Empty(Lost(Markdown.Normalize(EveryNode.Page, null, pipeline)));
        var left = Markdown
            .Parse(EveryNode.Page, pipeline)
            .Descendants<LeafBlock>()
            .Where(block => Markdown.ToPlainText(Written(block), Plain).Length > 0 && IsFurniture(block))
            .SelectMany(block => Words(Written(block)));
        // Whatever the page calls it, what is related is called so; of a written post the words are shown, and who
        // signed them and when.
        var form = EveryNode.Page[
            EveryNode.Page.IndexOf("::: by", StringComparison.Ordinal)..EveryNode.Page.IndexOf(
                "## What",
                StringComparison.Ordinal
            )
        ];
        Assert.Empty(
            Lost(Markdown.ToPlainText(EveryNode.Page, pipeline))
                .Except(left)
                .Except(["READ", "MORE", "post", .. extension == typeof(TweetExtension) ? Words(form) : []])
        );
    }

    [Theory]
    [InlineData(typeof(HeadlineExtension), typeof(HeadlineBlock), "Mill *opens* again")]
    [InlineData(typeof(BylineExtension), typeof(BylineBlock), "By Ann Lee")]
    [InlineData(typeof(PageChromeExtension), typeof(PageChromeBlock), "Share this article")]
    [InlineData(typeof(RelatedLinkExtension), typeof(RelatedLinkBlock), "READ MORE: Who is who in Leeds")]
    [InlineData(typeof(DatelineExtension), typeof(DatelineInline), "LEEDS (AP) — ")]
    [InlineData(typeof(TweetExtension), typeof(TweetBlock), "We are open now — Ann Lee (@annlee) May 14, 2024")]
    [InlineData(typeof(RecognitionExtension), typeof(MentionInline), "Marta Okoye")]
    public void Alone_an_extension_finds_what_it_is_for(Type extension, Type kind, string written)
    {
        var text = EveryNode.Page[EveryNode.Page.IndexOf('#')..];

        var document = Markdown.Parse(text, EveryNode.With(extension));

        Assert.Contains(
            EveryNode.Nodes(document).Where(node => node.GetType() == kind),
            node => text[node.Span.Start..(node.Span.End + 1)] == written
        );
    }

    [Fact]
    public void Alone_a_byline_is_none_within_the_body() =>
        Assert.Empty(
            Markdown
                .Parse(
                    "# Mill opens\n\nThe mill in Leeds opened on Monday, and all came to see it work.\n\nBy Ann Lee\n",
                    EveryNode.With(typeof(BylineExtension))
                )
                .OfType<BylineBlock>()
        );

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Alone_an_extension_renders_every_kind_of_node(Type extension)
    {
        var pipeline = EveryNode.With(extension);

        Assert.All(EveryNode.Nodes(Parsed()), node => Assert.Null(Ill(EveryNode.Render(node, pipeline))));
        Assert.Null(Ill(Markdown.ToHtml(EveryNode.Page, pipeline)));
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Added_twice_an_extension_is_added_once(Type extension)
    {
        AreSame(
            once => once.Extensions.Add(EveryNode.Make(extension)),
            twice => twice.Extensions.AddRange([EveryNode.Make(extension), EveryNode.Make(extension)])
        );
        AreSame(
            once => once.UseNews(TestPipeline.Recognizer, TestPipeline.Links),
            twice =>
                twice.UseNews(TestPipeline.Recognizer, TestPipeline.Links).Extensions.Add(EveryNode.Make(extension))
        );
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void The_same_extension_added_twice_is_added_once(Type extension)
    {
        var made = EveryNode.Make(extension);

        AreSame(once => once.Extensions.Add(made), twice => twice.Extensions.AddRange([made, made]));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Used_twice_news_is_used_once(ArticleFormat format) =>
        AreSame(
            once => once.UseNews(TestPipeline.Recognizer, TestPipeline.Links, format),
            twice =>
                twice
                    .UseNews(TestPipeline.Recognizer, TestPipeline.Links, format)
                    .UseNews(TestPipeline.Recognizer, TestPipeline.Links, format)
        );

    [Theory]
    [MemberData(nameof(Extensions))]
    public void An_extension_leaves_other_renderers_alone(Type extension)
    {
        var foreign = new ForeignRenderer(TextWriter.Null);
        var exact = new RoundtripRenderer(TextWriter.Null);
        var before = TypesOf(exact.ObjectRenderers);

        EveryNode.With(extension).Setup(foreign);
        EveryNode.With(extension).Setup(exact);

        Assert.Empty(foreign.ObjectRenderers);
        Assert.Equal(before, TypesOf(exact.ObjectRenderers));
        foreign.Render(Parsed());
        exact.Render(Parsed());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Without_HTML_for_blocks_no_node_writes_a_block(Type kind) =>
        Assert.All(
            Parsed(kind),
            node => Assert.DoesNotMatch(BlockTag(), EveryNode.Render(node, News, r => r.EnableHtmlForBlock = false))
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Without_HTML_for_inlines_no_node_writes_an_inline(Type kind) =>
        Assert.All(
            Parsed(kind),
            node => Assert.DoesNotMatch(InlineTag(), EveryNode.Render(node, News, r => r.EnableHtmlForInline = false))
        );

    [Fact]
    public void Without_HTML_a_page_is_its_words()
    {
        var document = Parsed();
        Assert.DoesNotMatch(
            BlockTag(),
            EveryNode.Render(document, News, renderer => renderer.EnableHtmlForBlock = false)
        );
        Assert.DoesNotMatch(
            InlineTag(),
            EveryNode.Render(document, News, renderer => renderer.EnableHtmlForInline = false)
        );

        var text = Markdown.ToPlainText(EveryNode.Page, News);

        Assert.Equal(
            """
            Mill opens again
            By Ann Lee
            LEEDS (AP) — The mill in Leeds opened on Monday. “We open,” Marta Okoye said.
            The Bank of America paid for it. 
            Related: Mill closes for good
            The mayor was brief. Nobody asked her. “I resigned,” she wrote on Twitter on Monday. Then all went home.
            “One,” Bo Chan wrote on Twitter on Monday. “Two,” Bo Chan wrote on Twitter later.
            “Three,” Bo Chan wrote on Twitter on Monday. It went on.
            Marta Okoye of Leeds & Sons was there.
            We are open now — Ann Lee (@annlee) May 14, 2024
            The gate opens *at six*.
            ::: Bring a coat. — Dora Finch (@dorafinch) September 1, 2026
            What Bo Chan said Related: Mill burns down
            Related: Who is who in Leeds
            The mill
            Mill Opened
            Leeds 1911
            Q: Will the mill in Leeds close?
            A: I hope that it will not.
            Text with *escaped* marks, code, & "entities".

            """,
            text
        );
    }

    [Theory]
    [InlineData("Ask [Marta Okoye](https://x.example/m) there. Marta Okoye said so.")]
    [InlineData("Ask [the mayor Marta Okoye and others](https://x.example/m), Marta Okoye said.")]
    [InlineData("The Bank of [America](https://x.example/b) paid. The Bank of America said so.")]
    [InlineData("The Bank of <https://x.example/b> paid. The Bank of America said so.")]
    [InlineData("Ask *[Marta](https://x.example/1) [Okoye](https://x.example/2)* there. Marta Okoye said so.")]
    [InlineData("[Post by Marta Okoye on Twitter](https://x.com/marta/status/12), Marta Okoye said.")]
    [InlineData("Ask [![Marta Okoye](https://x.example/m.png)](https://x.example/m), Marta Okoye said.")]
    public void No_link_stands_within_another(string text)
    {
        var page = $"# Mill opens\n\n{text}\n";
        var document = Markdown.Parse(page, News);

        Assert.Null(Ill(Markdown.ToHtml(page, News)));
        Assert.All(EveryNode.Extensions, each => Assert.Null(Ill(EveryNode.Render(document, EveryNode.With(each)))));
    }

    [Fact]
    public void A_document_is_rendered_as_often_as_it_is_asked_for()
    {
        var document = Parsed();
        var html = EveryNode.Render(document, News);

        Assert.Equal(html, EveryNode.Render(document, News));
    }

    private static MarkdownDocument Parsed() => Markdown.Parse(EveryNode.Page, News);

    private static IEnumerable<MarkdownObject> Parsed(Type kind) =>
        EveryNode.Nodes(Parsed()).Where(node => node.GetType() == kind);

    private static List<Type> TypesOf(IEnumerable<object> list) => [.. list.Select(each => each.GetType())];

    /// <summary>Both have the same parsers, renderers and results.</summary>
    private static void AreSame(Action<MarkdownPipelineBuilder> useOnce, Action<MarkdownPipelineBuilder> useTwice)
    {
        var (once, twice) = (new MarkdownPipelineBuilder(), new MarkdownPipelineBuilder());
        useOnce(once);
        useTwice(twice);
        var (expected, actual) = (once.Build(), twice.Build());
        Assert.Equal(TypesOf(once.BlockParsers), TypesOf(twice.BlockParsers));
        Assert.Equal(TypesOf(once.InlineParsers), TypesOf(twice.InlineParsers));
        var (html, again) = (new HtmlRenderer(TextWriter.Null), new HtmlRenderer(TextWriter.Null));
        expected.Setup(html);
        actual.Setup(again);
        Assert.Equal(TypesOf(html.ObjectRenderers), TypesOf(again.ObjectRenderers));
        Assert.Equal(
            TypesOf(EveryNode.Nodes(Markdown.Parse(EveryNode.Page, expected))),
            TypesOf(EveryNode.Nodes(Markdown.Parse(EveryNode.Page, actual)))
        );
        Assert.Equal(Markdown.ToHtml(EveryNode.Page, expected), Markdown.ToHtml(EveryNode.Page, actual));
        Assert.Equal(Markdown.ToPlainText(EveryNode.Page, expected), Markdown.ToPlainText(EveryNode.Page, actual));
        Assert.Equal(
            Markdown.Normalize(EveryNode.Page, null, expected),
            Markdown.Normalize(EveryNode.Page, null, actual)
        );
    }

    private static bool IsFurniture(LeafBlock block) => block.GetType().Namespace!.EndsWith("PageChrome", default);

    private static string Written(Block block) => EveryNode.Page.Substring(block.Span.Start, block.Span.Length);

    private static IEnumerable<string> Lost(string text) =>
        Words(EveryNode.Page[EveryNode.Page.IndexOf('#')..]).Except(Words(text), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(Entity().Replace(Address().Replace(text, ")"), " ")).Select(match => match.Value);

    /// <summary>Why HTML is none: a link within a link, a tag that is not closed; null where it is sound.</summary>
    private static string? Ill(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value;
            if (name is "img" or "br" or "hr")
                continue;
            if (!tag.Value.StartsWith("</", StringComparison.Ordinal))
            {
                if (name == "a" && open.Contains("a"))
                    return $"A link within a link: {html}";
                open.Push(name);
            }
            else if (!open.TryPop(out var last) || last != name)
                return $"</{name}> closes nothing: {html}";
        }
        return open.Count == 0 ? null : $"<{open.Peek()}> is not closed: {html}";
    }

    /// <summary>Writes neither HTML nor Markdown.</summary>
    private sealed class ForeignRenderer(TextWriter writer) : TextRendererBase<ForeignRenderer>(writer);

    [GeneratedRegex(@"</?(?<name>[a-z]+[1-6]?)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex($@"</?(?:{BlockTags})\b")]
    private static partial Regex BlockTag();

    [GeneratedRegex($@"</?(?:{InlineTags})\b")]
    private static partial Regex InlineTag();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\([^)]*\)(?:\{[^}]*\})?")]
    private static partial Regex Address();

    [GeneratedRegex("&[a-z]+;")]
    private static partial Regex Entity();
}
