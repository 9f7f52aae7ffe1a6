namespace NewsReader.Library.Stories;

/// <summary>
/// A text as the set of all its runs of three words, by which texts that say the same in the same words are found
/// however they are cut, and as the set of its names and figures, by which two reports of one pattern are told apart.
/// </summary>
internal sealed class TextShingles
{
    private const int Run = 3;

    /// <summary>A shorter text is a summary: it may be like another by chance.</summary>
    private const int FewestWords = 25;

    /// <summary>Two texts are one where the shorter has so many of its runs in the longer…</summary>
    private const double Contained = 0.6;

    /// <summary>…and so many of its names and figures…</summary>
    private const double SameFacts = 0.8;

    /// <summary>…and is no mere piece of it.</summary>
    private const double ShortestShare = 0.35;

    private readonly HashSet<ulong> _runs = [];
    private readonly HashSet<ulong> _facts = [];

    public TextShingles(string text)
    {
        Span<ulong> last = stackalloc ulong[Run];
        var words = 0;
        foreach (var word in new TextWords(text))
        {
            var hash = Hash(word);
            last[words++ % Run] = hash;
            if (words >= Run)
                _runs.Add(Mixed(last[words % Run] * 3 + last[(words + 1) % Run] * 5 + hash * 7));
            if (char.IsUpper(word[0]) || word.ContainsAnyInRange('0', '9'))
                _facts.Add(hash);
        }
        Words = words;
    }

    private TextShingles(IEnumerable<ulong> runs, IEnumerable<ulong> facts)
    {
        (_runs, _facts) = ([.. runs], [.. facts]);
        Words = _runs.Count == 0 ? 0 : _runs.Count + Run - 1;
    }

    public int Words { get; }

    /// <summary>Whether the text is long enough to be told by its words.</summary>
    public bool IsTelling => Words >= FewestWords;

    /// <summary>64-bit hashes, each once.</summary>
    public IReadOnlyCollection<ulong> Runs => _runs;

    /// <summary>What of it none of these texts has.</summary>
    public TextShingles Without(IReadOnlyCollection<TextShingles> others) =>
        new(
            _runs.Where(run => !others.Any(other => other._runs.Contains(run))),
            _facts.Where(fact => !others.Any(other => other._facts.Contains(fact)))
        );

    /// <summary>Whether all of it stands in another text.</summary>
    public bool IsWithin(TextShingles other) => _runs.IsSubsetOf(other._runs);

    /// <summary>Whether both say the same in the same words.</summary>
    public bool IsSame(TextShingles other) => Words == other.Words && _runs.SetEquals(other._runs);

    /// <summary>How much of what two texts share none of these has, from 0 to 1.</summary>
    public double SharedBeyond(TextShingles other, IReadOnlyCollection<TextShingles> others)
    {
        var shared = _runs.Where(other._runs.Contains).ToList();
        return shared.Count == 0
            ? 1
            : (double)shared.Count(run => !others.Any(one => one._runs.Contains(run))) / shared.Count;
    }

    /// <summary>Whether one repeats the other, cut or reworded a little.</summary>
    public bool Repeats(TextShingles other) =>
        IsTelling
        && other.IsTelling
        && Math.Min(_runs.Count, other._runs.Count) >= ShortestShare * Math.Max(_runs.Count, other._runs.Count)
        && Share(_runs, other._runs) >= Contained
        && Share(_facts, other._facts) >= SameFacts;

    /// <summary>How much of the smaller set is in the larger, from 0 to 1.</summary>
    public static double Share(HashSet<ulong> a, HashSet<ulong> b)
    {
        var (small, large) = a.Count <= b.Count ? (a, b) : (b, a);
        return small.Count == 0 ? 1 : (double)small.Count(large.Contains) / small.Count;
    }

    /// <summary>How much of the shorter text's runs is in the longer, from 0 to 1.</summary>
    public double Overlap(TextShingles other) => Share(_runs, other._runs);

    /// <summary>
    /// The same for the same word whatever its case, on every machine (FNV-1a over its UTF-16 units).
    /// </summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        return hash;
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
