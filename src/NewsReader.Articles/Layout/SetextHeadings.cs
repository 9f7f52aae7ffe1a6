using Markdig.Helpers;
using Markdig.Syntax;

namespace NewsReader.Articles.Layout;

/// <summary>Headings that a line of = or - under them makes (CommonMark 4.3).</summary>
internal static class SetextHeadings
{
    private static readonly object Key = typeof(SetextHeadings);

    /// <summary>Whether the line is nothing but = or -; its heading's level then.</summary>
    public static bool IsUnderline(in StringSlice line, out int level)
    {
        var text = line.AsSpan().Trim(" \t");
        level = text is ['=', ..] ? 1 : 2;
        return text is ['=' or '-', ..] && !text.ContainsAnyExcept(text[0]);
    }

    /// <summary>The paragraph is a heading once <see cref="Make"/> is called.</summary>
    public static void Mark(ParagraphBlock paragraph, int level) => paragraph.SetData(Key, level);

    /// <summary>Puts headings in the place of the paragraphs that were marked, their inlines within.</summary>
    public static void Make(MarkdownDocument document) =>
        document.Rewrite(block =>
        {
            if (block is not ParagraphBlock paragraph || paragraph.GetData(Key) is not int level)
                return [block];
            var inlines = paragraph.Inline;
            paragraph.Inline = null;
            return
            [
                new HeadingBlock(paragraph.Parser!)
                {
                    Level = level,
                    IsSetext = true,
                    Span = paragraph.Span,
                    Line = paragraph.Line,
                    Column = paragraph.Column,
                    Inline = inlines,
                },
            ];
        });
}
