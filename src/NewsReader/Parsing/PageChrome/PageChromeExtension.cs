using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace NewsReader.Parsing.PageChrome;

/// <summary>Keeps the page's furniture out of the reading text.</summary>
internal sealed class PageChromeExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new PageChromeParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.AddIfNotAlready<HtmlPageChromeRenderer>();
}
