using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Names that stand in a headline, where a capital says little: those that the world knows and that are no words, and
/// given names with a surname.
/// </summary>
internal static class HeadlineNames
{
    /// <summary>From here on an organization is known well enough.</summary>
    private const int WellKnown = 30;

    /// <summary>From here on also where it is a surname, and from the next on a given name.</summary>
    private const int Famous = 60,
        MostFamous = 90;

    /// <param name="covered">For each token whether a name has it already.</param>
    public static IEnumerable<NameSpan> In(TokenisedProse prose, bool[] covered)
    {
        if (prose.Lexicon.Vocabulary.Count == 0)
            yield break;
        for (var i = 0; i < prose.Count; i++)
        {
            if (!prose.IsHeadline(i))
                continue;
            if (NameAt(prose, i) is not { } name || covered.AsSpan(i, name.End - i).Contains(true))
                continue;
            yield return name;
            i = name.End - 1;
        }
    }

    private static NameSpan? NameAt(TokenisedProse prose, int i)
    {
        if (!prose.IsCapital(i) || FollowsName(prose, i))
            return null;
        if (prose.Known.At(i) is { } known && known.First == i)
        {
            var words = known.End - known.First;
            if (words > 1 && IsName(prose, known.End))
                return null;
            if (known.Name.IsPerson)
                return words > 1 && !known.Name.IsCommon ? new NameSpan(i, known.End, NameKind.Person) : null;
            if (known.Name.IsOrganization)
                return IsSure(prose, known) ? new NameSpan(i, known.End, NameKind.Organisation) : null;
            return null;
        }
        return
            IsName(prose, i) && PersonNames.IsGivenName(prose.Word(i)) && IsName(prose, i + 1) && !IsName(prose, i + 2)
            ? new NameSpan(i, i + 2, NameKind.Person)
            : null;
    }

    private static bool IsSure(TokenisedProse prose, KnownSpan known)
    {
        if (known.Name.IsCommon && known.End - known.First > 1)
            return WorldNames.IsSureOfCommon(prose, known, []);
        if (known.End - known.First > 1)
            return known.Name.Prominence >= WellKnown;
        var word = prose.Word(known.First);
        var least = known.Name.IsCommon || NameBoundaries.IsAllCapitals(word) ? Famous : WellKnown;
        return known.Name.Prominence >= least
            && IsName(prose, known.First)
            && !IsName(prose, known.End)
            && (!PersonNames.IsGivenName(word) || known.Name.Prominence >= MostFamous)
            && !prose.Lexicon.Organisations.CommonFirst.Contains(word)
            && !prose.Lexicon.Organisations.NotOrganisations.Contains(word);
    }

    private static bool FollowsName(TokenisedProse prose, int i) =>
        i > 0 && !prose.SentenceStarts[i] && prose.IsHeadline(i - 1) && IsName(prose, i - 1);

    /// <summary>A capital that is no word of the language and no place.</summary>
    private static bool IsName(TokenisedProse prose, int i) =>
        i < prose.Count
        && prose.IsHeadline(i)
        && NameBoundaries.IsNameWord(prose, i)
        && prose.Word(i).Length > 1
        && !prose.IsInVocabulary(i)
        && !KnownPlaces.Contains(prose.Word(i))
        && !KnownPlaces.IsPeople(prose.Word(i));
}
