using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;

namespace NewsReader.Articles.Headlines;

/// <summary>Reads the headline.</summary>
internal sealed class HeadlineExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (pipeline.BlockParsers.Contains<HeadlineParser>())
            return;
        pipeline.BlockParsers.Insert(0, new HeadlineParser { OpeningCharacters = [HeadlineParser.Mark] });
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new HeadlineParser());
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.AddHtml(new HtmlHeadlineRenderer());
        renderer.AddNormalize(new NormalizeHeadlineRenderer());
    }
}
