namespace NewsReader.Analysis.Names;

/// <summary>What a name is the name of.</summary>
public enum NameKind : byte
{
    Person,
    Organisation,
    Place,
    Other,
}

/// <summary>
/// A name in a sequence of tokens: tokens <paramref name="First"/> up to, not including, <paramref name="End"/>.
/// </summary>
public readonly record struct NameSpan(int First, int End, NameKind Kind);

/// <summary>The tags of a sequence model: outside, and for each kind begin and inside (BIO).</summary>
internal static class NameTag
{
    public const int Outside = 0;
    public const int Count = 9;

    public static int Begin(NameKind kind) => 1 + 2 * (int)kind;

    public static int Inside(NameKind kind) => 2 + 2 * (int)kind;

    public static bool IsInside(int tag) => tag != Outside && tag % 2 == 0;

    public static NameKind KindOf(int tag) => (NameKind)((tag - 1) / 2);

    /// <summary>Inside may only follow begin or inside of its kind.</summary>
    public static bool MayFollow(int previous, int tag) => !IsInside(tag) || previous == tag || previous == tag - 1;
}
