using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NewsReader.Text;

namespace NewsReader.Sources.Feeds;

/// <summary>
/// XML as feeds in the wild have it. What is well-formed is read by the platform's parser; for the rest (bare
/// ampersands, HTML's entities, elements that nobody closes, control characters, half a file) this reads on as browsers
/// do with HTML. No DTD is read, no entity is defined, nothing is fetched.
/// </summary>
public static class TolerantXml
{
    private static readonly Dictionary<string, string> KnownPrefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["content"] = Namespaces.Content,
        ["dc"] = Namespaces.DublinCore,
        ["media"] = Namespaces.Media,
        ["itunes"] = Namespaces.ITunes,
        ["atom"] = Namespaces.Atom,
        ["xml"] = XNamespace.Xml.NamespaceName,
    };

    /// <summary>An element of these begins anew, whatever was left open before.</summary>
    private static readonly HashSet<string> Records = new(StringComparer.OrdinalIgnoreCase) { "item", "entry" };

    /// <summary>
    /// Of these only text is the content: where one of <see cref="Fields"/> begins within, it was not closed.
    /// </summary>
    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "title",
        "link",
        "guid",
        "id",
        "pubDate",
        "published",
        "updated",
        "category",
        "dc:creator",
        "dc:date",
    };

    private static readonly HashSet<string> Fields = new(Lines, StringComparer.OrdinalIgnoreCase)
    {
        "description",
        "summary",
        "content",
        "content:encoded",
        "author",
        "enclosure",
        "comments",
    };

    /// <summary>The root element; null where there is none.</summary>
    public static XElement? Parse(string text)
    {
        text = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');
        try
        {
            if (!IsBounded(text))
                return Tolerant(text);
            using var reader = Strict(text);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return Tolerant(text);
        }
    }

    /// <summary>
    /// The platform's own parser has no end of depth, and what walks its tree has; it looks at every attribute of an
    /// element from every other.
    /// </summary>
    private static bool IsBounded(string text)
    {
        using var reader = Strict(text);
        var steps = 0L;
        while (reader.Read())
        {
            steps += InputLimits.StepsOfElement + reader.AttributeCount * InputLimits.StepsOfMark;
            if (reader.Depth > InputLimits.XmlDepth || reader.AttributeCount > InputLimits.XmlAttributes)
                return false;
        }
        ReadingMeter.Count("xml", steps);
        return true;
    }

    private static XmlReader Strict(string text) =>
        XmlReader.Create(
            new StringReader(text),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );

    private static XElement? Tolerant(string text)
    {
        var root = new XElement("document");
        var open = new List<(string Name, XElement Element)> { ("", root) };
        var steps = 0L;
        for (var at = 0; at < text.Length; steps += InputLimits.StepsOfElement)
        {
            var current = open[^1].Element;
            var tag = text.IndexOf('<', at);
            if (tag < 0)
                tag = text.Length;
            if (tag > at)
                current.Add(new XText(Clean(WebUtility.HtmlDecode(text[at..tag]))));
            if (tag == text.Length)
                break;
            var rest = text.AsSpan(tag);
            if (rest.StartsWith("<![CDATA["))
            {
                var end = text.IndexOf("]]>", tag + 9, StringComparison.Ordinal);
                current.Add(new XText(Clean(text[(tag + 9)..(end < 0 ? text.Length : end)])));
                at = end < 0 ? text.Length : end + 3;
            }
            else if (rest.StartsWith("<!--"))
                at = Behind(text, "-->", tag);
            else if (rest.StartsWith("<?"))
                at = Behind(text, "?>", tag);
            else if (rest.StartsWith("<!"))
                at =
                    rest[..Math.Min(rest.Length, 4000)].Contains('[')
                    && rest.IndexOf('[') < (rest.IndexOf('>') is >= 0 and var close ? close : int.MaxValue)
                        ? Behind(text, "]>", tag)
                        : Behind(text, ">", tag);
            else if (rest.StartsWith("</"))
            {
                var end = Behind(text, ">", tag);
                var name = text[(tag + 2)..Math.Max(tag + 2, end - 1)].Trim();
                var found = open.FindLastIndex(o => o.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
                if (found > 0)
                    open.RemoveRange(found, open.Count - found);
                at = end;
            }
            else if (rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] == '_'))
                at = Open(text, tag, open);
            else
            {
                current.Add(new XText("<"));
                at = tag + 1;
            }
        }
        ReadingMeter.Count("xml", steps);
        foreach (var (_, element) in open)
            element.AddAnnotation(CutOff.Mark);
        return root.Elements().FirstOrDefault();
    }

    /// <summary>Whether the text ended before the element did.</summary>
    public static bool IsCutOff(XElement element) => element.Annotation<CutOff>() is not null;

    private static int Open(string text, int tag, List<(string Name, XElement Element)> open)
    {
        var at = tag + 1;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '/' or '<'))
            at++;
        var name = text[(tag + 1)..at];
        at = Attributes(text, at, out var attributes, out var isEmpty);
        if (Records.Contains(name))
        {
            var holder = open.FindLastIndex(o =>
                o.Name.Length == 0 || LocalName(o.Name).ToLowerInvariant() is "channel" or "feed" or "rdf" or "rss"
            );
            open.RemoveRange(holder + 1, open.Count - holder - 1);
        }
        if (Fields.Contains(name) && Lines.Contains(open[^1].Name))
            open.RemoveAt(open.Count - 1);
        var element = new XElement(NameOf(name, attributes, open[^1].Element));
        Put(attributes, element);
        open[^1].Element.Add(element);
        if (!isEmpty && open.Count < InputLimits.XmlDepth)
            open.Add((name, element));
        return at;
    }

    /// <summary>Reads the attributes of a tag.</summary>
    /// <param name="at">Behind the tag's name.</param>
    /// <returns>Where the tag ends.</returns>
    private static int Attributes(
        string text,
        int at,
        out List<(string Name, string Value)> attributes,
        out bool isEmpty
    )
    {
        (attributes, isEmpty) = ([], false);
        while (at < text.Length && text[at] is not ('>' or '<'))
        {
            if (text[at] == '/' || char.IsWhiteSpace(text[at]))
            {
                isEmpty = text[at] == '/';
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && text[at] is not ('=' or '>' or '<' or '/') && !char.IsWhiteSpace(text[at]))
                at++;
            var key = text[start..at];
            var value = "";
            if (at < text.Length && text[at] == '=')
            {
                at++;
                if (at < text.Length && text[at] is '"' or '\'')
                {
                    var end = text.IndexOf(text[at], at + 1);
                    if (end < 0)
                        end = text.Length;
                    value = text[(at + 1)..end];
                    at = Math.Min(text.Length, end + 1);
                }
                else
                {
                    start = at;
                    while (at < text.Length && text[at] is not ('>' or '<') && !char.IsWhiteSpace(text[at]))
                        at++;
                    value = text[start..at];
                }
            }
            if (key.Length == 0)
                at++;
            else if (attributes.Count < InputLimits.XmlAttributes)
                attributes.Add((key, Clean(WebUtility.HtmlDecode(value))));
            isEmpty = false;
        }
        if (at < text.Length && text[at] == '>')
            at++;
        return at;
    }

    private static void Put(List<(string Name, string Value)> attributes, XElement element)
    {
        foreach (
            var (key, value) in attributes.Where(a => !a.Name.StartsWith("xmlns", StringComparison.OrdinalIgnoreCase))
        )
        {
            var attribute = NameOf(key, [], element, isAttribute: true);
            if (element.Attribute(attribute) is null)
                element.Add(new XAttribute(attribute, value));
        }
        foreach (
            var (key, value) in attributes.Where(a =>
                a.Name.StartsWith("xmlns:", StringComparison.OrdinalIgnoreCase) && a.Value.Length > 0
            )
        )
        {
            if (
                Valid(key[6..]) is { } prefix
                && element.Attribute(XNamespace.Xmlns + prefix) is null
                && prefix is not ("xml" or "xmlns")
                && value != XNamespace.Xml.NamespaceName
                && value != XNamespace.Xmlns.NamespaceName
            )
                element.Add(new XAttribute(XNamespace.Xmlns + prefix, value));
        }
    }

    private static XName NameOf(
        string name,
        List<(string Name, string Value)> attributes,
        XElement parent,
        bool isAttribute = false
    )
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var local = Valid(LocalName(name)) ?? "unknown";
        if (colon <= 0)
            return isAttribute
                ? local
                : (
                    attributes.FirstOrDefault(a => a.Name.Equals("xmlns", StringComparison.OrdinalIgnoreCase)).Value
                        is { Length: > 0 } own
                    && own != XNamespace.Xmlns.NamespaceName
                        ? own
                    : parent.Name.LocalName == "document" ? XNamespace.None
                    : parent.Name.Namespace is var inherited && inherited.NamespaceName == Namespaces.Atom ? inherited
                    : XNamespace.None
                ) + local;
        var prefix = name[..colon];
        var declared =
            attributes.FirstOrDefault(a => a.Name.Equals("xmlns:" + prefix, StringComparison.OrdinalIgnoreCase)).Value
            ?? (Valid(prefix) is { } valid ? parent.GetNamespaceOfPrefix(valid)?.NamespaceName : null);
        var space = declared is { Length: > 0 }
            ? declared
            : KnownPrefixes.GetValueOrDefault(prefix, "unknown:" + prefix);
        return (space == XNamespace.Xmlns.NamespaceName ? XNamespace.None : XNamespace.Get(space)) + local;
    }

    private static string LocalName(string name) => name[(name.LastIndexOf(':') + 1)..];

    private static string? Valid(string name)
    {
        try
        {
            return name.Length == 0 ? null : XmlConvert.VerifyNCName(name);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Without what no XML has.</summary>
    public static string Clean(string text)
    {
        if (text.All(c => c is '\t' or '\n' or '\r' || (c >= ' ' && c < '\uD800') || c is > '\uDFFF' and < '\uFFFE'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune.ToString());
        }
        return clean.ToString();
    }

    private static int Behind(string text, string mark, int from) =>
        text.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var at ? at + mark.Length : text.Length;

    private sealed class CutOff
    {
        public static readonly CutOff Mark = new();
    }
}
