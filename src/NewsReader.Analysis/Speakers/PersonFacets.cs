using System.Globalization;
using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// What an article says of a person beside the name: the words before it, the apposition and the bracket behind it, the
/// roles, the age.
/// </summary>
internal sealed partial class PersonFacets
{
    /// <summary>So many mentions are looked at: an article says who somebody is where it names them first.</summary>
    private const int MostMentions = 12;

    private const int MostWordsBefore = 5;

    private const int MostWordsBehind = 14;

    private const int OldestAge = 120;

    /// <summary>So many tokens before a name another is near enough to be spoken of.</summary>
    private const int OtherNear = 40;

    /// <summary>So far behind a name, in its sentence, stands of whom somebody is.</summary>
    private const int FurthestKin = 24;

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is said beside: what somebody does, has, and is of.</summary>
    private readonly HashSet<string> _beside = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<Resolved> _organizations = [];

    private PersonFacets() { }

    /// <summary>In years; null where the article does not tell it.</summary>
    public int? Age { get; private set; }

    /// <summary>Whether a word that says what somebody is stands with the name.</summary>
    public bool HasRole { get; private set; }

    /// <summary>Whether a word says of what people somebody is.</summary>
    public bool IsOfPeople { get; private set; }

    /// <summary>Whether a word says that somebody is something no more.</summary>
    public bool WasBefore { get; private set; }

    /// <summary>What the words before the name tell: "9/11 widow Terry Lee", "congresswoman Chris Lee".</summary>
    public Gender Gender { get; private set; }

    /// <param name="quoted">What stands in quotation marks; null where pronouns are not asked.</param>
    public static PersonFacets Of(TokenisedProse prose, ResolvedNames names, Resolved person, bool[]? quoted = null)
    {
        var facets = new PersonFacets();
        foreach (var role in person.Roles)
        {
            var isBeside = false;
            foreach (var word in role.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                isBeside |= prose.Lexicon.Grammar.Prepositions.Contains(word);
                facets.Add(prose, word.Trim(',', '(', ')'), isBeside);
            }
        }
        // "Justice Lee" is a judge.
        foreach (var word in person.Name.Split(' ').SkipLast(1))
        {
            if (prose.Lexicon.Descriptions.Same.ContainsKey(word))
                facets.Add(prose, word);
        }
        foreach (var (first, end) in person.Places.Take(MostMentions))
        {
            facets.AddBefore(prose, names, first);
            facets.AddApposed(prose, names, first, end);
            facets.AddBehind(prose, names, end);
            facets.AddDone(prose, names, end);
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
        // "Lee said as he left": of two of one surname it is not told which.
        var surname = person.Name[Math.Max(0, person.Name.LastIndexOf(' '))..];
        var isShared = names.Entities.Any(other =>
            other != person
            && other.Kind == EntityKind.Person
            && other.Name.Contains(' ', StringComparison.Ordinal)
            && other.Name.EndsWith(surname, StringComparison.Ordinal)
        );
        foreach (var (first, end) in person.Places.Take(MostMentions))
        {
            if (quoted[first] || prose.IsHeadline(first) || end - first == 1 && isShared)
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
                // "Chan smiled. Lee said that he would need time": of whom is spoken.
                if (prose.Lexicon.Speech.Verbs.Contains(prose.Word(i)) && IsOtherNear(names, person, first))
                    break;
                // "Lee wanted to know whether she had", "Lee, with whom he spoke": somebody else.
                if (
                    prose.Lexicon.Speech.Conditions.Contains(prose.Word(i))
                    || prose.Lexicon.Grammar.Whom.Contains(prose.Word(i))
                )
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

    private static bool IsOtherNear(ResolvedNames names, Resolved person, int first)
    {
        for (var k = names.CountBefore(first) - 1; k >= 0 && first - names.Mentions[k].First <= OtherNear; k--)
        {
            if (names.Mentions[k].Entity is { Kind: EntityKind.Person } other && other != person)
                return true;
        }
        return false;
    }

    /// <summary>Whether a word, or one that ends in a hyphen the beginning of a word ("D-Ohio"), is said.</summary>
    public bool Has(string word) =>
        word.EndsWith('-') ? _words.Any(said => said.StartsWith(word, StringComparison.Ordinal))
        : word.Contains(' ', StringComparison.Ordinal) ? word.Split(' ').All(_words.Contains)
        : _words.Contains(word);

    /// <summary>Whether a word is said, of what somebody is or beside it.</summary>
    public bool Tells(string word) => Has(word) || !word.EndsWith('-') && _beside.Contains(word);

    /// <summary>"the farmer" of whom "farms", "the runner" of whom "runs".</summary>
    public bool Does(Lexicon lexicon, string noun)
    {
        foreach (var ending in lexicon.Roles.DoerEndings)
        {
            if (!noun.EndsWith(ending, StringComparison.OrdinalIgnoreCase) || noun.Length < ending.Length + 3)
                continue;
            var stem = noun[..^ending.Length];
            if (stem[^1] == stem[^2])
                stem = stem[..^1];
            if (
                _beside.Any(word =>
                    word.StartsWith(stem, StringComparison.OrdinalIgnoreCase)
                    && (word.Length == stem.Length || lexicon.Roles.DoingEndings.Contains(word.AsSpan(stem.Length)))
                )
            )
                return true;
        }
        return false;
    }

    /// <summary>Whether one of the words that say what somebody is is such.</summary>
    public bool HasAny(Func<string, bool> isSuch) => _words.Any(isSuch);

    /// <summary>Whether somebody is said to be of any organization.</summary>
    public bool HasOrganization => _organizations.Count > 0;

    /// <summary>Whether somebody is said to be of an organization.</summary>
    public bool IsOf(Resolved organization) => _organizations.Contains(organization);

    private void Add(TokenisedProse prose, ReadOnlySpan<char> word, bool isBeside = false)
    {
        if (word.Length == 0)
            return;
        if (isBeside)
        {
            _beside.Add(word.ToString());
            return;
        }
        if (Gender == Gender.Unknown)
            Gender = GenderOf(prose.Lexicon, word);
        WasBefore |= prose.Lexicon.Descriptions.WasBefore.Contains(word);
        HasRole |=
            (
                prose.Lexicon.Roles.Nouns.Contains(word)
                || prose.Lexicon.Descriptions.Same.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word)
                    && !prose.Lexicon.Descriptions.People.Contains(word)
            ) && !prose.Lexicon.Descriptions.Kin.Contains(word);
        IsOfPeople |= prose.Lexicon.Descriptions.IsOfPeople(word);
        _words.Add(word.ToString());
        // "ranked 12th" is who is "No. 12".
        var digits = word.IndexOfAnyExceptInRange('0', '9');
        if (digits > 0 && word[digits..].IndexOfAnyExceptInRange('a', 'z') < 0)
            _words.Add(word[..digits].ToString());
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
                // "Spain's Ann Lee": a country that is a team.
                if (prose.Lexicon.Descriptions.IsOfPeople(prose.Word(i)))
                    Add(prose, prose.Word(i));
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
        }
    }

    /// <summary>
    /// "his own captain, Ann Lee,", "An elder who took part, Ann Lee,": what the name is the apposition of.
    /// </summary>
    private void AddApposed(TokenisedProse prose, ResolvedNames names, int first, int end)
    {
        if (
            first < 3
            || prose.Word(first - 1) is not ","
            || end < prose.Count && !prose.SentenceStarts[end] && prose.Tokens[end].Kind != TokenKind.Punctuation
        )
            return;
        var isListed = PersonNouns.IsListed(prose.Lexicon, prose.Word(first - 2));
        var determiner = -1;
        for (var i = first - 2; i >= Math.Max(0, first - 2 - MostWordsBehind); i--)
        {
            if (
                names.At(i) is { Kind: EntityKind.Person } && prose.Tokens[i + 1].Kind != TokenKind.Possessive
                || prose.Tokens[i].Kind == TokenKind.Punctuation
            )
                break;
            // "Counsel for the board, Ann Lee,"
            if (
                prose.Lexicon.Grammar.Determiners.Contains(prose.Word(i))
                || prose.SentenceStarts[i] && PersonNouns.IsListed(prose.Lexicon, prose.Word(i))
            )
                determiner = i;
            if (prose.SentenceStarts[i] || determiner == i && isListed && i >= first - 2 - MostWordsBefore)
                break;
        }
        if (determiner < 0 || !isListed && !OpensPhrase(prose, determiner))
            return;
        var isBeside = false;
        var from = prose.Lexicon.Grammar.Determiners.Contains(prose.Word(determiner)) ? determiner + 1 : determiner;
        for (var k = from; k < first - 1; k++)
        {
            isBeside |= IsBeside(prose, k);
            if (prose.IsWord(k))
                Add(prose, prose.Word(k), isBeside);
        }
    }

    private static bool OpensPhrase(TokenisedProse prose, int token) =>
        prose.SentenceStarts[token] || prose.Tokens[token - 1].Kind == TokenKind.Punctuation;

    /// <summary>Whether from a word on other things are said than what somebody is: "of the board", "who knows her".
    /// </summary>
    private static bool IsBeside(TokenisedProse prose, int token) =>
        prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(token))
        || prose.Lexicon.Grammar.OpeningClause.Contains(prose.Word(token))
        || prose.Lexicon.Grammar.ClauseOpeners.Contains(prose.Word(token))
        || prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(token));

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
        if (prose.Lexicon.Speech.SourcePrepositions.Contains(prose.Word(at)))
        {
            // "Lee of Sweden"
            for (var i = at + 1; i < Math.Min(prose.Count, at + 3) && prose.IsCapital(i); i++)
            {
                Add(prose, prose.Word(i), isBeside: true);
                IsOfPeople |= prose.Lexicon.Descriptions.IsOfPeople(prose.Word(i));
            }
            return;
        }
        if (prose.Word(at) is not ("," or "(") && !prose.Lexicon.Grammar.Be.Contains(prose.Word(at)))
            return;
        at++;
        var isBeside = false;
        for (var last = Math.Min(prose.Count, at + MostWordsBehind); at < last && !prose.SentenceStarts[at]; at++)
        {
            var word = prose.Word(at);
            if (word is ")" or ";" or "—" or "–" or ":" or "“" or "\"")
                return;
            if (word.SequenceEqual(close))
            {
                // "Ann Lee, 54, a baker,": the age is not all.
                // "Ann Lee, 54, and her guide, Bo Chan,": the guide is another.
                if (
                    prose.Tokens[at - 1].Kind != TokenKind.Number
                    || at + 1 < prose.Count && prose.Lexicon.Grammar.Conjunctions.Contains(prose.Word(at + 1))
                )
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
            // "who has no children"
            if (prose.Lexicon.Grammar.Negations.Contains(word))
                return;
            // "Lee, who is a nurse at Acme,"
            if (prose.Lexicon.Grammar.Be.Contains(word))
                isBeside = false;
            else
                isBeside |= IsBeside(prose, at);
            Add(prose, word, isBeside);
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
