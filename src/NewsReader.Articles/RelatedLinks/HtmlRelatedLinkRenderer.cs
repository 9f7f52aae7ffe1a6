using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.RelatedLinks;

internal sealed class HtmlRelatedLinkRenderer : HtmlObjectRenderer<RelatedLinkBlock>
{
    protected override void Write(HtmlRenderer renderer, RelatedLinkBlock obj)
    {
        renderer.EnsureLine();
        if (renderer.EnableHtmlForBlock)
            renderer.Write("<aside class=\"related\" aria-label=\"Related article\">");
        if (renderer.EnableHtmlForInline)
            renderer.Write("<span class=\"related-label\">Related</span> ");
        else
            renderer.Write("Related: ");
        renderer.WriteText(obj.Title);
        if (renderer.EnableHtmlForBlock)
            renderer.Write("</aside>");
        renderer.WriteLine();
    }
}
