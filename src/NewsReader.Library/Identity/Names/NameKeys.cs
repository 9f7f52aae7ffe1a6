using System.Globalization;
using NewsReader.Analysis;
using NewsReader.Analysis.Knowledge;
using NewsReader.Library.Stories;

namespace NewsReader.Library.Identity.Names;

/// <summary>
/// What names are found by: whoever may be the same has a key in common. A key is the hash of what it is of, its kind
/// before it (<see cref="TextShingles.Hash"/>).
/// </summary>
public static class NameKeys
{
    /// <summary>The keys that somebody who is called so is found by.</summary>
    public static IEnumerable<long> Of(EntityKind kind, string name, KnownName? known) =>
        (kind == EntityKind.Person ? OfPerson(PersonName.Of(name, known)) : OfOrganization(OrganizationName.Of(name)))
            .Distinct(StringComparer.Ordinal)
            .Select(key => Hash(kind, key));

    /// <summary>The key of a bearer of a known name: the item of Wikidata where there is one.</summary>
    public static long OfBearer(EntityKind kind, KnownName bearer) =>
        Hash(kind, bearer.Wikidata > 0 ? $"item {bearer.Wikidata}" : $"bearer {bearer.Name}");

    /// <summary>The key of those whom the lists know by a name too ("AOC", "Bibi"), folded.</summary>
    public static long OfAlias(EntityKind kind, string name) =>
        Hash(kind, $"alias {string.Join(' ', NameText.Words(WithoutPossessive(name)))}");

    /// <summary>The key of a decision that may be another once more is known: that of the name, folded.</summary>
    public static long OfDoubt(EntityKind kind, string name) =>
        Hash(kind, $"doubt {string.Join(' ', NameText.Words(name))}");

    /// <summary>The keys by which those are found whom a full name may mean.</summary>
    public static IEnumerable<long> Asked(EntityKind kind, string name, KnownName? known)
    {
        if (kind == EntityKind.Company)
            return Of(kind, name, known);
        var person = PersonName.Of(name, known);
        return (person.IsSingle ? [Single(person.Whole)] : AskedOf(person))
            .Distinct(StringComparer.Ordinal)
            .Select(key => Hash(kind, key));
    }

    /// <summary>
    /// The keys by which those are found whom somebody means who types a name: in full, by a surname, a given name, an
    /// alias, an acronym, or the number of an item of Wikidata ("Q76"). Those of the first list that find anybody
    /// count; honorifics and possessives are passed over.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<long>> Searched(EntityKind kind, string typed)
    {
        var name = WithoutPossessive(typed);
        if (ItemOf(name) is { } item)
            return
            [
                [Hash(kind, $"item {item}")],
            ];
        if (name is ['@', ..])
            return
            [
                [OfHandle(kind, name)],
            ];
        if (kind == EntityKind.Company)
        {
            var organization = OrganizationName.Of(name);
            return
            [
                [Hash(kind, $"organization {organization.InOneOrder}")],
                [Hash(kind, $"joined {organization.Joined}"), Hash(kind, $"acronym {organization.Joined}")],
            ];
        }
        var person = PersonName.Of(name);
        return person.IsSingle
            ?
            [
                [Hash(kind, Single(person.Whole)), Hash(kind, Surname(person.Last))],
                [Hash(kind, Given(person.Whole))],
            ]
            :
            [
                [Hash(kind, Words(person.Unhyphenated))],
                [.. GivenNameForms.LongFormsOf(person.First).Select(given => Hash(kind, Both(given, person.Last)))],
                [Hash(kind, person.First.Length > 1 ? Initial(person) : Whole(person.First, person.Last))],
                [Hash(kind, Both(person.First, NameText.Transliterated(person.Last)))],
            ];
    }

    /// <summary>The number of an item of Wikidata: 76 of "Q76"; null where it is none.</summary>
    private static int? ItemOf(string name) =>
        name is ['Q' or 'q', _, ..]
        && int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var q)
            ? q
            : null;

    /// <summary>"Okoye" of "Okoye’s", "Jones" of "Jones’"; the same where it is no possessive.</summary>
    public static string WithoutPossessive(string typed) =>
        typed.Trim() switch
        {
            [.. var owner, '\'' or '’', 's'] when owner.Length > 0 => owner,
            [.. var owner, '\'' or '’'] when owner is [.., 's'] => owner,
            var name => name,
        };

    /// <summary>The only word of a person's name, folded; null where it has several, or is no name.</summary>
    public static string? WordOf(string typed) =>
        WithoutPossessive(typed) is var name
        && name is not ['@', ..]
        && ItemOf(name) is null
        && PersonName.Of(name) is { IsSingle: true, Surname: [var word] }
            ? word
            : null;

    /// <summary>The key of whoever posts from an account.</summary>
    /// <param name="handle">"@annlee", "@ann@example.org".</param>
    public static long OfHandle(EntityKind kind, string handle) =>
        Hash(kind, $"handle {handle.TrimStart('@').ToLowerInvariant()}");

    /// <summary>The key of those who have a surname, or are called by one word of their name.</summary>
    public static long OfSurname(string surname) => Hash(EntityKind.Person, Surname(surname));

    /// <summary>The key of those who have a given name.</summary>
    public static long OfGivenName(string given) => Hash(EntityKind.Person, Given(given));

    private static IEnumerable<string> OfPerson(PersonName name)
    {
        if (name.IsSingle)
            return [Single(name.Whole)];
        var surnames = SurnamesOf(name).ToList();
        return surnames
            .Select(Surname)
            .Append(Given(name.First))
            .Concat(FormsOf(name))
            .Append(name.First.Length > 1 ? Whole(name.First[..1], name.Last) : Initial(name));
    }

    /// <summary>An initial is looked for among whole names, and a whole name among initials.</summary>
    private static IEnumerable<string> AskedOf(PersonName name) =>
        FormsOf(name).Append(name.First.Length > 1 ? Initial(name) : Whole(name.First, name.Last));

    private static IEnumerable<string> FormsOf(PersonName name)
    {
        yield return Words(name.Unhyphenated);
        foreach (var given in GivenNameForms.LongFormsOf(name.First).Append(NameText.Skeleton(name.First)))
        {
            foreach (var surname in SurnamesOf(name).Append(NameText.Transliterated(name.Last)))
                yield return Both(given, surname);
        }
        foreach (var middle in name.Given.Skip(1).Where(middle => middle.Length > 1))
            yield return Both(middle, name.Last);
        // A slip leaves the first or the last letters of a long surname.
        if (name.Last.Length > 5)
        {
            yield return Both(name.First, name.Last[..3] + "*");
            yield return Both(name.First, "*" + name.Last[^3..]);
        }
    }

    private static IEnumerable<string> OfOrganization(OrganizationName name)
    {
        yield return $"organization {name.InOneOrder}";
        foreach (var part in name.Parts)
            yield return $"organization {part}";
        if (name.Swapped is { } swapped)
            yield return $"organization {swapped}";
        yield return $"joined {name.Joined}";
        if (name.Acronym is { } acronym)
            yield return $"acronym {acronym}";
        if (name.Initials.Length > 1)
            yield return $"acronym {name.Initials}";
    }

    /// <summary>The surname, its last word, and middle names that may be one.</summary>
    private static IEnumerable<string> SurnamesOf(PersonName name) =>
        name
            .Surname.Concat(name.Given.Skip(1))
            .Append(name.Last)
            .Append(string.Join(' ', name.Surname))
            .Where(word => word.Length > 2 || word == name.Last)
            .Distinct();

    private static string Single(string name) => $"single {name}";

    private static string Surname(string surname) => $"surname {surname}";

    private static string Given(string given) => $"given {given}";

    private static string Both(string given, string surname) => $"name {given} {surname}";

    private static string Whole(string initial, string surname) => $"initial of {initial} {surname}";

    private static string Initial(PersonName name) => $"initial {name.First[0]} {name.Last}";

    private static string Words(IEnumerable<string> words) =>
        $"words {string.Join(' ', words.Order(StringComparer.Ordinal))}";

    private static long Hash(EntityKind kind, string key) => unchecked((long)TextShingles.Hash($"{(char)kind}{key}"));
}
