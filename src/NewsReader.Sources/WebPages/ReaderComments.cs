using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// What readers wrote beneath an article: told by its names, its heading, or its buttons to reply. It stands behind
/// text; where nothing does, as on the page of a forum, what stands first is the article.
/// </summary>
internal sealed class ReaderComments
{
    /// <summary>A line that is as long is text that comments may stand behind.</summary>
    private const int ShortestProse = 40;

    private const int FewestReplies = 3;
    private const int FewestItems = 2;
    private const int LongestHeading = 300;
    private const int LongestButton = 20;
    private const int MostLevels = 12;

    private const string Headings = "h2, h3, h4, h5, h6";

    private static readonly Regex Heading = new(
        $"^(?:{English.Page.DiscussionHeadings})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private readonly HashSet<IElement> _threads;
    private readonly List<IElement> _found = [];
    private readonly HashSet<IElement> _gone = [];
    private bool _isBehindText;

    private ReaderComments(IDocument page) => _threads = ThreadsOf(page);

    /// <summary>Takes them off a page, and the posts in them.</summary>
    public static void Remove(IHtmlDocument page)
    {
        if (page.Body is null)
            return;
        var comments = new ReaderComments(page);
        comments.Search(page.Body);
        foreach (var found in comments._found)
            found.Remove();
    }

    /// <summary>One walk in the order of the page.</summary>
    private void Search(IElement body)
    {
        var open = new Stack<INode>([body]);
        while (open.TryPop(out var node))
        {
            if (node is IText text)
                _isBehindText |= text.Data.Trim().Length >= ShortestProse;
            if (node is not IElement element || _gone.Contains(element))
                continue;
            // The text of an article stands below its headline.
            if (element.LocalName == "h1")
                _isBehindText = false;
            else if (_isBehindText && element != body && IsFound(element))
                continue;
            if (element.LocalName is "a" or "nav" or "button" or "h1" || HtmlElements.IsUnseen(element.LocalName))
                continue;
            for (var child = element.LastChild; child is not null; child = child.PreviousSibling)
                open.Push(child);
        }
    }

    private bool IsFound(IElement element)
    {
        if (!IsNamed(element) && !_threads.Contains(element))
            return IsHeading(element) && IsFoundBelow(element);
        if (HoldsArticle(element))
            return false;
        if (element.PreviousElementSibling is { } label && IsHeading(label))
            Take(label);
        Take(element);
        return true;
    }

    private void Take(IElement element)
    {
        _gone.Add(element);
        _found.Add(element);
    }

    private static bool IsHeading(IElement element) =>
        element.Matches(Headings)
        && PageFurniture.IsShort(element, LongestHeading)
        && Heading.IsMatch(MarkdownArticle.OneLine(element.TextContent, LongestHeading));

    /// <summary>Takes the box that a heading begins, else what stands behind it.</summary>
    private bool IsFoundBelow(IElement heading)
    {
        var items = Behind(heading).TakeWhile(item => item.LocalName != heading.LocalName).ToList();
        if (!AreItems(items) || items.Exists(HoldsArticle))
            return false;
        Take(heading);
        foreach (var item in items)
            Take(item);
        return true;
    }

    private static IEnumerable<IElement> Behind(IElement element)
    {
        for (var next = element.NextElementSibling; next is not null; next = next.NextElementSibling)
            yield return next;
    }

    /// <summary>
    /// Whether they are lists, or boxes made alike, with no paragraph beside: a chapter of an article may be headed so.
    /// </summary>
    private static bool AreItems(List<IElement> items)
    {
        var shown = items.Where(item => item.TextContent.Any(char.IsLetterOrDigit) || IsForm(item)).ToList();
        return shown.Count > 0
            && shown.TrueForAll(item => item.LocalName is "ol" or "ul" or "div" or "article" or "section" or "form")
            && (
                shown.Exists(item => item.LocalName is "ol" or "ul" || IsForm(item))
                || shown.GroupBy(item => (item.LocalName, item.ClassName)).Any(alike => alike.Count() >= FewestItems)
                || shown is [{ ChildElementCount: >= FewestItems }]
            );
    }

    private static bool IsForm(IElement element) =>
        element.LocalName == "form" || element.QuerySelector("textarea, form") is not null;

    /// <summary>
    /// Whether it is called so, and made so: several of them, a box with one of them, or with something to press.
    /// </summary>
    private static bool IsNamed(IElement element) =>
        element.LocalName is "div" or "section" or "aside" or "ol" or "ul" or "li" or "article" or "form" or "footer"
        && PageNames.IsCalled(element, PageNames.Comments)
        && (
            IsAlike(element.PreviousElementSibling, element)
            || IsAlike(element.NextElementSibling, element)
            || IsForm(element)
            || element.QuerySelector("button, input, [role=button]") is not null
            || element.QuerySelectorAll("[class], [id]").Any(within => PageNames.IsCalled(within, PageNames.Comments))
            || element.QuerySelectorAll(Headings).Any(IsHeading)
        );

    private static bool IsAlike(IElement? other, IElement element) =>
        other is not null && other.LocalName == element.LocalName && PageNames.IsCalled(other, PageNames.Comments);

    private static bool HoldsArticle(IElement element) =>
        element.QuerySelector("h1, main, [itemprop=articleBody]") is not null
        || element
            .QuerySelectorAll("article")
            .Any(article =>
                !PageNames.IsCalled(article, PageNames.Comments)
                && article.Closest("li, ol, section, div") is var holder
                && (holder is null || !element.Contains(holder) || !PageNames.IsCalled(holder, PageNames.Comments))
            );

    /// <summary>The smallest boxes that hold several buttons to reply.</summary>
    private static HashSet<IElement> ThreadsOf(IDocument page)
    {
        var counts = new Dictionary<IElement, int>();
        var threads = new HashSet<IElement>();
        foreach (var button in page.QuerySelectorAll("a, button, [role=button]"))
        {
            if (
                !PageFurniture.IsShort(button, LongestButton)
                || !English.Page.ReplyButtons.Contains(button.TextContent.Trim())
            )
                continue;
            var holder = button.ParentElement;
            for (var levels = 0; levels < MostLevels && holder is not null; levels++, holder = holder.ParentElement)
            {
                counts[holder] = counts.GetValueOrDefault(holder) + 1;
                if (counts[holder] < FewestReplies)
                    continue;
                if (holder.LocalName is "div" or "section" or "ol" or "ul" or "aside")
                    threads.Add(holder);
                break;
            }
        }
        return threads;
    }
}
