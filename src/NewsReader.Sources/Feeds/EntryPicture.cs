using System.Net;
using NewsReader.Text;

namespace NewsReader.Sources.Feeds;

/// <summary>A picture that stands beside the content of an entry.</summary>
/// <param name="Address">Absolute.</param>
/// <param name="Alt">What it shows, as text.</param>
internal sealed record EntryPicture(string Address, string? Alt = null)
{
    public string Html => $"<p><img src=\"{WebUtility.HtmlEncode(Address)}\" alt=\"{WebUtility.HtmlEncode(Alt)}\"></p>";

    /// <summary>Whether a file is a picture, by its media type, else by its address.</summary>
    public static bool Is(string? type, string address) =>
        string.IsNullOrWhiteSpace(type)
            ? WebAddress.Of(address) is { } uri
                && ArticleReaders.Ends(uri.AbsolutePath, ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")
            : type.StartsWith("image", StringComparison.OrdinalIgnoreCase);
}
