using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>Who is in the library, by the statements of one transaction.</summary>
internal sealed class KnownNames(PreparedStatements statements, TextIndexes indexes) : IKnownNames
{
    private static readonly TableColumns<StoredEntity> Entities = new(
        "Entities",
        ("Kind", row => (int)row.Kind),
        ("Organization", row => (int?)row.Organization),
        ("Slug", row => row.Slug),
        ("NameSlug", row => row.NameSlug),
        ("Name", row => row.Name),
        ("Fields", row => row.Fields),
        ("ArticleCount", row => row.ArticleCount),
        ("QuotationCount", row => row.QuotationCount)
    );

    public IReadOnlyList<Correction> Corrections() =>
        statements.Rows(
            """
            SELECT Kind, EntityKind, Slug, Name, ArticleId, TargetKind, TargetSlug, TargetName, TargetOrganization
            FROM Corrections
            WHERE UndoneAt IS NULL
            ORDER BY Id
            """,
            row => new Correction
            {
                Kind = (CorrectionKind)row.GetInt32(0),
                EntityKind = (EntityKind)row.GetInt32(1),
                Slug = row.GetString(2),
                Name = row.GetString(3),
                ArticleId = row.IsDBNull(4) ? null : row.GetInt64(4),
                TargetKind = row.IsDBNull(5) ? null : (EntityKind)row.GetInt32(5),
                TargetSlug = row.IsDBNull(6) ? null : row.GetString(6),
                TargetName = row.IsDBNull(7) ? null : row.GetString(7),
                TargetOrganization = row.IsDBNull(8) ? null : (OrganizationKind)row.GetInt32(8),
            }
        );

    /// <inheritdoc/>
    /// <remarks>Asked for in an order, SQLite would walk everybody in that order.</remarks>
    public List<Namesake> Namesakes(string name) =>
        statements.Rows(
            "SELECT Id, Slug, Name, Fields, ArticleCount FROM Entities WHERE NameSlug = $1 AND Kind = $2",
            row => new Namesake(
                row.GetInt64(0),
                new EntityKey(EntityKind.Person, row.GetString(1), row.GetString(2)),
                row.GetInt32(4),
                (FieldsOfWork)row.GetInt32(3)
            ),
            name,
            (int)EntityKind.Person
        );

    public int ArticlesNotYetCounted(long entity) => indexes.ArticlesNotYetCounted(entity);

    public bool AreNamedTogether(long entity, EntityKind otherKind, string otherSlug, int newest) =>
        statements.Number(
            """
            SELECT 1 FROM Entities e JOIN Appearances a ON a.EntityId = e.Id
            WHERE e.Kind = $1 AND e.Slug = $2 AND a.ArticleId IN (
                SELECT ArticleId FROM Appearances WHERE EntityId = $3 ORDER BY ArticleId DESC LIMIT $4)
            LIMIT 1
            """,
            (int)otherKind,
            otherSlug,
            entity,
            newest
        )
            is not null;

    public long? Find(EntityKind kind, string slug) =>
        statements.Number("SELECT Id FROM Entities WHERE Kind = $1 AND Slug = $2", (int)kind, slug);

    public long Add(EntityKey key, string name, FieldsOfWork fields, OrganizationKind? organization)
    {
        var entity = new StoredEntity
        {
            Kind = key.Kind,
            Organization = organization,
            Slug = key.Slug,
            NameSlug = name,
            Name = key.Name,
            Fields = (int)fields,
        };
        var id = statements.Number(Entities.InsertForId, Entities.Values(entity))!.Value;
        indexes.AddName(id, key.Name);
        return id;
    }

    public void Learn(long entity, FieldsOfWork fields) =>
        statements.Execute("UPDATE Entities SET Fields = $2 WHERE Id = $1", entity, (int)fields);

    public void Rename(EntityKind kind, string slug, string name) =>
        statements.Execute("UPDATE Entities SET Name = $3 WHERE Kind = $1 AND Slug = $2", (int)kind, slug, name);

    public void DecideKind(string slug) => statements.Execute(DecidedKinds.DecideOn("$1"), slug);
}
