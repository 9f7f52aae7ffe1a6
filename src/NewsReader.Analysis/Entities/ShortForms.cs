using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>What the persons and companies of an article are called but for their full names.</summary>
internal sealed class ShortForms
{
    private readonly TokenisedProse _prose;

    private readonly Lexicon _lexicon;

    public ShortForms(IReadOnlyList<Candidate> candidates, TokenisedProse prose)
    {
        _prose = prose;
        var lexicon = _lexicon = prose.Lexicon;
        foreach (var person in candidates.Where(c => c.Kind == EntityKind.Person))
        {
            PersonIndex.Keep(BySurname, PersonIndex.LastName(person.Words, lexicon), person);
            PersonIndex.Keep(ByGivenName, person.Words[0], person);
            // "Marta Iriarte de la Cruz" is "Iriarte": any word behind the given name may stand alone.
            if (lexicon.Names is not null)
                foreach (var word in person.Words.Skip(1).SkipLast(1).Where(word => char.IsUpper(word[0])))
                    PersonIndex.Keep(BySurname, word, person);
            // "Al-Assad" at the beginning of a sentence, "Assad": Bashar al-Assad.
            if (
                PersonIndex.LastName(person.Words, lexicon) is var last
                && NameBoundaries.HasParticle(last, lexicon)
                && last.IndexOfAny(['-', '\'', '’']) is var joint
            )
            {
                PersonIndex.Keep(BySurname, char.ToUpperInvariant(last[0]) + last[1..], person);
                PersonIndex.Keep(BySurname, last[(joint + 1)..], person);
            }
            foreach (var nickname in person.Nicknames)
                PersonIndex.Keep(ByGivenName, nickname, person);
            foreach (var alias in person.Aliases)
                PersonIndex.Keep(BySurname, alias, person);
            if (FamilyName(person) is { } family)
                PersonIndex.Keep(BySurname, family, person);
            // "Muhammad bin Salman", "Aung San Suu Kyi": what follows the first word may stand alone.
            if (person.Words.Length == 3)
                PersonIndex.Keep(BySurname, person.Words[1] + " " + person.Words[2], person);
        }
        foreach (var company in candidates.Where(c => c.Kind == EntityKind.Company))
        {
            foreach (var form in company.Forms)
                Companies.TryAdd(form, company);
            if (FirstWord(company) is { } first)
                Companies.TryAdd(first, company);
        }
    }

    public Dictionary<string, List<Candidate>> BySurname { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<Candidate>> ByGivenName { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Candidate> Companies { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// "Xi" of Xi Jinping, "Kim" of Kim Yo-jong: the family's name where it stands first; null where it does not.
    /// </summary>
    private string? FamilyName(Candidate person)
    {
        var words = person.Words;
        if (words.Length < 2)
            return null;
        var place = person.Places.Count > 0 ? _prose.Known.At(person.Places[0].First) : null;
        if (place is { Name.IsPerson: true } known && !known.Name.Surname.IsEmpty)
            return known.Name.Surname.SequenceEqual(words[0]) ? words[0] : null;
        return words.Length == 2 && words[1].IndexOf('-') is > 0 and var hyphen && char.IsLower(words[1][hyphen + 1])
            ? words[0]
            : null;
    }

    /// <summary>
    /// "Northline" for "Northline Ferries Inc.": the first word, where it is no place's, no person's and no common one;
    /// not "Ann" for "Ann and Bert Lee Foundation".
    /// </summary>
    private string? FirstWord(Candidate company) =>
        company.Words.Length > 1
        && company.Words[0] is { Length: > 3 } first
        && _lexicon.Organisations.Heads.Contains(company.Words[^1])
        && !_lexicon.Organisations.Heads.Contains(first)
        && !_lexicon.Organisations.CommonFirst.Contains(first)
        && !(PersonNames.IsGivenName(first) && IsOfSomebody(company.Words[1]))
        && !KnownPlaces.Contains(first)
        && !KnownPlaces.IsPeople(first)
        && !BySurname.ContainsKey(first)
        && !ByGivenName.ContainsKey(first)
            ? first
            : null;

    private bool IsOfSomebody(string second) => _lexicon.Grammar.And.Contains(second) || PersonNames.IsSurname(second);
}
