using System.Globalization;
using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// What an article says of a person beside the name: the words before it, the apposition and the bracket behind it, the
/// roles, the age.
/// </summary>
internal sealed class PersonFacets
{
    /// <summary>So many mentions are looked at: an article says who somebody is where it names them first.</summary>
    private const int MostMentions = 12;

    private const int MostWordsBefore = 5;

    private const int MostWordsBehind = 14;

    private const int OldestAge = 120;

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<Resolved> _organizations = [];

    private PersonFacets() { }

    /// <summary>In years; null where the article does not tell it.</summary>
    public int? Age { get; private set; }

    /// <summary>Whether a word that says what somebody is stands with the name.</summary>
    public bool HasRole { get; private set; }

    /// <summary>Whether a word says of what people somebody is.</summary>
    public bool IsOfPeople { get; private set; }

    /// <summary>What the words before the name tell: "9/11 widow Terry Lee", "congresswoman Chris Lee".</summary>
    public Gender Gender { get; private set; }

    /// <param name="quoted">What stands in quotation marks; null where pronouns are not asked.</param>
    public static PersonFacets Of(TokenisedProse prose, ResolvedNames names, Resolved person, bool[]? quoted = null)
    {
        var facets = new PersonFacets();
        foreach (var role in person.Roles)
        {
            foreach (var word in role.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                facets.Add(prose, word.Trim(',', '(', ')'));
        }
        foreach (var (first, end) in person.Places.Take(MostMentions))
        {
            facets.AddBefore(prose, names, first);
            facets.AddApposed(prose, names, first, end);
            facets.AddBehind(prose, names, end);
        }
        if (facets.Gender == Gender.Unknown && quoted is not null)
            facets.Gender = ByPronouns(prose, names, quoted, person);
        return facets;
    }

    /// <summary>
    /// "Lee was at work when she heard it.": the pronouns in sentences that name and describe nobody else, where all
    /// are of one gender.
    /// </summary>
    private static Gender ByPronouns(TokenisedProse prose, ResolvedNames names, bool[] quoted, Resolved person)
    {
        var (women, men) = (0, 0);
        foreach (var (first, end) in person.Places.Take(MostMentions))
        {
            if (quoted[first] || prose.IsHeadline(first))
                continue;
            var stop = prose.SentenceEnd(first);
            for (var i = prose.SentenceStart(first); i < stop; i++)
            {
                if (
                    names.At(i) is { Kind: EntityKind.Person } other && other != person
                    || i < first && PersonNouns.IsListed(prose.Lexicon, prose.Word(i)) && i < first - MostWordsBefore
                )
                    stop = 0;
            }
            for (var i = end; i < stop && !PersonNouns.IsListed(prose.Lexicon, prose.Word(i)); i++)
            {
                // "Lee said that he would need time": of whom is spoken.
                if (prose.Lexicon.Speech.Verbs.Contains(prose.Word(i)))
                    break;
                // "him", "her" may be somebody else.
                if (quoted[i] || !prose.Lexicon.Grammar.ThirdPersons.Contains(prose.Word(i)))
                    continue;
                women += prose.Lexicon.Grammar.Feminine.Contains(prose.Word(i)) ? 1 : 0;
                men += prose.Lexicon.Grammar.Masculine.Contains(prose.Word(i)) ? 1 : 0;
            }
        }
        return women > 0 && men == 0 ? Gender.Female
            : men > 0 && women == 0 ? Gender.Male
            : Gender.Unknown;
    }

    /// <summary>Whether a word, or one that ends in a hyphen the beginning of a word ("D-Ohio"), is said.</summary>
    public bool Has(string word) =>
        word.EndsWith('-') ? _words.Any(said => said.StartsWith(word, StringComparison.Ordinal))
        : word.Contains(' ', StringComparison.Ordinal) ? word.Split(' ').All(_words.Contains)
        : _words.Contains(word);

    /// <summary>Whether somebody is said to be of an organization.</summary>
    public bool IsOf(Resolved organization) => _organizations.Contains(organization);

    private void Add(TokenisedProse prose, ReadOnlySpan<char> word)
    {
        if (word.Length == 0)
            return;
        HasRole |= prose.Lexicon.Roles.Nouns.Contains(word) && !prose.Lexicon.Descriptions.Kin.Contains(word);
        IsOfPeople |= prose.Lexicon.Descriptions.IsOfPeople(word);
        _words.Add(word.ToString());
    }

    private void AddBefore(TokenisedProse prose, ResolvedNames names, int first)
    {
        var grammar = prose.Lexicon.Grammar;
        for (var i = first - 1; i >= Math.Max(0, first - MostWordsBefore); i--)
        {
            if (prose.SentenceStarts[i + 1])
                return;
            if (names.At(i) is { } named)
            {
                if (named.Kind == EntityKind.Person)
                    return;
                _organizations.Add(named);
                continue;
            }
            if (prose.Tokens[i].Kind == TokenKind.Possessive)
                continue;
            var word = prose.Word(i);
            if (
                !prose.IsWord(i)
                || grammar.Determiners.Contains(word)
                || grammar.Prepositions.Contains(word)
                || grammar.NotNouns.Contains(word)
                || prose.Lexicon.Speech.Verbs.Contains(word)
            )
                return;
            Add(prose, word);
            AddAge(prose, word);
            if (Gender == Gender.Unknown)
                Gender = GenderOf(prose.Lexicon, word);
        }
    }

    /// <summary>"his own captain, Ann Lee,": what the name is the apposition of.</summary>
    private void AddApposed(TokenisedProse prose, ResolvedNames names, int first, int end)
    {
        if (
            first < 3
            || prose.Word(first - 1) is not ","
            || end < prose.Count && !prose.SentenceStarts[end] && prose.Tokens[end].Kind != TokenKind.Punctuation
            || !PersonNouns.IsListed(prose.Lexicon, prose.Word(first - 2))
        )
            return;
        for (var i = first - 3; i >= Math.Max(0, first - 2 - MostWordsBefore) && prose.IsWord(i); i--)
        {
            if (prose.SentenceStarts[i + 1] || names.At(i) is { Kind: EntityKind.Person })
                return;
            if (!prose.Lexicon.Grammar.Determiners.Contains(prose.Word(i)))
                continue;
            for (var k = i + 1; k < first - 1; k++)
                Add(prose, prose.Word(k));
            return;
        }
    }

    /// <summary>The gender of whom a noun names.</summary>
    public static Gender GenderOf(Lexicon lexicon, ReadOnlySpan<char> noun) =>
        lexicon.Descriptions.Women.Contains(noun) || lexicon.Descriptions.WomenEndings.EndsIn(noun) ? Gender.Female
        : lexicon.Descriptions.Men.Contains(noun)
        || lexicon.Descriptions.MenEndings.EndsIn(noun) && !IsOfBoth(lexicon, noun)
            ? Gender.Male
        : Gender.Unknown;

    /// <summary>"German" is no man, for there is no "Gerwoman", as there is a "Frenchwoman".</summary>
    private static bool IsOfBoth(Lexicon lexicon, ReadOnlySpan<char> noun)
    {
        if (!lexicon.Descriptions.IsOfPeople(noun))
            return false;
        foreach (var ending in lexicon.Descriptions.MenEndings)
        {
            if (!noun.EndsWith(ending))
                continue;
            var stem = noun[..^ending.Length].ToString();
            if (lexicon.Descriptions.WomenEndings.Any(other => lexicon.Descriptions.IsOfPeople(stem + other)))
                return false;
        }
        return true;
    }

    private void AddBehind(TokenisedProse prose, ResolvedNames names, int end)
    {
        var at = end;
        if (at >= prose.Count || prose.SentenceStarts[at])
            return;
        var close = prose.Word(at) is "(" ? ")" : ",";
        if (prose.Word(at) is not ("," or "(") && !prose.Lexicon.Grammar.Be.Contains(prose.Word(at)))
            return;
        at++;
        for (var last = Math.Min(prose.Count, at + MostWordsBehind); at < last && !prose.SentenceStarts[at]; at++)
        {
            var word = prose.Word(at);
            if (word is ")" or ";" or "—" or "–" or ":" or "“" or "\"")
                return;
            if (word.SequenceEqual(close))
            {
                // "Ann Lee, 54, a baker,": the age is not all.
                if (prose.Tokens[at - 1].Kind != TokenKind.Number)
                    return;
                continue;
            }
            if (names.At(at) is { } named)
            {
                if (named.Kind == EntityKind.Person)
                    return;
                _organizations.Add(named);
            }
            if (prose.Tokens[at].Kind == TokenKind.Number && at - end == 1)
                Age ??= AgeOf(word);
            AddAge(prose, word);
            Add(prose, word);
        }
    }

    private void AddAge(TokenisedProse prose, ReadOnlySpan<char> word)
    {
        if (prose.Lexicon.Descriptions.YearsOld.EndsIn(word))
            Age ??= AgeOf(word[..word.IndexOf('-')]);
    }

    /// <summary>The age that a number may be; null for one that is none.</summary>
    public static int? AgeOf(ReadOnlySpan<char> number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age is > 0 and < OldestAge
            ? age
            : null;
}
