using NewsReader.Analysis.Entities;
using NewsReader.Analysis.Tokens;

namespace NewsReader.Analysis.Speakers;

/// <summary>When something was said, in the article's own words: "9:30 a.m. Monday", "May 2021", "last week".</summary>
internal static class StatedTime
{
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
        return text is [.. var bare, '.'] && prose.Lexicon.Dates.DottedEndings.EndsIn(bare) ? bare : text;
    }

    private static bool IsTime(TokenisedProse prose, int i, out bool strong)
    {
        var word = prose.Word(i);
        strong =
            prose.Lexicon.Dates.Days.Contains(word)
            || (
                prose.Lexicon.Dates.Months.Contains(word)
                && (
                    !prose.Lexicon.Dates.MonthsAsNames.Contains(word)
                    || prose.Tokens.Count > i + 1 && prose.Tokens[i + 1].Kind == TokenKind.Number
                )
            )
            || (
                prose.Lexicon.Dates.Parts.Contains(word)
                && !(prose.Lexicon.Dates.TodayCapital.Contains(word) && !prose.SentenceStarts[i])
            );
        if (strong)
            return true;
        if (word.IsEmpty)
            return false;
        if (prose.Tokens[i].Kind == TokenKind.Number)
        {
            var next = prose.Word(i + 1);
            if (
                word.Contains(':')
                || (word.Length == 4 && word[0] is '1' or '2' && prose.Lexicon.Dates.Months.Contains(prose.Word(i - 1)))
            )
                return true;
            return prose.Lexicon.Dates.HalfDays.Contains(next)
                || prose.Lexicon.Dates.Months.Contains(next)
                || prose.Lexicon.Dates.Months.Contains(prose.Word(i - 1))
                || (
                    word.Length == 4
                    && prose.Word(i - 1) is ","
                    && prose.Lexicon.Dates.Months.Contains(prose.Word(i - 3))
                );
        }
        if (
            prose.Lexicon.Dates.Openers.Contains(word)
            && (
                prose.Lexicon.Dates.Days.Contains(prose.Word(i + 1))
                || prose.Lexicon.Dates.Units.Contains(prose.Word(i + 1))
                || prose.Lexicon.Dates.Months.Contains(prose.Word(i + 1))
                || prose.Lexicon.Dates.Parts.Contains(prose.Word(i + 1))
                || (
                    prose.Lexicon.Dates.Openers.Contains(prose.Word(i + 1))
                    && prose.Lexicon.Dates.Units.Contains(prose.Word(i + 2))
                )
            )
        )
            return true;
        if (prose.Lexicon.Dates.Units.Contains(word) && prose.Lexicon.Dates.Openers.Contains(prose.Word(i - 1)))
            return strong = true;
        return false;
    }

    private static bool IsJoint(TokenisedProse prose, int i) => prose.Lexicon.Dates.Joints.Contains(prose.Word(i));
}
