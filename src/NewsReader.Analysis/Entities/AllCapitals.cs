namespace NewsReader.Analysis.Entities;

/// <summary>People's names in capitals, as transcripts and old wires have them: "GRANT LEE" is Grant Lee.</summary>
internal static class AllCapitals
{
    private const int LongestInitials = 2;

    /// <summary>The name as it is written elsewhere; the same where it is not all in capitals.</summary>
    public static string InSmall(string name, Lexicon lexicon)
    {
        var words = name.Split(' ');
        return
            words.All(word => NameBoundaries.IsAllCapitals(word) || word.Length == 1 || word.EndsWith('.'))
            && words.Any(word => word.Length > LongestInitials)
            ? string.Join(' ', words.Select(word => Word(word, lexicon)))
            : name;
    }

    private static string Word(string word, Lexicon lexicon)
    {
        // "J.D.", "JD", "III"
        if (word.Contains('.') || word.Length <= LongestInitials || lexicon.People.Generations.Contains(word))
            return word;
        var small = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < small.Length; i++)
        {
            // "O'BRIEN", "SMITH-JONES"
            if (i == 0 || small[i - 1] is '-' || small[i - 1] is '\'' or '’' && i == 2)
                small[i] = char.ToUpperInvariant(small[i]);
        }
        return new string(small);
    }
}
