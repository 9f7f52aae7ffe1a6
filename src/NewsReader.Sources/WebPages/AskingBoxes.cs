using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Boxes that ask for an address or for consent, whatever they are called and however long they are: told by what they
/// hold, a field for an address, or buttons beneath words of cookies.
/// </summary>
internal static class AskingBoxes
{
    /// <summary>Most languages have taken over this word.</summary>
    private const string Cookie = "cookie";

    private const int ShortestProse = 80;
    private const int MostProse = 2;

    /// <summary>What is left of a page without a box that is called so, and is longer than that.</summary>
    private const int ShortestArticle = 400;

    private const int FewestButtons = 2;
    private const int MostLevels = 6;

    public static void Remove(IDocument page)
    {
        var text = new Lazy<int>(() => page.Body?.TextContent.Trim().Length ?? 0);
        foreach (var field in page.QuerySelectorAll("input[type=email i], input[name*=email i]").ToList())
        {
            if (field.Closest("form") is { } form)
                Remove(form, box => true, text);
        }
        if (page.Body?.TextContent.Contains(Cookie, StringComparison.OrdinalIgnoreCase) != true)
            return;
        foreach (var button in page.QuerySelectorAll("button, [role=button]").ToList())
            Remove(button, IsConsent, text);
    }

    /// <summary>Takes out the largest box around an element that asks, and holds nothing else.</summary>
    private static void Remove(IElement asking, Func<IElement, bool> asks, Lazy<int> text)
    {
        if (asking.ParentElement is null || asking.Owner?.Contains(asking) != true)
            return;
        IElement? box = null;
        var holder = asking;
        for (var levels = 0; levels < MostLevels && MayBeBox(holder, text.Value); levels++)
        {
            if (asks(holder))
                box = holder;
            holder = holder.ParentElement!;
        }
        if (box is not null)
            PageMarks.Rescue(box);
    }

    private static bool IsConsent(IElement box) =>
        box.QuerySelectorAll("button, [role=button]").Length >= FewestButtons
        && box.TextContent.Contains(Cookie, StringComparison.OrdinalIgnoreCase);

    private static bool MayBeBox(IElement holder, int text) =>
        holder.ParentElement is not null
        && holder.LocalName is "div" or "section" or "aside" or "form" or "button" or "span" or "p" or "a"
        && PageFurniture.IsShort(
            holder,
            PageNames.IsCalled(holder, PageNames.SignUp) ? text - ShortestArticle : text / 2
        )
        && holder.QuerySelector("h1, article, main, pre, table, figure, blockquote") is null
        && holder.QuerySelectorAll("p").Count(p => !PageFurniture.IsShort(p, ShortestProse)) <= MostProse
        && !HasTwin(holder);

    /// <summary>Whether it is a part of several: of the article's body.</summary>
    private static bool HasTwin(IElement holder) =>
        holder.LocalName is "div" or "section"
        && holder.ParentElement!.Children.Any(other =>
            other != holder
            && other.LocalName == holder.LocalName
            && other.ClassName is { Length: > 0 } name
            && name == holder.ClassName
            && other.QuerySelector("form, button") is null
        );
}
