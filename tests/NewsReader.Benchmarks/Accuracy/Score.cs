namespace NewsReader.Benchmarks.Accuracy;

/// <summary>What was found against what there is.</summary>
internal sealed class Score
{
    public int Found { get; private set; }

    public int Right { get; private set; }

    public int Gold { get; private set; }

    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(int found, int right, int gold)
    {
        Found += found;
        Right += right;
        Gold += gold;
    }

    public override string ToString() => $"P {Precision:F3}  R {Recall:F3}  F1 {F1:F3}  ({Gold:N0} in the set)";
}
