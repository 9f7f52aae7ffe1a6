using NewsReader.Analysis;
using NewsReader.Articles.Mentions;

namespace NewsReader.Library.Identity;

/// <summary>Who of the library somebody named is, and how sure that is, from 0 to 1.</summary>
/// <param name="HasOwnPage">Whether it is the page that the name alone leads to.</param>
public readonly record struct Identified(long Id, EntityKind Kind, string Slug, double Confidence, bool HasOwnPage);

/// <summary>
/// Tells who of the library the people and companies of an article are. One name is one page, unless the articles
/// contradict each other: other fields of work, and nobody else in common. The reader's word goes before everything.
/// </summary>
internal sealed class Identities(IKnownNames known)
{
    /// <summary>
    /// How many of somebody's newest articles are looked at: the cost does not grow with the library.
    /// </summary>
    private const int Newest = 20;

    private readonly Dictionary<(EntityKind, string), long> _ids = [];
    private readonly Dictionary<string, List<Namesake>> _namesakes = [];

    private readonly ReadersWord _word = new(known.Corrections());

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

    /// <summary>The lines of an article that are text by the reader's word, whatever a rule took them for.</summary>
    public IReadOnlyList<string> TextOf(long article) => _word.TextOf(article);

    private Identified? Identify(long article, NamedEntity entity, IReadOnlyList<NamedEntity> named)
    {
        var slug = EntityAddress.Slug(entity.Name);
        var fields = RolesByField.Of(entity.Roles);
        var (key, confidence) = OfName(entity, slug, fields, named);
        var who = _word.Follow(key);
        var said =
            _word.InArticle(entity.Kind, slug, article)
            ?? _word.InArticle(entity.Kind, key.Slug, article)
            ?? (who is { } page ? _word.InArticle(page.Kind, page.Slug, article) : null);
        if (said is { } other)
            (key, confidence, who) = (other, 1.0, _word.Follow(other));
        if (who is not { } found)
            return null;
        var isCalledSo = found.Slug == key.Slug;
        return new Identified(
            IdOf(
                found,
                isCalledSo ? slug : found.Slug,
                isCalledSo ? fields : FieldsOfWork.None,
                found.Kind == EntityKind.Company
                    ? _word.KindOf(found.Slug) ?? entity.Organization ?? OrganizationKind.Company
                    : null
            ),
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
            another == slug || known.Find(entity.Kind, another) is not null;
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
        known.Learn(namesake.Id, namesake.Fields);
    }

    /// <summary>Who of the library has the name, those in most articles first.</summary>
    private List<Namesake> Namesakes(string slug)
    {
        if (!_namesakes.TryGetValue(slug, out var found))
            _namesakes[slug] = found = known.Namesakes(slug);
        // Each time anew: the order is the same, however many articles a transaction has.
        return found.Count < 2
            ? found
            : [.. found.OrderByDescending(n => n.Articles + known.ArticlesNotYetCounted(n.Id)).ThenBy(n => n.Id)];
    }

    /// <summary>Whether one of those named with it is named with the other as well.</summary>
    private bool HaveCompanyInCommon(long id, NamedEntity entity, IReadOnlyList<NamedEntity> named)
    {
        foreach (var other in named)
        {
            if (other == entity || (other.Kind == EntityKind.Person && !other.Name.Contains(' ')))
                continue;
            if (known.AreNamedTogether(id, other.Kind, EntityAddress.Slug(other.Name), Newest))
                return true;
        }
        return false;
    }

    private long IdOf(EntityKey key, string nameSlug, FieldsOfWork fields, OrganizationKind? organization)
    {
        if (_ids.TryGetValue((key.Kind, key.Slug), out var id))
            return id;
        var namesake = _namesakes.TryGetValue(nameSlug, out var namesakes)
            ? namesakes.Find(n => n.Key.Kind == key.Kind && n.Key.Slug == key.Slug)
            : null;
        if (namesake is not null)
            return _ids[(key.Kind, key.Slug)] = namesake.Id;
        if (known.Find(key.Kind, key.Slug) is { } stored)
            return _ids[(key.Kind, key.Slug)] = stored;
        id = known.Add(key, nameSlug, fields, organization);
        _namesakes.Remove(nameSlug);
        return _ids[(key.Kind, key.Slug)] = id;
    }
}
