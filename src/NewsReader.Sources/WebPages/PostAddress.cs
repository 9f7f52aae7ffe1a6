using System.Text.RegularExpressions;

namespace NewsReader.Sources.WebPages;

/// <summary>The address of one post on a network, as "https://x.com/annlee/status/1" is.</summary>
/// <param name="Network">As the reader calls it: "Twitter", "Bluesky".</param>
/// <param name="Account">The account as the address has it, without an @; null where it has none.</param>
public readonly partial record struct PostAddress(string Network, string? Account)
{
    [GeneratedRegex(@"^/(?:#!/)?(?<account>\w{1,30})/status(?:es)?/\d+", RegexOptions.CultureInvariant)]
    private static partial Regex TwitterPath();

    [GeneratedRegex(@"^/profile/(?<account>[^/]+)/post/\w+", RegexOptions.CultureInvariant)]
    private static partial Regex BlueskyPath();

    [GeneratedRegex(@"^/@(?<account>[\w.]+)/post/[\w-]+", RegexOptions.CultureInvariant)]
    private static partial Regex ThreadsPath();

    [GeneratedRegex(@"^/(?:users/)?@(?<account>[\w.]+)(?:@[\w.-]+)?/(?:posts/)?\d+", RegexOptions.CultureInvariant)]
    private static partial Regex MastodonPath();

    [GeneratedRegex(@"^/(?:(?<account>[\w.]+)/)?(?:p|reel|tv)/[\w-]+", RegexOptions.CultureInvariant)]
    private static partial Regex InstagramPath();

    [GeneratedRegex(
        @"^/(?:permalink\.php|story\.php|watch|photo|(?<account>[\w.]+)/(?:posts|videos|photos)/)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex FacebookPath();

    /// <summary>The post of this address; null where it is none.</summary>
    public static PostAddress? Of(string? address)
    {
        if (WebAddress.Of(address) is not { } uri)
            return null;
        var host = uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
        return host switch
        {
            "twitter.com" or "mobile.twitter.com" => Match("Twitter", TwitterPath()),
            "x.com" => Match("X", TwitterPath()),
            "bsky.app" => Match("Bluesky", BlueskyPath()),
            "threads.net" or "threads.com" => Match("Threads", ThreadsPath()),
            "truthsocial.com" => Match("Truth Social", MastodonPath()),
            "instagram.com" => Match("Instagram", InstagramPath()),
            "facebook.com" or "m.facebook.com" => Match("Facebook", FacebookPath()),
            // Mastodon has no host of its own: any site whose addresses have this shape.
            _ => Match("Mastodon", MastodonPath()),
        };

        PostAddress? Match(string network, Regex path) =>
            path.Match(uri.AbsolutePath) is { Success: true } match
                ? new PostAddress(network, match.Groups["account"] is { Success: true } account ? account.Value : null)
                : null;
    }

    /// <summary>
    /// The network that an account's name tells by its shape ("@ann.bsky.social", "@ann@example.social"); null where it
    /// does not.
    /// </summary>
    /// <param name="handle">With its @.</param>
    public static string? NetworkOfHandle(string handle) =>
        handle.IndexOf('@', 1) > 0 ? "Mastodon"
        : handle.EndsWith(".bsky.social", StringComparison.OrdinalIgnoreCase) ? "Bluesky"
        : null;
}
