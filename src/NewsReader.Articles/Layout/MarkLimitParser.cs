using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Text;

namespace NewsReader.Articles.Layout;

/// <summary>
/// Counts the marks of a paragraph before any parser sees them. Links, emphasis and code look for their ends over the
/// rest of the paragraph, and what is not ended holds all that follows: marks without end cost the square of their
/// number, and more of them within each other than a renderer goes down lose the article. Behind
/// <see cref="InputLimits.ParagraphMarks"/> the rest of the paragraph is text.
/// </summary>
internal sealed class MarkLimitParser : InlineParser
{
    /// <summary>An emphasis that is seen to end, code, an angle; a bracket or emphasis that is not.</summary>
    private const int Ended = 2,
        Flat = 4,
        Loose = 40;

    public MarkLimitParser() => OpeningCharacters = ['[', ']', '!', '*', '_', '`', '<', '&', '\\'];

    /// <summary>What the marks of the block so far weigh.</summary>
    private sealed class Count
    {
        public int Weight;

        /// <summary>Behind the brackets, and the emphasis, that were seen to end.</summary>
        public int LinkEnd,
            EmphasisEnd;

        public bool IsFull => Weight > Flat * InputLimits.ParagraphMarks;
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var first = slice.CurrentChar;
        if (first == '!' && slice.PeekChar() != '[')
            return false;
        ArticleHead.Of(processor.Document).Budget.Take(InputLimits.StepsOfMark);
        // Escapes and entities end where they are.
        if (first is '&' or '\\')
            return false;
        // The processor forgets the states of all parsers with each block.
        var count = processor.ParserStates[Index] as Count;
        if (count is null)
            processor.ParserStates[Index] = count = new Count();
        if (!count.IsFull)
            Weigh(count, slice, first);
        if (!count.IsFull)
            return false;
        TakeAsText(processor, ref slice);
        return true;
    }

    private static void Weigh(Count count, in StringSlice slice, char first)
    {
        if (first is '`' or '<')
        {
            count.Weight += Flat;
            return;
        }
        var isBracket = first is '[' or ']' or '!';
        ref var end = ref isBracket ? ref count.LinkEnd : ref count.EmphasisEnd;
        if (slice.Start < end || (!isBracket && PlainMarks.IsNoEmphasis(slice.PeekCharExtra(-1), slice.AsSpan())))
            return;
        var length = PlainMarks.Length(slice.AsSpan());
        if (length > 0)
            end = slice.Start + length;
        // A link is done with where it ends; emphasis is put together at the paragraph's end, and waits until then.
        // Marks in a row are as many levels of it.
        var run = slice.AsSpan().IndexOfAnyExcept(first) is >= 0 and var other ? other : slice.Length;
        count.Weight +=
            length == 0 ? Loose + Flat * (run - 1)
            : isBracket ? 0
            : Ended;
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
