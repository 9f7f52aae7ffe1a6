using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Sources.Feeds;

/// <summary>
/// RSS, RDF and Atom, by the names of their elements: version numbers and namespaces are wrong too often to be asked.
/// </summary>
internal static partial class XmlFeed
{
    private static readonly XName DublinCoreAuthor = XName.Get("author", Namespaces.DublinCore);
    private static readonly XName ITunesAuthor = XName.Get("author", Namespaces.ITunes);

    [GeneratedRegex(@"^\s*\S+@\S+\s+\((?<name>[^()@]+)\)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Mailbox();

    /// <summary>The feed of a document; null where it is none.</summary>
    public static FeedDocument? Read(XElement root, Uri? address, DateTimeOffset now)
    {
        var channel = root.DescendantsAndSelf().Take(50).FirstOrDefault(e => Own(e, "channel")) ?? root;
        // An entry within an entry is a part of it.
        var entries = root.Descendants().Where(e => IsEntry(e) && IsKnown(e) && !e.Ancestors().Any(IsEntry)).ToList();
        if (entries.Count == 0 && !Own(channel, "channel") && !Own(root, "feed"))
            return null;
        var at = BaseOf(root, address);
        var language = Text(channel, "language") ?? LanguageOf(channel) ?? LanguageOf(root);
        var authors = Authors(channel, language) is { Count: > 0 } stated ? stated : Editors(channel, language);
        return FeedDocument.Of(
            Title(channel),
            Link(channel, at),
            entries.Select(entry =>
            {
                var read = Entry(entry, BaseOf(entry, at), language, now);
                return read with { Authors = read.Authors.Count > 0 ? read.Authors : authors };
            }),
            language
        );
    }

    private static bool IsEntry(XElement element) => Own(element, "item") || Own(element, "entry");

    private static FeedEntry Entry(XElement entry, Uri? address, string? language, DateTimeOffset now)
    {
        var title = Title(entry);
        var link = Link(entry, address);
        var id = Text(entry, "id") ?? Text(entry, "guid") ?? (link is null ? About(entry) : null);
        // A guid that is a permanent link is where the entry stands.
        if (
            link is null
            && entry.Elements().FirstOrDefault(e => Own(e, "guid")) is { } guid
            && !string.Equals((string?)guid.Attribute("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase)
        )
            link = FeedLink.Absolute(id, null);
        var content = Longest(
            entry.Element(XName.Get("encoded", Namespaces.Content)),
            entry.Elements().FirstOrDefault(e => Own(e, "content")),
            entry.Elements().FirstOrDefault(e => e.Name.LocalName == "body"),
            entry.Elements().FirstOrDefault(e => Own(e, "description")),
            entry.Elements().FirstOrDefault(e => Own(e, "summary")),
            entry.Element(XName.Get("summary", Namespaces.ITunes)),
            entry.Element(XName.Get("description", Namespaces.DublinCore)),
            entry
                .Descendants(XName.Get("description", Namespaces.Media))
                .FirstOrDefault(description => !XmlMedia.IsOfPicture(description))
        );
        var (files, pictures) = XmlMedia.Of(entry, address);
        return new FeedEntry(
            id,
            title,
            link,
            Authors(entry, language),
            FeedDate.Read(
                Text(entry, "pubDate")
                    ?? Text(entry, "published")
                    ?? Text(entry, "issued")
                    ?? Text(entry, "created")
                    ?? entry.Element(XName.Get("date", Namespaces.DublinCore))?.Value
                    ?? entry.Element(XName.Get("created", Namespaces.DublinCoreTerms))?.Value
                    ?? entry.Element(XName.Get("issued", Namespaces.DublinCoreTerms))?.Value
                    ?? Text(entry, "updated")
                    ?? Text(entry, "modified")
                    ?? Text(entry, "date")
                    ?? entry.Element(XName.Get("modified", Namespaces.DublinCoreTerms))?.Value,
                now,
                language
            ),
            content is null ? "" : XmlText.Markup(content)
        )
        {
            Base = content is null ? null : StatedBase(content, address) ?? WebAddress.Of(link) ?? address,
            Language = LanguageOf(entry) ?? entry.Element(XName.Get("language", Namespaces.DublinCore))?.Value,
            Tags = [.. Tags(entry)],
            Enclosures = files,
            Pictures = pictures,
        };
    }

    /// <summary>What RDF says that it describes; of an entry with a link, mostly that.</summary>
    private static string? About(XElement entry) => (string?)entry.Attribute(XName.Get("about", Namespaces.Rdf));

    private static string? LanguageOf(XElement element) => (string?)element.Attribute(XNamespace.Xml + "lang");

    private static IEnumerable<string> Tags(XElement entry) =>
        entry
            .Elements()
            .Where(e => Own(e, "category") || e.Name == XName.Get("subject", Namespaces.DublinCore))
            .Select(e => (string?)e.Attribute("label") ?? (string?)e.Attribute("term") ?? e.Value)
            .Select(WebPage.PlainText)
            .Where(tag => tag.Length > 0);

    /// <summary>
    /// Whether it can be told which entry it is: one that breaks off before its id comes whole the next time.
    /// </summary>
    private static bool IsKnown(XElement entry) =>
        !TolerantXml.IsCutOff(entry)
        || entry.Elements().Any(e => (Own(e, "guid") || Own(e, "id") || Own(e, "link")) && !TolerantXml.IsCutOff(e));

    private static IReadOnlyList<string> Authors(XElement entry, string? language)
    {
        var stated = entry
            .Elements()
            .Where(e => Own(e, "author") || e.Name.LocalName is "creator" || e.Name == DublinCoreAuthor)
            .Select(author => author.Elements().FirstOrDefault(e => e.Name.LocalName == "name")?.Value ?? author.Value);
        var found = PageAuthors.Of(stated.Select(Name), language);
        return found.Count > 0 ? found : PageAuthors.Of([Name(entry.Element(ITunesAuthor)?.Value ?? "")], language);
    }

    /// <summary>Who stands for a feed that names no author.</summary>
    private static IReadOnlyList<string> Editors(XElement channel, string? language) =>
        PageAuthors.Of([Name(Text(channel, "managingEditor") ?? "")], language);

    /// <summary>"ann@example.org (Ann Lee)" names Ann Lee, and so does "Ann Lee (ann@example.org)".</summary>
    private static string Name(string author)
    {
        author = WebPage.PlainText(PlainContent.Title(author));
        return Mailbox().Match(author) is { Success: true } mail ? mail.Groups["name"].Value : author;
    }

    /// <summary>The page: Atom's link of no other kind, else RSS's.</summary>
    private static string? Link(XElement element, Uri? address)
    {
        var links = element.Elements().Where(e => Own(e, "link")).ToList();
        var page =
            links
                .FirstOrDefault(e =>
                    e.Attribute("href") is not null
                    && ((string?)e.Attribute("rel") ?? "alternate") == "alternate"
                    && (((string?)e.Attribute("type"))?.Contains("html", StringComparison.Ordinal) ?? true)
                )
                ?.Attribute("href")
                ?.Value
            ?? links
                .Where(e => e.Attribute("href") is null)
                .Select(e => e.Value)
                .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))
            ?? links.FirstOrDefault(e => (string?)e.Attribute("rel") == "alternate")?.Attribute("href")?.Value;
        return FeedLink.Absolute(page, address);
    }

    private static Uri? BaseOf(XElement element, Uri? address) =>
        element.Attribute(XNamespace.Xml + "base")?.Value is { } own && FeedLink.Absolute(own, address) is { } absolute
            ? new Uri(absolute)
            : address;

    /// <summary>The base that the element states, or the nearest around it; null where none does.</summary>
    private static Uri? StatedBase(XElement element, Uri? address)
    {
        var stated = element.AncestorsAndSelf().Where(e => e.Attribute(XNamespace.Xml + "base") is not null).ToList();
        stated.Reverse();
        return stated.Count == 0 ? null : stated.Aggregate(address, (at, e) => BaseOf(e, at));
    }

    private static XElement? Longest(params ReadOnlySpan<XElement?> candidates)
    {
        (XElement? Element, int Length) longest = default;
        foreach (var candidate in candidates)
        {
            if (
                candidate is not null
                && XmlText.Markup(candidate) is { } markup
                && !string.IsNullOrWhiteSpace(markup)
                && markup.Length > longest.Length
            )
                longest = (candidate, markup.Length);
        }
        return longest.Element;
    }

    private static string? Title(XElement element) =>
        (
            element.Elements().FirstOrDefault(e => Own(e, "title"))
            ?? element.Element(XName.Get("title", Namespaces.DublinCore))
        )
            is { } title
            ? XmlText.Title(title)
            : null;

    private static string? Text(XElement element, string name) =>
        element.Elements().FirstOrDefault(e => Own(e, name)) is { } child ? XmlText.Value(child) : null;

    private static bool Own(XElement element, string name) =>
        element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase)
        && Namespaces.IsOwn(element.Name.NamespaceName);
}
