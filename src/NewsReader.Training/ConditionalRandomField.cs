using System.Numerics.Tensors;
using NewsReader.Analysis.Names;

namespace NewsReader.Training;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) while it is learnt: by
/// stochastic gradient with a step of its own for each weight (AdaGrad; Duchi, Hazan and Singer, JMLR 2011). Features
/// are dropped at random in training, so that none is leant on alone.
/// </summary>
internal sealed class ConditionalRandomField
{
    private const int Tags = NameTag.Count;

    /// <summary>What one unit of a weight is worth in the model's 16 bits.</summary>
    private const float Scale = 64f;

    private const float Rate = 0.15f;
    private const float Dropout = 0.25f;

    /// <summary>Each row's weights, padded to a vector's width.</summary>
    private const int Width = 16;

    private readonly float[] _weights = new float[(1 << NameFeatures.RowBits) * Width];
    private readonly float[] _squares = new float[(1 << NameFeatures.RowBits) * Width];
    private readonly float[] _transitions = new float[Tags * Tags];
    private readonly float[] _transitionSquares = new float[Tags * Tags];
    private readonly Random _random = new(20240514);
    private readonly List<int> _kept = [];
    private float[] _scores = [];
    private float[] _forward = [];
    private float[] _backward = [];

    /// <summary>Learns from one sentence.</summary>
    /// <param name="rows"><see cref="NameFeatures.PerToken"/> rows for each token.</param>
    /// <returns>The negative log-likelihood of the gold tags.</returns>
    public double Learn(ReadOnlySpan<int> rows, ReadOnlySpan<int> gold)
    {
        var count = gold.Length;
        if (_scores.Length < count * Width)
            (_scores, _forward, _backward) = (
                new float[count * Width],
                new float[count * Width],
                new float[count * Width]
            );
        Span<int> ends = count <= 512 ? stackalloc int[count] : new int[count];
        Score(rows, ends);
        Span<float> transitions = stackalloc float[Tags * Tags];
        for (var t = 0; t < transitions.Length; t++)
            transitions[t] = NameTag.MayFollow(t / Tags, t % Tags) ? MathF.Exp(_transitions[t]) : 0;
        var loss = Forward(gold, transitions);
        Backward(count, transitions);
        Descend(gold, transitions, ends);
        return loss;
    }

    /// <summary>Scores the tags of each token by the rows that are kept, and tells where those of each end.</summary>
    private void Score(ReadOnlySpan<int> rows, Span<int> ends)
    {
        var count = ends.Length;
        _kept.Clear();
        Array.Clear(_scores, 0, count * Width);
        for (var i = 0; i < count; i++)
        {
            var scores = _scores.AsSpan(i * Width, Width);
            foreach (var row in rows.Slice(i * NameFeatures.PerToken, NameFeatures.PerToken))
            {
                if (_random.NextSingle() < Dropout)
                    continue;
                _kept.Add(row);
                TensorPrimitives.Add(scores, _weights.AsSpan(row * Width, Width), scores);
            }
            ends[i] = _kept.Count;
        }
    }

    /// <summary>The forward pass.</summary>
    /// <returns>The negative log-likelihood of the gold tags.</returns>
    private double Forward(ReadOnlySpan<int> gold, ReadOnlySpan<float> transitions)
    {
        var count = gold.Length;
        var likelihood = 0.0;
        var goldScore = 0.0;
        for (var i = 0; i < count; i++)
        {
            var scores = _scores.AsSpan(i * Width, Tags);
            goldScore += scores[gold[i]] + _transitions[(i == 0 ? NameTag.Outside : gold[i - 1]) * Tags + gold[i]];
            var top = TensorPrimitives.Max(scores);
            likelihood += top;
            var sum = 0f;
            for (var tag = 0; tag < Tags; tag++)
            {
                var into = 0f;
                if (i == 0)
                    into = transitions[NameTag.Outside * Tags + tag];
                else
                {
                    for (var previous = 0; previous < Tags; previous++)
                        into += _forward[(i - 1) * Width + previous] * transitions[previous * Tags + tag];
                }
                // The score is kept as its exponential for the way back.
                scores[tag] = MathF.Exp(scores[tag] - top);
                sum += _forward[i * Width + tag] = into * scores[tag];
            }
            likelihood += Math.Log(sum);
            for (var tag = 0; tag < Tags; tag++)
                _forward[i * Width + tag] /= sum;
            // Kept beside the scores: what the backward pass divides by.
            _scores[i * Width + Tags] = sum;
        }
        return likelihood - goldScore;
    }

    private void Backward(int count, ReadOnlySpan<float> transitions)
    {
        for (var tag = 0; tag < Tags; tag++)
            _backward[(count - 1) * Width + tag] = 1;
        for (var i = count - 2; i >= 0; i--)
        {
            for (var tag = 0; tag < Tags; tag++)
            {
                var outOf = 0f;
                for (var next = 0; next < Tags; next++)
                    outOf +=
                        transitions[tag * Tags + next]
                        * _scores[(i + 1) * Width + next]
                        * _backward[(i + 1) * Width + next];
                _backward[i * Width + tag] = outOf / _scores[(i + 1) * Width + Tags];
            }
        }
    }

    /// <summary>Moves the weights against the gradient.</summary>
    private void Descend(ReadOnlySpan<int> gold, ReadOnlySpan<float> transitions, ReadOnlySpan<int> ends)
    {
        var count = gold.Length;
        Span<float> gradient = stackalloc float[Width];
        Span<float> flow = stackalloc float[Tags * Tags];
        flow.Clear();
        for (int i = 0, from = 0; i < count; from = ends[i], i++)
        {
            for (var tag = 0; tag < Tags; tag++)
                gradient[tag] = _forward[i * Width + tag] * _backward[i * Width + tag] - (gold[i] == tag ? 1 : 0);
            for (var k = from; k < ends[i]; k++)
                Step(_weights.AsSpan(_kept[k] * Width, Tags), _squares.AsSpan(_kept[k] * Width, Tags), gradient);
            for (var previous = 0; previous < Tags; previous++)
            {
                var before =
                    i == 0
                        ? previous == NameTag.Outside
                            ? 1
                            : 0
                        : _forward[(i - 1) * Width + previous];
                if (before == 0)
                    continue;
                for (var tag = 0; tag < Tags; tag++)
                    flow[previous * Tags + tag] +=
                        before
                        * transitions[previous * Tags + tag]
                        * _scores[i * Width + tag]
                        * _backward[i * Width + tag]
                        / _scores[i * Width + Tags];
            }
            flow[(i == 0 ? NameTag.Outside : gold[i - 1]) * Tags + gold[i]] -= 1;
        }
        Step(_transitions, _transitionSquares, flow);
    }

    /// <summary>
    /// The weights, rounded to 16 bits, a row of the tags' after the other. Dropped features are there in use, so each
    /// counts for less.
    /// </summary>
    public (short[] Weights, short[] Transitions) Rounded()
    {
        static short Round(float weight) => (short)Math.Clamp(MathF.Round(weight * Scale), -800, 800);
        var weights = new short[(1 << NameFeatures.RowBits) * Tags];
        for (var row = 0; row < 1 << NameFeatures.RowBits; row++)
        {
            for (var tag = 0; tag < Tags; tag++)
                weights[row * Tags + tag] = Round(_weights[row * Width + tag] * (1 - Dropout));
        }
        return (weights, [.. _transitions.Select(Round)]);
    }

    private static void Step(Span<float> weights, Span<float> squares, ReadOnlySpan<float> gradient)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            var g = gradient[i];
            if (g == 0)
                continue;
            squares[i] += g * g;
            weights[i] -= Rate * g / MathF.Sqrt(squares[i] + 1f);
        }
    }
}
