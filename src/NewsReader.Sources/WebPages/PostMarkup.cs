using AngleSharp.Dom;
using NewsReader.Text;
using NewsReader.Text.Posts;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// Reads the elements with which networks, papers and letters embed a post: as the post where they hold its words, else
/// as a link that says whose post it is.
/// </summary>
internal static class PostMarkup
{
    /// <summary>What holds nothing but a post.</summary>
    private const int MostQuoted = 12;

    private const string Named =
        "blockquote.twitter-tweet, blockquote.twitter-video, blockquote.bluesky-embed, blockquote.mastodon-embed, "
        + "blockquote.truthsocial-embed, blockquote.text-post-media, blockquote.instagram-media, "
        + "blockquote.tiktok-embed, blockquote.reddit-embed-bq, blockquote.reddit-card, .fb-post, .fb-video, "
        + ".tweet, .tweet-embed, .embedded-tweet, [data-attrs], [data-tweet-id], [data-tweetid], twitter-widget, "
        + "amp-twitter, amp-instagram, amp-facebook, amp-tiktok, amp-reddit";

    /// <summary>What a page draws as a post, or not: its lines tell.</summary>
    private const string Cards = "[class*=tweet i], [data-testid=tweet]";

    /// <summary>What within a post may be another.</summary>
    private const string Quoted = "blockquote, article, [class*=quote i], [role=link]";

    /// <summary>On a script that puts a post where it stands: account and number.</summary>
    public const string TelegramPost = "data-telegram-post";

    private const string Frames =
        "iframe[src], iframe[data-src], iframe[data-lazy-src], embedly-embed[src], div[data-url]:empty";

    /// <summary>All that may be a post; of those within each other the outer comes first.</summary>
    public const string Containers =
        Named
        + ", "
        + Frames
        + ", "
        + Cards
        + ", blockquote, table, p, .wp-block-embed__wrapper, script["
        + TelegramPost
        + "]";

    /// <summary>A longer block is a text that holds a post, not one.</summary>
    private const int LongestPost = 6000;

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

    /// <summary>What stands in the element's place as Markdown; null where it is no post.</summary>
    public static string? Read(IElement element)
    {
        if (element.LocalName == "p" || element.ClassList.Contains("wp-block-embed__wrapper"))
            return AddressInText(element) is { } alone && PostAddress.Of(alone) is { } shown
                ? Link(shown, who: null)
                : null;
        if (element.GetAttribute(TelegramPost) is { } telegram)
            return PostAddress.Of("https://t.me/" + telegram) is { } message ? Link(message, who: null) : null;
        if (PostAttributes.Read(element) is { } attributed)
            return string.Join("\n\n", attributed.Select(PostForm.Write));
        var isNamed = element.Matches(Named);
        if (IsTooMuch(element))
            return null;
        if (!isNamed && element.Matches(Frames))
            return AddressOf(element) is { } framed ? Link(framed, who: null) : null;
        if (PostsOf(element, isNamed) is { Count: > 0 } posts)
            return string.Join("\n\n", posts.Select(PostForm.Write));
        return
            isNamed
            && !HoldsAnother(element, isNamed)
            && AddressOf(element) is { } address
            && PostText.Of(element) is { Length: <= LongestPost } text
            && !PostText.HasOwnWords(text, address)
            ? Link(address, PostText.Signer(text))
            : null;
    }

    /// <summary>
    /// The post that an element is, then those that it quotes; none where it is no post. What has more boxes within
    /// each other than a post that quotes one, which quotes one, is no post of a network's.
    /// </summary>
    private static List<Post> PostsOf(IElement element, bool isNamed)
    {
        if (element.QuerySelectorAll(Quoted).Length is > 0 and <= MostQuoted)
        {
            var own = (IElement)element.Clone();
            var network = AddressOf(own)?.Network;
            var all = own.TextContent.Trim().Length;
            var quoted = new List<Post>();
            // The innermost come first, so that each has only its own words; a box of the whole quotes nothing.
            var within = own.QuerySelectorAll(Quoted).Where(inner => inner.TextContent.Trim().Length < all);
            foreach (var inner in within.Reverse().ToList())
            {
                if (PostOf(inner, inner.Matches(Named), network) is not { } post)
                    continue;
                quoted.Insert(0, post);
                inner.Remove();
            }
            if (quoted.Count > 0 && PostOf(own, isNamed) is { } quoting)
                return [quoting, .. quoted];
        }
        return PostOf(element, isNamed) is { } single ? [single] : [];
    }

    /// <param name="network">That of the post which quotes it; null where none does.</param>
    private static Post? PostOf(IElement element, bool isNamed, string? network = null)
    {
        var address = AddressOf(element);
        if ((address is null && !isNamed && network is null) || HoldsAnother(element, isNamed))
            return null;
        var text = PostText.Of(element);
        return text.Length > LongestPost ? null
            : PostText.Read(element, text, address, network) is { } signed ? signed
            : isNamed ? PostText.OfAccount(element, text, address)
            : null;
    }

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
        return within.Length > 1
            || (within.Length == 1 && !isNamed)
            || element.QuerySelector("table") is not null
            || (!isNamed && HoldsSeveral(element));
    }

    /// <summary>Whether moments in it are links to several posts.</summary>
    private static bool HoldsSeveral(IElement element) =>
        element
            .QuerySelectorAll("a[href]")
            .Where(link => PostText.IsMoment(link.TextContent))
            .Select(link => PostAddress.Of(link.GetAttribute("href"))?.Address)
            .OfType<string>()
            .Distinct()
            .Skip(1)
            .Any();

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

    private static string Link(PostAddress post, string? who)
    {
        who = post.Handle ?? (who is null ? null : PostName.Clean(who, PostText.LongestLine)) ?? AccountOf(post);
        var shown = who is null ? $"Post on {post.Network}" : $"Post by {who} on {post.Network}";
        return $"[{MarkdownText.Escaped(shown, startsLine: false)}]({MarkdownMarks.Destination(post.Address)})";
    }

    /// <summary>A name as the address has it, which is no number.</summary>
    private static string? AccountOf(PostAddress post) =>
        post.Account is { } account && account.Any(char.IsLetter) && !account.Contains(':', StringComparison.Ordinal)
            ? account
            : null;
}
