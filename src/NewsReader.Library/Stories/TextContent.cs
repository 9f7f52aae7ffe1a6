using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsReader.Library.Stories;

/// <summary>
/// What a text says, whatever its order: its names and figures, and its words without the common ones and without
/// endings. By it a text is found again that somebody has written anew.
/// </summary>
internal sealed class TextContent
{
    /// <summary>A text with fewer names and figures may be like another by chance.</summary>
    private const int FewestFacts = 8;

    /// <summary>Without figures two reports of one event are not told from one that is written anew.</summary>
    private const int FewestFigures = 3;

    /// <summary>Two texts are one where the longer has so many of the shorter's figures…</summary>
    private const double SameFigures = 0.33;

    /// <summary>…so many of its names…</summary>
    private const double SameNames = 0.3;

    /// <summary>…so many of its words…</summary>
    private const double SameWords = 0.24;

    /// <summary>
    /// …and so much of all three together: two reports of one event have some of them, one that is written anew has
    /// nearly all of one and much of the others…
    /// </summary>
    private const double SameAltogether = 1.4;

    // Two texts of one address are one where the longer has so many of the shorter's figures, names and words.
    private const double FiguresOfOne = 0.9;
    private const double NamesOfOne = 0.85;
    private const double WordsOfOne = 0.75;
    private const int FewestFactsOfOne = 6;

    // Of so many a text has half of what another has by chance, of figures, names and words.
    private const double FiguresOfAnybody = 60;
    private const double NamesOfAnybody = 150;
    private const double WordsOfAnybody = 1200;

    /// <summary>Of few figures little is known: they count as if there were two more, some of them the same.</summary>
    private const double FiguresBefore = 2;

    private const double SameBefore = 0.4;

    /// <summary>…and is not much longer.</summary>
    private const double ShortestShare = 0.35;

    private const int ShortestWord = 4;

    /// <summary>A text has about one new word, with its stem, for so many letters.</summary>
    private const int LettersForWord = 9;

    /// <summary>Keeps a fact apart from a word and a name of the same hash.</summary>
    private const ulong FactSalt = 0x5851F42D4C957F2D;

    private static readonly SearchValues<char> Vowels = SearchValues.Create(string.Concat(English.Stories.Vowels));

    // An array: a list of an interface allocates each time that it is gone through.
    private static readonly string[] Endings = [.. English.Stories.Endings];

    // An array: see Endings.
    private static readonly string[] Possessives = [.. English.Grammar.PossessiveEndings];

    /// <summary>What each word of the text is there, by its hash: one table, since each article has one.</summary>
    private readonly Dictionary<ulong, Role> _words;

    private int _figures;
    private int _names;
    private int _stems;

    [Flags]
    private enum Role : byte
    {
        /// <summary>It stands in the text as it is.</summary>
        Word = 1,
        Figure = 2,
        Name = 4,

        /// <summary>A word of the text without its ending.</summary>
        Stem = 8,
    }

    // Compiled for speed at once: an import of a few hundred texts is over before it would be.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public TextContent(string text)
    {
        _words = new Dictionary<ulong, Role>(text.Length / LettersForWord);
        var words = new TextWords(text);
        var isAfterMonth = false;
        while (words.MoveNext())
        {
            var word = WithoutPossessive(words.Current);
            var isOfDate = isAfterMonth || IsYear(word);
            isAfterMonth = words.IsName && English.Dates.Months.Contains(word);
            if (WordKey.OfFigure(word) is { } figure)
            {
                // All that is published on a day has its date.
                Add(figure, isOfDate ? Role.Word : Role.Word | Role.Figure);
                continue;
            }
            var isName = words.IsName || char.IsUpper(word[0]) && !English.Vocabulary.Contains(word);
            Add(WordKey.Of(word), isName ? Role.Word | Role.Name : Role.Word);
            if (!isName && WordKey.StemOf(word) is { Length: > 0 } stem)
                Add(WordKey.Of(stem), Role.Stem);
        }
    }

    private static bool IsYear(ReadOnlySpan<char> word) =>
        word.Length == 4 && word[0] is '1' or '2' && word[1] is '9' or '0' && !word.ContainsAnyExceptInRange('0', '9');

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ulong hash, Role roles)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, hash, out _);
        var added = roles & ~known;
        known |= roles;
        // Not HasFlag, which boxes until a method is compiled for speed.
        if ((added & Role.Figure) != 0)
            _figures++;
        if ((added & Role.Name) != 0)
            _names++;
        if ((added & Role.Stem) != 0)
            _stems++;
    }

    /// <summary>Some of its names and figures, the same ones of every text that has them.</summary>
    public IEnumerable<ulong> LeastFacts(int most) =>
        _words
            .Where(word => (word.Value & (Role.Figure | Role.Name)) != 0)
            .Select(word => TextShingles.Mixed(word.Key + FactSalt))
            .Order()
            .Take(most);

    /// <summary>Whether one says what the other says, or the greater part of it.</summary>
    public bool Says(TextContent other)
    {
        var (small, large) = _stems <= other._stems ? (this, other) : (other, this);
        if (
            small._figures < FewestFigures
            || small._figures + small._names < FewestFacts
            || small._stems < ShortestShare * large._stems
        )
            return false;
        var same = small.Share(Role.Figure, small._figures, large, Role.Figure) * small._figures;
        var figures = BeyondChance(
            (same + FiguresBefore * SameBefore) / (small._figures + FiguresBefore),
            large._figures,
            FiguresOfAnybody
        );
        var names = BeyondChance(small.Share(Role.Name, small._names, large, Role.Word), large._names, NamesOfAnybody);
        var words = BeyondChance(small.Share(Role.Stem, small._stems, large, Role.Stem), large._stems, WordsOfAnybody);
        return figures >= SameFigures
            && names >= SameNames
            && words >= SameWords
            && figures + names + words >= SameAltogether;
    }

    /// <summary>Whether one has nearly all that the other says, as two texts of one address have.</summary>
    public bool IsOneWith(TextContent other)
    {
        var (small, large) = _stems <= other._stems ? (this, other) : (other, this);
        return small._figures + small._names >= FewestFactsOfOne
            && small._stems >= ShortestShare * large._stems
            && small.Share(Role.Figure, small._figures, large, Role.Word) >= FiguresOfOne
            && small.Share(Role.Name, small._names, large, Role.Word) >= NamesOfOne
            && small.Share(Role.Stem, small._stems, large, Role.Stem) >= WordsOfOne;
    }

    /// <summary>How much of a share is none by chance: the longer a text, the more of another is in it.</summary>
    private static double BeyondChance(double share, int count, double half)
    {
        var chance = count / (count + half);
        return Math.Max(0, (share - chance) / (1 - chance));
    }

    /// <summary>How much of the smaller vocabulary is in the larger, from 0 to 1.</summary>
    public double Overlap(TextContent other)
    {
        var (small, large) = _stems <= other._stems ? (this, other) : (other, this);
        return small.Share(Role.Stem, small._stems, large, Role.Stem);
    }

    /// <summary>
    /// A word of four letters and more that is no common one, without the ending of plural or time; else nothing.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    /// <summary>How many of its words of a role have a role in another text, from 0 to 1.</summary>
    /// <param name="count">How many it has of that role; of none all are there.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Share(Role role, int count, TextContent other, Role there)
    {
        if (count == 0)
            return 1;
        var shared = 0;
        foreach (var (word, roles) in _words)
        {
            if ((roles & role) != 0 && (other._words.GetValueOrDefault(word) & there) != 0)
                shared++;
        }
        return (double)shared / count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word)
    {
        foreach (var ending in Possessives)
        {
            var owner = word.Length - ending.Length - 1;
            if (owner > 0 && word[owner] is '\'' or '’' && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return word[..owner];
        }
        return word;
    }
}
