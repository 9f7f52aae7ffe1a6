using System.Text.RegularExpressions;
using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Articles.Layout;
using NewsReader.Sources;

namespace NewsReader.Articles.PageChrome;

/// <summary>
/// Takes the lines that <see cref="PageChromeRules"/> know, and readers' comments to the end of the page.
/// </summary>
internal sealed partial class PageChromeParser(ArticleFormat format) : BlockParser
{
    private const int LongestPicture = 2_000;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsBlankLine || processor.CurrentContainer is not MarkdownDocument)
            return BlockState.None;
        if (
            format == ArticleFormat.Markdown
            && processor.CurrentBlock is ParagraphBlock
            && SetextHeadings.IsUnderline(processor.Line, out _)
        )
            return BlockState.None;
        var line = LineBlock.Text(processor);
        var head = ArticleHead.Of(processor);
        if (!head.InComments && head.BodyHasBegun && CommentsPattern.BeginsComments(line, processor.Line, head))
            head.InComments = true;
        if (head.IsText(line))
            return BlockState.None;
        var rule =
            head.InComments ? "readers' comments"
            : IsPictureAbove(line, head) ? "picture"
            : PageChromeRules.Match(line, head);
        return rule is null ? BlockState.None : LineBlock.Take(processor, new PageChromeBlock(this) { Rule = rule });
    }

    /// <summary>Whether a picture stands where the headline should: what describes it is no headline.</summary>
    private bool IsPictureAbove(ReadOnlySpan<char> line, ArticleHead head) =>
        format == ArticleFormat.Markdown
        && !head.HasHeadline
        && line.Length <= LongestPicture
        && (line.StartsWith("![") || line.StartsWith("[!["))
        && Picture().IsMatch(line);

    [GeneratedRegex(
        @"^(?:!\[[^\]]*\]\([^()]*(?:\([^()]*\)[^()]*)*\)|\[!\[[^\]]*\]\([^()]*\)\]\([^()]*\))$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Picture();
}
