using Markdig.Parsers;
using Markdig.Syntax;

namespace NewsReader.Articles.Bylines;

/// <summary>Takes the line between headline and body that names the author.</summary>
internal sealed class BylineParser : BlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var head = ArticleHead.Of(processor);
        if (
            !head.HasHeadline
            || head.BodyHasBegun
            || processor.IsBlankLine
            || processor.CurrentContainer is not MarkdownDocument
        )
            return BlockState.None;
        var line = LineBlock.Text(processor);
        // A name with its account under it is who posted what follows.
        if (line.Length > BylinePattern.LongestLine || LineBlock.Next(processor.Line) is ['@', ..])
            return BlockState.None;
        var pattern = BylinePattern.Of(head.WordsOf(processor.Document));
        // The line under the name may say what its bearer is.
        var read = head.HasByline
            ? pattern.ReadRole(line.ToString()) is { } role
                ? new Byline([], role)
                : null
            : pattern.Read(line.ToString(), LineBlock.Next(processor.Line).Trim());
        if (read is not { } byline)
            return BlockState.None;
        head.HasByline = true;
        return LineBlock.Take(processor, new BylineBlock(this) { Byline = byline });
    }
}
