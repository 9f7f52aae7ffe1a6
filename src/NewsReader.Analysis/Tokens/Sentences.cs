using System.Collections.Frozen;
using NewsReader.Text;

namespace NewsReader.Analysis.Tokens;

/// <summary>Where sentences begin.</summary>
internal static class Sentences
{
    /// <summary>Behind "p.m.", "U.S." or "Inc." a capital begins a sentence only in words like these.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = FrozenSet
        .Create(
            StringComparer.Ordinal,
            "The",
            "A",
            "An",
            "In",
            "On",
            "At",
            "He",
            "She",
            "It",
            "They",
            "We",
            "I",
            "You",
            "But",
            "And",
            "Or",
            "This",
            "That",
            "These",
            "Those",
            "There",
            "His",
            "Her",
            "Its",
            "Their",
            "Our",
            "My",
            "When",
            "While",
            "After",
            "Before",
            "As",
            "If",
            "For",
            "With",
            "From",
            "By",
            "To",
            "Some",
            "Many",
            "Most",
            "One",
            "Two",
            "What",
            "Who",
            "How",
            "Why",
            "Where",
            "However",
            "Meanwhile",
            "Although",
            "Though",
            "Since",
            "Because",
            "Also",
            "According",
            "Earlier",
            "Later",
            "Last",
            "Then",
            "Both",
            "Not",
            "No",
            "So"
        )
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// For each token whether it begins a sentence. The first of a paragraph always does, and what has no end for
    /// <see cref="InputLimits.SentenceTokens"/> is cut.
    /// </summary>
    public static bool[] Starts(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Paragraph> paragraphs)
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
                    i == 0 || !IsSameParagraph(paragraphs, paragraph, tokens[i - 1]) || BeginsAfter(text, tokens, i);
                ended = false;
            }
            if (i - last >= InputLimits.SentenceTokens)
                starts[i] = true;
            ended = Ends(text, tokens[i]);
        }
        return starts;
    }

    private static bool IsSameParagraph(IReadOnlyList<Paragraph> paragraphs, int next, Token before) =>
        next == 0 || before.Start >= paragraphs[next - 1].Span.Start;

    private static bool Ends(string text, Token token)
    {
        var last = text[token.End - 1];
        if (token.Kind == TokenKind.Punctuation)
            return last is '.' or '!' or '?' or '…';
        // "posted on X.": there a letter with a dot is no initial.
        if (last == '.' && token.Length == 2)
            return token.Start > 3 && text.AsSpan(token.Start - 4, 4) is " on ";
        return last == '.' && !Abbreviations.IsBeforeName(token.In(text)[..^1]) && token.Length > 2;
    }

    private static bool BeginsAfter(string text, IReadOnlyList<Token> tokens, int i)
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
            || !char.IsLetter(first)
            || Starters.Contains(tokens[i].In(text));
    }
}
