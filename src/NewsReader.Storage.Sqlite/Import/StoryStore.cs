using System.Globalization;
using NewsReader.Library.Stories;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>Where articles stand among the others, by the statements of one transaction.</summary>
internal sealed class StoryStore(PreparedStatements statements) : IStoryStore
{
    private static readonly TableColumns<ArticlePlace> Places = new(
        "ArticlePlaces",
        ("ArticleId", row => row.ArticleId),
        ("StoryId", row => row.StoryId),
        ("CopyOf", row => row.CopyOf),
        ("AddressKey", row => row.AddressKey)
    );

    private static readonly string InsertOrReplacePlace = Places.InsertOrReplace("ArticleId");

    private static readonly TableColumns<StoryCorrection> Corrections = new(
        "StoryCorrections",
        ("ArticleId", row => row.ArticleId),
        ("OtherId", row => row.OtherId),
        ("IsTogether", row => row.IsTogether),
        ("At", row => row.At)
    );

    private static readonly string InsertOrReplaceCorrection = Corrections.InsertOrReplace("ArticleId", "OtherId");

    /// <summary>What <see cref="Compared(StoredRow)"/> reads.</summary>
    private const string ComparedArticles = """
        SELECT a.Id, a.ReadingText, a.Headline, a.PublishedAt, p.AddressKey, a.Words
        FROM ArticlePlaces p JOIN Articles a ON a.Id = p.ArticleId
        """;

    /// <summary>No more articles of a band are looked at.</summary>
    private const int MostOfBand = 64;

    public List<ComparedArticle> PagesAt(long address, int most) =>
        statements.Rows(
            $"{ComparedArticles} WHERE p.AddressKey = $1 ORDER BY NOT a.{SqliteSchema.Listed}, a.Id LIMIT $2",
            Compared,
            address,
            most
        );

    public List<string> OriginsOf(long article) =>
        statements.Rows("SELECT Path FROM Origins WHERE ArticleId = $1", row => row.GetString(0), article);

    public bool StandsForItself(long article) =>
        statements.Number("SELECT 1 FROM Unfolded WHERE ArticleId = $1", article) is not null
        || statements.Number(
            """
            SELECT 1 FROM Highlights WHERE ArticleId = $1
            UNION ALL
            SELECT 1 FROM ReadingStates
            WHERE ArticleId = $1 AND (StarredAt IS NOT NULL OR LaterAt IS NOT NULL OR ArchivedAt IS NOT NULL)
            LIMIT 1
            """,
            article
        )
            is not null;

    public long? StoryOf(long article) =>
        statements.Number("SELECT StoryId FROM ArticlePlaces WHERE ArticleId = $1", article);

    public long? OwnStoryOf(long article) =>
        statements.Number("SELECT StoryId FROM ArticlePlaces WHERE ArticleId = $1 AND CopyOf IS NULL", article);

    public List<long> Copies(long article) =>
        statements.Rows(
            "SELECT ArticleId FROM ArticlePlaces WHERE CopyOf = $1 ORDER BY ArticleId",
            row => row.GetInt64(0),
            article
        );

    public void Put(ArticlePlace place) => statements.Execute(InsertOrReplacePlace, Places.Values(place));

    public void Unfold(long article) =>
        statements.Execute("UPDATE ArticlePlaces SET CopyOf = NULL WHERE ArticleId = $1", article);

    public List<long> Sharing(long[] bands, long except, int most) =>
        statements.Rows(
            $"""
            SELECT ArticleId FROM ({OfEachBand(bands.Length)})
            WHERE ArticleId <> ${bands.Length + 1}
            GROUP BY ArticleId
            ORDER BY COUNT(*) DESC, ArticleId
            LIMIT ${bands.Length + 2}
            """,
            row => row.GetInt64(0),
            [.. bands, except, most]
        );

    public ComparedArticle? Article(long article) =>
        statements.Rows($"{ComparedArticles} WHERE a.Id = $1", Compared, article).FirstOrDefault();

    public ComparedArticle? Listed(long article) =>
        statements
            .Rows($"{ComparedArticles} WHERE a.Id = $1 AND a.{SqliteSchema.Listed}", Compared, article)
            .FirstOrDefault();

    public List<long> Having(long term, int most) =>
        statements.Rows("SELECT ArticleId FROM StoryTerms WHERE Key = $1 LIMIT $2", row => row.GetInt64(0), term, most);

    public List<long> Members(long story, int most) =>
        statements.Rows(
            """
            SELECT * FROM (
                SELECT p.ArticleId FROM ArticlePlaces p JOIN StorySketches s ON s.ArticleId = p.ArticleId
                WHERE p.StoryId = $1 AND p.CopyOf IS NULL
                ORDER BY p.ArticleId LIMIT $2)
            UNION
            SELECT * FROM (
                SELECT p.ArticleId FROM ArticlePlaces p JOIN StorySketches s ON s.ArticleId = p.ArticleId
                WHERE p.StoryId = $1 AND p.CopyOf IS NULL
                ORDER BY p.ArticleId DESC LIMIT $2)
            ORDER BY 1
            """,
            row => row.GetInt64(0),
            story,
            Math.Max(1, most / 2)
        );

    public void Move(long article, long story) =>
        statements.Execute("UPDATE ArticlePlaces SET StoryId = $2 WHERE ArticleId = $1 OR CopyOf = $1", article, story);

    public byte[]? Sketch(long article) => Bytes("SELECT Sketch FROM StorySketches WHERE ArticleId = $1", article);

    public void PutSketch(long article, byte[]? sketch)
    {
        if (sketch is null)
            statements.Execute("DELETE FROM StorySketches WHERE ArticleId = $1", article);
        else
            statements.Execute(
                "INSERT OR REPLACE INTO StorySketches (ArticleId, Sketch) VALUES ($1, $2)",
                article,
                sketch
            );
    }

    public byte[]? Frequencies(int block) => Bytes("SELECT Counts FROM StoryFrequencies WHERE Block = $1", block);

    public void PutFrequencies(int block, byte[] counts) =>
        statements.Execute("INSERT OR REPLACE INTO StoryFrequencies (Block, Counts) VALUES ($1, $2)", block, counts);

    public bool HasStoryCorrections() => statements.Number("SELECT 1 FROM StoryCorrections LIMIT 1") is not null;

    public List<SaidOfStory> StoryCorrectionsOf(long article) =>
        statements.Rows(
            """
            SELECT ArticleId, OtherId, IsTogether FROM StoryCorrections WHERE ArticleId = $1
            UNION ALL
            SELECT ArticleId, OtherId, IsTogether FROM StoryCorrections WHERE OtherId = $1
            """,
            row => new SaidOfStory(row.GetInt64(0), row.GetInt64(1), row.GetBoolean(2)),
            article
        );

    public void Say(StoryCorrection said) => statements.Execute(InsertOrReplaceCorrection, Corrections.Values(said));

    private byte[]? Bytes(string sql, long key) => statements.Rows(sql, row => row.GetBytes(0), key).FirstOrDefault();

    public void Add(long article, long[] bands, long[] terms)
    {
        Add("TextBands", article, bands);
        Add("StoryTerms", article, terms);
    }

    private void Add(string index, long article, long[] keys)
    {
        if (keys.Length == 0)
            return;
        var rows = string.Join(", ", Enumerable.Range(1, keys.Length).Select(i => $"(${i + 1}, $1)"));
        statements.Execute($"INSERT OR IGNORE INTO {index} (Key, ArticleId) VALUES {rows}", [article, .. keys]);
    }

    private static ComparedArticle Compared(StoredRow row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            row.IsDBNull(3)
                ? null
                : DateTime.Parse(
                    row.GetString(3),
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal
                ),
            row.IsDBNull(4) ? null : row.GetInt64(4),
            row.GetInt32(5)
        );

    /// <summary>The first articles of each band: thousands may have one text.</summary>
    private static string OfEachBand(int bands) =>
        string.Join(
            " UNION ALL ",
            Enumerable
                .Range(1, bands)
                .Select(i => $"SELECT * FROM (SELECT ArticleId FROM TextBands WHERE Key = ${i} LIMIT {MostOfBand})")
        );
}
