using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// The posts that a page embeds. What the networks' scripts would replace holds the post's text already; it is written
/// as one quoted paragraph with its signature ("— Ann Lee (@annlee) May 14, 2024"), from which the article makes a
/// card. Nothing is fetched.
/// </summary>
internal static partial class EmbeddedPosts
{
    /// <summary>What a network's script looks for, and what letters and papers write instead.</summary>
    private const string Containers =
        "blockquote.twitter-tweet, blockquote.twitter-video, blockquote.bluesky-embed, "
        + "blockquote.mastodon-embed, blockquote.truthsocial-embed, blockquote.text-post-media, "
        + "blockquote.instagram-media, "
        + ".fb-post, .fb-video, .tweet, .tweet-embed, .embedded-tweet, blockquote, table";

    /// <summary>A longer block is a text that holds a post, not one.</summary>
    private const int LongestPost = 3000;

    private static readonly string[] AddressAttributes =
    [
        "data-instgrm-permalink",
        "data-text-post-permalink",
        "data-href",
        "cite",
        "data-embed-url",
    ];

    [GeneratedRegex(
        @"(?:^|\s)[—–―]\s*(?<name>[^—–\n@()]{1,60}?)\s*\(\s*(?<handle>@[\w.@-]{1,60})\s*\)\s*(?<time>[^\n]{0,60}?)\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Signed();

    private static readonly Regex Shared = Pattern(
        $@"(?:^|\n)\s*{English.Posts.SharedBy} "
            + @"(?<name>[^(@\n]{0,60}?)\s*(?:\(\s*(?<handle>@[\w.]{1,60})\s*\)|(?<handle>@[\w.]{1,60}))?"
            + $@"(?:\s+{English.Posts.PostedOn}\s+(?<time>[^\n]{{3,60}}?))?\s*$"
    );

    private static readonly Regex PostedBy = Pattern(
        $@"(?:^|\n)\s*{English.Posts.PostedBy} (?:(?<handle>@[\w.@-]{{1,60}})|(?<name>[^\n@]{{2,60}}?))"
            + $@"(?:\s+{English.Posts.PostedOn}\s+(?<time>[^\n]{{3,60}}?))?\s*$"
    );

    private static readonly Regex Furniture = Pattern($@"(?m)^\s*(?:{English.Posts.Furniture}|[♥❤🔁].{{0,20}})\s*$");

    [GeneratedRegex(@"@\w[\w.@-]{0,59}", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    private static readonly Regex Moment = Pattern(
        $@"\d{{1,2}}:\d{{2}}|\b\d{{4}}\b|(?i:\b{English.Dates.MonthBeginnings}[a-z]*\b)"
    );

    /// <summary>What it sees is a post, which is short.</summary>
    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    /// <summary>Writes every post of the page in one form.</summary>
    public static void Unify(IHtmlDocument page)
    {
        var posts = 0;
        foreach (var container in page.QuerySelectorAll(Containers).ToList())
        {
            if (posts == InputLimits.EmbeddedPosts)
                return;
            // One that was written anew is no longer of the page.
            if (container.ParentElement is null || !page.Contains(container))
                continue;
            if ((FromAttributes(container) ?? FromText(container)) is not { } post || post.Text.Length == 0)
                continue;
            container.Replace(Written(page, post));
            posts++;
        }
    }

    private static IElement Written(IHtmlDocument page, Post post)
    {
        var quote = page.CreateElement("blockquote");
        var paragraph = page.CreateElement("p");
        quote.AppendChild(paragraph);
        foreach (
            var line in post.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            paragraph.AppendChild(page.CreateTextNode(line));
            paragraph.AppendChild(page.CreateElement("br"));
        }
        var account = post.Handle ?? post.Network!;
        paragraph.AppendChild(page.CreateTextNode($"— {post.Name ?? post.Handle!.Split('@')[1]} ("));
        AppendLinked(page, paragraph, account, post.Time is null ? post.Address : null);
        paragraph.AppendChild(page.CreateTextNode(post.Time is null ? ")" : ") "));
        if (post.Time is not null)
            AppendLinked(page, paragraph, post.Time, post.Address);
        return quote;
    }

    private static void AppendLinked(IHtmlDocument page, IElement paragraph, string text, string? address)
    {
        if (address is null)
        {
            paragraph.AppendChild(page.CreateTextNode(text));
            return;
        }
        var link = page.CreateElement("a");
        link.SetAttribute("href", address);
        link.TextContent = text;
        paragraph.AppendChild(link);
    }

    /// <summary>Letters of Substack carry the post beside its picture, as JSON.</summary>
    private static Post? FromAttributes(IElement container)
    {
        if (container.GetAttribute("data-attrs") is not { Length: > 0 and < 100_000 } json)
            return null;
        try
        {
            using var attributes = JsonDocument.Parse(json);
            string? Value(string name) =>
                attributes.RootElement.ValueKind == JsonValueKind.Object
                && attributes.RootElement.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.String
                    ? Exports.ExportJson.TextOf(value)
                    : null;
            return Value("full_text") is { } text && Value("username") is { Length: > 0 } handle
                ? new Post(
                    text.Trim(),
                    Value("name"),
                    "@" + handle,
                    DateTimeOffset.TryParse(
                        Value("date"),
                        System.Globalization.CultureInfo.InvariantCulture,
                        out var at
                    )
                        ? at.ToString("MMMM d, yyyy", System.Globalization.CultureInfo.InvariantCulture)
                        : null,
                    Value("url"),
                    null
                )
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Post? FromText(IElement container)
    {
        if (IsTooMuch(container))
            return null;
        var address = AddressAttributes
            .Select(container.GetAttribute)
            .Concat(container.QuerySelectorAll("blockquote[cite]").Select(quote => quote.GetAttribute("cite")))
            .Concat(container.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")).Reverse())
            .FirstOrDefault(found => PostAddress.Of(found) is not null);
        var isNamed = container.ClassList.Any(name =>
            name.Contains("tweet", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("-embed", StringComparison.Ordinal)
            || name.StartsWith("fb-", StringComparison.Ordinal)
            || name.EndsWith("-media", StringComparison.Ordinal)
        );
        if (address is null && !isNamed)
            return null;
        var text = Furniture.Replace(VisibleText(container), "").Trim();
        if (text.Length is 0 or > LongestPost)
            return null;
        foreach (var signature in new[] { Signed(), Shared, PostedBy })
        {
            if (signature.Match(text) is { Success: true } match)
                return Of(text[..match.Index].Trim(), match, address);
        }
        return address is null ? null : FromCard(text, address);
    }

    /// <summary>
    /// Whether a block holds more than a post does: blocks stand within each other, and each is looked at.
    /// </summary>
    private static bool IsTooMuch(IElement container)
    {
        var (nodes, letters) = (0, 0);
        var open = new Stack<INode>([container]);
        while (open.TryPop(out var node))
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text)
                    letters += text.Length;
                else
                    open.Push(child);
                if (++nodes > InputLimits.EmbeddedPostNodes || letters > 10 * LongestPost)
                    return true;
            }
        }
        return false;
    }

    private static Post? Of(string text, Match match, string? address)
    {
        string? Group(string name) =>
            match.Groups[name] is { Success: true, Value: var value } && !string.IsNullOrWhiteSpace(value)
                ? value.Trim()
                : null;
        var network = PostAddress.Of(address)?.Network;
        return Group("handle") is null && (network is null || Group("name") is null)
            ? null
            : new Post(text, Group("name"), Group("handle"), Group("time"), CleanAddress(address), network);
    }

    /// <summary>
    /// A letter's table: name, account, text and time each on a line of their own, the account's line naming whom the
    /// address names.
    /// </summary>
    private static Post? FromCard(string text, string address)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var at = lines.FindIndex(line =>
            Handle().Match(line) is { Success: true } found
            && found
                .Value[1..]
                .Split('@')[0]
                .Equals(PostAddress.Of(address)!.Value.Account, StringComparison.OrdinalIgnoreCase)
        );
        if (at is < 0 or > 2)
            return null;
        var handle = Handle().Match(lines[at]).Value;
        var name = lines[at][..lines[at].IndexOf(handle, StringComparison.Ordinal)].Trim(' ', '(', '·', '|');
        var first = at;
        if (name.Length == 0 && at > 0)
            (name, first) = (lines[at - 1], at - 1);
        if (name.Length is 0 or > 60)
            return null;
        var rest = lines.Where((_, i) => i < first || i > at).ToList();
        var time = rest.Count > 1 && rest[^1].Length <= 60 && Moment.IsMatch(rest[^1]) ? rest[^1] : null;
        if (time is not null)
            rest.RemoveAt(rest.Count - 1);
        return new Post(
            string.Join('\n', rest),
            name,
            handle,
            time,
            CleanAddress(address),
            PostAddress.Of(address)!.Value.Network
        );
    }

    /// <summary>Without what the embedding page adds to follow its readers.</summary>
    private static string? CleanAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? uri.Host.EndsWith("facebook.com", StringComparison.Ordinal)
                ? uri.AbsoluteUri
                : uri.GetLeftPart(UriPartial.Path)
            : null;

    /// <summary>The text with a line end where a browser would show one.</summary>
    private static string VisibleText(INode node)
    {
        var text = new StringBuilder();
        Append(node, text);
        return text.ToString();
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    var shown = string.Join(
                        ' ',
                        words.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    );
                    if (shown.Length == 0)
                        break;
                    if (char.IsWhiteSpace(words.Data[0]) && text.Length > 0 && !char.IsWhiteSpace(text[^1]))
                        text.Append(' ');
                    text.Append(shown);
                    if (char.IsWhiteSpace(words.Data[^1]))
                        text.Append(' ');
                    break;
                case IElement { LocalName: "script" or "style" or "svg" or "template" }:
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement
                {
                    LocalName: "p"
                        or "div"
                        or "tr"
                        or "td"
                        or "table"
                        or "blockquote"
                        or "li"
                        or "section"
                        or "header"
                        or "footer"
                } block:
                    if (text.Length > 0 && text[^1] != '\n')
                        text.Append('\n');
                    Append(block, text);
                    if (text.Length > 0 && text[^1] != '\n')
                        text.Append('\n');
                    break;
                default:
                    Append(child, text);
                    break;
            }
        }
    }

    /// <param name="Handle">With its @; null where the network shows none.</param>
    /// <param name="Network">Needed where there is no handle.</param>
    private sealed record Post(
        string Text,
        string? Name,
        string? Handle,
        string? Time,
        string? Address,
        string? Network
    );
}
