using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Puts the words that stand in a page's boxes by themselves into paragraphs, as SmartReader does with a copy of the
/// page: so that the page's own have them too, and are known again by their numbers.
/// </summary>
internal static partial class PageParagraphs
{
    private static readonly HashSet<string> Boxes = new(StringComparer.Ordinal) { "div", "section", "article", "td" };

    [GeneratedRegex(
        @"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ShownAsBlock();

    public static void Set(IDocument page)
    {
        foreach (var span in page.QuerySelectorAll("span[style]").Where(IsShownAsBlock).ToList())
            MakeBox(page, span);
        foreach (var box in page.All.Where(element => Boxes.Contains(element.LocalName)).ToList())
        {
            // What is nothing but a block, or blocks with blanks between, has no words of its own.
            if (box.ChildNodes.Any(HasWords))
                SetIn(page, box);
        }
    }

    private static bool IsShownAsBlock(IElement span) =>
        span.GetAttribute("style") is { Length: < 1000 } style && ShownAsBlock().IsMatch(style);

    /// <summary>Makes a box of what only a style makes one.</summary>
    private static void MakeBox(IDocument page, IElement span)
    {
        var box = page.CreateElement("div");
        while (span.FirstChild is { } child)
            box.AppendChild(child);
        span.Replace(box);
    }

    private static void SetIn(IDocument page, IElement box)
    {
        var run = new List<INode>();
        var breaks = 0;
        foreach (var node in box.ChildNodes.ToList())
        {
            if (node is IComment || (node is IText text && string.IsNullOrWhiteSpace(text.Data)))
            {
                if (run.Count > 0)
                    run.Add(node);
                continue;
            }
            if (!IsPhrase(node))
            {
                Wrap(page, run);
                breaks = 0;
                continue;
            }
            breaks = node is IElement { LocalName: "br" } ? breaks + 1 : 0;
            run.Add(node);
            // A line that is broken twice is a paragraph.
            if (breaks > 1)
                Wrap(page, run);
        }
        Wrap(page, run);
    }

    /// <summary>Puts nodes that follow each other into a paragraph, where they have words; ends the run.</summary>
    private static void Wrap(IDocument page, List<INode> run)
    {
        if (run.Exists(HasWords))
        {
            var paragraph = page.CreateElement("p");
            run[0].Parent!.InsertBefore(paragraph, run[0]);
            foreach (var node in run)
                paragraph.AppendChild(node);
        }
        run.Clear();
    }

    private static bool HasWords(INode node) =>
        node switch
        {
            IText text => !string.IsNullOrWhiteSpace(text.Data),
            IElement element => IsPhrase(element) && !string.IsNullOrWhiteSpace(element.TextContent),
            _ => false,
        };

    /// <summary>Whether it is a part of a line, and all that is in it.</summary>
    private static bool IsPhrase(INode node) =>
        node is IText || (node is IElement element && IsPart(element) && element.Descendants<IElement>().All(IsPart));

    private static bool IsPart(IElement element) =>
        HtmlElements.IsInline(element.LocalName) || element.LocalName == "img";
}
