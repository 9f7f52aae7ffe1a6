using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Text;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>
/// The indexes of texts and quotations, and what only FTS5 can say of them. Everything somebody typed is a parameter,
/// as <see cref="MatchExpression"/> writes it.
/// </summary>
internal static class SqliteTextIndex
{
    /// <summary>
    /// So many of the newest that match are looked at where the best are asked for: ranking all that have a common word
    /// would grow with the library. Of what fewer match, the answer is exact.
    /// </summary>
    public const int Window = 20_000;

    /// <summary>A word in the headline counts as much as four in the text, an author's name as two.</summary>
    private const string ArticleRank = "bm25(ArticleText, 4.0, 1.0, 2.0, 0.0, 0.0)";

    private const string QuotationRank = "bm25(QuotationText, 1.0, 0.0)";

    private const string OfQuotations = " CROSS JOIN Quotations q ON q.Id = QuotationText.rowid";

    /// <summary>So many of the words that begin so are looked for.</summary>
    private const int MostBeginnings = 60;

    /// <summary>So many articles are counted that have a word; of more it is estimated how many there are.</summary>
    private const int MostCounted = 200;

    private static readonly TimeSpan TimeOfBeginnings = TimeSpan.FromMilliseconds(700);

    /// <summary>What matches, the newest first, or the oldest.</summary>
    /// <param name="among">Nothing but these, where it is known; their order means nothing.</param>
    public static List<Hit> Hits(
        BoundedReading reading,
        SearchStatement search,
        bool isRanked,
        bool isOldestFirst,
        long? behind,
        int take,
        IReadOnlyCollection<long>? among = null
    )
    {
        var (table, rank) = Index(search.Thing);
        // The conditions of quotations ask for their articles.
        var quotations = search.Thing == IndexedThing.Articles || search.Conditions.Length == 0 ? "" : OfQuotations;
        // Few are looked up one by one; of many, each that matches is looked for among them.
        var only = among is null
            ? ""
            : $" AND {(among.Count <= 200 ? "" : "+")}{table}.rowid IN (SELECT value FROM json_each($among))";
        return reading.Rows(
            $"""
            SELECT {table}.rowid, {(isRanked ? rank : "0.0")} FROM {table}{quotations}
            WHERE {table} MATCH $match{only}{search.Conditions}{(
                behind is null ? "" : $" AND {table}.rowid {(isOldestFirst ? ">" : "<")} $behind"
            )}
            ORDER BY {table}.rowid {(isOldestFirst ? "ASC" : "DESC")} LIMIT $take
            """,
            row => new Hit(row.GetInt64(0), row.GetDouble(1)),
            [
                .. search.Parameters,
                ("$match", search.Match),
                ("$among", SqliteRows.Json(among)),
                ("$behind", behind),
                ("$take", take),
            ]
        );
    }

    /// <summary>
    /// The articles of quotations that match, by the newest of these, each with the best rank of its own.
    /// </summary>
    public static QuotingArticles ArticlesQuoting(BoundedReading reading, string match)
    {
        var articles = new Dictionary<long, double>();
        var quotations = 0;
        reading.Read(
            $"""
            SELECT q.ArticleId, {QuotationRank} FROM QuotationText{OfQuotations}
            WHERE QuotationText MATCH $match
            ORDER BY QuotationText.rowid DESC LIMIT {Window}
            """,
            row =>
            {
                quotations++;
                var (article, rank) = (row.GetInt64(0), row.GetDouble(1));
                if (!articles.TryGetValue(article, out var best) || rank < best)
                    articles[article] = rank;
            },
            ("$match", match)
        );
        return new QuotingArticles(articles, quotations < Window && !reading.IsOver);
    }

    /// <summary>
    /// Of these articles the ids that a statement gives, if they are not too many; null where they are.
    /// </summary>
    public static HashSet<long>? Few(
        BoundedReading reading,
        string sql,
        IReadOnlyList<(string Name, object? Value)> parameters,
        int most
    )
    {
        var ids = reading.Rows($"{sql} LIMIT {most + 1}", row => row.GetInt64(0), [.. parameters]);
        return ids.Count > most || reading.IsOver ? null : [.. ids];
    }

    /// <summary>Whether any article has it.</summary>
    public static async Task<bool> HasAsync(LibraryContext library, string match, CancellationToken cancel) =>
        (
            await SqliteRows.ReadAsync(
                library,
                "SELECT 1 FROM ArticleText WHERE ArticleText MATCH $match LIMIT 1",
                row => row.GetInt64(0),
                cancel,
                ("$match", match)
            )
        ).Count > 0;

    /// <summary>
    /// In how many articles something stands: exactly where few have it, else by how far the newest of them lie apart.
    /// </summary>
    /// <param name="articles">About how many articles there are (<see cref="Articles"/>).</param>
    public static double Frequency(BoundedReading reading, string match, long articles)
    {
        const string Newest = "SELECT rowid FROM ArticleText WHERE ArticleText MATCH $match ORDER BY rowid DESC";
        var newest = reading.Rows($"{Newest} LIMIT {MostCounted}", row => row.GetInt64(0), ("$match", match));
        if (newest.Count < MostCounted)
            return newest.Count;
        return (double)MostCounted * articles / (articles - newest[^1] + 1);
    }

    /// <summary>About how many articles there are: the newest of their ids.</summary>
    public static long Articles(BoundedReading reading) =>
        reading.Rows("SELECT coalesce(max(Id), 0) FROM Articles", row => row.GetInt64(0)) is [var newest] ? newest : 0;

    /// <summary>These quotations, what was found marked.</summary>
    public static async Task<Dictionary<long, string>> MarkedAsync(
        LibraryContext library,
        string match,
        IReadOnlyCollection<long> ids,
        CancellationToken cancel
    ) =>
        (
            await SqliteRows.ReadAsync(
                library,
                """
                SELECT rowid, highlight(QuotationText, 0, char(2), char(3)) FROM QuotationText
                WHERE QuotationText MATCH $match AND rowid IN (SELECT value FROM json_each($ids))
                """,
                row => (Id: row.GetInt64(0), Text: row.GetString(1)),
                cancel,
                ("$match", match),
                ("$ids", SqliteRows.Json(ids))
            )
        ).ToDictionary(marked => marked.Id, marked => marked.Text);

    /// <summary>Quotations of these articles that match, in their order, what was found marked.</summary>
    /// <param name="isRare">Whether few quotations match: then each of these is looked for among the articles', and
    /// else the other way round.</param>
    public static Task<List<(long Id, long ArticleId, string Marked)>> QuotedAsync(
        LibraryContext library,
        string match,
        bool isRare,
        IReadOnlyCollection<long> articles,
        CancellationToken cancel
    ) =>
        SqliteRows.ReadAsync(
            library,
            $"""
            SELECT q.Id, q.ArticleId, highlight(QuotationText, 0, char(2), char(3))
            FROM QuotationText JOIN Quotations q ON q.Id = QuotationText.rowid
            WHERE QuotationText MATCH $match AND {(isRare ? "+" : "")}QuotationText.rowid IN (
                SELECT Id FROM Quotations WHERE ArticleId IN (SELECT value FROM json_each($articles)))
            ORDER BY q.Id
            """,
            row => (row.GetInt64(0), row.GetInt64(1), row.GetString(2)),
            cancel,
            ("$match", match),
            ("$articles", SqliteRows.Json(articles))
        );

    /// <summary>
    /// The words of the index that begin so, those in most articles first. FTS5 itself gathers all places of all such
    /// words before it gives the first, which takes minutes in a large library and cannot be stopped.
    /// </summary>
    public static async Task<IReadOnlyList<string>> WordsBeginningAsync(
        LibraryContext library,
        string beginning,
        CancellationToken cancel
    )
    {
        // As the index has them: only Latin letters lose their accents there.
        var folded = IndexedWords.Of(UnicodeText.Fold(beginning, UnicodeText.IsLatin)).LastOrDefault() ?? "";
        if (folded.Length == 0)
            return [];
        using var reading = await BoundedReading.StartAsync(library, TimeOfBeginnings, cancel);
        var found = reading.Rows(
            "SELECT term, doc FROM ArticleWords WHERE term >= $first AND term < $end",
            row => (Word: row.GetString(0), Articles: row.GetInt64(1)),
            ("$first", folded),
            ("$end", folded + '\uFFFF')
        );
        return [.. found.OrderByDescending(word => word.Articles).Take(MostBeginnings).Select(word => word.Word)];
    }

    /// <summary>The days of the oldest and the newest article; null in an empty library.</summary>
    public static async Task<(DateOnly First, DateOnly Last)?> DaysAsync(
        LibraryContext library,
        CancellationToken cancel
    ) =>
        (
            await SqliteRows.ReadAsync(
                library,
                $"""
                SELECT
                    (SELECT min(Day) FROM Articles WHERE {SqliteSchema.Listed}),
                    (SELECT max(Day) FROM Articles WHERE {SqliteSchema.Listed})
                """,
                row =>
                    row.IsDBNull(0)
                        ? default((DateOnly, DateOnly)?)
                        : (row.GetFieldValue<DateOnly>(0), row.GetFieldValue<DateOnly>(1)),
                cancel
            )
        )[0];

    /// <summary>Its table, and how well something in it matches.</summary>
    private static (string Table, string Rank) Index(IndexedThing thing) =>
        thing == IndexedThing.Articles ? ("ArticleText", ArticleRank) : ("QuotationText", QuotationRank);
}

/// <summary>Articles with the best rank of the quotations that match.</summary>
/// <param name="IsAll">Otherwise there are more, by older quotations.</param>
internal sealed record QuotingArticles(Dictionary<long, double> Articles, bool IsAll);
