using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// What kind of organization a name is of: what the world knows, what the words of the name say, what the article calls
/// it and what its sentences are about, weighed together.
/// </summary>
internal sealed class OrganizationKinds(TokenisedProse prose)
{
    private const int Kinds = (int)OrganizationKind.Other + 1;

    private const int LongestDescription = 8;

    /// <summary>So many of the sentences that name it are read.</summary>
    private const int MostSentences = 6;

    /// <summary>What each voice weighs.</summary>
    private const double OfKnown = 5,
        OfHardlyKnown = 3,
        OfCommon = 1.5,
        OfLastWord = 3.5,
        OfWord = 1.5,
        OfEnding = 3,
        OfDescription = 4,
        OfContext = 1,
        OfLead = 2,
        OfStates = 3,
        OfPlaceInSport = 3,
        MostOfContext = 4;

    /// <summary>From here on what the lists say of it is trusted.</summary>
    private const int WellKnown = 30;

    /// <summary>What is told of no kind is a company, as most are.</summary>
    private const double OfAny = 0.5;

    private bool? _isAboutSport;

    private readonly KindWords _words = KindWords.Of(prose.Lexicon);

    public OrganizationKind Of(Resolved organization)
    {
        Span<double> votes = stackalloc double[Kinds];
        votes.Clear();
        votes[(int)OrganizationKind.Company] = OfAny;
        AddKnown(organization, votes);
        AddName(organization.Name, votes);
        AddDescriptions(organization, votes);
        AddContexts(organization, votes);
        AddSport(organization, votes);
        var best = 0;
        for (var kind = 1; kind < Kinds; kind++)
        {
            if (votes[kind] > votes[best])
                best = kind;
        }
        var name = organization.Name;
        return
            (OrganizationKind)best == OrganizationKind.Government
            && name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
            && prose.Lexicon.Organisations.OfManyStates.Contains(name.AsSpan(0, blank))
            ? OrganizationKind.Intergovernmental
            : (OrganizationKind)best;
    }

    /// <summary>As the world knows it, where the article names it whole.</summary>
    private void AddKnown(Resolved organization, Span<double> votes)
    {
        KnownName? best = null;
        foreach (var (first, end) in organization.Places)
        {
            if (
                prose.Known.At(first) is not { Name.IsOrganization: true } known
                || known.First < first - 1
                || known.End > end
                || !IsAllBut(known.End, end)
            )
                continue;
            if (best is null || (best.Value.IsCommon && !known.Name.IsCommon))
                best = known.Name;
        }
        if (best is not { Organization: { } kind } name)
            return;
        votes[(int)kind] +=
            (name.Form & KnownForm.Own) != 0 ? double.MaxValue
            : name.IsCommon ? OfCommon + name.Prominence / 50.0
            : name.Prominence >= WellKnown ? OfKnown
            : OfHardlyKnown;
    }

    /// <summary>Whether nothing but a legal form or what ends names stands up to the end: "Spirit" is not "Spirit
    /// Tours".</summary>
    private bool IsAllBut(int from, int end)
    {
        for (; from < end; from++)
        {
            if (
                prose.IsWord(from)
                && !prose.Lexicon.Organisations.LegalForms.Contains(prose.Word(from))
                && !prose.Lexicon.Organisations.CompanyEndings.Contains(prose.Word(from))
            )
                return false;
        }
        return true;
    }

    /// <summary>By the words of the name, the last one first; what "of" leads in tells nothing.</summary>
    private void AddName(ReadOnlySpan<char> words, Span<double> votes)
    {
        foreach (var of in prose.Lexicon.Grammar.Of)
        {
            if (words.IndexOf($" {of} ") is > 0 and var cut)
                words = words[..cut];
        }
        var weight = OfLastWord;
        while (!words.IsEmpty)
        {
            var last = words.LastIndexOf(' ') + 1;
            if (_words.OfWord(words[last..]) is { } kind)
            {
                // A court is a court, and a school a school, whoever runs it.
                votes[(int)kind] +=
                    weight == OfLastWord && kind is OrganizationKind.Court or OrganizationKind.School
                        ? OfKnown + 1
                        : weight;
                weight = Math.Min(weight, OfWord);
            }
            else
            {
                foreach (var (ending, of) in _words.Endings)
                {
                    if (words[last..].EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                        votes[(int)of] += OfEnding;
                }
            }
            words = last == 0 ? [] : words[..(last - 1)];
        }
    }

    /// <summary>"Northline, a ferry operator", "the union Ver.di", "Dawn, the Karachi newspaper".</summary>
    private void AddDescriptions(Resolved organization, Span<double> votes)
    {
        foreach (var (first, end) in organization.Places.Take(MostSentences))
        {
            if (first > 0 && !prose.SentenceStarts[first] && OfLabel(first - 1) is { } before)
                votes[(int)before] += OfDescription;
            // "Aland and Borland, the oil unions,": of each of them.
            var behind = NameKinds.EndOfList(prose, end);
            var opens =
                prose.Word(behind) is ","
                && prose.Lexicon.Organisations.DescriptionOpeners.Contains(prose.Word(behind + 1));
            if (!opens && !prose.Lexicon.Roles.Copulas.Contains(prose.Word(end)))
                continue;
            var from = opens ? behind : end;
            OrganizationKind? last = null;
            for (var i = from + 2; i < Math.Min(prose.Count, from + 2 + LongestDescription); i++)
            {
                if (
                    prose.SentenceStarts[i]
                    || prose.Tokens[i].Kind == TokenKind.Punctuation
                    || prose.Lexicon.Organisations.DescriptionBreaks.Contains(prose.Word(i))
                )
                    break;
                last = _words.OfNoun(prose.Word(i)) ?? last;
            }
            if (last is { } kind)
                votes[(int)kind] += OfDescription;
        }
    }

    /// <summary>The kind that the word before a name tells, also with a sentence's capital.</summary>
    private OrganizationKind? OfLabel(int i) =>
        _words.OfWord(prose.Word(i))
        ?? (prose.SentenceStarts[i] ? _words.OfWord(prose.Word(i).ToString().ToLowerInvariant()) : null);

    /// <summary>By what else stands in its sentences; what is of, at or for it counts most.</summary>
    private void AddContexts(Resolved organization, Span<double> votes)
    {
        Span<double> contexts = stackalloc double[Kinds];
        contexts.Clear();
        var read = -1;
        foreach (var (first, end) in organization.Places.Take(MostSentences))
        {
            if (first < read)
                continue;
            var start = prose.SentenceStart(first);
            read = prose.SentenceEnd(first);
            for (var i = start; i < read; i++)
            {
                if (i >= first && i < end)
                    continue;
                if (IsOfStates(i))
                    contexts[(int)OrganizationKind.Intergovernmental] += OfStates;
                var kinds = _words.OfContext(prose.Word(i));
                if (kinds.IsEmpty)
                    continue;
                var leads = i < first && first - i <= 3 && IsLed(first);
                foreach (var kind in kinds)
                    contexts[(int)kind] += (leads ? OfLead : OfContext) / kinds.Length;
            }
        }
        // "the Harvest Alliance has nominated a candidate": parties are called what associations are.
        if (
            contexts[(int)OrganizationKind.Party] >= 2
            && votes[(int)OrganizationKind.Association] >= OfLastWord
            && prose.Lexicon.Organisations.AlsoParties.Contains(LastWord(organization.Name))
        )
            votes[(int)OrganizationKind.Party] += OfLead;
        for (var kind = 0; kind < Kinds; kind++)
            votes[kind] += Math.Min(MostOfContext, contexts[kind]);
    }

    /// <summary>The last word of a name, or the last before what it is of.</summary>
    private ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name)
    {
        foreach (var of in prose.Lexicon.Grammar.Of)
        {
            if (name.IndexOf($" {of} ") is > 0 and var cut)
                name = name[..cut];
        }
        return name[(name.LastIndexOf(' ') + 1)..];
    }

    /// <summary>"member states", "the five signatories".</summary>
    private bool IsOfStates(int i) =>
        prose.Lexicon.Organisations.States.Contains(prose.Word(i))
        && !prose.SentenceStarts[i]
        && (
            prose.Lexicon.Organisations.Joining.Contains(prose.Word(i - 1))
            || prose.Lexicon.Organisations.Joining.Contains(prose.Word(i - 2)) && !prose.SentenceStarts[i - 1]
        );

    /// <summary>
    /// In a report of sport a name with a place in it is a team's, and a body of many states a federation: "Inter
    /// Milan", "Fifa".
    /// </summary>
    private void AddSport(Resolved organization, Span<double> votes)
    {
        var words = organization.Name.Split(' ');
        if (Array.Exists(words, word => _words.OfWord(word) == OrganizationKind.Court))
            return;
        var hasPlace =
            words.Length > 1
            && (
                KnownPlaces.Contains(words[^1])
                || Enumerable
                    .Range(1, words.Length - 1)
                    .Any(cut => KnownPlaces.Contains(string.Join(' ', words[..cut])))
            )
            && !Array.Exists(words, word => _words.OfWord(word) is not null);
        var isOfStates = votes[(int)OrganizationKind.Intergovernmental] >= OfHardlyKnown;
        // "Red Cross": its own word goes before a list that knows it for its treaties.
        if (
            isOfStates
            && _words.OfWord(words[^1]) == OrganizationKind.Association
            && !prose.Lexicon.Organisations.OfManyStates.Contains(words[0])
        )
            votes[(int)OrganizationKind.Association] += OfKnown;
        if (!hasPlace && !isOfStates)
            return;
        _isAboutSport ??= Teams.IsAboutSport(prose);
        if (hasPlace && _isAboutSport.Value)
            votes[(int)OrganizationKind.Team] += OfPlaceInSport;
        if (isOfStates && (_isAboutSport.Value || organization.Places.Any(IsInSport)))
            votes[(int)OrganizationKind.Association] += votes[(int)OrganizationKind.Intergovernmental] + OfContext;
    }

    private bool IsInSport((int First, int End) place)
    {
        for (var i = prose.SentenceStart(place.First); i < prose.SentenceEnd(place.First); i++)
        {
            if (prose.Lexicon.Organisations.SportsWords.Contains(prose.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>Whether "of", "at" or "for" stands before the name, or before its article.</summary>
    private bool IsLed(int first)
    {
        var before = prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(first - 1)) ? first - 1 : first;
        return prose.Lexicon.Organisations.PrepositionsBefore.Contains(prose.Word(before - 1));
    }
}
