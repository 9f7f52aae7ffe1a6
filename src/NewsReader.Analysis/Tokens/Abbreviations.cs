namespace NewsReader.Analysis.Tokens;

/// <summary>Words that are written with a dot that ends no sentence.</summary>
internal static class Abbreviations
{
    public static bool IsBeforeName(ReadOnlySpan<char> wordWithoutDot) =>
        English.People.BeforeNames.Contains(wordWithoutDot);

    /// <summary>
    /// Whether the dot behind this word belongs to it: an abbreviation, an initial, or letters with dots ("U.S").
    /// </summary>
    public static bool TakesDot(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsUpper(word[0]) && !English.Grammar.NotInitials.Contains(word))
        || (word.Contains('.') && AreLettersWithDots(word))
        || English.People.BeforeNames.Contains(word)
        || English.People.Abbreviations.Contains(word);

    private static bool AreLettersWithDots(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return English.People.WithinDots.Contains(word);
        }
        return true;
    }
}
