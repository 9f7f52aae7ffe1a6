using System.Globalization;

namespace NewsReader.Analysis.Tokens;

/// <summary>
/// Cuts text into tokens the way annotated news corpora do: "Lee's" is two tokens, "Mr." and "U.S." are one,
/// "London-based" is one, a handle or an address is one. Linear in the length of the text.
/// </summary>
public static class Tokeniser
{
    public static List<Token> Tokenise(string text, Lexicon lexicon) => Tokenise(text, 0, text.Length, lexicon);

    /// <summary>The tokens of the half-open range; their offsets are those of <paramref name="text"/>.</summary>
    public static List<Token> Tokenise(string text, int start, int end, Lexicon lexicon)
    {
        var tokens = new List<Token>((end - start) / 5 + 4);
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || IsInvisible(c))
            {
                at++;
                continue;
            }
            var from = at;
            var kind = Read(text, ref at, end, lexicon);
            tokens.Add(new Token(from, at, kind));
        }
        return tokens;
    }

    private static TokenKind Read(string text, ref int at, int end, Lexicon lexicon)
    {
        var c = text[at];
        // "u/ann": an account, "r/weirs": a community.
        if (c is 'u' or 'r' && at + 2 < end && text[at + 1] == '/' && IsWordUnit(text[at + 2]))
        {
            at += 2;
            while (at < end && (IsWordUnit(text[at]) || text[at] is '_' or '-'))
                at++;
            return TokenKind.Handle;
        }
        if (IsWordUnit(c))
            return ReadWord(text, ref at, end, lexicon);
        if ((c is '@' or '#') && at + 1 < end && IsWordUnit(text[at + 1]))
        {
            at++;
            while (at < end && (IsWordUnit(text[at]) || text[at] == '_' || c == '@' && GoesOn(text, at, end)))
                at++;
            return TokenKind.Handle;
        }
        if (IsApostrophe(c) && IsPossessiveS(text, at, end, lexicon))
        {
            at += 2;
            return TokenKind.Possessive;
        }
        at++;
        if (c is '.' or '-' or '\'' or '`' or '!' or '?')
        {
            while (at < end && text[at] == c)
                at++;
        }
        return TokenKind.Punctuation;
    }

    /// <summary>"@ann.example.social", "@ann@example.social": an account with its server.</summary>
    private static bool GoesOn(string text, int at, int end) =>
        text[at] is '.' or '@' or '-' && at + 1 < end && char.IsLower(text[at + 1]);

    private static TokenKind ReadWord(string text, ref int at, int end, Lexicon lexicon)
    {
        var from = at;
        if (text[at] is 'h' or 'H' or 'w' && IsAddress(text, at, end))
        {
            while (at < end && !char.IsWhiteSpace(text[at]) && !IsClosing(text[at]))
                at++;
            while (at > from && text[at - 1] is '.' or ',' or ';' or ':')
                at--;
            return TokenKind.Address;
        }
        var digits = true;
        for (; at < end; at++)
        {
            var c = text[at];
            if (IsWordUnit(c))
            {
                digits &= char.IsAsciiDigit(c);
                continue;
            }
            if (IsInvisible(c))
                continue;
            if (at == from || at + 1 >= end || !IsWordUnit(text[at + 1]))
                break;
            var joins = c switch
            {
                '-' or '\u2010' or '\u2011' or '&' => true,
                '\'' or '’' or '‘' => !IsPossessiveS(text, at, end, lexicon)
                    && char.IsLetter(text[at - 1])
                    && char.IsLetter(text[at + 1])
                    && (c != '‘' || IsWordUnit(text[at - 1])),
                '.' => char.IsLetterOrDigit(text[at - 1])
                    && (
                        JoinsAsDot(text, from, at, end)
                        || lexicon.People.WithinDots.Contains(text.AsSpan(from, at + 2 - from))
                    ),
                ',' or ':' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
                '/' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
                _ => false,
            };
            if (!joins)
                break;
        }
        if (at < end && text[at] == '.' && Abbreviations.TakesDot(text.AsSpan(from, at - from), lexicon))
            at++;
        return digits || (char.IsAsciiDigit(text[from]) && text.AsSpan(from, at - from).IndexOfAnyInRange('a', 'z') < 0)
            ? TokenKind.Number
            : TokenKind.Word;
    }

    /// <summary>"U.S", "p.m" and "amazon.com" hold their dots; "ended.The" lacks a space and does not.</summary>
    private static bool JoinsAsDot(string text, int from, int dot, int end)
    {
        if (char.IsAsciiDigit(text[dot - 1]))
            return char.IsAsciiDigit(text[dot + 1]);
        // "R-S.C.": a party and a state.
        var single = dot == from + 1 || text[dot - 2] == '.' || dot == from + 3 && text[dot - 2] == '-';
        return single
            ? dot + 2 >= end || !char.IsLetter(text[dot + 2]) || text[dot + 2] == '.' || char.IsUpper(text[dot - 1])
            : char.IsLower(text[dot - 1]) && char.IsLower(text[dot + 1]);
    }

    private static bool IsAddress(string text, int at, int end)
    {
        var rest = text.AsSpan(at, Math.Min(8, end - at));
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.Ordinal);
    }

    private static bool IsPossessiveS(string text, int at, int end, Lexicon lexicon) =>
        IsApostrophe(text[at])
        && at > 0
        && IsWordUnitOrDot(text[at - 1])
        && at + 1 < end
        && lexicon.Grammar.PossessiveEndings.Contains(text.AsSpan(at + 1, 1))
        && (at + 2 >= end || !IsWordUnit(text[at + 2]));

    private static bool IsWordUnitOrDot(char c) => IsWordUnit(c) || c == '.';

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ';

    private static bool IsClosing(char c) => c is ')' or ']' or '"' or '”' or '’' or '>' or '»';

    private static bool IsInvisible(char c) =>
        c
            is '\u00AD'
                or '\u200B'
                or '\u200C'
                or '\u200D'
                or '\u2060'
                or '\uFEFF'
                or (>= '\u200E' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E');

    /// <summary>Letters, digits, marks that combine, and the halves of characters outside the first plane.</summary>
    private static bool IsWordUnit(char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
            return true;
        if (c < 0x80)
            return false;
        if (char.IsLetterOrDigit(c))
            return true;
        return char.IsSurrogate(c)
            || CharUnicodeInfo.GetUnicodeCategory(c)
                is UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark;
    }
}
