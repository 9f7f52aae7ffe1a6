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
    /// <summary>Of these not even the content is text.</summary>
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "frame",
        "frameset",
        "object",
        "embed",
        "applet",
        "svg",
        "math",
        "form",
        "button",
        "input",
        "select",
        "textarea",
        "option",
        "video",
        "audio",
        "canvas",
        "nav",
        "dialog",
        "noembed",
        "noframes",
        "xmp",
        "plaintext",
        "listing",
        "portal",
        "link",
        "meta",
        "base",
    };

    private static readonly HtmlSanitizerOptions Allowed = new()
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "a",
            "abbr",
            "article",
            "aside",
            "b",
            "blockquote",
            "body",
            "br",
            "caption",
            "cite",
            "code",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "figcaption",
            "figure",
            "footer",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "head",
            "header",
            "hr",
            "html",
            "i",
            "img",
            "ins",
            "kbd",
            "li",
            "main",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "section",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "time",
            "tr",
            "tt",
            "u",
            "ul",
        },
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
        },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
    };

    /// <summary>Whether nothing of an element is text that a reader sees.</summary>
    public static bool IsDropped(IElement element) =>
        Dropped.Contains(element.LocalName)
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
