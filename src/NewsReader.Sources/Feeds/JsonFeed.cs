using System.Globalization;
using System.Net;
using System.Text.Json;
using NewsReader.Sources.Exports;
using NewsReader.Text;

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
            FeedLink.Absolute(root.Text("home_page_url"), address),
            [.. ExportJson.Items(root.Member("items")).Select(item => Entry(item, root, address, now))],
            root.Text("language")
        );
    }

    private static FeedEntry Entry(JsonElement item, JsonElement feed, Uri? address, DateTimeOffset now)
    {
        var id = item.Text("id") ?? item.Number("id")?.ToString(CultureInfo.InvariantCulture);
        var files = Attachments(item, address).ToList();
        return new FeedEntry(
            id,
            item.Text("title") is { } title ? WebUtility.HtmlEncode(title) : null,
            FeedLink.Absolute(item.Text("url") ?? item.Text("external_url"), address),
            Authors(item) is { Count: > 0 } own ? own : Authors(feed),
            FeedDate.Read(
                item.Text("date_published") ?? item.Text("date_modified"),
                now,
                item.Text("language") ?? feed.Text("language")
            ),
            item.Text("content_html") ?? PlainContent.Html(item.Text("content_text") ?? item.Text("summary") ?? "")
        )
        {
            Base = WebAddress.Of(item.Text("url")) ?? address,
            Language = item.Text("language"),
            Tags = [.. Tags(item)],
            Enclosures = [.. files.Where(file => !EntryPicture.Is(file.Type, file.Address))],
            Pictures =
            [
                .. new[] { item.Text("image") ?? item.Text("banner_image") }
                    .Select(picture => FeedLink.Absolute(picture, address))
                    .OfType<string>()
                    .Concat(files.Where(file => EntryPicture.Is(file.Type, file.Address)).Select(file => file.Address))
                    .Distinct(StringComparer.Ordinal)
                    .Select(picture => new EntryPicture(picture)),
            ],
        };
    }

    private static List<string> Authors(JsonElement of) =>
        [
            .. ExportJson
                .Items(of.Member("authors"))
                .Append(of.Member("author"))
                .Select(author => author.Text("name"))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Tags(JsonElement item) =>
        item.Member("tags") is { ValueKind: JsonValueKind.Array } tags
            ? tags.EnumerateArray()
                .Where(tag => tag.ValueKind == JsonValueKind.String)
                .Select(ExportJson.TextOf)
                .OfType<string>()
            : [];

    private static IEnumerable<Enclosure> Attachments(JsonElement item, Uri? address)
    {
        foreach (var file in ExportJson.Items(item.Member("attachments")))
        {
            if (FeedLink.Absolute(file.Text("url"), address) is { } at)
                yield return new Enclosure(
                    at,
                    MediaType.Of(file.Text("mime_type"), medium: null, at),
                    (long?)Within(file.Number("size_in_bytes")),
                    (int?)Within(file.Number("duration_in_seconds"))
                );
        }
    }

    private static double? Within(double? number) => number is > 0 and < int.MaxValue ? number : null;
}
