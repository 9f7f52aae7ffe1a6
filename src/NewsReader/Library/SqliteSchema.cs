namespace NewsReader.Library;

/// <summary>
/// What only SQLite can say of the schema: the full-text indexes and the triggers that keep them, and the counts, in
/// step with the tables. The one place that would be written anew for another database. All of it is derived: whatever a
/// migration finds is dropped and made anew from the tables.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>Words are folded (case, accents) and stemmed, so that "résumé" finds "resumes".</summary>
    private const string Words = "tokenize='porter unicode61 remove_diacritics 2'";

    /// <summary>A name is found by the beginnings of its words, and is not stemmed.</summary>
    private const string Names = "tokenize='unicode61 remove_diacritics 2', prefix='2 3'";

    /// <summary>Headlines as they are typed: only which articles have a beginning is asked, so no places are kept.</summary>
    private const string Beginnings = "tokenize='unicode61 remove_diacritics 2', prefix='2 3 4 5', detail=none, columnsize=0";

    /// <summary>A name that was mistyped shares most of its groups of three letters with the right one.</summary>
    private const string Trigrams = "tokenize='trigram remove_diacritics 1', detail=none, columnsize=0";

    private const string InText = "ArticleText(rowid, Headline, ReadingText, Authors, Roles, IndexTokens)";
    private const string OutOfText = "ArticleText(ArticleText, rowid, Headline, ReadingText, Authors, Roles, IndexTokens)";

    /// <summary>Has the articles whose text holds the phrase $phrase derived again at the next occasion.</summary>
    public const string ReadAgainByText = "UPDATE Articles SET ReaderVersion = 0 WHERE Id IN (SELECT rowid FROM ArticleText WHERE ArticleText MATCH $phrase)";

    /// <summary>The indexes of <see cref="Stories.StoryIndex"/>: time and hash in one key, which is the table.</summary>
    public static readonly string[] CreateStoryIndex =
    [
        "CREATE TABLE TextBands (Key INTEGER NOT NULL, ArticleId INTEGER NOT NULL, PRIMARY KEY (Key, ArticleId)) WITHOUT ROWID",
        "CREATE TABLE StoryTerms (Key INTEGER NOT NULL, ArticleId INTEGER NOT NULL, PRIMARY KEY (Key, ArticleId)) WITHOUT ROWID",
    ];

    private static readonly string[] Indexes = ["ArticleWords", "ArticleText", "HeadlineText", "QuotationText", "EntityText", "EntityTrigrams"];

    private static readonly string[] Triggers =
    [
        "ArticleText_Insert", "ArticleText_Delete", "ArticleText_UpdateOut", "ArticleText_UpdateIn", "QuotationText_Insert", "QuotationText_Delete",
        "EntityText_Insert", "EntityText_Delete", "EntityText_Update", "Appearances_Insert", "Appearances_Delete",
    ];

    /// <summary>First in a migration, before it changes a table.</summary>
    public static readonly string[] Drop = [.. Triggers.Select(name => $"DROP TRIGGER IF EXISTS {name}"), .. Indexes.Select(name => $"DROP TABLE IF EXISTS {name}")];

    /// <summary>Last in a migration. An article out of the lists is out of the indexes too.</summary>
    public static readonly string[] Create =
    [
        $"CREATE VIRTUAL TABLE ArticleText USING fts5(Headline, ReadingText, Authors, Roles, IndexTokens, content='Articles', content_rowid='Id', {Words})",
        "CREATE VIRTUAL TABLE ArticleWords USING fts5vocab(ArticleText, row)",
        $"CREATE VIRTUAL TABLE HeadlineText USING fts5(Headline, content='Articles', content_rowid='Id', {Beginnings})",
        $"CREATE VIRTUAL TABLE QuotationText USING fts5(Said, IndexTokens, content='Quotations', content_rowid='Id', {Words})",
        $"CREATE VIRTUAL TABLE EntityText USING fts5(Name, content='Entities', content_rowid='Id', {Names})",
        $"CREATE VIRTUAL TABLE EntityTrigrams USING fts5(Name, content='Entities', content_rowid='Id', {Trigrams})",

        $"INSERT INTO {InText} SELECT Id, Headline, ReadingText, Authors, Roles, IndexTokens FROM Articles WHERE WithdrawnAt IS NULL",
        "INSERT INTO HeadlineText(rowid, Headline) SELECT Id, Headline FROM Articles WHERE WithdrawnAt IS NULL",
        "INSERT INTO QuotationText(QuotationText) VALUES ('rebuild')",
        "INSERT INTO EntityText(EntityText) VALUES ('rebuild')",
        "INSERT INTO EntityTrigrams(EntityTrigrams) VALUES ('rebuild')",

        $"""
        CREATE TRIGGER ArticleText_Insert AFTER INSERT ON Articles WHEN new.WithdrawnAt IS NULL BEGIN
            INSERT INTO {InText} VALUES (new.Id, new.Headline, new.ReadingText, new.Authors, new.Roles, new.IndexTokens);
            INSERT INTO HeadlineText(rowid, Headline) VALUES (new.Id, new.Headline);
        END
        """,
        $"""
        CREATE TRIGGER ArticleText_Delete AFTER DELETE ON Articles WHEN old.WithdrawnAt IS NULL BEGIN
            INSERT INTO {OutOfText} VALUES ('delete', old.Id, old.Headline, old.ReadingText, old.Authors, old.Roles, old.IndexTokens);
            INSERT INTO HeadlineText(HeadlineText, rowid, Headline) VALUES ('delete', old.Id, old.Headline);
        END
        """,
        $"""
        CREATE TRIGGER ArticleText_UpdateOut AFTER UPDATE OF Headline, ReadingText, Authors, Roles, IndexTokens, WithdrawnAt ON Articles WHEN old.WithdrawnAt IS NULL BEGIN
            INSERT INTO {OutOfText} VALUES ('delete', old.Id, old.Headline, old.ReadingText, old.Authors, old.Roles, old.IndexTokens);
            INSERT INTO {InText} SELECT new.Id, new.Headline, new.ReadingText, new.Authors, new.Roles, new.IndexTokens WHERE new.WithdrawnAt IS NULL;
            INSERT INTO HeadlineText(HeadlineText, rowid, Headline) VALUES ('delete', old.Id, old.Headline);
            INSERT INTO HeadlineText(rowid, Headline) SELECT new.Id, new.Headline WHERE new.WithdrawnAt IS NULL;
        END
        """,
        $"""
        CREATE TRIGGER ArticleText_UpdateIn AFTER UPDATE OF Headline, ReadingText, Authors, Roles, IndexTokens, WithdrawnAt ON Articles WHEN old.WithdrawnAt IS NOT NULL AND new.WithdrawnAt IS NULL BEGIN
            INSERT INTO {InText} VALUES (new.Id, new.Headline, new.ReadingText, new.Authors, new.Roles, new.IndexTokens);
            INSERT INTO HeadlineText(rowid, Headline) VALUES (new.Id, new.Headline);
        END
        """,
        """
        CREATE TRIGGER QuotationText_Insert AFTER INSERT ON Quotations BEGIN
            INSERT INTO QuotationText(rowid, Said, IndexTokens) VALUES (new.Id, new.Said, new.IndexTokens);
            UPDATE Entities SET QuotationCount = QuotationCount + 1 WHERE Id = new.SpeakerId;
        END
        """,
        """
        CREATE TRIGGER QuotationText_Delete AFTER DELETE ON Quotations BEGIN
            INSERT INTO QuotationText(QuotationText, rowid, Said, IndexTokens) VALUES ('delete', old.Id, old.Said, old.IndexTokens);
            UPDATE Entities SET QuotationCount = QuotationCount - 1 WHERE Id = old.SpeakerId;
        END
        """,
        """
        CREATE TRIGGER EntityText_Insert AFTER INSERT ON Entities BEGIN
            INSERT INTO EntityText(rowid, Name) VALUES (new.Id, new.Name);
            INSERT INTO EntityTrigrams(rowid, Name) VALUES (new.Id, new.Name);
        END
        """,
        """
        CREATE TRIGGER EntityText_Delete AFTER DELETE ON Entities BEGIN
            INSERT INTO EntityText(EntityText, rowid, Name) VALUES ('delete', old.Id, old.Name);
            INSERT INTO EntityTrigrams(EntityTrigrams, rowid, Name) VALUES ('delete', old.Id, old.Name);
        END
        """,
        """
        CREATE TRIGGER EntityText_Update AFTER UPDATE OF Name ON Entities BEGIN
            INSERT INTO EntityText(EntityText, rowid, Name) VALUES ('delete', old.Id, old.Name);
            INSERT INTO EntityText(rowid, Name) VALUES (new.Id, new.Name);
            INSERT INTO EntityTrigrams(EntityTrigrams, rowid, Name) VALUES ('delete', old.Id, old.Name);
            INSERT INTO EntityTrigrams(rowid, Name) VALUES (new.Id, new.Name);
        END
        """,
        """
        CREATE TRIGGER Appearances_Insert AFTER INSERT ON Appearances BEGIN
            UPDATE Entities SET ArticleCount = ArticleCount + 1 WHERE Id = new.EntityId;
        END
        """,
        """
        CREATE TRIGGER Appearances_Delete AFTER DELETE ON Appearances BEGIN
            UPDATE Entities SET ArticleCount = ArticleCount - 1 WHERE Id = old.EntityId;
        END
        """,
    ];
}
