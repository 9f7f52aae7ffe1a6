using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using NewsReader.Analysis;
using NewsReader.Articles.Links;

namespace NewsReader.Articles.Mentions;

internal sealed class HtmlMentionRenderer(EntityLinks links) : HtmlObjectRenderer<MentionInline>
{
    protected override void Write(HtmlRenderer renderer, MentionInline obj)
    {
        if (
            !renderer.EnableHtmlForInline
            || links.AddressOf(renderer, obj.Entity) is not { } page
            || MeetsLink(obj, givenWay: renderer.ObjectRenderers.Contains<HtmlLinkRenderer>())
        )
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

    /// <summary>Whether a link around the name or within it is written as one: a link cannot hold another.</summary>
    /// <param name="givenWay">Whether links give way to names (<see cref="HtmlLinkRenderer"/>).</param>
    private static bool MeetsLink(MentionInline mention, bool givenWay) =>
        (
            mention.FirstChild is not LiteralInline { NextSibling: null }
            && mention.FindDescendants<AutolinkInline>().Any()
        )
        || mention.FindParentOfType<LinkInline>().Any(HtmlLinkRenderer.LeadsToPost)
        || (
            !givenWay
            && (
                mention.FindDescendants<LinkInline>().Any(link => !link.IsImage)
                || mention.FindParentOfType<LinkInline>().Any(link => !link.IsImage)
            )
        );
}
