using AngleSharp.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Boxes of teasers of other articles, told by how they are made: three or more alike in a row, each a link to another
/// page of the site that stands by itself, with a picture or a sentence. Links within sentences, and to other sites
/// (sources, what can be bought), are the article's.
/// </summary>
internal sealed class TeaserBoxes
{
    private const int Fewest = 3;
    private const int LongestTeaser = 400;
    private const int ShortestTitle = 12;
    private const int ShortestSentence = 30;
    private const int LongestLabel = 100;
    private const int MostLinks = 4;

    private const string Headings = "h2, h3, h4, h5, h6";

    private readonly IDocument _page;
    private readonly Uri _address;
    private readonly Lazy<int> _text;

    private TeaserBoxes(IDocument page, Uri address)
    {
        _page = page;
        _address = address;
        _text = new(() => LengthOf(page.Body) - page.QuerySelectorAll("a").Sum(LengthOf));
    }

    /// <param name="address">Where the page stands.</param>
    public static void Remove(IDocument page, Uri address)
    {
        var boxes = new TeaserBoxes(page, address);
        foreach (var box in page.QuerySelectorAll("div, section, ul, ol, aside").ToList())
        {
            if (box.ChildElementCount >= Fewest && box.ParentElement is not null && boxes.IsTeasers(box))
                boxes.Remove(box);
        }
    }

    private void Remove(IElement box)
    {
        if (!_page.Contains(box) || IsTheArticle(box))
            return;
        while (
            box.ParentElement is { LocalName: "div" or "section" or "aside" } holder
            && LengthOf(holder) - LengthOf(box) <= LongestLabel
            && holder.QuerySelector("h1, article, main") is null
            && !holder.QuerySelectorAll("img").Any(picture => !box.Contains(picture))
        )
            box = holder;
        // A heading that nothing else stands under is the box's.
        if (
            box.PreviousElementSibling is { LocalName: "h2" or "h3" or "h4" or "h5" } label
            && box.NextElementSibling is null or { LocalName: "h2" or "h3" or "h4" or "h5" or "footer" or "aside" }
        )
            label.Remove();
        PageMarks.Rescue(box);
    }

    /// <summary>Whether it has most of the page's text: links with their summaries may be an article.</summary>
    private bool IsTheArticle(IElement box)
    {
        var own = LengthOf(box);
        return (_text.Value - own) * 2 < own;
    }

    private bool IsTeasers(IElement box)
    {
        if (box.ChildNodes.OfType<IText>().Any(text => !string.IsNullOrWhiteSpace(text.Data)))
            return false;
        IElement? first = null;
        var (teasers, others) = (0, 0);
        foreach (var child in box.Children)
        {
            if (HtmlElements.IsUnseen(child.LocalName) || child.LocalName is "hr" or "br")
                continue;
            if ((first is null || first.LocalName == child.LocalName) && IsTeaser(child))
            {
                first ??= child;
                teasers++;
            }
            // What it is about, or a link to all of them.
            else if (
                ++others > 2
                || !PageFurniture.IsShort(child, LongestLabel)
                || child.QuerySelector("img") is not null
            )
                return false;
        }
        return teasers >= Fewest;
    }

    private bool IsTeaser(IElement item)
    {
        if (
            item.LocalName is not ("div" or "li" or "article" or "a" or "section" or "figure")
            || !PageFurniture.IsShort(item, LongestTeaser)
            || item.QuerySelector("h1, form, pre, table, blockquote, ul, ol") is not null
            || PageMarks.HoldsToken(item)
        )
            return false;
        var links = item.LocalName == "a" ? [item] : item.QuerySelectorAll("a[href]").ToList();
        if (links.Count is 0 or > MostLinks || !links.TrueForAll(IsWithinSite))
            return false;
        var title = links.Where(IsAlone).Select(TitleOf).FirstOrDefault(title => LengthOf(title) >= ShortestTitle);
        return title is not null
            && (item.QuerySelector("img") is not null || IsSentence(item.TextContent.Trim(), LengthOf(title)));
    }

    /// <summary>Of a link around all of a teaser its heading is the title, or its first line.</summary>
    private static IElement TitleOf(IElement link) =>
        link.QuerySelector(Headings)
        ?? link.Children.FirstOrDefault(line => HtmlElements.IsBlock(line.LocalName) && LengthOf(line) > 0)
        ?? link;

    private static bool IsSentence(string text, int title) =>
        text.Length - title >= ShortestSentence && text[^1] is '.' or '?' or '!' or '…' or '”' or '"' or '»';

    /// <summary>Whether a link stands in no sentence.</summary>
    private static bool IsAlone(IElement link)
    {
        for (var part = link; part.ParentElement is { } holder; part = holder)
        {
            if (holder.ChildNodes.OfType<IText>().Any(text => !string.IsNullOrWhiteSpace(text.Data)))
                return false;
            if (!HtmlElements.IsInline(holder.LocalName))
                return true;
        }
        return true;
    }

    private bool IsWithinSite(IElement link)
    {
        var target = link.GetAttribute("href");
        return target is { Length: > 1 }
            && target[0] != '#'
            && Uri.TryCreate(_address, target.Trim(), out var uri)
            && WebAddress.HostOf(uri.AbsoluteUri) == WebAddress.HostOf(_address.AbsoluteUri)
            && !PagePictures.IsPictureFile(uri.AbsolutePath);
    }

    /// <summary>Without blanks around and lines that are none.</summary>
    private static int LengthOf(IElement? element) =>
        element is null ? 0 : Blanks.ToOne(element.TextContent).Trim().Length;
}
