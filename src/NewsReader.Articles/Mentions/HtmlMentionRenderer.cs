using Markdig.Renderers;
using Markdig.Renderers.Html;
using NewsReader.Analysis;

namespace NewsReader.Articles.Mentions;

internal sealed class HtmlMentionRenderer : HtmlObjectRenderer<MentionInline>
{
    protected override void Write(HtmlRenderer renderer, MentionInline obj)
    {
        if (renderer.AddressOf(obj.Entity) is not { } page)
        {
            renderer.WriteChildren(obj);
            return;
        }
        renderer.Write(
            obj.Entity.Kind == EntityKind.Person ? "<a class=\"person\" href=\"" : "<a class=\"company\" href=\""
        );
        renderer.Write(page);
        renderer.Write("\">");
        renderer.WriteChildren(obj);
        renderer.Write("</a>");
    }
}
