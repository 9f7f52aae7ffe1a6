using NewsReader.Text;

namespace NewsReader.Analysis.Tokens;

/// <summary>Where sentences begin.</summary>
internal static class Sentences
{
    /// <summary>
    /// For each token whether it begins a sentence. The first of a paragraph always does, and what has no end for
    /// <see cref="InputLimits.SentenceTokens"/> is cut.
    /// </summary>
    public static bool[] Starts(
        string text,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<Paragraph> paragraphs,
        Lexicon lexicon
    )
    {
        var starts = new bool[tokens.Count];
        var paragraph = 0;
        var ended = true;
        var last = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > 0 && starts[i - 1])
                last = i - 1;
            if (paragraph < paragraphs.Count && tokens[i].Start >= paragraphs[paragraph].Span.Start)
            {
                while (paragraph < paragraphs.Count && tokens[i].Start >= paragraphs[paragraph].Span.Start)
                    paragraph++;
                ended = true;
            }
            var closes =
                tokens[i].Kind == TokenKind.Punctuation
                    && text[tokens[i].Start] is '”' or '’' or ')' or ']' or '"' or '»'
                || (tokens[i].Length == 2 && tokens[i].In(text) is "''");
            if (ended && i > 0 && closes && !starts[i] && IsSameParagraph(paragraphs, paragraph, tokens[i - 1]))
                continue;
            if (ended)
            {
                starts[i] =
                    i == 0
                    || !IsSameParagraph(paragraphs, paragraph, tokens[i - 1])
                    || BeginsAfter(text, tokens, i, lexicon);
                ended = false;
            }
            if (i - last >= InputLimits.SentenceTokens)
                starts[i] = true;
            ended = Ends(text, tokens[i], lexicon);
        }
        return starts;
    }

    private static bool IsSameParagraph(IReadOnlyList<Paragraph> paragraphs, int next, Token before) =>
        next == 0 || before.Start >= paragraphs[next - 1].Span.Start;

    private static bool Ends(string text, Token token, Lexicon lexicon)
    {
        var last = text[token.End - 1];
        if (token.Kind == TokenKind.Punctuation)
            return last is '.' or '!' or '?' or '…';
        // "posted on X.": there a letter with a dot is no initial.
        if (last == '.' && token.Length == 2)
        {
            var before = WordBefore(text, token.Start);
            return lexicon.Posts.On.Contains(before)
                || lexicon.Grammar.Lettered.Contains(before)
                || IsNumber(before)
                || lexicon.Posts.Letters.Contains(token.In(text)[..^1])
                    && (lexicon.Posts.To.Contains(before) || lexicon.Posts.PrepositionsOfLetters.Contains(before));
        }
        return last == '.' && !Abbreviations.IsBeforeName(token.In(text)[..^1], lexicon) && token.Length > 2;
    }

    /// <summary>"$3 M."</summary>
    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length > 0 && char.IsAsciiDigit(word[^1]);

    /// <summary>"a Sept. 11 ceremony"</summary>
    private static bool IsMonthBeforeDay(string text, Token before, char next, Lexicon lexicon) =>
        char.IsAsciiDigit(next)
        && before.Kind == TokenKind.Word
        && before.In(text) is [.., '.'] month
        && lexicon.Dates.Months.Contains(month);

    /// <summary>"in Washington, D.C. Maria Holt left": a given name and another capital begin a sentence.</summary>
    private static bool BeginsWithName(string text, IReadOnlyList<Token> tokens, int i) =>
        i + 1 < tokens.Count
        && tokens[i - 1].In(text) is [.., '.'] abbreviation
        && abbreviation[..^1].Contains('.')
        && char.IsUpper(text[tokens[i + 1].Start])
        && tokens[i + 1].Kind == TokenKind.Word
        && tokens[i].Length > 2
        && Names.PersonNames.IsGivenName(tokens[i].In(text))
        && Names.PersonNames.IsSurname(tokens[i + 1].In(text));

    /// <summary>A short word with blanks on both its sides that ends here; empty where none does.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int end)
    {
        const int Longest = 12;
        var from = Math.Max(0, end - Longest);
        var before = text.AsSpan(from..end);
        if (before is not [.., ' '])
            return default;
        before = before[..^1];
        var blank = before.LastIndexOfAny(' ', '\n');
        return blank >= 0 ? before[(blank + 1)..]
            : from == 0 ? before
            : default;
    }

    private static bool BeginsAfter(string text, IReadOnlyList<Token> tokens, int i, Lexicon lexicon)
    {
        var first = text[tokens[i].Start];
        if (
            !char.IsUpper(first)
            && !char.IsDigit(first)
            && first is not ('“' or '"' or '‘' or '(' or '[' or '\'' or '`' or '«' or '•' or '@' or '#' or '$')
        )
            return !char.IsLower(first)
                && first is not (',' or ';' or ':' or '—' or '–' or '―' or '-' or ')' or ']' or '”' or '’');
        var before = i - 1;
        var furthest = Math.Max(0, i - InputLimits.SentenceTokens);
        while (
            before > furthest
            && text[tokens[before].Start] is '”' or '"' or '’' or ')'
            && tokens[before].Kind == TokenKind.Punctuation
        )
            before--;
        return tokens[before].Kind == TokenKind.Punctuation
            || !char.IsLetter(first) && !IsMonthBeforeDay(text, tokens[before], first, lexicon)
            || lexicon.Grammar.SentenceStarters.Contains(tokens[i].In(text))
            || tokens[before].Length == 2 && before == i - 1
            || BeginsWithName(text, tokens, i);
    }
}
