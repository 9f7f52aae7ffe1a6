using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// What the recognizer takes for an organization by its capitals alone: words of the language ("Executive Orders"),
/// towns, peoples and parties ("the New York Democrat"), a rest of a name. Nothing of it is one unless known,
/// ends as organizations do, or the sentence says so.
/// </summary>
internal static class OrganizationDoubts
{
    /// <summary>From here on a name is the organization's although its words are common.</summary>
    private const int WellKnown = 30;

    /// <summary>So many marks say that a town's name is an organization's.</summary>
    private const int SureOfPlace = 4;

    /// <summary>Whether there is more to it than capitals.</summary>
    public static bool IsCredible(TokenisedProse prose, NameSpan name)
    {
        var isOne = name.End - name.First == 1;
        var bearer = prose.Known.Exactly(name);
        var known = bearer is { IsOrganization: true } ? bearer : null;
        if (
            isOne
            && prose.IsThe(name.First - 1)
            && known is not { Prominence: >= WellKnown }
            && WordForms.IsFamily(prose, name.First)
        )
            return false;
        if (IsKnown(prose, name, known))
            return true;
        var evidence = Evidence(prose, name);
        if (isOne ? IsNoNameAlone(prose, name, known, evidence) : WordForms.IsOfPeople(prose, name))
            return false;
        if (bearer is { Kind: KnownKind.Place } || WordForms.IsFort(prose, name))
            return evidence >= SureOfPlace || Teams.IsInSport(prose, name);
        if (!isOne && (IsHead(prose, name.End - 1) || HasHead(prose, name)) && !HasOtherHead(prose, name))
            return true;
        // "Supreme Court Justices", "National Committeeman"
        if (
            !isOne && prose.Lexicon.Roles.Nouns.Contains(WordForms.Singular(prose, name.End - 1))
            || IsRest(prose, name)
        )
            return false;
        if (evidence >= (isOne && known is null ? 2 : 1))
            return true;
        return !HasOtherHead(prose, name) && !IsOfWords(prose, name.First, name.End);
    }

    /// <summary>Whether the world knows it, and no common word or family by the name.</summary>
    private static bool IsKnown(TokenisedProse prose, NameSpan name, KnownName? known)
    {
        var isOne = name.End - name.First == 1;
        var isWell = known is { Prominence: >= WellKnown };
        return known is { IsCommon: false }
            || KnownOrganisations.Contains(prose.Span(name.First, name.End).In(prose.Text))
            || isOne && prose.Lexicon.Organisations.PaperNames.Contains(prose.Word(name.First))
            || isWell && (!isOne || prose.IsThe(name.First - 1))
            // "Fox News Digital"
            || !isOne
                && prose.Known.At(name.First) is { Name: { IsOrganization: true, IsCommon: false } } begun
                && begun.First == name.First
                && begun.End < name.End
                && !KnownPlaces.IsPeople(prose.Word(name.End - 1));
    }

    /// <summary>One word that is a word's form, letters, people, or begins what is said.</summary>
    private static bool IsNoNameAlone(TokenisedProse prose, NameSpan name, KnownName? known, int evidence) =>
        evidence < 2 && OpensWithWord(prose, name.First)
        || WordForms.IsOfPeople(prose, name)
        || known is null
            && (
                IsHead(prose, name.First)
                || WordForms.IsForm(prose, prose.Word(name.First))
                // "BS", "MI": a degree, a state.
                || evidence < 2
                    && prose.Word(name.First).Length <= 2
                    && NameBoundaries.IsAllCapitals(prose.Word(name.First))
                // "Hillary’s fund": whoever else is meant, no organization is called by a given name alone.
                || evidence < 2 && PersonNames.IsGivenName(prose.Word(name.First))
            );

    /// <summary>What the sentence says of it, with a list and a bracket; nothing where it is a work.</summary>
    private static int Evidence(TokenisedProse prose, NameSpan name)
    {
        var isOne = name.End - name.First == 1;
        var evidence = NameEvidence.Of(prose, name.First, name.End);
        if (evidence < 2 && IsWork(prose, name))
            return 0;
        if (NameEvidence.IsListed(prose, name.First, name.End))
            evidence += 2;
        if (
            !isOne
            && prose.IsThe(name.First - 1)
            && prose.Lexicon.Organisations.VerbsOfTeams.Contains(prose.Word(name.End))
        )
            evidence++;
        // "Harbour Watch Nine (HWN)"
        if (
            !isOne
            && prose.Word(name.End) is "("
            && prose.Word(name.End + 2) is ")"
            && NameBoundaries.IsAllCapitals(prose.Word(name.End + 1))
        )
            evidence++;
        return evidence;
    }

    /// <summary>"The Age of Plenty", within a sentence; "the author of Age of Plenty": a book, a film.</summary>
    private static bool IsWork(TokenisedProse prose, NameSpan name)
    {
        if (!IsOfWords(prose, name.First, name.End))
            return false;
        var before = prose.IsThe(name.First - 1) ? name.First - 2 : name.First - 1;
        return prose.Lexicon.Grammar.TheCapital.Contains(prose.Word(name.First - 1))
                && name.First > 1
                && !prose.SentenceStarts[name.First - 1]
            || prose.Lexicon.Grammar.Of.Contains(prose.Word(before))
                && prose.Lexicon.Organisations.OpenersOfWorks.Contains(prose.Word(before - 1));
    }

    /// <summary>"Aland County for Roads": a place, and what is for something.</summary>
    private static bool HasOtherHead(TokenisedProse prose, NameSpan name)
    {
        for (var i = name.First + 1; i < name.End - 1; i++)
        {
            if (
                prose.Lexicon.Organisations.TailPrepositions.Contains(prose.Word(i))
                && prose.Lexicon.Organisations.OtherHeads.Contains(prose.Word(i - 1))
            )
                return true;
        }
        // "Iowa Caucus": a vote there.
        return prose.Lexicon.Organisations.Votes.Contains(prose.Word(name.End - 1))
            && KnownPlaces.Contains(prose.Span(name.First, Math.Max(name.First + 1, name.End - 1)).In(prose.Text));
    }

    /// <summary>"Cafe", "Research": what an organization's name ends with is none alone.</summary>
    private static bool IsHead(TokenisedProse prose, int i) =>
        prose.Lexicon.Organisations.Heads.Contains(prose.Word(i))
        || KindWords.Of(prose.Lexicon).OfWord(prose.Word(i)) is not null;

    /// <summary>"Together, we", "“Next to the river": a word that begins what is said, and small ones go on.</summary>
    internal static bool OpensWithWord(TokenisedProse prose, int i) =>
        (
            prose.SentenceStarts[i]
            || i > 0
                && prose.Tokens[i - 1].Kind == Tokens.TokenKind.Punctuation
                && !(prose.Word(i - 1) is "," or "(" or "-")
        )
        && prose.IsInVocabulary(i)
        && !NameBoundaries.IsAllCapitals(prose.Word(i))
        && !prose.Lexicon.Organisations.Verbs.Contains(prose.Word(i + 1))
        && (
            prose.StandsSmall(i)
            || prose.Word(i + 1) is ","
            || prose.Lexicon.Grammar.SmallWords.Contains(prose.Word(i + 1))
                && !prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(i + 1))
            || prose.Lexicon.Grammar.SmallWords.Contains(prose.Word(i))
            || prose.Lexicon.Grammar.Indefinite.Contains(prose.Word(i))
            || prose.Lexicon.Dates.Units.Contains(prose.Word(i + 1))
        );

    /// <summary>"Order" of "Rules of Order", "Public Affairs" of "Media and Public Affairs", "Reince" of "Reince
    /// Priebus": a rest of a longer name.</summary>
    private static bool IsRest(TokenisedProse prose, NameSpan name)
    {
        // "Protection" of "Office for the Protection"
        var joint =
            prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(name.First - 1))
            || prose.Lexicon.Grammar.IndefiniteArticles.Contains(prose.Word(name.First - 1))
                ? name.First - 2
                : name.First - 1;
        if (
            joint > 0
            && !prose.SentenceStarts[name.First]
            && !prose.SentenceStarts[joint]
            && (
                prose.Lexicon.Organisations.TailPrepositions.Contains(prose.Word(joint))
                || prose.Lexicon.Grammar.And.Contains(prose.Word(joint))
            )
            && NameBoundaries.IsNameWord(prose, joint - 1)
            && IsOfWords(prose, name.First, name.End)
        )
            return true;
        if (name.End >= prose.Count || prose.SentenceStarts[name.End])
            return false;
        // "Dart" of "Dart- mouth"
        if (prose.Text[prose.Tokens[name.End - 1].End] == '-')
            return true;
        if (
            !NameBoundaries.IsNameWord(prose, name.End)
            || NameBoundaries.IsOffice(prose, name.End)
            || PersonNames.IsGivenName(prose.Word(name.End))
        )
            return false;
        // "Equal" of "Equal Rights Amendment"
        return IsOfWords(prose, name.First, name.End)
            || name.End - name.First == 1
                && prose.Tokens[name.End].Start == prose.Tokens[name.First].End + 1
                && !prose.IsInVocabulary(name.End)
                && !NameBoundaries.IsAllCapitals(prose.Word(name.First));
    }

    /// <summary>"Office of the Secretary", "Citizens for Roads": the head stands before what it is of.</summary>
    private static bool HasHead(TokenisedProse prose, NameSpan name)
    {
        // "Mothers Against Fast Roads"
        if (prose.Lexicon.Organisations.Openers.Contains(prose.Word(name.First)))
            return true;
        for (var i = name.First + 1; i < name.End - 1; i++)
        {
            // "Frost & Ladle"
            if (prose.Word(i) is "&")
                return true;
            if (prose.Lexicon.Organisations.TailPrepositions.Contains(prose.Word(i)) && IsHead(prose, i - 1))
                return true;
        }
        return false;
    }

    /// <summary>Whether each word is one of the language, a place or a people, or joins such.</summary>
    private static bool IsOfWords(TokenisedProse prose, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (
                prose.IsWord(i)
                && !(prose.IsInVocabulary(i) && !NameBoundaries.IsAllCapitals(prose.Word(i)))
                && !KnownPlaces.Contains(prose.Word(i))
                && !KnownPlaces.IsPeople(prose.Word(i))
                && !prose.Lexicon.Organisations.Joints.Contains(prose.Word(i))
                && !(
                    prose.Lexicon.Grammar.PluralEndings.EndsIn(prose.Word(i))
                    && prose.Lexicon.Vocabulary.Contains(prose.Word(i)[..^1])
                )
            )
                return false;
        }
        return true;
    }
}
