using System.Net;
using AngleSharp.Html.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// What a page says of itself for machines: JSON-LD (schema.org), OpenGraph, meta elements, &lt;time&gt;, rel=author,
/// rel=canonical. What is missing is null.
/// </summary>
/// <param name="Body">The whole text, where the page holds it for machines.</param>
/// <param name="IsBodyOwn">Whether that is of the article that the page shows, by its title and address.</param>
/// <param name="Language">As it stands: "en-GB".</param>
internal sealed record PageMetadata(
    string? Title,
    IReadOnlyList<string> Authors,
    DateTimeOffset? Published,
    string? Site,
    string? Address,
    string? Body,
    bool IsBodyOwn,
    string? Language
)
{
    private static readonly string[] Dates =
    [
        "article:published_time",
        "og:published_time",
        "datePublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.created",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
        "publish-date",
        "publish_date",
        "publication_date",
        "pubdate",
    ];

    private const int MostElements = 5;

    public static PageMetadata Of(IHtmlDocument page, Uri? address)
    {
        var article = StructuredData.Of(page, address);
        var metas = MetasOf(page);
        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (metas.TryGetValue(name, out var values))
                    return values[0];
            }
            return null;
        }
        var language = page.DocumentElement.GetAttribute("lang") is { Length: > 0 } stated
            ? stated.Trim()
            : article.Language ?? Meta("og:locale", "language", "content-language", "dc.language");
        var canonical = page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? Meta("og:url");
        var at = Absolute(canonical, address) ?? address?.AbsoluteUri;
        return new PageMetadata(
            article.Title ?? Meta("og:title", "twitter:title", "headline"),
            AuthorsOf(page, article.Authors, metas, language),
            PageDate.Read(article.Published, language)
                ?? Dates.Select(name => PageDate.Read(Meta(name), language)).FirstOrDefault(date => date is not null)
                ?? DateOf(page, language)
                ?? PageDate.BelowHeadline(page, language)
                ?? PageDate.InAddress(at),
            article.Site ?? Meta("og:site_name", "application-name"),
            at,
            article.Body,
            article.IsOwn,
            language?.Replace('_', '-')
        );
    }

    /// <summary>A web address, absolute; null where it is none.</summary>
    public static string? Absolute(string? link, Uri? address)
    {
        if (string.IsNullOrWhiteSpace(link))
            return null;
        var found = address is null
            ? Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri)
            : Uri.TryCreate(address, link.Trim(), out uri);
        return found && (uri!.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) ? uri.AbsoluteUri : null;
    }

    /// <summary>What the page's meta elements state, by their names.</summary>
    private static Dictionary<string, List<string>> MetasOf(IHtmlDocument page)
    {
        var metas = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var content = meta.GetAttribute("content")!.Trim();
            if (content.Length == 0)
                continue;
            foreach (var attribute in new[] { "property", "name", "itemprop" })
            {
                foreach (
                    var name in (meta.GetAttribute(attribute) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
                {
                    if (!metas.TryGetValue(name, out var values))
                        metas[name] = values = [];
                    // Many write entities twice.
                    values.Add(WebUtility.HtmlDecode(content));
                }
            }
        }
        return metas;
    }

    /// <summary>Those that the page states, else those of its elements.</summary>
    private static IReadOnlyList<string> AuthorsOf(
        IHtmlDocument page,
        IReadOnlyList<string> stated,
        Dictionary<string, List<string>> metas,
        string? language
    )
    {
        if (PageAuthors.Of(stated, language) is { Count: > 0 } structured)
            return structured;
        foreach (var name in new[] { "author", "article:author", "parsely-author", "sailthru.author", "dc.creator" })
        {
            if (PageAuthors.Of(metas.GetValueOrDefault(name) ?? [], language) is { Count: > 0 } authors)
                return authors;
        }
        return PageAuthors.Of(
            page.QuerySelectorAll("[rel~=author], [itemprop=author] [itemprop=name]")
                .Where(author => !OtherArticles.Holds(author))
                .Select(author => author.TextContent)
                .Where(text => text.Trim().Length > 1)
                .Take(MostElements),
            language
        );
    }

    /// <summary>The date that is shown on the page: of its article first.</summary>
    private static DateTimeOffset? DateOf(IHtmlDocument page, string? language)
    {
        foreach (
            var elements in new[]
            {
                "time[pubdate], time[itemprop=datePublished], [itemprop=datePublished]",
                "article time, main time",
                "time",
            }
        )
        {
            foreach (
                var element in page.QuerySelectorAll(elements)
                    .Where(element => !OtherArticles.Holds(element))
                    .Take(MostElements)
            )
            {
                var text =
                    element.GetAttribute("datetime")
                    ?? element.GetAttribute("content")
                    ?? (PageFurniture.IsShort(element, most: 100) ? element.TextContent : null);
                if (PageDate.Read(text, language) is { } date)
                    return date;
            }
        }
        return null;
    }
}
