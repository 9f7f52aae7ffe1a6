using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace NewsReader.Sources.WebPages;

/// <summary>Takes out of a page all that is no text: scripts, styles, frames, forms, drawings, and every attribute but addresses and descriptions.</summary>
internal static class CleanHtml
{
    /// <summary>Of these not even the content is text.</summary>
    private const string Dropped = "script, style, noscript, template, iframe, frame, frameset, object, embed, applet, svg, math, form, button, input, select, textarea, option, video, audio, canvas, nav, dialog, noembed, noframes, xmp, plaintext, listing, portal, link, meta, base, [hidden], [aria-hidden=true]";

    private static readonly HtmlSanitizerOptions Allowed = new()
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "a", "abbr", "article", "aside", "b", "blockquote", "body", "br", "caption", "cite", "code", "dd", "del", "div", "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "img",
            "ins", "li", "main", "mark", "ol", "p", "pre", "q", "s", "section", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src", "alt", "start" },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
    };

    /// <summary>What is unknown goes, its text stays. Safe to be used by several threads, as long as nobody changes it.</summary>
    private static readonly HtmlSanitizer Sanitizer = new(Allowed) { KeepChildNodes = true };

    /// <summary>Cleans the page in place; what it shows afterwards is never parsed as HTML again.</summary>
    public static void Clean(IHtmlDocument page, Uri address)
    {
        foreach (var element in page.QuerySelectorAll(Dropped)) element.Remove();
        // Lazy pictures have their address elsewhere until a script moves it.
        foreach (var picture in page.QuerySelectorAll("img"))
        {
            if (picture.GetAttribute("data-src") is { Length: > 0 } lazy && (picture.GetAttribute("src") is not { Length: > 0 } now || now.StartsWith("data:", StringComparison.OrdinalIgnoreCase))) picture.SetAttribute("src", lazy);
        }
        Sanitizer.SanitizeDom(page, baseUrl: address.AbsoluteUri);
    }
}
