using Markdig.Renderers;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;

namespace NewsReader.Articles;

/// <summary>Writes an article's document as HTML where not everybody's page is under their own name.</summary>
/// <param name="address">The page of somebody named; null where there is none.</param>
internal sealed class ArticleHtmlRenderer(TextWriter writer, Func<NamedEntity, string?> address) : HtmlRenderer(writer)
{
    public string? AddressOf(NamedEntity entity) => address(entity);
}

internal static class EntityLinkRendering
{
    /// <summary>The page of somebody named; null where there is none.</summary>
    public static string? AddressOf(this HtmlRenderer renderer, NamedEntity entity) =>
        renderer is ArticleHtmlRenderer article ? article.AddressOf(entity) : EntityAddress.Of(entity);

    /// <summary>A link to the page of somebody named; the text alone where there is none.</summary>
    /// <param name="fragment">With its #.</param>
    public static void WriteLink(this HtmlRenderer renderer, NamedEntity entity, string text, string fragment = "")
    {
        var page = renderer.EnableHtmlForInline ? renderer.AddressOf(entity) : null;
        if (page is not null)
            renderer.Write("<a href=\"").Write(page).Write(fragment).Write("\">");
        renderer.WriteText(text);
        if (page is not null)
            renderer.Write("</a>");
    }
}
