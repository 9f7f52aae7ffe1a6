using System.Xml.Linq;
using NewsReader.Text;

namespace NewsReader.Sources.Feeds;

/// <summary>A feed as a list of subscriptions names it.</summary>
/// <param name="Folder">The folder it stands in, those within others with " / " between; null for none.</param>
public sealed record Subscription(string Address, string? Title, string? Site, string? Folder);

/// <summary>Lists of feeds (OPML 1.0 and 2.0), as readers exchange them.</summary>
public static class Opml
{
    private const int LongestFolder = 200;

    /// <summary>The feeds of a list, each address once, in its order.</summary>
    /// <exception cref="ArticleUnreadableException">It is no OPML.</exception>
    public static IReadOnlyList<Subscription> Read(string origin, byte[] bytes)
    {
        var root = TolerantXml.Parse(TextDecoding.Text(origin, bytes));
        if (root is null || !root.Name.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase))
            throw new ArticleUnreadableException(
                origin,
                "It is no list of feeds (OPML).",
                "Export the list from your other reader as OPML."
            );
        return
        [
            .. Feeds(
                    root.Elements()
                        .FirstOrDefault(e => e.Name.LocalName.Equals("body", StringComparison.OrdinalIgnoreCase))
                        ?? root,
                    null
                )
                .DistinctBy(feed => feed.Address, StringComparer.Ordinal)
                .Take(InputLimits.ListedFeeds),
        ];
    }

    /// <summary>The list as OPML 2.0.</summary>
    public static XDocument Write(IEnumerable<Subscription> feeds)
    {
        var body = new XElement("body");
        foreach (var folder in feeds.GroupBy(feed => feed.Folder))
        {
            var outlines = folder.Select(feed => new XElement(
                "outline",
                new XAttribute("type", "rss"),
                new XAttribute("text", feed.Title ?? feed.Address),
                new XAttribute("title", feed.Title ?? feed.Address),
                new XAttribute("xmlUrl", feed.Address),
                feed.Site is null ? null : new XAttribute("htmlUrl", feed.Site)
            ));
            Holder(body, folder.Key).Add(outlines);
        }
        return new XDocument(
            new XElement(
                "opml",
                new XAttribute("version", "2.0"),
                new XElement("head", new XElement("title", "NewsReader")),
                body
            )
        );
    }

    /// <summary>The folder's outline, made with those around it where it is missing.</summary>
    private static XElement Holder(XElement body, string? folder)
    {
        var holder = body;
        foreach (var name in folder?.Split(" / ") ?? [])
        {
            var next = holder
                .Elements("outline")
                .FirstOrDefault(o => o.Attribute("xmlUrl") is null && (string?)o.Attribute("text") == name);
            if (next is null)
                holder.Add(next = new XElement("outline", new XAttribute("text", name), new XAttribute("title", name)));
            holder = next;
        }
        return holder;
    }

    private static IEnumerable<Subscription> Feeds(XElement holder, string? folder)
    {
        foreach (
            var outline in holder
                .Elements()
                .Where(e => e.Name.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase))
        )
        {
            string? Value(string name) =>
                outline
                    .Attributes()
                    .FirstOrDefault(a => a.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))
                    ?.Value
                    is { } value
                && !string.IsNullOrWhiteSpace(value)
                    ? value.Trim()
                    : null;
            var title = MarkdownArticle.OneLine(Value("title") ?? Value("text"), FeedDocument.LongestTitle);
            if (
                Value("xmlUrl") is { } address
                && Uri.TryCreate(
                    address.Replace("feed://", "https://", StringComparison.OrdinalIgnoreCase),
                    UriKind.Absolute,
                    out var uri
                )
                && uri.Scheme.StartsWith("http", StringComparison.Ordinal)
            )
            {
                yield return new Subscription(
                    uri.AbsoluteUri,
                    title.Length > 0 ? title : null,
                    Value("htmlUrl"),
                    folder
                );
            }
            var below =
                Value("xmlUrl") is not null || title.Length == 0
                    ? folder
                    : MarkdownArticle.OneLine(folder is null ? title : $"{folder} / {title}", LongestFolder);
            foreach (var feed in Feeds(outline, below))
                yield return feed;
        }
    }
}
