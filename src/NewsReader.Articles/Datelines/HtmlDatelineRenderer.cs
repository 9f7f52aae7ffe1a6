using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.Datelines;

internal sealed class HtmlDatelineRenderer : HtmlObjectRenderer<DatelineInline>
{
    protected override void Write(HtmlRenderer renderer, DatelineInline obj)
    {
        renderer.Write("<span class=\"dateline\">");
        renderer.WriteChildren(obj);
        renderer.Write("</span>");
    }
}
