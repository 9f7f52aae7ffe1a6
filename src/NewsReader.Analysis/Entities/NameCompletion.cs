using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// What belongs to a name beyond where it was seen to begin and end: "Commission on" Presidential Debates, Boeing
/// "Co.", "Devon and" Cornwall Police.
/// </summary>
internal static class NameCompletion
{
    private const int LongestTail = 6;

    /// <summary>An organization's name with all that belongs to it before and behind.</summary>
    public static NameSpan Whole(TokenisedProse prose, NameSpan name) =>
        WithLegalForm(prose, WithTail(prose, WithTwoPlaces(prose, WithHead(prose, name))));

    /// <summary>
    /// "Stillwater Courier": the word that ends an organization's name, where the recognizer stopped before it.
    /// </summary>
    /// <inheritdoc cref="WithGivenName"/>
    public static NameSpan WithLastWord(TokenisedProse prose, NameSpan name, bool[] taken) =>
        name.End < prose.Count
        && !prose.SentenceStarts[name.End]
        && !taken[name.End]
        && name.Kind is NameKind.Organisation or NameKind.Place
        && prose.IsWord(name.End)
        && prose.IsCapital(name.End)
        && prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.End))
            ? WithTail(prose, WithTwoPlaces(prose, name with { End = name.End + 1, Kind = NameKind.Organisation }))
            : name;

    /// <summary>
    /// "April Jones": a given name that the recognizer took for a month, but for "in April Jones said".
    /// </summary>
    /// <param name="taken">For each token whether a name has it already.</param>
    public static NameSpan WithGivenName(TokenisedProse prose, NameSpan name, bool[] taken) =>
        name.Kind == NameKind.Person
        && name.End - name.First == 1
        && name.First > 0
        && !prose.SentenceStarts[name.First]
        && !taken[name.First - 1]
        && prose.Lexicon.Dates.Months.Contains(prose.Word(name.First - 1))
        && PersonNames.IsGivenName(prose.Word(name.First - 1))
        && !IsTime(prose, name)
        && prose.Word(name.First - 2) is not ","
            ? name with
            {
                First = name.First - 1,
            }
            : name;

    /// <summary>"in April Jones said", "Since April Jones has": a month before a surname.</summary>
    private static bool IsTime(TokenisedProse prose, NameSpan name) =>
        prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(name.First - 2))
        && (
            prose.SentenceStarts[name.First - 2]
            || prose.Lexicon.Grammar.In.Contains(prose.Word(name.First - 2))
            || prose.Lexicon.Speech.Verbs.Contains(prose.Word(name.End))
            || prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(name.End))
        );

    /// <summary>"Devon and Cornwall Police": of two places.</summary>
    private static NameSpan WithTwoPlaces(TokenisedProse prose, NameSpan name) =>
        IsOfTwoHeads(prose, name) ? name with { First = name.First - 2 }
        : name.First > 1
        && name.End - name.First == 2
        && prose.Lexicon.Organisations.Communal.Contains(Lower(prose.Word(name.End - 1)))
        && prose.Lexicon.Grammar.And.Contains(prose.Word(name.First - 1))
        && !prose.SentenceStarts[name.First - 1]
        && NameBoundaries.IsNameWord(prose, name.First - 2)
        && (prose.SentenceStarts[name.First - 2] || !prose.IsCapital(name.First - 3))
            ? name with
            {
                First = name.First - 2,
            }
        : name;

    /// <summary>"University and College Union": of two kinds of organization.</summary>
    private static bool IsOfTwoHeads(TokenisedProse prose, NameSpan name) =>
        name.First > 1
        && name.End - name.First == 2
        && prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.First))
        && prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.End - 1))
        && prose.Lexicon.Grammar.And.Contains(prose.Word(name.First - 1))
        && !prose.SentenceStarts[name.First]
        && !prose.SentenceStarts[name.First - 1]
        && prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.First - 2))
        && (
            prose.SentenceStarts[name.First - 2]
            || !prose.IsCapital(name.First - 3)
            || prose.Lexicon.Grammar.The.Contains(prose.Word(name.First - 3))
        );

    /// <summary>"Halden Residents and Ratepayers Association": of two groups of people.</summary>
    public static NameSpan WithTwoGroups(TokenisedProse prose, NameSpan name)
    {
        if (
            name.End - name.First != 2
            || name.First < 2
            || prose.SentenceStarts[name.First]
            || prose.SentenceStarts[name.First - 1]
            || !prose.Lexicon.Grammar.And.Contains(prose.Word(name.First - 1))
            || !IsGroup(prose, name.First)
            || !IsGroup(prose, name.First - 2)
        )
            return name;
        var first = name.First - 2;
        while (
            name.First - first < LongestTail
            && first > 0
            && !prose.SentenceStarts[first]
            && NameBoundaries.IsNameWord(prose, first - 1)
            && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(first - 1))
        )
            first--;
        return name with { First = first };
    }

    private static bool IsGroup(TokenisedProse prose, int i) =>
        NameBoundaries.IsNameWord(prose, i)
        && prose.IsInVocabulary(i)
        && prose.Lexicon.Grammar.PluralEndings.EndsIn(prose.Word(i));

    private static string Lower(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant();

    /// <summary>"St Oswin's Hospice Trust", "People's Front": an owner who is a part of the name.</summary>
    public static NameSpan WithOwner(TokenisedProse prose, NameSpan name)
    {
        var possessive = name.First - 1;
        if (
            possessive < 1
            || prose.SentenceStarts[possessive]
            || prose.Tokens[possessive].Kind != TokenKind.Possessive
            || !prose.IsCapital(possessive - 1)
        )
            return name;
        if (prose.Lexicon.Organisations.GenericOwners.Contains(prose.Word(possessive - 1)))
            return name with { First = possessive - 1 };
        return possessive > 1 && prose.Lexicon.People.Saints.Contains(prose.Word(possessive - 2))
            ? name with
            {
                First = possessive - 2,
            }
            : name;
    }

    /// <summary>"Estonian Navy": whose forces they are.</summary>
    private static bool IsOfPeople(TokenisedProse prose, NameSpan name) =>
        name.End - name.First == 1
        && name.First > 0
        && !prose.SentenceStarts[name.First]
        && KnownPlaces.IsPeople(prose.Word(name.First - 1))
        && KindWords.Of(prose.Lexicon).OfWord(prose.Word(name.First)) == OrganizationKind.Military;

    /// <summary>"Greater Manchester Fire and Rescue Service": a word that begins many names.</summary>
    private static bool IsWithFirstWord(TokenisedProse prose, NameSpan name) =>
        name.End - name.First > 2
        && name.First > 1
        && !prose.SentenceStarts[name.First]
        && !prose.SentenceStarts[name.First - 1]
        && prose.IsCapital(name.First - 1)
        && prose.Lexicon.Organisations.CommonFirst.Contains(prose.Word(name.First - 1))
        && prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.End - 1))
        && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(name.First - 1));

    /// <summary>"Commission on" in front of "Presidential Debates".</summary>
    private static NameSpan WithHead(TokenisedProse prose, NameSpan name) =>
        WithOwner(prose, name) is var owned && owned != name ? owned
        : IsOfPeople(prose, name) || IsWithFirstWord(prose, name) ? name with { First = name.First - 1 }
        : name.First > 1
        && prose.Lexicon.Organisations.TailPrepositions.Contains(prose.Word(name.First - 1))
        && prose.Lexicon.Organisations.Takers.Contains(prose.Word(name.First - 2))
        && !prose.SentenceStarts[name.First - 1]
            ? name with
            {
                First = name.First - 2,
            }
        : name;

    /// <summary>
    /// "Commission on Presidential Debates", "Department of Health and Human Services", "University of Michigan".
    /// </summary>
    public static NameSpan WithTail(TokenisedProse prose, NameSpan name)
    {
        var at = name.End;
        if (
            !prose.Lexicon.Organisations.Takers.Contains(prose.Word(at - 1))
            || at >= prose.Count
            || prose.SentenceStarts[at]
            || !(prose.Lexicon.Organisations.TailPrepositions.Contains(prose.Word(at)))
        )
            return name;
        var next = prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(at + 1)) ? at + 2 : at + 1;
        if (!NameBoundaries.IsNameWord(prose, next) || NameBoundaries.IsOffice(prose, next))
            return name;
        while (
            next < prose.Count
            && next - at <= LongestTail
            && !prose.SentenceStarts[next]
            && (
                NameBoundaries.IsNameWord(prose, next)
                // "for the Exploration of the Sea"
                || prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(next))
                    && prose.Lexicon.Grammar.Of.Contains(prose.Word(next - 1))
                    && NameBoundaries.IsNameWord(prose, next + 1)
                || (
                    prose.Lexicon.Organisations.TailLinks.Contains(prose.Word(next))
                    && (
                        NameBoundaries.IsNameWord(prose, next + 1)
                        || prose.Lexicon.Grammar.Of.Contains(prose.Word(next))
                            && prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(next + 1))
                            && NameBoundaries.IsNameWord(prose, next + 2)
                    )
                    && !(prose.Lexicon.Grammar.And.Contains(prose.Word(next)) && EndsBefore(prose, name.First, next))
                )
            )
        )
            next++;
        return name with { End = next };
    }

    /// <summary>"University of Aland and University of Borland", "Bank of Japan and Unilever": whole before "and".
    /// </summary>
    private static bool EndsBefore(TokenisedProse prose, int first, int and) =>
        NameBreaks.OpensAnother(prose, and + 1)
        || (NameBoundaries.IsAllCapitals(prose.Word(and + 1)) && !NameBoundaries.IsNameWord(prose, and + 2))
        || prose.Known.At(and + 1) is { Name: { IsOrganization: true, IsCommon: false } } next && next.First == and + 1
        || prose.Known.Exactly(new NameSpan(first, and, NameKind.Organisation)) is { IsOrganization: true }
        || (
            KnownPlaces.Contains(prose.Word(and - 1))
            && !KnownPlaces.Contains(prose.Word(and + 1))
            && prose.Known.At(and + 1) is not { Name.Kind: Knowledge.KnownKind.Place }
        );

    /// <summary>"Boeing Co.", "Northline, Inc.": what hangs behind the name belongs to it.</summary>
    public static NameSpan WithLegalForm(TokenisedProse prose, NameSpan name)
    {
        var at = name.End;
        if (
            (prose.Word(at) is "," or "&" || prose.Lexicon.Grammar.And.Contains(prose.Word(at)))
            && prose.Lexicon.Organisations.LegalEndings.Contains(prose.Word(at + 1))
        )
            at++;
        while (
            at < prose.Count
            && !prose.SentenceStarts[at]
            && prose.Lexicon.Organisations.LegalEndings.Contains(prose.Word(at))
        )
            name = name with { End = ++at };
        return name;
    }
}
