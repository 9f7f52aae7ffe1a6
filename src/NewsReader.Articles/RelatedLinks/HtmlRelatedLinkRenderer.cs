using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.RelatedLinks;

internal sealed class HtmlRelatedLinkRenderer : HtmlObjectRenderer<RelatedLinkBlock>
{
    protected override void Write(HtmlRenderer renderer, RelatedLinkBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write(
            "<aside class=\"related\" aria-label=\"Related article\"><span class=\"related-label\">Related</span> "
        );
        renderer.WriteEscape(obj.Title);
        renderer.WriteLine("</aside>");
    }
}
