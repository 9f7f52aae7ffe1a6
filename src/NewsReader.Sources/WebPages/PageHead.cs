using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// What an article's page repeats above its text and the article has already: the headline, who wrote it and when.
/// </summary>
internal static partial class PageHead
{
    private const int LongestByline = 160;
    private const int ShortestProse = 80;
    private const int LargestPortrait = 120;

    private static readonly Regex Counter = new(
        $"^(?:{English.Page.Counters}|{English.Page.Ago})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    [GeneratedRegex("[·•|∙]", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    /// <param name="headline">Empty where the page has none.</param>
    /// <param name="authors">Those that the page states.</param>
    /// <param name="language">The page's, as it states it; null where it does not.</param>
    public static void Remove(IElement content, string headline, IReadOnlyList<string> authors, string? language)
    {
        RemoveHeadline(content, headline);
        var isRemoved = false;
        foreach (var element in content.QuerySelectorAll("*").ToList())
        {
            // A standfirst may stand above the byline; behind both the text begins, however short its paragraphs are.
            if (IsProse(element) || (isRemoved && IsSentence(element)))
                break;
            if (
                element.ParentElement is not null
                && content.Contains(element)
                && element.Closest("ol") is null
                && (IsByline(element) || IsLineOfHead(element, authors, language) || IsPortrait(element))
                && PageFurniture.IsShort(element, LongestByline)
                && element.QuerySelector("img, h1, h2, h3, pre, table, p + p") is null
                && !PageMarks.HoldsToken(element)
            )
            {
                element.Remove();
                isRemoved = true;
            }
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

    private static bool IsSentence(IElement element) =>
        element.LocalName is "p"
        && element.ParentElement is not null
        && element.TextContent.AsSpan().Trim() is [.., '.' or '!' or '?' or '…' or '”' or '"'];

    /// <summary>A small picture above the text is its author's.</summary>
    private static bool IsPortrait(IElement element) =>
        element.LocalName == "img"
        && PagePictures.SizeOf(element, "width") is <= LargestPortrait
        && PagePictures.SizeOf(element, "height") is <= LargestPortrait;

    /// <summary>A line of nothing but authors, dates, and how long it takes to read.</summary>
    private static bool IsLineOfHead(IElement element, IReadOnlyList<string> authors, string? language)
    {
        if (!PageFurniture.IsShort(element, LongestByline) || element.QuerySelector("p, div, ul, li") is not null)
            return false;
        var parts = Separator()
            .Split(element.TextContent)
            .Select(part => MarkdownArticle.OneLine(part, LongestByline))
            .Where(part => part.Length > 0)
            .ToList();
        return element.TextContent.Trim().Length > 0
            && parts.TrueForAll(part =>
                !part.Any(char.IsLetterOrDigit)
                || IsOf(authors, part, language)
                || Counter.IsMatch(part)
                || (part.Length < 40 && part.Any(char.IsDigit) && PageDate.Read(part, language) is not null)
            );
    }

    private static bool IsOf(IReadOnlyList<string> authors, string part, string? language) =>
        authors.Count > 0
        && PageAuthors.Of([part], language) is { Count: > 0 } names
        && names.All(name => authors.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static bool IsByline(IElement element) =>
        element.LocalName is "p" or "div" or "span" or "address" or "ul" or "header" or "time" or "section"
        && (
            PageNames.IsCalled(element, PageNames.Bylines)
            || element.LocalName == "time"
            || element.QuerySelector("[rel~=author], [itemprop~=author]") is not null
        );
}
