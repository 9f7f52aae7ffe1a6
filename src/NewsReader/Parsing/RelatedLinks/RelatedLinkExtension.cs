using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsReader.Parsing.RelatedLinks;

/// <summary>Reads the headlines of other articles and sets each apart from the text, behind the paragraph it stood in.</summary>
internal sealed class RelatedLinkExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.InsertBefore<ParagraphBlockParser>(new RelatedLinkParser());
        pipeline.InlineParsers.Insert(0, new RelatedLinkInlineParser());
        pipeline.DocumentProcessed += SetApart;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.AddIfNotAlready<HtmlRelatedLinkRenderer>();

    private static void SetApart(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToList())
        {
            if (paragraph.Inline is null || paragraph.Parent is not { } parent) continue;
            var place = parent.IndexOf(paragraph) + 1;
            foreach (var link in paragraph.Inline.FindDescendants<RelatedLinkInline>().ToList())
            {
                link.Remove();
                parent.Insert(place++, new RelatedLinkBlock(null) { Title = link.Title, Span = link.Span, Line = link.Line });
            }
            if (paragraph.Inline.FirstChild is null || paragraph.Inline.All(inline => inline is LiteralInline { Content.IsEmpty: true } or LineBreakInline)) parent.Remove(paragraph);
        }
    }
}
