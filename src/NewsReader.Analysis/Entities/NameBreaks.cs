using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>Where what was seen as one organization is two, or is not its own.</summary>
internal static class NameBreaks
{
    /// <summary>
    /// "Hofstra University and Nassau County", "McCain and Ayotte": two names, where the first is whole.
    /// </summary>
    public static bool SplitsTwo(TokenisedProse prose, int first, int i, int end) =>
        prose.Lexicon.Grammar.And.Contains(prose.Word(i))
        && i > first
        && i + 1 < end
        && (
            (
                end - first == 3
                && prose.Known.Exactly(new NameSpan(first, end, NameKind.Organisation)) is null
                && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(end - 1))
                && !KnownOrganisations.Contains(prose.Span(first, end).In(prose.Text))
            )
            || prose.Lexicon.Organisations.Heads.Contains(prose.Word(i - 1))
            || KnownOrganisations.Contains(prose.Span(first, i).In(prose.Text))
            || (
                prose.Known.Exactly(new NameSpan(first, end, NameKind.Organisation)) is null
                && AreTwoNames(prose, first, i, end)
            )
        );

    /// <summary>"Bank of Aland and Bank of Borland", "Aland Economics and Borland Economics", "L&amp;T and Sun
    /// Pharma".</summary>
    private static bool AreTwoNames(TokenisedProse prose, int first, int and, int end) =>
        OpensAnother(prose, and + 1)
        || (IsKnownWhole(prose, first, and) && (IsKnownWhole(prose, and + 1, end) || and - first > 1))
        || IsKnownWhole(prose, and + 1, end) && end - and > 2
        || prose.Word(and - 1).SequenceEqual(prose.Word(end - 1))
        || prose.Word(and - 1).Contains('&')
        || (and - first > 1 && end - and > 2 && HasOwnName(prose, first, and) && HasNoPreposition(prose, first, end))
        || (end - and == 2 && and - first > 1 && NameBoundaries.IsAllCapitals(prose.Word(end - 1)))
        || (
            // "Bar Council of India and Andhra University": whose place ends it.
            and - first
                > 1
            && KnownPlaces.Contains(prose.Word(and - 1))
            && !KnownPlaces.Contains(prose.Span(and + 1, end).In(prose.Text))
            && Enumerable
                .Range(first, and - first - 1)
                .Any(i => prose.Lexicon.Organisations.Heads.Contains(prose.Word(i)))
        );

    /// <summary>Whether a word of it is none of the language and no place.</summary>
    private static bool HasOwnName(TokenisedProse prose, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (
                prose.Lexicon.Vocabulary.Count > 0
                && !prose.IsInVocabulary(i)
                && !KnownPlaces.Contains(prose.Word(i))
                && !KnownPlaces.IsPeople(prose.Word(i))
            )
                return true;
        }
        return false;
    }

    private static bool HasNoPreposition(TokenisedProse prose, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (prose.Lexicon.Organisations.TailPrepositions.Contains(prose.Word(i)))
                return false;
        }
        return true;
    }

    /// <summary>"University of", "Ministry of": another name begins.</summary>
    public static bool OpensAnother(TokenisedProse prose, int i) =>
        prose.Lexicon.Organisations.Openers.Contains(prose.Word(i))
        && prose.Lexicon.Grammar.Of.Contains(prose.Word(i + 1));

    public static bool IsKnownWhole(TokenisedProse prose, int first, int end) =>
        prose.Known.Exactly(new NameSpan(first, end, NameKind.Organisation)) is { IsOrganization: true };

    /// <summary>"(OCG", "OCG (Organization for …": a bracket that opens or closes nothing in the name.</summary>
    public static bool IsStrayBracket(TokenisedProse prose, int first, int i, int end)
    {
        var bracket = prose.Word(i);
        if (bracket is "(" or "[")
        {
            for (var k = i + 1; k < end; k++)
            {
                if (prose.Word(k) is ")" or "]")
                    return false;
            }
            return true;
        }
        if (bracket is not (")" or "]"))
            return false;
        for (var k = first; k < i; k++)
        {
            if (prose.Word(k) is "(" or "[")
                return false;
        }
        return true;
    }

    /// <summary>"Aland Economics, Borland Economics": a comma ends a name, but for "Health, Education and Welfare" and
    /// "Pomeroy, Finch &amp; Co.".</summary>
    public static bool IsComma(TokenisedProse prose, int first, int i, int end)
    {
        if (prose.Word(i) is not "," || i == first || i + 1 >= end)
            return false;
        if (
            prose.Lexicon.Organisations.LegalForms.Contains(prose.Word(i + 1))
            || prose.Known.At(i) is { } known && known.First < i && known.End > i + 1
        )
            return false;
        for (var k = first; k < end; k++)
        {
            if (prose.Word(k) is "&" || k < i && prose.Lexicon.Organisations.TailPrepositions.Contains(prose.Word(k)))
                return false;
            // "Radio, Film and Television Ministry"
            if (
                k > i
                && prose.Lexicon.Grammar.And.Contains(prose.Word(k))
                && prose.Lexicon.Organisations.Heads.Contains(prose.Word(end - 1))
                && !prose.Lexicon.Organisations.Heads.Contains(prose.Word(i - 1))
            )
                return false;
        }
        // "Henderson, Nev.": a place and its state.
        return !(i + 2 == end && prose.Word(i + 1).Length <= 5 && prose.Word(end) is ".");
    }

    /// <summary>"Alphabet Inc's Google": an owner and what it owns; "McDonald's" is one name.</summary>
    public static bool IsOwner(TokenisedProse prose, int first, int i, int end) =>
        (prose.Tokens[i].Kind == TokenKind.Possessive || IsApostropheBehind(prose, i))
        && i > first
        && i + 1 < end
        && !(prose.Known.At(i) is { Name.IsOrganization: true } known && known.First < i && known.End > i)
        // "Aland County Sheriff's Office"
        && !(
            i + 2 == end
            && prose.Lexicon.Organisations.Heads.Contains(prose.Word(end - 1))
            && prose.Lexicon.Roles.Nouns.Contains(prose.Word(i - 1))
        )
        && !KnownOrganisations.Contains(prose.Span(first, i + 1).In(prose.Text))
        && !KnownOrganisations.Contains(prose.Span(first, end).In(prose.Text));

    /// <summary>"Sanders’ Ohio": a possessive of a name that ends in s.</summary>
    private static bool IsApostropheBehind(TokenisedProse prose, int i) =>
        prose.Word(i) is "’" or "'"
        && i > 0
        && !prose.IsInVocabulary(i - 1)
        && prose.Tokens[i].Start == prose.Tokens[i - 1].End
        && prose.Lexicon.Grammar.PluralEndings.EndsIn(prose.Word(i - 1));

    /// <summary>
    /// Where in a long run of capitals somebody's whole name begins who ends it: "Harbour City Advocate Ann Lee";
    /// 0 where nobody does.
    /// </summary>
    public static int PersonBehind(TokenisedProse prose, NameSpan name)
    {
        var end = name.End;
        if (end - name.First > 3 && prose.Lexicon.People.Generations.Contains(prose.Word(end - 1)))
            end--;
        var first = end - 2;
        // "Ann B. Lee"
        if (first > name.First + 1 && prose.Word(first) is [var initial, '.'] && char.IsUpper(initial))
            first--;
        if (
            first < name.First + 2
            || !PersonNames.IsGivenName(prose.Word(first))
            || prose.IsInVocabulary(first)
            || !NameBoundaries.IsNameWord(prose, end - 1)
            || !(PersonNames.IsSurname(prose.Word(end - 1)) || !prose.IsInVocabulary(end - 1))
            || prose.Lexicon.Organisations.Heads.Contains(prose.Word(end - 1))
            || prose.Lexicon.Organisations.Heads.Contains(prose.Word(name.First))
            || KnownPlaces.Contains(prose.Span(first, end).In(prose.Text))
            || IsKnownWhole(prose, name.First, name.End)
            || KnownOrganisations.Contains(prose.Span(name.First, name.End).In(prose.Text))
        )
            return 0;
        var isOfWords = false;
        for (var i = name.First; i < first; i++)
        {
            if (!NameBoundaries.IsNameWord(prose, i) && !prose.Lexicon.Grammar.Of.Contains(prose.Word(i)))
                return 0;
            isOfWords |= prose.IsInVocabulary(i) || NameBoundaries.IsAllCapitals(prose.Word(i));
        }
        return isOfWords && NameBoundaries.IsNameWord(prose, first - 1) ? first : 0;
    }

    /// <summary>Where a name begins behind whose it is: "Obama White House", "Lee's Instagram".</summary>
    public static int BehindOwner(TokenisedProse prose, int first, int end) =>
        IsOwnerOfKnown(prose, first, end) ? first + 1
        : end - first == 3
        && prose.Tokens[first + 1].Kind == Tokens.TokenKind.Possessive
        && Speakers.MediumWords.Of(prose.Lexicon).Networks.ContainsKey(prose.Word(first + 2))
            ? first + 2
        : first;

    /// <summary>Whether a name ends before a word: a model ("DC-9") or what somebody did ("DMed").</summary>
    public static bool IsNoPart(TokenisedProse prose, int last, NameKind kind) =>
        kind == NameKind.Organisation && NameKinds.IsModel(prose, last)
        || prose.Lexicon.Grammar.PastEndings.EndsIn(prose.Word(last))
            && prose.Lexicon.Speech.OfPosting.Contains(prose.Word(last));

    /// <summary>"the Obama White House", "a Democratic Senate": whose it is, before what is known alone.</summary>
    private static bool IsOwnerOfKnown(TokenisedProse prose, int first, int end) =>
        end - first > 1
        && (
            prose.Lexicon.Organisations.OfParties.Contains(prose.Word(first))
            || PersonNames.IsSurname(prose.Word(first)) && !prose.IsInVocabulary(first)
        )
        && prose.Known.At(first) is not { Name.IsOrganization: true }
        && KnownOrganisations.Contains(prose.Span(first + 1, end).In(prose.Text))
        && !KnownOrganisations.Contains(prose.Span(first, end).In(prose.Text));
}
