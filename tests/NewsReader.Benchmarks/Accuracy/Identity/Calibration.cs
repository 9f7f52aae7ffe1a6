namespace NewsReader.Benchmarks.Accuracy.Identity;

/// <summary>How often decisions of a probability are right.</summary>
internal sealed class Calibration
{
    private static readonly double[] Bounds = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

    private readonly (int All, int Right, double Sum)[] _bins = new (int, int, double)[Bounds.Length - 1];

    public void Add(double probability, bool isRight)
    {
        var bin = Array.FindLastIndex(Bounds, bound => bound <= probability);
        var (all, right, sum) = _bins[bin];
        _bins[bin] = (all + 1, right + (isRight ? 1 : 0), sum + probability);
    }

    public void Print()
    {
        Console.WriteLine("Probabilities against what is right");
        for (var i = 0; i < _bins.Length; i++)
        {
            if (_bins[i] is { All: > 0 } bin)
                Console.WriteLine(
                    $"    {Bounds[i]:F2} to {Math.Min(1, Bounds[i + 1]):F2}  {bin.All, 6:N0} told  mean "
                        + $"{bin.Sum / bin.All:F3}  right {(double)bin.Right / bin.All:F3}"
                );
        }
    }
}
