using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NewsReader.Sources.Files;
using NewsReader.Text;

namespace NewsReader.Sources.Exports;

/// <summary>
/// Exports that are lists of addresses (Pocket, Instapaper): each becomes an article whose page is fetched later.
/// </summary>
internal sealed class LinkListReader : IArticleReader
{
    /// <summary>Of rows that are left out so many are named.</summary>
    private const int ShownRows = 10;

    public bool HoldsMany => true;

    public bool CanRead(string name, ReadOnlySpan<byte> start) => ArticleReaders.Ends(name, ".csv");

    /// <summary>
    /// The links of a CSV file with a column "url" and, as far as it has them, "title", "time_added" or "Timestamp",
    /// "status", "Folder", "Selection".
    /// </summary>
    /// <exception cref="ArticleUnreadableException">It is no such file.</exception>
    public IEnumerable<OfferedArticle> Read(SourceContent content)
    {
        var path = content.Origin;
        using var csv = new CsvReader(
            new StringReader(TextDecoding.Text(path, content.All(InputLimits.ExportBytes).Bytes)),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
                MissingFieldFound = null,
                BadDataFound = null,
                MaxFieldSize = 1_000_000,
            }
        );
        if (
            !csv.Read()
            || !csv.ReadHeader()
            || csv.HeaderRecord?.Any(header => header.Trim().Equals("url", StringComparison.OrdinalIgnoreCase)) != true
        )
        {
            throw new ArticleUnreadableException(
                path,
                "It is no list of saved links: it has no column \"url\".",
                "Exports of Pocket and Instapaper are read."
            );
        }
        var left = new List<string>();
        while (csv.Read())
        {
            if (csv.GetField("url")?.Trim() is { Length: > 0 } address && WebAddress.Of(address) is not null)
                yield return Offered(content, csv, address);
            else
                left.Add(csv.Parser.Row.ToString(CultureInfo.InvariantCulture));
        }
        if (left.Count > 0)
            content.Remarks.Add(
                $"Rows without a web address, left out: {left.Count:N0} (row {string.Join(", ", left.Take(ShownRows))}"
                    + $"{(left.Count > ShownRows ? ", …" : "")})."
            );
    }

    private static OfferedArticle Offered(SourceContent content, CsvReader csv, string address)
    {
        string? Field(string name) =>
            csv.TryGetField<string>(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
        var (title, selection, saved) = (
            Field("title"),
            Field("selection"),
            ExportJson.Date(Field("time_added") ?? Field("timestamp"))
        );
        var marks = (Field("status") ?? Field("folder"))?.ToLowerInvariant() switch
        {
            "archive" => KeptMarks.Archived | KeptMarks.Read,
            "starred" => KeptMarks.Starred,
            _ => KeptMarks.Later,
        };
        var origin = Member.Of(content.Origin, address);
        return new OfferedArticle(
            origin,
            content.Stamp,
            () =>
                new MarkdownArticle(
                    title ?? address,
                    [],
                    saved,
                    null,
                    address,
                    selection is null ? "" : MarkdownArticle.Paragraphs(selection)
                ).ToArticle(origin, WebAddress.HostOf(address) ?? "links", content.Stamp) with
                {
                    Marks = marks,
                    WantedPage = address,
                }
        );
    }
}
