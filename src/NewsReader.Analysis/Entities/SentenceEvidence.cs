using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// What the sentence says of an organization that no list has: "the regulator X", "mechanics at X", "trained at X",
/// "the Royal Xs", "X cut its forecast".
/// </summary>
internal static class SentenceEvidence
{
    private const int LongestClause = 12;

    /// <summary>How many marks of an organization stand before the name.</summary>
    public static int Before(TokenisedProse prose, int first, int end)
    {
        if (first == 0 || prose.SentenceStarts[first])
            return 0;
        var words = prose.Lexicon.Organisations;
        var before = prose.Word(first - 1);
        if (IsLabeled(prose, first))
            return
                PersonNames.IsGivenName(prose.Word(first))
                || end - first == 1 && PersonNames.IsSurname(prose.Word(first))
                ? 0
                : 3;
        var evidence = 0;
        var at = prose.IsThe(first - 1) ? first - 1 : first;
        if (!prose.SentenceStarts[at] && at > 1)
        {
            var lead = prose.Word(at - 2);
            if (words.Staff.Contains(lead) && words.StaffPrepositions.Contains(prose.Word(at - 1)))
                evidence += 2;
            if (words.Studies.Contains(lead) && words.StudyPrepositions.Contains(prose.Word(at - 1)))
                evidence += 2;
        }
        // "A new company, Halden, will": what it is, with an article, in apposition.
        if (before is "," && first > 3 && IsApposition(prose, first - 2))
            evidence += 2;
        if (
            before is ","
            && first > 2
            && words.Statements.Contains(prose.Word(first - 2))
            && prose.Lexicon.Grammar.IndefiniteArticles.Contains(prose.Word(first - 3))
        )
            evidence += 2;
        return evidence;
    }

    /// <summary>"a new company", "its rival firm": a noun for an organization, and a word that opens it.</summary>
    private static bool IsApposition(TokenisedProse prose, int noun) =>
        KindWords.Of(prose.Lexicon).OfNoun(prose.Word(noun)) is not null
        && char.IsLower(prose.Word(noun)[0])
        && (
            prose.Lexicon.Grammar.BeforeNouns.Contains(prose.Word(noun - 1))
            || prose.IsWord(noun - 1) && prose.Lexicon.Grammar.BeforeNouns.Contains(prose.Word(noun - 2))
        );

    /// <summary>"the Harbour Kings swept the series": few people have an article, and none a definite one.</summary>
    public static bool HasArticle(TokenisedProse prose, int first, int end) =>
        end - first > 1
        && first > 0
        && !prose.SentenceStarts[first]
        && prose.IsThe(first - 1)
        && (
            !PersonNames.IsGivenName(prose.Word(first))
            || end - first > 2
            || prose.IsInVocabulary(first)
                && prose.IsInVocabulary(end - 1)
                && !PersonNames.IsSurname(prose.Word(end - 1))
        )
        && !IsBeforeNoun(prose, end);

    /// <summary>"the regulator Seawatch", "Reinsurer Castle Re": before the name stands what it is.</summary>
    public static bool IsLabeled(TokenisedProse prose, int first) =>
        first > 0
        && !prose.SentenceStarts[first]
        && prose.IsWord(first - 1)
        && (char.IsLower(prose.Word(first - 1)[0]) || prose.SentenceStarts[first - 1])
        && prose.Lexicon.Organisations.Labels.ContainsKey(prose.Word(first - 1));

    /// <summary>"Halden cut its forecast": the subject has something of its own that is no person's.</summary>
    public static bool HasOwn(TokenisedProse prose, int verb)
    {
        if (
            !prose.IsWord(verb)
            || !char.IsLower(prose.Word(verb)[0])
            || prose.Lexicon.Speech.Verbs.Contains(prose.Word(verb))
            || prose.Lexicon.Grammar.ClauseOpeners.Contains(prose.Word(verb))
            || prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(verb))
            || prose.Lexicon.Grammar.And.Contains(prose.Word(verb))
        )
            return false;
        for (
            var i = verb + 1;
            i < Math.Min(prose.Count, verb + LongestClause)
                && prose.IsWord(i)
                && !prose.SentenceStarts[i]
                && char.IsLower(prose.Word(i)[0])
                && !prose.Lexicon.Grammar.ClauseOpeners.Contains(prose.Word(i));
            i++
        )
        {
            if (prose.Lexicon.Organisations.Its.Contains(prose.Word(i)))
                return true;
        }
        return false;
    }

    /// <summary>"the Ann Lee campaign": what has the article is not the name.</summary>
    private static bool IsBeforeNoun(TokenisedProse prose, int end) =>
        prose.IsWord(end)
        && !prose.SentenceStarts[end]
        && !prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(end))
        && !prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(end))
        && !prose.Lexicon.Grammar.And.Contains(prose.Word(end))
        && !prose.Lexicon.Speech.Verbs.Contains(prose.Word(end))
        && !prose.Lexicon.Organisations.Verbs.Contains(prose.Word(end))
        && !prose.Lexicon.Organisations.MovesOfShares.Contains(prose.Word(end))
        && !prose.Lexicon.Organisations.VerbsOfPeople.Contains(prose.Word(end))
        && !prose.Lexicon.Organisations.SportsVerbs.Contains(prose.Word(end))
        && !prose.Lexicon.Organisations.VerbsOfTeams.Contains(prose.Word(end));
}
