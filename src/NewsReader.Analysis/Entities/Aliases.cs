using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// What an article says that a person is called as well: "who goes by Serge", "known as Tony Bones", "née Vogt".
/// </summary>
internal static class Aliases
{
    private const int MostWords = 4;

    /// <summary>How many small words stand between the name and what leads to the other: ", who is", "(".</summary>
    private const int MostBetween = 4;

    /// <summary>Each person's name with the alias behind it.</summary>
    public static IEnumerable<(NameSpan Owner, NameSpan Alias)> In(TokenisedProse prose, IEnumerable<NameSpan> names)
    {
        if (prose.Lexicon.People.AliasPhrases.MostWords == 0)
            yield break;
        foreach (var owner in names)
        {
            if (owner.Kind != NameKind.Person || prose.IsHeadline(owner.First))
                continue;
            if (AliasAt(prose, Lead(prose, owner.End)) is { } alias)
                yield return (owner, alias);
        }
    }

    /// <summary>One behind the phrase that leads to the alias; 0 where there is none.</summary>
    private static int Lead(TokenisedProse prose, int end)
    {
        for (var at = end; at < Math.Min(prose.Count, end + MostBetween) && !prose.SentenceStarts[at]; at++)
        {
            if (prose.EndOfPhrase(at, prose.Lexicon.People.AliasPhrases) is > 0 and var behind)
                return behind;
            if (prose.Word(at) is not ("," or "(") && !prose.Lexicon.People.BeforeAliases.Contains(prose.Word(at)))
                return 0;
        }
        return 0;
    }

    private static NameSpan? AliasAt(TokenisedProse prose, int at)
    {
        if (at == 0 || at >= prose.Count)
            return null;
        var first = prose.Word(at) is "“" or "\"" or "‘" ? at + 1 : at;
        var end = first;
        while (
            end < prose.Count
            && end - first < MostWords
            && !prose.SentenceStarts[end]
            && (NameBoundaries.IsNameWord(prose, end) || (end > first && Particles.EndOfRun(prose, end) > end))
        )
            end++;
        while (end > first && !prose.IsCapital(end - 1))
            end--;
        return
            end > first
            && !KnownPlaces.IsPeople(prose.Word(first))
            && !KnownPlaces.Contains(prose.Span(first, end).In(prose.Text))
            ? new NameSpan(first, end, NameKind.Person)
            : null;
    }
}
