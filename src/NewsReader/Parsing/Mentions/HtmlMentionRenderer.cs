using Markdig.Renderers;
using Markdig.Renderers.Html;
using NewsReader.Recognition;

namespace NewsReader.Parsing.Mentions;

internal sealed class HtmlMentionRenderer : HtmlObjectRenderer<MentionInline>
{
    protected override void Write(HtmlRenderer renderer, MentionInline obj)
    {
        renderer.Write(obj.Entity.Kind == EntityKind.Person ? "<a class=\"person\" href=\"" : "<a class=\"company\" href=\"");
        renderer.Write(EntityAddress.Of(obj.Entity.Kind, obj.Entity.Name));
        renderer.Write("\">");
        renderer.WriteChildren(obj);
        renderer.Write("</a>");
    }
}
