using System.Collections.Frozen;
using NewsReader.Text;
using NewsReader.Text.Languages;

namespace NewsReader.Library.Stories;

/// <summary>What is the same of a word in all its spellings and forms, as a hash.</summary>
internal static class WordKey
{
    private const int ShortestWord = 4;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Numbers = Lexicon
        .English.Stories.NumberWords.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Of a word in any case, with accents or without.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (c > 0x7F)
                return TextShingles.Mixed(TextShingles.Hash(UnicodeText.Fold(word.ToString())));
        }
        return TextShingles.Mixed(TextShingles.Hash(word));
    }

    /// <summary>Of a figure however it is written: "1,200", "1200", "7.4bn", "seven"; null where it is none.</summary>
    public static ulong? OfFigure(ReadOnlySpan<char> word)
    {
        if (Numbers.TryGetValue(word, out var number))
            return Of(number);
        Span<char> figure = stackalloc char[Math.Min(word.Length, 32)];
        var length = 0;
        foreach (var c in word)
        {
            if (length < figure.Length && (char.IsAsciiDigit(c) || c == '.'))
                figure[length++] = c;
        }
        var digits = figure[..length].Trim('.');
        return digits.Length == 0 ? null : Of(digits);
    }

    /// <summary>
    /// A word of four letters and more that is no common one, without its ending ("strike", "strikes" and "striking"
    /// are one); else nothing.
    /// </summary>
    public static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word)
    {
        var stem = TextContent.StemOf(word);
        // "Stopped" and "stoppage": a letter that an ending doubles is one.
        if (stem.Length > ShortestWord && Lexicon.English.Stories.LastLetters.Contains(stem[^1..]))
            stem = stem[..^1];
        return stem.Length > ShortestWord && stem[^1] == stem[^2] ? stem[..^1] : stem;
    }
}
