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
        ("Gender", row => (int)row.Gender),
        ("ArticleCount", row => row.ArticleCount),
        ("QuotationCount", row => row.QuotationCount)
    );

    /// <summary>So many of the oldest, and of the newest, who have a key.</summary>
    private const int LookedAt = 128;

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

    private bool? _hasFormer;

    public IReadOnlyList<FormerDecision> TakeBefore(long article)
    {
        // Asked once: usually nothing is undone.
        if (!(_hasFormer ??= statements.Number($"SELECT EXISTS (SELECT 1 {Undone})") == 1))
            return [];
        var before = statements.Rows(
            $"""
            SELECT f.EntityId, f.CorrectionId, f.Forms, f.Confidence, f.Reason
            {Undone} AND f.ArticleId = $1
            ORDER BY f.CorrectionId
            """,
            row => new FormerDecision
            {
                ArticleId = article,
                EntityId = row.GetInt64(0),
                CorrectionId = row.GetInt64(1),
                Forms = row.GetString(2),
                Confidence = row.GetDouble(3),
                Reason = row.IsDBNull(4) ? null : row.GetString(4),
            },
            article
        );
        foreach (var correction in before.Select(former => former.CorrectionId).Distinct())
            statements.Execute(
                "DELETE FROM FormerDecisions WHERE ArticleId = $1 AND CorrectionId = $2",
                article,
                correction
            );
        return before;
    }

    private const string Undone =
        "FROM Corrections c CROSS JOIN FormerDecisions f ON f.CorrectionId = c.Id WHERE c.UndoneAt IS NOT NULL";

    private const string Columns =
        "e.Id, e.Kind, e.Slug, e.Name, e.ArticleCount, e.Fields, e.Gender, e.Organization, e.KnownAs, e.Wikidata, "
        + "e.MovedTo";

    /// <inheritdoc/>
    /// <remarks>Few have most keys. Of a surname or a given name that very many have, the oldest and the newest are
    /// looked at.</remarks>
    public List<long> WithKey(long key, int most)
    {
        var having = statements.Rows(
            "SELECT EntityId FROM EntityKeys WHERE Key = $1 LIMIT $2",
            row => row.GetInt64(0),
            key,
            most + 1
        );
        return having.Count <= most
            ? having
            : statements.Rows(
                """
                SELECT e.Id
                FROM (
                    SELECT EntityId FROM (
                        SELECT EntityId FROM EntityKeys WHERE Key = $1 ORDER BY EntityId LIMIT $3)
                    UNION
                    SELECT EntityId FROM (
                        SELECT EntityId FROM EntityKeys WHERE Key = $1 ORDER BY EntityId DESC LIMIT $3)
                ) k CROSS JOIN Entities e ON e.Id = k.EntityId
                ORDER BY e.ArticleCount DESC, e.Id
                LIMIT $2
                """,
                row => row.GetInt64(0),
                key,
                most,
                LookedAt
            );
    }

    /// <inheritdoc/>
    /// <remarks>Asked for in an order, SQLite would walk everybody in that order.</remarks>
    public List<KnownEntity> Namesakes(EntityKind kind, string name) =>
        statements.Rows(
            $"SELECT {Columns} FROM Entities e WHERE e.NameSlug = $1 AND e.Kind = $2",
            Entity,
            name,
            (int)kind
        );

    public int ArticlesNotYetCounted(long entity) => indexes.ArticlesNotYetCounted(entity);

    public List<(string Form, int Articles)> Forms(long entity, int most) =>
        statements.Rows(
            """
            SELECT Form, Articles
            FROM EntityForms
            WHERE EntityId = $1 AND Articles > 0
            ORDER BY Articles DESC, Form
            LIMIT $2
            """,
            row => (row.GetString(0), row.GetInt32(1)),
            entity,
            most
        );

    public List<string> ToldForms(long entity, int most) =>
        statements.Rows(
            "SELECT Form FROM EntityForms WHERE EntityId = $1 AND Told > 0 ORDER BY Told DESC, Form LIMIT $2",
            row => row.GetString(0),
            entity,
            most
        );

    public List<PastAppearance> Newest(long entity, int newest, double least) =>
        statements.Rows(
            """
            SELECT ArticleId, Forms, Roles, Sentence
            FROM Appearances
            WHERE EntityId = $1 AND Confidence >= $3
            ORDER BY ArticleId DESC
            LIMIT $2
            """,
            row => new PastAppearance(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3)),
            entity,
            newest,
            least
        );

    public string ContextOf(long article) =>
        statements.Text("SELECT Context FROM Articles WHERE Id = $1", article) ?? "";

    public List<long> NamedIn(long article) =>
        statements.Rows("SELECT EntityId FROM Appearances WHERE ArticleId = $1", row => row.GetInt64(0), article);

    public KnownEntity? Find(EntityKind kind, string slug) =>
        statements.Rows($"SELECT {Columns} FROM Entities e WHERE e.Kind = $1 AND e.Slug = $2", Entity, (int)kind, slug)
            is [var found, ..]
            ? found
            : null;

    public KnownEntity Named(long entity) =>
        statements.Rows($"SELECT {Columns} FROM Entities e WHERE e.Id = $1", Entity, entity)[0];

    public KnownEntity Add(EntityKey key, string name, OrganizationKind? organization)
    {
        var entity = new StoredEntity
        {
            Kind = key.Kind,
            Organization = organization,
            Slug = key.Slug,
            NameSlug = name,
            Name = key.Name,
        };
        var id = statements.Number(Entities.InsertForId, Entities.Values(entity))!.Value;
        indexes.AddName(id, key.Name);
        return new KnownEntity(id, key, Articles: 0) { Organization = organization };
    }

    public void AddKeys(long entity, IEnumerable<long> keys)
    {
        foreach (var key in keys)
            statements.Execute("INSERT OR IGNORE INTO EntityKeys (Key, EntityId) VALUES ($1, $2)", key, entity);
    }

    public void Learn(KnownEntity entity) =>
        statements.Execute(
            "UPDATE Entities SET Fields = $2, Gender = $3, KnownAs = $4, Wikidata = $5 WHERE Id = $1",
            entity.Id,
            (int)entity.Fields,
            (int)entity.Gender,
            entity.KnownAs,
            entity.Wikidata
        );

    public void Join(long entity, long into)
    {
        statements.Execute("UPDATE Entities SET MovedTo = $2 WHERE Id = $1", entity, into);
        statements.Execute(
            "INSERT OR IGNORE INTO Reopened SELECT ArticleId FROM Appearances WHERE EntityId = $1",
            entity
        );
    }

    public void Reopen(long doubt, int most) =>
        statements.Execute(
            """
            INSERT OR IGNORE INTO Reopened
            SELECT ArticleId FROM Appearances WHERE Doubt = $1 ORDER BY ArticleId DESC LIMIT $2
            """,
            doubt,
            most
        );

    public void ReopenNamed(long entity, int most) =>
        statements.Execute(
            """
            INSERT OR IGNORE INTO Reopened
            SELECT ArticleId FROM Appearances WHERE EntityId = $1 ORDER BY ArticleId DESC LIMIT $2
            """,
            entity,
            most
        );

    public void Rename(EntityKind kind, string slug, string name) =>
        statements.Execute("UPDATE Entities SET Name = $3 WHERE Kind = $1 AND Slug = $2", (int)kind, slug, name);

    public void DecideKind(string slug) => statements.Execute(DecidedKinds.DecideOn("$1"), slug);

    private static KnownEntity Entity(StoredRow row) =>
        new(
            row.GetInt64(0),
            new EntityKey((EntityKind)row.GetInt32(1), row.GetString(2), row.GetString(3)),
            row.GetInt32(4)
        )
        {
            Fields = (FieldsOfWork)row.GetInt32(5),
            Gender = (Gender)row.GetInt32(6),
            Organization = row.IsDBNull(7) ? null : (OrganizationKind)row.GetInt32(7),
            KnownAs = row.IsDBNull(8) ? null : row.GetString(8),
            Wikidata = row.IsDBNull(9) ? null : row.GetInt32(9),
            MovedTo = row.IsDBNull(10) ? null : row.GetInt64(10),
        };
}
