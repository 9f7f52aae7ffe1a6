using Markdig;
using Markdig.Renderers;

namespace NewsReader.Articles.Headlines;

/// <summary>Reads the headline.</summary>
internal sealed class HeadlineExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new HeadlineParser { OpeningCharacters = [HeadlineParser.Mark] });
        pipeline.BlockParsers.InsertBefore<Markdig.Parsers.ParagraphBlockParser>(new HeadlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.AddIfNotAlready<HtmlHeadlineRenderer>();
}
