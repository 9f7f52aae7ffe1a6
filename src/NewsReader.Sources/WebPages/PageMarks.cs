using System.Globalization;
using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Marks on the elements of a page: a number for each, by which it is known again once somebody has copied the page,
/// and a mark on what must never be lost (a post, a frame, a sound).
/// </summary>
internal static class PageMarks
{
    /// <summary>On a block that is the article's, wherever on the page's way to it it stands.</summary>
    public const string Token = "data-newsreader-token";

    private const string Number = "data-newsreader-number";

    /// <summary>Numbers the elements of a page in its order, from 1.</summary>
    public static void NumberAll(IDocument page)
    {
        var number = 0;
        foreach (var element in page.All)
            element.SetAttribute(Number, (++number).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The number of an element; 0 for one that has none.</summary>
    public static int NumberOf(IElement element) =>
        int.TryParse(element.GetAttribute(Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    public static bool IsToken(IElement element) => element.HasAttribute(Token);

    public static bool HoldsToken(IElement element) =>
        IsToken(element) || element.QuerySelector($"[{Token}]") is not null;

    /// <summary>Takes an element off the page; the tokens in it stay where it was.</summary>
    public static void Rescue(IElement element)
    {
        foreach (var token in element.QuerySelectorAll($"[{Token}]").ToList())
            element.Before(token);
        element.Remove();
    }
}
