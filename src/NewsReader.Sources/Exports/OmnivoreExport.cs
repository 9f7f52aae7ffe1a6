using System.IO.Compression;
using NewsReader.Sources.WebPages;
using NewsReader.Text;

namespace NewsReader.Sources.Exports;

/// <summary>An article of Omnivore's export: a ZIP with metadata_*.json beside content/SLUG.html.</summary>
internal sealed record OmnivoreExport(
    string? Title,
    string? Author,
    string? Address,
    DateTimeOffset? Published,
    KeptMarks Marks
)
{
    /// <summary>The metadata by the member that has the content; empty where the archive is no such export.</summary>
    public static Dictionary<string, OmnivoreExport> Metadata(ZipArchive zip, Func<ZipArchiveEntry, byte[]> bytes)
    {
        var saved = new Dictionary<string, OmnivoreExport>(StringComparer.Ordinal);
        foreach (
            var entry in zip.Entries.Where(entry =>
                entry.FullName.StartsWith("metadata_", StringComparison.Ordinal)
                && entry.FullName.EndsWith(".json", StringComparison.Ordinal)
            )
        )
        {
            using var json = ExportJson.Parse(entry.FullName, bytes(entry));
            foreach (var item in ExportJson.Items(json.RootElement))
            {
                if (item.Text("slug") is not { } slug)
                    continue;
                var marks =
                    (item.Text("state") is "Archived" ? KeptMarks.Archived | KeptMarks.Read : KeptMarks.None)
                    | (item.Number("readingProgress") >= 98 ? KeptMarks.Read : KeptMarks.Later);
                saved[$"content/{slug}.html"] = new OmnivoreExport(
                    item.Text("title"),
                    item.Text("author"),
                    item.Text("url"),
                    item.Date("publishedAt") ?? item.Date("savedAt"),
                    marks
                );
            }
        }
        return saved;
    }

    /// <summary>What else such an archive holds.</summary>
    public static bool IsNoArticle(string member, Dictionary<string, OmnivoreExport> saved) =>
        saved.Count > 0 && !saved.ContainsKey(member);

    public SourceArticle Article(string origin, string html, OriginStamp stamp) =>
        new MarkdownArticle(
            Title,
            Author is null ? [] : [Author],
            Published,
            null,
            Address,
            WebPage.Fragment(html, WebAddress.Of(Address))
        ).ToArticle(origin, WebAddress.HostOf(Address) ?? "Omnivore", stamp) with
        {
            Marks = Marks,
        };
}
