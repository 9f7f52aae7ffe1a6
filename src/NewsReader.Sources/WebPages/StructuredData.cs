using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>What a page says of its article as JSON-LD (schema.org). What is missing is null.</summary>
/// <param name="Published">As it stands.</param>
/// <param name="Body">The whole text, as text or HTML; many pages hold it that show a part.</param>
internal sealed record StructuredData(
    string? Title,
    IReadOnlyList<string> Authors,
    string? Published,
    string? Site,
    string? Body,
    string? Language
)
{
    private static readonly StructuredData Nothing = new(null, [], null, null, null, null);

    /// <summary>Kinds of what can be read, the surest first; each is an ending of a type's name.</summary>
    private static readonly string[] Kinds =
    [
        "Article",
        "Posting",
        "Report",
        "Recipe",
        "HowTo",
        "ClaimReview",
        "Review",
        "Course",
        "Episode",
        "VideoObject",
        "CreativeWork",
    ];

    private static readonly string[] Holders = ["@graph", "mainEntity"];

    public static StructuredData Of(IHtmlDocument page)
    {
        var objects = page.QuerySelectorAll("script[type='application/ld+json' i]")
            .SelectMany(script => Objects(script.TextContent))
            .ToList();
        var article = Kinds
            .Select(kind => objects.Find(o => IsOf(o, kind)))
            .FirstOrDefault(found => found.ValueKind == JsonValueKind.Object);
        var webPage = objects.Find(o => IsOf(o, "WebPage"));
        var site = objects.Find(o => IsOf(o, "WebSite"));
        return article.ValueKind == JsonValueKind.Object || webPage.ValueKind == JsonValueKind.Object
            ? new StructuredData(
                IsClaim(article) ? null : Text(article, "headline") ?? Text(article, "name"),
                Names(article, "author") is { Count: > 0 } authors ? authors : Names(webPage, "author"),
                Text(article, "datePublished")
                    ?? Text(webPage, "datePublished")
                    ?? Text(article, "uploadDate")
                    ?? Text(article, "dateCreated"),
                Names(article, "publisher").Concat(Names(webPage, "publisher")).FirstOrDefault() ?? Text(site, "name"),
                Text(article, "articleBody"),
                Text(article, "inLanguage")
            )
            : Nothing with
            {
                Site = Text(site, "name"),
            };
    }

    private static bool IsClaim(JsonElement article) => IsOf(article, "Review");

    private static List<JsonElement> Objects(string json)
    {
        if (json.Length > InputLimits.PageJsonLength)
            return [];
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            return [.. Objects(document.RootElement.Clone())];
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
            JsonValueKind.Object => Holders
                .SelectMany(name => element.TryGetProperty(name, out var within) ? Objects(within) : [])
                .Prepend(element),
            _ => [],
        };

    private static bool IsOf(JsonElement element, string kind)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("@type", out var type))
            return false;
        var types = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1);
        return types.Any(t => t.ToString().EndsWith(kind, StringComparison.Ordinal));
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && Exports.ExportJson.TextOf(value) is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? WebUtility.HtmlDecode(text).Trim()
            : null;

    /// <summary>One or several, each a name or an object that has one.</summary>
    private static List<string> Names(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            return [];
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        return
        [
            .. values
                .Select(v => v.ValueKind == JsonValueKind.String ? Exports.ExportJson.TextOf(v) : Text(v, "name"))
                .OfType<string>(),
        ];
    }
}
