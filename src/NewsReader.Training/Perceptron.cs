using NewsReader.Recognition.Names;

namespace NewsReader.Training;

/// <summary>The perceptron's weights while they are learnt: one column for each tag, and the sums that averaging needs.</summary>
internal sealed class Perceptron
{
    private const int Tags = NameTag.Count;

    /// <summary>What one step of the perceptron is worth in the model's 16-bit weights.</summary>
    private const float Scale = 64f;

    private readonly float[] _weights = new float[(1 << NameFeatures.RowBits) * Tags];
    private readonly float[] _weighted = new float[(1 << NameFeatures.RowBits) * Tags];
    private readonly float[] _transitions = new float[Tags * Tags];
    private readonly float[] _weightedTransitions = new float[Tags * Tags];
    private float _steps = 1;

    /// <summary>Decodes one page with the weights as they are and learns where it was wrong.</summary>
    /// <returns>How many tags were wrong.</returns>
    public int Learn(ReadOnlySpan<int> rows, ReadOnlySpan<bool> sentenceStarts, ReadOnlySpan<int> gold)
    {
        var wrong = 0;
        for (var start = 0; start < gold.Length;)
        {
            var end = start + 1;
            while (end < gold.Length && !sentenceStarts[end]) end++;
            wrong += LearnSentence(rows[(start * NameFeatures.PerToken)..(end * NameFeatures.PerToken)], gold[start..end]);
            start = end;
        }
        return wrong;
    }

    /// <summary>The averaged weights, rounded to 16 bits in rows as <see cref="NameModel"/> has them.</summary>
    public (short[] Weights, short[] Transitions) Averaged()
    {
        short Round(float weight, float weighted) => (short)Math.Clamp(MathF.Round((weight - weighted / _steps) * Scale), -800, 800);
        var weights = new short[(1 << NameFeatures.RowBits) * NameModel.RowWidth];
        for (var i = 0; i < _weights.Length; i++)
        {
            weights[i / Tags * NameModel.RowWidth + i % Tags] = Round(_weights[i], _weighted[i]);
        }
        return (weights, [.. _transitions.Select((t, i) => Round(t, _weightedTransitions[i]))]);
    }

    private int LearnSentence(ReadOnlySpan<int> rows, ReadOnlySpan<int> gold)
    {
        var guess = Decode(rows, gold.Length);
        _steps++;
        var wrong = 0;
        int previousGold = NameTag.Outside, previousGuess = NameTag.Outside;
        for (var i = 0; i < gold.Length; i++)
        {
            if (guess[i] != gold[i])
            {
                wrong++;
                foreach (var row in rows.Slice(i * NameFeatures.PerToken, NameFeatures.PerToken))
                {
                    Step(_weights, _weighted, row * Tags + gold[i], 1);
                    Step(_weights, _weighted, row * Tags + guess[i], -1);
                }
            }
            if (guess[i] != gold[i] || previousGuess != previousGold)
            {
                Step(_transitions, _weightedTransitions, previousGold * Tags + gold[i], 1);
                Step(_transitions, _weightedTransitions, previousGuess * Tags + guess[i], -1);
            }
            (previousGold, previousGuess) = (gold[i], guess[i]);
        }
        return wrong;
    }

    private void Step(float[] weights, float[] weighted, int at, float by)
    {
        weights[at] += by;
        weighted[at] += by * _steps;
    }

    private int[] Decode(ReadOnlySpan<int> rows, int count)
    {
        var from = new byte[count * Tags];
        Span<float> before = stackalloc float[Tags];
        Span<float> now = stackalloc float[Tags];
        for (var i = 0; i < count; i++)
        {
            now.Clear();
            foreach (var row in rows.Slice(i * NameFeatures.PerToken, NameFeatures.PerToken))
            {
                var weights = _weights.AsSpan(row * Tags, Tags);
                for (var tag = 0; tag < Tags; tag++) now[tag] += weights[tag];
            }
            for (var tag = 0; tag < Tags; tag++)
            {
                var bestScore = float.NegativeInfinity;
                var bestFrom = 0;
                for (var previous = 0; previous < Tags; previous++)
                {
                    if (!NameTag.MayFollow(previous, tag) || (i == 0 && previous != NameTag.Outside)) continue;
                    var score = (i == 0 ? 0 : before[previous]) + _transitions[previous * Tags + tag];
                    if (score <= bestScore) continue;
                    bestScore = score;
                    bestFrom = previous;
                }
                now[tag] += bestScore;
                from[i * Tags + tag] = (byte)bestFrom;
            }
            now.CopyTo(before);
        }
        var tags = new int[count];
        var last = 0;
        for (var tag = 1; tag < Tags; tag++)
        {
            if (before[tag] > before[last]) last = tag;
        }
        for (var i = count - 1; i >= 0; i--)
        {
            tags[i] = last;
            last = from[i * Tags + last];
        }
        return tags;
    }
}
