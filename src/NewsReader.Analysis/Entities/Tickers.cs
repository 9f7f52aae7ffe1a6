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
        // "$ABCD rose"
        if (prose.Word(name.First - 1) is "$" && name.End - name.First == 1)
            return true;
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

    /// <summary>The letters of the shares that brackets tell: "(TSX: ABC)" makes "ABC closed at C$9" a share.</summary>
    public static HashSet<string> Told(TokenisedProse prose)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < prose.Count; i++)
        {
            if (!OpensAt(prose, i))
                continue;
            for (var k = i + 1; k < prose.Count && prose.Word(k) is not ")"; k++)
            {
                if (prose.Word(k + 1) is ")" && NameBoundaries.IsAllCapitals(prose.Word(k)))
                    told.Add(prose.Word(k).ToString());
            }
        }
        return told;
    }

    /// <summary>"ABCD 212.10 +1.2%": a price behind letters.</summary>
    public static bool IsQuoted(TokenisedProse prose, NameSpan name) =>
        name.End - name.First == 1
        && NameBoundaries.IsAllCapitals(prose.Word(name.First))
        && prose.Word(name.First).Length <= 5
        && name.End < prose.Count
        && prose.Tokens[name.End].Kind == Tokens.TokenKind.Number
        && prose.Word(name.End).Contains('.');

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
