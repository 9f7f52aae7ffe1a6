using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Puts the parts of a page where a browser shows them that are written elsewhere: what React streams behind the page,
/// and the shadow trees of elements.
/// </summary>
internal static class PlacedParts
{
    public static void Place(IHtmlDocument page)
    {
        var hosts = new Stack<IElement>(page.All.Where(element => element.ShadowRoot is not null));
        while (hosts.TryPop(out var host))
        {
            foreach (var placed in PlaceTree(host, host.ShadowRoot!))
                hosts.Push(placed);
        }
        foreach (var box in page.QuerySelectorAll("[hidden][id^='S:']").ToList())
            PlacePart(page, box);
    }

    /// <summary>A box "S:1" stands in the place of the template "B:1".</summary>
    private static void PlacePart(IHtmlDocument page, IElement box)
    {
        box.RemoveAttribute("hidden");
        if (page.GetElementById($"B:{box.Id![2..]}") is { } place && !box.Contains(place))
            place.Replace([.. box.ChildNodes]);
    }

    /// <summary>What an element holds beside its tree stands where that has room for it, and nowhere else.</summary>
    /// <returns>The elements of the tree that have one of their own.</returns>
    private static List<IElement> PlaceTree(IElement host, IShadowRoot tree)
    {
        var hosts = tree.Descendants<IElement>().Where(element => element.ShadowRoot is not null).ToList();
        var own = host.ChildNodes.ToLookup(node => (node as IElement)?.GetAttribute("slot") ?? "");
        foreach (var slot in tree.QuerySelectorAll("slot").ToList())
        {
            var slotted = own[slot.GetAttribute("name") ?? ""].ToArray();
            if (slotted.Length > 0)
                slot.Replace(slotted);
        }
        foreach (var node in host.ChildNodes.ToList())
            node.RemoveFromParent();
        foreach (var node in tree.ChildNodes.ToList())
            host.AppendChild(node);
        return hosts;
    }
}
