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
    private const double OfKnown = KindByName.Sure,
        OfHardlyKnown = 3,
        OfCommon = 1.5,
        OfLastWord = KindByName.OfLastWord,
        OfDescription = 4,
        OfContext = 1,
        OfFarContext = 0.45,
        OfLead = 2,
        OfStates = 3,
        OfPlaceInSport = 3,
        MostOfContext = 4,
        OfHeard = 1.5,
        MostHeard = 3;

    /// <summary>From here on what the lists say of it is trusted.</summary>
    private const int WellKnown = 30;

    /// <summary>What is told of no kind is a company, as most are.</summary>
    private const double OfAny = 0.5;

    /// <summary>From so many words on a sentence may be about others too.</summary>
    private const int LeastOfLong = 120;

    /// <summary>A word so near the name is about it, as a rule.</summary>
    private const int Near = 8;

    /// <summary>So many words of the article besides its own sentences tell what it is about.</summary>
    private const int LeastOfRest = 60;

    /// <summary>From here on the sentences say that it is the other of two things that are called so.</summary>
    private const double LeastForOther = 2;

    private bool? _isAboutSport;

    /// <summary>Of each kind how many words of the article tell it.</summary>
    private double[]? _marks;

    private readonly KindWords _words = KindWords.Of(prose.Lexicon);

    private readonly KindByName _byName = new(prose.Lexicon);

    public OrganizationKind Of(Resolved organization)
    {
        Span<double> votes = stackalloc double[Kinds];
        votes.Clear();
        votes[(int)OrganizationKind.Company] = OfAny;
        AddKnown(organization, votes);
        _byName.Add(organization.Name, votes);
        AddDescriptions(organization, votes);
        AddContexts(organization, votes);
        AddSport(organization, votes);
        AddHeard(organization, votes);
        var best = 0;
        for (var kind = 1; kind < Kinds; kind++)
        {
            if (votes[kind] > votes[best])
                best = kind;
        }
        return IsOfManyStates(organization.Name, (OrganizationKind)best)
            ? OrganizationKind.Intergovernmental
            : (OrganizationKind)best;
    }

    /// <summary>"European Agency for Tunnels", "Arab League", "Eurasian Economic Union": what governments, unions and
    /// leagues are called, where many states are meant.</summary>
    private bool IsOfManyStates(string name, OrganizationKind kind)
    {
        var words = name.Split(' ');
        return words.Length > 1
            && prose.Lexicon.Organisations.OfManyStates.Contains(words[0])
            && (
                kind == OrganizationKind.Government
                || prose.Lexicon.Organisations.HeadsOfStates.Contains(words[^1])
                    && Array.TrueForAll(
                        words[1..^1],
                        word => prose.Lexicon.Organisations.MattersOfStates.Contains(word)
                    )
            );
    }

    /// <summary>As the world knows it, where the article names it whole.</summary>
    private void AddKnown(Resolved organization, Span<double> votes)
    {
        if (KnownOrganisations.IsMedium(organization.Name))
            votes[(int)OrganizationKind.Media] += OfKnown;
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
        Span<double> led = stackalloc double[Kinds];
        contexts.Clear();
        led.Clear();
        var (read, tokens) = (-1, 0);
        var isLong = prose.Count > LeastOfLong;
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
                    led[(int)OrganizationKind.Intergovernmental] += OfStates;
                var kinds = _words.OfContext(prose.Word(i));
                if (kinds.IsEmpty)
                    continue;
                var leads = IsLed(first, i);
                var weight =
                    leads ? OfLead
                    : isLong && (i < first - Near || i >= end + Near) ? OfFarContext
                    : OfContext;
                foreach (var kind in kinds)
                    (leads ? led : contexts)[(int)kind] += weight / kinds.Length;
            }
            tokens += read - start;
        }
        // What the whole article is about says little of one name in it.
        for (var kind = 0; kind < Kinds; kind++)
            contexts[kind] = led[kind] + Math.Max(0, contexts[kind] - Expected(kind, contexts[kind], tokens));
        // "the Harvest Alliance has nominated a candidate": parties are called what associations are.
        if (
            _words.OfWordToo(_byName.LastWord(organization.Name)) is { } also
            && contexts[(int)also] >= LeastForOther
            && votes[(int)also] < OfLastWord
        )
            votes[(int)also] += OfLastWord;
        for (var kind = 0; kind < Kinds; kind++)
            votes[kind] += Math.Min(MostOfContext, contexts[kind]);
    }

    /// <summary>How many marks of a kind so many words have in the rest of the article.</summary>
    private double Expected(int kind, double own, int tokens)
    {
        _marks ??= Marks();
        var rest = prose.Count - tokens;
        return rest < LeastOfRest ? 0 : Math.Max(0, _marks[kind] - own) * tokens / rest;
    }

    private double[] Marks()
    {
        var marks = new double[Kinds];
        for (var i = 0; i < prose.Count; i++)
        {
            var kinds = _words.OfContext(prose.Word(i));
            foreach (var kind in kinds)
                marks[(int)kind] += OfContext / kinds.Length;
        }
        return marks;
    }

    /// <summary>"told the Argus", "the Argus reported", "an interview with the Argus": people talk to papers.</summary>
    private void AddHeard(Resolved organization, Span<double> votes)
    {
        var heard = 0;
        foreach (var (first, end) in organization.Places.Take(MostSentences))
        {
            var before = prose.IsThe(first - 1) ? first - 1 : first;
            if (
                prose.Lexicon.Organisations.HeardBefore.Contains(prose.Word(before - 1))
                    && !prose.SentenceStarts[before]
                || prose.Lexicon.Organisations.HeardBefore.Contains(prose.Word(before - 2))
                    && prose.Lexicon.Organisations.HeardPrepositions.Contains(prose.Word(before - 1))
                    && !prose.SentenceStarts[before - 1]
                || prose.Lexicon.Organisations.Reports.Contains(prose.Word(end))
            )
                heard++;
        }
        votes[(int)OrganizationKind.Media] += Math.Min(MostHeard, OfHeard * heard);
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
        var end = prose.SentenceEnd(place.First);
        for (var i = prose.SentenceStart(place.First); i < end; i++)
        {
            if (prose.Lexicon.Organisations.SportsWords.Contains(prose.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>"the coach of the Halden Kings": the word stands before "of", "at" or "for", and its article.</summary>
    private bool IsLed(int first, int word)
    {
        var before = prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(first - 1)) ? first - 1 : first;
        return word == before - 2 && prose.Lexicon.Organisations.PrepositionsBefore.Contains(prose.Word(before - 1));
    }
}
