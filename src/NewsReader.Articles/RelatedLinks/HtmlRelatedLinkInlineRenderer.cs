using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.RelatedLinks;

/// <summary>Writes nothing into a heading's HTML; plain text loses no words.</summary>
internal sealed class HtmlRelatedLinkInlineRenderer : HtmlObjectRenderer<RelatedLinkInline>
{
    protected override void Write(HtmlRenderer renderer, RelatedLinkInline obj)
    {
        if (!renderer.EnableHtmlForInline)
            renderer.WriteText($"Related: {obj.Title}");
    }
}
