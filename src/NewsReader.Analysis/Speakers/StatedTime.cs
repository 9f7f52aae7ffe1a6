using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>When something was said, in the article's own words: "9:30 a.m. Monday", "May 2021", "last week".</summary>
internal static class StatedTime
{
    private static readonly WordSet Parts = WordSet.AnyCase(
        "morning afternoon evening night midnight noon a.m. p.m. am pm a.m p.m ET EST EDT PT PST PDT GMT "
            + "CET BST today yesterday tonight"
    );

    private static readonly WordSet Openers = WordSet.AnyCase("last this early late earlier later");

    private static readonly WordSet Units = WordSet.AnyCase(
        "week month year day days weeks months years weekend summer spring fall autumn winter"
    );

    /// <summary>The first stated time in these tokens (half-open) outside quotations, or null.</summary>
    public static string? Of(TokenisedProse prose, bool[] quoted, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (quoted[i] || !IsTime(prose, i, out var strong))
                continue;
            var stop = i;
            var sure = false;
            while (
                stop < end
                && !quoted[stop]
                && (
                    IsTime(prose, stop, out strong)
                    || (IsJoint(prose, stop) && stop + 1 < end && IsTime(prose, stop + 1, out _))
                )
            )
            {
                sure |= IsTime(prose, stop, out strong) && strong;
                stop++;
            }
            if (sure)
                return Text(prose, i, stop);
            i = Math.Max(i, stop - 1);
        }
        return null;
    }

    private static string Text(TokenisedProse prose, int first, int end)
    {
        var text = prose.Span(first, end).In(prose.Text).ToString().Replace('\u00A0', ' ');
        return text is [.., 'y' or 'r', '.'] ? text[..^1] : text;
    }

    private static bool IsTime(TokenisedProse prose, int i, out bool strong)
    {
        var word = prose.Word(i);
        strong =
            KnownWords.Days.Contains(word)
            || (
                KnownWords.Months.Contains(word)
                && (
                    word is not ("May" or "March")
                    || prose.Tokens.Count > i + 1 && prose.Tokens[i + 1].Kind == TokenKind.Number
                )
            )
            || (Parts.Contains(word) && !(word is "Today" && !prose.SentenceStarts[i]));
        if (strong)
            return true;
        if (word.IsEmpty)
            return false;
        if (prose.Tokens[i].Kind == TokenKind.Number)
        {
            var next = prose.Word(i + 1);
            if (
                word.Contains(':')
                || (word.Length == 4 && word[0] is '1' or '2' && KnownWords.Months.Contains(prose.Word(i - 1)))
            )
                return true;
            return next is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m"
                || KnownWords.Months.Contains(next)
                || KnownWords.Months.Contains(prose.Word(i - 1))
                || (word.Length == 4 && prose.Word(i - 1) is "," && KnownWords.Months.Contains(prose.Word(i - 3)));
        }
        if (
            Openers.Contains(word)
            && (
                KnownWords.Days.Contains(prose.Word(i + 1))
                || Units.Contains(prose.Word(i + 1))
                || KnownWords.Months.Contains(prose.Word(i + 1))
                || Parts.Contains(prose.Word(i + 1))
                || (Openers.Contains(prose.Word(i + 1)) && Units.Contains(prose.Word(i + 2)))
            )
        )
            return true;
        if (Units.Contains(word) && Openers.Contains(prose.Word(i - 1)))
            return strong = true;
        return false;
    }

    private static bool IsJoint(TokenisedProse prose, int i) => prose.Word(i) is "," or "on" or "at" or "of";
}
