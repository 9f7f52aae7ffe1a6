using Markdig;
using Markdig.Renderers;

namespace NewsReader.Articles.Bylines;

/// <summary>Reads who wrote the article.</summary>
internal sealed class BylineExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.BlockParsers.InsertBefore<Markdig.Parsers.ParagraphBlockParser>(new BylineParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.AddIfNotAlready<HtmlBylineRenderer>();
}
