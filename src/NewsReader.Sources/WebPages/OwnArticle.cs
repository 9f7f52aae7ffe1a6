using AngleSharp.Html.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// By what a page names the article that it shows: its headings and titles, and its addresses. Pages hold data of other
/// articles too.
/// </summary>
internal sealed class OwnArticle
{
    /// <summary>A shorter title stands at the start of many others.</summary>
    private const int ShortestStart = 10;

    private readonly List<string> _titles;
    private readonly List<string> _addresses;

    private OwnArticle(List<string> titles, List<string> addresses)
    {
        _titles = titles;
        _addresses = addresses;
    }

    /// <param name="address">Where the page stands; null where that is not known.</param>
    public static OwnArticle Of(IHtmlDocument page, Uri? address)
    {
        var titles = page.QuerySelectorAll("h1")
            .Select(heading => heading.TextContent)
            .Append(page.Title)
            .Append(page.QuerySelector("meta[property='og:title']")?.GetAttribute("content"));
        var addresses = new[]
        {
            page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"),
            page.QuerySelector("meta[property='og:url']")?.GetAttribute("content"),
            address?.AbsoluteUri,
        };
        return new OwnArticle(
            [.. titles.Select(Letters).Where(title => title.Length > 0)],
            [.. addresses.Select(Place).Where(place => place.Length > 0)]
        );
    }

    /// <summary>
    /// Whether it is this article's title, with a site's name or cut short; any is where the page shows none.
    /// </summary>
    public bool IsTitled(string? title)
    {
        var stated = Letters(title);
        return stated.Length > 0
            && (_titles.Count == 0 || _titles.Exists(shown => shown == stated || Begins(shown, stated)));
    }

    /// <summary>Whether it is this article's address, but for its scheme and what leads within the page.</summary>
    public bool IsAt(string? address)
    {
        var stated = Place(address);
        return stated.Length > 0 && _addresses.Contains(stated);
    }

    /// <summary>Whether it is another address than the page's, where that is known.</summary>
    public bool IsElsewhere(string address) => Place(address).Length > 0 && _addresses.Count > 0 && !IsAt(address);

    private static bool Begins(string one, string other) =>
        Math.Min(one.Length, other.Length) >= ShortestStart
        && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));

    private static string Letters(string? title) =>
        string.Concat((title ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Place(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri)
            ? $"{uri.Host}{uri.PathAndQuery}".TrimEnd('/')
            : "";
}
