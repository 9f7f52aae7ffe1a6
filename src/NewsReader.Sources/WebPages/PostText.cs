using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Text;
using NewsReader.Text.Posts;

namespace NewsReader.Sources.WebPages;

/// <summary>Reads the text of an element that is a post: whose it is, what was said, and when.</summary>
internal static partial class PostText
{
    public const int LongestLine = 200;

    /// <summary>What somebody presses to answer or to follow leads there.</summary>
    private const string Intents = "/intent/";

    private static readonly Regex Signed = Pattern(
        @"(?:^|\n)\s*(?:[—–―]|--?)\s*(?<name>[^\n]{1,120}?)\s*\(\s*(?<handle>@[\w.@-]{1,80})\s*\)"
            + @"\s*(?<time>[^\n]{0,80}?)\s*$"
            + @"|\s[—–―]\s*(?<name>[^—–―\n]{1,120}?)\s*\(\s*(?<handle>@[\w.@-]{1,80})\s*\)\s*(?<time>[^\n]{0,80}?)\s*$"
    );

    /// <summary>Only where the address tells that it is a post.</summary>
    private static readonly Regex SignedWithoutAccount = Pattern(
        @"(?:^|\n)\s*[—–―]\s*(?<name>[^\n@()\d]{1,80}?)\s*(?<time>[^\n]{0,80}?)\s*$"
    );

    private static readonly Regex Shared = Pattern(
        $@"(?:^|\n)\s*{English.Posts.SharedBy} "
            + @"(?<name>[^@\n]{0,100}?)\s*(?:\(\s*(?<handle>@[\w.]{1,60})\s*\)|(?<handle>@[\w.]{1,60}))?"
            + $@"(?:\s+{English.Posts.PostedOn}\s+(?<time>[^\n]{{3,60}}?))?\s*$"
    );

    private static readonly Regex PostedBy = Pattern(
        $@"(?:^|\n)\s*{English.Posts.PostedBy} (?:(?<handle>@[\w.@-]{{1,80}})|(?<name>[^\n@]{{2,80}}?))"
            + $@"(?:\s+{English.Posts.PostedOn}\s+(?<time>[^\n]{{3,60}}?))?\s*$"
    );

    private static readonly Regex Replying = Pattern(
        $@"^\s*{English.Posts.ReplyingTo}\s+(?<handle>@[\w.@-]{{1,80}})[^\n]*(?:\n|$)"
    );

    [GeneratedRegex(@"@\w[\w.@-]{0,79}", RegexOptions.CultureInvariant)]
    private static partial Regex Handle();

    private static readonly Regex Moment = Pattern(
        $@"\d{{1,2}}:\d{{2}}|\b\d{{4}}\b|(?i:\b{English.Dates.MonthBeginnings}[a-z]*\b)"
    );

    /// <summary>What it sees is a post, which is short.</summary>
    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    /// <summary>The text of a post's element without its buttons.</summary>
    public static string Of(IElement element) => VisibleText.Of(element, IsControl);

    public static bool IsMoment(string text) => text.Length <= LongestLine && Moment.IsMatch(text);

    /// <summary>The name under which a text is signed; null where nobody signed it.</summary>
    public static string? Signer(string text) => Signature(text)?.Name;

    private static bool IsControl(IElement element) =>
        element.LocalName == "a"
            ? element.GetAttribute("href") is { } target
                && (
                    target.Contains(Intents, StringComparison.Ordinal)
                    || target.Contains("tiktok.com/music/", StringComparison.Ordinal)
                )
            : element.GetAttribute("role") == "group";

    /// <summary>A post that somebody signed; null where nobody did.</summary>
    /// <param name="text">The element's.</param>
    /// <param name="network">Where no address tells it; null where nothing does.</param>
    public static Post? Read(IElement element, string text, PostAddress? address, string? network)
    {
        var words = Post.Words(text);
        var replyTo = Replying.Match(words) is { Success: true } reply ? reply.Groups["handle"].Value : null;
        if (replyTo is not null)
            words = Replying.Replace(words, "");
        if (Signature(words) is { } signed)
        {
            words = WithoutNetwork(words[..signed.At], address);
            return Post.Of(words, signed.Name, signed.Handle, signed.Time, address?.Address, network, replyTo);
        }
        if (address is not { } known)
            return FromLines(element, words, null, network, replyTo);
        if (known.Network is "Reddit")
            return FromReddit(element, known);
        if (known.Network is "TikTok")
            return Post.Of(WithoutHandle(words, known), null, known.Handle, null, known.Address);
        return FromLines(element, words, known, network, replyTo)
            ?? (
                SignedWithoutAccount.Match(words) is { Success: true } match
                    ? Post.Of(
                        words[..match.Index],
                        match.Groups["name"].Value,
                        known.Handle,
                        match.Groups["time"].Value,
                        known.Address,
                        replyTo: replyTo
                    )
                    : null
            );
    }

    /// <summary>Words that nobody signed are those of the account that the address names.</summary>
    public static Post? OfAccount(IElement element, string text, PostAddress? address)
    {
        if (address is not { Handle: { } handle } known || !HasOwnWords(text, known))
            return null;
        var words = WithoutHandle(WithoutNetwork(WithoutLink(element, Post.Words(text), known), address), known);
        return Post.Of(words, null, handle, null, known.Address);
    }

    private static (int At, string? Name, string? Handle, string? Time)? Signature(string text)
    {
        foreach (var pattern in new[] { Signed, Shared, PostedBy })
        {
            if (pattern.Match(text) is not { Success: true } match)
                continue;
            string? Group(string name) =>
                match.Groups[name] is { Success: true, Value: var value } && !string.IsNullOrWhiteSpace(value)
                    ? value.Trim()
                    : null;
            return (match.Index, Group("name"), Group("handle"), Group("time"));
        }
        return null;
    }

    /// <summary>
    /// A card: name, account, text and time each on a line of their own, the account's line naming whom the address
    /// names.
    /// </summary>
    /// <param name="address">Null where nothing states it; then the account has its line for itself.</param>
    private static Post? FromLines(
        IElement element,
        string text,
        PostAddress? address,
        string? network,
        string? replyTo
    )
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var at = lines.FindIndex(line =>
            Handle().Match(line) is { Success: true, Value: var account }
            && (
                address is { } known
                    ? account[1..].Split('@')[0].Equals(known.Account, StringComparison.OrdinalIgnoreCase)
                    : account == line.TrimEnd(' ', '·')
            )
        );
        if (at is < 0 or > 2 || (address is null && at == 0))
            return null;
        var handle = Handle().Match(lines[at]).Value;
        var name = lines[at][..lines[at].IndexOf(handle, StringComparison.Ordinal)].Trim(' ', '(', '·', '|');
        var first = at;
        if (name.Length == 0 && at > 0)
            (name, first) = (lines[at - 1], at - 1);
        if (name.Length is 0 or > LongestLine)
            return null;
        var rest = lines.Where((_, i) => i < first || i > at).ToList();
        var time = TakeTime(rest, element);
        return Post.Of(string.Join('\n', rest), name, handle, time, address?.Address, network, replyTo);
    }

    /// <summary>Takes the line that is the time out of a card's, and the counts and buttons behind it.</summary>
    private static string? TakeTime(List<string> lines, IElement card)
    {
        var stated = card.QuerySelector("time") is { } moment ? Blanks.ToOne(moment.TextContent).Trim() : "";
        var at = stated.Length == 0 ? -1 : lines.FindLastIndex(line => line.EndsWith(stated, StringComparison.Ordinal));
        if (at < 0 && lines.Count > 1 && lines[^1].Length <= 60 && IsMoment(lines[^1]))
            at = lines.Count - 1;
        if (at < 0)
            return null;
        var time = lines[at];
        lines.RemoveRange(at, at == 0 ? 1 : lines.Count - at);
        return time;
    }

    /// <summary>A title that is a link, then links to who posted it and in which community.</summary>
    private static Post? FromReddit(IElement element, PostAddress address)
    {
        var links = element.QuerySelectorAll("a[href]");
        var user = links.FirstOrDefault(link => RedditUser().IsMatch(link.GetAttribute("href")!));
        var title = links.FirstOrDefault(link => PostAddress.Of(link.GetAttribute("href")) is not null);
        if (user is null || title is null || title == user)
            return null;
        var account = RedditUser().Match(user.GetAttribute("href")!).Groups["account"].Value;
        return Post.Of(title.TextContent, account, "u/" + account, null, address.Address);
    }

    [GeneratedRegex(@"reddit\.com/u(?:ser)?/(?<account>[\w-]{1,40})", RegexOptions.CultureInvariant)]
    private static partial Regex RedditUser();

    private static string WithoutHandle(string words, PostAddress address)
    {
        var handle = address.Handle;
        return handle is not null && words.StartsWith(handle, StringComparison.OrdinalIgnoreCase)
            ? words[handle.Length..]
            : words;
    }

    /// <summary>The words without the line under them that is nothing but the link to the post itself.</summary>
    private static string WithoutLink(IElement element, string words, PostAddress address)
    {
        var at = words.TrimEnd().LastIndexOf('\n');
        return
            at > 0
            && words[at..].Trim() is var line
            && element
                .QuerySelectorAll("a[href]")
                .Any(link =>
                    link.TextContent.Trim() == line
                    && PostAddress.Of(link.GetAttribute("href"))?.Address == address.Address
                )
            ? words[..at]
            : words;
    }

    /// <summary>A drawing of the network's name stands as its name.</summary>
    private static string WithoutNetwork(string words, PostAddress? address)
    {
        var text = words.Trim();
        return
            address is { Network: var network }
            && text.StartsWith(network, StringComparison.Ordinal)
            && (text.Length == network.Length || text[network.Length] == '\n')
            ? text[network.Length..]
            : words;
    }

    /// <summary>Whether it says more than whose it is and where it stands.</summary>
    public static bool HasOwnWords(string text, PostAddress address)
    {
        var words = Post.Words(text);
        if (Signature(words) is { } signed)
            words = words[..signed.At];
        words = WithoutHandle(WithoutNetwork(words, address).Trim(), address).Trim();
        return words.Length > 0 && !IsNoMore(words, address);
    }

    /// <summary>Whether words only name the post's address or network.</summary>
    private static bool IsNoMore(string words, PostAddress address) =>
        words.Length <= LongestLine
        && (PostAddress.Of(words) is not null || words.Split('\n').All(line => line.Trim() == address.Network));
}
