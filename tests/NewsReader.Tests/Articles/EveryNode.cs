using System.Reflection;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Tests.Articles;

/// <summary>A page with every kind of node that the extensions make, and the extensions themselves.</summary>
internal static class EveryNode
{
    public const string Page = """
        ---
        source: The Tribune
        ---

        # Mill *opens* again

        By Ann Lee

        LEEDS (AP) — The mill in Leeds opened on Monday. “We open,” [Marta Okoye](https://x.example/m) said.
        The Bank of [America](https://x.example/b) paid for it. (RELATED: Mill closes for good)

        Share this article

        The mayor was brief. Nobody asked her. “I resigned,” she wrote on Twitter on Monday. Then all went home.

        “One,” Bo Chan wrote on Twitter on Monday. “Two,” Bo Chan wrote on Twitter later.

        - “Three,” Bo Chan wrote on Twitter on Monday. It went on.
        - Marta Okoye of Leeds & Sons was there.

        > We are open now — Ann Lee (@annlee) May 14, 2024

        ::: post
        The gate opens *at six*.

        \::: Bring a coat.
        ::: by
        author: Dora Finch
        handle: @dorafinch
        network: Twitter
        time: September 1, 2026
        reply: @annlee
        address: https://twitter.com/dorafinch/status/1
        :::

        ## What **Bo Chan** said (RELATED: Mill burns down)

        READ MORE: Who is who in Leeds

        ![The mill](https://x.example/m.png "At dusk. Photo: Jo Park"){width=800 height=600}

        | Mill  | Opened |
        | ----- | ------ |
        | Leeds | 1911   |

        Q: Will the mill in Leeds close?

        A: I hope that it will not.

        Text with \*escaped\* marks, `code`, &amp; &quot;entities&quot;.
        """;

    private static readonly Assembly Articles = typeof(NewsArticle).Assembly;

    /// <summary>All extensions of the articles, found where they are.</summary>
    public static IReadOnlyList<Type> Extensions { get; } = [.. ConcreteTypes(typeof(IMarkdownExtension))];

    /// <summary>All kinds of node that the articles know beside Markdig's.</summary>
    public static IReadOnlyList<Type> Kinds { get; } = [.. ConcreteTypes(typeof(MarkdownObject))];

    /// <summary>An extension as the pipeline for Markdown has it.</summary>
    public static IMarkdownExtension Make(Type extension)
    {
        object?[] known = [ArticleFormat.Markdown, TestPipeline.Recognizer, TestPipeline.Links];
        var constructor = Assert.Single(
            extension.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        );
        return (IMarkdownExtension)
            constructor.Invoke([
                .. constructor
                    .GetParameters()
                    .Select(parameter => known.Single(value => parameter.ParameterType.IsInstanceOfType(value))),
            ]);
    }

    public static MarkdownPipeline With(Type extension)
    {
        var builder = new MarkdownPipelineBuilder();
        builder.Extensions.Add(Make(extension));
        return builder.Build();
    }

    /// <summary>The document and all nodes in it, in order.</summary>
    public static IEnumerable<MarkdownObject> Nodes(MarkdownDocument document) =>
        document.Descendants().Prepend(document);

    public static string Render(MarkdownObject node, MarkdownPipeline pipeline, Action<HtmlRenderer>? set = null)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        set?.Invoke(renderer);
        renderer.Render(node);
        return writer.ToString();
    }

    private static IEnumerable<Type> ConcreteTypes(Type kind) =>
        Articles.GetTypes().Where(type => type.IsAssignableTo(kind) && type is { IsAbstract: false });
}
