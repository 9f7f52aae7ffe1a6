using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Parsing.Datelines;
using NewsReader.Parsing.FrontMatter;

namespace NewsReader.Parsing.Headlines;

/// <summary>Takes the first line as the headline, unless it is a paragraph of the body already.</summary>
internal sealed class HeadlineParser : BlockParser
{
    /// <summary>A longer first line that ends as a sentence is text, not a headline.</summary>
    private const int LongestSentence = 200;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var head = ArticleHead.Of(processor);
        if (head.HasHeadline || head.BodyHasBegun || processor.IsBlankLine || processor.CurrentContainer is not MarkdownDocument) return BlockState.None;
        var line = LineBlock.Text(processor);
        var marks = line.Length - line.TrimStart('#').Length;
        if (marks is > 0 and <= 6 && marks < line.Length && line[marks] is ' ' or '\t')
        {
            processor.Line.Start += marks;
            line = LineBlock.Text(processor);
        }
        if (line.IsEmpty) return BlockState.None;
        if (marks == 0 && ArticleFrontMatter.Of(processor.Document).Title is not null)
        {
            head.HasHeadline = true;
            return BlockState.None;
        }
        head.HasHeadline = true;
        if (DatelinePattern.Length(line) > 0 || (line.Length > LongestSentence && line.TrimEnd("\"”’'")[^1] is '.' or '?' or '!')) return BlockState.None;
        return LineBlock.Take(processor, new HeadlineBlock(this) { ProcessInlines = true });
    }
}
