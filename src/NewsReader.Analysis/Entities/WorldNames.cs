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

    public static IEnumerable<NameSpan> In(TokenisedProse prose)
    {
        foreach (var known in prose.Known.Spans)
        {
            if (prose.IsHeadline(known.First))
                continue;
            var name = known.Name;
            var isOwn = (name.Form & KnownForm.Own) != 0;
            if (!isOwn && (name.IsCommon || !IsWhole(prose, known)))
                continue;
            var words = known.End - known.First;
            if (name.IsPerson && (isOwn || words > 1))
                yield return new NameSpan(known.First, known.End, NameKind.Person);
            else if (name.IsOrganization && (isOwn || IsSureOrganization(prose, known, words)))
                yield return NameCompletion.WithLegalForm(
                    prose,
                    new NameSpan(known.First, known.End, NameKind.Organisation)
                );
        }
    }

    private static bool IsSureOrganization(TokenisedProse prose, KnownSpan known, int words) =>
        words > 1
            ? known.Name.Prominence >= WellKnown
                || prose.Lexicon.Organisations.Heads.Contains(prose.Word(known.End - 1))
            : known.Name.Prominence >= WellKnown
                && NamesByForm.StandsAlone(prose, known.First)
                && prose.Word(known.First) is var word
                && !prose.Lexicon.Organisations.CommonFirst.Contains(word)
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
