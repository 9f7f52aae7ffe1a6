using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// What a page says of itself for machines: JSON-LD (schema.org), OpenGraph, meta elements, &lt;time&gt;, rel=author,
/// rel=canonical. What is missing is null.
/// </summary>
internal sealed record PageMetadata(
    string? Title,
    IReadOnlyList<string> Authors,
    DateTimeOffset? Published,
    string? Site,
    string? Address
)
{
    public static PageMetadata Of(IHtmlDocument page, Uri? address)
    {
        var article = page.QuerySelectorAll("script[type='application/ld+json']")
            .SelectMany(script => Articles(script.TextContent))
            .FirstOrDefault();
        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (
                    page.QuerySelector($"meta[property='{name}' i], meta[name='{name}' i], meta[itemprop='{name}' i]")
                        ?.GetAttribute("content")
                        is { } value
                    && !string.IsNullOrWhiteSpace(value)
                )
                    return value.Trim();
            }
            return null;
        }
        var canonical = page.QuerySelector("link[rel~=canonical]")?.GetAttribute("href") ?? Meta("og:url");
        return new PageMetadata(
            article.Title ?? Meta("og:title", "twitter:title", "headline"),
            [.. AuthorsOf(page, article.Authors ?? []).Select(WithoutBy).Distinct(StringComparer.OrdinalIgnoreCase)],
            article.Published
                ?? Date(
                    Meta(
                        "article:published_time",
                        "datePublished",
                        "date",
                        "dc.date",
                        "dc.date.issued",
                        "parsely-pub-date",
                        "sailthru.date",
                        "pubdate"
                    )
                )
                ?? Date(
                    page.QuerySelector(
                            "time[pubdate], time[itemprop=datePublished], article time[datetime], time[datetime]"
                        )
                        ?.GetAttribute("datetime")
                ),
            article.Site ?? Meta("og:site_name", "application-name"),
            Absolute(canonical, address) ?? address?.AbsoluteUri
        );
    }

    /// <summary>Those that the page states, else those of its elements.</summary>
    private static List<string> AuthorsOf(IHtmlDocument page, IReadOnlyList<string> stated)
    {
        List<string> authors = [.. stated];
        if (authors.Count == 0)
            authors.AddRange(
                page.QuerySelectorAll(
                        "meta[name='author' i], meta[property='article:author' i], "
                            + "meta[name='parsely-author' i], meta[name='sailthru.author' i]"
                    )
                    .Select(meta => meta.GetAttribute("content") ?? "")
                    .Where(IsName)
                    .Take(5)
            );
        if (authors.Count == 0)
            authors.AddRange(
                page.QuerySelectorAll("[rel~=author], [itemprop=author] [itemprop=name]")
                    .Select(author => author.TextContent.Trim())
                    .Where(IsName)
                    .Take(5)
            );
        return authors;
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

    /// <summary>Whether it can be somebody's name; many pages give an address or an account.</summary>
    private static bool IsName(string author) =>
        author.Length is > 1 and < 120 && !author.Contains("://", StringComparison.Ordinal) && !author.StartsWith('@');

    private static string WithoutBy(string author) =>
        author.Split(' ', 2) is [var by, var name] && English.Bylines.By.Contains(by) ? name.Trim() : author.Trim();

    private static DateTimeOffset? Date(string? value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;

    private static List<(string? Title, List<string>? Authors, DateTimeOffset? Published, string? Site)> Articles(
        string json
    )
    {
        if (json.Length > InputLimits.PageJsonLength)
            return [];
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            return
            [
                .. Objects(document.RootElement)
                    .Where(IsArticle)
                    .Select(o =>
                        (
                            Text(o, "headline") ?? Text(o, "name"),
                            Names(o, "author"),
                            Date(Text(o, "datePublished")),
                            Names(o, "publisher").FirstOrDefault()
                        )
                    ),
            ];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<JsonElement> Objects(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
            JsonValueKind.Object => element.TryGetProperty("@graph", out var graph)
                ? Objects(graph).Prepend(element)
                : [element],
            _ => [],
        };

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
            return false;
        var types =
            type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.ToString()) : [type.ToString()];
        return types.Any(t =>
            t.EndsWith("Article", StringComparison.Ordinal) || t.EndsWith("Posting", StringComparison.Ordinal)
        );
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && Exports.ExportJson.TextOf(value) is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? System.Net.WebUtility.HtmlDecode(text).Trim()
            : null;

    /// <summary>One or several, each a name or an object that has one.</summary>
    private static List<string> Names(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
            return [];
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        return
        [
            .. values
                .Select(v =>
                    v.ValueKind == JsonValueKind.String ? Exports.ExportJson.TextOf(v)
                    : v.ValueKind == JsonValueKind.Object ? Text(v, "name")
                    : null
                )
                .OfType<string>()
                .Where(IsName),
        ];
    }
}
