using NewsReader.Analysis.Names;
using static NewsReader.Text.Languages.Lexicon;

namespace NewsReader.Training;

/// <summary>
/// Names of the whole world at random, of the open lists and made of their parts, to stand in training where others
/// stood: so that the model learns what stands around a name, and not the names of the days of the annotated sets.
/// </summary>
internal sealed class RandomNames
{
    private readonly Random _random;
    private readonly string[] _people;
    private readonly string[] _oneWordPeople;
    private readonly string[] _surnames;

    /// <summary>Given names and surnames of people of one country.</summary>
    private readonly (string[] Given, string[] Surnames)[] _parts;

    private readonly string[] _tickers;
    private readonly Dictionary<string, string[]> _organizations;
    private readonly Dictionary<string, string[]> _shortForms;
    private readonly string[] _companyHeads = [.. English.Organisations.CompanyEndings];
    private readonly string[] _institutionHeads = [.. English.Organisations.InstitutionEndings];
    private readonly string[] _places = [.. KnownPlaces.Places];
    private readonly string[] _peoples = [.. KnownPlaces.Peoples];

    /// <param name="people">The list of people.</param>
    /// <param name="organizations">The list of organizations.</param>
    /// <param name="seed">The same seed gives the same names.</param>
    public RandomNames(KnowledgeRows people, KnowledgeRows organizations, int seed)
    {
        _random = new Random(seed);
        _people = [.. people.Rows.Where(r => r["name"].Contains(' ')).Select(r => r["name"])];
        _oneWordPeople = [.. people.Rows.Where(r => IsModernStageName(r)).Select(r => r["name"])];
        _surnames = [.. people.Rows.Select(r => r["surname"]).Where(s => s.Length > 1)];
        _parts =
        [
            .. people
                .Rows.Where(r => r["given"].Length > 1 && r["surname"].Length > 1 && r["country"].Length > 0)
                .GroupBy(r => r["country"], StringComparer.Ordinal)
                .Where(g => g.Count() > 30)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Select(r => r["given"]).ToArray(), g.Select(r => r["surname"]).ToArray())),
        ];
        _tickers = [.. organizations.Rows.Select(r => r["ticker"]).Where(t => t.Length is > 1 and < 6)];
        var named = organizations
            .Rows.SelectMany(r =>
                r.Several("aliases")
                    .Prepend(r["name"])
                    .Where(form => form.Length is > 1 and < 60 && form.Any(char.IsUpper) && !form.Contains('('))
                    .Select(form => (Kind: KnownForms.Kind(r["kind"]).ToString(), Form: form))
            )
            .ToList();
        _organizations = ByKind(named.Where(n => n.Form.Contains(' ')));
        _shortForms = ByKind(named.Where(n => !n.Form.Contains(' ')));
    }

    public double Chance() => _random.NextDouble();

    public T OneOf<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>A full name: a known person's, or a given name and a surname of one country.</summary>
    public string Person()
    {
        if (Chance() < 0.45)
            return OneOf(_people);
        var (given, surnames) = OneOf(_parts);
        var name = Chance() < 0.1 ? $"{OneOf(given)} {(char)('A' + _random.Next(26))}." : OneOf(given);
        var surname =
            Chance() < 0.12 ? $"{OneOf(surnames)}{(Chance() < 0.6 ? "-" : " ")}{OneOf(surnames)}" : OneOf(surnames);
        return $"{name} {surname}";
    }

    public string Surname() => OneOf(_surnames);

    public string GivenName() => OneOf(OneOf(_parts).Given);

    public string OneWordPerson() => OneOf(_oneWordPeople);

    /// <summary>The letters of a share on an exchange.</summary>
    public string Ticker() => OneOf(_tickers);

    public string Place() => OneOf(_places);

    public string People() => OneOf(_peoples);

    /// <param name="kind">The name of a kind of organization, or null for any.</param>
    public string Organization(string? kind)
    {
        kind ??= Chance() < 0.4 ? "Company" : OneOf([.. _organizations.Keys]);
        if (kind == "Team" && Chance() < 0.25)
            return Place();
        if (kind == "Company" && Chance() < 0.35)
            return Chance() < 0.5 ? Made() : ShortForm(kind);
        if (kind is "Government" or "Association" or "School" && Chance() < 0.2)
            return $"{Place()} {OneOf(_institutionHeads)}";
        return _organizations.TryGetValue(kind, out var names) ? OneOf(names) : ShortForm(kind);
    }

    /// <summary>An acronym, or a name of one word.</summary>
    /// <inheritdoc cref="Organization"/>
    public string ShortForm(string? kind)
    {
        kind ??= Chance() < 0.5 ? "Company" : OneOf([.. _shortForms.Keys]);
        if (kind == "Company" && Chance() < 0.3)
            return Blend();
        return _shortForms.TryGetValue(kind, out var names) ? OneOf(names) : Organization(kind);
    }

    /// <summary>A company that is in no list: "Haldane Holdings", "Ruiz &amp; Okafor".</summary>
    private string Made() =>
        _random.Next(4) switch
        {
            0 => $"{Surname()} & {Surname()}",
            1 => Blend(),
            2 => $"{Blend()} {OneOf(_companyHeads)}",
            _ => $"{Surname()} {OneOf(_companyHeads)}",
        };

    /// <summary>The beginning of one company's name with the end of another's.</summary>
    private string Blend()
    {
        var names = _shortForms["Company"];
        var (one, other) = (OneOf(names), OneOf(names));
        return one.Length < 4 || other.Length < 4 || !char.IsLower(one[1])
            ? one
            : one[..(one.Length / 2 + 1)] + other[(other.Length / 2)..].ToLowerInvariant();
    }

    private static bool IsModernStageName(KnowledgeRow row) =>
        !row["name"].Contains(' ') && row["name"].Length > 1 && (row["born"].Length == 0 || row.Number("born") >= 1900);

    private static Dictionary<string, string[]> ByKind(IEnumerable<(string Kind, string Form)> named) =>
        named
            .GroupBy(n => n.Kind, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(n => n.Form).ToArray(), StringComparer.OrdinalIgnoreCase);
}
