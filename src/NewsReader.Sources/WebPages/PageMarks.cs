using System.Globalization;
using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Marks on the elements of a page: a number for each, by which it is known again once somebody has copied the page,
/// and a token on what must never be lost (a post, a frame, a sound). No page brings its own
/// (<see cref="BoundedHtml"/>).
/// </summary>
internal static class PageMarks
{
    /// <summary>What the names of all marks begin with.</summary>
    public const string Prefix = "data-newsreader-";

    /// <summary>
    /// On a paragraph that is the article's, wherever it stands: empty, or the number of the post that stood there.
    /// </summary>
    public const string Token = Prefix + "token";

    private const string Number = Prefix + "number";

    /// <summary>Numbers the elements of a page in its order, from 1.</summary>
    public static void NumberAll(IDocument page)
    {
        var number = 0;
        foreach (var element in page.All)
            element.SetAttribute(Number, (++number).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The number of an element; 0 for one that has none.</summary>
    public static int NumberOf(IElement element) => Read(element.GetAttribute(Number)) ?? 0;

    /// <summary>A paragraph that stands where a post was.</summary>
    public static IElement PostToken(IDocument page, int number)
    {
        var token = page.CreateElement("p");
        token.SetAttribute(Token, number.ToString(CultureInfo.InvariantCulture));
        return token;
    }

    /// <summary>The number of the post that stood where an element is; null where none did.</summary>
    public static int? PostOf(IElement element) => Read(element.GetAttribute(Token));

    public static bool HoldsPost(IElement element) => element.QuerySelector($"[{Token}]:not([{Token}=''])") is not null;

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

    private static int? Read(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
}
