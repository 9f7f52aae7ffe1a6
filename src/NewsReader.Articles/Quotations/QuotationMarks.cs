using NewsReader.Text;

namespace NewsReader.Articles.Quotations;

/// <summary>
/// Pairs the quotation marks of an article: curly, straight, doubled apostrophes, guillemets, British singles. What is
/// nested belongs to the outer quotation. A quotation whose next paragraph opens again without a close goes on there.
/// An unclosed mark costs its own paragraph one quotation and nothing else. Linear in the length of the text.
/// </summary>
internal static partial class QuotationMarks
{
    private enum Family
    {
        None,
        Curly,
        Straight,
        Doubled,
        Guillemet,
        Single,
    }

    private static readonly LinePattern Attribution = LinePattern.Exact(
        $@",\s(?:{English.Speech.SetOff}\s"
            + $@"(?:\p{{Lu}}|{English.Speech.SetOffSpeakers}\b|{English.Speech.SetOffArticles}\b)"
            + $@"|(?:{English.Speech.SetOffSpeakers}|\p{{Lu}}[\p{{L}}.'’-]+(?:\s\p{{Lu}}[\p{{L}}.'’-]+){{0,3}})"
            + $@"\s{English.Speech.SetOffBehind}\b)"
    );

    /// <summary>
    /// The quotations in order, each with one part for every paragraph it runs through; a part includes its marks.
    /// </summary>
    public static List<IReadOnlyList<TextSpan>> Pair(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        var found = new List<IReadOnlyList<TextSpan>>();
        var open = new List<TextSpan>();
        var openFamily = Family.None;
        foreach (var paragraph in paragraphs)
        {
            if (found.Count >= InputLimits.Quotations)
                break;
            var at = paragraph.Start;
            if (openFamily != Family.None)
            {
                if (!OpensAgain(text, paragraph, openFamily))
                {
                    // The run of paragraphs ended without a closing mark: two or more of them were a quotation all the
                    // same.
                    if (open.Count > 1)
                        found.Add([.. open]);
                    open.Clear();
                    openFamily = Family.None;
                }
            }
            var scan = new Paragraph(text, paragraph);
            while (
                found.Count < InputLimits.Quotations && scan.Next(ref at, out var part, out var family, out var closed)
            )
            {
                if (!closed && Attribution.Match(text, part.Start, part.Length) is { Success: true } slip)
                {
                    // “She knew every keeper, said Quill: the mark before the attribution was forgotten.
                    found.Add([new TextSpan(part.Start, slip.Index + 1)]);
                    continue;
                }
                open.Add(part);
                if (!closed)
                {
                    openFamily = family;
                    break;
                }
                found.Add([.. open]);
                open.Clear();
                openFamily = Family.None;
            }
            if (openFamily != Family.None && (open.Count == 0 || open[^1].End != paragraph.End))
            {
                open.Clear();
                openFamily = Family.None;
            }
        }
        if (open.Count > 1)
            found.Add(open);
        return found;
    }

    private static bool OpensAgain(string text, TextSpan paragraph, Family family) =>
        paragraph.Length > 1 && FamilyOfOpening(text, paragraph.Start, paragraph) == family;

    private static Family FamilyOfOpening(string text, int at, TextSpan within) =>
        text[at] switch
        {
            '“' or '„' or '‟' => Family.Curly,
            '”' when LooksOpening(text, at, 1, within) => Family.Curly,
            '"' or '″' when LooksOpening(text, at, 1, within) => Family.Straight,
            '«' => Family.Guillemet,
            '`' or '\'' when at + 1 < within.End && text[at + 1] == text[at] && LooksOpening(text, at, 2, within) =>
                Family.Doubled,
            '‘' or '\'' when LooksOpening(text, at, 1, within) && !IsElision(text, at, within) => Family.Single,
            _ => Family.None,
        };

    private static bool LooksOpening(string text, int at, int length, TextSpan within)
    {
        if (
            at + length >= within.End
            || char.IsWhiteSpace(text[at + length])
            || text[at + length] is '.' or ',' or ';' or '!' or '?' or ')'
        )
            return text.AsSpan(at, within.End - at).StartsWith("\"...")
                || text.AsSpan(at, within.End - at).StartsWith("“...");
        return at == within.Start
            || char.IsWhiteSpace(text[at - 1])
            || text[at - 1] is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '‘' or '"' or '\'' or ':' or '…';
    }

    private static bool IsElision(string text, int at, TextSpan within)
    {
        var end = at + 1;
        while (end < within.End && char.IsLetterOrDigit(text[end]))
            end++;
        var word = text.AsSpan(at + 1, end - at - 1);
        return word.Length > 0
            && (char.IsAsciiDigit(word[0]) || English.Grammar.Elisions.Contains(word))
            && !(end < within.End && text[end] is '’' or '\'' && word.Length > 3);
    }

    /// <summary>One paragraph's marks, from left to right.</summary>
    private struct Paragraph(string text, TextSpan span)
    {
        private readonly int _lastCurlyClose = text.LastIndexOf('”', span.End - 1, span.Length);
        private bool _singlesNeverClose;

        /// <summary>The next quotation at or after <paramref name="at"/>, which is moved behind it.</summary>
        public bool Next(ref int at, out TextSpan part, out Family family, out bool closed)
        {
            closed = true;
            for (; at < span.End; at++)
            {
                if (text[at] is not ('“' or '”' or '„' or '‟' or '"' or '″' or '«' or '`' or '\'' or '‘'))
                    continue;
                family = FamilyOfOpening(text, at, span);
                if (family == Family.None)
                    continue;
                var end = family == Family.Single ? SingleClose(at) : Close(ref at, family);
                if (end > 0)
                {
                    part = new TextSpan(at, end);
                    at = end;
                    if (part.Length > 2)
                        return true;
                    at--;
                }
                else if (family != Family.Single && end == 0)
                {
                    part = new TextSpan(at, span.End);
                    closed = false;
                    at = span.End;
                    return true;
                }
            }
            (part, family) = (default, Family.None);
            return false;
        }

        /// <summary>
        /// The end of the quotation that opens at <paramref name="open"/>, or 0. An opening mark met before the close
        /// makes the earlier one a slip: the quotation then begins at the later.
        /// </summary>
        private readonly int Close(ref int open, Family family)
        {
            var length = family == Family.Doubled ? 2 : 1;
            for (var i = open + length; i < span.End; i++)
            {
                var c = text[i];
                switch (family)
                {
                    case Family.Curly when c == '”':
                        return i + 1;
                    case Family.Curly when c == '“':
                        if (i > open && LooksOpening(text, i, 1, span))
                            open = i;
                        else if (!char.IsWhiteSpace(text[i - 1]))
                            return i + 1;
                        break;
                    // “text" with the wrong closing mark, where no right one is left.
                    case Family.Curly when c == '"' && i > _lastCurlyClose && !LooksOpening(text, i, 1, span):
                        return i + 1;
                    case Family.Straight when c is '"' or '″' or '”':
                        if (
                            c == '"'
                            && i > open + 1
                            && char.IsWhiteSpace(text[i - 1])
                            && LooksOpening(text, i, 1, span)
                        )
                            open = i;
                        else
                            return i + 1;
                        break;
                    case Family.Doubled when c is '\'' && i + 1 < span.End && text[i + 1] == '\'':
                        if (char.IsWhiteSpace(text[i - 1]) && LooksOpening(text, i, 2, span))
                            open = i++;
                        else
                            return i + 2;
                        break;
                    case Family.Guillemet when c == '»':
                        return i + 1;
                }
            }
            return 0;
        }

        /// <summary>
        /// The end of a quotation in single marks, or 0. An apostrophe inside a word never closes; one behind an s may
        /// be a possessive ("the workers’ union") and closes only where nothing better does.
        /// </summary>
        private int SingleClose(int open)
        {
            if (_singlesNeverClose)
                return 0;
            var weak = 0;
            for (var i = open + 2; i < span.End; i++)
            {
                if (text[i] is '‘' && LooksOpening(text, i, 1, span) && weak > 0)
                    return weak;
                if (text[i] is not ('’' or '\'') || char.IsWhiteSpace(text[i - 1]))
                    continue;
                var atEnd = i + 1 >= span.End;
                if (!atEnd && (char.IsLetterOrDigit(text[i + 1]) || text[i + 1] is '’' or '\''))
                    continue;
                if (
                    English.Grammar.ElisionsAlone.Contains(text.AsSpan(i - 1, 1))
                    && (i < 2 || !char.IsLetter(text[i - 2]))
                )
                    continue;
                var possessive =
                    English.Grammar.PossessiveEndings.Contains(text.AsSpan(i - 1, 1))
                    && !atEnd
                    && text[i + 1] == ' '
                    && i + 2 < span.End
                    && char.IsLetterOrDigit(text[i + 2]);
                if (!possessive)
                    return i + 1;
                weak = i + 1;
            }
            if (weak == 0)
                _singlesNeverClose = true;
            return weak;
        }
    }
}
