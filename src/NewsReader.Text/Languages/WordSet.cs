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

    /// <param name="words">Doubled ones are one.</param>
    /// <param name="anyCase">Whether "The" is in it where "the" is.</param>
    public WordSet(IEnumerable<string> words, bool anyCase)
    {
        var set = words.ToFrozenSet(anyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        _comparison = anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in set)
            _lengths |= LengthBit(word.Length);
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Set.Count;

    /// <summary>Whether the word is in the set; the empty one never is.</summary>
    public bool Contains(ReadOnlySpan<char> word) => (_lengths & LengthBit(word.Length)) != 0 && _words.Contains(word);

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
}
