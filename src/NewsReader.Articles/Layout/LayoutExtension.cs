using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using NewsReader.Sources;

namespace NewsReader.Articles.Layout;

/// <summary>
/// Reads paragraphs as papers and scrapers write them. Of Markdown no more is read than a renderer can go through, and
/// no raw HTML; in plain text no character is markup.
/// </summary>
internal sealed class LayoutExtension(ArticleFormat format) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.PreciseSourceLocation = true;
        if (pipeline.BlockParsers.Contains<ArticleParagraphParser>())
            return;
        if (format == ArticleFormat.PlainText)
        {
            pipeline.BlockParsers.Clear();
            pipeline.BlockParsers.Add(new ArticleParagraphParser(format));
            pipeline.InlineParsers.Clear();
            pipeline.InlineParsers.Add(new HtmlEntityParser());
            pipeline.InlineParsers.Add(new LineBreakInlineParser());
        }
        else
        {
            pipeline.DisableHtml();
            pipeline.BlockParsers.Replace<ParagraphBlockParser>(new ArticleParagraphParser(format));
            pipeline.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
            pipeline.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
            pipeline.InlineParsers.Insert(0, new MarkLimitParser());
            pipeline.ProcessOnce(LooseDelimiters.Flatten);
            pipeline.ProcessOnce(SetextHeadings.Make);
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.AddNormalize(new NormalizeSetextRenderer());
}
