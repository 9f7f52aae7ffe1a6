using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Takes out of a page all that is no text: scripts, styles, frames, forms, drawings, and every attribute but addresses
/// and descriptions.
/// </summary>
internal static class CleanHtml
{
    /// <summary>What is there to be pressed or filled in, and what leads elsewhere.</summary>
    private static readonly HashSet<string> Controls = new(StringComparer.Ordinal)
    {
        "form",
        "button",
        "input",
        "select",
        "textarea",
        "option",
        "nav",
        "dialog",
    };

    private static readonly HtmlSanitizerOptions Allowed = new()
    {
        AllowedTags = HtmlElements.OfText.Except(Controls).ToHashSet(StringComparer.OrdinalIgnoreCase),
        // A class may name the language of code.
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "href",
            "src",
            "alt",
            "start",
            "width",
            "height",
            "class",
            "colspan",
            "rowspan",
            PageMarks.Token,
        },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
    };

    /// <summary>Whether nothing of an element is text that a reader sees.</summary>
    public static bool IsDropped(IElement element) =>
        Controls.Contains(element.LocalName)
        || HtmlElements.IsUnseen(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true";

    /// <summary>
    /// What is unknown goes, its text stays. Safe to be used by several threads, as long as nobody changes it.
    /// </summary>
    private static readonly HtmlSanitizer Sanitizer = new(Allowed) { KeepChildNodes = true };

    /// <summary>Cleans the page in place; what it shows afterwards is never parsed as HTML again.</summary>
    public static void Clean(IHtmlDocument page, Uri address)
    {
        foreach (var element in page.All.Where(IsDropped).ToList())
            element.Remove();
        Sanitizer.SanitizeDom(page, baseUrl: address.AbsoluteUri);
    }
}
