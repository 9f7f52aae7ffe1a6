using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsReader.Articles.Tweets;

/// <summary>A line of a run of paragraphs, as it may be one of a copied post.</summary>
/// <param name="Block">The paragraph's place in the run.</param>
/// <param name="Start">Where it begins in the run's text: its paragraphs' texts with one unit between.</param>
/// <param name="Text">Without the blanks around it, and without the mark of a quotation.</param>
/// <param name="IsFirst">Whether its paragraph begins with it.</param>
/// <param name="IsLast">Whether its paragraph ends with it.</param>
/// <param name="IsQuoted">Whether it is quoted: in a quotation of Markdown, or behind the mark of one.</param>
internal readonly record struct CopiedLine(int Block, int Start, string Text, bool IsFirst, bool IsLast, bool IsQuoted)
{
    private const char QuoteMark = '>';

    /// <summary>Blanks, and the marks of direction that networks put around an account.</summary>
    private const string Around =
        " \t\r\n\u00A0\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    public int End => Start + Text.Length;

    /// <summary>The lines of a run.</summary>
    /// <param name="starts">Where each of its paragraphs begins in its text.</param>
    public static List<CopiedLine> Of(IReadOnlyList<InlineText> run, IReadOnlyList<int> starts)
    {
        var lines = new List<CopiedLine>();
        for (var i = 0; i < run.Count; i++)
        {
            var text = run[i].Text;
            var mark = MarkLength(run[i]);
            var isQuoted = mark > 0 || run[i].Block.Parent is QuoteBlock;
            var at = mark;
            foreach (var end in run[i].LineEnds.Append(text.Length))
            {
                var line = text[Math.Min(at, end)..end];
                var bare = line.AsSpan().Trim(Around).ToString();
                var blanks = line.Length - line.AsSpan().TrimStart(Around).Length;
                lines.Add(
                    new CopiedLine(i, starts[i] + at - mark + blanks, bare, at == mark, end == text.Length, isQuoted)
                );
                at = end + 1;
            }
        }
        return lines;
    }

    /// <summary>Takes the mark of a quotation off a paragraph that is a part of a post.</summary>
    public static void TakeMark(InlineText paragraph)
    {
        if (MarkLength(paragraph) is > 0 and var mark && paragraph.Block.Inline?.FirstChild is LiteralInline first)
        {
            first.Content.Start += mark;
            first.Span.Start += mark;
        }
    }

    /// <summary>How many units the mark takes that plain text quotes a line with.</summary>
    public static int MarkLength(InlineText paragraph)
    {
        var text = paragraph.Text;
        if (
            text is not [QuoteMark, ..]
            || paragraph.Block.Inline?.FirstChild is not LiteralInline first
            || first.Content.Length < Math.Min(text.Length, 2)
        )
            return 0;
        return text.Length > 1 && text[1] == ' ' ? 2 : 1;
    }
}
