using NewsReader.Analysis.Knowledge;
using static NewsReader.Text.Languages.Lexicon;

namespace NewsReader.Training;

/// <summary>
/// Rows of the lists as bearers of names: which forms are kept, and which need evidence. The rules are for all rows;
/// none names one.
/// </summary>
/// <param name="nameWords">Given names and surnames.</param>
/// <param name="givenNames">Given names alone.</param>
/// <param name="places">Names of places.</param>
/// <param name="organizations">Names and aliases of organizations.</param>
/// <param name="byNames">One word by which somebody is known too, by the name that the lists have.</param>
internal sealed class KnownForms(
    HashSet<string> nameWords,
    HashSet<string> givenNames,
    HashSet<string> places,
    HashSet<string> organizations,
    ILookup<string, string> byNames
)
{
    /// <summary>From here on one word of a list’s aliases is taken for a name of the person.</summary>
    private const int KnownByOneWord = 80;

    /// <summary>From here on an organization is known well enough for a short acronym of its own.</summary>
    private const int WellKnown = 60;

    /// <summary>From here on a person is so well known that the surname alone is his or hers.</summary>
    private const int KnownBySurname = 90;

    /// <summary>One-word names of people born before are given names and words by now.</summary>
    private const int Modern = 1900;

    /// <summary>Where the family's name may stand first.</summary>
    private static readonly HashSet<string> FamilyFirst =
    [
        "Japan",
        "Hungary",
        "South Korea",
        "North Korea",
        "Korea",
        "China",
        "Taiwan",
        "Hong Kong",
        "Vietnam",
        "Cambodia",
    ];

    public KnownBearer? OfOrganization(KnowledgeRow row)
    {
        var kind = Kind(row["kind"]);
        var prominence = row.Number("prominence");
        var common = row.Several("common_forms").ToHashSet(StringComparer.Ordinal);
        var forms = new List<(string, KnownForm)>();
        foreach (var (text, i) in row.Several("aliases").Prepend(row["name"]).Select((text, i) => (text, i)))
        {
            foreach (var form in Spellings(text))
                Add(form, i > 0 || form != text, common.Contains(text) && form.Length <= text.Length);
        }
        return forms.Count == 0
            ? null
            : new KnownBearer(kind, prominence, forms, Country: row["country"], Wikidata: row.Wikidata);

        void Add(string form, bool isAlias, bool isCommon)
        {
            if (form.Length < 2 || (!form.Any(char.IsUpper) && !form.Any(char.IsDigit) && !form.Contains(' ')))
                return;
            var isOneWord = !form.Contains(' ');
            isCommon |=
                isOneWord
                && (
                    places.Contains(form)
                    || (prominence < WellKnown && nameWords.Contains(form))
                    || (prominence < WellKnown && IsAcronym(form) && form.Length <= 3)
                );
            forms.Add((form, (isAlias ? KnownForm.Alias : 0) | (isCommon ? KnownForm.Common : 0)));
            // British papers write acronyms that are spoken as words so: "Unesco", "Nato".
            if (prominence >= WellKnown && form.Length >= 4 && form.All(char.IsAsciiLetterUpper) && !isCommon)
                forms.Add((form[0] + form[1..].ToLowerInvariant(), KnownForm.Alias));
        }
    }

    public static KnownBearer? OfAcronym(KnowledgeRow row)
    {
        var isTerm = row["kind"] == "term";
        var acronym = row["acronym"];
        if (acronym.Length < 2 || row["expansion"].Length == 0)
            return null;
        var needsEvidence = acronym.Length <= 3 || !IsAcronym(acronym) ? KnownForm.Common : KnownForm.None;
        return isTerm
            ? new KnownBearer(KnownKind.Term, 15, [(acronym, KnownForm.None)])
            : new KnownBearer(
                Kind(row["kind"]),
                15,
                [(row["expansion"], KnownForm.None), (acronym, KnownForm.Alias | needsEvidence)],
                Country: row["country"]
            );
    }

    public KnownBearer? OfPerson(KnowledgeRow row)
    {
        var name = row["name"];
        var prominence = row.Number("prominence");
        var surname = row["surname"];
        var forms = new List<(string, KnownForm)>();
        var own = byNames[name].ToHashSet(StringComparer.Ordinal);
        foreach (
            var (text, i) in row.Several("aliases").Concat(own).Distinct().Prepend(name).Select((text, i) => (text, i))
        )
        {
            var isOneWord = !text.Contains(' ');
            var flags = i > 0 ? KnownForm.Alias : KnownForm.None;
            if (isOneWord && i > 0 && text == surname)
            {
                // "MYERS", "Myers": a surname by itself is everybody's who has it.
                if (prominence < KnownBySurname)
                    continue;
                flags |= KnownForm.SurnameAlone;
            }
            else if (isOneWord && i > 0)
            {
                if (
                    !own.Contains(text)
                    && (
                        prominence < KnownByOneWord
                        || text.Length < 3
                        || name.Split(' ').Contains(text)
                        || string.Equals(text, surname, StringComparison.OrdinalIgnoreCase)
                    )
                )
                    continue;
                // "AOC" is nobody else's; "Bibi" is a given name, and needs evidence.
                if (
                    givenNames.Contains(text)
                    || places.Contains(text)
                    || organizations.Contains(text)
                    || English.Vocabulary.Contains(text)
                    || (!own.Contains(text) && nameWords.Contains(text))
                )
                    flags |= KnownForm.Common;
            }
            else if (isOneWord)
            {
                if (
                    prominence < WellKnown
                    || nameWords.Contains(text)
                    || (row["born"].Length > 0 && row.Number("born") < Modern)
                    || row.IsSet("common")
                )
                    flags |= KnownForm.Common;
            }
            else if (row.IsSet("common") && !nameWords.Contains(text.Split(' ')[0]))
                flags |= KnownForm.Common;
            if (text.Length > 1)
                forms.Add((text, flags));
        }
        if (
            FamilyFirst.Contains(row["country"])
            && name.Split(' ') is [var first, var last]
            && (surname == last || surname == first)
        )
            forms.Add(($"{last} {first}", KnownForm.Alias));
        return forms.Count == 0
            ? null
            : new KnownBearer(
                KnownKind.Person,
                prominence,
                forms,
                surname,
                row["what"],
                row["country"],
                row.Wikidata,
                row.Number("born"),
                row.Number("from")
            );
    }

    public static KnownBearer? OfPlace(KnowledgeRow row) =>
        row["kind"] is "demonym" || row["name"].Length < 2
            ? null
            : new KnownBearer(
                KnownKind.Place,
                10,
                [(row["name"], row.IsSet("common") ? KnownForm.Common : KnownForm.None)],
                Country: row["country"]
            );

    /// <summary>The name without its legal form, its article and what stands in brackets behind it.</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        if (name.EndsWith(')') && name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket)
            name = name[..bracket];
        name = name.Trim(' ', ',', ')');
        if (name.StartsWith("The ", StringComparison.Ordinal))
            name = name[4..];
        name = OfShouted(name);
        if (name.Length == 0)
            yield break;
        yield return name;
        var bare = name;
        while (
            bare.LastIndexOf(' ') is > 0 and var blank
            && English.Organisations.LegalForms.Contains(bare[(blank + 1)..].TrimEnd(','))
        )
            bare = bare[..blank].TrimEnd(',', ' ', '&');
        if (bare != name && bare.Length > 1)
            yield return bare;
        // "SEC" is written "S.E.C." by some papers: dots are passed over where names are looked up.
    }

    /// <summary>"INVESCO MORTGAGE CAPITAL INC": a list's capitals are no acronym's.</summary>
    private static string OfShouted(string name) =>
        name.Length <= 8 || !name.Contains(' ') || name.Any(char.IsLower)
            ? name
            : string.Join(
                ' ',
                name.Split(' ')
                    .Select(word =>
                        word.Length <= 2 || word.Any(char.IsDigit) ? word : word[0] + word[1..].ToLowerInvariant()
                    )
            );

    private static bool IsAcronym(string form) => form.All(c => char.IsUpper(c) || c is '.' or '&');

    public static KnownKind Kind(string kind) =>
        kind switch
        {
            "company" or "brand" => KnownKind.Company,
            "government" => KnownKind.Government,
            "party" => KnownKind.Party,
            "media" or "pollster" => KnownKind.Media,
            "team" or "league" => KnownKind.Team,
            "university" => KnownKind.School,
            "court" => KnownKind.Court,
            "military" => KnownKind.Military,
            "union" => KnownKind.Union,
            "intergovernmental" => KnownKind.Intergovernmental,
            "ngo" or "religious" or "militant" => KnownKind.Association,
            "band" or "other" => KnownKind.Other,
            _ => throw new InvalidDataException($"'{kind}' is no kind of organization that the lists have."),
        };
}
