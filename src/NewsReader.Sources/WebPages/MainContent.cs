using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Where the article stands on a page that is too large to be searched for it element by element: in the one element
/// that says so, and nowhere in what says that it is something else. One walk.
/// </summary>
internal static class MainContent
{
    /// <summary>Words of a class or id that only what stands around an article has.</summary>
    private static readonly string[] Around =
    [
        "comment",
        "cookie",
        "consent",
        "sidebar",
        "side-bar",
        "footer",
        "newsletter",
        "most-read",
        "mostread",
        "related",
        "share",
        "social",
        "promo",
        "breadcrumb",
        "advert",
        "popup",
        "modal",
        "banner",
        "menu",
        "navbar",
    ];

    /// <summary>The page's main element, else its longest article, else all of it.</summary>
    public static IElement Of(IDocument page)
    {
        var main = page.QuerySelector("main, [role=main]");
        if (main is not null)
            return main;
        var articles = page.QuerySelectorAll("article")
            .Where(article => article.ParentElement?.Closest("article") is null)
            .ToList();
        var (longest, length) = (page.Body ?? page.DocumentElement, 0);
        foreach (var article in articles)
        {
            if (article.TextContent.Length is var own && own > length)
                (longest, length) = (article, own);
        }
        return longest;
    }

    /// <summary>Whether an element of such a page is none of the article.</summary>
    public static bool IsAround(IElement element)
    {
        if (element.LocalName is "nav" or "footer" or "aside")
            return true;
        if (element.LocalName == "header" && element.Closest("article, main") is null)
            return true;
        if (
            element.GetAttribute("role")
            is "navigation"
                or "banner"
                or "contentinfo"
                or "complementary"
                or "dialog"
                or "search"
        )
            return true;
        if (
            element.GetAttribute("style") is { Length: < 500 } style
            && style
                .Replace(" ", "", StringComparison.Ordinal)
                .Contains("display:none", StringComparison.OrdinalIgnoreCase)
        )
            return true;
        return element.LocalName is "div" or "section" or "ul" or "form"
            && (IsNamedAround(element.Id) || IsNamedAround(element.ClassName));
    }

    private static bool IsNamedAround(string? name) =>
        name is { Length: > 0 and < 200 }
        && Array.Exists(Around, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
