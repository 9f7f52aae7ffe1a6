namespace NewsReader.Library;

/// <summary>
/// What only SQLite can say of the schema: the full-text indexes and the triggers that keep them, and the counts, in
/// step with the tables. The one place that would be written anew for another database.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>Words are folded (case, accents) and stemmed, so that "résumé" finds "resumes".</summary>
    private const string Words = "tokenize='porter unicode61 remove_diacritics 2'";

    /// <summary>A name is found by the beginnings of its words, and is not stemmed.</summary>
    private const string Names = "tokenize='unicode61 remove_diacritics 2', prefix='2 3'";

    /// <summary>Has the articles whose text holds the phrase $phrase derived again at the next occasion.</summary>
    public const string ReadAgainByText = "UPDATE Articles SET ReaderVersion = 0 WHERE Id IN (SELECT rowid FROM ArticleText WHERE ArticleText MATCH $phrase)";

    public static readonly string[] Create =
    [
        $"CREATE VIRTUAL TABLE ArticleText USING fts5(Headline, ReadingText, content='Articles', content_rowid='Id', {Words})",
        $"CREATE VIRTUAL TABLE QuotationText USING fts5(Said, content='Quotations', content_rowid='Id', {Words})",
        $"CREATE VIRTUAL TABLE EntityText USING fts5(Name, content='Entities', content_rowid='Id', {Names})",

        // An article out of the lists is out of the index too.
        """
        CREATE TRIGGER ArticleText_Insert AFTER INSERT ON Articles WHEN new.WithdrawnAt IS NULL BEGIN
            INSERT INTO ArticleText(rowid, Headline, ReadingText) VALUES (new.Id, new.Headline, new.ReadingText);
        END
        """,
        """
        CREATE TRIGGER ArticleText_Delete AFTER DELETE ON Articles WHEN old.WithdrawnAt IS NULL BEGIN
            INSERT INTO ArticleText(ArticleText, rowid, Headline, ReadingText) VALUES ('delete', old.Id, old.Headline, old.ReadingText);
        END
        """,
        """
        CREATE TRIGGER ArticleText_UpdateOut AFTER UPDATE OF Headline, ReadingText, WithdrawnAt ON Articles WHEN old.WithdrawnAt IS NULL BEGIN
            INSERT INTO ArticleText(ArticleText, rowid, Headline, ReadingText) VALUES ('delete', old.Id, old.Headline, old.ReadingText);
            INSERT INTO ArticleText(rowid, Headline, ReadingText) SELECT new.Id, new.Headline, new.ReadingText WHERE new.WithdrawnAt IS NULL;
        END
        """,
        """
        CREATE TRIGGER ArticleText_UpdateIn AFTER UPDATE OF Headline, ReadingText, WithdrawnAt ON Articles WHEN old.WithdrawnAt IS NOT NULL AND new.WithdrawnAt IS NULL BEGIN
            INSERT INTO ArticleText(rowid, Headline, ReadingText) VALUES (new.Id, new.Headline, new.ReadingText);
        END
        """,
        """
        CREATE TRIGGER QuotationText_Insert AFTER INSERT ON Quotations BEGIN
            INSERT INTO QuotationText(rowid, Said) VALUES (new.Id, new.Said);
            UPDATE Entities SET QuotationCount = QuotationCount + 1 WHERE Id = new.SpeakerId;
        END
        """,
        """
        CREATE TRIGGER QuotationText_Delete AFTER DELETE ON Quotations BEGIN
            INSERT INTO QuotationText(QuotationText, rowid, Said) VALUES ('delete', old.Id, old.Said);
            UPDATE Entities SET QuotationCount = QuotationCount - 1 WHERE Id = old.SpeakerId;
        END
        """,
        """
        CREATE TRIGGER EntityText_Insert AFTER INSERT ON Entities BEGIN
            INSERT INTO EntityText(rowid, Name) VALUES (new.Id, new.Name);
        END
        """,
        """
        CREATE TRIGGER EntityText_Delete AFTER DELETE ON Entities BEGIN
            INSERT INTO EntityText(EntityText, rowid, Name) VALUES ('delete', old.Id, old.Name);
        END
        """,
        """
        CREATE TRIGGER EntityText_Update AFTER UPDATE OF Name ON Entities BEGIN
            INSERT INTO EntityText(EntityText, rowid, Name) VALUES ('delete', old.Id, old.Name);
            INSERT INTO EntityText(rowid, Name) VALUES (new.Id, new.Name);
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
