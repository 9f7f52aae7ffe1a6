using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsReader.Parsing.Layout;

/// <summary>
/// Counts the marks of a paragraph before any parser sees them. Links, emphasis and code look for their ends over the
/// rest of the paragraph, so that marks without end cost the square of their number: behind
/// <see cref="InputLimits.ParagraphMarks"/> of a kind the rest of the paragraph is text.
/// </summary>
internal sealed class MarkLimitParser : InlineParser
{
    private const string Kinds = "[*`<";

    public MarkLimitParser() => OpeningCharacters = ['[', ']', '!', '*', '_', '`', '<', '&', '\\'];

    /// <summary>The marks of the block so far, by their kind.</summary>
    private sealed class Counts
    {
        public readonly int[] Of = new int[Kinds.Length];

        public bool IsFull;
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var first = slice.CurrentChar;
        if (first == '!' && slice.PeekChar() != '[') return false;
        ArticleHead.Of(processor.Document).Budget.Take(InputLimits.StepsOfMark);
        // Escapes and entities end where they are.
        if (first is '&' or '\\') return false;
        // The processor forgets the states of all parsers with each block.
        var counts = processor.ParserStates[Index] as Counts;
        if (counts is null) processor.ParserStates[Index] = counts = new Counts();
        if (!counts.IsFull)
        {
            var kind = first switch { '[' or ']' or '!' => 0, '*' or '_' => 1, '`' => 2, _ => 3 };
            counts.IsFull = ++counts.Of[kind] > InputLimits.ParagraphMarks;
        }
        if (!counts.IsFull) return false;
        TakeAsText(processor, ref slice);
        return true;
    }

    /// <summary>Up to what is no mark but has a parser of its own: a line's end, an escape, an entity.</summary>
    private static void TakeAsText(InlineProcessor processor, ref StringSlice slice)
    {
        var length = slice.AsSpan()[1..].IndexOfAny('\n', '\\', '&') is >= 0 and var next ? next + 1 : slice.Length;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + length - 1))
        {
            Line = line,
            Column = column,
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1)),
            IsClosed = true,
        };
        slice.Start += length;
    }
}
