using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace NewsReader.Articles.Bylines;

/// <summary>Reads who wrote the article.</summary>
internal sealed class BylineExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (!pipeline.BlockParsers.Contains<BylineParser>())
            pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new BylineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.AddHtml(new HtmlBylineRenderer());
        renderer.AddNormalize(new NormalizeLinesRenderer<BylineBlock>());
    }
}
