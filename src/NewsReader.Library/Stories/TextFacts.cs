using System.Runtime.InteropServices;

namespace NewsReader.Library.Stories;

/// <summary>
/// The names and figures of a text by the words around them: two reports of one pattern (weather, verdicts, prices)
/// have others in the same places.
/// </summary>
internal sealed class TextFacts
{
    /// <summary>Fewer may be a slip of the pen, or mended.</summary>
    private const int FewestOthers = 2;

    private const ulong Fact = 0x2545F4914F6CDD1D;

    private readonly HashSet<ulong> _all = [];
    private readonly Dictionary<ulong, HashSet<ulong>> _places = [];

    public TextFacts(string text)
    {
        var words = new List<(ulong Hash, bool IsFact)>();
        var all = new TextWords(text);
        var beginsName = false;
        while (all.MoveNext())
        {
            var hash = TextShingles.Hash(all.Current);
            _all.Add(hash);
            // "Marta Okoye": the first word of a sentence is a name before another.
            if (all.IsName && beginsName)
                words[^1] = words[^1] with { IsFact = true };
            words.Add((hash, all.IsName || all.IsFigure));
            beginsName = all.BeginsSentence && char.IsUpper(all.Current[0]);
        }
        var read = CollectionsMarshal.AsSpan(words);
        for (var at = 0; at < read.Length; at++)
        {
            if (!read[at].IsFact)
                continue;
            var end = at + 1;
            while (end < read.Length && read[end].IsFact)
                end++;
            Add(read, at, end);
            at = end;
        }
    }

    /// <summary>
    /// How much of what stands in the same places of both is something else, that stands nowhere in the other, from 0
    /// to 1.
    /// </summary>
    public double Contradicts(TextFacts other)
    {
        var (same, others) = (0, 0);
        foreach (var (place, facts) in _places)
        {
            if (!other._places.TryGetValue(place, out var there))
                continue;
            var here = facts.Count(fact => !other._all.Contains(fact));
            var beyond = there.Count(fact => !_all.Contains(fact));
            others += Math.Min(here, beyond);
            same += Math.Min(facts.Count - here, there.Count - beyond);
        }
        return others < FewestOthers ? 0 : (double)others / (same + others);
    }

    /// <summary>A place is told by two words before it and one behind.</summary>
    private void Add(ReadOnlySpan<(ulong Hash, bool IsFact)> words, int start, int end)
    {
        static ulong Around(ReadOnlySpan<(ulong Hash, bool IsFact)> words, int at) =>
            at < 0 || at >= words.Length ? 0
            : words[at].IsFact ? Fact
            : words[at].Hash;
        var place = TextShingles.Mixed(
            Around(words, start - 2) * 3 + Around(words, start - 1) * 5 + Around(words, end) * 7
        );
        ref var facts = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, place, out _);
        facts ??= [];
        foreach (var (hash, _) in words[start..end])
            facts.Add(hash);
    }
}
