using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>Names with a nickname or a maiden name within: William “Bud” Crane, Ida (Katz) Blum.</summary>
internal static class Nicknames
{
    private const int MostWords = 3;

    public static IEnumerable<NameSpan> In(TokenisedProse prose)
    {
        for (var open = 1; open + 3 < prose.Count; open++)
        {
            if (prose.Word(open) is not ("“" or "\"" or "‘" or "'" or "("))
                continue;
            if (prose.SentenceStarts[open] || prose.IsHeadline(open))
                continue;
            var close = Close(prose, open);
            var surname = close < 0 ? 0 : Particles.EndOfRun(prose, close + 1);
            if (
                close < 0
                || surname >= prose.Count
                || !NameBoundaries.IsNameWord(prose, surname)
                || prose.SentenceStarts[close + 1]
            )
                continue;
            var first = open;
            while (
                first > 0
                && open - first < MostWords
                && NameBoundaries.IsNameWord(prose, first - 1)
                && !prose.Lexicon.People.Titles.Contains(prose.Bare(first - 1))
                && !prose.Lexicon.Roles.Nouns.Contains(prose.Bare(first - 1))
                && (first == open || !prose.SentenceStarts[first])
            )
                first--;
            if (first == open || !PersonNames.IsGivenName(prose.Word(first)))
                continue;
            var end = surname + 1;
            while (
                end < prose.Count
                && end - surname <= MostWords
                && !prose.SentenceStarts[end]
                && NameBoundaries.IsNameWord(prose, end)
                && !prose.Lexicon.People.PostNominals.Contains(prose.Word(end))
            )
                end++;
            yield return new NameSpan(first, end, NameKind.Person);
        }
    }

    /// <summary>The token that closes the nickname; -1 where what follows is none.</summary>
    private static int Close(TokenisedProse prose, int open)
    {
        var isBracket = prose.Word(open) is "(";
        for (var i = open + 1; i <= open + MostWords + 1 && i < prose.Count && !prose.SentenceStarts[i]; i++)
        {
            if (prose.Tokens[i].Kind == TokenKind.Punctuation)
            {
                var closes = isBracket ? prose.Word(i) is ")" : prose.Word(i) is "”" or "\"" or "’" or "'";
                return closes && i > open + 1 && (!isBracket || i == open + 2) ? i : -1;
            }
            if (!prose.IsCapital(i) || (isBracket && NameBoundaries.IsAllCapitals(prose.Word(i))))
                return -1;
        }
        return -1;
    }
}
