using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Articles.Bylines;
using NewsReader.Articles.PageChrome;
using NewsReader.Sources;
using NewsReader.Text;

namespace NewsReader.Articles.Layout;

/// <summary>
/// Paragraphs. Scrapers write a paragraph of plain text as one line as often as they wrap it at a margin; which of the
/// two a text does is seen from where its lines end. The first paragraph that reads as prose begins the body.
/// </summary>
internal sealed class ArticleParagraphParser : ParagraphBlockParser
{
    private static readonly object Key = typeof(ArticleParagraphParser);

    /// <summary>
    /// For a paragraph that may begin with definitions: what is left of it decides whether a line under it makes a
    /// heading.
    /// </summary>
    private static readonly ParagraphBlockParser Definitions = new();

    /// <summary>No standfirst is longer than this.</summary>
    private const int LongestStandfirst = 260;

    /// <summary>A line below it that begins as a byline does and is longer is a sentence.</summary>
    private const int LongestSigned = 80;

    /// <summary>A byline or date stands no further below it.</summary>
    private const int LinesBelowStandfirst = 4;

    private readonly bool _plain;

    public ArticleParagraphParser(ArticleFormat format)
    {
        _plain = format == ArticleFormat.PlainText;
        // Made into headings once all blocks are there (SetextHeadings): one by one each costs a walk over its
        // siblings.
        ParseSetextHeadings = false;
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var head = ArticleHead.Of(processor);
        if (head.HasHeadline && !head.BodyHasBegun && !processor.IsBlankLine && ReadsAsProse(LineBlock.Text(processor)))
            head.BodyHasBegun = !IsStandfirst(processor, head);
        return base.TryOpen(processor);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.BreakDiscard;
        if (block is not ParagraphBlock { Lines.Count: < InputLimits.ParagraphLines } paragraph)
            return Anew(processor, block);
        if (!_plain)
            return ContinueMarkdown(processor, paragraph);
        var line = LineBlock.Text(processor);
        var isListItem = line.Length > 1 && line[0] is '•' or '▪' or '●' or '*' && char.IsWhiteSpace(line[1]);
        return !isListItem && IsWrapped(processor) ? base.TryContinue(processor, block) : Anew(processor, block);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock paragraph || _plain)
            return block is not ParagraphBlock || base.Close(processor, block);
        var head = ArticleHead.Of(processor);
        if (head.LinkDefinitions >= InputLimits.LinkDefinitions && BeginsWithBracket(paragraph))
            return true;
        var lines = paragraph.Lines.Count;
        var isKept = base.Close(processor, block);
        head.LinkDefinitions += lines - paragraph.Lines.Count;
        return isKept;
    }

    /// <summary>
    /// The processor asks an open paragraph instead of opening one: unless both happen here the line is nobody's, and
    /// lost.
    /// </summary>
    private BlockState Anew(BlockProcessor processor, Block block)
    {
        processor.Close(block);
        return TryOpen(processor);
    }

    private BlockState ContinueMarkdown(BlockProcessor processor, ParagraphBlock paragraph)
    {
        if (processor.IsCodeIndent || !SetextHeadings.IsUnderline(processor.Line, out var level))
            return base.TryContinue(processor, paragraph);
        if (BeginsWithBracket(paragraph) && ArticleHead.Of(processor).LinkDefinitions < InputLimits.LinkDefinitions)
        {
            ArticleHead.Of(processor).LinkDefinitions++;
            return Definitions.TryContinue(processor, paragraph);
        }
        // A line that only goes on with a paragraph of a quotation or list makes no heading of it (CommonMark 4.3).
        if (processor.IsLazy && paragraph.Column != processor.Column && paragraph.Parent is QuoteBlock or ListItemBlock)
            return base.TryContinue(processor, paragraph);
        SetextHeadings.Mark(paragraph, level);
        paragraph.UpdateSpanEnd(processor.Line.End);
        // The processor takes whatever a paragraph goes on with for a part of it, unless it is closed here.
        processor.Close(paragraph);
        return BlockState.BreakDiscard;
    }

    private static bool BeginsWithBracket(ParagraphBlock paragraph) =>
        paragraph.Lines.Count > 0 && paragraph.Lines.Lines[0].Slice.AsSpan().TrimStart() is ['[', ..];

    /// <summary>Whether a paragraph that begins so is one of the body.</summary>
    public static bool ReadsAsProse(ReadOnlySpan<char> line) =>
        !LineBlock.IsPicture(line)
        && (line.Length > 90 || (line.Length > 40 && line.TrimEnd("\"”’')")[^1] is '.' or '?' or '!'));

    /// <summary>
    /// Whether a sentence stands between headline and byline: one of the next lines says who wrote the article, or
    /// when.
    /// </summary>
    private static bool IsStandfirst(BlockProcessor processor, ArticleHead head)
    {
        if (head.HasByline || head.Page.DateEnd >= 0 || LineBlock.Text(processor).Length > LongestStandfirst)
            return false;
        var words = head.WordsOf(processor.Document);
        var below = LineBlock.Below(processor.Line);
        for (var i = 0; i < LinesBelowStandfirst && !below.IsEmpty; i++)
        {
            var line = LineBlock.First(below);
            // The date may be a post's.
            if (line.Contains('@'))
                return false;
            if (
                PublicationDate.Of(words).IsDateLine(line)
                || PublicationDate.IsTimeOfEntry(line)
                || (line.Length <= LongestSigned && BylinePattern.Of(words).IsLabelled(line))
            )
                return true;
            if (ReadsAsProse(line))
                return false;
            below = below[Math.Min(below.Length, below.IndexOf(line) + line.Length)..].TrimStart();
        }
        return false;
    }

    private static bool IsWrapped(BlockProcessor processor)
    {
        if (processor.Document.GetData(Key) is bool known)
            return known;
        var wrapped = LinesAreWrapped(processor.Line.Text);
        processor.Document.SetData(Key, wrapped);
        return wrapped;
    }

    /// <summary>
    /// Whether the lines that another line follows mostly break off within a sentence, near one margin.
    /// </summary>
    internal static bool LinesAreWrapped(string text)
    {
        int followed = 0,
            brokenOff = 0,
            longest = 0;
        var previous = ReadOnlySpan<char>.Empty;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (!previous.IsEmpty && !line.IsEmpty)
            {
                followed++;
                longest = Math.Max(longest, previous.Length);
                var last = previous.TrimEnd("\"'”’)]");
                if (previous.Length >= 40 && !last.IsEmpty && last[^1] is not ('.' or '!' or '?' or ':' or '…'))
                    brokenOff++;
            }
            previous = line;
        }
        return followed > 0 && brokenOff * 2 > followed && longest <= 200;
    }
}
