using Markdig;
using Markdig.Renderers;

namespace NewsReader.Articles.Quotations;

/// <summary>Writes quotations with who spoke.</summary>
internal sealed class QuotationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.AddHtml<HtmlQuotationRenderer>();
}
