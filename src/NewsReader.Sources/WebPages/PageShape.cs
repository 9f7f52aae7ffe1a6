using AngleSharp.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>How a page's elements stand within and beside each other.</summary>
internal static class PageShape
{
    /// <summary>
    /// Whether it is a page as people make them, which can be searched for its article and cleaned element by element
    /// (<see cref="InputLimits.OrdinaryDepth"/>).
    /// </summary>
    public static bool IsOrdinary(IDocument page)
    {
        if (page.DocumentElement is null)
            return true;
        var open = new Stack<(IElement Element, int Depth)>([(page.DocumentElement, 1)]);
        for (var elements = 1; open.TryPop(out var next); )
        {
            var siblings = 0;
            foreach (var node in next.Element.ChildNodes)
            {
                if (node is not IElement child)
                    continue;
                open.Push((child, next.Depth + 1));
                siblings++;
            }
            elements += siblings;
            if (
                siblings > InputLimits.OrdinarySiblings
                || elements > InputLimits.OrdinaryElements
                || next.Depth > InputLimits.OrdinaryDepth
            )
                return false;
        }
        return true;
    }
}
