using Markdig;
using Markdig.Renderers;
using NewsReader.Articles.Mentions;

namespace NewsReader.Articles.Quotations;

/// <summary>Writes quotations with who spoke.</summary>
internal sealed class QuotationExtension(ILinkResolver links) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.AddHtml(new HtmlQuotationRenderer(new EntityLinks(links)));
        renderer.AddHtml(new HtmlTurnLabelRenderer());
    }
}
