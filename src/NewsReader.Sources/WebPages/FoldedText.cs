using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// What a page folds away behind "Continue reading": paragraphs that stand behind others of the same block, and are
/// hidden until somebody presses.
/// </summary>
internal static class FoldedText
{
    private const int LeastText = 80;

    public static void Unfold(IDocument page)
    {
        foreach (var folded in page.QuerySelectorAll("[hidden], [aria-hidden=true], [style*=display]").ToList())
        {
            if (
                folded.LocalName is not ("div" or "section" or "p" or "span")
                || !(folded.HasAttribute("hidden") || IsAriaHidden(folded) || PagePictures.IsUnseen(folded))
                || PageNames.IsBeside(folded)
                || PageNames.IsNeverOwn(folded)
                || folded.QuerySelector("form, input, iframe, nav") is not null
                || FirstParagraph(folded) is not { } first
                || !StandsBehindText(folded)
                || IsShownElsewhere(page, folded, first)
            )
                continue;
            folded.RemoveAttribute("hidden");
            folded.RemoveAttribute("aria-hidden");
            folded.RemoveAttribute("style");
        }
    }

    private static bool IsAriaHidden(IElement element) => element.GetAttribute("aria-hidden") == "true";

    private static IElement? FirstParagraph(IElement folded) =>
        (folded.LocalName == "p" ? [folded] : folded.QuerySelectorAll("p").AsEnumerable()).FirstOrDefault(p =>
            p.TextContent.Trim().Length >= LeastText
        );

    private static bool StandsBehindText(IElement folded)
    {
        for (var before = folded.PreviousElementSibling; before is not null; before = before.PreviousElementSibling)
        {
            if (before.LocalName == "p" && before.TextContent.Trim().Length >= LeastText)
                return true;
        }
        return false;
    }

    /// <summary>Some pages have all of their text twice, for two widths of screen.</summary>
    private static bool IsShownElsewhere(IDocument page, IElement folded, IElement paragraph)
    {
        var text = paragraph.TextContent.Trim();
        return page.QuerySelectorAll("p").Any(other => !folded.Contains(other) && other.TextContent.Trim() == text);
    }
}
