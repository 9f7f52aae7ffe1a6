using System.Text;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Sources.Feeds;

/// <summary>A feed as it was read: RSS 0.9x, 1.0, 2.0, Atom 0.3 and 1.0, JSON Feed 1.1.</summary>
/// <param name="Site">The page that it is of.</param>
/// <param name="Entries">In the order of the feed, each once, with an id that no other has.</param>
/// <param name="Dropped">How many entries were more than <see cref="InputLimits.FeedEntries"/>.</param>
public sealed record FeedDocument(string? Title, string? Site, IReadOnlyList<FeedEntry> Entries, int Dropped)
{
    /// <summary>How many entries stand there once more, as they are.</summary>
    public int Repeated { get; init; }

    /// <summary>How many entries have neither words nor picture, sound or address.</summary>
    public int Empty { get; init; }

    /// <summary>What is not taken of the entries that are read, a sentence each.</summary>
    public IEnumerable<string> LeftOut
    {
        get
        {
            if (Repeated > 0)
                yield return $"Entries that stand in it more than once, and are taken once: {Repeated:N0}.";
            if (Empty > 0)
                yield return $"Entries without title, text, picture, sound and address, left out: {Empty:N0}.";
        }
    }

    /// <summary>What is not taken of it, a sentence each.</summary>
    public IEnumerable<string> NotTaken
    {
        get
        {
            foreach (var left in LeftOut)
                yield return left;
            if (Dropped > 0)
                yield return $"It has {Dropped:N0} entries more than the {InputLimits.FeedEntries:N0} that are read "
                    + "at once.";
        }
    }

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
        if (WebPage.Begins(start))
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

    /// <summary>Each entry once, and no more than are read.</summary>
    /// <param name="language">As the feed states it for all of them.</param>
    internal static FeedDocument Of(string? title, string? site, IEnumerable<FeedEntry> entries, string? language)
    {
        var all = entries.ToList();
        var read = all.Take(InputLimits.FeedEntries).Where(entry => !entry.IsEmpty).ToList();
        var name = title is null ? null : MarkdownArticle.OneLine(WebPage.PlainText(title), LongestTitle);
        var languages = new FeedLanguage(language, read);
        var kept = EntryIds.Assign(
            [.. read.Select(entry => entry with { FeedTitle = name, FeedSite = site, FeedLanguage = languages })],
            KnownEntries.None
        );
        return new FeedDocument(name, site, kept, Math.Max(0, all.Count - InputLimits.FeedEntries))
        {
            Repeated = read.Count - kept.Count,
            Empty = Math.Min(all.Count, InputLimits.FeedEntries) - read.Count,
        };
    }
}
