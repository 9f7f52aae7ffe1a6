using NewsReader.Analysis;
using NewsReader.Analysis.Knowledge;
using NewsReader.Articles.Mentions;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <summary>Who of the library somebody named is, and how sure that is, from 0 to 1.</summary>
/// <param name="HasOwnPage">Whether it is the page that the name alone leads to.</param>
public readonly record struct Identified(long Id, EntityKind Kind, string Slug, double Confidence, bool HasOwnPage)
{
    /// <summary>Why it is so, as a clause behind "because"; null where the name alone says it.</summary>
    public string? Reason { get; init; }

    /// <summary>The key of the name, where the decision may be another once more is known; null where it is
    /// sure.</summary>
    public long? Doubt { get; init; }

    /// <summary>Whether the user says so: it tells nothing of what others call them.</summary>
    public bool IsTold { get; init; }
}

/// <summary>
/// Tells who of the library the people and organizations of an article are, by the evidence of
/// <see cref="IdentityModel"/>. The user's word goes before everything.
/// </summary>
internal sealed class Identities(IKnownNames known, WorldKnowledge world)
{
    /// <summary>How many articles a new bearer of a surname opens again.</summary>
    private const int MostReopened = 50;

    /// <summary>How many articles of a namesake a new bearer of the full name opens again.</summary>
    private const int MostOfNamesake = 20;

    /// <summary>How well known somebody is, as so many articles.</summary>
    private const double ProminenceOfAnArticle = 10;

    private readonly Candidates _candidates = new(known, world);

    private readonly ReadersWord _word = new(known.Corrections());

    /// <summary>What is known of the article from before what the user took back.</summary>
    private IReadOnlyList<FormerDecision> _before = [];

    /// <summary>Who each of them is; those whom the user calls nobody are left out.</summary>
    /// <param name="article">The article's id.</param>
    /// <param name="context">What it is about.</param>
    /// <param name="source">Where it is from.</param>
    public Dictionary<NamedEntity, Identified> Identify(
        long article,
        IReadOnlyList<NamedEntity> named,
        ArticleContext context,
        string source
    )
    {
        _before = known.TakeBefore(article);
        var identified = new Dictionary<NamedEntity, Identified>(named.Count, ReferenceEqualityComparer.Instance);
        // Who is named in full tells who is meant by a surname.
        var documents = named
            .Select(n => new DocumentEntity(n, world, context.People.GetValueOrDefault(n.Name), context))
            .OrderBy(d => d.IsSingle)
            .ThenBy(d => context.OneWith.ContainsKey(d.Named.Name))
            .ToList();
        var scene = new Scene(context, source, documents.Count - 1);
        foreach (var document in documents)
        {
            if (document is { IsPlace: false, IsSingle: false } && Likely(document, scene) is { } likely)
                scene.Company.Add(likely);
        }
        foreach (var document in documents)
        {
            if (Decide(article, document, scene) is not var (who, entity))
                continue;
            identified[document.Named] = who;
            // Where something is tells little of who is there.
            if (!document.IsPlace)
                scene.Company.Add(entity.Id);
            if (!who.IsTold)
                scene.Decided.Add((document, entity));
        }
        foreach (var (document, entity) in scene.Decided)
        {
            Learn(entity, document);
            _candidates.Remember(
                entity,
                document,
                context,
                scene.Company,
                identified[document.Named].Confidence >= IdentityConfidence.Sure
            );
        }
        return identified;
    }

    /// <summary>Whom a full name likely means, by the name alone: the company of the others.</summary>
    private long? Likely(DocumentEntity document, Scene scene)
    {
        var weighed = scene.Weigh(document, _candidates);
        var probabilities = IdentityModel.Probabilities(weighed.ConvertAll(evidence => evidence.Score));
        var best = Array.FindIndex(probabilities, probability => probability >= IdentityConfidence.Probable);
        return best < 0 ? null : weighed[best].Entity.Id;
    }

    /// <inheritdoc cref="Candidates.Forget"/>
    public void Forget(long article, IEnumerable<long> named) => _candidates.Forget(article, named);

    /// <summary>The lines of an article that are text by the user's word, whatever a rule took them for.</summary>
    public IReadOnlyList<string> TextOf(long article) => _word.TextOf(article);

    private (Identified, KnownEntity)? Decide(long article, DocumentEntity document, Scene scene)
    {
        var kind = document.Named.Kind;
        var own = new EntityKey(kind, document.Slug, document.Named.Name);
        if (_word.InArticle(kind, document.Slug, article) is { } here)
            return Told(document, here);
        if (_word.HasSaid(own))
            return Told(document, own);
        var (entity, confidence, reason) = Before(document) ?? ByEvidence(document, scene);
        if (_word.InArticle(entity.Key.Kind, entity.Key.Slug, article) is { } other)
            return Told(document, other);
        if (_word.HasSaid(entity.Key))
            return Told(document, entity.Key);
        var isDoubtful = confidence < (document.IsSingle ? IdentityConfidence.Settled : IdentityConfidence.Sure);
        return (
            new Identified(
                entity.Id,
                entity.Key.Kind,
                entity.Key.Slug,
                confidence,
                entity.Key.Kind == kind && entity.Key.Slug == document.Slug
            )
            {
                Reason = reason,
                Doubt = isDoubtful ? NameKeys.OfDoubt(kind, document.Person?.Whole ?? document.Named.Name) : null,
            },
            entity
        );
    }

    /// <summary>Who was meant before a correction that is undone; null where nothing of the kind is known.</summary>
    private (KnownEntity Entity, double Confidence, string? Reason)? Before(DocumentEntity document)
    {
        foreach (var former in _before)
        {
            if (!former.Forms.Split('\n').Any(form => EntityAddress.Slug(form) == document.Slug))
                continue;
            var entity = _candidates.Standing(former.EntityId);
            if (
                entity.Key.Kind == document.Named.Kind
                && !_word.AreApart(entity.Key.Kind, document.Slug, entity.Key.Slug)
            )
                return (entity, former.Confidence, former.Reason);
        }
        return null;
    }

    /// <summary>By the user's word; null for nobody.</summary>
    private (Identified, KnownEntity)? Told(DocumentEntity document, EntityKey said)
    {
        if (_word.Follow(said) is not { } page)
            return null;
        var entity = _candidates.Find(page.Kind, page.Slug) ?? AddTold(page, document);
        return (
            new Identified(
                entity.Id,
                page.Kind,
                page.Slug,
                1,
                page.Kind == document.Named.Kind && page.Slug == document.Slug
            )
            {
                Reason = Appearance.ToldReason,
                IsTold = true,
            },
            entity
        );
    }

    /// <summary>A page that the user's word makes: found by the name without what tells it apart.</summary>
    private KnownEntity AddTold(EntityKey page, DocumentEntity document)
    {
        var entity = Add(page, EntityAddress.Slug(page.BareName), document.Named.Organization);
        _candidates.AddKeys(entity, page.Kind, page.BareName, bearer: null);
        return entity;
    }

    private (KnownEntity Entity, double Confidence, string? Reason) ByEvidence(DocumentEntity document, Scene scene)
    {
        var weighed = scene.Weigh(document, _candidates);
        weighed.RemoveAll(evidence => _word.AreApart(document.Named.Kind, document.Slug, evidence.Entity.Key.Slug));
        if (scene.OneWith(document) is { } one && !_word.AreApart(one.Key.Kind, document.Slug, one.Key.Slug))
        {
            foreach (var page in weighed.Where(evidence => evidence.IsNamesake && evidence.Entity.Id != one.Id))
                Join(page, one);
            return (one, IdentityConfidence.New, "the article says that both names are one’s");
        }
        // A page that the user made, and whose articles are gone, is nobody's.
        weighed.RemoveAll(evidence => evidence.IsEmpty && evidence.Entity.Key.IsFromUser);
        // A page whose only articles are derived again tells nothing of its own; whoever is new has it back.
        var left = weighed
            .Where(evidence => evidence is { IsEmpty: true, IsNamesake: true } && !_word.HasSaid(evidence.Entity.Key))
            .ToList();
        weighed.RemoveAll(left.Contains);
        foreach (var evidence in weighed)
            evidence.WeighBeside(document, scene.Decided);
        Join(document, weighed);
        return Likeliest(document, weighed, left);
    }

    /// <summary>The likeliest of all whom a name may mean, or somebody new.</summary>
    /// <param name="left">Pages of that name whose articles are derived again.</param>
    private (KnownEntity Entity, double Confidence, string? Reason) Likeliest(
        DocumentEntity document,
        List<Evidence> weighed,
        List<Evidence> left
    )
    {
        var scores = weighed.ConvertAll(evidence => evidence.Score);
        // Whoever is known by a single name needs no article that names them in full.
        var isMeantByAlias =
            document is { IsSingle: true, Known: not null } && !weighed.Exists(evidence => evidence.IsOfBearer);
        if (isMeantByAlias)
            scores.Add(
                IdentityModel.Weight(IdentityFeature.KnownAlias)
                    + IdentityModel.Weight(IdentityFeature.Frequency)
                        * Math.Log(1 + document.Known!.Value.Prominence / ProminenceOfAnArticle)
            );
        // So may be whoever is known by a full name, and has no page yet: those there are are others'.
        if (
            document is { IsPerson: true, IsSingle: false, Known: { } known }
            && weighed.Exists(evidence => evidence.IsNamesake)
            && weighed.TrueForAll(evidence => !evidence.IsOfBearer && _candidates.IsAnother(evidence.Entity, known))
        )
            scores.Add(document.ScoreOf(bearer => bearer.IsOfSame(known)) ?? 0);
        var probabilities = IdentityModel.Probabilities(scores);
        var best = probabilities.Length == 0 ? -1 : Array.IndexOf(probabilities, probabilities.Max());
        // Of several who are alike the likeliest; somebody new only where that is likelier still.
        if (best >= 0 && probabilities[best] >= 1 - probabilities.Sum())
        {
            // Whom the user refused once is not meant where it would have to be asked again; between the two whom the
            // user told apart the evidence decides.
            if (
                best < weighed.Count
                && probabilities[best] < IdentityConfidence.Sure
                && weighed[best].Entity.Key is var key
                && _word.IsUnlikely(key.Kind, document.Slug, key.Slug)
                && !weighed.Exists(other => _word.AreNamesakes(key.Kind, key.Slug, other.Entity.Key.Slug))
            )
                return Likeliest(document, [.. weighed.Where((_, i) => i != best)], left);
            return best < weighed.Count
                ? (weighed[best].Entity, probabilities[best], weighed[best].Reason)
                : (New(document, weighed, left), probabilities[best], "the name alone is known to mean them");
        }
        return document is { IsSingle: true }
            ? (Single(document), IdentityConfidence.SingleName, null)
            : (
                New(document, weighed, left),
                Math.Min(document.Sureness, weighed.Count == 0 ? IdentityConfidence.New : 1 - probabilities.Sum()),
                null
            );
    }

    /// <summary>Pages of one person that were made before anything told so are joined.</summary>
    private void Join(DocumentEntity document, List<Evidence> weighed)
    {
        if (document.IsSingle || weighed.Count < 2)
            return;
        var sure = weighed
            .Where(evidence => evidence.IsSure && !evidence.Entity.Key.Name.Contains(" (", StringComparison.Ordinal))
            .OrderByDescending(evidence => _candidates.Articles(evidence.Entity))
            .ThenBy(evidence => evidence.Entity.Id)
            .ToList();
        foreach (var lesser in sure.Skip(1))
        {
            if (!sure[0].MayBe(lesser.Entity, _candidates) || !Join(lesser, sure[0].Entity))
                continue;
            weighed.Remove(lesser);
        }
    }

    /// <summary>Two pages are one, unless the user said that they are not.</summary>
    private bool Join(Evidence lesser, KnownEntity into)
    {
        var (kind, slug) = (lesser.Entity.Key.Kind, lesser.Entity.Key.Slug);
        if (
            _word.HasSaid(lesser.Entity.Key)
            || _word.AreApart(kind, slug, into.Key.Slug)
            || _word.AreNamesakes(kind, slug, into.Key.Slug)
        )
            return false;
        lesser.Entity.MovedTo = into.Id;
        known.Join(lesser.Entity.Id, into.Id);
        return true;
    }

    /// <summary>The page of a bare name, where those stand whom nothing tells.</summary>
    private KnownEntity Single(DocumentEntity document)
    {
        var key = new EntityKey(document.Named.Kind, document.Slug, document.Named.Name);
        return _candidates.Find(key.Kind, key.Slug) is { MovedTo: null } page
            ? page
            : Add(key with { Slug = Free(key.Kind, key.Slug) }, document.Slug, document.Named.Organization);
    }

    /// <summary>Somebody whom no article before named.</summary>
    /// <param name="others">Those of the library whose name it could be, and is not.</param>
    /// <param name="left">Pages of that name whose articles are derived again.</param>
    private KnownEntity New(DocumentEntity document, List<Evidence> others, List<Evidence> left)
    {
        if (left.OrderBy(page => page.Entity.Id).FirstOrDefault(page => page.MayBe(document)) is { } own)
            return own.Entity;
        var kind = document.Named.Kind;
        var name = document.Known is { } bearer ? bearer.Name.ToString() : document.Named.Name;
        var slug = EntityAddress.Slug(name);
        var free = Free(kind, slug);
        // A page of the same name tells them apart by what the article says of this one.
        if (free != slug && others.Count > 0)
        {
            var told =
                document.Named.Roles is [var role, ..] ? role
                : Seats.CountryIn(document.Particulars.Seat) is { } country ? Countries.Name(country)
                : document.Named.Organization is { } organization ? EntityWords.Of(organization)
                : null;
            if (told is not null)
                name = $"{name} ({told})";
        }
        var entity = Add(new EntityKey(kind, free, name), slug, document.Named.Organization);
        if (document.Known is { } knownAs)
            _candidates.AddBearer(entity, knownAs);
        // Those who have the same name may have been given articles of this one.
        foreach (var namesake in others.Where(other => other.IsNamesake))
            known.ReopenNamed(namesake.Entity.Id, MostOfNamesake);
        if (document.Person is { IsSingle: false } person)
            known.Reopen(NameKeys.OfDoubt(kind, person.Last), MostReopened);
        return entity;
    }

    private KnownEntity Add(EntityKey key, string nameSlug, OrganizationKind? organization) =>
        _candidates.Add(
            key,
            nameSlug,
            key.Kind == EntityKind.Company ? _word.KindOf(key.Slug) ?? organization ?? OrganizationKind.Company : null
        );

    /// <summary>An address that nobody has: the slug, or one with a number.</summary>
    private string Free(EntityKind kind, string slug)
    {
        var free = slug;
        for (var number = 2; EntityAddress.IsReserved(free) || known.Find(kind, free) is not null; number++)
            free = $"{slug}-{number}";
        return free;
    }

    /// <summary>Takes over what an article says of somebody.</summary>
    private void Learn(KnownEntity entity, DocumentEntity document)
    {
        var gender = entity.Gender == Gender.Unknown ? document.Named.Gender : entity.Gender;
        if (
            entity.KnownAs is null
            && document is { IsSingle: false, Known: { } bearer }
            && entity.Key.Kind == document.Named.Kind
            && _candidates.MayBe(entity, bearer)
        )
            _candidates.AddBearer(entity, bearer);
        if (gender == entity.Gender)
            return;
        entity.Gender = gender;
        known.Learn(entity);
    }
}
