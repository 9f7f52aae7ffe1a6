using System.Text.RegularExpressions;

namespace NewsReader.Text.Posts;

/// <summary>
/// The address of one post on a network, as "https://x.com/annlee/status/1" is; a frame's address is that of the post
/// in it.
/// </summary>
/// <param name="Network">As the reader calls it: "Twitter", "Bluesky".</param>
/// <param name="Account">The account as the address has it, without an @; null where it has none.</param>
/// <param name="Address">Where the post itself stands, without what embedding pages add.</param>
public readonly partial record struct PostAddress(string Network, string? Account, string Address)
{
    private const int LongestAddress = 2000;

    /// <summary>How many addresses may stand within each other.</summary>
    private const int Depth = 2;

    [GeneratedRegex(@"^/(?:#!/)?(?<account>\w{1,30})/status(?:es)?/\d+", RegexOptions.CultureInvariant)]
    private static partial Regex TwitterPath();

    [GeneratedRegex(@"^/profile/(?<account>[^/]+)/post/\w+", RegexOptions.CultureInvariant)]
    private static partial Regex BlueskyPath();

    [GeneratedRegex(@"^/embed/(?<account>[^/]+)/app\.bsky\.feed\.post/(?<id>\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex BlueskyFramePath();

    [GeneratedRegex(@"^/(?:@(?<account>[\w.]+)/post|t)/[\w-]+", RegexOptions.CultureInvariant)]
    private static partial Regex ThreadsPath();

    [GeneratedRegex(
        @"^/(?:users/)?@(?<account>[\w.-]+)(?:@[\w.-]+)?/(?:posts/|statuses/)?\d{6,}(?=/embed$|/?$)"
            + @"|^/users/(?<account>[\w.-]+)/statuses/\d{6,}(?=/?$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex MastodonPath();

    [GeneratedRegex(
        @"^/(?:@(?<account>[\w.]*)/(?:video|photo)|embed(?:/v\d)?|player/v\d)/\d+",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TikTokPath();

    [GeneratedRegex(@"^/(?:(?<account>[\w.]+)/)?(?:p|reel|tv)/[\w-]+", RegexOptions.CultureInvariant)]
    private static partial Regex InstagramPath();

    [GeneratedRegex(
        @"^/(?:permalink\.php|story\.php|photo\.php|watch|photo|reel/\d+|share/[a-z]/\w+"
            + @"|groups/[\w.]+/(?:posts|permalink)/\d+|(?<account>[\w.-]+)/(?:posts|videos|photos)/[\w.-]+)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FacebookPath();

    [GeneratedRegex(@"^/(?:r|user|u)/[\w-]+/comments/\w+(?:/[^/]*)?(?:/\w+)?", RegexOptions.CultureInvariant)]
    private static partial Regex RedditPath();

    [GeneratedRegex(
        @"^/(?:posts/(?<account>[\w-]+)_[\w%-]+|(?:embed/)?feed/update/urn:li:\w+:\d+)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LinkedInPath();

    [GeneratedRegex(@"^/(?:s/)?(?<account>\w{4,40})/\d+", RegexOptions.CultureInvariant)]
    private static partial Regex TelegramPath();

    /// <summary>The post of this address; null where it is none.</summary>
    public static PostAddress? Of(string? address) => Of(address, Depth);

    private static PostAddress? Of(string? address, int depth)
    {
        if (
            address is not { Length: <= LongestAddress }
            || WebAddress.Of(address.StartsWith("//", StringComparison.Ordinal) ? $"https:{address}" : address)
                is not { } uri
        )
            return null;
        var host = WebAddress.HostOf(uri);
        return host switch
        {
            "twitter.com" or "mobile.twitter.com" => Found("Twitter", TwitterPath()),
            "x.com" or "mobile.x.com" => Found("X", TwitterPath()),
            "platform.twitter.com" or "platform.x.com" => Value(uri, "id") is { } id && ulong.TryParse(id, out _)
                ? new PostAddress(
                    host == "platform.x.com" ? "X" : "Twitter",
                    null,
                    $"https://{host[9..]}/i/status/{id}"
                )
                : null,
            "twitframe.com" => depth > 0 ? Of(Value(uri, "url"), depth - 1) : null,
            "bsky.app" => Found("Bluesky", BlueskyPath()),
            "embed.bsky.app" => BlueskyFramePath().Match(uri.AbsolutePath) is { Success: true } frame
                ? Of($"https://bsky.app/profile/{frame.Groups["account"].Value}/post/{frame.Groups["id"].Value}", 0)
                : null,
            "threads.net" or "threads.com" => Found("Threads", ThreadsPath()),
            "truthsocial.com" => Found("Truth Social", MastodonPath()),
            "tiktok.com" or "m.tiktok.com" => Found("TikTok", TikTokPath()),
            "instagram.com" => Found("Instagram", InstagramPath()),
            "facebook.com" or "m.facebook.com" or "web.facebook.com" => uri.AbsolutePath.StartsWith(
                "/plugins/",
                StringComparison.Ordinal
            )
                ? depth > 0
                    ? Of(Value(uri, "href"), depth - 1)
                    : null
                : Found("Facebook", FacebookPath(), keepsQuery: true),
            "reddit.com" or "old.reddit.com" or "embed.reddit.com" or "redditmedia.com" => Found(
                "Reddit",
                RedditPath(),
                host: "www.reddit.com"
            ),
            "linkedin.com" => Found("LinkedIn", LinkedInPath()),
            "t.me" => Found("Telegram", TelegramPath()),
            // Mastodon has no host of its own: any site whose addresses have this shape.
            _ => Found("Mastodon", MastodonPath()),
        };

        PostAddress? Found(string network, Regex path, bool keepsQuery = false, string? host = null) =>
            path.Match(uri.AbsolutePath) is { Success: true } match
                ? new PostAddress(
                    network,
                    match.Groups["account"] is { Success: true, Length: > 0 } account && account.Value != "i"
                        ? account.Value
                        : null,
                    keepsQuery ? uri.GetLeftPart(UriPartial.Query) : $"https://{host ?? uri.Authority}{PathTo(match)}"
                )
                : null;

        // The slash that ends an address is a part of it; what follows one is not.
        string PathTo(Match match) =>
            uri.AbsolutePath.Length == match.Length + 1 && uri.AbsolutePath[^1] == '/'
                ? uri.AbsolutePath
                : uri.AbsolutePath[..match.Length];
    }

    /// <summary>
    /// The network that an account's name tells by its shape ("@ann.bsky.social", "@ann@example.social"); null where it
    /// does not.
    /// </summary>
    /// <param name="handle">With its @.</param>
    public static string? NetworkOfHandle(string handle) =>
        handle.Length > 1 && handle.IndexOf('@', 1) > 0 ? "Mastodon"
        : handle.EndsWith(".bsky.social", StringComparison.OrdinalIgnoreCase) ? "Bluesky"
        : handle.StartsWith("u/", StringComparison.Ordinal) ? "Reddit"
        : null;

    /// <summary>
    /// The account as a signature has it: "@annlee", of Mastodon "@ann@example.social"; null where the address, or the
    /// network, has none.
    /// </summary>
    public string? Handle =>
        Account is null || Account.StartsWith("did:", StringComparison.Ordinal) || Network is "Facebook" or "LinkedIn"
            ? null
        : Network == "Mastodon" ? $"@{Account}@{new Uri(Address).Host}"
        : $"@{Account}";

    private static string? Value(Uri uri, string name)
    {
        foreach (var part in uri.Query.TrimStart('?').Split('&'))
        {
            if (part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
                return Uri.UnescapeDataString(part[(name.Length + 1)..]);
        }
        return null;
    }
}
