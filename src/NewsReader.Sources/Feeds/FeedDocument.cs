using System.Text;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Sources.Feeds;

/// <summary>A feed as it was read: RSS 0.9x, 1.0, 2.0, Atom 0.3 and 1.0, JSON Feed 1.1.</summary>
/// <param name="Site">The page that it is of.</param>
/// <param name="Entries">In the order of the feed, each id once.</param>
/// <param name="Dropped">How many entries were more than <see cref="InputLimits.FeedEntries"/>.</param>
public sealed record FeedDocument(string? Title, string? Site, IReadOnlyList<FeedEntry> Entries, int Dropped)
{
    /// <summary>Longer titles are cut.</summary>
    internal const int LongestTitle = 200;

    /// <param name="origin">What an error names: the file or address.</param>
    /// <param name="contentType">As the server gave it; it may name the encoding.</param>
    /// <param name="address">Where the feed stands: its links may be relative.</param>
    /// <exception cref="ArticleUnreadableException">It is no feed.</exception>
    public static FeedDocument Read(
        string origin,
        byte[] bytes,
        string? contentType,
        Uri? address,
        DateTimeOffset? now = null
    )
    {
        var text = TextDecoding.Text(origin, bytes, Charsets.OfContentType(contentType));
        var moment = now ?? DateTimeOffset.UtcNow;
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("{"))
            return JsonFeed.Read(origin, Encoding.UTF8.GetBytes(text), address, moment);
        if (WebAddress.IsPage(start))
        {
            throw new ArticleUnreadableException(
                origin,
                "It is a web page, not a feed: perhaps it asks for a sign-in now, or has moved.",
                "Open it in a browser and look for the feed's new address; what was read before is kept."
            );
        }
        return TolerantXml.Parse(text) is { } root && XmlFeed.Read(root, address, moment) is { } feed
            ? feed
            : throw new ArticleUnreadableException(
                origin,
                "It is no feed: it has neither a channel nor entries.",
                "Check the address; RSS, Atom and JSON Feed are read."
            );
    }

    /// <summary>Each id once, and no more than are read.</summary>
    internal static FeedDocument Of(string? title, string? site, IEnumerable<FeedEntry> entries)
    {
        var all = entries.ToList();
        var kept = all.DistinctBy(entry => entry.Id, StringComparer.Ordinal).Take(InputLimits.FeedEntries).ToList();
        return new FeedDocument(
            title is null ? null : MarkdownArticle.OneLine(WebPage.PlainText(title), LongestTitle),
            site,
            kept,
            Math.Max(0, all.Count - InputLimits.FeedEntries)
        );
    }
}

/// <summary>An entry of a feed.</summary>
/// <param name="Id">Its own id, else its address, else a hash of what it says: the same for the same entry.</param>
/// <param name="Html">Its content, else its summary.</param>
public sealed record FeedEntry(
    string Id,
    string? Title,
    string? Address,
    IReadOnlyList<string> Authors,
    DateTimeOffset? Published,
    string Html
)
{
    /// <summary>Changes whenever the entry does.</summary>
    public OriginStamp Stamp =>
        new(
            Html.Length,
            BitConverter.ToInt64(
                System.Security.Cryptography.SHA256.HashData(
                    Encoding.UTF8.GetBytes($"{Title}\0{Address}\0{string.Join('\0', Authors)}\0{Html}")
                ),
                0
            )
        );

    public SourceArticle ToArticle(string origin, string source, OriginStamp stamp) =>
        new MarkdownArticle(
            Title is null ? null : WebPage.PlainText(Title),
            Authors,
            Published,
            source,
            Address,
            WebPage.Fragment(Html, WebAddress.Of(Address))
        ).ToArticle(origin, source, stamp);

    /// <summary>The entry as it can be had.</summary>
    /// <param name="source">What the feed is called.</param>
    /// <param name="wantsPage">Whether its page has more than the entry.</param>
    public OfferedArticle Offer(string origin, string source, OriginStamp stamp, bool wantsPage = false) =>
        new(origin, stamp, () => ToArticle(origin, source, stamp) with { WantedPage = wantsPage ? Address : null });

    /// <summary>The id of an entry that gives none.</summary>
    internal static string IdOf(string? id, string? address, string? title, string html) =>
        !string.IsNullOrWhiteSpace(id)
            ? MarkdownArticle.OneLine(id, 1000)
            : address ?? SourceArticle.HashOf($"{title}\0{html}");
}
