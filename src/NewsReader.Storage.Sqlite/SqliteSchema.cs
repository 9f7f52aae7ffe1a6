using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Library;

namespace NewsReader.Storage.Sqlite;

/// <summary>
/// What only SQLite can say of the schema: the full-text indexes, and how what is in them is put in and taken out. The
/// one place that would be written anew for another database. All of it is derived: whatever a migration finds is
/// dropped and made anew from the tables.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>
    /// Words are folded (case, accents), so that "résumé" finds "resume"; a search asks for the forms of a word, so
    /// that what is between quotation marks is exact.
    /// </summary>
    private const string Words = "tokenize='unicode61 remove_diacritics 2'";

    /// <summary>A name is found by the beginnings of its words, and is not stemmed.</summary>
    private const string Names = "tokenize='unicode61 remove_diacritics 2', prefix='2 3'";

    /// <summary>
    /// Headlines as they are typed: only which articles have a beginning is asked, so no places are kept.
    /// </summary>
    private const string Beginnings =
        "tokenize='unicode61 remove_diacritics 2', prefix='2 3 4 5', detail=none, columnsize=0";

    /// <summary>A name that was mistyped shares most of its groups of three letters with the right one.</summary>
    private const string Trigrams = "tokenize='trigram remove_diacritics 1', detail=none, columnsize=0";

    /// <summary>Of an article: <see cref="ArticleState.Listed"/>, as the indexes of the lists have it.</summary>
    public const string Listed = "State = 'Listed'";

    /// <summary>Of a quotation: that it is one, and not only reported.</summary>
    public static readonly string Quoted = $"Kind <> {(int)QuotationKind.Reported}";

    /// <summary>A day as it is stored, in the order of its text.</summary>
    private const string DayFormat = "yyyy-MM-dd";

    private const string InText = "ArticleText(rowid, Headline, ReadingText, Authors, Roles, IndexTokens)";
    private const string OutOfText =
        "ArticleText(ArticleText, rowid, Headline, ReadingText, Authors, Roles, IndexTokens)";

    /// <summary>Id, headline, text, authors, roles, facts; those that take out want what was put in.</summary>
    public const string AddArticle = $"INSERT INTO {InText} VALUES ($1, $2, $3, $4, $5, $6)";
    public const string RemoveArticle = $"INSERT INTO {OutOfText} VALUES ('delete', $1, $2, $3, $4, $5, $6)";

    /// <summary>Id and headline.</summary>
    public const string AddHeadline = "INSERT INTO HeadlineText(rowid, Headline) VALUES ($1, $2)";
    public const string RemoveHeadline =
        "INSERT INTO HeadlineText(HeadlineText, rowid, Headline) VALUES ('delete', $1, $2)";

    /// <summary>Id, what was said, facts.</summary>
    public const string AddQuotation = "INSERT INTO QuotationText(rowid, Said, IndexTokens) VALUES ($1, $2, $3)";
    public const string RemoveQuotation =
        "INSERT INTO QuotationText(QuotationText, rowid, Said, IndexTokens) VALUES ('delete', $1, $2, $3)";

    /// <summary>Id and name.</summary>
    public const string AddName = "INSERT INTO EntityText(rowid, Name) VALUES ($1, $2)";
    public const string AddNameTrigrams = "INSERT INTO EntityTrigrams(rowid, Name) VALUES ($1, $2)";

    /// <summary>
    /// The indexes of <see cref="Import.StoryStore"/>: time and hash in one key, which is the table.
    /// </summary>
    public static readonly string[] CreateStoryIndex =
    [
        """
            CREATE TABLE TextBands (
                Key INTEGER NOT NULL,
                ArticleId INTEGER NOT NULL,
                PRIMARY KEY (Key, ArticleId)
            ) WITHOUT ROWID
            """,
        """
            CREATE TABLE StoryTerms (
                Key INTEGER NOT NULL,
                ArticleId INTEGER NOT NULL,
                PRIMARY KEY (Key, ArticleId)
            ) WITHOUT ROWID
            """,
    ];

    /// <summary>
    /// What tells an article's event, and the counts of terms. The terms kept until now were found by other days.
    /// </summary>
    public static readonly string[] CreateEventTables =
    [
        "CREATE TABLE StorySketches (ArticleId INTEGER PRIMARY KEY, Sketch BLOB NOT NULL)",
        "CREATE TABLE StoryFrequencies (Block INTEGER PRIMARY KEY, Counts BLOB NOT NULL)",
        "DELETE FROM StoryTerms",
    ];

    private static readonly string[] Indexes =
    [
        "ArticleWords",
        "HeadlineWords",
        "ArticleText",
        "HeadlineText",
        "QuotationText",
        "EntityText",
        "EntityTrigrams",
    ];

    /// <summary>Triggers of this and of earlier versions, which kept every index row by row.</summary>
    private static readonly string[] Triggers =
    [
        "ArticleText_Insert",
        "ArticleText_Delete",
        "ArticleText_UpdateOut",
        "ArticleText_UpdateIn",
        "QuotationText_Insert",
        "QuotationText_Delete",
        "EntityText_Insert",
        "EntityText_Delete",
        "EntityText_Update",
        "Appearances_Insert",
        "Appearances_Delete",
    ];

    /// <summary>
    /// The names that the reader gives: the only text that changes outside of <see cref="Import.TextIndexes"/>.
    /// </summary>
    private const string NameChanges = """
        CREATE TRIGGER EntityText_Update AFTER UPDATE OF Name ON Entities BEGIN
            INSERT INTO EntityText(EntityText, rowid, Name) VALUES ('delete', old.Id, old.Name);
            INSERT INTO EntityText(rowid, Name) VALUES (new.Id, new.Name);
            INSERT INTO EntityTrigrams(EntityTrigrams, rowid, Name) VALUES ('delete', old.Id, old.Name);
            INSERT INTO EntityTrigrams(rowid, Name) VALUES (new.Id, new.Name);
        END
        """;

    private static readonly string[] DropTriggers = [.. Triggers.Select(name => $"DROP TRIGGER IF EXISTS {name}")];

    /// <summary>Rows are no longer put in by triggers.</summary>
    public static readonly string[] KeepOnlyNameChanges = [.. DropTriggers, NameChanges];

    /// <summary>First in a migration, before it changes a table.</summary>
    public static readonly string[] Drop = [.. DropTriggers, .. Indexes.Select(name => $"DROP TABLE IF EXISTS {name}")];

    /// <summary>Last in a migration.</summary>
    public static readonly string[] Create = IndexesOf(Listed);

    /// <summary><see cref="Create"/> in a migration that comes before articles had a state.</summary>
    public static readonly string[] CreateBeforeStates = IndexesOf("WithdrawnAt IS NULL");

    public static string Stored(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static DateOnly Day(string stored) => DateOnly.ParseExact(stored, DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The indexes. An article out of the lists is out of them too.</summary>
    private static string[] IndexesOf(string listed) =>
        [
            $"""
                CREATE VIRTUAL TABLE ArticleText USING fts5(
                    Headline, ReadingText, Authors, Roles, IndexTokens, content='Articles', content_rowid='Id', {Words})
                """,
            "CREATE VIRTUAL TABLE ArticleWords USING fts5vocab(ArticleText, row)",
            $"""
                CREATE VIRTUAL TABLE HeadlineText USING fts5(
                    Headline, content='Articles', content_rowid='Id', {Beginnings})
                """,
            // Few words to look through, for what is near to one that stands nowhere.
            "CREATE VIRTUAL TABLE HeadlineWords USING fts5vocab(HeadlineText, row)",
            $"""
                CREATE VIRTUAL TABLE QuotationText USING fts5(
                    Said, IndexTokens, content='Quotations', content_rowid='Id', {Words})
                """,
            $"CREATE VIRTUAL TABLE EntityText USING fts5(Name, content='Entities', content_rowid='Id', {Names})",
            $"CREATE VIRTUAL TABLE EntityTrigrams USING fts5(Name, content='Entities', content_rowid='Id', {Trigrams})",
            $"""
                INSERT INTO {InText}
                SELECT Id, Headline, ReadingText, Authors, Roles, IndexTokens
                FROM Articles
                WHERE {listed}
                """,
            $"INSERT INTO HeadlineText(rowid, Headline) SELECT Id, Headline FROM Articles WHERE {listed}",
            "INSERT INTO QuotationText(QuotationText) VALUES ('rebuild')",
            "INSERT INTO EntityText(EntityText) VALUES ('rebuild')",
            "INSERT INTO EntityTrigrams(EntityTrigrams) VALUES ('rebuild')",
            NameChanges,
        ];

    /// <summary>
    /// Makes all of it anew from the tables, and the counts; articles whose place is lost are derived again.
    /// </summary>
    public static readonly string[] Mend =
    [
        .. Drop,
        .. Create,
        $"""
            UPDATE Entities SET
                ArticleCount = (SELECT COUNT(*) FROM Appearances a WHERE a.EntityId = Entities.Id),
                QuotationCount =
                    (SELECT COUNT(*) FROM Quotations q WHERE q.SpeakerId = Entities.Id AND q.{Quoted})
            """,
        .. DecidedKinds.Mend,
        .. CountedForms.Mend,
        $"""
            UPDATE Articles SET ReaderVersion = 0
            WHERE {Listed} AND (
                NOT EXISTS (SELECT 1 FROM ArticlePlaces p WHERE p.ArticleId = Articles.Id)
                OR EXISTS (SELECT 1 FROM ArticlePlaces p WHERE p.ArticleId = Articles.Id AND p.CopyOf IS NOT NULL))
            """,
        "REINDEX",
    ];
}
