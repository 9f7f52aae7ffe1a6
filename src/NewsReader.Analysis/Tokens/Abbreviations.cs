namespace NewsReader.Analysis.Tokens;

/// <summary>Words that are written with a dot that ends no sentence.</summary>
internal static class Abbreviations
{
    public static bool IsBeforeName(ReadOnlySpan<char> wordWithoutDot, Lexicon lexicon) =>
        lexicon.People.BeforeNames.Contains(wordWithoutDot);

    /// <summary>
    /// Whether the dot behind this word belongs to it: an abbreviation, an initial, or letters with dots ("U.S").
    /// </summary>
    public static bool TakesDot(ReadOnlySpan<char> word, Lexicon lexicon) =>
        (word.Length == 1 && char.IsUpper(word[0]) && !lexicon.Grammar.NotInitials.Contains(word))
        || (word.Contains('.') && AreLettersWithDots(word, lexicon))
        || lexicon.People.BeforeNames.Contains(word)
        || lexicon.People.Abbreviations.Contains(word);

    private static bool AreLettersWithDots(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return lexicon.People.WithinDots.Contains(word);
        }
        return true;
    }
}
