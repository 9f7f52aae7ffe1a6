using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Articles.Datelines;
using NewsReader.Articles.FrontMatter;
using NewsReader.Text;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.Headlines;

/// <summary>
/// Takes the first line as the headline, whole, unless it is a paragraph of the body already. A line of Markdown that
/// is marked as a heading is one: to see it before Markdig's own parser does, this stands among the parsers of that
/// mark too.
/// </summary>
internal sealed class HeadlineParser : BlockParser
{
    public const char Mark = '#';

    /// <summary>A longer first line that ends as a sentence is text, not a headline.</summary>
    private const int LongestSentence = 200;

    /// <summary>Ends a line of a paragraph that goes on below.</summary>
    private const char HardBreak = '\\';

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var head = ArticleHead.Of(processor);
        if (
            head.HasHeadline
            || head.BodyHasBegun
            || processor.IsBlankLine
            || processor.CurrentContainer is not MarkdownDocument
        )
            return BlockState.None;
        var line = LineBlock.Text(processor);
        var goesOn = line.Length > 1 && line[^1] == HardBreak;
        if (goesOn)
            line = line[..^1].TrimEnd();
        var marks = MarksOf(line);
        if (marks > 0)
        {
            line = line[marks..].Trim();
            // "# Headline #": the marks behind are no part of it either (CommonMark 4.2).
            var bare = line.TrimEnd(Mark);
            if (bare.IsEmpty || bare[^1] is ' ' or '\t')
                line = bare.TrimEnd();
        }
        // What a picture above the headline says is no headline.
        if (line.IsEmpty || LineBlock.IsPicture(line))
            return BlockState.None;
        // Below a title of its own an article has headings, unless it says the title again.
        if (
            ArticleFrontMatter.Of(processor.Document).Title is { } title
            && (marks == 0 || (marks > 1 && !line.Equals(title, StringComparison.Ordinal)))
        )
        {
            head.HasHeadline = true;
            return BlockState.None;
        }
        head.HasHeadline = true;
        if (line.Length > InputLimits.HeadlineLength || (marks == 0 && IsText(line, head.WordsOf(processor.Document))))
            return BlockState.None;
        if (marks > 0 || goesOn)
        {
            processor.Line.Start =
                processor.Line.Text.AsSpan(processor.Line.Start, processor.Line.Length).IndexOf(line)
                + processor.Line.Start;
            processor.Line.End = processor.Line.Start + line.Length - 1;
        }
        return LineBlock.Take(processor, new HeadlineBlock(this) { Level = Math.Max(1, marks) });
    }

    /// <summary>How many marks make the line a heading; 0 where it is none.</summary>
    private static int MarksOf(ReadOnlySpan<char> line)
    {
        var marks = line.Length - line.TrimStart(Mark).Length;
        return marks is > 0 and <= 6 && marks < line.Length && line[marks] is ' ' or '\t' ? marks : 0;
    }

    /// <summary>
    /// Whether a first line is a paragraph: long and a sentence, or a sentence behind a dateline that names its agency.
    /// </summary>
    private static bool IsText(ReadOnlySpan<char> line, Lexicon words) =>
        line.TrimEnd("\"”’'") is [.., '.' or '?' or '!']
        && (line.Length > LongestSentence || DatelinePattern.Of(words).IsSure(line));
}
