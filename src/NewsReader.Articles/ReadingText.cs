using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Analysis;
using NewsReader.Articles.Quotations;
using NewsReader.Articles.Tweets;
using NewsReader.Text;

namespace NewsReader.Articles;

/// <summary>
/// The text of a document that is read: headline, paragraphs, subheadings, without chrome and related links, as one
/// string with the way back to the source.
/// </summary>
internal sealed class ReadingText
{
    private readonly List<InlineText> _blocks = [];
    private readonly List<int> _starts = [];

    public ReadingText(MarkdownDocument document)
    {
        var text = new StringBuilder();
        var paragraphs = new List<Paragraph>();
        var posts = new List<SignedPost>();
        var quotable = new List<TextSpan>();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is not (ParagraphBlock or HeadingBlock or TweetBlock) || block.Inline is null)
                continue;
            var inline = InlineText.Of(block);
            if (inline.Text.Length == 0)
                continue;
            if (text.Length > 0)
                text.Append('\n');
            _starts.Add(text.Length);
            _blocks.Add(inline);
            var paragraph = new Paragraph(
                new TextSpan(text.Length, text.Length + inline.Text.Length),
                block is HeadingBlock
            );
            paragraphs.Add(paragraph);
            if (block is TweetBlock { Signature: var signature })
                posts.Add(signature.At(text.Length));
            else if (!paragraph.IsHeadline)
                quotable.Add(paragraph.Span);
            text.Append(inline.Text);
        }
        var whole = text.ToString();
        Prose = new Prose(whole, paragraphs, QuotationMarks.Pair(whole, quotable), posts);
    }

    public Prose Prose { get; }

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
