using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>What of a page is another's than its article: teasers of other articles, comments, posts, asides.</summary>
internal static class OtherArticles
{
    private const int LongestTeaser = 600;

    /// <summary>What stands in a box of teasers beside them: a heading, a link to all of them.</summary>
    private const int LongestLabel = 100;

    private const string Headings = "h1, h2, h3, h4, h5, h6";

    private static readonly HashSet<string> OwnAsides = PageNames.Union(PageNames.Bylines, PageNames.Words("info"));

    /// <summary>Whether an element stands in what is another's.</summary>
    public static bool Holds(IElement element)
    {
        for (
            var holder = element;
            holder is not null and not { LocalName: "body" or "main" };
            holder = holder.ParentElement
        )
        {
            if (
                holder.LocalName is "nav" or "footer" or "blockquote"
                || (holder.LocalName == "aside" && !PageNames.IsCalled(holder, OwnAsides))
                || IsTeaser(holder)
                || (PageNames.IsCalled(holder, PageNames.Others) && holder.QuerySelector("h1") is null)
            )
                return true;
        }
        return false;
    }

    /// <summary>Whether it is an &lt;article&gt; whose heading leads to the whole of it.</summary>
    public static bool IsTeaser(IElement element) =>
        element.LocalName == "article"
        && PageFurniture.IsShort(element, LongestTeaser)
        && element.QuerySelector("h1") is null
        && !PageMarks.HoldsToken(element)
        && element.QuerySelectorAll("a[href]").Any(link => LeadsAway(link) && IsHeading(link, element));

    /// <summary>Takes boxes of nothing but teasers off a page that are called so, or headed as related.</summary>
    public static void Remove(IDocument page)
    {
        foreach (var teaser in page.QuerySelectorAll("article").Where(IsTeaser).ToList())
        {
            if (!page.Contains(teaser))
                continue;
            IElement box = teaser;
            IElement? labeled = null;
            while (box.ParentElement is { LocalName: "div" or "section" or "ul" or "ol" or "li" or "aside" } holder)
            {
                if (!IsOnlyTeasers(holder))
                    break;
                box = holder;
                if (IsLabeled(box))
                    labeled = box;
            }
            if (labeled is not null)
                PageMarks.Rescue(labeled);
            else if (LabelOf(box) is { } label)
            {
                label.Remove();
                PageMarks.Rescue(box);
            }
        }
    }

    private static bool LeadsAway(IElement link) => !link.GetAttribute("href")!.StartsWith('#');

    private static bool IsHeading(IElement link, IElement teaser) =>
        link.Closest(Headings) is { } heading && teaser.Contains(heading)
        || link.QuerySelector(Headings) is not null
        || link.TextContent.Trim().Length * 2 > teaser.TextContent.Trim().Length;

    private static bool IsOnlyTeasers(IElement box)
    {
        var teasers = box.QuerySelectorAll("article").Where(IsTeaser).ToList();
        var others = box.TextContent.Length - teasers.Sum(teaser => teaser.TextContent.Length);
        return others <= LongestLabel && box.QuerySelector("h1, main") is null;
    }

    private static bool IsLabeled(IElement box) =>
        PageNames.IsCalled(box, PageNames.Related)
        || box.QuerySelectorAll($"{Headings}, p, strong")
            .Any(label => !IsWithinArticle(label, box) && PageFurniture.IsRelatedLabel(label));

    private static bool IsWithinArticle(IElement label, IElement box) =>
        label.Closest("article") is { } article && box.Contains(article);

    private static IElement? LabelOf(IElement box) =>
        LabelAbove(box) is { } heading && PageFurniture.IsRelatedLabel(heading) ? heading : null;

    /// <summary>The heading that stands right above a box; null where none does.</summary>
    public static IElement? LabelAbove(IElement box) =>
        box.PreviousElementSibling is { LocalName: "h2" or "h3" or "h4" or "h5" } heading ? heading : null;
}
