using System.Buffers;
using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Where a name begins and ends: without titles and articles, without the office that stands between an organisation
/// and its holder ("Homeland Security Secretary Jeh Johnson" is two names), with what belongs to it ("Commission on
/// Presidential Debates").
/// </summary>
internal static class NameBoundaries
{
    /// <summary>What dates, fractions and scores have between their digits.</summary>
    private static readonly SearchValues<char> WithinNumbers = SearchValues.Create("-–./:,");

    private const int MostWordsOfPerson = 4;

    /// <summary>The names that a span of the recognizer holds, in order.</summary>
    public static IEnumerable<NameSpan> Of(TokenisedProse prose, NameSpan name)
    {
        if (name.Kind == NameKind.Organisation && (EndsAsPersons(prose, name) || BeginsAsPersons(prose, name)))
            name = name with { Kind = NameKind.Person };
        if (name.Kind != NameKind.Organisation)
            return Trim(prose, name) is { } trimmed ? [trimmed] : [];
        if (EndOfTitled(prose, name) is > 0 and var of)
            return
            [
                .. Of(prose, new NameSpan(name.First, of, NameKind.Person)),
                .. Parts(prose, new NameSpan(of + 1, name.End, NameKind.Organisation)),
            ];
        return Parts(prose, name);
    }

    /// <summary>
    /// "Det Insp Ann Lee of the Dorset Police": where the person's name ends; 0 where none begins so.
    /// </summary>
    private static int EndOfTitled(TokenisedProse prose, NameSpan name)
    {
        // "Marc Lasry of Avenue Capital": also without a title, where nobody else begins so.
        if (
            !prose.Lexicon.People.AlwaysPersons.Contains(prose.Bare(name.First))
            && !(
                name.End - name.First > 3
                && PersonNames.IsGivenName(prose.Word(name.First))
                && !prose.IsInVocabulary(name.First)
                && PersonNames.IsSurname(prose.Word(name.First + 1))
                && prose.Lexicon.Grammar.Of.Contains(prose.Word(name.First + 2))
                && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.First + 1))
                && !NameBreaks.IsKnownWhole(prose, name.First, name.End)
            )
        )
            return 0;
        for (var i = name.First + 2; i < name.End - 1; i++)
        {
            if (prose.Lexicon.Grammar.Of.Contains(prose.Word(i)))
                return i;
        }
        return 0;
    }

    /// <summary>"Recorder Harriet Penhaligon KC": letters that only people have behind their names.</summary>
    private static bool EndsAsPersons(TokenisedProse prose, NameSpan name) =>
        name.End - name.First > 2
        && prose.Lexicon.People.PostNominals.Contains(prose.Word(name.End - 1))
        && Enumerable.Range(name.First, name.End - name.First - 1).All(i => IsNameWord(prose, i))
        && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.End - 2));

    /// <summary>"Ms Gap", "Sgt. Ford".</summary>
    private static bool BeginsAsPersons(TokenisedProse prose, NameSpan name) =>
        name.End - name.First is > 1 and <= MostWordsOfPerson
        && prose.Lexicon.People.AlwaysPersons.Contains(prose.Bare(name.First))
        && Enumerable.Range(name.First + 1, name.End - name.First - 1).All(i => IsNameWord(prose, i))
        && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.End - 1));

    private static List<NameSpan> Parts(TokenisedProse prose, NameSpan name)
    {
        var parts = new List<NameSpan>();
        // "Secretary of State Madeleine Albright", "Secretary of Defense Leon Panetta"
        if (
            prose.Lexicon.Grammar.Of.Contains(prose.Word(name.First - 1))
            && IsOffice(prose, name.First - 2)
            && HoldsPersonAt(prose, name.First + 1, name.End)
        )
        {
            return Trim(prose, new NameSpan(name.First + 1, name.End, NameKind.Person)) is { } holder ? [holder] : [];
        }
        var first = name.First;
        if (NameBreaks.PersonBehind(prose, name) is > 0 and var person)
        {
            // "Navy SEAL Ann Lee": what stands before somebody is an organization where it is known.
            if (NameBreaks.IsKnownWhole(prose, first, person))
                Add(first, person, name.Kind);
            Add(person, name.End, NameKind.Person);
            return parts;
        }
        for (var i = name.First; i < name.End; i++)
        {
            var isOffice =
                IsOffice(prose, i)
                && (
                    HoldsPersonAt(prose, i + 1, name.End)
                    || i > name.First && HoldsHolder(prose, i + 1, name.End)
                    || i == name.End - 1 && i > name.First
                );
            var isBreak =
                isOffice
                || IsBreak(prose, i)
                || IsOrigin(prose, i)
                || NameBreaks.SplitsTwo(prose, first, i, name.End)
                || NameBreaks.IsComma(prose, first, i, name.End)
                || NameBreaks.IsStrayBracket(prose, first, i, name.End)
                || NameBreaks.IsOwner(prose, first, i, name.End);
            if (!isBreak)
                continue;
            if (!IsOrigin(prose, i))
                Add(first, i, AreGivenNames(prose, first, i, name.End) ? NameKind.Person : name.Kind);
            first = i + 1;
            if (!isOffice && !HoldsPersonAt(prose, first, name.End))
                continue;
            Add(first, name.End, NameKind.Person);
            return parts;
        }
        Add(first, name.End, name.Kind);
        return parts;

        void Add(int from, int to, NameKind kind)
        {
            // "Republican Indiana Gov. Mike Pence": what is left of an office goes with it.
            if (kind == NameKind.Organisation)
                while (
                    to > from
                    && (
                        prose.Lexicon.Roles.Modifiers.Contains(prose.Word(to - 1))
                            && (to < name.End || IsOffice(prose, to))
                        || prose.Lexicon.Organisations.TailLinks.Contains(prose.Word(to - 1))
                    )
                )
                    to--;
            if (from < to && Trim(prose, new NameSpan(from, to, kind)) is { } trimmed)
                parts.Add(kind == NameKind.Organisation ? NameCompletion.Whole(prose, trimmed) : trimmed);
        }
    }

    /// <summary>A word that no organisation's name holds: "Cleveland Cavaliers basketball star LeBron James".</summary>
    private static bool IsBreak(TokenisedProse prose, int i)
    {
        var word = prose.Word(i);
        // "COLOMBO 1996-08-30 Australia": a date, a fraction, a score.
        if (prose.Tokens[i].Kind == TokenKind.Number && word.ContainsAnyExceptInRange('0', '9'))
            return word.ContainsAny(WithinNumbers);
        return prose.Tokens[i].Kind == TokenKind.Word
            && char.IsLower(word[0])
            && !prose.Lexicon.Organisations.Joints.Contains(word)
            && !HasInnerCapital(word, prose.Lexicon);
    }

    /// <summary>"Perdita and Ivo": two people.</summary>
    private static bool AreGivenNames(TokenisedProse prose, int first, int and, int end) =>
        and - first == 1
        && end - and == 2
        && prose.Lexicon.Grammar.And.Contains(prose.Word(and))
        && PersonNames.IsGivenName(prose.Word(first))
        && PersonNames.IsGivenName(prose.Word(end - 1));

    /// <summary>"Copenhagen-based": where it is, no part of its name.</summary>
    internal static bool IsOrigin(TokenisedProse prose, int i) =>
        prose.Word(i) is var word
        && word.LastIndexOf('-') is > 0 and var dash
        && prose.Lexicon.Organisations.OriginEndings.Contains(word[(dash + 1)..]);

    internal static bool IsOffice(TokenisedProse prose, int i) =>
        prose.Word(i).LastIndexOf('-') is var hyphen and > 0
            ? prose.Lexicon.Roles.Nouns.Contains(prose.Word(i)[(hyphen + 1)..])
            : prose.Lexicon.People.Titles.Contains(prose.Bare(i)) || prose.Lexicon.Roles.Nouns.Contains(prose.Bare(i));

    /// <summary>
    /// "National Committee Chairman Reince Priebus": behind an office two or three capitals that end as no organisation
    /// does.
    /// </summary>
    private static bool HoldsHolder(TokenisedProse prose, int first, int end)
    {
        if (
            end - first is < 2 or > 3
            || prose.Lexicon.Organisations.Heads.Contains(prose.Word(end - 1))
            || prose.Lexicon.Organisations.OtherHeads.Contains(prose.Word(end - 1))
        )
            return false;
        for (var i = first; i < end; i++)
        {
            if (
                !IsNameWord(prose, i)
                || prose.Lexicon.Organisations.Heads.Contains(prose.Word(i))
                || IsAllCapitals(prose.Word(i))
            )
                return false;
        }
        return true;
    }

    private static bool HoldsPersonAt(TokenisedProse prose, int i, int end) =>
        i < end
        && prose.IsCapital(i)
        && PersonNames.IsGivenName(prose.Word(i))
        && (
            end - i == 1
                ? PersonNames.IsSurname(prose.Word(i))
                : prose.IsCapital(i + 1) && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(end - 1))
        );

    /// <summary>A word with a capital that is no day and no month.</summary>
    internal static bool IsNameWord(TokenisedProse prose, int i) =>
        prose.IsWord(i)
        && prose.IsCapital(i)
        && !prose.Lexicon.Dates.Days.Contains(prose.Word(i))
        && !prose.Lexicon.Dates.Months.Contains(prose.Word(i));

    /// <summary>Titles and stray marks cut off at both ends; null where nothing is left.</summary>
    private static NameSpan? Trim(TokenisedProse prose, NameSpan name)
    {
        var (first, end) = (name.First, name.End);
        if (name.Kind == NameKind.Organisation && NameBreaks.IsKnownWhole(prose, first, end))
            return name;
        while (
            first < end
            && (
                prose.Tokens[first].Kind is not (TokenKind.Word or TokenKind.Number)
                || (prose.Tokens[first].Kind == TokenKind.Number && name.Kind == NameKind.Person)
            )
        )
            first++;
        while (end > first && prose.Tokens[end - 1].Kind is not (TokenKind.Word or TokenKind.Number))
            end--;
        if (end - first > 1 && IsLabelOfNext(prose, first))
            first++;
        if (name.Kind == NameKind.Organisation)
            first = NameBreaks.BehindOwner(prose, first, end);
        while (
            end - first > 1
            && (
                prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(first))
                || (
                    char.IsLower(prose.Word(first)[0]) && prose.Lexicon.Organisations.Joints.Contains(prose.Word(first))
                )
                || prose.Lexicon.Grammar.IndefiniteArticles.Contains(prose.Word(first))
            )
        )
            first++;
        while (
            end - first > 1
            && char.IsLower(prose.Word(end - 1)[0])
            && prose.Lexicon.Organisations.Joints.Contains(prose.Word(end - 1))
        )
            end--;
        // "Aland Air DC-9": what it flies. "Lee DMed": what she did.
        while (end - first > 1 && NameBreaks.IsNoPart(prose, end - 1, name.Kind))
            end--;
        if (name.Kind == NameKind.Person)
            (first, end) = TrimPerson(prose, first, end);
        return first < end ? name with { First = first, End = end } : null;
    }

    /// <summary>"Reinsurer Castle Re": what it is, with a sentence's capital.</summary>
    private static bool IsLabelOfNext(TokenisedProse prose, int first) =>
        prose.SentenceStarts[first]
        && prose.Lexicon.Organisations.Labels.ContainsKey(prose.Word(first))
        && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(first))
        && !prose.Lexicon.Organisations.KindsOfWords.ContainsKey(prose.Word(first))
        && IsNameWord(prose, first + 1)
        && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(first + 1))
        && !prose.Lexicon.Organisations.KindsOfWords.ContainsKey(prose.Word(first + 1));

    /// <summary>A person's name without offices, parties, days and what follows it.</summary>
    private static (int First, int End) TrimPerson(TokenisedProse prose, int first, int end)
    {
        // Every word of a name has a capital, but for particles: "Clinton bashed Trump" is none.
        for (var i = first + 1; i < end; i++)
        {
            if (
                !char.IsLower(prose.Word(i)[0])
                || prose.Lexicon.People.Particles.Contains(prose.Word(i))
                || HasParticle(prose.Word(i), prose.Lexicon)
                || Particles.HasSmallBeginning(prose.Word(i), prose.Lexicon)
            )
                continue;
            end = i;
        }
        // "“Little Marco” Rubio": the name begins behind a mark that closes.
        for (var i = first + 1; i < end - 1; i++)
        {
            if (prose.Word(i) is "”" or "\"" && IsUnopened(prose, first, i, end))
                first = i + 1;
        }
        // "District Attorney Howard Stern Kessler": what stands up to an office is no part of the name.
        for (var i = end - 2; i > first; i--)
        {
            if (!IsTitle(prose, i) || prose.Lexicon.People.AlsoNames.Contains(prose.Word(i)))
                continue;
            first = i + 1;
            break;
        }
        // "Secretary of State John Kerry": the office reaches into the name.
        if (
            end - first > 2
            && prose.Lexicon.Grammar.Of.Contains(prose.Word(first - 1))
            && IsOffice(prose, first - 2)
            && prose.IsCapital(first + 1)
            && PersonNames.IsGivenName(prose.Word(first + 1))
        )
            first++;
        if (prose.EndOfPhrase(first, prose.Lexicon.People.TitlePhrases) is > 0 and var behind && behind < end)
            first = behind;
        while (
            end - first > 1
            && (
                IsTitle(prose, first)
                || IsLabel(prose, first, end)
                || (char.IsLower(prose.Word(first)[0]) && !prose.Lexicon.People.Particles.Contains(prose.Word(first)))
            )
        )
            first++;
        while (
            end - first > 1
            && (
                prose.Lexicon.People.PostNominals.Contains(prose.Word(end - 1))
                || prose.Lexicon.Dates.Days.Contains(prose.Word(end - 1))
                || prose.Lexicon.Dates.Months.Contains(prose.Word(end - 1))
                || prose.Tokens[end - 1].Kind == TokenKind.Number
            )
        )
            end--;
        return (first, end);
    }

    private static bool IsUnopened(TokenisedProse prose, int first, int mark, int end) =>
        prose.Word(mark) is "”"
            ? !prose.Span(first, mark).In(prose.Text).Contains('“')
            : prose.Span(first, end).In(prose.Text).Count('"') == 1;

    /// <summary>"de", "van", in small letters or with a capital.</summary>
    internal static bool IsParticle(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        if (word.Length is 0 or > 6)
            return false;
        Span<char> lower = stackalloc char[word.Length];
        return word.ToLowerInvariant(lower) > 0
            && !lexicon.People.NotParticles.Contains(word)
            && lexicon.People.Particles.Contains(lower);
    }

    /// <summary>"al-Saleh", "d'Angelo", "dell'Aquila": a particle that is written with the name.</summary>
    internal static bool HasParticle(ReadOnlySpan<char> word, Lexicon lexicon) =>
        word.IndexOfAny('-', '\'', '’') is > 0 and < 6 and var at
        && at + 1 < word.Length
        && char.IsUpper(word[at + 1])
        && (lexicon.People.Particles.Contains(word[..at]) || lexicon.People.JoinedParticles.Contains(word[..at]));

    private static bool IsTitle(TokenisedProse prose, int token) =>
        prose.Lexicon.People.Titles.Contains(prose.Bare(token))
        || (
            prose.Lexicon.Roles.Nouns.Contains(prose.Bare(token))
            && !prose.Lexicon.People.AlsoNames.Contains(prose.Word(token))
        );

    /// <summary>"DS Okeke": a title before a surname.</summary>
    internal static bool IsTitledSurname(TokenisedProse prose, NameSpan name)
    {
        if (name.End - name.First < 2)
            return false;
        for (var i = name.First; i < name.End - 1; i++)
        {
            if (!IsTitle(prose, i) && !prose.Lexicon.People.AbbreviatedRoles.Contains(prose.Bare(i)))
                return prose.EndOfPhrase(name.First, prose.Lexicon.People.TitlePhrases) == name.End - 1;
        }
        return true;
    }

    /// <summary>"Democrat Hillary Clinton", "Libertarian Gary Johnson": the party is no part of the name.</summary>
    private static bool IsLabel(TokenisedProse prose, int first, int end) =>
        end - first > 2 && KnownPlaces.IsPeople(prose.Word(first)) && PersonNames.IsGivenName(prose.Word(first + 1));

    /// <summary>"DeepMind", "YouTube", "iPhone" are no person's; "McDonald", "DeSantis", "O'Brien" are.</summary>
    internal static bool HasInnerCapital(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        if (
            word.Length < 4
            || word.Contains('-')
            || word.Contains('\'')
            || word.Contains('’')
            || word.Contains('.')
            || IsAllCapitals(word)
        )
            return false;
        if (lexicon.People.NameBeginnings.Begins(word))
            return false;
        return word[1..].ContainsAnyInRange('A', 'Z') && word.ContainsAnyInRange('a', 'z');
    }

    internal static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        var hasCapital = false;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
            hasCapital |= char.IsAsciiLetterUpper(c);
        }
        return hasCapital && word.Length > 1;
    }
}
