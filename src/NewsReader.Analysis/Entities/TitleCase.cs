using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// Passages of the body that are written as headlines are, with a capital for every word that counts: "Court Strikes
/// Down Law on Ballots". There a capital says nothing of a name.
/// </summary>
internal static class TitleCase
{
    /// <summary>So many words of the language have a capital in it at least, and so many where none of them is a small
    /// one: "Is", "From", "His".</summary>
    private const int LeastWords = 3,
        LeastWithoutSmall = 6;

    /// <summary>Headlines have few commas.</summary>
    private const int WordsForComma = 6;

    /// <summary>For each token whether it stands in such a passage; a passage ends with its sentence, and at a mark.
    /// </summary>
    public static bool[] Passages(TokenisedProse prose)
    {
        var found = new bool[prose.Count];
        if (prose.Lexicon.Vocabulary.Count == 0)
            return found;
        var first = 0;
        for (var i = 1; i <= prose.Count; i++)
        {
            if (i < prose.Count && !prose.SentenceStarts[i] && !IsMark(prose, i))
                continue;
            if (Is(prose, first, i))
                found.AsSpan(first, i - first).Fill(true);
            first = i;
        }
        return found;
    }

    private static bool IsMark(TokenisedProse prose, int i) =>
        prose.Tokens[i].Kind == TokenKind.Punctuation
        && prose.Word(i) is "“" or "”" or "\"" or "``" or "''" or ":" or ";" or "—" or "–" or "--";

    /// <summary>
    /// Whether a passage has words of the language with a capital in it, small ones too, and no long one without.
    /// </summary>
    private static bool Is(TokenisedProse prose, int first, int end)
    {
        var (words, commas, capitals, small) = (0, 0, 0, 0);
        // The first word has its capital from where it stands.
        for (var i = first + 1; i < end; i++)
        {
            if (prose.Word(i) is ",")
                commas++;
            if (!prose.IsWord(i))
                continue;
            words++;
            var word = prose.Word(i);
            if (char.IsLower(word[0]))
            {
                if (!IsSmallInTitles(prose.Lexicon, word))
                    return false;
                continue;
            }
            if (prose.IsInVocabulary(i) && !NameBoundaries.IsAllCapitals(word))
                capitals++;
            if (
                (prose.Lexicon.Grammar.SmallWords.Contains(word) || prose.Lexicon.Grammar.NeverFirst.Contains(word))
                && !prose.Lexicon.Grammar.TheCapital.Contains(word)
            )
                small++;
        }
        // A list of names has a capital for every word too.
        return capitals >= (small > 0 ? LeastWords : LeastWithoutSmall) && commas * WordsForComma <= words;
    }

    /// <summary>What keeps its small letter in a headline: articles, prepositions, conjunctions.</summary>
    private static bool IsSmallInTitles(Lexicon lexicon, ReadOnlySpan<char> word) =>
        lexicon.Grammar.TheWithin.Contains(word)
        || lexicon.Grammar.IndefiniteArticles.Contains(word)
        || lexicon.Grammar.Prepositions.Contains(word)
        || lexicon.Grammar.Conjunctions.Contains(word)
        || lexicon.Grammar.And.Contains(word)
        || lexicon.Grammar.Of.Contains(word)
        || lexicon.Grammar.To.Contains(word);
}
