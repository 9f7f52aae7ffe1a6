using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Tokens;
using NewsReader.Text;

namespace NewsReader.Analysis.Names;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) decoded by Viterbi: the score of
/// a tag is the sum of its features' weights and of the transition from the tag before.
/// </summary>
internal sealed class NameField
{
    private const int Tags = NameTag.Count;
    private const int Forbidden = -1_000_000;

    private readonly NameModel _model;
    private readonly NameFeatures _features;
    private readonly int[] _transitions;

    public NameField(NameModel model)
    {
        _model = model;
        _features = new NameFeatures(model.Gazetteers);
        _transitions =
        [
            .. Enumerable
                .Range(0, Tags * Tags)
                .Select(i => NameTag.MayFollow(i / Tags, i % Tags) ? model.Transitions[i] : Forbidden),
        ];
    }

    /// <inheritdoc cref="INameRecognizer.Recognize"/>
    public IReadOnlyList<NameSpan> Recognize(
        string text,
        IReadOnlyList<Token> tokens,
        ReadOnlySpan<bool> sentenceStarts,
        KnownSpans known
    )
    {
        var rows = new List<int>();
        var candidates = new bool[tokens.Count];
        _features.Extract(text, tokens, sentenceStarts, known, rows, candidates);
        return Spans(Decode(CollectionsMarshal.AsSpan(rows), candidates, sentenceStarts), sentenceStarts);
    }

    /// <summary>The best sequence of tags.</summary>
    /// <param name="rows">Those of the candidates, one after the other.</param>
    private int[] Decode(ReadOnlySpan<int> rows, ReadOnlySpan<bool> candidates, ReadOnlySpan<bool> sentenceStarts)
    {
        var count = sentenceStarts.Length;
        var best = new int[count];
        if (count == 0)
            return best;
        var from = new byte[count * Tags];
        Span<int> before = stackalloc int[Tags];
        Span<int> now = stackalloc int[Tags];
        Span<short> scores = stackalloc short[NameModel.RowWidth];
        for (var i = 0; i < count; i++)
        {
            // What is no candidate has no score, and one tag: outside. Behind another such nothing changes.
            if (i > 0 && !candidates[i] && !candidates[i - 1])
                continue;
            var tags = candidates[i] ? Tags : 1;
            scores.Clear();
            if (candidates[i])
            {
                Score(rows[..NameFeatures.PerToken], scores);
                rows = rows[NameFeatures.PerToken..];
            }
            now.Fill(2 * Forbidden);
            for (var tag = 0; tag < tags; tag++)
            {
                int bestScore = int.MinValue,
                    bestFrom = 0;
                if (i == 0 || sentenceStarts[i])
                {
                    // A sentence begins as after "outside"; where it follows another, the best path so far goes on.
                    bestFrom = i == 0 ? 0 : IndexOfMax(before);
                    bestScore = (i == 0 ? 0 : before[bestFrom]) + _transitions[tag];
                }
                else
                {
                    for (var previous = 0; previous < Tags; previous++)
                    {
                        var score = before[previous] + _transitions[previous * Tags + tag];
                        if (score <= bestScore)
                            continue;
                        bestScore = score;
                        bestFrom = previous;
                    }
                }
                now[tag] = bestScore + scores[tag];
                from[i * Tags + tag] = (byte)bestFrom;
            }
            // Only differences matter; kept small, the sums never overflow, however long the text.
            var top = now[IndexOfMax(now)];
            for (var tag = 0; tag < Tags; tag++)
                before[tag] = Math.Max(now[tag] - top, 2 * Forbidden);
        }
        var last = IndexOfMax(before);
        for (var i = count - 1; i >= 0; i--)
        {
            best[i] = last;
            last = from[i * Tags + last];
        }
        return best;
    }

    private void Score(ReadOnlySpan<int> rows, Span<short> scores)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_model.Weights);
        var sum = Vector256<short>.Zero;
        foreach (var row in rows)
            sum += Vector256.LoadUnsafe(ref weights, (nuint)_model.Places[row]);
        sum.CopyTo(scores);
    }

    private static int IndexOfMax(ReadOnlySpan<int> values)
    {
        var at = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[at])
                at = i;
        }
        return at;
    }

    internal static List<NameSpan> Spans(ReadOnlySpan<int> tags, ReadOnlySpan<bool> sentenceStarts)
    {
        var spans = new List<NameSpan>();
        for (var i = 0; i < tags.Length; )
        {
            if (tags[i] == NameTag.Outside)
            {
                i++;
                continue;
            }
            var kind = NameTag.KindOf(tags[i]);
            var first = i++;
            while (
                i < tags.Length
                && i - first < InputLimits.NameTokens
                && !sentenceStarts[i]
                && tags[i] == NameTag.Inside(kind)
            )
                i++;
            spans.Add(new NameSpan(first, i, kind));
        }
        return spans;
    }
}
