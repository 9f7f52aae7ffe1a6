using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Analysis;
using NewsReader.Articles.Quotations;
using NewsReader.Articles.Tweets;
using NewsReader.Text;
using NewsReader.Text.Languages;

namespace NewsReader.Articles;

/// <summary>
/// The text of a document that is read: headline, paragraphs, subheadings, rows of tables, code, without chrome and
/// related links, as one string with the way back to the source.
/// </summary>
internal sealed class ReadingText
{
    private const string BetweenCells = " | ";

    /// <summary>Not a blank: a sentence goes on around a word of code.</summary>
    private const char InPlaceOfCode = 'o';

    private readonly List<InlineText> _blocks = [];
    private readonly List<int> _starts = [];

    public ReadingText(MarkdownDocument document)
    {
        var text = new StringBuilder();
        var paragraphs = new List<Paragraph>();
        var posts = new List<SignedPost>();
        var quotable = new List<TextSpan>();
        var code = new List<TextSpan>();
        ContainerBlock? lastRow = null;
        var lastLine = -2;
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is not (ParagraphBlock or HeadingBlock or CodeBlock or TweetBlock) or YamlFrontMatterBlock)
                continue;
            var inline = InlineText.Of(block);
            if (inline.Text.Length == 0)
                continue;
            var continues = block.Parent is TableCell { Parent: { } row } && row == lastRow;
            lastRow = (block.Parent as TableCell)?.Parent;
            if (block is TweetBlock or CodeBlock || block.Parent is TableCell)
                EndOfFirstProse = Math.Min(EndOfFirstProse, text.Length);
            if (text.Length > 0)
                text.Append(continues ? BetweenCells : "\n");
            _starts.Add(text.Length);
            _blocks.Add(inline);
            code.AddRange(inline.Code.Select(part => new TextSpan(part.Start + text.Length, part.End + text.Length)));
            var paragraph = new Paragraph(
                new TextSpan(text.Length, text.Length + inline.Text.Length),
                block is HeadingBlock
            )
            {
                EmphasisLength = inline.EmphasisLength,
                FirstLineLength = inline.LineEnds.Count > 0 ? inline.LineEnds[0] : 0,
                Adjoins = block is ParagraphBlock && block.Line == lastLine + 1,
            };
            lastLine = block is ParagraphBlock && inline.LineEnds.Count == 0 ? block.Line : -2;
            if (continues)
                paragraphs[^1] = paragraphs[^1] with
                {
                    Span = new TextSpan(paragraphs[^1].Span.Start, paragraph.Span.End),
                };
            else
                paragraphs.Add(paragraph);
            if (block is TweetBlock { Signature: var signature })
                posts.Add(signature.At(text.Length));
            else if (!paragraph.IsHeadline && block is not CodeBlock)
                quotable.Add(paragraph.Span);
            text.Append(inline.Text);
        }
        Shown = text.ToString();
        EndOfFirstProse = Math.Min(EndOfFirstProse, Shown.Length);
        var prose = WithoutCode(Shown, code);
        Language = ArticleHead.Of(document).LanguageOf(document);
        Prose = new Prose(prose, paragraphs, QuotationMarks.Pair(prose, quotable), posts)
        {
            Lexicon = Language is null ? English : Lexicon.For(Language),
        };
    }

    /// <summary>The text as it is shown; <see cref="Prose"/> has the same places.</summary>
    public string Shown { get; }

    /// <summary>The tag of its language; null where nothing tells it, and it is read as English.</summary>
    public string? Language { get; }

    /// <summary>Where in it the first post, table or code begins; its end where there is none.</summary>
    public int EndOfFirstProse { get; } = int.MaxValue;

    /// <summary>What is recognized: without the words of code, which name nobody.</summary>
    public Prose Prose { get; }

    private static string WithoutCode(string text, List<TextSpan> code) =>
        code.Count == 0
            ? text
            : string.Create(
                text.Length,
                (text, code),
                static (prose, from) =>
                {
                    from.text.CopyTo(prose);
                    foreach (var part in from.code)
                        prose[part.Start..part.End].Fill(InPlaceOfCode);
                }
            );

    /// <summary>The range of the source that shows a range of the prose.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        var block = BlockAt(span.Start);
        var start = _blocks[block].ToSource(span.Start - _starts[block], span.Start - _starts[block] + 1).Start;
        var last = BlockAt(Math.Max(span.Start, span.End - 1));
        var end = _blocks[last].ToSource(span.End - 1 - _starts[last], span.End - _starts[last]).End;
        return new TextSpan(start, end);
    }

    /// <summary>The block that shows this place of the prose.</summary>
    public LeafBlock BlockOf(int offset) => _blocks[BlockAt(offset)].Block;

    /// <summary>Where the block that shows this place begins in the prose.</summary>
    public int StartOf(int offset) => _starts[BlockAt(offset)];

    /// <summary>Where the block that shows this place ends in the prose.</summary>
    public int EndOf(int offset)
    {
        var block = BlockAt(Math.Max(0, offset - 1));
        return _starts[block] + _blocks[block].Text.Length;
    }

    /// <summary>Puts nodes around a range of the prose; it must lie within one paragraph.</summary>
    public void Wrap(TextSpan span, Func<ContainerInline> node)
    {
        var block = BlockAt(span.Start);
        _blocks[block].Wrap(span.Start - _starts[block], span.End - _starts[block], node);
    }

    private int BlockAt(int offset)
    {
        var found = _starts.BinarySearch(offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }
}
