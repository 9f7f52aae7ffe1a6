using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>Capitals that are forms of words: letters in the plural, peoples and parties, families.</summary>
internal static class WordForms
{
    /// <summary>"GIFs", "Ex-CIA", "Census-taker", "Trumpian": a form of a word or of letters.</summary>
    public static bool IsForm(TokenisedProse prose, ReadOnlySpan<char> word)
    {
        if (
            word.Length > 2
            && prose.Lexicon.Grammar.PluralEndings.EndsIn(word)
            && !word[..^1].ContainsAnyExceptInRange('A', 'Z')
        )
            return true;
        if (word.IndexOf('-') is > 0 and var dash)
        {
            var begins = word[..dash];
            var ends = word[(word.LastIndexOf('-') + 1)..];
            if (
                prose.Lexicon.Organisations.BeginningsOfForms.Contains(begins)
                || ends.Length > 1 && char.IsLower(ends[0]) && prose.Lexicon.Vocabulary.Contains(ends)
                || KnownPlaces.IsPeople(ends)
                || ends.Length > 1 && KnownPlaces.IsPeople(ends[..^1])
            )
                return true;
        }
        return prose.Lexicon.Organisations.EndingsOfForms.EndsIn(word);
    }

    /// <summary>"New York Democrat", "Republican Presidents", "Democrat of Texas": who somebody is.</summary>
    public static bool IsOfPeople(TokenisedProse prose, NameSpan name) =>
        name.End - name.First > 1 && IsPeopleOrOne(prose, name.End - 1)
        || IsPlaceOfThose(prose.Span(name.First, name.End).In(prose.Text), prose.Lexicon)
        || name.End - name.First > 1
            && IsPeopleOrOne(prose, name.First)
            && (
                prose.Lexicon.Grammar.Of.Contains(prose.Word(name.First + 1))
                || KnownPlaces.Contains(prose.Span(name.First + 1, name.End).In(prose.Text))
                || (name.End - name.First == 2 || prose.Lexicon.Grammar.Of.Contains(prose.Word(name.First + 2)))
                    && prose.Lexicon.Roles.Nouns.Contains(Singular(prose, name.First + 1).ToString().ToLowerInvariant())
            );

    /// <summary>"British Columbians": a place with an ending.</summary>
    private static bool IsPlaceOfThose(ReadOnlySpan<char> name, Lexicon lexicon)
    {
        foreach (var ending in lexicon.Organisations.EndingsOfPeoples)
        {
            if (name.EndsWith(ending) && KnownPlaces.Contains(name[..^ending.Length]))
                return true;
        }
        return false;
    }

    private static bool IsPeopleOrOne(TokenisedProse prose, int i) =>
        KnownPlaces.IsPeople(prose.Word(i)) || KnownPlaces.IsPeople(Singular(prose, i));

    /// <summary>The word without the ending of more than one.</summary>
    public static ReadOnlySpan<char> Singular(TokenisedProse prose, int i) =>
        prose.Lexicon.Grammar.PluralEndings.EndsIn(prose.Word(i)) ? prose.Word(i)[..^1] : prose.Word(i);

    /// <summary>"the Clintons", "the Hollises": those of a surname.</summary>
    public static bool IsFamily(TokenisedProse prose, int i) =>
        !prose.IsInVocabulary(i)
        && Families(prose.Word(i).ToString(), prose.Lexicon).Any(name => PersonNames.IsSurname(name));

    /// <summary>"Ft. Worth", "Mt. Airy": a place, shortened.</summary>
    public static bool IsFort(TokenisedProse prose, NameSpan name) =>
        prose.Lexicon.Organisations.BeginningsOfPlaces.Contains(prose.Word(name.First)) && name.End - name.First <= 3;

    /// <summary>The surnames that a word may be the plural of: "Hollises", of "Hollis".</summary>
    public static IEnumerable<string> Families(string word, Lexicon lexicon)
    {
        if (word.Length < 4 || !lexicon.Grammar.PluralEndings.EndsIn(word))
            yield break;
        yield return word[..^1];
        yield return word[..^2];
    }
}
