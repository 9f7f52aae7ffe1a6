using System.Buffers;

namespace NewsReader.Articles.Layout;

/// <summary>
/// Links and emphasis as people write them: seen to end within a line's length, with nothing of their kind within.
/// </summary>
internal static class PlainMarks
{
    private const int LongestText = 300;
    private const int LongestAddress = 2000;

    private static readonly SearchValues<char> EndsAddress = SearchValues.Create(" \t\n()<>\"\\");
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_[]`<\\");

    /// <summary>
    /// How many units the link or emphasis has that begins here, marks included; 0 where none is seen to end.
    /// </summary>
    public static int Length(ReadOnlySpan<char> text) =>
        text switch
        {
            ['[', ..] => LinkLength(text),
            ['!', '[', ..] => LinkLength(text[1..]) is > 0 and var length ? length + 1 : 0,
            ['*' or '_', ..] => EmphasisLength(text),
            _ => 0,
        };

    private static int LinkLength(ReadOnlySpan<char> text)
    {
        var close = text[1..Math.Min(text.Length, LongestText)].IndexOfAny('[', ']') + 1;
        if (close <= 0 || text[close] != ']')
            return 0;
        if (close + 1 >= text.Length || text[close + 1] is not ('(' or '['))
            return close + 1;
        if (text[close + 1] == '[')
            return 0;
        var address = text[(close + 2)..];
        var end = address[..Math.Min(address.Length, LongestAddress)].IndexOfAny(EndsAddress);
        return end >= 0 && address[end] == ')' ? close + 3 + end : 0;
    }

    /// <summary>
    /// Whether a mark of emphasis can begin or end none where it stands: between blanks, or within a word.
    /// </summary>
    public static bool IsNoEmphasis(char before, ReadOnlySpan<char> text)
    {
        var run = text.IndexOfAnyExcept(text[0]);
        var after = run < 0 ? ' ' : text[run];
        return (IsBlank(before) && IsBlank(after))
            || (text[0] == '_' && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after));
    }

    private static bool IsBlank(char c) => c == '\0' || char.IsWhiteSpace(c);

    private static int EmphasisLength(ReadOnlySpan<char> text)
    {
        var marks = text.IndexOfAnyExcept(text[0]);
        if (marks is < 1 or > 3 || char.IsWhiteSpace(text[marks]))
            return 0;
        var inside = text[marks..Math.Min(text.Length, LongestText)];
        var end = inside.IndexOfAny(Marks);
        if (end < 1 || inside[end] != text[0] || char.IsWhiteSpace(inside[end - 1]))
            return 0;
        var closing = text[(marks + end)..];
        var run = closing.IndexOfAnyExcept(text[0]);
        return (run < 0 ? closing.Length : run) == marks ? end + 2 * marks : 0;
    }
}
