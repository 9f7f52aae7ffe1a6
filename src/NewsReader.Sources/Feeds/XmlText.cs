using System.Net;
using System.Xml.Linq;

namespace NewsReader.Sources.Feeds;

/// <summary>The text of an element of RSS or Atom, however it is written there.</summary>
internal static class XmlText
{
    /// <summary>Content as HTML: escaped, in CDATA, as elements of its own; plain text as it is shown.</summary>
    public static string Markup(XElement content)
    {
        if (content.HasElements)
            return Elements(content);
        if ((string?)content.Attribute("mode") == "base64")
            return "";
        return IsText(content) || PlainContent.Is(content.Value) ? PlainContent.Html(content.Value) : content.Value;
    }

    /// <summary>A title as HTML; null where it is empty.</summary>
    public static string? Title(XElement title)
    {
        var html =
            title.HasElements ? Elements(title)
            : IsText(title) ? WebUtility.HtmlEncode(title.Value)
            : IsHtml(title) ? title.Value
            : PlainContent.Title(title.Value);
        return string.IsNullOrWhiteSpace(html) ? null : html.Trim();
    }

    /// <summary>A value that is no text: an id, a date, a name.</summary>
    public static string? Value(XElement element) =>
        (element.HasElements ? Elements(element) : element.Value) is var value && string.IsNullOrWhiteSpace(value)
            ? null
            : value.Trim();

    private static bool IsText(XElement element) => (string?)element.Attribute("type") is "text" or "text/plain";

    private static bool IsHtml(XElement element) =>
        ((string?)element.Attribute("type"))?.Contains("html", StringComparison.OrdinalIgnoreCase) == true;

    private static string Elements(XElement content) =>
        string.Concat(
            content
                .Nodes()
                .Select(node =>
                    (node is XElement element ? WithoutNamespaces(element) : node).ToString(
                        SaveOptions.DisableFormatting
                    )
                )
        );

    private static XElement WithoutNamespaces(XElement element) =>
        new(
            element.Name.LocalName,
            element.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace == XNamespace.None),
            element.Nodes().Select(node => node is XElement child ? WithoutNamespaces(child) : node)
        );
}
