using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Organisations that nothing in their name gives away but what stands around it: "Maersk said in a filing",
/// "Hapag-Lloyd spokesman Nils Haupt", "according to data from Harbour Metrics".
/// </summary>
internal static class ImpliedOrganisations
{
    private const int LongestOffice = 14;

    /// <param name="taken">For each token whether a name has it already.</param>
    public static IEnumerable<NameSpan> In(TokenisedProse prose, IReadOnlyList<NameSpan> names, bool[] taken)
    {
        var persons = names.Where(n => n.Kind == NameKind.Person).Select(n => n.First).ToHashSet();
        for (var i = 0; i + 2 < prose.Count; i++)
        {
            if (
                prose.EndOfPhrase(i, prose.Lexicon.Speech.According) is > 0 and var behind
                && Source(prose, behind, taken) is { } source
            )
                yield return source;
            if (
                prose.Tokens[i].Kind == Tokens.TokenKind.Possessive
                && EndsAtOffice(prose, i + 1) is var holder
                && holder > 0
                && persons.Contains(holder)
                && Owner(prose, i, taken) is { } owner
            )
                yield return owner;
            if (taken[i] || !IsCandidate(prose, i))
                continue;
            // "Clinton spokeswoman Ann Lee": a surname is sooner a person's.
            var isSurname = PersonNames.IsSurname(prose.Word(i));
            if (
                SpeaksOnPaper(prose, i + 1)
                || (!isSurname && EndsAtOffice(prose, i + 1) is var next && next > 0 && persons.Contains(next))
            )
                yield return new NameSpan(i, i + 1, NameKind.Organisation);
        }
    }

    /// <summary>
    /// The capitals behind "according to", small words passed over: two or more; a person where a surname ends them.
    /// </summary>
    private static NameSpan? Source(TokenisedProse prose, int at, bool[] taken)
    {
        var first = at;
        while (first < at + 4 && prose.IsWord(first) && !prose.IsCapital(first))
            first++;
        var end = first;
        while (
            end < prose.Count
            && end < first + 5
            && prose.IsWord(end)
            && prose.IsCapital(end)
            && !taken[end]
            && !prose.SentenceStarts[end]
            && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(end))
            && !KnownPlaces.IsPeople(prose.Word(end))
        )
            end++;
        if (
            end - first < 2
            || prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(first))
            || KnownPlaces.Contains(prose.Span(first, end).In(prose.Text))
        )
            return null;
        var isPerson =
            end - first <= 3
            && PersonNames.IsSurname(prose.Word(end - 1))
            && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(end - 1))
            && !KnownPlaces.Contains(prose.Word(first));
        return new NameSpan(first, end, isPerson ? NameKind.Person : NameKind.Organisation);
    }

    /// <summary>"Northern Rail's managing director Ann Lee": the capitals before the possessive, two or more.</summary>
    private static NameSpan? Owner(TokenisedProse prose, int possessive, bool[] taken)
    {
        var first = possessive;
        while (
            first > 0
            && possessive - first < 4
            && !taken[first - 1]
            && prose.IsWord(first - 1)
            && prose.IsCapital(first - 1)
            && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(first - 1))
            && !(first < possessive && prose.SentenceStarts[first])
        )
            first--;
        return possessive - first >= 2 && !KnownPlaces.Contains(prose.Span(first, possessive).In(prose.Text))
            ? new NameSpan(first, possessive, NameKind.Organisation)
            : null;
    }

    private static bool IsCandidate(TokenisedProse prose, int i)
    {
        var word = prose.Word(i);
        return prose.IsWord(i)
            && prose.IsCapital(i)
            && word.Length > 2
            && !prose.IsHeadline(i)
            && (i == 0 || prose.SentenceStarts[i] || !prose.IsCapital(i - 1))
            && !prose.Lexicon.Grammar.NeverFirst.Contains(word)
            && !prose.Lexicon.People.NotPersons.Contains(word)
            && !prose.Lexicon.Organisations.NotOrganisations.Contains(word)
            && !prose.Lexicon.Organisations.CommonFirst.Contains(word)
            && !prose.Lexicon.Organisations.Heads.Contains(word)
            && !prose.Lexicon.Roles.Nouns.Contains(word)
            && !prose.Lexicon.Roles.Modifiers.Contains(word)
            && !prose.Lexicon.People.Titles.Contains(prose.Bare(i))
            && !prose.Lexicon.Dates.Days.Contains(word)
            && !prose.Lexicon.Dates.Months.Contains(word)
            && !KnownPlaces.Contains(word)
            && !KnownPlaces.IsPeople(word)
            && !(prose.SentenceStarts[i] && (prose.Lexicon.Grammar.PluralEndings.EndsIn(word) || prose.StandsSmall(i)));
    }

    /// <summary>"said in a filing", "said Monday in a statement".</summary>
    private static bool SpeaksOnPaper(TokenisedProse prose, int verb)
    {
        if (!prose.Lexicon.Speech.OnPaper.Contains(prose.Word(verb)))
            return false;
        for (var k = verb + 1; k < Math.Min(prose.Count - 2, verb + 4) && !prose.SentenceStarts[k]; k++)
        {
            if (
                prose.Lexicon.Grammar.In.Contains(prose.Word(k))
                && prose.Lexicon.Speech.BeforePapers.Contains(prose.Word(k + 1))
                && (
                    prose.Lexicon.Speech.Papers.Contains(prose.Word(k + 2))
                    || prose.Lexicon.Speech.Papers.Contains(prose.Word(k + 3))
                )
            )
                return true;
        }
        return false;
    }

    /// <summary>One behind the office that begins here ("chief executive", "spokesman"), or 0.</summary>
    private static int EndsAtOffice(TokenisedProse prose, int at)
    {
        var limit = at + LongestOffice;
        while (
            at < limit
            && prose.Lexicon.Roles.Modifiers.Contains(prose.Word(at))
            && char.IsLower(prose.Word(at)[0])
            && !prose.Lexicon.Roles.Offices.Contains(prose.Word(at))
        )
            at++;
        return prose.Lexicon.Roles.Offices.Contains(prose.Word(at)) ? at + 1 : 0;
    }
}
