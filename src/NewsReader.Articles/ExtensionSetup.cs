using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Normalize;

namespace NewsReader.Articles;

/// <summary>What the extensions have in common, so that each can be added twice and beside any other.</summary>
internal static class ExtensionSetup
{
    /// <summary>
    /// Has a handler see every document once it is parsed. However often it is added it runs once, where it was added
    /// first: a handler that is taken out and added again would run behind those that need its work.
    /// </summary>
    public static void ProcessOnce(this MarkdownPipelineBuilder pipeline, ProcessDocumentDelegate handler)
    {
        var key = handler.Method;
        pipeline.DocumentProcessed += document =>
        {
            if (document.ContainsData(key))
                return;
            document.SetData(key, key);
            handler(document);
        };
    }

    /// <summary>Adds a renderer of HTML, where that is written, before Markdig's own that takes the node.</summary>
    public static void AddHtml<T>(this IMarkdownRenderer renderer, T added)
        where T : class, IMarkdownObjectRenderer
    {
        if (renderer is HtmlRenderer html && !html.ObjectRenderers.Contains<T>())
            html.ObjectRenderers.Insert(0, added);
    }

    /// <summary>
    /// Adds a renderer of Markdown, where that is written, before Markdig's own that would take the node.
    /// </summary>
    public static void AddNormalize<T>(this IMarkdownRenderer renderer, T added)
        where T : class, IMarkdownObjectRenderer
    {
        if (renderer is NormalizeRenderer normalize && !normalize.ObjectRenderers.Contains<T>())
            normalize.ObjectRenderers.Insert(0, added);
    }

    /// <summary>Writes a text of ours: escaped where the renderer escapes.</summary>
    public static HtmlRenderer WriteText(this HtmlRenderer renderer, string text) =>
        renderer.EnableHtmlEscape ? renderer.WriteEscape(text) : renderer.Write(text);

    /// <summary>Writes a tag within a line; nothing where the renderer writes none.</summary>
    public static HtmlRenderer WriteInlineTag(this HtmlRenderer renderer, string tag) =>
        renderer.EnableHtmlForInline ? renderer.Write(tag) : renderer;
}
