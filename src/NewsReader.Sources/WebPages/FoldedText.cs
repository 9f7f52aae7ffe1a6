using AngleSharp.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// What a page of an article folds away until somebody presses: the rest behind "Continue reading", all tabs but one,
/// the answers to questions; and the questions themselves, which are buttons.
/// </summary>
internal sealed class FoldedText
{
    private const int LeastText = 80;
    private const int LongestQuestion = 300;

    private readonly IDocument _page;

    /// <summary>How often each paragraph is there: some pages have all text twice, for two widths of screen.</summary>
    private readonly Lazy<Dictionary<string, int>> _paragraphs;

    private FoldedText(IDocument page)
    {
        _page = page;
        _paragraphs = new(() => CountsOf(page.QuerySelectorAll("p")));
    }

    public static void Unfold(IDocument page)
    {
        var text = new FoldedText(page);
        text.ShowQuestions();
        foreach (var folded in page.QuerySelectorAll("[hidden], [aria-hidden=true], [style*=display]").ToList())
        {
            if (text.IsOwn(folded))
                Show(folded);
        }
    }

    /// <summary>Makes buttons that each unfold a text of their own headings of it.</summary>
    private void ShowQuestions()
    {
        var questions = _page
            .QuerySelectorAll("button")
            .Select(button => (Button: button, Panel: PanelOf(button)))
            .Where(question => question.Panel is not null && IsQuestion(question.Button))
            .ToList();
        foreach (var alike in questions.GroupBy(question => question.Button.ClassName))
        {
            // A button that is there once unfolds the rest; buttons that all say the same do something.
            var texts = alike.Select(question => question.Button.TextContent.Trim()).ToList();
            if (texts.Count != texts.Distinct().Count() || (texts.Count == 1 && !texts[0].EndsWith('?')))
                continue;
            foreach (var (button, panel) in alike)
            {
                Show(panel!);
                var question = _page.CreateElement(HeadingOf(button) is null ? "h3" : "span");
                question.TextContent = button.TextContent;
                button.Replace(question);
            }
        }
    }

    private static bool IsQuestion(IElement button) =>
        button.TextContent.Trim().Length is > 0 and <= LongestQuestion
        && button.Closest("nav, header, footer, form, dialog, aside, figure, [role=navigation], [role=tablist]")
            is null;

    /// <summary>The heading that a button is all of.</summary>
    private static IElement? HeadingOf(IElement button) =>
        button.ParentElement is { LocalName: "h2" or "h3" or "h4" or "h5" or "h6" or "dt" } heading
        && heading.TextContent.Trim().Length == button.TextContent.Trim().Length
            ? heading
            : null;

    /// <summary>The text that a button unfolds: what stands behind it, or what it names.</summary>
    private IElement? PanelOf(IElement button)
    {
        var behind = (HeadingOf(button) ?? button).NextElementSibling;
        if (IsText(behind))
            return behind;
        var named = button.GetAttribute("aria-controls") is { Length: > 0 } id ? _page.GetElementById(id) : null;
        return IsText(named) ? named : null;
    }

    private static bool IsText(IElement? panel) =>
        panel is { LocalName: "div" or "section" or "p" or "dd" or "ul" or "ol" }
        && panel.QuerySelector("form, input, button, nav, pre") is null
        && panel.TextContent.Trim().Length is > 0 and var all
        && panel.QuerySelectorAll("a").Sum(link => link.TextContent.Trim().Length) * 2 <= all;

    private bool IsOwn(IElement folded) =>
        folded.LocalName is "div" or "section" or "p" or "span"
        && (folded.HasAttribute("hidden") || IsAriaHidden(folded) || PagePictures.IsUnseen(folded))
        && !PageNames.IsBeside(folded)
        && !PageNames.IsNeverOwn(folded)
        && folded.QuerySelector("form, input, iframe, nav") is null
        && FirstParagraph(folded) is { } first
        && (StandsBehindText(folded) || IsTab(folded))
        && !IsShownElsewhere(folded, first);

    private static void Show(IElement folded)
    {
        folded.RemoveAttribute("hidden");
        folded.RemoveAttribute("aria-hidden");
        folded.RemoveAttribute("style");
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

    /// <summary>Whether a box that is called like it stands beside it, and is shown with text of its own.</summary>
    private static bool IsTab(IElement folded) =>
        folded.ParentElement is { } holder
        && holder.Children.Any(other =>
            other != folded
            && other.LocalName == folded.LocalName
            && !CleanHtml.IsDropped(other)
            && (IsPanel(folded) && IsPanel(other) || other.ClassList.Any(folded.ClassList.Contains))
            && FirstParagraph(other) is not null
        );

    private static bool IsPanel(IElement element) => element.GetAttribute("role") == "tabpanel";

    private bool IsShownElsewhere(IElement folded, IElement paragraph)
    {
        var text = Blanks.ToOne(paragraph.TextContent).Trim();
        return _paragraphs.Value.GetValueOrDefault(text)
            > CountsOf(folded.QuerySelectorAll("p")).GetValueOrDefault(text, 1);
    }

    private static Dictionary<string, int> CountsOf(IEnumerable<IElement> paragraphs) =>
        paragraphs
            .GroupBy(paragraph => Blanks.ToOne(paragraph.TextContent).Trim(), StringComparer.Ordinal)
            .ToDictionary(alike => alike.Key, alike => alike.Count(), StringComparer.Ordinal);
}
