using Markdig.Renderers;
using NewsReader.Analysis;

namespace NewsReader.Articles.Mentions;

/// <summary>Writes an article's document as HTML where not everybody's page is under their own name.</summary>
/// <param name="page">Whose page stands for somebody named; null where there is none.</param>
internal sealed class ArticleHtmlRenderer(TextWriter writer, Func<NamedEntity, (EntityKind, string Slug)?> page)
    : HtmlRenderer(writer)
{
    public (EntityKind Kind, string Slug)? PageOf(NamedEntity entity) => page(entity);
}

/// <summary>Links to the pages of those who are named.</summary>
internal sealed class EntityLinks(ILinkResolver links)
{
    /// <summary>The page of somebody named; null where there is none.</summary>
    public string? AddressOf(HtmlRenderer renderer, NamedEntity entity)
    {
        var page = renderer is ArticleHtmlRenderer article ? article.PageOf(entity) : OwnPage(entity);
        return page is var (kind, slug) ? links.Entity(kind, slug) : null;
    }

    /// <summary>The page of a name that nothing else is known of.</summary>
    public static (EntityKind Kind, string Slug)? OwnPage(NamedEntity entity) =>
        (entity.Kind, EntityAddress.Slug(entity.Name));

    /// <summary>Writes a link to the page of somebody named; the text alone where there is none.</summary>
    /// <param name="fragment">With its #.</param>
    public void Write(HtmlRenderer renderer, NamedEntity entity, string text, string fragment = "")
    {
        var page = renderer.EnableHtmlForInline ? AddressOf(renderer, entity) : null;
        if (page is not null)
            renderer.Write("<a href=\"").Write(page).Write(fragment).Write("\">");
        renderer.WriteText(text);
        if (page is not null)
            renderer.Write("</a>");
    }
}
