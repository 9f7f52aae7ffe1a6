using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using NewsReader.Sources.Feeds;
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
    /// "status", "Folder", "Selection", "tags".
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
        var rows = new List<Row>();
        var left = new List<string>();
        while (csv.Read())
        {
            if (csv.GetField("url")?.Trim() is { Length: > 0 } address && WebAddress.Of(address) is not null)
                rows.Add(Row.Of(csv, address));
            else
                left.Add(csv.Parser.Row.ToString(CultureInfo.InvariantCulture));
        }
        foreach (var offered in Offered(content, rows))
            yield return offered;
        if (left.Count > 0)
            content.Remarks.Add(
                $"Rows without a web address, left out: {left.Count:N0} (row {string.Join(", ", left.Take(ShownRows))}"
                    + $"{(left.Count > ShownRows ? ", …" : "")})."
            );
    }

    /// <summary>Each row that says something of its own: one address may be saved several times.</summary>
    private static IEnumerable<OfferedArticle> Offered(SourceContent content, List<Row> all)
    {
        // One that says nothing of its page is the page's, whatever another row of it says.
        var saying = all.Where(row => !row.IsBare).Select(row => row.Address).ToHashSet(StringComparer.Ordinal);
        var rows = all.Where(row => !row.IsBare || !saying.Contains(row.Address)).ToList();
        var ids = EntryIds.Tell([.. rows.Select(row => row.Marks)]);
        var told = rows.Zip(ids).Where(pair => pair.Second is not null).ToList();
        var shared = EntryIds.SharedPages(told.Select(pair => pair.First.Address));
        var kept = all.ToLookup(row => row.Address, row => row.Kept, StringComparer.Ordinal);
        foreach (var (row, id) in told)
        {
            var isShared = shared.Contains(PageAddress.Of(row.Address));
            yield return row.Offer(
                content,
                id!,
                // Saved twice, it has what was done with either.
                isShared ? row.Kept : kept[row.Address].Aggregate((one, other) => one | other),
                isShared
            );
        }
        EntryIds.TellRepeated(content, "Rows", all.Count - told.Count);
    }

    /// <summary>A row of the list.</summary>
    /// <param name="Kept">What its owner had done with it.</param>
    private sealed record Row(string Address, string? Title, string? Selection, DateTimeOffset? Saved, KeptMarks Kept)
    {
        private IReadOnlyList<string> Tags { get; init; } = [];

        /// <summary>Whether it says nothing of its page.</summary>
        public bool IsBare => Title is null && Selection is null;

        /// <summary>What tells it from others; when it was saved does not.</summary>
        public IEnumerable<string?> Marks =>
            [Address, Title?.ToLowerInvariant(), Selection, SourceArticle.HashOf(Address)];

        public static Row Of(CsvReader csv, string address)
        {
            string? Field(string name) =>
                csv.TryGetField<string>(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
            return new Row(
                address,
                Field("title") is { } title && title != address ? title : null,
                Field("selection"),
                ExportJson.Date(Field("time_added") ?? Field("timestamp")),
                (Field("status") ?? Field("folder"))?.ToLowerInvariant() switch
                {
                    "archive" => KeptMarks.Archived | KeptMarks.Read,
                    "starred" => KeptMarks.Starred,
                    _ => KeptMarks.Later,
                }
            )
            {
                // Pocket sets "|" between them, others a comma.
                Tags = Field("tags")?.Split('|', ',') ?? [],
            };
        }

        /// <param name="id">What it is known by.</param>
        /// <param name="sharesAddress">Whether other rows are of its page.</param>
        public OfferedArticle Offer(SourceContent content, string id, KeptMarks marks, bool sharesAddress)
        {
            var origin = Member.Of(content.Origin, id);
            return new OfferedArticle(
                origin,
                content.Stamp,
                () =>
                    new MarkdownArticle(
                        Title ?? Address,
                        [],
                        Saved,
                        null,
                        Address,
                        Selection is null ? "" : MarkdownArticle.Paragraphs(Selection)
                    )
                    {
                        Tags = Tags,
                    }.ToArticle(origin, WebAddress.HostOf(Address) ?? "links", content.Stamp) with
                    {
                        Marks = marks,
                        SharesAddress = sharesAddress,
                        WantedPage = sharesAddress ? null : Address,
                    }
            );
        }
    }
}
