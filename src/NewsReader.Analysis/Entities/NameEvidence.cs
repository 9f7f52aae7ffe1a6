using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// What the sentence says of a name, whatever it is: "shares of X", "X declined to comment", "worked at X" mark an
/// organization, "X, 41,", "X, who", "X laughed" a person.
/// </summary>
internal static class NameEvidence
{
    /// <summary>How many marks of an organization stand around the name; negative where they are a person's.</summary>
    public static int Of(TokenisedProse prose, int first, int end)
    {
        var words = prose.Lexicon.Organisations;
        var evidence = 0;
        var behind = prose.Word(end);
        if (end < prose.Count && prose.SentenceStarts[end])
            behind = default;
        // "X's shares", "X’s wife"
        var owned = end < prose.Count && prose.Tokens[end].Kind == TokenKind.Possessive ? end + 1 : end;
        if (words.NounsBehind.Contains(prose.Word(owned)))
            evidence += 2;
        // "Bernstein's Stacy Rasgone": whoever is somebody's is at a firm.
        if (
            owned > end
            && end - first == 1
            && PersonNames.IsGivenName(prose.Word(owned))
            && prose.IsCapital(owned + 1)
            && PersonNames.IsSurname(prose.Word(owned + 1))
        )
            evidence += 2;
        if (!behind.IsEmpty)
        {
            if (words.Verbs.Contains(behind))
                evidence++;
            if (words.VerbsOfPeople.Contains(behind))
                evidence -= 2;
            if (behind is "," && end + 1 < prose.Count)
            {
                var next = prose.Word(end + 1);
                if (prose.Lexicon.Grammar.Whose.Contains(next))
                    evidence += words.NounsBehind.Contains(prose.Word(end + 2)) ? 3 : 0;
                else if (words.VerbsOfPeople.Contains(next) || IsAge(prose, end + 1))
                    evidence -= 3;
                else if (words.RelativeWords.Contains(next))
                    evidence += 2;
                else if (IsSomebodysOffice(prose, end + 1))
                    evidence -= 3;
            }
            if (IsItself(prose, end))
                evidence += 4;
            if (!IsBehindArticle(prose, first) && SentenceEvidence.HasOwn(prose, end))
                evidence += 2;
            if (IsMoved(prose, end))
                evidence += 3;
            if (
                NameKinds.IsDescribedAsOrganisation(prose, end)
                && !(
                    end - first > 1
                    && PersonNames.IsGivenName(prose.Word(first))
                    && PersonNames.IsSurname(prose.Word(end - 1))
                )
            )
                evidence += 3;
            if (Tickers.OpensAt(prose, end))
                evidence += 4;
            if (prose.Lexicon.Roles.Positions.Contains(behind) && prose.IsCapital(end + 1))
                evidence += 2;
        }
        // "recruits to the Legion": the article is no part of what leads in.
        var before =
            prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(first - 1))
            || prose.Lexicon.Grammar.TheCapital.Contains(prose.Word(first - 1)) && !prose.SentenceStarts[first - 1]
                ? first - 1
                : first;
        if (!prose.SentenceStarts[first] && words.PrepositionsBefore.Contains(prose.Word(before - 1)))
        {
            var lead = prose.Word(before - 2);
            if (words.NounsBefore.Contains(lead))
                evidence += 2;
            else if (words.KindsOfContexts.ContainsKey(lead))
                evidence += 1;
            else if (words.VerbsBefore.Contains(lead))
                evidence += 1;
        }
        // "his son, Iyassu", "the activist Jazz Jennings"
        if (
            !prose.SentenceStarts[first]
            && prose.Word(first - 1) is var beside
            && (beside is "," ? first - 2 : first - 1) is var noun
            && prose.IsWord(noun)
            && !prose.IsCapital(noun)
            && prose.Lexicon.Roles.Nouns.Contains(prose.Word(noun))
            && KindWords.Of(prose.Lexicon).OfNoun(prose.Word(noun)) is null
            && !words.Nouns.Contains(prose.Word(noun))
            && !(beside is not "," && prose.IsCapital(noun - 1))
            && (beside is not "," || prose.Lexicon.Grammar.BeforeNouns.Contains(prose.Word(noun - 1)))
        )
            evidence -= 2;
        return evidence + SentenceEvidence.Before(prose, first, end);
    }

    private const int LongestOffice = 6;

    /// <summary>"a naval historian", "managing director": what somebody is who is named before the comma.</summary>
    private static bool IsSomebodysOffice(TokenisedProse prose, int from)
    {
        for (var i = from; i < Math.Min(prose.Count, from + LongestOffice) && !prose.SentenceStarts[i]; i++)
        {
            if (
                !prose.IsWord(i)
                || prose.IsCapital(i)
                || prose.Lexicon.Organisations.DescriptionBreaks.Contains(prose.Word(i))
            )
                return false;
            if (!prose.Lexicon.Roles.Nouns.Contains(prose.Word(i)))
                continue;
            // "a publisher of maps": firms are called so too.
            return KindWords.Of(prose.Lexicon).OfNoun(prose.Word(i)) is null
                && !prose.Lexicon.Organisations.Nouns.Contains(prose.Word(i));
        }
        return false;
    }

    private static bool IsBehindArticle(TokenisedProse prose, int first) =>
        first > 0
        && !prose.SentenceStarts[first]
        && (
            prose.Lexicon.Grammar.TheWithin.Contains(prose.Word(first - 1))
            || prose.Lexicon.Grammar.IndefiniteArticles.Contains(prose.Word(first - 1))
        );

    /// <summary>"rose 2%", "fell 3.4 percent": what a price does.</summary>
    private static bool IsMoved(TokenisedProse prose, int verb) =>
        prose.Lexicon.Organisations.MovesOfShares.Contains(prose.Word(verb))
        && verb + 2 < prose.Count
        && prose.Tokens[verb + 1].Kind == TokenKind.Number
        && prose.Lexicon.Organisations.Percent.Contains(prose.Word(verb + 2));

    /// <summary>"Acer, Bosch and Square": in a list with an organization that is known and nothing else.</summary>
    internal static bool IsListed(TokenisedProse prose, int first, int end) =>
        (
            !prose.SentenceStarts[first]
            && prose.Lexicon.Grammar.Listing.Contains(prose.Word(first - 1))
            && IsSure(prose, first - 2)
        )
        || (
            end < prose.Count
            && !prose.SentenceStarts[end]
            && prose.Lexicon.Grammar.Listing.Contains(prose.Word(end))
            && IsSure(prose, end + 1)
        );

    private static bool IsSure(TokenisedProse prose, int i) =>
        prose.Known.At(i) is { Name: { IsOrganization: true, IsCommon: false } known } && known.Prominence >= WellKnown;

    private const int WellKnown = 30;

    /// <summary>"said it would cut 400 jobs", "says it will close": what a speaker who is an it will do.</summary>
    private static bool IsItself(TokenisedProse prose, int verb)
    {
        var it = prose.Lexicon.Grammar.ClauseOpeners.Contains(prose.Word(verb + 1)) ? verb + 2 : verb + 1;
        return prose.Lexicon.Speech.Verbs.Contains(prose.Word(verb))
            && prose.Lexicon.Grammar.Collective.Contains(prose.Word(it))
            && prose.Lexicon.Grammar.Auxiliaries.Contains(prose.Word(it + 1))
            && prose.Lexicon.Organisations.Acts.Contains(prose.Word(it + 2))
            && !prose.SentenceStarts[verb];
    }

    /// <summary>"41," behind the comma.</summary>
    private static bool IsAge(TokenisedProse prose, int i) =>
        prose.Tokens[i].Kind == TokenKind.Number
        && prose.Word(i).Length is 1 or 2
        && (prose.Word(i + 1) is "," or "." || prose.SentenceEnd(i) == i + 1);
}
