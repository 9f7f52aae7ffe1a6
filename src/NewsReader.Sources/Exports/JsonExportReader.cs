using System.Globalization;
using System.Text.Json;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Files;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Sources.Exports;

/// <summary>
/// Exports that carry whole articles as JSON: wallabag, the format of Google Reader (Inoreader, FreshRSS, The Old
/// Reader), saved JSON feeds.
/// </summary>
internal sealed class JsonExportReader : IArticleReader
{
    private static readonly FeedFileReader SavedFeed = new();

    public bool HoldsMany => true;

    public bool CanRead(string name, ReadOnlySpan<byte> start) => ArticleReaders.Ends(name, ".json");

    /// <exception cref="ArticleUnreadableException">It is none of these.</exception>
    public IEnumerable<OfferedArticle> Read(SourceContent content)
    {
        var (path, stamp) = (content.Origin, content.Stamp);
        using var json = ExportJson.Parse(path, content.All(InputLimits.ExportBytes).Bytes);
        var root = json.RootElement;
        if (root.Text("version")?.StartsWith("https://jsonfeed.org/", StringComparison.Ordinal) == true)
        {
            foreach (var entry in SavedFeed.Read(content))
                yield return entry;
            yield break;
        }
        Func<JsonElement, MarkdownArticle?>? article = null;
        Func<JsonElement, KeptMarks> marks = _ => KeptMarks.None;
        var items = ExportJson.Items(root.ValueKind == JsonValueKind.Array ? root : root.Member("items")).ToList();
        if (items.Exists(item => item.Text("content") is not null && item.Text("url") is not null))
            (article, marks) = (Wallabag, WallabagMarks);
        else if (
            root.ValueKind == JsonValueKind.Object
            && items.Exists(item =>
                item.Member("content").Text("content") is not null
                || item.Member("summary").Text("content") is not null
                || item.Member("enclosure").ValueKind == JsonValueKind.Array
            )
        )
            (article, marks) = (GoogleReader, GoogleReaderMarks);
        if (article is null)
            throw new ArticleUnreadableException(
                path,
                "It is no export that is known.",
                "wallabag, the format of Google Reader and JSON Feed are read."
            );
        foreach (var offered in Offered(content, items, article, marks))
            yield return offered;
    }

    /// <summary>Each item that is an article: at one address may be several.</summary>
    private static IEnumerable<OfferedArticle> Offered(
        SourceContent content,
        List<JsonElement> items,
        Func<JsonElement, MarkdownArticle?> article,
        Func<JsonElement, KeptMarks> marks
    )
    {
        var (path, stamp) = (content.Origin, content.Stamp);
        var found = items
            .Select(item => (Item: item, Read: article(item)!))
            .Where(one => one.Read is not null)
            .ToList();
        var ids = EntryIds.Tell([.. found.Select(one => MarksOf(one.Item, one.Read))]);
        var shared = EntryIds.SharedPages(found.Where((_, i) => ids[i] is not null).Select(one => one.Read.Address));
        foreach (var ((item, read), id) in found.Zip(ids))
        {
            if (id is null)
                continue;
            var (origin, kept) = (Member.Of(path, id), marks(item));
            yield return new OfferedArticle(
                origin,
                stamp,
                () =>
                    read.ToArticle(origin, read.Site ?? WebAddress.HostOf(read.Address) ?? content.Source, stamp) with
                    {
                        Marks = kept,
                        SharesAddress = read.Address is { } address && shared.Contains(PageAddress.Of(address)),
                    }
            );
        }
        if (items.Count - found.Count is > 0 and var empty)
            content.Remarks.Add($"Items with nothing to read or to hear, left out: {empty:N0}.");
        EntryIds.TellRepeated(content, "Items", ids.Count(id => id is null));
    }

    /// <summary>What tells an item: its address, as it was known before ids were read.</summary>
    private static IEnumerable<string?> MarksOf(JsonElement item, MarkdownArticle read)
    {
        yield return read.Address;
        yield return item.Text("id") ?? item.Number("id")?.ToString(CultureInfo.InvariantCulture);
        yield return read.Published?.UtcDateTime.ToString("s", CultureInfo.InvariantCulture);
        yield return read.Title;
        yield return SourceArticle.HashOf(read.Text);
    }

    private static MarkdownArticle? Wallabag(JsonElement item) =>
        item.Text("content") is not { } html
            ? null
            : new MarkdownArticle(
                item.Text("title"),
                [.. ExportNames(item.Member("published_by"))],
                item.Date("published_at") ?? item.Date("created_at"),
                item.Text("domain_name"),
                item.Text("url"),
                WebPage.Fragment(html, WebAddress.Of(item.Text("url")))
            )
            {
                Language = item.Text("language"),
                Tags = [.. ExportNames(item.Member("tags"))],
            };

    private static KeptMarks WallabagMarks(JsonElement item) =>
        (item.IsSet("is_archived") ? KeptMarks.Archived | KeptMarks.Read : KeptMarks.Later)
        | (item.IsSet("is_starred") ? KeptMarks.Starred : KeptMarks.None);

    private static MarkdownArticle? GoogleReader(JsonElement item)
    {
        var html = item.Member("content").Text("content") ?? item.Member("summary").Text("content");
        var address = ExportJson
            .Items(item.Member("canonical"))
            .Concat(ExportJson.Items(item.Member("alternate")))
            .Select(link => link.Text("href"))
            .FirstOrDefault(href => href is not null);
        var title = WebPage.PlainText(item.Text("title") ?? "");
        var enclosures = ExportJson.Items(item.Member("enclosure")).Select(EnclosureOf).OfType<Enclosure>().ToList();
        return html is null && enclosures.Count == 0 && (title.Length == 0 || address is null)
            ? null
            : new MarkdownArticle(
                title,
                item.Text("author") is { } author ? [author] : [],
                item.Date("published"),
                item.Member("origin").Text("title"),
                address,
                WebPage.Fragment(html ?? "", WebAddress.Of(address))
            )
            {
                Tags = [.. Labels(item)],
                Enclosures = enclosures,
            };
    }

    private static Enclosure? EnclosureOf(JsonElement enclosure) =>
        WebAddress.Of(enclosure.Text("href")) is { } file
            ? new Enclosure(
                file.AbsoluteUri,
                MediaType.Of(enclosure.Text("type"), medium: null, file.AbsoluteUri),
                enclosure.Number("length") is > 0 and < long.MaxValue and var length ? (long)length : null
            )
            : null;

    private static KeptMarks GoogleReaderMarks(JsonElement item)
    {
        if (item.Member("categories") is not { ValueKind: JsonValueKind.Array } categories)
            return KeptMarks.None;
        var states = categories
            .EnumerateArray()
            .Where(c => c.ValueKind == JsonValueKind.String)
            .Select(ExportJson.TextOf)
            .OfType<string>()
            .Select(c => c.Split('/')[^1])
            .ToHashSet(StringComparer.Ordinal);
        return (states.Contains("read") ? KeptMarks.Read : KeptMarks.None)
            | (states.Contains("starred") ? KeptMarks.Starred : KeptMarks.None);
    }

    /// <summary>What its owner called it ("user/-/label/Mills"), and what its feed did ("Mills").</summary>
    private static IEnumerable<string> Labels(JsonElement item)
    {
        const string Label = "/label/";
        foreach (var category in ExportNames(item.Member("categories")))
        {
            if (category.IndexOf(Label, StringComparison.Ordinal) is > 0 and var at)
                yield return category[(at + Label.Length)..];
            else if (!category.StartsWith("user/", StringComparison.Ordinal))
                yield return category;
        }
    }

    /// <summary>Names in a list, each by itself or as the "label" of an object.</summary>
    private static IEnumerable<string> ExportNames(JsonElement names) =>
        names.ValueKind == JsonValueKind.Array
            ? names
                .EnumerateArray()
                .Select(name => name.ValueKind == JsonValueKind.String ? ExportJson.TextOf(name) : name.Text("label"))
                .OfType<string>()
            : [];
}
