using NewsReader.Analysis.Entities;

namespace NewsReader.Analysis.Speakers;

// What somebody does, by the words behind the name.
internal sealed partial class PersonFacets
{
    /// <summary>So far behind a verb of origin stands the place: "grew up in Thrissur, in Kerala".</summary>
    private const int FurthestPlace = 8;

    /// <summary>
    /// What somebody does, whose somebody is and where from: "Lee farms", "Lee wept for his wife", "Lee grew up in
    /// Kent".
    /// </summary>
    private void AddDone(TokenisedProse prose, ResolvedNames names, int end)
    {
        var at = BehindApposition(prose, end);
        while (at < prose.Count && !prose.SentenceStarts[at] && IsSmall(prose, at))
            at++;
        for (var i = at; i < Math.Min(prose.Count, end + FurthestKin) && !prose.SentenceStarts[i]; i++)
        {
            if (names.At(i)?.Kind == EntityKind.Person || prose.Word(i) is "“" or "\"")
                return;
            if (i == at && prose.IsWord(i) && char.IsLower(prose.Word(i)[0]))
                AddVerb(prose, names, i);
            else if (
                prose.Lexicon.Descriptions.Kin.Contains(prose.Word(i))
                && prose.Lexicon.Grammar.Possessives.Contains(prose.Word(i - 1))
            )
                Add(prose, prose.Word(i), isBeside: true);
        }
    }

    /// <summary>The verb, what goes with it ("ran against") and, of one of origin, the place.</summary>
    private void AddVerb(TokenisedProse prose, ResolvedNames names, int verb)
    {
        Add(prose, prose.Word(verb), isBeside: true);
        var next = verb + 1;
        if (next >= prose.Count || prose.SentenceStarts[next])
            return;
        if (prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(next)))
            Add(prose, prose.Word(next), isBeside: true);
        if (!prose.Lexicon.Descriptions.Origins.Contains(prose.Word(verb)))
            return;
        for (var i = next; i < Math.Min(prose.Count, next + FurthestPlace) && !prose.SentenceStarts[i]; i++)
        {
            if (
                prose.Lexicon.Grammar.Conjunctions.Contains(prose.Word(i))
                || names.At(i)?.Kind == EntityKind.Person
                || prose.Word(i) is ";"
            )
                return;
            if (prose.IsCapital(i))
                Add(prose, prose.Word(i), isBeside: true);
        }
    }

    /// <summary>"Lee, a former deputy whom he fired, runs": what stands behind the comma that closes it.</summary>
    private static int BehindApposition(TokenisedProse prose, int end)
    {
        if (end >= prose.Count || prose.SentenceStarts[end] || prose.Word(end) is not ",")
            return end;
        for (var i = end + 1; i < Math.Min(prose.Count - 1, end + MostWordsBehind) && !prose.SentenceStarts[i]; i++)
        {
            if (prose.Word(i) is "," && VerbForms.IsVerb(prose, i + 1))
                return i + 1;
        }
        return end;
    }

    private static bool IsSmall(TokenisedProse prose, int token) =>
        prose.IsAdverb(token) || prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(token));
}
