using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Puts back what belongs to an article and was not taken for it. In the block of the page that holds what was kept:
/// what stands between two kept neighbors and is no furniture, and what looks just like a kept neighbor. Above it: lead
/// picture, standfirst and dateline. Behind it: <see cref="OuterParts"/>. Tokens come back always. The article is the
/// page's own block, pruned: what was kept is as it stood.
/// </summary>
internal sealed class Surroundings
{
    private const int LeastLeadWidth = 200;
    private const double MostOfText = 0.6;
    private const int ShortestStandfirst = 25;
    private const int LongestStandfirst = 500;

    private readonly IHtmlDocument _page;

    /// <summary>What was kept, and all that holds something that was.</summary>
    private readonly HashSet<IElement> _holding = [];

    private readonly IElement _firstKept;
    private readonly int _first;
    private readonly int _last;
    private readonly IElement? _headline;
    private readonly IElement? _holder;

    private Surroundings(IHtmlDocument page, List<IElement> kept)
    {
        _page = page;
        Hold(kept);
        var leaves = Leaves(kept);
        Root = Common(leaves[0], leaves[^1]);
        if (StatedWithin(Root) is { } stated)
        {
            Root = stated;
            _holding.Clear();
            kept = [.. kept.Where(stated.Contains)];
            Hold(kept);
            leaves = Leaves(kept);
        }
        _firstKept = leaves[0];
        _first = PageMarks.NumberOf(leaves[0]);
        _last = PageMarks.NumberOf(leaves[^1]);
        _headline = page.QuerySelectorAll("h1").LastOrDefault(h => PageMarks.NumberOf(h) <= _first);
        _holder = OuterParts.HolderOf(Root, _headline);
    }

    /// <summary>The smallest block that holds all that was kept.</summary>
    private IElement Root { get; }

    /// <summary>The article's block, taken off its page; null where nothing was kept.</summary>
    /// <param name="kept">The numbers of the elements that were kept.</param>
    public static IElement? Of(IHtmlDocument page, HashSet<int> kept)
    {
        var elements = page.All.Where(element => kept.Contains(PageMarks.NumberOf(element))).ToList();
        return elements.Count == 0 ? null : new Surroundings(page, elements).Compose();
    }

    private void Hold(List<IElement> kept)
    {
        foreach (var element in kept)
        {
            for (var holder = element; holder is not null && _holding.Add(holder); holder = holder.ParentElement) { }
        }
    }

    private List<IElement> Leaves(List<IElement> kept) =>
        [.. kept.Where(element => !element.Children.Any(_holding.Contains))];

    /// <summary>
    /// The element that says that it is the article, where it has most of a block's text: of a short article what
    /// stands around is taken for more of it. Null for none.
    /// </summary>
    private IElement? StatedWithin(IElement block)
    {
        var most = block.TextContent.Length * MostOfText;
        return block
            .QuerySelectorAll("article, main, [role=main], [itemprop=articleBody]")
            .Where(_holding.Contains)
            .LastOrDefault(stated => stated.TextContent.Length >= most);
    }

    private IElement Compose()
    {
        var article = _page.CreateElement("div");
        foreach (var lead in Leads())
        {
            lead.Remove();
            article.AppendChild(AsParagraph(lead));
        }
        var behind = _holder is null ? [] : OuterParts.Behind(Root, _holder);
        Prune(Root);
        article.AppendChild(PageArticle.WithoutPage(_page, Root));
        foreach (var part in behind)
            article.AppendChild(part);
        return article;
    }

    /// <summary>A standfirst is text, also where the page makes a heading of it.</summary>
    private IElement AsParagraph(IElement lead)
    {
        if (lead.LocalName is not ("h2" or "h3" or "h4"))
            return lead;
        var paragraph = _page.CreateElement("p");
        while (lead.FirstChild is { } child)
            paragraph.AppendChild(child);
        return paragraph;
    }

    private static IElement Common(IElement one, IElement other)
    {
        var holder = one;
        while (!holder.Contains(other))
            holder = holder.ParentElement!;
        return holder;
    }

    private void Prune(IElement element)
    {
        var children = element.Children.ToList();
        if (!children.Exists(_holding.Contains))
        {
            // What was taken out of it, and not what it was made of.
            foreach (var beside in element.QuerySelectorAll("aside, nav, form, footer, dialog, menu").ToList())
            {
                if (PageFurniture.IsBeside(beside))
                    PageMarks.Rescue(beside);
            }
            return;
        }
        var isSentence = element.ChildNodes.OfType<IText>().Any(text => !string.IsNullOrWhiteSpace(text.Data));
        foreach (var child in children)
        {
            if (_holding.Contains(child))
                Prune(child);
            else if (!(isSentence && HtmlElements.IsInline(child.LocalName)) && !Belongs(child, children))
                Leave(child);
        }
    }

    /// <summary>Takes off what is none of the article, but for its parts behind the text.</summary>
    private void Leave(IElement element)
    {
        if (_holder is { LocalName: not ("body" or "html") } && PageMarks.NumberOf(element) > _last)
        {
            var parts = OuterParts.Of(element, _holder).ToList();
            if (parts.Contains(element))
                return;
            foreach (var part in parts)
                element.Before(part);
        }
        PageMarks.Rescue(element);
    }

    private bool Belongs(IElement element, List<IElement> neighbors)
    {
        if (PageMarks.IsToken(element))
            return true;
        if (PageFurniture.IsBeside(element))
            return false;
        var number = PageMarks.NumberOf(element);
        return (_first < number && number < _last)
            || neighbors.Exists(neighbor => _holding.Contains(neighbor) && LooksLike(element, neighbor));
    }

    /// <summary>Whether two blocks are made alike, and hold text.</summary>
    private static bool LooksLike(IElement element, IElement neighbor) =>
        element.LocalName == neighbor.LocalName
        && element.ClassName == neighbor.ClassName
        && (element.LocalName == "p" || element.ClassName is { Length: > 0 })
        && element.TextContent.Trim().Length >= ShortestStandfirst;

    /// <summary>
    /// What stands between the headline and the first that was kept: the first picture, the standfirst, a dateline, and
    /// all tokens.
    /// </summary>
    private List<IElement> Leads()
    {
        if (_headline is not { } headline)
            return [];
        var start = PageMarks.NumberOf(headline);
        var above = Common(headline, _firstKept);
        // A picture may stand above the headline; above the whole article there is only the page's own.
        var from = above.LocalName is "body" or "html" ? start : PageMarks.NumberOf(above);
        var leads = new List<IElement>();
        foreach (var element in _page.All.ToList())
        {
            var number = PageMarks.NumberOf(element);
            if (number <= from || number >= _first || _holding.Contains(element))
                continue;
            if (element == headline || headline.Contains(element) || leads.Exists(lead => lead.Contains(element)))
                continue;
            if (PageMarks.IsToken(element))
            {
                if (number > start)
                    leads.Add(element);
            }
            else if (element.LocalName == "img")
            {
                if (
                    !leads.Exists(HoldsPicture)
                    && IsLeadPicture(element, isAbove: number < start)
                    && !IsWithinFurniture(element, above)
                )
                    leads.Add(element.Closest("figure") is { } figure && !_holding.Contains(figure) ? figure : element);
            }
            else if (
                number > start
                && (IsStandfirst(element, headline) || IsListOfPoints(element))
                && !IsWithinFurniture(element, above)
            )
                leads.Add(element);
        }
        return leads;
    }

    private static bool IsListOfPoints(IElement element) =>
        OuterParts.IsList(element)
        && element.Closest("article, main") is not null
        && !PageNames.IsCalled(element, PageNames.NoStandfirsts);

    private static bool IsCalledStandfirst(IElement element)
    {
        var holder = element;
        for (var levels = 0; levels < 3 && holder is not null and not { LocalName: "body" or "main" }; levels++)
        {
            if (PageNames.IsCalled(holder, PageNames.Standfirsts) && PageFurniture.IsShort(holder, LongestStandfirst))
                return true;
            holder = holder.ParentElement;
        }
        return false;
    }

    private static bool HoldsPicture(IElement element) =>
        element.LocalName == "img" || element.QuerySelector("img") is not null;

    private static bool IsWithinFurniture(IElement element, IElement above)
    {
        for (var holder = element; holder is not null && holder != above; holder = holder.ParentElement)
        {
            if (PageFurniture.IsBeside(holder) && !PageNames.IsCalled(holder, PageNames.Standfirsts))
                return true;
        }
        return false;
    }

    private static bool IsLeadPicture(IElement picture, bool isAbove)
    {
        if (PagePictures.SizeOf(picture, "width") is { } width && width < LeastLeadWidth)
            return false;
        for (var holder = picture; holder is not null and not { LocalName: "body" }; holder = holder.ParentElement)
        {
            if (PageNames.IsCalled(holder, PageNames.NoLeadPictures))
                return false;
            if (holder.LocalName is "figure")
                return true;
        }
        return !isAbove && picture.Closest("a[href='/']") is null;
    }

    private static bool IsStandfirst(IElement element, IElement headline)
    {
        if (element.LocalName is not ("p" or "div" or "h2" or "h3" or "h4" or "section"))
            return false;
        if (
            element.Children.Any(child => !HtmlElements.IsInline(child.LocalName))
            || element.Closest("figure") is not null
        )
            return false;
        var text = element.TextContent.Trim();
        var linked = element.QuerySelectorAll("a").Sum(link => link.TextContent.Length);
        if (text.Length is < ShortestStandfirst or > LongestStandfirst || linked * 2 > text.Length)
            return false;
        if (IsCalledStandfirst(element))
            return true;
        return element.ParentElement == headline.ParentElement
            && !PageNames.IsCalled(element, PageNames.NoStandfirsts)
            && text[^1] is '.' or '?' or '!' or '…' or '”' or '"';
    }
}
