using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using NewsReader.Sources;

namespace NewsReader.Articles.PageChrome;

/// <summary>Keeps the page's furniture out of the reading text.</summary>
internal sealed class PageChromeExtension(ArticleFormat format) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (pipeline.BlockParsers.Contains<PageChromeParser>())
            return;
        if (format == ArticleFormat.Markdown)
            pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new HtmlCommentParser());
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new PageChromeParser(format));
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.AddHtml(new HtmlPageChromeRenderer());
        renderer.AddNormalize(new NormalizeLinesRenderer<PageChromeBlock>());
    }
}
