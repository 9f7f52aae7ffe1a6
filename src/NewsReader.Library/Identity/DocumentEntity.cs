using NewsReader.Analysis;
using NewsReader.Analysis.Knowledge;
using NewsReader.Articles.Mentions;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <summary>Somebody whom an article names, as the evidence about who is who sees them.</summary>
internal sealed class DocumentEntity
{
    /// <summary>Whoever is less known is hardly meant by a bare surname.</summary>
    private const int KnownByOneName = 60;

    /// <summary>Whoever is less known is not meant by a single word or by letters that are not its name.</summary>
    private const int KnownByAlias = 70;

    /// <summary>By so much one of several bearers must be better known than the next.</summary>
    private const int Ahead = 20;

    /// <summary>Whom the lists know by the full name, and how likely each is meant.</summary>
    private readonly List<(KnownName Bearer, double Score)> _bearers = [];

    private IReadOnlyList<long>? _keys;

    /// <param name="context">What the article is about; null where that is not known.</param>
    public DocumentEntity(
        NamedEntity named,
        WorldKnowledge world,
        Particulars particulars = default,
        ArticleContext? context = null
    )
    {
        (Named, Particulars) = (named, particulars);
        Slug = EntityAddress.Slug(named.Name);
        IReadOnlyList<string> roles = particulars.Nouns is { Length: > 0 } noun ? [.. named.Roles, noun] : named.Roles;
        RoleFields = RolesByField.Of(roles);
        Fields = RolesByField.Of(roles, named.Sentence);
        Roles = OfficeWords.Of(roles);
        // "Mayor Ann Lee of Dayton"
        if (IsPerson && Roles.IsLocal && particulars.Seat is { Length: > 0 } home)
            Roles.AddOwner(home);
        var known = world.FindAll(named.Name).ToList();
        // The lists have "Kim Jong Un".
        if (known.Count == 0 && named.Name.Contains('-'))
            known = [.. world.FindAll(named.Name.Replace('-', ' '))];
        var bearers = known.FindAll(k => IsOfKind(k, named.Kind));
        if (IsPerson)
        {
            Person = PersonName.Of(
                named.Name,
                bearers.Where(k => !k.Surname.IsEmpty).Select(k => (KnownName?)k).FirstOrDefault()
            );
            if (
                bearers.Count == 0
                && Person.Whole is var whole
                && whole.Length > 0
                && !string.Equals(whole, named.Name, StringComparison.OrdinalIgnoreCase)
            )
                bearers = [.. world.FindAll(Bare(named.Name, Person)).Where(k => k.IsPerson)];
        }
        else
            Organization = OrganizationName.Of(named.Name);
        Told = new Told(
            RoleFields,
            Fields,
            context?.Fields ?? FieldsOfWork.None,
            Roles,
            Roles.IsPrivate,
            particulars.Born > 0 ? [particulars.Born] : []
        );
        (Known, Sureness) = IsPerson && !IsSingle ? Likely(bearers, context?.Year ?? 0) : (Bearer(bearers), 1);
        // Any town has a chamber of commerce, whichever is known best.
        if (
            Organization is { Locality: OrganizationName.Anyones, IsOfUnitedStates: false }
            || Organization is { IsNational: true } && Known is { } body && IsOfOther(body, particulars.Seat)
        )
            Known = null;
        IsPlace = IsPerson && Known is null && known.Exists(k => k.Kind == KnownKind.Place);
    }

    /// <summary>Whether a body that every country has is not the known one's: of another country, or of any.</summary>
    private static bool IsOfOther(KnownName body, string? seat) =>
        body.Country.IsEmpty
            ? body.Wikidata == 0
            : Seats.CountryIn(seat) is { } country
                && Countries.Of(body.Country.ToString()) is { } known
                && known != country;

    public NamedEntity Named { get; }

    public string Slug { get; }

    /// <summary>The fields of the roles, else of the sentence that names them.</summary>
    public FieldsOfWork Fields { get; }

    /// <summary>The fields of the roles alone.</summary>
    public FieldsOfWork RoleFields { get; }

    /// <summary>What the article says of a person beside a role.</summary>
    public Particulars Particulars { get; }

    public OfficeWords Roles { get; }

    /// <summary>The name of a person; null for an organization.</summary>
    public PersonName? Person { get; }

    /// <summary>The name of an organization; null for a person.</summary>
    public OrganizationName? Organization { get; }

    /// <summary>Who is known by the name and fits what the article says; null where nobody does.</summary>
    public KnownName? Known { get; }

    /// <summary>How likely that one is meant, from 0 to 1.</summary>
    public double Sureness { get; }

    /// <summary>What the article says that tells whether somebody known is meant.</summary>
    public Told Told { get; }

    /// <summary>The logarithm of the odds that somebody known is meant; null where the name is not theirs.</summary>
    public double? ScoreOf(Func<KnownName, bool> isThem) =>
        _bearers.FindIndex(known => isThem(known.Bearer)) is var at and >= 0 ? _bearers[at].Score : null;

    /// <summary>What it is called elsewhere too: its name, and an organization's acronyms.</summary>
    public static IEnumerable<string> FormsOf(NamedEntity named) =>
        named.Kind == EntityKind.Person
            ? [named.Name]
            : named
                .Forms.Where(form => form.Length > 1 && OrganizationName.Of(form).Acronym is not null)
                .Prepend(named.Name)
                .Distinct(StringComparer.Ordinal);

    public bool IsPerson => Named.Kind == EntityKind.Person;

    /// <summary>Whether a place has the name of somebody who is not known.</summary>
    public bool IsPlace { get; }

    /// <summary>A name of one word, or of a title and one: "Obama", "Mr. Musk".</summary>
    public bool IsSingle => Person is { IsSingle: true };

    /// <summary>The keys by which those are found whom the name may mean.</summary>
    public IReadOnlyList<long> Keys => _keys ??= [.. KeysOf()];

    private IEnumerable<long> KeysOf()
    {
        foreach (var key in NameKeys.Asked(Named.Kind, Named.Name, Known))
            yield return key;
        if (Known is { } bearer)
            yield return NameKeys.OfBearer(Named.Kind, bearer);
        if (this is not { IsSingle: true, Person.Whole: var single })
            yield break;
        yield return NameKeys.OfSurname(single);
        yield return NameKeys.OfGivenName(single);
    }

    /// <summary>Whom of the known a full name likely means.</summary>
    private (KnownName?, double) Likely(List<KnownName> bearers, int year)
    {
        // A name goes before an alias: Donald Trump is the father.
        if (bearers.Exists(known => !IsOther(known)))
            bearers.RemoveAll(IsOther);
        // The lists have some twice: the one that has an item stands for both.
        foreach (var known in bearers.OrderByDescending(known => known.Prominence).ThenBy(known => known.Wikidata == 0))
        {
            var score = KnownBearer.Score(known, Told, year);
            var at = _bearers.FindIndex(better => IsSecondEntry(better.Bearer, known));
            if (at < 0)
                _bearers.Add((known, score));
            else if (known.Wikidata > 0)
                _bearers[at] = (known, Math.Max(score, _bearers[at].Score));
        }
        var probabilities = IdentityModel.Probabilities(_bearers.ConvertAll(known => known.Score));
        var best = Array.FindIndex(probabilities, probability => probability >= IdentityConfidence.Probable);
        return best < 0 ? (null, 1) : (_bearers[best].Bearer, probabilities[best]);
    }

    private static bool IsSecondEntry(KnownName better, KnownName known) =>
        (better.Wikidata == 0 || known.Wikidata == 0)
        && (better.Born == 0 || known.Born == 0 || Math.Abs(better.Born - known.Born) <= 1)
        && (
            (KnownBearer.FieldsOf(better) & KnownBearer.FieldsOf(known)) != 0
            || KnownBearer.FieldsOf(known) == FieldsOfWork.None
        )
        && PersonName.Of(better.Name.ToString(), better).To(PersonName.Of(known.Name.ToString(), known))
            <= NameRelation.Middle;

    private KnownName? Bearer(List<KnownName> bearers)
    {
        // A name goes before an alias: Donald Trump is the father.
        var fitting = bearers
            .Where(known => Fits(known) && !(IsSingle && IsCommonAlias(known)))
            .OrderBy(IsOther)
            .ThenByDescending(known => known.Prominence)
            .ThenBy(known => known.Wikidata == 0)
            .ToList();
        if (fitting is not [var first, ..])
            return null;
        var least =
            IsSingle ? KnownByOneName
            : IsHalfName(first) ? KnownByAlias
            : 0;
        var supported = IsPerson && (RolesByField.Of([first.What.ToString()]) & Fields) != 0;
        if (!supported && fitting.Skip(1).Any(other => IsRival(first, other)))
            return null;
        return first.Prominence >= least ? first : null;
    }

    /// <summary>"Bibi" is a given name as well: alone it needs evidence.</summary>
    private static bool IsCommonAlias(KnownName known) =>
        known.IsCommon && (known.Form & (KnownForm.Alias | KnownForm.SurnameAlone)) == KnownForm.Alias;

    /// <summary>"Carrick" may be a club's, a university's or a company's; "IG" anybody's.</summary>
    private bool IsHalfName(KnownName known) =>
        (known.Form & KnownForm.Alias) != 0 && Organization is { Words.Count: 1 };

    /// <summary>Whether the name is an alias, and not the bearer's own with a middle name more or less.</summary>
    private bool IsOther(KnownName known) =>
        (known.Form & KnownForm.Alias) != 0
        && (Person is null || PersonName.Of(known.Name.ToString(), known).To(Person) > NameRelation.Middle);

    /// <summary>Whether the name may as well be another's, and not a second entry of the same.</summary>
    private bool IsRival(KnownName first, KnownName other) =>
        IsOther(other) == IsOther(first)
        && first.Prominence < other.Prominence + Ahead
        && (
            !first.IsPerson
            || PersonName.Of(first.Name.ToString(), first).To(PersonName.Of(other.Name.ToString(), other))
                > NameRelation.Middle
            || first.Wikidata != 0 && other.Wikidata != 0
        );

    private bool Fits(KnownName known)
    {
        if (!known.IsPerson)
            return !KindContradiction.Between(known.Organization, Named.Organization);
        var fields = RolesByField.Of([known.What.ToString()]);
        // A sentence tells less than a role: whoever is well known is named in any.
        if (RoleFields == FieldsOfWork.None && known.Prominence >= KnownByOneName)
            return true;
        return Fields == FieldsOfWork.None || fields == FieldsOfWork.None || (fields & Fields) != 0;
    }

    private static bool IsOfKind(KnownName known, EntityKind kind) =>
        kind == EntityKind.Person ? known.IsPerson : known.IsOrganization;

    /// <summary>The name as it is written, without titles.</summary>
    private static string Bare(string name, PersonName person)
    {
        var words = name.Split(' ');
        return string.Join(' ', words.TakeLast(Math.Min(words.Length, person.Given.Count + person.Surname.Count)));
    }
}
