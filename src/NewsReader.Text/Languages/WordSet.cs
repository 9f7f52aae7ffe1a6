using System.Collections;
using System.Collections.Frozen;
using System.Numerics;
using System.Text.RegularExpressions;

namespace NewsReader.Text.Languages;

/// <summary>A set of words and phrases that spans of text are looked up in without a copy.</summary>
public sealed class WordSet : IReadOnlyCollection<string>
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private readonly StringComparison _comparison;

    /// <summary>A bit for each length that a word has, the last for all longer ones: most lookups end here.</summary>
    private readonly ulong _lengths;

    /// <summary>A bit for each first letter, and one for each last: nearly all other lookups end here.</summary>
    private readonly ulong _first;
    private readonly ulong _last;

    /// <param name="words">Doubled ones are one.</param>
    /// <param name="anyCase">Whether "The" is in it where "the" is.</param>
    public WordSet(IEnumerable<string> words, bool anyCase)
    {
        var set = words.ToFrozenSet(anyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        _comparison = anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in set.Where(word => word.Length > 0))
        {
            _lengths |= LengthBit(word.Length);
            _first |= LetterBits(word[0], anyCase);
            _last |= LetterBits(word[^1], anyCase);
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Set.Count;

    /// <summary>Whether the word is in the set; the empty one never is.</summary>
    public bool Contains(ReadOnlySpan<char> word) =>
        (_lengths & LengthBit(word.Length)) != 0
        && MayBe(word[0], _first)
        && MayBe(word[^1], _last)
        && _words.Contains(word);

    /// <summary>Whether the text ends with a word of the set, none of which has more than 62 letters.</summary>
    public bool EndsIn(ReadOnlySpan<char> text)
    {
        for (var lengths = _lengths; lengths != 0; lengths &= lengths - 1)
        {
            var length = BitOperations.TrailingZeroCount(lengths);
            if (length <= text.Length && _words.Contains(text[^length..]))
                return true;
        }
        return false;
    }

    /// <summary>Whether the text begins with a word of the set, none of which has more than 62 letters.</summary>
    public bool Begins(ReadOnlySpan<char> text)
    {
        for (var lengths = _lengths; lengths != 0; lengths &= lengths - 1)
        {
            var length = BitOperations.TrailingZeroCount(lengths);
            if (length <= text.Length && _words.Contains(text[..length]))
                return true;
        }
        return false;
    }

    /// <summary>Whether a word of the set stands anywhere in the text, also within another.</summary>
    public bool StandsIn(ReadOnlySpan<char> text)
    {
        foreach (var word in _words.Set.Items)
        {
            if (text.Contains(word, _comparison))
                return true;
        }
        return false;
    }

    /// <summary>A regular expression for any of the words, the longest first; a blank stands for blanks.</summary>
    public string ToPattern() =>
        $"(?:{string.Join('|', this.OrderByDescending(w => w.Length).ThenBy(w => w).Select(Escaped))})";

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words.Set).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Escaped(string words) => Regex.Escape(words).Replace("\\ ", @"\s+", StringComparison.Ordinal);

    private static ulong LengthBit(int length) => 1UL << Math.Min(length, 63);

    /// <summary>Other letters than those of ASCII are not told: what is their other case is not always one.</summary>
    private static bool MayBe(char letter, ulong letters) => letter > 0x7F || (letters >> letter & 1) != 0;

    /// <summary>Bits by the lowest six of a letter, which tell "a" from "A".</summary>
    private static ulong LetterBits(char letter, bool anyCase) =>
        anyCase ? 1UL << char.ToLowerInvariant(letter) | 1UL << char.ToUpperInvariant(letter) : 1UL << letter;
}
