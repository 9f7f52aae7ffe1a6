using System.Globalization;
using System.Text;

namespace NewsReader.Text;

/// <summary>
/// Text as Unicode compares it, the same on every machine. The runtime's own normalization needs ICU, and does nothing
/// without it (InvariantGlobalization).
/// </summary>
public static class UnicodeText
{
    private const char FirstMark = '\u0300';

    private const int SyllablesFirst = 0xAC00,
        LeadingFirst = 0x1100,
        VowelsFirst = 0x1161,
        TrailingBefore = 0x11A7;
    private const int Vowels = 21,
        Trailing = 28,
        Leading = 19,
        Syllables = Leading * Vowels * Trailing;

    /// <summary>
    /// The text with letters and their marks as one character where there is one (normalization form C).
    /// </summary>
    public static string Compose(string text) => Compose(text, UnicodeTable.Own);

    /// <summary>The text with letters and their marks apart (normalization form D).</summary>
    public static string Decompose(string text) => Decompose(text, UnicodeTable.Own);

    /// <summary>
    /// What is the same in all spellings of a name: in one case, letters of the Latin and Greek alphabets without their
    /// accents, composed. "RENÉE", "Renée" in any form and "Renee" are one.
    /// </summary>
    public static string Fold(string text) => Fold(text, c => IsLatin(c) || IsGreek(c));

    /// <summary>As <see cref="Fold(string)"/>, where only some letters lose their accents.</summary>
    /// <param name="losesAccents">Whether a letter, a code point, stands without its accents.</param>
    public static string Fold(string text, Func<int, bool> losesAccents)
    {
        var table = UnicodeTable.Own;
        var folded = new List<int>(text.Length);
        var isBare = false;
        foreach (var c in Decomposed(text, table))
        {
            if (table.CombiningClass(c) != 0 || IsMark(c))
            {
                if (isBare)
                    continue;
            }
            else
                isBare = losesAccents(c);
            folded.Add(table.Fold(c));
        }
        return Text(Composed(folded, table));
    }

    internal static string Compose(string text, UnicodeTable table) =>
        IsPlain(text) ? text
        : Text(Composed(Decomposed(text, table), table)) is var composed && composed == text ? text
        : composed;

    internal static string Decompose(string text, UnicodeTable table) => Text(Decomposed(text, table));

    /// <summary>
    /// Whether nothing in it decomposes differently: no mark, and nothing but Latin letters of the first blocks.
    /// </summary>
    private static bool IsPlain(string text) => text.AsSpan().IndexOfAnyInRange(FirstMark, char.MaxValue) < 0;

    private static bool IsMark(int character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    /// <summary>Whether a character stands in a block of Latin letters.</summary>
    /// <param name="c">A code point.</param>
    public static bool IsLatin(int c) =>
        c is < 0x250 or (>= 0x1E00 and < 0x1F00) or (>= 0x2C60 and < 0x2C80) or (>= 0xA720 and < 0xA800);

    private static bool IsGreek(int c) => c is (>= 0x370 and < 0x400) or (>= 0x1F00 and < 0x2000);

    private static List<int> Decomposed(string text, UnicodeTable table)
    {
        var decomposed = new List<int>(text.Length);
        // A surrogate that stands alone is one character, which no table has.
        for (var i = 0; i < text.Length; i++)
        {
            var c =
                char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
                    ? char.ConvertToUtf32(text[i], text[++i])
                    : text[i];
            Decompose(c, table, decomposed);
        }
        Order(decomposed, table);
        return decomposed;
    }

    private static void Decompose(int c, UnicodeTable table, List<int> into)
    {
        var syllable = c - SyllablesFirst;
        if (syllable is >= 0 and < Syllables)
        {
            into.Add(LeadingFirst + (syllable / (Vowels * Trailing)));
            into.Add(VowelsFirst + (syllable % (Vowels * Trailing) / Trailing));
            if (syllable % Trailing is > 0 and var trailing)
                into.Add(TrailingBefore + trailing);
        }
        else if (table.TryDecompose(c, out var parts))
        {
            Decompose(parts.First, table, into);
            if (parts.Second != 0)
                Decompose(parts.Second, table, into);
        }
        else
            into.Add(c);
    }

    /// <summary>Puts the marks behind a letter in their order, those of one class as they stand.</summary>
    private static void Order(List<int> text, UnicodeTable table)
    {
        for (var start = 0; start < text.Count; start++)
        {
            if (table.CombiningClass(text[start]) == 0)
                continue;
            var end = start + 1;
            while (end < text.Count && table.CombiningClass(text[end]) != 0)
                end++;
            if (end - start > 1)
            {
                var sorted = text[start..end].OrderBy(table.CombiningClass).ToList();
                for (var i = 0; i < sorted.Count; i++)
                    text[start + i] = sorted[i];
            }
            start = end;
        }
    }

    /// <summary>The canonical composition of what is decomposed and in order.</summary>
    private static List<int> Composed(List<int> text, UnicodeTable table)
    {
        var composed = new List<int>(text.Count);
        var (starter, last) = (-1, 0);
        foreach (var c in text)
        {
            var order = (int)table.CombiningClass(c);
            var isBlocked = starter < 0 || (composed.Count - 1 > starter && (last == 0 || last >= order));
            if (!isBlocked && Pair(composed[starter], c, table) is { } pair)
            {
                composed[starter] = pair;
                continue;
            }
            if (order == 0)
                starter = composed.Count;
            last = order;
            composed.Add(c);
        }
        return composed;
    }

    private static int? Pair(int first, int second, UnicodeTable table)
    {
        var (leading, vowel, syllable, trailing) = (
            first - LeadingFirst,
            second - VowelsFirst,
            first - SyllablesFirst,
            second - TrailingBefore
        );
        if (leading is >= 0 and < Leading && vowel is >= 0 and < Vowels)
            return SyllablesFirst + (((leading * Vowels) + vowel) * Trailing);
        if (syllable is >= 0 and < Syllables && syllable % Trailing == 0 && trailing is > 0 and < Trailing)
            return first + trailing;
        return table.TryCompose(first, second, out var composed) ? composed : null;
    }

    private static string Text(List<int> characters)
    {
        var text = new StringBuilder(characters.Count);
        foreach (var c in characters)
        {
            if (c < 0x10000)
                text.Append((char)c);
            else
                text.Append(char.ConvertFromUtf32(c));
        }
        return text.ToString();
    }
}
