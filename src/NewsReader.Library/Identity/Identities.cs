using NewsReader.Analysis;
using NewsReader.Articles.Mentions;

namespace NewsReader.Library.Identity;

/// <summary>Who of the library somebody named is, and how sure that is, from 0 to 1.</summary>
/// <param name="HasOwnPage">Whether it is the page that the name alone leads to.</param>
internal readonly record struct Identified(long Id, EntityKind Kind, string Slug, double Confidence, bool HasOwnPage);

/// <summary>
/// Tells who of the library the people and companies of an article are. One name is one page, unless the articles
/// contradict each other: other fields of work, and nobody else in common. The reader's word goes before everything.
/// </summary>
internal sealed class Identities(PreparedStatements statements, TextIndexes indexes)
{
    /// <summary>
    /// How many of somebody's newest articles are looked at: the cost does not grow with the library.
    /// </summary>
    private const int Newest = 20;

    private readonly Dictionary<(EntityKind, string), long> _ids = [];
    private readonly Dictionary<string, List<Namesake>> _namesakes = [];

    /// <summary>One who has a name that articles give.</summary>
    /// <param name="Articles">How many name him, as stored.</param>
    private sealed record Namesake(long Id, EntityKey Key, int Articles)
    {
        public FieldsOfWork Fields { get; set; }
    }

    public ReadersWord Word { get; } =
        new(
            statements.Rows(
                "SELECT Kind, EntityKind, Slug, Name, ArticleId, TargetKind, TargetSlug, TargetName FROM "
                    + "Corrections WHERE UndoneAt IS NULL ORDER BY Id",
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
                }
            )
        );

    /// <summary>Who each of them is; those whom the reader calls nobody are left out.</summary>
    /// <param name="article">The article's id.</param>
    public Dictionary<NamedEntity, Identified> Identify(long article, IReadOnlyList<NamedEntity> named)
    {
        var identified = new Dictionary<NamedEntity, Identified>(named.Count, ReferenceEqualityComparer.Instance);
        foreach (var entity in named)
        {
            if (Identify(article, entity, named) is { } who)
                identified[entity] = who;
        }
        return identified;
    }

    private Identified? Identify(long article, NamedEntity entity, IReadOnlyList<NamedEntity> named)
    {
        var slug = EntityAddress.Slug(entity.Name);
        var fields = RolesByField.Of(entity.Roles);
        var (key, confidence) = OfName(entity, slug, fields, named);
        var who = Word.Follow(key);
        var said =
            Word.InArticle(entity.Kind, slug, article)
            ?? Word.InArticle(entity.Kind, key.Slug, article)
            ?? (who is { } page ? Word.InArticle(page.Kind, page.Slug, article) : null);
        if (said is { } other)
            (key, confidence, who) = (other, 1.0, Word.Follow(other));
        if (who is not { } found)
            return null;
        var isCalledSo = found.Slug == key.Slug;
        return new Identified(
            IdOf(found, isCalledSo ? slug : found.Slug, isCalledSo ? fields : FieldsOfWork.None),
            found.Kind,
            found.Slug,
            isCalledSo ? confidence : 1.0,
            found.Kind == entity.Kind && found.Slug == slug
        );
    }

    private (EntityKey Key, double Confidence) OfName(
        NamedEntity entity,
        string slug,
        FieldsOfWork fields,
        IReadOnlyList<NamedEntity> named
    )
    {
        var own = new EntityKey(entity.Kind, slug, entity.Name);
        if (entity.Kind == EntityKind.Company)
            return (own, IdentityConfidence.Supported);
        if (!entity.Name.Contains(' '))
            return (own, IdentityConfidence.SingleName);

        var namesakes = Namesakes(slug);
        if (namesakes.Count == 0)
            return (own, IdentityConfidence.SameName);
        if (namesakes.Count == 1 && fields == FieldsOfWork.None)
            return (namesakes[0].Key, IdentityConfidence.SameName);
        foreach (var namesake in namesakes)
        {
            if ((namesake.Fields & fields) != 0)
                return (namesake.Key, IdentityConfidence.Supported);
            if (namesakes.Count == 1 && namesake.Fields == FieldsOfWork.None)
            {
                Learn(namesake, fields);
                return (namesake.Key, IdentityConfidence.SameName);
            }
            if (!HaveCompanyInCommon(namesake.Id, entity, named))
                continue;
            Learn(namesake, fields);
            return (namesake.Key, IdentityConfidence.Supported);
        }
        if (fields == FieldsOfWork.None)
            return (namesakes[0].Key, IdentityConfidence.OneOfSeveral);
        var another = slug;
        for (
            var number = namesakes.Count + 1;
            another == slug
                || statements.Number("SELECT 1 FROM Entities WHERE Kind = $1 AND Slug = $2", (int)entity.Kind, another)
                    is not null;
            number++
        )
            another = $"{slug}-{number}";
        return (new EntityKey(entity.Kind, another, $"{entity.Name} ({entity.Roles[0]})"), IdentityConfidence.SameName);
    }

    private void Learn(Namesake namesake, FieldsOfWork fields)
    {
        if ((namesake.Fields | fields) == namesake.Fields)
            return;
        namesake.Fields |= fields;
        statements.Execute("UPDATE Entities SET Fields = $2 WHERE Id = $1", namesake.Id, (int)namesake.Fields);
    }

    /// <summary>Who of the library has the name, those in most articles first.</summary>
    private List<Namesake> Namesakes(string slug)
    {
        if (!_namesakes.TryGetValue(slug, out var known))
        {
            _namesakes[slug] = known = statements.Rows(
                "SELECT Id, Slug, Name, Fields, ArticleCount FROM Entities WHERE NameSlug = $1 AND Kind = $2",
                row => new Namesake(
                    row.GetInt64(0),
                    new EntityKey(EntityKind.Person, row.GetString(1), row.GetString(2)),
                    row.GetInt32(4)
                )
                {
                    Fields = (FieldsOfWork)row.GetInt32(3),
                },
                slug,
                (int)EntityKind.Person
            );
        }
        // Sorted here: asked for in an order, SQLite walks everybody in that order. And each time: the order is the
        // same, however many articles a transaction has.
        return known.Count < 2
            ? known
            : [.. known.OrderByDescending(n => n.Articles + indexes.ArticlesNotYetCounted(n.Id)).ThenBy(n => n.Id)];
    }

    /// <summary>Whether one of those named with it is named with the other as well.</summary>
    private bool HaveCompanyInCommon(long id, NamedEntity entity, IReadOnlyList<NamedEntity> named)
    {
        foreach (var other in named)
        {
            if (other == entity || (other.Kind == EntityKind.Person && !other.Name.Contains(' ')))
                continue;
            var inCommon = statements.Number(
                "SELECT 1 FROM Entities e JOIN Appearances a ON a.EntityId = e.Id WHERE e.Kind = $1 AND "
                    + "e.Slug = $2 AND a.ArticleId IN (SELECT ArticleId FROM Appearances WHERE EntityId = $3 "
                    + $"ORDER BY ArticleId DESC LIMIT {Newest}) LIMIT 1",
                (int)other.Kind,
                EntityAddress.Slug(other.Name),
                id
            );
            if (inCommon is not null)
                return true;
        }
        return false;
    }

    private long IdOf(EntityKey key, string nameSlug, FieldsOfWork fields)
    {
        if (_ids.TryGetValue((key.Kind, key.Slug), out var id))
            return id;
        var known = _namesakes.TryGetValue(nameSlug, out var namesakes)
            ? namesakes.Find(n => n.Key.Kind == key.Kind && n.Key.Slug == key.Slug)
            : null;
        if (known is not null)
            return _ids[(key.Kind, key.Slug)] = known.Id;
        if (
            statements.Number("SELECT Id FROM Entities WHERE Kind = $1 AND Slug = $2", (int)key.Kind, key.Slug) is
            { } stored
        )
            return _ids[(key.Kind, key.Slug)] = stored;
        id = statements
            .Number(
                "INSERT INTO Entities (Kind, Slug, NameSlug, Name, Fields, ArticleCount, QuotationCount) "
                    + "VALUES ($1, $2, $3, $4, $5, 0, 0) RETURNING Id",
                (int)key.Kind,
                key.Slug,
                nameSlug,
                key.Name,
                (int)fields
            )!
            .Value;
        indexes.AddName(id, key.Name);
        _namesakes.Remove(nameSlug);
        return _ids[(key.Kind, key.Slug)] = id;
    }
}
