using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NewsReader.Text;
using NewsReader.Text.Posts;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Reads the elements with which networks, papers and letters embed a post: as the post where they hold its words, else
/// as a link that says whose post it is.
/// </summary>
internal static partial class PostMarkup
{
    /// <summary>What holds nothing but a post.</summary>
    private const string Named =
        "blockquote.twitter-tweet, blockquote.twitter-video, blockquote.bluesky-embed, blockquote.mastodon-embed, "
        + "blockquote.truthsocial-embed, blockquote.text-post-media, blockquote.instagram-media, "
        + "blockquote.tiktok-embed, blockquote.reddit-embed-bq, blockquote.reddit-card, .fb-post, .fb-video, "
        + ".tweet, .tweet-embed, .embedded-tweet, [data-attrs], [data-tweet-id], [data-tweetid], twitter-widget, "
        + "amp-twitter, amp-instagram, amp-facebook, amp-tiktok, amp-reddit";

    private const string Frames = "iframe[src], iframe[data-src], iframe[data-lazy-src], embedly-embed[src]";

    /// <summary>All that may be a post; of those within each other the outer comes first.</summary>
    public const string Containers = Named + ", " + Frames + ", blockquote, table, p, .wp-block-embed__wrapper";

    /// <summary>A longer block is a text that holds a post, not one.</summary>
    private const int LongestPost = 6000;

    private const int LongestLine = 200;

    /// <summary>Attributes in which embeds have the address of their post.</summary>
    private static readonly string[] AddressAttributes =
    [
        "data-instgrm-permalink",
        "data-text-post-permalink",
        "data-href",
        "cite",
        "data-embed-url",
        "data-url",
        "href",
        "src",
        "data-src",
        "data-lazy-src",
    ];

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

    /// <summary>What stands in the element's place as Markdown; null where it is no post.</summary>
    public static string? Read(IElement element)
    {
        if (element.LocalName == "p" || element.ClassList.Contains("wp-block-embed__wrapper"))
            return AddressInText(element) is { } alone && PostAddress.Of(alone) is { } shown
                ? Link(shown, who: null)
                : null;
        if (PostAttributes.Read(element) is { } attributed)
            return string.Join("\n\n", attributed.Select(PostForm.Write));
        var isNamed = element.Matches(Named);
        var isFrame = !isNamed && element.Matches(Frames);
        if (IsTooMuch(element) || (!isFrame && HoldsAnother(element, isNamed)))
            return null;
        var address = AddressOf(element);
        if (isFrame)
            return address is null ? null : Link(address.Value, who: null);
        if (address is null && !isNamed)
            return null;
        var text = VisibleText.Of(element, TikTokMusic(element));
        if (text.Length > LongestPost)
            return null;
        return (FromWords(element, text, address) ?? (isNamed ? FromAddress(text, address) : null)) is { } post
                ? PostForm.Write(post)
            : isNamed && address is { } whose && !HasOwnWords(text, whose) ? Link(whose, Signature(text)?.Name)
            : null;
    }

    private static Post? FromWords(IElement element, string text, PostAddress? address)
    {
        var words = Post.Words(text);
        var replyTo = Replying.Match(words) is { Success: true } reply ? reply.Groups["handle"].Value : null;
        if (replyTo is not null)
            words = Replying.Replace(words, "");
        if (Signature(words) is { } signed)
        {
            words = WithoutNetwork(words[..signed.At], address);
            return Post.Of(words, signed.Name, signed.Handle, signed.Time, address?.Address, replyTo: replyTo);
        }
        if (address is not { } known)
            return null;
        if (known.Network is "Reddit")
            return FromReddit(element, known);
        if (known.Network is "TikTok")
            return Post.Of(WithoutHandle(words, known), null, known.Handle, null, known.Address);
        return FromLines(words, known, replyTo)
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
    private static Post? FromAddress(string text, PostAddress? address)
    {
        if (address is not { Handle: { } handle } known || !HasOwnWords(text, known))
            return null;
        var words = WithoutHandle(WithoutNetwork(Post.Words(text), address), known);
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
    /// A letter's table: name, account, text and time each on a line of their own, the account's line naming whom the
    /// address names.
    /// </summary>
    private static Post? FromLines(string text, PostAddress address, string? replyTo)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var at = lines.FindIndex(line =>
            Handle().Match(line) is { Success: true } found
            && found.Value[1..].Split('@')[0].Equals(address.Account, StringComparison.OrdinalIgnoreCase)
        );
        if (at is < 0 or > 2)
            return null;
        var handle = Handle().Match(lines[at]).Value;
        var name = lines[at][..lines[at].IndexOf(handle, StringComparison.Ordinal)].Trim(' ', '(', '·', '|');
        var first = at;
        if (name.Length == 0 && at > 0)
            (name, first) = (lines[at - 1], at - 1);
        if (name.Length is 0 or > LongestLine)
            return null;
        var rest = lines.Where((_, i) => i < first || i > at).ToList();
        var time = rest.Count > 1 && rest[^1].Length <= 60 && Moment.IsMatch(rest[^1]) ? rest[^1] : null;
        if (time is not null)
            rest.RemoveAt(rest.Count - 1);
        return Post.Of(string.Join('\n', rest), name, handle, time, address.Address, replyTo: replyTo);
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

    /// <summary>The address of the post that an element is.</summary>
    private static PostAddress? AddressOf(IElement element)
    {
        if ((element.GetAttribute("data-tweet-id") ?? element.GetAttribute("data-tweetid")) is { } tweet)
        {
            if (ulong.TryParse(tweet, out _))
                return PostAddress.Of($"https://platform.twitter.com/embed/Tweet.html?id={tweet}");
        }
        if (element.LocalName == "amp-instagram" && element.GetAttribute("data-shortcode") is { } code)
            return PostAddress.Of($"https://www.instagram.com/p/{code}/");
        return AddressAttributes
                .Select(element.GetAttribute)
                .Concat(element.QuerySelectorAll("blockquote[cite]").Select(quote => quote.GetAttribute("cite")))
                .Concat(element.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")).Reverse())
                .Select(PostAddress.Of)
                .FirstOrDefault(found => found is not null)
            ?? (AddressInText(element) is { } shown ? PostAddress.Of(shown) : null);
    }

    /// <summary>The text of an element that is nothing but an address.</summary>
    private static string? AddressInText(IElement element)
    {
        var text = element.TextContent.Trim();
        return text.StartsWith("http", StringComparison.Ordinal) && !text.Any(char.IsWhiteSpace) ? text : null;
    }

    /// <summary>Whether it holds several posts, or is a box around one: what it holds is looked at then.</summary>
    private static bool HoldsAnother(IElement element, bool isNamed)
    {
        var within = element.QuerySelectorAll(Named + ", " + Frames);
        return within.Length > 1 || (within.Length == 1 && !isNamed) || element.QuerySelector("table") is not null;
    }

    /// <summary>
    /// Whether a block holds more than a post does: blocks stand within each other, and each is looked at.
    /// </summary>
    public static bool IsTooMuch(IElement container)
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
                if (++nodes > InputLimits.EmbeddedPostNodes || letters > 4 * LongestPost)
                    return true;
            }
        }
        return false;
    }

    private static IElement? TikTokMusic(IElement element) => element.QuerySelector("a[href*='tiktok.com/music/']");

    private static string WithoutHandle(string words, PostAddress address)
    {
        var handle = address.Handle;
        return handle is not null && words.StartsWith(handle, StringComparison.OrdinalIgnoreCase)
            ? words[handle.Length..]
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

    private static bool HasOwnWords(string text, PostAddress address)
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

    private static string Link(PostAddress post, string? who)
    {
        who = post.Handle ?? (who is null ? null : PostName.Clean(who, LongestLine)) ?? AccountOf(post);
        var shown = who is null ? $"Post on {post.Network}" : $"Post by {who} on {post.Network}";
        return $"[{MarkdownText.Escaped(shown, startsLine: false)}]({MarkdownMarks.Destination(post.Address)})";
    }

    /// <summary>A name as the address has it, which is no number.</summary>
    private static string? AccountOf(PostAddress post) =>
        post.Account is { } account && account.Any(char.IsLetter) && !account.Contains(':', StringComparison.Ordinal)
            ? account
            : null;
}
