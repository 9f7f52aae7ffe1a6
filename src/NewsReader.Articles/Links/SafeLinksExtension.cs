using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;

namespace NewsReader.Articles.Links;

/// <summary>
/// Addresses that a click may follow; an image is shown as its description, so that reading tells nobody.
/// </summary>
internal sealed class SafeLinksExtension(ILinkResolver links) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is not HtmlRenderer html || html.ObjectRenderers.Contains<HtmlLinkRenderer>())
            return;
        html.ObjectRenderers.Replace<LinkInlineRenderer>(new HtmlLinkRenderer(links));
        html.LinkRewriter = address => HtmlLinkRenderer.IsSafe(address) ? address : "#";
    }
}
