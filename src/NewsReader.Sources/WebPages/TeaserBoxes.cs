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
    private const int LongestTeaser = 600;
    private const int ShortestTitle = 12;
    private const int ShortestSentence = 30;
    private const int LongestLabel = 100;
    private const int MostLinks = 4;
    private const int ShortestProse = 80;

    /// <summary>With so much text above them teasers are not the article.</summary>
    private const int ShortestArticle = 400;

    private const string Headings = "h2, h3, h4, h5, h6";

    private readonly IDocument _page;
    private readonly Uri _address;
    private readonly string? _host;
    private readonly Lazy<int> _text;
    private readonly Lazy<List<IElement>> _prose;

    private TeaserBoxes(IDocument page, Uri address)
    {
        _page = page;
        _address = address;
        _host = WebAddress.HostOf(address.AbsoluteUri);
        _text = new(() => LengthOf(page.Body) - page.QuerySelectorAll("a").Sum(LengthOf));
        _prose = new(() => ProseOf(page));
    }

    /// <param name="address">Where the page stands.</param>
    public static void Remove(IDocument page, Uri address)
    {
        var boxes = new TeaserBoxes(page, address);
        foreach (var box in page.QuerySelectorAll("div, section, ul, ol, aside, main, article").ToList())
        {
            if (box.ChildElementCount < Fewest || box.ParentElement is null || !page.Contains(box))
                continue;
            if (box.LocalName is not ("main" or "article") && (boxes.IsTeasers(box) || boxes.IsListOfLinks(box)))
                boxes.Remove(box);
            else
                boxes.RemoveRuns(box);
        }
    }

    /// <summary>Teasers that stand in a row at the end of a text, in no box of their own.</summary>
    private void RemoveRuns(IElement box)
    {
        var teasers = new List<IElement>();
        for (var child = box.LastElementChild; child is not null; child = child.PreviousElementSibling)
        {
            if (teasers.Count > 0 && child.LocalName != teasers[0].LocalName)
                break;
            if (IsTeaser(child))
                teasers.Add(child);
            else if (teasers.Count > 0 || !IsRest(child))
                break;
        }
        if (teasers.Count < Fewest || IsTheArticle(teasers))
            return;
        if (OtherArticles.LabelAbove(teasers[^1]) is { } label)
            label.Remove();
        foreach (var teaser in teasers)
            PageMarks.Rescue(teaser);
    }

    /// <summary>Whether it may stand behind teasers: a link to all of them, the foot of the page.</summary>
    private static bool IsRest(IElement element) =>
        element.LocalName is "footer" or "nav" or "form" or "script" or "style"
        || PageFurniture.IsShort(element, LongestLabel);

    private void Remove(IElement box)
    {
        if (!_page.Contains(box) || IsTheArticle([box]))
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
            OtherArticles.LabelAbove(box) is { } label
            && (
                PageFurniture.IsRelatedLabel(label)
                || box.NextElementSibling is null or { LocalName: "h2" or "h3" or "h4" or "h5" or "footer" or "aside" }
            )
        )
            label.Remove();
        PageMarks.Rescue(box);
    }

    /// <summary>
    /// Whether they have most of the page's text: links with their summaries may be an article. They are none below an
    /// article that stands in an element of its own, or where they are headed as related; nor below as much text as
    /// makes one.
    /// </summary>
    private bool IsTheArticle(List<IElement> teasers)
    {
        var own = teasers.Sum(LengthOf);
        var others = _text.Value - own;
        if (others * 2 >= own)
            return false;
        var prose = _prose.Value.Where(p => _page.Contains(p) && !teasers.Exists(box => box.Contains(p))).ToList();
        if (prose.Count == 0)
            return true;
        var isApart = prose.Exists(p =>
            p.Closest("article") is { } article && !teasers.Exists(article.Contains) && !OtherArticles.IsTeaser(article)
        );
        return !isApart && !IsHeadedAsRelated(teasers[^1]) && prose.Sum(LengthOf) < ShortestArticle;
    }

    /// <summary>Whether what stands above it, or begins it, says so.</summary>
    private static bool IsHeadedAsRelated(IElement box)
    {
        for (
            var holder = box;
            holder is not null and not { LocalName: "body" or "main" };
            holder = holder.ParentElement
        )
        {
            if (PageNames.IsCalled(holder, PageNames.Related) || holder.LocalName == "aside")
                return true;
            var label = OtherArticles.LabelAbove(holder) ?? holder.Children.FirstOrDefault(IsLabel);
            if (label is not null)
                return PageFurniture.IsRelatedLabel(label);
            if (holder.PreviousElementSibling is not null)
                return false;
        }
        return false;
    }

    private static bool IsLabel(IElement element) =>
        element.LocalName is "h2" or "h3" or "h4" or "h5" && element.QuerySelector("a") is null;

    /// <summary>Paragraphs that are sentences, and no link.</summary>
    private static List<IElement> ProseOf(IDocument page) =>
        [
            .. page.QuerySelectorAll("p, div")
                .Where(p =>
                    (p.LocalName == "p" || HoldsLine(p))
                    && LengthOf(p) >= ShortestProse
                    && p.Closest("a, nav, footer, aside, form, li") is null
                    && p.QuerySelectorAll("a").Sum(LengthOf) * 2 < LengthOf(p)
                ),
        ];

    private static bool HoldsLine(IElement box) =>
        box.ChildNodes.OfType<IText>().Any(text => text.Data.Trim().Length >= ShortestProse);

    /// <summary>Whether it is a list of links that is headed as related.</summary>
    private bool IsListOfLinks(IElement box) =>
        box.LocalName is "ul" or "ol"
        && OtherArticles.LabelAbove(box) is { } label
        && PageFurniture.IsRelatedLabel(label)
        && box.Children.All(item =>
            item.LocalName == "li"
            && item.QuerySelector("a[href]") is { } link
            && IsWithinSite(link)
            && LengthOf(link) * 2 > LengthOf(item)
        );

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
            && (
                item.QuerySelector("img") is not null
                || IsSentence(item.TextContent.Trim(), LengthOf(title))
                || item.QuerySelectorAll("p").Any(p => IsSentence(p.TextContent.Trim(), 0))
            );
    }

    /// <summary>Of a link around all of a teaser its heading is the title, or its first line.</summary>
    private static IElement TitleOf(IElement link) =>
        link.QuerySelector(Headings)
        ?? link.Children.FirstOrDefault(line => HtmlElements.IsBlock(line.LocalName) && LengthOf(line) > 0)
        ?? link;

    private static bool IsSentence(string text, int title) =>
        text.Length - title >= ShortestSentence && text[^1] is '.' or '?' or '!' or '…' or '”' or '"' or '»' or ')';

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
            && WebAddress.HostOf(uri.AbsoluteUri) == _host
            && !PagePictures.IsPictureFile(uri.AbsolutePath);
    }

    /// <summary>Without blanks around and lines that are none.</summary>
    private static int LengthOf(IElement? element) =>
        element is null ? 0 : Blanks.ToOne(element.TextContent).Trim().Length;
}
