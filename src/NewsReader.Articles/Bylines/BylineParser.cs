using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Articles.PageChrome;
using NewsReader.Text.Languages;

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
        if (line.Length > BylinePattern.LongestLine)
            return BlockState.None;
        var words = head.WordsOf(processor.Document);
        var pattern = BylinePattern.Of(words);
        var below = LineBlock.Below(processor.Line);
        // A name with its account under it is who posted what follows.
        if (
            !head.HasByline
            && LineBlock.First(below) is ['@', ..] account
            && !pattern.IsLabelled(line)
            && !IsDated(account, below, words)
            && !IsBelowDate(processor, head)
        )
            return BlockState.None;
        var read = head.HasByline ? pattern.ReadMore(line.ToString(), below) : pattern.Read(line.ToString(), below);
        if (read is not { } byline)
            return BlockState.None;
        head.HasByline = true;
        head.Authors.AddRange(byline.Authors);
        return LineBlock.Take(processor, new BylineBlock(this) { Byline = byline });
    }

    /// <summary>Whether the line before is the date of the article.</summary>
    private static bool IsBelowDate(BlockProcessor processor, ArticleHead head) =>
        head.Page.DateEnd >= 0
        && head.Page.DateEnd < processor.Line.Start
        && processor.Line.Text.AsSpan()[(head.Page.DateEnd + 1)..processor.Line.Start] is var between
        && between.IsWhiteSpace()
        && between.Count('\n') == 1;

    /// <summary>
    /// Whether an account has the day of the article behind it, and nothing below: under what somebody posted stands
    /// its text.
    /// </summary>
    private static bool IsDated(ReadOnlySpan<char> account, ReadOnlySpan<char> below, Lexicon words) =>
        PublicationDate.Of(words).IsDateLine(account) && LineBlock.IsBlankAfterFirst(below);
}
