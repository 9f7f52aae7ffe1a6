using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;

namespace NewsReader.Storage.Sqlite;

/// <summary>
/// The statements by which <see cref="StoredEntity.Organization"/> follows what articles give and what the user says.
/// </summary>
internal static class DecidedKinds
{
    /// <summary>What an organization is: the entity is called "Entities", or by its alias.</summary>
    private static string Decided(string entity) =>
        $"""
            COALESCE(
                (
                    SELECT c.TargetOrganization FROM Corrections c
                    WHERE c.Slug = {entity}.Slug AND c.EntityKind = {(int)EntityKind.Company}
                        AND c.Kind = {(int)CorrectionKind.Organization} AND c.UndoneAt IS NULL
                    ORDER BY c.Id DESC LIMIT 1),
                (
                    SELECT a.Organization FROM Appearances a
                    WHERE a.EntityId = {entity}.Id AND a.Organization IN (
                        SELECT k.Kind FROM OrganizationKinds k
                        WHERE k.EntityId = {entity}.Id AND k.Articles = (
                            SELECT MAX(m.Articles) FROM OrganizationKinds m WHERE m.EntityId = {entity}.Id))
                    ORDER BY a.ArticleId DESC LIMIT 1),
                {(int)OrganizationKind.Company})
            """;

    /// <summary>Counts so many articles more that give an organization a kind: its id, the kind, how many.</summary>
    public const string Count = """
        INSERT INTO OrganizationKinds (EntityId, Kind, Articles) VALUES ($1, $2, $3)
        ON CONFLICT (EntityId, Kind) DO UPDATE SET Articles = Articles + excluded.Articles
        """;

    /// <summary>Decides on all organizations; a condition on them may follow.</summary>
    public static readonly string DecideAll =
        $"UPDATE Entities SET Organization = {Decided("Entities")} WHERE Kind = {(int)EntityKind.Company}";

    /// <summary>Decides on the organization whose page has a slug.</summary>
    /// <param name="slug">Its parameter.</param>
    public static string DecideOn(string slug) => $"{DecideAll} AND Slug = {slug}";

    /// <summary>
    /// Decides on an organization, whose counts of articles and quotations change with it: its id, how many articles
    /// and quotations more, and the kind that all who come give it; null where they do not agree, or some go.
    /// </summary>
    /// <remarks>More of what it is change nothing, and nothing is looked up for them.</remarks>
    public static readonly string DecideAndCount = $"""
        UPDATE Entities SET
            ArticleCount = ArticleCount + $2,
            QuotationCount = QuotationCount + $3,
            Organization = CASE WHEN Organization = $4 THEN Organization ELSE {Decided("Entities")} END
        WHERE Id = $1
        """;

    /// <summary>Counts all anew, and decides on all.</summary>
    public static readonly string[] Mend =
    [
        "DELETE FROM OrganizationKinds",
        """
            INSERT INTO OrganizationKinds (EntityId, Kind, Articles)
            SELECT EntityId, Organization, COUNT(*)
            FROM Appearances
            WHERE Organization IS NOT NULL
            GROUP BY EntityId, Organization
            """,
        DecideAll,
    ];

    /// <summary>Organizations that are not what they should be.</summary>
    public static readonly string Wrong = $"""
        SELECT COUNT(*)
        FROM Entities e
        WHERE Kind = {(int)EntityKind.Company} AND (
            Organization IS NOT {Decided("e")}
            OR (SELECT COUNT(Organization) FROM Appearances a WHERE a.EntityId = e.Id)
                <> (SELECT COALESCE(SUM(Articles), 0) FROM OrganizationKinds k WHERE k.EntityId = e.Id)
            OR EXISTS (
                SELECT 1 FROM OrganizationKinds k
                WHERE k.EntityId = e.Id AND k.Articles <> (
                    SELECT COUNT(*) FROM Appearances a WHERE a.EntityId = e.Id AND a.Organization = k.Kind)))
        """;
}
