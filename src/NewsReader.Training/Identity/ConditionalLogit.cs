using NewsReader.Library.Identity;

namespace NewsReader.Training.Identity;

/// <summary>A name that somebody had to be chosen for.</summary>
/// <param name="Candidates">What speaks for and against each.</param>
/// <param name="Right">Which is right; -1 for somebody new.</param>
internal sealed record Choice(List<List<(IdentityFeature Feature, double Value)>> Candidates, int Right);

/// <summary>
/// Fits the weights of a conditional logit (McFadden 1974) in which somebody new has the score 0, by gradient ascent
/// with steps of their own (Kingma and Ba 2015). The weights before are the prior's mean: what the generated libraries
/// do not have keeps them.
/// </summary>
internal static class ConditionalLogit
{
    private const int Steps = 400;

    private const double Rate = 0.03;

    public static double[] Fit(List<Choice> choices, double[] prior, double precision)
    {
        var weights = (double[])prior.Clone();
        var (mean, square) = (new double[weights.Length], new double[weights.Length]);
        var gradient = new double[weights.Length];
        for (var step = 1; step <= Steps; step++)
        {
            for (var i = 0; i < weights.Length; i++)
                gradient[i] = precision * (prior[i] - weights[i]);
            foreach (var choice in choices)
                Add(choice, weights, gradient);
            for (var i = 0; i < weights.Length; i++)
            {
                mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
                square[i] = 0.999 * square[i] + 0.001 * gradient[i] * gradient[i];
                var (first, second) = (mean[i] / (1 - Math.Pow(0.9, step)), square[i] / (1 - Math.Pow(0.999, step)));
                weights[i] += Rate * first / (Math.Sqrt(second) + 1e-8);
            }
        }
        return weights;
    }

    /// <summary>The mean logarithm of the probability of what is right, and how often that is the likeliest.</summary>
    public static (double Likelihood, double Right) Measure(List<Choice> choices, double[] weights)
    {
        double likelihood = 0;
        var right = 0;
        foreach (var choice in choices)
        {
            var probabilities = Probabilities(choice, weights);
            var isNew = 1 - probabilities.Sum();
            var best = probabilities.Length == 0 ? -1 : Array.IndexOf(probabilities, probabilities.Max());
            if (best >= 0 && probabilities[best] < isNew)
                best = -1;
            right += best == choice.Right ? 1 : 0;
            likelihood += Math.Log(Math.Max(1e-12, choice.Right < 0 ? isNew : probabilities[choice.Right]));
        }
        return (likelihood / choices.Count, (double)right / choices.Count);
    }

    private static void Add(Choice choice, double[] weights, double[] gradient)
    {
        var probabilities = Probabilities(choice, weights);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var rest = (i == choice.Right ? 1 : 0) - probabilities[i];
            foreach (var (feature, value) in choice.Candidates[i])
                gradient[(int)feature] += rest * value;
        }
    }

    private static double[] Probabilities(Choice choice, double[] weights) =>
        IdentityModel.Probabilities(
            choice.Candidates.ConvertAll(candidate => candidate.Sum(e => weights[(int)e.Feature] * e.Value))
        );
}
