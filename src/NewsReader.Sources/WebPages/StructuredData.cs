using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>What a page says of its article as JSON-LD (schema.org). What is missing is null.</summary>
/// <param name="Published">As it stands.</param>
/// <param name="Body">The whole text, its paragraphs on lines of their own; often more than is shown.</param>
/// <param name="IsOwn">Whether it is of the article that the page shows, as far as its title and address tell.</param>
internal sealed partial record StructuredData(
    string? Title,
    IReadOnlyList<string> Authors,
    string? Published,
    string? Site,
    string? Body,
    string? Language,
    bool IsOwn
)
{
    private static readonly StructuredData Nothing = new(null, [], null, null, null, null, IsOwn: false);

    /// <summary>A tag that ends a line of text, or one of a phrase.</summary>
    [GeneratedRegex(
        @"<(?:(?<line>p|br|div|li|h[1-6])|/?(?:a|b|i|em|strong|span))\b[^<>]*>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Tag();

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

    /// <param name="address">Where the page stands; null where that is not known.</param>
    public static StructuredData Of(IHtmlDocument page, Uri? address)
    {
        var own = OwnArticle.Of(page, address);
        var objects = page.QuerySelectorAll("script[type='application/ld+json' i]")
            .SelectMany(script => Objects(script.TextContent))
            .ToList();
        var article = Kinds
            .Select(kind => OfKind(objects, kind, own))
            .FirstOrDefault(found => found.ValueKind == JsonValueKind.Object);
        var webPage = objects.Find(o => IsOf(o, "WebPage"));
        var site = objects.Find(o => IsOf(o, "WebSite"));
        return article.ValueKind == JsonValueKind.Object || webPage.ValueKind == JsonValueKind.Object
            ? new StructuredData(
                IsClaim(article) || !IsOwnOrUnnamed(article, own) ? null : TitleOf(article),
                Names(article, "author", objects) is { Count: > 0 } authors ? authors
                    : Names(webPage, "author", objects) is { Count: > 0 } ofPage ? ofPage
                    : Names(article, "creator", objects),
                Text(article, "datePublished")
                    ?? Text(webPage, "datePublished")
                    ?? Text(article, "uploadDate")
                    ?? Text(article, "dateCreated"),
                Names(article, "publisher", objects).Concat(Names(webPage, "publisher", objects)).FirstOrDefault()
                    ?? Text(site, "name"),
                Lines(Text(article, "articleBody")) ?? LinesOfUpdates(article),
                Text(article, "inLanguage"),
                IsOwnOrUnnamed(article, own)
            )
            : Nothing with
            {
                Site = Text(site, "name"),
            };
    }

    /// <summary>The page's own of several, else the first that does not say that it stands elsewhere.</summary>
    private static JsonElement OfKind(List<JsonElement> objects, string kind, OwnArticle own)
    {
        var all = objects.Where(o => IsOf(o, kind)).ToList();
        var named = all.Find(o => IsNamedOwn(o, own));
        return named.ValueKind == JsonValueKind.Object ? named : all.Find(o => !AddressesOf(o).Any(own.IsElsewhere));
    }

    private static bool IsNamedOwn(JsonElement article, OwnArticle own) =>
        own.IsTitled(TitleOf(article)) || AddressesOf(article).Any(own.IsAt);

    private static bool IsOwnOrUnnamed(JsonElement article, OwnArticle own) =>
        IsNamedOwn(article, own) || (TitleOf(article) is null && !AddressesOf(article).Any());

    private static string? TitleOf(JsonElement article) => Text(article, "headline") ?? Text(article, "name");

    private static IEnumerable<string> AddressesOf(JsonElement article)
    {
        if (article.ValueKind != JsonValueKind.Object)
            return [];
        var page = article.TryGetProperty("mainEntityOfPage", out var of) ? of : default;
        return new[]
        {
            Text(article, "url"),
            Text(article, "mainEntityOfPage"),
            Text(page, "@id"),
            Text(page, "url"),
        }.OfType<string>();
    }

    /// <summary>A text as lines; many write it as HTML.</summary>
    private static string? Lines(string? text)
    {
        if (text is null || Tag().Matches(text) is not { Count: > 0 } tags)
            return text;
        var hasLines = tags.Any(tag => tag.Groups["line"].Success);
        return WebPage.Lines(hasLines ? text : text.Replace("\n", "<br>", StringComparison.Ordinal));
    }

    /// <summary>The updates of a live blog, each below its headline; null for none.</summary>
    private static string? LinesOfUpdates(JsonElement article)
    {
        if (article.ValueKind != JsonValueKind.Object || !article.TryGetProperty("liveBlogUpdate", out var updates))
            return null;
        var lines = Values(updates)
            .SelectMany(update => new[] { TitleOf(update), Lines(Text(update, "articleBody")) })
            .OfType<string>()
            .ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static bool IsClaim(JsonElement article) => IsOf(article, "Review");

    private static List<JsonElement> Objects(string json) =>
        json.Length > InputLimits.PageJsonLength ? [] : Parsed(json) ?? Parsed(WithEscapes(json)) ?? [];

    /// <summary>Null where it is no JSON.</summary>
    private static List<JsonElement>? Parsed(string json)
    {
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
            return null;
        }
    }

    /// <summary>JSON with the line ends in its strings escaped; many programs leave them as they are.</summary>
    private static string WithEscapes(string json)
    {
        var escaped = new StringBuilder(json.Length);
        var (isString, isEscaped) = (false, false);
        foreach (var unit in json)
        {
            if (unit == '"' && !isEscaped)
                isString = !isString;
            isEscaped = unit == '\\' && !isEscaped;
            escaped.Append(
                !isString || !char.IsControl(unit) ? unit.ToString()
                : unit == '\n' ? "\\n"
                : " "
            );
        }
        return escaped.ToString();
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

    /// <summary>One or several, each a name, an object that has one, or the @id of such an object.</summary>
    private static List<string> Names(JsonElement element, string name, List<JsonElement> objects)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value))
            return [];
        return [.. Values(value).SelectMany(v => NamesOf(v, objects))];
    }

    private static IEnumerable<string> NamesOf(JsonElement value, List<JsonElement> objects)
    {
        if (value.ValueKind == JsonValueKind.String)
            return [Exports.ExportJson.TextOf(value) ?? ""];
        if (value.ValueKind != JsonValueKind.Object)
            return [];
        if (!value.TryGetProperty("name", out var name) && Text(value, "@id") is { } id)
        {
            var named = objects.Find(o => Text(o, "@id") == id && o.TryGetProperty("name", out _));
            if (named.ValueKind == JsonValueKind.Object)
                name = named.GetProperty("name");
        }
        return Values(name)
            .Where(v => v.ValueKind == JsonValueKind.String)
            .Select(v => WebUtility.HtmlDecode(Exports.ExportJson.TextOf(v) ?? ""))
            .Where(text => !string.IsNullOrWhiteSpace(text));
    }

    private static List<JsonElement> Values(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
}
