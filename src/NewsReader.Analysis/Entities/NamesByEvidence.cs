using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Names that the recognizer passed over, by what the world knows of them or their words say, together with the
/// sentence.
/// </summary>
internal static class NamesByEvidence
{
    /// <summary>From here on a common word with a capital within a sentence is the organization.</summary>
    private const int WellKnown = 60;

    private const int MostWordsOfPerson = 4;

    /// <summary>
    /// "Next shares rose", "managers from Target": organizations whose names are words, where the sentence says so.
    /// </summary>
    /// <param name="taken">For each token whether a name has it already.</param>
    public static IEnumerable<NameSpan> Common(TokenisedProse prose, bool[] taken)
    {
        foreach (var known in prose.Known.Spans)
        {
            if (
                !known.Name.IsOrganization
                || prose.IsHeadline(known.First)
                || !prose.IsCapital(known.First)
                || taken.AsSpan(known.First, known.End - known.First).Contains(true)
                || IsPartOfRun(prose, known.First, known.End)
                || IsWordOfTime(prose, known.First)
                || WorldNames.IsWhere(prose, new NameSpan(known.First, known.End, NameKind.Organisation))
                || KnownPlaces.Contains(prose.Span(known.First, known.End).In(prose.Text))
                || KnownPlaces.IsPeople(prose.Word(known.First))
                || (
                    known.End - known.First == 1
                    && (known.Name.Form & KnownForm.Own) == 0
                    && prose.Lexicon.Organisations.CommonFirst.Contains(prose.Word(known.First))
                )
                || prose.Lexicon.Organisations.Communal.Contains(prose.Word(known.End))
            )
                continue;
            var evidence = NameEvidence.Of(prose, known.First, known.End);
            if (NameEvidence.IsListed(prose, known.First, known.End))
                evidence += 2;
            // "Shelter said": no word speaks without an article, but for several.
            if (
                prose.SentenceStarts[known.First]
                && prose.Lexicon.Speech.Verbs.Contains(prose.Word(known.End))
                && !prose.Lexicon.Grammar.PluralEndings.EndsIn(prose.Word(known.End - 1))
            )
                evidence += 2;
            if (evidence < 2 && known.End - known.First == 1 && OrganizationDoubts.OpensWithWord(prose, known.First))
                continue;
            var isWell = known.Name.Prominence >= WellKnown;
            var least =
                FollowsSmallWord(prose, known.First) && isWell && !prose.StandsSmall(known.First) ? 0
                : isWell ? 1
                : 2;
            if (evidence >= least)
                yield return NameCompletion.WithLegalForm(
                    prose,
                    new NameSpan(known.First, known.End, NameKind.Organisation)
                );
        }
    }

    /// <summary>
    /// Runs of capitals that nobody knows, where the sentence says that an organization is named: "pupils of Kirkstane
    /// High", "Halden Shipping (HALD.CO)", "Dawn, the Karachi newspaper".
    /// </summary>
    /// <inheritdoc cref="Common"/>
    public static IEnumerable<NameSpan> Runs(TokenisedProse prose, bool[] taken)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            if (
                taken[i]
                || !prose.IsCapital(i)
                || prose.IsHeadline(i)
                || !IsRunWord(prose, i)
                || FollowsCapital(prose, i)
            )
                continue;
            var end = i + 1;
            while (
                end < prose.Count
                && end - i < MostWordsOfRun
                && !prose.SentenceStarts[end]
                && !taken[end]
                && IsRunWord(prose, end)
            )
                end++;
            var first = i;
            i = end - 1;
            if (
                (prose.SentenceStarts[first] && end - first == 1 && prose.StandsSmall(first))
                || (end < prose.Count && taken[end] && !prose.SentenceStarts[end])
                || KnownPlaces.Contains(prose.Span(first, end).In(prose.Text))
                || prose.Known.At(first) is { Name.IsPerson: true }
                || IsAllPlaces(prose, first, end)
            )
                continue;
            // "TV 5", "DeepSea 2": a number behind the name is a part of it.
            if (
                end < prose.Count
                && !prose.SentenceStarts[end]
                && prose.Tokens[end].Kind == TokenKind.Number
                && prose.Word(end).Length <= 2
                && prose.Tokens[end].Start == prose.Tokens[end - 1].End + 1
                && prose.Word(end - 1).Length > 1
                && (
                    NameBoundaries.IsAllCapitals(prose.Word(end - 1))
                    || NameBoundaries.HasInnerCapital(prose.Word(end - 1), prose.Lexicon)
                )
            )
                end++;
            var mayBePerson =
                end - first == 1 && !IsNobodysWord(prose, first) || PersonNames.IsGivenName(prose.Word(first));
            var least =
                prose.SentenceStarts[first] && end - first == 1 ? 3
                : mayBePerson ? 2
                : 1;
            if (
                NameEvidence.Of(prose, first, end) + OfAcronym(prose, first, end) >= least
                && OrganizationDoubts.IsCredible(prose, new NameSpan(first, end, NameKind.Organisation))
            )
                yield return NameCompletion.WithLegalForm(prose, new NameSpan(first, end, NameKind.Organisation));
        }
    }

    private const int MostWordsOfRun = 5;

    /// <summary>"managers of Eurofin": no word of the language, and nobody is called so.</summary>
    private static bool IsNobodysWord(TokenisedProse prose, int i) =>
        prose.Lexicon.Vocabulary.Count > 0
        && prose.Word(i).Length >= LettersOfAcronym
        && prose.Word(i).IndexOfAny('-', '\'', '’') < 0
        && !prose.IsInVocabulary(i)
        && !prose.Lexicon.Grammar.Prepositions.Contains(prose.Word(i - 1))
        && !prose.Lexicon.People.PlacePrepositions.Contains(prose.Word(i - 1))
        && !prose.Lexicon.Organisations.BeforePlaces.Contains(prose.Word(i - 1))
        && !PersonNames.IsGivenName(prose.Word(i))
        && !PersonNames.IsSurname(prose.Word(i))
        && prose.Known.At(i) is not { Name.IsOrganization: false };

    private const int LettersOfAcronym = 3;

    /// <summary>"FKTV said", "The FKTV put": capitals that speak, or that open a sentence as its subject.</summary>
    private static int OfAcronym(TokenisedProse prose, int first, int end) =>
        end - first == 1
        && NameBoundaries.IsAllCapitals(prose.Word(first))
        && prose.Word(first).Length >= LettersOfAcronym
        && !prose.IsInVocabulary(first)
        && (
            prose.Lexicon.Speech.Verbs.Contains(prose.Word(end))
            || prose.Word(first).Length > LettersOfAcronym
                && first > 0
                && prose.SentenceStarts[first - 1]
                && prose.Lexicon.Grammar.TheCapital.Contains(prose.Word(first - 1))
                && !prose.Word(first).ContainsAnyInRange('0', '9')
                && prose.IsWord(end)
                && char.IsLower(prose.Word(end)[0])
        )
        && prose.Known.At(first) is not { Name.Kind: KnownKind.Term }
            ? 3
            : 0;

    private static bool IsRunWord(TokenisedProse prose, int i) =>
        NameBoundaries.IsNameWord(prose, i)
        && prose.Word(i).Length > 1
        && !IsContraction(prose, i)
        && !NameBoundaries.IsOrigin(prose, i)
        && !prose.Lexicon.Grammar.NeverFirst.Contains(prose.Word(i))
        && !prose.Lexicon.Organisations.NotOrganisations.Contains(prose.Word(i))
        && !prose.Lexicon.Organisations.OtherHeads.Contains(prose.Word(i))
        && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(i))
        && !prose.Lexicon.People.Titles.Contains(prose.Bare(i))
        && !KnownPlaces.IsPeople(prose.Word(i));

    /// <summary>"We've", but not "B'Tikva".</summary>
    private static bool IsContraction(TokenisedProse prose, int i) =>
        prose.Word(i) is var word
        && word.IndexOfAny('\'', '’') is > 1 and var mark
        && (
            prose.Lexicon.Vocabulary.Contains(word[..mark])
            || prose.Lexicon.Grammar.SentenceStarters.Contains(word[..mark])
        );

    private static bool IsAllPlaces(TokenisedProse prose, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!KnownPlaces.Contains(prose.Word(i)) && prose.Known.At(i) is not { Name.Kind: KnownKind.Place })
                return false;
        }
        return true;
    }

    /// <summary>
    /// An unknown pair of capitals with a given name first and a surname last is a person, unless the sentence says
    /// otherwise.
    /// </summary>
    /// <inheritdoc cref="Common"/>
    public static IEnumerable<NameSpan> People(TokenisedProse prose, bool[] taken)
    {
        for (var i = 0; i + 1 < prose.Count; i++)
        {
            if (taken[i] || !prose.IsCapital(i) || prose.IsHeadline(i) || !PersonNames.IsGivenName(prose.Word(i)))
                continue;
            var end = i + 1;
            while (
                end < prose.Count
                && end - i <= MostWordsOfPerson
                && !prose.SentenceStarts[end]
                && !taken[end]
                && prose.IsWord(end)
                && (prose.IsCapital(end) || prose.Lexicon.People.Particles.Contains(prose.Word(end)))
            )
                end++;
            while (end > i + 1 && prose.Lexicon.People.PostNominals.Contains(prose.Word(end - 1)))
                end--;
            var words = end - i;
            if (
                words is >= 2 and <= MostWordsOfPerson
                && prose.IsCapital(end - 1)
                && !FollowsCapital(prose, i)
                && !(prose.SentenceStarts[i] && prose.StandsSmall(i))
                && (
                    PersonNames.IsSurname(prose.Word(end - 1))
                    || (
                        prose.Lexicon.Vocabulary.Count > 0 && !prose.IsInVocabulary(end - 1) && !prose.IsInVocabulary(i)
                    )
                )
                && !NameBoundaries.IsAllCapitals(prose.Word(end - 1))
                && AreNoOthersWords(prose, i, end)
                && NameEvidence.Of(prose, i, end) <= 0
            )
            {
                yield return new NameSpan(i, end, NameKind.Person);
                i = end - 1;
            }
        }
    }

    /// <summary>No word that ends other names: "Grant Park", "Jordan River", "Chase Bank", "Virginia Beach".</summary>
    private static bool AreNoOthersWords(TokenisedProse prose, int first, int end)
    {
        if (prose.Known.At(first) is { } known && !known.Name.IsPerson && known.End - known.First > 1)
            return false;
        for (var i = first; i < end; i++)
        {
            var word = prose.Word(i);
            if (
                prose.Lexicon.Organisations.Heads.Contains(word)
                || prose.Lexicon.Organisations.OtherHeads.Contains(word)
                || prose.Lexicon.Roles.Nouns.Contains(prose.Bare(i))
                || prose.Lexicon.People.Titles.Contains(prose.Bare(i))
                || KnownPlaces.IsPeople(word)
                || (i > first && (KnownPlaces.Contains(word) || IsWordOfTime(prose, i)))
            )
                return false;
        }
        return true;
    }

    /// <summary>Whether a word in small letters stands before it: there a capital is a name's.</summary>
    private static bool FollowsSmallWord(TokenisedProse prose, int i) =>
        i > 0 && !prose.SentenceStarts[i] && prose.IsWord(i - 1) && char.IsLower(prose.Word(i - 1)[0]);

    private static bool IsWordOfTime(TokenisedProse prose, int i) =>
        prose.Lexicon.Dates.Days.Contains(prose.Word(i)) || prose.Lexicon.Dates.Months.Contains(prose.Word(i));

    private static bool IsPartOfRun(TokenisedProse prose, int first, int end) =>
        FollowsCapital(prose, first)
        || (
            end < prose.Count
            && !prose.SentenceStarts[end]
            && prose.IsWord(end)
            && prose.IsCapital(end)
            && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(end))
            && !prose.Lexicon.Organisations.LegalEndings.Contains(prose.Word(end))
        );

    private static bool FollowsCapital(TokenisedProse prose, int first) =>
        first > 0
        && !prose.SentenceStarts[first]
        && prose.IsWord(first - 1)
        && prose.IsCapital(first - 1)
        && !prose.SentenceStarts[first - 1]
        && !prose.Lexicon.People.Titles.Contains(prose.Bare(first - 1))
        && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(first - 1))
        && !KnownPlaces.IsPeople(prose.Word(first - 1));
}
