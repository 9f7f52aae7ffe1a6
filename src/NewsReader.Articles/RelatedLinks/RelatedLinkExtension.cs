using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Articles.Layout;

namespace NewsReader.Articles.RelatedLinks;

/// <summary>
/// Reads the headlines of other articles and sets each apart from the text, behind the paragraph it stood in.
/// </summary>
internal sealed class RelatedLinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (!pipeline.BlockParsers.Contains<RelatedLinkParser>())
            pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new RelatedLinkParser());
        if (!pipeline.InlineParsers.Contains<RelatedLinkInlineParser>())
            pipeline.InlineParsers.Insert(0, new RelatedLinkInlineParser());
        pipeline.ProcessOnce(SetApart);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.AddHtml(new HtmlRelatedLinkRenderer());
        renderer.AddHtml(new HtmlRelatedLinkInlineRenderer());
        renderer.AddNormalize(new NormalizeLinesRenderer<RelatedLinkBlock>());
        renderer.AddNormalize(new NormalizeRelatedLinkInlineRenderer());
    }

    private static void SetApart(MarkdownDocument document) =>
        document.Rewrite(block =>
        {
            if (block is not ParagraphBlock { Inline: { } inlines } paragraph)
                return [block];
            var links = inlines.FindDescendants<RelatedLinkInline>().ToList();
            foreach (var link in links)
                link.Remove();
            var isEmpty =
                inlines.FirstChild is null
                || inlines.All(inline => inline is LiteralInline { Content.IsEmpty: true } or LineBreakInline);
            var related = links.Select(link => new RelatedLinkBlock(null)
            {
                Title = link.Title,
                Span = link.Span,
                Line = link.Line,
                Lines = LineBlock.Lines(link.Content),
            });
            return isEmpty ? [.. related] : [paragraph, .. related];
        });
}
