using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsReader.Articles.PageChrome;

/// <summary>
/// Takes a comment of HTML that begins a line and ends one (CommonMark 4.6, the second kind): a note of whoever wrote
/// the file. One that does not end, or that text follows, is text like any other.
/// </summary>
internal sealed class HtmlCommentParser : BlockParser
{
    private const string Opening = "<!--",
        Closing = "-->";

    public HtmlCommentParser() => OpeningCharacters = [Opening[0]];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (
            processor.IsCodeIndent
            || processor.CurrentContainer is not MarkdownDocument
            || !LineBlock.Text(processor).StartsWith(Opening, StringComparison.Ordinal)
        )
            return BlockState.None;
        var (text, start) = (processor.Line.Text, processor.Line.Start);
        var head = ArticleHead.Of(processor);
        if (
            EndAfter(text, start, head) is not { } end
            || !EndsItsLine(text, end)
            || head.IsText(text.AsSpan(start, end - start))
        )
            return BlockState.None;
        processor.NewBlocks.Push(
            new PageChromeBlock(this)
            {
                Rule = "comment",
                Column = processor.Column,
                Line = processor.LineIndex,
                Span = new SourceSpan(start, end - 1),
                Lines = LineBlock.Lines(new StringSlice(text, start, end - 1)),
            }
        );
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.CurrentLineStartPosition > block.Span.End ? BlockState.None : BlockState.ContinueDiscard;

    /// <summary>
    /// Where a comment ends that begins at a place; null where it does not. Looked for once, however many begin before
    /// it.
    /// </summary>
    private static int? EndAfter(string text, int start, ArticleHead head)
    {
        if (head.CommentEnd is not { } known || (known >= 0 && known < start + Opening.Length))
        {
            var closing = text.IndexOf(Closing, start + Opening.Length, StringComparison.Ordinal);
            head.CommentEnd = known = closing < 0 ? -1 : closing + Closing.Length;
        }
        return known < 0 ? null : known;
    }

    private static bool EndsItsLine(string text, int end)
    {
        var rest = text.AsSpan(end);
        var line = rest.IndexOfAny('\r', '\n');
        return (line < 0 ? rest : rest[..line]).IsWhiteSpace();
    }
}
