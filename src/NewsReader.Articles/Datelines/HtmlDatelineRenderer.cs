using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.Datelines;

internal sealed class HtmlDatelineRenderer : HtmlObjectRenderer<DatelineInline>
{
    protected override void Write(HtmlRenderer renderer, DatelineInline obj)
    {
        renderer.WriteInlineTag("<span class=\"dateline\">");
        renderer.WriteChildren(obj);
        renderer.WriteInlineTag("</span>");
    }
}
