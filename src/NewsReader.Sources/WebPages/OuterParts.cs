using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// What stands within an article's own element outside the block of its text, and is the article's: posts, pictures
/// with captions, lists, tables, corrections, who else worked on it, and paragraphs with nothing to press beside them.
/// </summary>
internal static class OuterParts
{
    private const int ShortestLine = 25;
    private const int ShortestList = 40;
    private const int LongestAddition = 600;
    private const int LongestNote = 400;

    private const string Pressed = "a[href], button, form, input, img, iframe, time, [role=button]";

    private static readonly Regex Addition = new(
        $"^(?:{English.Page.Additions})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex AuthorNote = new($"^(?:{English.Page.AuthorNotes})", RegexOptions.CultureInvariant);

    /// <summary>
    /// The article's own element: the one around its text that says so, else the smallest block that holds its headline
    /// too.
    /// </summary>
    /// <param name="text">The block of its text.</param>
    public static IElement? HolderOf(IElement text, IElement? headline)
    {
        if (text.Closest("article") is { } article)
            return article;
        var holder = text;
        while (headline is not null && holder is not null && !holder.Contains(headline))
            holder = holder.ParentElement;
        return headline is null ? text.Closest("main, [role=main]") ?? text.Owner!.Body : holder;
    }

    /// <summary>The parts behind a block, within the article's element, in order.</summary>
    public static List<IElement> Behind(IElement block, IElement holder)
    {
        var parts = new List<IElement>();
        for (var element = block; element != holder && element.ParentElement is { } parent; element = parent)
        {
            for (var next = element.NextElementSibling; next is not null; next = next.NextElementSibling)
                parts.AddRange(Of(next, holder));
        }
        return parts;
    }

    /// <summary>The parts of an article that an element is or holds.</summary>
    public static IEnumerable<IElement> Of(IElement element, IElement holder)
    {
        if (PageMarks.IsToken(element))
            return [element];
        if (HoldsOther(element))
            return [];
        if (holder.LocalName is "body" or "html")
            return element.LocalName is "aside" or "footer" or "nav" ? [] : Posts(element);
        if (PageFurniture.IsBeside(element) || IsLedAsRelated(element))
            return IsAddition(element) ? [element] : Posts(element);
        // An aside that is no furniture is prose.
        if (
            element.LocalName == "aside"
            || IsBlock(element)
            || IsAddition(element)
            || (holder.LocalName == "article" && IsProse(element))
        )
            return [element];
        return element.LocalName is "div" or "section" or "figure" or "header" && !IsLinks(element)
            ? [.. element.Children.SelectMany(child => Of(child, holder))]
            : element.QuerySelectorAll($"[{PageMarks.Token}]");
    }

    /// <summary>Whether it is a list or a table of the article's own.</summary>
    public static bool IsList(IElement element) =>
        element.LocalName switch
        {
            "ul" or "ol" or "dl" => element.QuerySelector("img, button, form, time") is null
                && element.TextContent.Trim().Length >= ShortestList
                && element.ChildElementCount > 1
                && element.TextContent.Trim().Length / element.ChildElementCount >= ShortestLine / 2
                && !IsLinks(element),
            "table" => element.QuerySelectorAll("tr").Length > 1
                && element.QuerySelector("form, input, table, div, img") is null
                && !IsLinks(element),
            _ => false,
        };

    /// <summary>Whether it says who the author is.</summary>
    public static bool IsAuthorNote(IElement element) =>
        PageFurniture.IsShort(element, LongestNote)
        && AuthorNote.IsMatch(MarkdownArticle.OneLine(element.TextContent, LongestNote));

    private static bool IsBlock(IElement element) =>
        element.LocalName == "figure"
            ? element.QuerySelector("img") is not null
                && element.QuerySelector("figcaption") is { } caption
                && caption.TextContent.Any(char.IsLetterOrDigit)
                && element.Closest("a") is null
                && !IsLinks(element)
            : IsList(element);

    /// <summary>A correction, or who else worked on it.</summary>
    private static bool IsAddition(IElement element) =>
        element.LocalName is "p" or "div" or "aside" or "footer" or "section"
        && PageFurniture.IsShort(element, LongestAddition)
        && element.QuerySelector("button, form, img") is null
        && !IsLinks(element)
        && Addition.IsMatch(MarkdownArticle.OneLine(element.TextContent, LongestAddition));

    private static bool IsProse(IElement element)
    {
        var text = element.TextContent.AsSpan().Trim();
        return element.LocalName is "p" or "div" or "section" or "blockquote"
            && text.Length >= ShortestLine
            && text[^1] is '.' or '?' or '!' or '…' or '”' or '"' or '»' or '。'
            && element.QuerySelector(Pressed) is null
            && !IsAuthorNote(element)
            && !element
                .QuerySelectorAll("h2, h3, h4, p")
                .Any(line => PageFurniture.IsRelatedLabel(line) || IsAuthorNote(line));
    }

    /// <summary>Whether it is what the heading above it leads to, and that says that it is related.</summary>
    private static bool IsLedAsRelated(IElement element) =>
        element.PreviousElementSibling is { LocalName: "h2" or "h3" or "h4" or "h5" or "p" } label
        && PageFurniture.IsShort(label, LongestNote / 4)
        && PageFurniture.IsRelatedLabel(label);

    private static bool IsLinks(IElement element)
    {
        var linked = element.QuerySelectorAll("a[href]").Sum(link => link.TextContent.Trim().Length);
        return linked * 2 > element.TextContent.Trim().Length;
    }

    /// <summary>Another article begins there.</summary>
    private static bool HoldsOther(IElement element) =>
        element.LocalName is "article" or "h1" || element.QuerySelector("h1, article") is not null;

    private static IEnumerable<IElement> Posts(IElement element) =>
        element.QuerySelectorAll($"[{PageMarks.Token}]").Where(token => PageMarks.PostOf(token) is not null);
}
