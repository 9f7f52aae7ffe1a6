using NewsReader.Analysis;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <summary>What speaks for and against a name in an article meaning somebody of the library.</summary>
internal sealed partial class Evidence
{
    /// <summary>Whoever has so much company has somebody in common with himself.</summary>
    private const int MuchCompany = 2;

    private const double MostTelling = 1.5;

    /// <summary>Those who are named with both are often named with each other as well.</summary>
    private const double OfOthers = 0.25;

    private const double SureAlone = 0.93;

    /// <summary>So many years apart two ages may still be one’s.</summary>
    private const int SameAge = 2;

    /// <summary>What a sentence tells of a field, against a role.</summary>
    private const double BySentence = 0.3;

    /// <summary>Whoever is known bears the name; so does the other.</summary>
    private const double BySameName = 0.7;

    /// <summary>People move.</summary>
    private const double ByHome = 0.5;

    /// <summary>Where a firm is said to be may be one of several places.</summary>
    private const double ByBranch = 0.6;

    /// <summary>One word by which somebody is known may be anybody's given name.</summary>
    private const double ByOneWord = 0.6;

    /// <summary>So many words must both articles have for none in common to tell anything.</summary>
    private const int FewestWords = 5;

    private const int MostWords = 4;

    private readonly List<(IdentityFeature Feature, double Value)> _features = [];

    private readonly Past _past;

    private double _heaviest;

    private bool _isName;

    /// <summary>What there is without those who are named with both.</summary>
    private (int Features, string? Reason, double Heaviest) _alone;

    private Evidence(KnownEntity entity, Past past) => (Entity, _past, IsEmpty) = (entity, past, past.IsEmpty);

    public KnownEntity Entity { get; }

    public IReadOnlyList<(IdentityFeature Feature, double Value)> Features => _features;

    public double Score => IdentityModel.Score(_features);

    /// <summary>Why it is so, as a clause: "both are named with the Harbor Authority".</summary>
    public string? Reason { get; private set; }

    /// <summary>
    /// Weighs somebody, all but who is named with both; null where the names are two people's, or two organizations'.
    /// </summary>
    /// <param name="scene">What stands around the name.</param>
    public static Evidence? Of(DocumentEntity document, KnownEntity entity, Candidates candidates, Scene scene)
    {
        var past = candidates.PastOf(entity);
        var evidence = new Evidence(entity, past);
        if (!evidence.WeighNames(document, past, candidates, scene.Source))
            return null;
        evidence.WeighBearers(document, candidates);
        if (document.IsPerson)
            evidence.WeighPerson(document, past.Facts, scene.Context);
        else
            evidence.WeighOrganization(document, past.Facts, scene.Context, candidates);
        evidence.WeighContext(past.Facts, scene.Context);
        evidence.WeighWords(past.Facts, scene.Context);
        evidence._alone = (evidence._features.Count, evidence.Reason, evidence._heaviest);
        return evidence;
    }

    /// <summary>Whether no article that counts names them.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether this one alone would be sure.</summary>
    public bool IsSure => IdentityModel.Probabilities([Score])[0] >= SureAlone && _isName;

    /// <summary>Whether the full names are the same, or the lists know both by one bearer.</summary>
    public bool IsNamesake => _isName;

    /// <summary>Whether the lists know both by one bearer.</summary>
    public bool IsOfBearer { get; private set; }

    /// <summary>Whether two of the library may be one: nothing that is known of them contradicts.</summary>
    public bool MayBe(KnownEntity other, Candidates candidates) =>
        (Entity.KnownAs is null || other.KnownAs is null || Entity.KnownAs == other.KnownAs)
        && (
            Entity.Fields == FieldsOfWork.None
            || other.Fields == FieldsOfWork.None
            || (Entity.Fields & other.Fields) != 0
        )
        && (Entity.Gender == Gender.Unknown || other.Gender == Gender.Unknown || Entity.Gender == other.Gender)
        && !KindContradiction.Between(Entity.Organization, other.Organization)
        && (
            Entity.Key.Kind != EntityKind.Person
                ? !AreElsewhere(candidates.PastOf(Entity).Facts, candidates.PastOf(other).Facts)
                : (
                    !HaveOtherNames(candidates.PastOf(Entity), candidates.PastOf(other))
                    && !AreOtherPeople(candidates.PastOf(Entity).Facts, candidates.PastOf(other).Facts)
                )
        );

    /// <summary>Ages or fields of work that are two people's.</summary>
    private static bool AreOtherPeople(PastFacts one, PastFacts other) =>
        (
            one.RoleFields != FieldsOfWork.None
            && other.RoleFields != FieldsOfWork.None
            && (one.RoleFields & other.RoleFields) == 0
        )
        || (
            one.Born.Count > 0
            && other.Born.Count > 0
            && one.Born.TrueForAll(born => other.Born.TrueForAll(theirs => Math.Abs(born - theirs) > SameAge))
        );

    private static bool AreElsewhere(PastFacts one, PastFacts other) =>
        one.Seats.Any(seat => other.Seats.Any(theirs => Seats.AreOne(seat, theirs) == false));

    /// <summary>"George W. Bush" and "George H. W. Bush" are two, whoever else is called George Bush.</summary>
    private static bool HaveOtherNames(Past one, Past other)
    {
        var (names, others) = (Full(one), Full(other));
        return names.Exists(name => others.Exists(theirs => name.To(theirs) == NameRelation.Other));
    }

    private static List<PersonName> Full(Past past) =>
        [.. past.Forms.Select(form => PersonName.Of(form)).Where(name => !name.IsSingle)];

    /// <summary>Weighs who is named with both, in place of what was weighed of it before.</summary>
    public void WeighCompany(Candidates candidates, Scene scene)
    {
        _features.RemoveRange(_alone.Features, _features.Count - _alone.Features);
        (_, Reason, _heaviest) = _alone;
        var company = _past.Facts.Company;
        var common = scene.Company.Where(other => other != Entity.Id && company.Contains(other)).ToList();
        if (common.Count > 0)
        {
            var most = common.MaxBy(candidates.Telling);
            var best = candidates.Telling(most);
            Add(
                IdentityFeature.NamedWithBoth,
                Math.Min(MostTelling, best + OfOthers * (common.Sum(candidates.Telling) - best)),
                reason: $"both are named with {candidates.Standing(most).Key.Name}"
            );
        }
        else if (scene.Others >= MuchCompany && company.Count >= MuchCompany)
            Add(IdentityFeature.NobodyInCommon);
        if (_features.Exists(weighed => weighed.Feature is IdentityFeature.Surname) && !_features.Exists(Supports))
            Add(IdentityFeature.Unsupported, Math.Log(1 + candidates.Articles(Entity)));
    }

    /// <summary>Whether it tells more than that the names are alike.</summary>
    private static bool Supports((IdentityFeature Feature, double Value) weighed) =>
        weighed
            is {
                    Feature: IdentityFeature.KnownAlias
                        or IdentityFeature.SameRole
                        or IdentityFeature.NamedWithBoth
                        or IdentityFeature.SamePlace
                }
                or { Feature: IdentityFeature.SameField, Value: 1 }
                or { Feature: IdentityFeature.SameWords, Value: > 1 };

    /// <summary>An article that names somebody by one full name hardly names them by another.</summary>
    public void WeighBeside(DocumentEntity document, List<(DocumentEntity Document, KnownEntity Entity)> others)
    {
        if (
            !document.IsSingle
            && others.Exists(other =>
                other.Entity.Id == Entity.Id && !other.Document.IsSingle && other.Document.Slug != document.Slug
            )
        )
            Add(IdentityFeature.NamedBeside);
    }

    /// <summary>Whether nothing that is known of a page contradicts what an article says.</summary>
    public bool MayBe(DocumentEntity document) =>
        (
            Entity.Gender == Gender.Unknown
            || document.Named.Gender == Gender.Unknown
            || Entity.Gender == document.Named.Gender
        ) && (Entity.KnownAs is null || IsSameBearer(document));

    private void WeighOrganization(
        DocumentEntity document,
        PastFacts past,
        ArticleContext context,
        Candidates candidates
    )
    {
        if (KindContradiction.Between(document.Named.Organization, Entity.Organization))
            Add(IdentityFeature.OtherKind);
        if (WeighCountry(document.Particulars.Seat, past, candidates))
            return;
        // Whoever is known of the lists is in many places.
        if (document.Known is not null || document.Organization!.Acronym is not null)
            return;
        var locality = document.Organization.Locality;
        if (locality > 0)
            Add(IdentityFeature.LocalName, locality);
        var value = locality > 0 ? 1 : ByBranch;
        var seats = past.Seats.Select(seat => Seats.AreOne(document.Particulars.Seat, seat)).ToList();
        if (seats.Contains(true))
            Add(IdentityFeature.SameSeat, value, "both are of one place");
        else if (
            seats.Contains(false)
            || Seats.IsOutside(document.Particulars.Seat, past.Contexts)
            || (past.Seats.Count > 0 && past.Seats.All(seat => Seats.IsOutside(seat, [context])))
        )
            Add(IdentityFeature.OtherSeat, value);
    }

    /// <summary>Whether a body that every country has is told to be of one, here and before.</summary>
    private bool WeighCountry(string? seat, PastFacts past, Candidates candidates)
    {
        if (Seats.CountryIn(seat) is not { } country)
            return false;
        var countries = past.Seats.Select(Seats.CountryIn).OfType<string>().ToList();
        if (candidates.BearerOf(Entity) is { Country.IsEmpty: false } bearer)
            countries.Add(Countries.Of(bearer.Country.ToString()) ?? bearer.Country.ToString());
        if (countries.Count == 0)
            return false;
        if (countries.Contains(country))
            Add(IdentityFeature.SameSeat, reason: "both are of one country");
        else
            Add(IdentityFeature.OtherSeat);
        return true;
    }

    /// <summary>Of two of one name whom no list knows, each has a home.</summary>
    private void WeighHome(DocumentEntity document, PastFacts past)
    {
        if (document.Known is not null || Entity.KnownAs is not null)
            return;
        var homes = past.Seats.Select(seat => Seats.AreOne(document.Particulars.Seat, seat)).ToList();
        if (homes.Contains(true))
            Add(IdentityFeature.SameSeat, ByHome, "both are of one place");
        else if (homes.Contains(false))
            Add(IdentityFeature.OtherSeat, ByHome);
    }

    private void WeighPerson(DocumentEntity document, PastFacts past, ArticleContext context)
    {
        if (document.Named.Gender != Gender.Unknown && Entity.Gender != Gender.Unknown)
        {
            if (document.Named.Gender != Entity.Gender)
                Add(IdentityFeature.OtherGender);
            // That one given name is a woman's in both says nothing that the name has not said.
            else if (!_isName)
                Add(IdentityFeature.SameGender);
        }
        if (document.RoleFields != FieldsOfWork.None && past.RoleFields != FieldsOfWork.None)
            Add(
                (document.RoleFields & past.RoleFields) != 0 ? IdentityFeature.SameField : IdentityFeature.OtherField,
                reason: "their roles are of the same field"
            );
        else if (
            (document.Fields | document.Told.Topic) is not FieldsOfWork.None and var fields
            && past.Fields != FieldsOfWork.None
        )
            Add((fields & past.Fields) != 0 ? IdentityFeature.SameField : IdentityFeature.OtherField, BySentence);
        // The minister of one country is not that of another.
        var isElsewhere =
            document.Roles.HaveOtherOwners(past.Roles)
            || document.Roles.AreElsewhere(past.Roles, context.Places, past.Contexts);
        if (document.Roles.InCommon(past.Roles) is > 0 and var roles && !isElsewhere)
            Add(
                IdentityFeature.SameRole,
                Math.Min(2, roles) * 0.5 + 0.5,
                document.Named.Roles is [var role, ..] ? $"both are {role}" : null
            );
        // Another field says it already.
        else if (
            !document.Roles.IsEmpty
            && !past.Roles.IsEmpty
            && !_features.Exists(weighed => weighed is { Feature: IdentityFeature.OtherField, Value: 1 })
        )
            Add(IdentityFeature.OtherRole);
        if (document.Particulars.Born is > 0 and var born && past.Born.Count > 0)
            WeighAge(past.Born.Min(other => Math.Abs(other - born)));
        if (document.Particulars.IsNamesake && past.Contexts.Count > 0)
            Add(IdentityFeature.Namesake);
        if (isElsewhere)
            Add(IdentityFeature.OtherOwner);
        // The mayor of one town is not that of another, nor the minister of one country.
        if (
            isElsewhere
            && (document.Roles.IsLocal || document.Roles.IsOfCountry)
            && document.Roles.InCommon(past.Roles) > 0
        )
            Add(IdentityFeature.SameRoleElsewhere);
        WeighHome(document, past);
    }

    /// <summary>An age is told of the day, and the day may be before the birthday.</summary>
    private void WeighAge(int years)
    {
        if (years <= 1)
            Add(IdentityFeature.SameAge, reason: "they are of one age");
        else if (years > SameAge)
            Add(IdentityFeature.OtherAge);
    }

    private void WeighContext(PastFacts past, ArticleContext context)
    {
        var topics = past.Contexts.Where(other => other.Fields != FieldsOfWork.None).ToList();
        if (context.Fields != FieldsOfWork.None && topics.Count > 0)
            AddShare(
                topics.Count(other => (other.Fields & context.Fields) != 0) / (double)topics.Count,
                IdentityFeature.SameTopic,
                IdentityFeature.OtherTopic
            );
        var places = past.Contexts.Where(other => other.Places.Count > 0).ToList();
        if (context.Places.Count > 0 && places.Count > 0)
        {
            // Two ministers, mayors or judges of different places are two.
            if (
                _features.Exists(weighed => weighed.Feature is IdentityFeature.SameRole)
                && !places.Exists(other => other.Places.Any(context.Places.Contains))
            )
                Add(IdentityFeature.SameRoleElsewhere);
            AddShare(
                places.Count(other => other.Places.Any(context.Places.Contains)) / (double)places.Count,
                IdentityFeature.SamePlace,
                IdentityFeature.OtherPlace
            );
        }
    }

    /// <summary>Which of the words that an article says most another says most as well.</summary>
    private void WeighWords(PastFacts past, ArticleContext context)
    {
        var others = past.Contexts.Where(other => other.Words.Count >= FewestWords).ToList();
        if (context.Words.Count < FewestWords || others.Count == 0)
            return;
        var most = others.Max(other => other.Words.Count(context.Words.Contains));
        if (most > 0)
            Add(IdentityFeature.SameWords, Math.Min(MostWords, most), "both articles are about the same");
        else
            Add(IdentityFeature.OtherWords);
    }

    private void AddShare(double share, IdentityFeature same, IdentityFeature other)
    {
        if (share > 0)
            Add(same, share);
        else
            Add(other);
    }

    /// <summary>The reason of what weighs most for it is kept.</summary>
    private void Add(IdentityFeature feature, double value = 1, string? reason = null)
    {
        _features.Add((feature, value));
        var weight = IdentityModel.Weight(feature) * value;
        if (reason is not null && (Reason is null || weight > _heaviest))
            (Reason, _heaviest) = (reason, weight);
    }
}
