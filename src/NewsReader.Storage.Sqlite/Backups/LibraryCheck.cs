using Microsoft.Data.Sqlite;
using NewsReader.Library.Backups;

namespace NewsReader.Storage.Sqlite.Backups;

/// <summary>
/// Looks a library through: the file, that its tables hold together, and that what is derived is as its sources say.
/// </summary>
internal static class LibraryCheck
{
    private const int MostLines = 20;

    /// <summary>Counts of rows that should not be, each with what it means; all of it is derived.</summary>
    private static readonly (string Sql, string Means)[] Derived =
    [
        (
            $"""
            SELECT COUNT(*)
            FROM Articles a
            WHERE {SqliteSchema.Listed}
                AND NOT EXISTS (SELECT 1 FROM ArticleText_docsize d WHERE d.id = a.Id)
            """,
            "articles that search does not find"
        ),
        (
            $"""
            SELECT COUNT(*)
            FROM ArticleText_docsize d
            WHERE NOT EXISTS (SELECT 1 FROM Articles a WHERE a.Id = d.id AND a.{SqliteSchema.Listed})
            """,
            "articles that search finds and the lists do not have"
        ),
        (
            """
            SELECT COUNT(*)
            FROM Quotations q
            WHERE NOT EXISTS (SELECT 1 FROM QuotationText_docsize d WHERE d.id = q.Id)
            """,
            "quotations that search does not find"
        ),
        (
            """
            SELECT COUNT(*)
            FROM QuotationText_docsize d
            WHERE NOT EXISTS (SELECT 1 FROM Quotations q WHERE q.Id = d.id)
            """,
            "quotations that search finds and nobody said"
        ),
        (
            """
            SELECT COUNT(*)
            FROM Entities e
            WHERE NOT EXISTS (SELECT 1 FROM EntityText_docsize d WHERE d.id = e.Id)
            """,
            "names that search does not find"
        ),
        (
            """
            SELECT COUNT(*)
            FROM EntityText_docsize d
            WHERE NOT EXISTS (SELECT 1 FROM Entities e WHERE e.Id = d.id)
            """,
            "names that search finds and nobody has"
        ),
        (
            """
            SELECT COUNT(*)
            FROM Entities e
            WHERE ArticleCount <> (SELECT COUNT(*) FROM Appearances a WHERE a.EntityId = e.Id)
            """,
            "people and organizations whose number of articles is wrong"
        ),
        (
            $"""
            SELECT COUNT(*)
            FROM Entities e
            WHERE QuotationCount <>
                (SELECT COUNT(*) FROM Quotations q WHERE q.SpeakerId = e.Id AND q.{SqliteSchema.Quoted})
            """,
            "people and organizations whose number of quotations is wrong"
        ),
        (DecidedKinds.Wrong, "organizations whose kind is not the one that their articles give"),
        (CountedForms.Wrong, "forms of names whose number of articles is wrong"),
        (
            $"""
            SELECT COUNT(*)
            FROM Articles a
            WHERE {SqliteSchema.Listed}
                AND NOT EXISTS (SELECT 1 FROM ArticlePlaces p WHERE p.ArticleId = a.Id)
            """,
            "articles that belong to no story, not even their own"
        ),
        (
            $"""
            SELECT COUNT(*)
            FROM ArticlePlaces p
            WHERE CopyOf IS NOT NULL
                AND EXISTS (SELECT 1 FROM Articles a WHERE a.Id = p.ArticleId AND a.{SqliteSchema.Listed})
            """,
            "copies that stand in the lists"
        ),
    ];

    /// <summary>Indexes whose words FTS5 compares with the table that they are of.</summary>
    private static readonly string[] Compared = ["QuotationText", "EntityText"];

    /// <summary>
    /// What SQLite finds wrong with the file, or with rows that lead to none; empty where it is whole.
    /// </summary>
    public static IEnumerable<LibraryFault> Damage(SqliteConnection library)
    {
        // It looks through the text indexes as well, which are made from the tables.
        foreach (var line in Lines(library, $"PRAGMA integrity_check({MostLines})").Where(line => line != "ok"))
            yield return new LibraryFault(line, line.Contains("fts5", StringComparison.OrdinalIgnoreCase));
        foreach (
            var line in Lines(
                library,
                $"""
                SELECT "table" || ': row ' || coalesce(rowid, '?') || ' leads to no row of ' || parent
                FROM pragma_foreign_key_check
                LIMIT {MostLines}
                """
            )
        )
            yield return new LibraryFault(line, IsDerived: false);
    }

    /// <summary>Everything that is wrong; empty where nothing is.</summary>
    public static IEnumerable<LibraryFault> Faults(SqliteConnection library)
    {
        foreach (var damage in Damage(library))
            yield return damage;
        foreach (var (sql, means) in Derived)
        {
            if (long.Parse(Lines(library, sql)[0]) is > 0 and var number)
                yield return new LibraryFault($"{number:N0} {means}.", IsDerived: true);
        }
        foreach (var index in Compared.Where(index => !HasTheWords(library, index)))
            yield return new LibraryFault($"{index} has other words than its table.", IsDerived: true);
    }

    /// <summary>
    /// Makes what is derived anew: the indexes and counts from the tables at once, the articles with the next rebuild.
    /// What the reader did, and every source text, is not touched. All or nothing.
    /// </summary>
    public static void Repair(SqliteConnection library)
    {
        using var transaction = library.BeginTransaction(deferred: false);
        foreach (var sql in SqliteSchema.Mend)
            Execute(library, transaction, sql);
        transaction.Commit();
    }

    private static bool HasTheWords(SqliteConnection library, string index)
    {
        try
        {
            Execute(library, null, $"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)");
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 11)
        {
            return false;
        }
    }

    private static void Execute(SqliteConnection library, SqliteTransaction? transaction, string sql)
    {
        using var command = library.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private static List<string> Lines(SqliteConnection library, string sql)
    {
        using var command = library.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
