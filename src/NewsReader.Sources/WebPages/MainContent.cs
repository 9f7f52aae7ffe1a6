using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Where the article stands on a page that is too large to be searched for it element by element: in the one element
/// that says so, and nowhere in what says that it is something else. One walk.
/// </summary>
internal static class MainContent
{
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
        return PageNames.IsRoleBeside(element)
            || PagePictures.IsUnseen(element)
            || (element.LocalName is "div" or "section" or "ul" or "form" && PageNames.IsNeverOwn(element));
    }
}
