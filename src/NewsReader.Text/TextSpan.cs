namespace NewsReader.Text;

/// <summary>
/// A half-open range of UTF-16 units: <paramref name="Start"/> belongs to it, <paramref name="End"/> does not.
/// </summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int offset) => Start <= offset && offset < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
