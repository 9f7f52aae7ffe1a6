namespace NewsReader.Text.Languages;

/// <summary>
/// The forms of one word: "elects", "elected", "electing", "election" of "elect", and none of another that only looks
/// alike ("news" of "new", "university" of "universe"). By the vocabulary of a language and a few endings; of a word
/// that is in no vocabulary the plural alone is known.
/// </summary>
public sealed class WordFamilies
{
    private const int Shortest = 3;

    /// <summary>A name of fewer letters that ends in an s is no plural.</summary>
    private const int ShortestPlural = 5;

    /// <summary>No word has more endings one behind the other.</summary>
    private const int MostEndings = 4;

    private readonly WordSet _vocabulary;
    private readonly IReadOnlyDictionary<string, string> _irregular;
    private readonly WordSet _own;
    private readonly ILookup<string, string> _byBase;

    /// <param name="vocabulary">The words of the language, in small letters.</param>
    /// <param name="irregular">Forms that no rule tells, and what they are of.</param>
    /// <param name="own">Words that are no forms of those that the rules make them of.</param>
    internal WordFamilies(WordSet vocabulary, IEnumerable<KeyValuePair<string, string>> irregular, WordSet own)
    {
        (_vocabulary, _own) = (vocabulary, own);
        _irregular = irregular.ToDictionary(StringComparer.Ordinal);
        _byBase = vocabulary.Concat(_irregular.Keys).Distinct().ToLookup(BaseOf, StringComparer.Ordinal);
    }

    /// <summary>All forms of the word that a form is of, that form first.</summary>
    /// <param name="word">In small letters without accents.</param>
    public IReadOnlyList<string> Of(string word)
    {
        if (word.Length < Shortest || !word.All(char.IsAsciiLetterLower))
            return [word];
        var isKnown = _vocabulary.Contains(word) || _irregular.ContainsKey(word);
        return isKnown ? [.. _byBase[BaseOf(word)].Prepend(word).Distinct(StringComparer.Ordinal)]
            : word[^1] == 's'
                ? word.Length >= ShortestPlural && word[^2] is not ('s' or 'u' or 'i') ? [word, word[..^1]]
                    : [word]
            : [word, $"{word}s"];
    }

    private string BaseOf(string word)
    {
        for (var i = 0; i < MostEndings; i++)
        {
            if (_own.Contains(word))
                break;
            if (_irregular.TryGetValue(word, out var of))
                return of;
            if ((Inflected(word) ?? Derived(word)) is not { } shorter)
                break;
            word = shorter;
        }
        return word;
    }

    /// <summary>What a plural, a past or a participle is of; null where it is none.</summary>
    private string? Inflected(string word) =>
        word switch
        {
            [.. var stem, 'i', 'e', 's'] => First(stem + "y", stem + "ie"),
            [.. var stem, 'i', 'e', 'd'] => First(stem + "y", stem + "ie"),
            [.. var stem, 'e', 's'] => First(stem + "e", stem),
            [.. _, 's', 's'] => null,
            [.. var stem, 's'] => First(stem),
            [.. var stem, 'e', 'd'] => First(stem + "e", Undoubled(stem), stem),
            [.. var stem, 'i', 'n', 'g'] => First(stem + "e", Undoubled(stem), stem),
            _ => null,
        };

    /// <summary>
    /// What a noun is of that is made of a verb; null where it is none. Only where both have the stem that Porter cuts:
    /// "number" is not of "numb".
    /// </summary>
    private string? Derived(string word)
    {
        var of = word switch
        {
            [.. var stem, 'm', 'e', 'n', 't'] => First(stem),
            [.. var stem, 'a', 't', 'i', 'o', 'n'] => First(stem + "ate", stem + "e", stem),
            [.. var stem, 'i', 'o', 'n'] => First(stem + "e", stem),
            [.. var stem, 'e', 'r'] => First(stem + "e", stem, Undoubled(stem)),
            [.. var stem, 'o', 'r'] => First(stem + "e", stem),
            _ => null,
        };
        return of is not null && PorterStemmer.Stem(of) == PorterStemmer.Stem(word) ? of : null;
    }

    private string? First(params ReadOnlySpan<string?> words)
    {
        foreach (var word in words)
        {
            if (word?.Length >= Shortest && _vocabulary.Contains(word))
                return word;
        }
        return null;
    }

    private static string? Undoubled(string stem) =>
        stem is [.., var before, var last] && before == last ? stem[..^1] : null;
}
