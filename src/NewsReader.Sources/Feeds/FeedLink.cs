using NewsReader.Sources.WebPages;

namespace NewsReader.Sources.Feeds;

/// <summary>Links as feeds write them.</summary>
internal static class FeedLink
{
    /// <summary>The link as an address of the web; null where it is none.</summary>
    /// <param name="address">What it is relative to; null where nobody knows, as of a file.</param>
    public static string? Absolute(string? link, Uri? address) =>
        // Relative to a scheme only, it needs no more.
        address is null
        && link?.Trim() is ['/', '/', not '/', ..] and var host
            ? PageMetadata.Absolute($"{Uri.UriSchemeHttps}:{host}", address)
            : PageMetadata.Absolute(link, address);
}
