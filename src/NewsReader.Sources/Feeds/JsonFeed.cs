using System.Net;
using System.Text.Json;
using NewsReader.Sources.Exports;
using NewsReader.Sources.WebPages;

namespace NewsReader.Sources.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    public static FeedDocument Read(string origin, byte[] bytes, Uri? address, DateTimeOffset now)
    {
        using var json = ExportJson.Parse(origin, bytes);
        var root = json.RootElement;
        if (root.Member("items").ValueKind != JsonValueKind.Array)
            throw new ArticleUnreadableException(
                origin,
                "It is no feed: it has no items.",
                "Check the address; RSS, Atom and JSON Feed are read."
            );
        return FeedDocument.Of(
            root.Text("title"),
            PageMetadata.Absolute(root.Text("home_page_url"), address),
            [.. ExportJson.Items(root.Member("items")).Select(item => Entry(item, address, now))]
        );
    }

    private static FeedEntry Entry(JsonElement item, Uri? address, DateTimeOffset now)
    {
        var link = PageMetadata.Absolute(item.Text("url") ?? item.Text("external_url"), address);
        var html = item.Text("content_html") ?? Paragraphs(item.Text("content_text") ?? item.Text("summary") ?? "");
        var id = item.Text("id") ?? item.Number("id")?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new FeedEntry(
            FeedEntry.IdOf(id, link, item.Text("title"), html),
            item.Text("title") is { } title ? WebUtility.HtmlEncode(title) : null,
            link,
            [
                .. ExportJson
                    .Items(item.Member("authors"))
                    .Append(item.Member("author"))
                    .Select(author => author.Text("name"))
                    .OfType<string>(),
            ],
            FeedDate.Read(item.Text("date_published") ?? item.Text("date_modified"), now),
            html
        );
    }

    private static string Paragraphs(string text) =>
        string.Concat(
            text.ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>")
        );
}
