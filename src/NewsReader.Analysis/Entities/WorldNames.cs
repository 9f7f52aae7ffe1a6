using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Names that the world knows and that are nothing else: whole names of people, names of organizations that are no word
/// and nobody's name. What needs evidence is left to the recognizer.
/// </summary>
internal static class WorldNames
{
    /// <summary>From here on a name of one word is an organization's wherever it stands.</summary>
    private const int WellKnown = 30;

    /// <summary>From here on also where its word is a surname or a place, unless that stands in the article.</summary>
    private const int Famous = 60;

    /// <param name="surnames">Of the full names of the article.</param>
    public static IEnumerable<NameSpan> In(TokenisedProse prose, Dictionary<string, int> surnames)
    {
        var firms = Firms(prose);
        foreach (var known in prose.Known.Spans)
        {
            if (prose.IsHeadline(known.First))
                continue;
            var name = known.Name;
            var isOwn = (name.Form & KnownForm.Own) != 0;
            if (!isOwn && !IsWhole(prose, known))
                continue;
            var words = known.End - known.First;
            if (name.IsPerson && (isOwn || (!name.IsCommon && (words > 1 || IsByName(prose, known)))))
                yield return new NameSpan(
                    known.First,
                    known.End,
                    !isOwn && firms.Contains(name.Text.ToString()) ? NameKind.Organisation : NameKind.Person
                );
            else if (name.IsOrganization && (isOwn || IsSure(prose, known, words, surnames)))
                yield return NameCompletion.WithLegalForm(
                    prose,
                    new NameSpan(known.First, known.End, NameKind.Organisation)
                );
        }
    }

    /// <summary>"Shares of Hugo Boss": people whose name is a firm's in this article, and no person's anywhere in it.
    /// </summary>
    private static HashSet<string> Firms(TokenisedProse prose)
    {
        var firms = new HashSet<string>(StringComparer.Ordinal);
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var known in prose.Known.Spans)
        {
            if (!known.IsAlsoOrganization || prose.IsHeadline(known.First))
                continue;
            var evidence = NameEvidence.Of(prose, known.First, known.End);
            if (evidence >= 2 || NameEvidence.IsListed(prose, known.First, known.End))
                firms.Add(known.Name.Text.ToString());
            else if (evidence < 0)
                people.Add(known.Name.Text.ToString());
        }
        firms.ExceptWith(people);
        return firms;
    }

    private static bool IsSure(TokenisedProse prose, KnownSpan known, int words, Dictionary<string, int> surnames) =>
        known.Name.IsCommon
            ? IsSureOfCommon(prose, known, surnames)
            : IsSureOrganization(prose, known, words)
                && !IsWhere(prose, new NameSpan(known.First, known.End, NameKind.Organisation));

    /// <summary>"AOC" is her wherever it stands for itself; at JFK is an airport.</summary>
    private static bool IsByName(TokenisedProse prose, KnownSpan known) =>
        (known.Name.Form & (KnownForm.Alias | KnownForm.SurnameAlone)) == KnownForm.Alias
        && known.Name.Prominence >= Famous
        && NamesByForm.StandsAlone(prose, known.First)
        && !prose.Lexicon.People.PlacePrepositions.Contains(prose.Word(known.First - 1))
        && !prose.Lexicon.Grammar.In.Contains(prose.Word(known.First - 1))
        && !prose.Lexicon.People.PrepositionsOfAirports.Contains(prose.Word(known.First - 1));

    /// <summary>"Trains from Everton": a team of one word is its place there.</summary>
    internal static bool IsWhere(TokenisedProse prose, NameSpan name) =>
        prose.Known.Exactly(name) is { Kind: KnownKind.Team }
        && (
            KnownPlaces.Contains(prose.Span(name.First, name.End).In(prose.Text))
            || name.End - name.First == 1
                && Teams.IsWhere(prose, name.First)
                && !prose.Lexicon.Grammar.Of.Contains(prose.Word(name.First - 1))
                && !prose.Lexicon.Grammar.To.Contains(prose.Word(name.First - 1))
        )
        && !Teams.IsInSport(prose, name);

    /// <summary>Whether it is the organization although its words mean more.</summary>
    /// <param name="surnames">Of the full names of the article.</param>
    internal static bool IsSureOfCommon(TokenisedProse prose, KnownSpan known, Dictionary<string, int> surnames) =>
        known.End - known.First > 1
            ? IsSureOfWords(prose, known)
            : IsSureOfWord(prose, known.First, known.Name.Prominence, surnames);

    /// <summary>"Under Armour", "Papa John's": words and names, and together nothing else.</summary>
    private static bool IsSureOfWords(TokenisedProse prose, KnownSpan known)
    {
        var isOfWords = true;
        for (var i = known.First; i < known.End; i++)
        {
            if (
                prose.IsWord(i)
                && !(
                    prose.IsCapital(i)
                    || prose.Lexicon.Organisations.Joints.Contains(prose.Word(i))
                    || NameBoundaries.HasInnerCapital(prose.Word(i), prose.Lexicon)
                )
            )
                return false;
            isOfWords &= !prose.IsWord(i) || prose.IsInVocabulary(i);
        }
        var isPersons =
            known.End - known.First == 2
            && PersonNames.IsGivenName(prose.Word(known.First))
            && PersonNames.IsSurname(prose.Word(known.End - 1));
        return known.Name.Prominence >= (isPersons ? Famous : WellKnown)
            && !(isOfWords && KnownPlaces.Contains(prose.Span(known.First, known.End).In(prose.Text)));
    }

    /// <summary>"Bosch", "Carrefour": also a surname or a town, and by far best known as this.</summary>
    private static bool IsSureOfWord(TokenisedProse prose, int i, int prominence, Dictionary<string, int> surnames) =>
        prominence >= Famous
        && prose.IsCapital(i)
        && prose.Word(i).Length > 3
        && !NameBoundaries.IsAllCapitals(prose.Word(i))
        && NamesByForm.StandsAlone(prose, i)
        && !prose.IsInVocabulary(i)
        && !prose.Lexicon.Organisations.CommonFirst.Contains(prose.Word(i))
        && !KnownPlaces.Contains(prose.Word(i))
        && !KnownPlaces.IsPeople(prose.Word(i))
        && !PersonNames.IsGivenName(prose.Word(i))
        && !surnames.ContainsKey(prose.Word(i).ToString())
        && !prose.Lexicon.Grammar.In.Contains(prose.Word(i - 1))
        && !prose.Lexicon.People.PlacePrepositions.Contains(prose.Word(i - 1))
        && !prose.Lexicon.People.Titles.Contains(prose.Bare(i - 1))
        && NameEvidence.Of(prose, i, i + 1) >= 0;

    private static bool IsSureOrganization(TokenisedProse prose, KnownSpan known, int words) =>
        words > 1
            ? known.Name.Prominence >= WellKnown
                || prose.Lexicon.Organisations.Heads.Contains(prose.Word(known.End - 1))
            : known.Name.Prominence >= WellKnown
                && NamesByForm.StandsAlone(prose, known.First)
                && prose.Word(known.First) is var word
                && !prose.Lexicon.Organisations.CommonFirst.Contains(word)
                && !OrganizationDoubts.OpensWithWord(prose, known.First)
                && !KnownPlaces.Contains(word)
                && !KnownPlaces.IsPeople(word);

    /// <summary>Whether it is no part of a longer name: "Chicago Bulls Foundation", "Paris Hilton Hotels".</summary>
    private static bool IsWhole(TokenisedProse prose, KnownSpan known) =>
        !(
            known.End < prose.Count
            && !prose.SentenceStarts[known.End]
            && prose.IsCapital(known.End)
            && (
                known.Name.IsPerson
                    ? NameBoundaries.IsNameWord(prose, known.End)
                        && !prose.Lexicon.People.PostNominals.Contains(prose.Word(known.End))
                    : prose.Lexicon.Organisations.Heads.Contains(prose.Word(known.End))
                        && !prose.Lexicon.Organisations.LegalForms.Contains(prose.Word(known.End))
            )
        );
}
