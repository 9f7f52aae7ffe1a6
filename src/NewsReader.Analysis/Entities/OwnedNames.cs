using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Organizations whose names are made of common words: of whom they are ("Porters' Brotherhood", "the Devil's Own"),
/// and what they are against or for ("Parents Against Fast Roads", "Hands for Harbours").
/// </summary>
internal static class OwnedNames
{
    private const int MostWords = 6;

    public static IEnumerable<NameSpan> In(TokenisedProse prose)
    {
        for (var i = 0; i + 2 < prose.Count; i++)
        {
            if (!prose.IsWord(i) || !prose.IsCapital(i) || prose.IsHeadline(i) || FollowsCapital(prose, i))
                continue;
            var name = Owned(prose, i) ?? Aimed(prose, i) ?? Led(prose, i);
            if (name is not { } found)
                continue;
            yield return found;
            i = found.End - 1;
        }
    }

    /// <summary>"Porters' Brotherhood", "the Devil's Own", "St Bee's Primary".</summary>
    private static NameSpan? Owned(TokenisedProse prose, int first)
    {
        var isSaint = prose.Lexicon.People.Saints.Contains(prose.Word(first));
        var owner = isSaint ? first + 1 : first;
        var head = owner + 2;
        if (
            head >= prose.Count
            || !(prose.Tokens[owner + 1].Kind == TokenKind.Possessive || IsMarkOfPlural(prose, owner))
            || prose.SentenceStarts[head]
            || !NameBoundaries.IsNameWord(prose, head)
        )
            return null;
        if (prose.Known.At(owner) is { Name: { IsOrganization: true, IsCommon: false } })
            return null;
        var isHead = KindWords.Of(prose.Lexicon).OfWord(prose.Word(head)) is not null;
        if (isSaint)
            return isHead ? new NameSpan(first, EndOf(prose, head), NameKind.Organisation) : null;
        var isPlural = IsMarkOfPlural(prose, owner);
        // "Dockhands' Brotherhood": no word of the language either, where what follows tells.
        if (isPlural && isHead && IsNobody(prose, owner) && !PersonNames.IsSurname(prose.Word(owner)))
            return new NameSpan(first, EndOf(prose, head), NameKind.Organisation);
        if (!IsCommonCapital(prose, owner) || !(IsCommonCapital(prose, head) || isHead && isPlural))
            return null;
        return
            isPlural || (IsBehindArticle(prose, first) && prose.Lexicon.Grammar.PluralEndings.EndsIn(prose.Word(head)))
            ? new NameSpan(first, EndOf(prose, head), NameKind.Organisation)
            : null;
    }

    /// <summary>The apostrophe behind "Porters".</summary>
    private static bool IsMarkOfPlural(TokenisedProse prose, int owner) =>
        prose.Word(owner + 1) is "'" or "’"
        && prose.Tokens[owner + 1].Start == prose.Tokens[owner].End
        && prose.Lexicon.Grammar.PluralEndings.EndsIn(prose.Word(owner));

    /// <summary>"Project Long Field", "Radio Halden": what begins names, whatever follows.</summary>
    private static NameSpan? Led(TokenisedProse prose, int first) =>
        !prose.SentenceStarts[first]
        && prose.Lexicon.Organisations.Leading.Contains(prose.Word(first))
        && IsNameWord(prose, first + 1)
        && KindWords.Of(prose.Lexicon).OfWord(prose.Word(first + 1)) is null
        && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(first + 1))
        && EndOf(prose, first + 1) is var end
        && !prose.Lexicon.Organisations.OtherHeads.Contains(prose.Word(end - 1))
        && !(end == first + 2 && PersonNames.IsSurname(prose.Word(first + 1)))
            ? new NameSpan(first, end, NameKind.Organisation)
            : null;

    /// <summary>"Parents Against Fast Roads", and within a sentence "Hands for Harbours".</summary>
    private static NameSpan? Aimed(TokenisedProse prose, int first)
    {
        if (
            !prose.Lexicon.Grammar.PluralEndings.EndsIn(prose.Word(first))
            || !IsCommonCapital(prose, first)
            || !IsNameWord(prose, first + 2)
        )
            return null;
        var joint = prose.Word(first + 1);
        var isCapital = prose.Lexicon.Organisations.Aims.Contains(joint) && prose.IsCapital(first + 1);
        if (!isCapital && !prose.Lexicon.Organisations.SmallAims.Contains(joint))
            return null;
        var end = EndOf(prose, first + 2);
        return
            isCapital
            || !prose.SentenceStarts[first] && IsCommonCapital(prose, first + 2)
            || prose.SentenceStarts[first] && NameEvidence.Of(prose, first, end) > 0
            ? new NameSpan(first, end, NameKind.Organisation)
            : null;
    }

    private static int EndOf(TokenisedProse prose, int head)
    {
        var end = head + 1;
        while (end < prose.Count && end - head < MostWords && IsNameWord(prose, end))
            end++;
        return end;
    }

    private static bool IsNameWord(TokenisedProse prose, int i) =>
        i < prose.Count && !prose.SentenceStarts[i] && NameBoundaries.IsNameWord(prose, i);

    /// <summary>A common word with a capital that names nobody, no place, no office and nothing known.</summary>
    private static bool IsCommonCapital(TokenisedProse prose, int i) =>
        prose.IsInVocabulary(i)
        && IsNobody(prose, i)
        && !prose.Lexicon.Organisations.OtherHeads.Contains(prose.Word(i));

    private static bool IsNobody(TokenisedProse prose, int i) =>
        NameBoundaries.IsNameWord(prose, i)
        && !NameBoundaries.IsAllCapitals(prose.Word(i))
        && !PersonNames.IsGivenName(prose.Word(i))
        && !KnownPlaces.Contains(prose.Word(i))
        && !KnownPlaces.IsPeople(prose.Word(i))
        && !prose.Lexicon.Organisations.NotOrganisations.Contains(prose.Word(i))
        && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(i))
        && !prose.Lexicon.People.Titles.Contains(prose.Bare(i))
        && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(i));

    private static bool IsBehindArticle(TokenisedProse prose, int first) =>
        first > 0 && !prose.SentenceStarts[first] && prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(first - 1));

    private static bool FollowsCapital(TokenisedProse prose, int first) =>
        first > 0
        && !prose.SentenceStarts[first]
        && prose.IsCapital(first - 1)
        && !prose.Lexicon.Grammar.TheCapital.Contains(prose.Word(first - 1));
}
