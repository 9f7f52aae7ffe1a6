using System.Buffers;

namespace NewsReader.Library.Stories;

/// <summary>
/// What a text says, whatever its order: its names and figures, and its words without the common ones and without
/// endings. By it a text is found again that somebody has written anew.
/// </summary>
internal sealed class TextContent
{
    /// <summary>A text with fewer names and figures may be like another by chance.</summary>
    private const int FewestFacts = 6;

    /// <summary>Two texts are one where the longer has so many of the shorter's figures…</summary>
    private const double SameFigures = 0.9;

    /// <summary>…so many of its names…</summary>
    private const double SameNames = 0.85;

    /// <summary>…and so many of its words…</summary>
    private const double SameWords = 0.75;

    /// <summary>…and is not much longer.</summary>
    private const double ShortestShare = 0.35;

    private const int ShortestWord = 4;

    /// <summary>Keeps a fact apart from a word and a name of the same hash.</summary>
    private const ulong FactSalt = 0x5851F42D4C957F2D;

    private static readonly SearchValues<char> Vowels = SearchValues.Create(string.Concat(English.Stories.Vowels));

    // An array: a list of an interface allocates each time that it is gone through.
    private static readonly string[] Endings = [.. English.Stories.Endings];

    private readonly HashSet<ulong> _figures = [];
    private readonly HashSet<ulong> _names = [];
    private readonly HashSet<ulong> _words = [];
    private readonly HashSet<ulong> _all = [];

    public TextContent(string text)
    {
        var words = new TextWords(text);
        while (words.MoveNext())
        {
            var word = WithoutPossessive(words.Current);
            var hash = TextShingles.Hash(word);
            _all.Add(hash);
            if (word.ContainsAnyInRange('0', '9'))
                _figures.Add(hash);
            else if (char.IsUpper(word[0]) && !words.BeginsSentence)
                _names.Add(hash);
            if (StemOf(word) is { Length: > 0 } stem)
                _words.Add(TextShingles.Hash(stem));
        }
    }

    /// <summary>Some of its names and figures, the same ones of every text that has them.</summary>
    public IEnumerable<ulong> LeastFacts(int most) =>
        _figures.Concat(_names).Select(fact => TextShingles.Mixed(fact + FactSalt)).Order().Take(most);

    /// <summary>Whether one says what the other says, or the greater part of it.</summary>
    public bool Says(TextContent other)
    {
        var (small, large) = _words.Count <= other._words.Count ? (this, other) : (other, this);
        return small._figures.Count + small._names.Count >= FewestFacts
            && small._words.Count >= ShortestShare * large._words.Count
            && Share(small._figures, large._all) >= SameFigures
            && Share(small._names, large._all) >= SameNames
            && Share(small._words, large._words) >= SameWords;
    }

    /// <summary>How much of the smaller vocabulary is in the larger, from 0 to 1.</summary>
    public double Overlap(TextContent other) => TextShingles.Share(_words, other._words);

    /// <summary>
    /// A word of four letters and more that is no common one, without the ending of plural or time; else nothing.
    /// </summary>
    public static ReadOnlySpan<char> StemOf(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWord || !char.IsLetter(word[0]) || English.Stories.Common.Contains(word))
            return [];
        foreach (var ending in Endings)
        {
            if (
                word.Length - ending.Length >= ShortestWord
                && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                && word[..^ending.Length].ContainsAny(Vowels)
            )
                return word[..^ending.Length];
        }
        return word;
    }

    private static double Share(HashSet<ulong> part, HashSet<ulong> whole) =>
        part.Count == 0 ? 1 : (double)part.Count(whole.Contains) / part.Count;

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word)
    {
        foreach (var ending in English.Grammar.PossessiveEndings)
        {
            var owner = word.Length - ending.Length - 1;
            if (owner > 0 && word[owner] is '\'' or '’' && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return word[..owner];
        }
        return word;
    }
}
