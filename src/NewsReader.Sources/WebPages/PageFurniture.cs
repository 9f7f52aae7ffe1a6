using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// What stands on a page beside its article, by what its elements are and are called: menus, boxes that ask for consent
/// or an address, rows of buttons to share, lists of other articles.
/// </summary>
internal static partial class PageFurniture
{
    /// <summary>A longer text is an article's, whatever it is called.</summary>
    private const int LongestBox = 2000;

    private const int LongestOffer = 400;
    private const int LongestShareRow = 200;
    private const int LongestAdvert = 200;
    private const int LongestButton = 40;
    private const int LongestLabel = 100;

    private static readonly Regex Offer = new(
        $@"\b(?:{English.Page.Offers})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex Related = new(
        $"^(?:{English.Page.RelatedLabels})|^(?:{English.Page.TeaserHeadings})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex Skip = new(
        $"^(?:{English.Page.SkipLabels})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly HashSet<string> Buttons = PageNames.Words("button");

    /// <summary>What is there for those who do not see the page, or to change it.</summary>
    private const string Unseen =
        ".visually-hidden, .visuallyhidden, .sr-only, .screen-reader-text, .u-hidden-visually, [class*=editsection]";

    [GeneratedRegex(
        @"/sharer|/share\?|/intent/(?:tweet|post)|[?&]share=|mailto:\?|whatsapp\.com/send|whatsapp://|t\.me/share"
            + @"|pinterest\.[a-z.]+/pin/create|linkedin\.com/share|reddit\.com/submit|javascript:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex SharingAddress();

    /// <summary>Takes out of a page what can be nothing of its article, so that it is not taken for it.</summary>
    /// <param name="address">Where the page stands.</param>
    public static void Remove(IDocument page, Uri address)
    {
        RemoveSkipLinks(page);
        OtherArticles.Remove(page);
        TeaserBoxes.Remove(page, address);
        foreach (var element in page.QuerySelectorAll("nav, dialog, footer, [role], [id], [class]"))
        {
            if (
                element.ParentElement is not null
                && (
                    element.LocalName is "nav" or "dialog"
                    || element.GetAttribute("role") is "dialog" or "navigation"
                    || IsFootOfPage(element)
                    || PageNames.IsConsent(element)
                    || IsSignUp(element)
                    || IsShareRow(element)
                    || IsAdvert(element)
                )
                && !HoldsArticle(element)
            )
                PageMarks.Rescue(element);
        }
        AskingBoxes.Remove(page);
        RemoveShareRows(page);
        foreach (var unseen in page.QuerySelectorAll(Unseen).ToList())
        {
            if (IsShort(unseen, LongestShareRow) && !HoldsArticle(unseen))
                PageMarks.Rescue(unseen);
        }
    }

    /// <summary>Links that skip a part of the page, and the labels where they lead.</summary>
    private static void RemoveSkipLinks(IDocument page)
    {
        foreach (var link in page.QuerySelectorAll("a[href^='#']").ToList())
        {
            if (!IsSkipLabel(link))
                continue;
            if (page.GetElementById(link.GetAttribute("href")![1..]) is { } target && IsSkipLabel(target))
                target.Remove();
            link.Remove();
        }
    }

    private static bool IsSkipLabel(IElement element) =>
        IsShort(element, LongestLabel) && Skip.IsMatch(element.TextContent.Trim());

    /// <summary>
    /// Takes out of an entry or a letter what is put into it to be pressed: boxes that ask for an address, and buttons
    /// to share it. All else of it is its own.
    /// </summary>
    public static void RemoveOffers(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll("[class], [id]").ToList())
        {
            if (
                page.Contains(element)
                && (IsSignUp(element) || IsShareRow(element) || IsShareButton(element))
                && !HoldsArticle(element)
            )
                PageMarks.Rescue(element);
        }
        RemoveShareRows(page);
    }

    private static bool IsAdvert(IElement element) =>
        PageNames.IsCalled(element, PageNames.Adverts) && IsShort(element, LongestAdvert);

    /// <summary>Whether it is nothing but one button that shares, by its name and its word.</summary>
    private static bool IsShareButton(IElement element) =>
        IsShort(element, LongestButton)
        && PageNames.IsCalled(element, Buttons)
        && (
            English.Page.ShareWords.Contains(element.TextContent.Trim())
            || element.QuerySelectorAll("a[href]").Any(link => LeadsToSignUp(link.GetAttribute("href")!))
        );

    /// <summary>Whether an address is that of a page where one subscribes: ".../subscribe?".</summary>
    private static bool LeadsToSignUp(string address) =>
        WebAddress.Of(address) is { } target && PageNames.SignUp.Contains(target.Segments[^1].Trim('/'));

    /// <summary>Rows of nothing but links by which a page is shared, whatever they are called.</summary>
    private static void RemoveShareRows(IDocument page)
    {
        foreach (var link in page.QuerySelectorAll("a[href]").ToList())
        {
            var row = link.ParentElement is { LocalName: "li" or "span" } item
                ? item.ParentElement
                : link.ParentElement;
            if (
                row is { ParentElement: not null }
                && SharingAddress().IsMatch(link.GetAttribute("href")!)
                && IsShareRow(row)
                && !HoldsArticle(row)
            )
                PageMarks.Rescue(row);
        }
    }

    /// <summary>Whether an element that stands between parts of an article is none of it.</summary>
    public static bool IsBeside(IElement element)
    {
        if (element.LocalName == "aside" && IsOwnAside(element))
            return false;
        if (element.LocalName is "form" or "nav" or "aside" or "footer" or "button" or "dialog" or "menu" or "fieldset")
            return !HoldsArticle(element);
        if (PageNames.IsRoleBeside(element) || CleanHtml.IsDropped(element))
            return true;
        if (PageNames.IsConsent(element) || IsSignUp(element) || IsShareRow(element))
            return true;
        return (PageNames.IsBeside(element) && IsShort(element, LongestBox)) || IsListOfArticles(element);
    }

    /// <summary>Whether a line of it has words around its links, and ends as a sentence does.</summary>
    private static bool HoldsSentenceOfLinks(IElement element) =>
        element.QuerySelectorAll("p").Prepend(element).Any(IsSentenceOfLinks);

    private static bool IsSentenceOfLinks(IElement line)
    {
        var words = line.ChildNodes.OfType<IText>().Where(text => text.Data.Any(char.IsLetter)).ToList();
        return words.Count > 0
            && IsSentence(line.TextContent)
            && line.TextContent.AsSpan().TrimStart() is var all
            && all.StartsWith(words[0].Data.AsSpan().Trim(), StringComparison.Ordinal)
            && !words[0].Data.AsSpan().TrimEnd().EndsWith(':')
            && line.Children.Any(child => child.LocalName == "a");
    }

    /// <summary>Whether a line that ends in a colon leads a list in, all of it in one box.</summary>
    private static bool IsListLedIn(IElement element) =>
        element.LocalName is "div" or "section"
        && element.Children is [{ LocalName: "p" } lead, { LocalName: "ul" or "ol" }]
        && lead.TextContent.AsSpan().TrimEnd().EndsWith(':')
        && !IsRelatedLabel(lead);

    /// <summary>
    /// Whether it is prose of the article set apart, as a fact box or a correction: sentences or points.
    /// </summary>
    private static bool IsOwnAside(IElement aside)
    {
        if (
            !aside.TextContent.Any(char.IsLetterOrDigit)
            || PageNames.IsBeside(aside)
            || PageNames.IsRoleBeside(aside)
            || aside.QuerySelector("form, input, button, nav, iframe, h1, article") is not null
            || OuterParts.IsAuthorNote(aside)
            || IsRelatedLabel(aside)
        )
            return false;
        var lines = aside.QuerySelectorAll("p, li, dd, blockquote, td").ToList();
        return lines.Exists(line => IsSentence(line.TextContent))
            && aside.QuerySelectorAll("a[href]").All(IsWithinSentence);
    }

    private static bool IsWithinSentence(IElement link) =>
        link.Closest("p, li, dd, td") is { } line
        && IsSentence(line.TextContent)
        && link.TextContent.Trim().Length * 2 < line.TextContent.Trim().Length;

    private static bool IsSentence(string text) =>
        text.AsSpan().Trim() is { Length: > 10 } line && line[^1] is '.' or '?' or '!' or '…' or '”' or '"' or '»';

    /// <summary>Whether an element's words are those above links to other articles.</summary>
    public static bool IsRelatedLabel(IElement element) =>
        Related.IsMatch(MarkdownArticle.OneLine(element.TextContent, LongestLabel));

    /// <summary>Whether an element has no more text than so many units; looks at no more.</summary>
    public static bool IsShort(IElement element, int most)
    {
        foreach (var text in element.Descendants<IText>())
        {
            most -= text.Length;
            if (most < 0)
                return false;
        }
        return true;
    }

    private static bool HoldsArticle(IElement element) =>
        element.LocalName is "html" or "body" or "main" or "article"
        || element.QuerySelector("main, h1, [itemprop=articleBody]") is not null
        || element.QuerySelectorAll("article").Any(article => !OtherArticles.IsTeaser(article));

    private static bool IsFootOfPage(IElement element) =>
        (element.LocalName == "footer" || element.GetAttribute("role") == "contentinfo")
        && element.Closest("article, main, blockquote") is null;

    /// <summary>A box that wants an address, or money: called so, with something to press or to fill in.</summary>
    private static bool IsSignUp(IElement element) =>
        PageNames.IsCalled(element, PageNames.SignUp)
        && IsShort(element, LongestBox)
        && (
            element.LocalName == "form"
            || element.QuerySelector("form, input, button, a[href]") is not null
            || (IsShort(element, LongestOffer) && Offer.IsMatch(element.TextContent))
        );

    private static bool IsShareRow(IElement element)
    {
        if (
            !IsShort(element, LongestShareRow)
            || PageMarks.HoldsToken(element)
            || element.QuerySelector("p, blockquote, figure, img[src]") is not null
        )
            return false;
        if (PageNames.IsCalled(element, PageNames.Share) && IsToBePressed(element))
            return true;
        var links = element.QuerySelectorAll("a[href]");
        return links.Length > 1 && links.All(link => SharingAddress().IsMatch(link.GetAttribute("href")!));
    }

    /// <summary>Whether its words are those of links and buttons, but for a label.</summary>
    private static bool IsToBePressed(IElement element)
    {
        var buttons = element.QuerySelectorAll("a, button, [role=button]").ToList();
        var pressed = buttons
            .Where(button => !buttons.Contains(button.ParentElement!))
            .Sum(button => button.TextContent.Trim().Length);
        return buttons.Count > 0
            ? element.TextContent.Trim().Length - pressed <= LongestButton
            : element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(IsShareWord);
    }

    private static bool IsShareWord(string word) => English.Page.ShareWords.Contains(word.Trim(':', ',', '.'));

    /// <summary>
    /// Whether it is links to other articles: several, under no other words. A list that a paragraph or a heading leads
    /// in is the article's, unless that says what is related.
    /// </summary>
    private static bool IsListOfArticles(IElement element)
    {
        var links = element.QuerySelectorAll("a[href]");
        if (links.Length < 2 || element.LocalName is "p" or "table")
            return false;
        var linked = links.Sum(link => link.TextContent.Trim().Length);
        var all = element.TextContent.Trim().Length;
        if (linked * 10 < all * 7 || HoldsSentenceOfLinks(element) || IsListLedIn(element))
            return false;
        return element.LocalName is not ("ul" or "ol" or "dl")
            || element.PreviousElementSibling is not { LocalName: "p" or "h2" or "h3" or "h4" } lead
            || IsRelatedLabel(lead);
    }
}
