using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Articles.Layout;
using NewsReader.Sources;

namespace NewsReader.Articles.PageChrome;

/// <summary>
/// Takes the lines that <see cref="PageChromeRules"/> know, and readers' comments to the end of the page.
/// </summary>
internal sealed class PageChromeParser(ArticleFormat format) : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsBlankLine || !IsAtTop(processor))
            return BlockState.None;
        if (
            format == ArticleFormat.Markdown
            && processor.CurrentBlock is ParagraphBlock
            && SetextHeadings.IsUnderline(processor.Line, out _)
        )
            return BlockState.None;
        var line = LineBlock.Text(processor);
        var head = ArticleHead.Of(processor);
        var words = head.WordsOf(processor.Document);
        if (
            !head.InComments
            && head.BodyHasBegun
            && CommentsPattern.Of(words).BeginsComments(line, processor.Line, head)
        )
            head.InComments = true;
        if (head.IsText(line))
            return BlockState.None;
        var rule =
            head.InComments ? "readers' comments"
            : IsMarked(line) ? null
            : PageChromeRules.Of(words).Match(line, processor.Line, head);
        return rule is null ? BlockState.None : LineBlock.Take(processor, new PageChromeBlock(this) { Rule = rule });
    }

    /// <summary>Whether a line stands in no block, or ends the list or quotation before it.</summary>
    private static bool IsAtTop(BlockProcessor processor) =>
        processor.CurrentContainer is MarkdownDocument
        || (
            processor is { Column: 0, CurrentContainer: ListBlock or ListItemBlock or QuoteBlock }
            && processor.CurrentBlock is not ParagraphBlock
            && !char.IsAsciiDigit(processor.CurrentChar)
            && processor.CurrentChar is not ('-' or '*' or '+' or '>')
        );

    /// <summary>Whether a line of Markdown is a picture or a row of a table, whatever words it has.</summary>
    private bool IsMarked(ReadOnlySpan<char> line) =>
        format == ArticleFormat.Markdown && (line is ['|', ..] || LineBlock.IsPicture(line));
}
