using Markdig.Parsers;
using Markdig.Syntax;
using NewsReader.Sources;

namespace NewsReader.Parsing.Layout;

/// <summary>
/// Paragraphs. Scrapers write a paragraph of plain text as one line as often as they wrap it at a margin; which of the
/// two a text does is seen from where its lines end. The first paragraph that reads as prose begins the body.
/// </summary>
internal sealed class ArticleParagraphParser : ParagraphBlockParser
{
    private static readonly object Key = typeof(ArticleParagraphParser);

    private readonly bool _plain;

    public ArticleParagraphParser(ArticleFormat format)
    {
        _plain = format == ArticleFormat.PlainText;
        ParseSetextHeadings = !_plain;
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var head = ArticleHead.Of(processor);
        if (head.HasHeadline && !head.BodyHasBegun && !processor.IsBlankLine && ReadsAsProse(LineBlock.Text(processor))) head.BodyHasBegun = true;
        return base.TryOpen(processor);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (!_plain) return base.TryContinue(processor, block);
        if (processor.IsBlankLine) return BlockState.BreakDiscard;
        var line = LineBlock.Text(processor);
        var isListItem = line.Length > 1 && line[0] is '•' or '▪' or '●' or '*' && char.IsWhiteSpace(line[1]);
        if (!isListItem && IsWrapped(processor)) return base.TryContinue(processor, block);
        // The processor asks an open paragraph instead of opening one: unless both happen here the line is nobody's, and lost.
        processor.Close(block);
        return TryOpen(processor);
    }

    private static bool ReadsAsProse(ReadOnlySpan<char> line) => line.Length > 90 || (line.Length > 40 && line.TrimEnd("\"”’')")[^1] is '.' or '?' or '!');

    private static bool IsWrapped(BlockProcessor processor)
    {
        if (processor.Document.GetData(Key) is bool known) return known;
        var wrapped = LinesAreWrapped(processor.Line.Text);
        processor.Document.SetData(Key, wrapped);
        return wrapped;
    }

    /// <summary>Whether the lines that another line follows mostly break off within a sentence, near one margin.</summary>
    internal static bool LinesAreWrapped(string text)
    {
        int followed = 0, brokenOff = 0, longest = 0;
        var previous = ReadOnlySpan<char>.Empty;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (!previous.IsEmpty && !line.IsEmpty)
            {
                followed++;
                longest = Math.Max(longest, previous.Length);
                var last = previous.TrimEnd("\"'”’)]");
                if (previous.Length >= 40 && !last.IsEmpty && last[^1] is not ('.' or '!' or '?' or ':' or '…')) brokenOff++;
            }
            previous = line;
        }
        return followed > 0 && brokenOff * 2 > followed && longest <= 200;
    }
}
