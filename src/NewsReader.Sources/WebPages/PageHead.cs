using AngleSharp.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// What an article's page repeats above its text and the article has already: the headline, who wrote it and when.
/// </summary>
internal static class PageHead
{
    private const int LongestByline = 160;
    private const int ShortestProse = 80;

    private static readonly HashSet<string> Bylines = PageFurniture.Words(
        "byline bylines author authors meta timestamp published posted date"
    );

    /// <param name="headline">Empty where the page has none.</param>
    public static void Remove(IElement content, string headline)
    {
        RemoveHeadline(content, headline);
        foreach (var element in content.QuerySelectorAll("*").ToList())
        {
            if (IsProse(element))
                break;
            if (
                element.ParentElement is not null
                && content.Contains(element)
                && IsByline(element)
                && PageFurniture.IsShort(element, LongestByline)
                && element.QuerySelector("img, h1, h2, h3, pre, table") is null
                && !PageMarks.HoldsToken(element)
            )
                element.Remove();
        }
    }

    private static void RemoveHeadline(IElement content, string headline)
    {
        foreach (var heading in content.QuerySelectorAll("h1, h2").Take(3))
        {
            var shown = MarkdownArticle.OneLine(heading.TextContent.TrimEnd('¶', '#', ' '), InputLimits.HeadlineLength);
            if (shown.Length == 0 || !headline.StartsWith(shown, StringComparison.OrdinalIgnoreCase))
                continue;
            heading.Remove();
            return;
        }
    }

    private static bool IsProse(IElement element) =>
        element.LocalName is "p" && !PageFurniture.IsShort(element, ShortestProse - 1);

    private static bool IsByline(IElement element) =>
        element.LocalName is "p" or "div" or "span" or "address" or "ul" or "header" or "time" or "section"
        && (
            PageFurniture.IsCalled(element, Bylines)
            || element.LocalName == "time"
            || element.QuerySelector("[rel~=author], [itemprop~=author]") is not null
        );
}
