using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.Quotations;

/// <summary>Writes the label of a turn, as it stands, so that it can be set apart from the words.</summary>
internal sealed class HtmlTurnLabelRenderer : HtmlObjectRenderer<TurnLabelInline>
{
    protected override void Write(HtmlRenderer renderer, TurnLabelInline obj)
    {
        if (renderer.EnableHtmlForInline)
            renderer.Write("<b class=\"by\">");
        renderer.WriteChildren(obj);
        if (renderer.EnableHtmlForInline)
            renderer.Write("</b>");
    }
}
