using NewsReader.Analysis;
using NewsReader.Library.Identity;

namespace NewsReader.Storage.Sqlite;

/// <summary>The statements by which <see cref="Library.EntityForm"/> follows what articles call somebody.</summary>
internal static class CountedForms
{
    /// <summary>Counts so many articles more that call an entity by a form: its id, the form, its slug, how many, how
    /// many by the user's word alone.</summary>
    public const string Count = """
        INSERT INTO EntityForms (EntityId, Form, Slug, Articles, Told) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (EntityId, Form) DO UPDATE SET
            Articles = Articles + excluded.Articles, Told = Told + excluded.Told, Slug = excluded.Slug
        """;

    /// <summary>
    /// Calls an organization what most of its articles call it, but for letters ("GOP"), unless the user names it, or
    /// its name tells it from another: its id.
    /// </summary>
    public static readonly string NameOrganization = $"""
        UPDATE Entities SET Name = m.Form
        FROM (
            SELECT Form FROM EntityForms
            WHERE EntityId = $1 AND Articles > 0 AND NOT (length(Form) <= 6 AND upper(Form) = Form)
            ORDER BY Articles DESC, length(Form), Form LIMIT 1) AS m
        WHERE Id = $1 AND Kind = {(int)EntityKind.Company} AND Name <> m.Form AND instr(Name, ' (') = 0
            AND NOT EXISTS (
                SELECT 1 FROM Corrections c
                WHERE c.Kind = {(int)CorrectionKind.Rename} AND c.UndoneAt IS NULL
                    AND c.EntityKind = Entities.Kind AND c.Slug = Entities.Slug)
        """;

    /// <summary>The lines of what articles call whom: entity, form, in how many articles, in how many by the user's
    /// word.</summary>
    private const string Counted = """
        WITH RECURSIVE Lines(EntityId, IsTold, Form, Rest) AS (
            SELECT EntityId, 0, '', Forms || char(10) FROM Appearances WHERE Forms <> ''
            UNION ALL
            SELECT EntityId, 1, '', ToldForms || char(10) FROM Appearances WHERE ToldForms <> ''
            UNION ALL
            SELECT
                EntityId, IsTold, substr(Rest, 1, instr(Rest, char(10)) - 1), substr(Rest, instr(Rest, char(10)) + 1)
            FROM Lines
            WHERE Rest <> ''),
        Counted(EntityId, Form, Articles, Told) AS (
            SELECT EntityId, Form, SUM(1 - IsTold), SUM(IsTold) FROM Lines WHERE Form <> '' GROUP BY EntityId, Form)
        """;

    /// <summary>
    /// Counts all anew. A form that is missing has no address in SQL: the articles that use it are derived again.
    /// </summary>
    public static readonly string[] Mend =
    [
        $"""
            {Counted}
            UPDATE Articles SET ReaderVersion = 0
            WHERE Id IN (
                SELECT a.ArticleId
                FROM Counted c JOIN Appearances a ON a.EntityId = c.EntityId
                WHERE NOT EXISTS (SELECT 1 FROM EntityForms f WHERE f.EntityId = c.EntityId AND f.Form = c.Form))
            """,
        $"""
            {Counted}
            INSERT INTO EntityForms (EntityId, Form, Slug, Articles, Told)
            SELECT EntityId, Form, '', Articles, Told FROM Counted WHERE true
            ON CONFLICT (EntityId, Form) DO UPDATE SET Articles = excluded.Articles, Told = excluded.Told
            """,
        $"""
            {Counted}
            DELETE FROM EntityForms
            WHERE NOT EXISTS (
                SELECT 1 FROM Counted c WHERE c.EntityId = EntityForms.EntityId AND c.Form = EntityForms.Form)
            """,
    ];

    /// <summary>Forms whose number of articles is wrong.</summary>
    public static readonly string Wrong = $"""
        {Counted}
        SELECT
            (SELECT COUNT(*) FROM Counted c
             WHERE NOT EXISTS (
                SELECT 1 FROM EntityForms f
                WHERE f.EntityId = c.EntityId AND f.Form = c.Form AND f.Articles = c.Articles AND f.Told = c.Told))
            + (SELECT COUNT(*) FROM EntityForms f
               WHERE (f.Articles, f.Told) <> (0, 0) AND NOT EXISTS (
                SELECT 1 FROM Counted c WHERE c.EntityId = f.EntityId AND c.Form = f.Form))
        """;
}
