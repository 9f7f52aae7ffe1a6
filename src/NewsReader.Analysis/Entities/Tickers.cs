using NewsReader.Analysis.Names;

namespace NewsReader.Analysis.Entities;

/// <summary>
/// What shares are called on an exchange: "(NASDAQ: ABCD)", "(HALD.CO)". It marks the name before it.
/// </summary>
internal static class Tickers
{
    private const int Longest = 8;

    /// <summary>Whether a name is a part of a bracket that holds a ticker.</summary>
    public static bool Has(TokenisedProse prose, NameSpan name)
    {
        var open = name.First - 1;
        while (open > 0 && name.First - open < Longest && prose.Word(open) is not ("(" or ")"))
            open--;
        return OpensAt(prose, open);
    }

    /// <summary>Whether a bracket with a ticker opens at a token.</summary>
    public static bool OpensAt(TokenisedProse prose, int open)
    {
        if (prose.Word(open) is not "(")
            return false;
        var close = open + 1;
        while (close < prose.Count && close - open < Longest && prose.Word(close) is not ")")
            close++;
        return close < prose.Count
            && close > open + 1
            && prose.Word(close) is ")"
            && IsTicker(prose.Span(open + 1, close).In(prose.Text));
    }

    /// <summary>"NASDAQ: ABCD", "HALD.CO", "ENR1n.DE": capitals with a colon or a dot between, no word.</summary>
    private static bool IsTicker(ReadOnlySpan<char> text)
    {
        if (text is ['$', .. var share])
            return IsLetters(share);
        var colon = text.IndexOf(':');
        if (colon > 0)
            return IsLetters(text[..colon].Trim()) && IsLetters(text[(colon + 1)..].Trim());
        var dot = text.LastIndexOf('.');
        return dot > 0
            && dot + 1 < text.Length
            && dot >= text.Length - 4
            && IsLetters(text[..dot])
            && IsLetters(text[(dot + 1)..]);
    }

    private static bool IsLetters(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest || !char.IsAsciiLetterUpper(text[0]))
            return false;
        var small = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c))
                small++;
            else if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-'))
                return false;
        }
        // "Nasdaq"; of a share one small letter tells the market.
        return small <= 1 || text.Length > 4;
    }
}
