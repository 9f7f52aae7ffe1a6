using System.Net;
using AngleSharp.Html.Parser;
using NewsReader.Sources.WebPages;
using NewsReader.Text;
using NewsReader.Text.Posts;

namespace NewsReader.Sources.Feeds;

/// <summary>
/// An entry of an account's feed on a network (Mastodon, Bluesky) is itself a post: it stands at a post's address, and
/// has no title but its own words.
/// </summary>
internal static class EntryPost
{
    /// <summary>A longer entry is a text, wherever it stands.</summary>
    private const int LongestHtml = 60_000;

    private const int LongestHeadline = 120;

    /// <summary>What networks set between an account and the name of whose it is.</summary>
    private static readonly string[] BetweenNames = [" - ", " / ", " | ", " (@"];

    private static readonly char[] BesideNames = [' ', '(', ')', ',', ':', '|', '/', '\'', '’'];

    /// <summary>Null where the entry is none.</summary>
    public static Post? Of(FeedEntry entry)
    {
        if (PostAddress.Of(entry.Address) is not { } address || entry.Html.Length > LongestHtml)
            return null;
        if (!IsOfAccount(entry, address))
            return null;
        var words = WebPage.Lines(entry.Html);
        if (!IsTitle(WebPage.PlainText(entry.Title ?? ""), words))
            return null;
        var (name, account) = Names(entry.FeedTitle);
        return Post.Of(
            words,
            entry.Authors is [var author, ..] ? author : name,
            address.Handle ?? account,
            entry.Published is { } at ? PostAttributes.Written(at) : null,
            address.Address
        );
    }

    /// <summary>
    /// Whether the feed is that of the post's account, and no list of what its owner found: its page is the account's,
    /// or it is called so.
    /// </summary>
    private static bool IsOfAccount(FeedEntry entry, PostAddress address)
    {
        var isOfNetwork = WebAddress.HostOf(entry.FeedSite) == WebAddress.HostOf(address.Address);
        if (address.Account is not { } account)
            return isOfNetwork;
        // An account that the address tells by a number is told by the network alone.
        if (account.Contains(':', StringComparison.Ordinal))
            return isOfNetwork || Names(entry.FeedTitle).Account is not null;
        var named = (entry.FeedTitle ?? "").Split(BesideNames);
        // The words of a title are its account where no page of the feed says otherwise.
        return isOfNetwork && Has(WebAddress.Of(entry.FeedSite)!.AbsolutePath.Split('/'), account)
            || Has(entry.FeedSite is null ? named : [entry.FeedTitle ?? ""], account)
            || named.Any(name => name.StartsWith('@') && Has([name], account));
    }

    /// <summary>Whether a name is an account, by itself ("@ann"), or with its host.</summary>
    private static bool Has(IEnumerable<string> names, string account) =>
        names.Any(name =>
            name.Equals(account, StringComparison.OrdinalIgnoreCase)
            || name.Equals('@' + account, StringComparison.OrdinalIgnoreCase)
            || name.StartsWith($"@{account}@", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// The links of a post whose words do not tell where they lead, as HTML: a post is text. Accounts and tags are no
    /// such links.
    /// </summary>
    public static string LinksOf(string html)
    {
        var links = new HtmlParser()
            .ParseDocument(html)
            .QuerySelectorAll("a[href]")
            .Select(link => (Address: link.GetAttribute("href")!, Words: link.TextContent.Trim()))
            .Where(link =>
                link.Words is [not ('#' or '@'), ..]
                && !link.Address.Contains(link.Words.TrimEnd('…'), StringComparison.OrdinalIgnoreCase)
            )
            .Distinct();
        return string.Concat(
            links.Select(link =>
                $"<p><a href=\"{WebUtility.HtmlEncode(link.Address)}\">{WebUtility.HtmlEncode(link.Words)}</a></p>"
            )
        );
    }

    /// <summary>Its first line, cut at the end of a word.</summary>
    public static string Headline(string text)
    {
        var line = text.Split('\n', 2)[0].Trim();
        if (line.Length <= LongestHeadline)
            return line;
        var cut = line.LastIndexOf(' ', LongestHeadline - 1);
        return line[..(cut > 0 ? cut : LongestHeadline)].TrimEnd(' ', ',', ';', ':') + "…";
    }

    /// <summary>Whether a title says no more than the post: it is empty, or the beginning of its words.</summary>
    private static bool IsTitle(string title, string words) =>
        title.Length == 0
        || MarkdownArticle
            .OneLine(words, int.MaxValue)
            .StartsWith(title.TrimEnd('…', '.', ' '), StringComparison.OrdinalIgnoreCase);

    /// <summary>"@ann.bsky.social - Ann Lee", "Ann Lee / @annlee", "Ann Lee".</summary>
    private static (string? Name, string? Account) Names(string? title)
    {
        foreach (var between in BetweenNames)
        {
            if (title?.Split(between, 2) is not [var first, var second])
                continue;
            if (first.StartsWith('@'))
                return (second, first);
            if (second.StartsWith('@') || between.EndsWith('@'))
                return (first, '@' + second.Trim('@', ')'));
        }
        return (title, null);
    }
}
