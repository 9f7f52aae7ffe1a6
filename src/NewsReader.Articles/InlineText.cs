using System.Text;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Articles.Datelines;
using NewsReader.Articles.RelatedLinks;
using NewsReader.Articles.Tweets;
using NewsReader.Text;

namespace NewsReader.Articles;

/// <summary>
/// The text that a block's inlines show, with the way back to the source for every unit of it, and the means to put a
/// node around a part of it.
/// </summary>
internal sealed class InlineText
{
    /// <summary>A run of the text: where it begins in the text and in the source, and how long it is in each.</summary>
    private readonly record struct Run(int TextStart, int Length, int SourceStart, int SourceLength);

    private readonly List<Run> _runs = [];
    private readonly List<TextSpan> _code = [];
    private readonly LeafBlock _block;

    /// <summary>
    /// For each container the last inline that a wrapping began at: the next, further on in the text, begins there.
    /// </summary>
    private readonly Dictionary<ContainerInline, Inline> _reached = new(ReferenceEqualityComparer.Instance);

    private InlineText(LeafBlock block)
    {
        _block = block;
        var text = new StringBuilder();
        if (block is CodeBlock code)
            AppendLines(code, text);
        else if (block.Inline is not null)
            Append(block.Inline, text);
        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>Where its lines end in the text, but for the last.</summary>
    public List<int> LineEnds { get; } = [];

    /// <summary>How much of the text, from its beginning, one mark sets bold or in italics.</summary>
    public int EmphasisLength { get; private set; }

    /// <summary>The parts of the text that are code.</summary>
    public IReadOnlyList<TextSpan> Code => _code;

    public LeafBlock Block => _block;

    /// <summary>The block's text; a dateline, related links and pictures are no part of it.</summary>
    public static InlineText Of(LeafBlock block) => new(block);

    /// <summary>The range of the source that shows the half-open range of the text.</summary>
    public TextSpan ToSource(int start, int end) => new(ToSource(start, isEnd: false), ToSource(end, isEnd: true));

    /// <summary>
    /// Puts nodes around the half-open range of the text: one, or several where the range crosses emphasis.
    /// </summary>
    public void Wrap(int start, int end, Func<ContainerInline> node)
    {
        if (_block.Inline is not null && start < end)
            Wrap(_block.Inline, ToSource(start, end), node);
    }

    private int ToSource(int offset, bool isEnd)
    {
        var low = 0;
        var high = _runs.Count - 1;
        if (high < 0)
            return _block.Span.Start;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var starts = _runs[middle].TextStart;
            if (isEnd ? starts < offset : starts <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        var run = _runs[low];
        var within = Math.Clamp(offset - run.TextStart, 0, run.Length);
        // What is one unit here and six there ("&quot;") is reached only at its ends.
        if (run.Length != run.SourceLength)
            return run.SourceStart
                + (
                    within == 0 ? 0
                    : within == run.Length ? run.SourceLength
                    : isEnd ? run.SourceLength
                    : 0
                );
        return run.SourceStart + within;
    }

    private void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    // An escape ("\*") begins before the content does.
                    Add(
                        text,
                        literal.Content.AsSpan(),
                        literal.Span.End - literal.Content.Length + 1,
                        literal.Content.Length
                    );
                    break;
                case HtmlEntityInline entity:
                    Add(text, entity.Transcoded.AsSpan(), entity.Span.Start, entity.Span.Length);
                    break;
                case LineBreakInline lineBreak:
                    LineEnds.Add(text.Length);
                    Add(text, " ", lineBreak.Span.Start, Math.Max(1, lineBreak.Span.Length));
                    break;
                case CodeInline code:
                    _code.Add(new TextSpan(text.Length, text.Length + code.ContentSpan.Length));
                    Add(text, code.ContentSpan, code.Span.Start, code.Span.Length);
                    break;
                case SignatureMarkInline mark:
                    Add(text, mark.Shown, mark.Span.Start, mark.Span.Length);
                    break;
                case AutolinkInline link:
                    Add(text, link.Url, link.Span.Start, link.Span.Length);
                    break;
                case RelatedLinkInline or DatelineInline or TaskList:
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
            }
            if (inline is EmphasisInline && inline == _block.Inline?.FirstChild)
                EmphasisLength = text.Length;
        }
    }

    private void AppendLines(CodeBlock code, StringBuilder text)
    {
        foreach (var line in code.Lines.Lines.AsSpan(0, code.Lines.Count))
        {
            if (text.Length > 0)
                Add(text, "\n", Math.Max(0, line.Slice.Start - 1), 1);
            Add(text, line.Slice.AsSpan(), line.Slice.Start, line.Slice.Length);
        }
        _code.Add(new TextSpan(0, text.Length));
    }

    private void Add(StringBuilder text, ReadOnlySpan<char> shown, int sourceStart, int sourceLength)
    {
        if (shown.IsEmpty)
            return;
        _runs.Add(new Run(text.Length, shown.Length, sourceStart, sourceLength));
        text.Append(shown);
    }

    private void Wrap(ContainerInline container, TextSpan span, Func<ContainerInline> node)
    {
        var run = new List<Inline>();
        void Embrace()
        {
            if (run.Count == 0)
                return;
            var wrapper = node();
            wrapper.Span = new SourceSpan(run[0].Span.Start, run[^1].Span.End);
            wrapper.Line = run[0].Line;
            // Not InsertBefore: that one leaves the inserted node without its previous sibling, and text would be lost
            // (Markdig 1.6).
            run[^1].InsertAfter(wrapper);
            foreach (var inline in run)
            {
                inline.Remove();
                wrapper.AppendChild(inline);
            }
            run.Clear();
            _reached[container] = wrapper;
        }

        for (var inline = FirstFor(container, span); inline is not null; inline = inline.NextSibling)
        {
            var own = new TextSpan(inline.Span.Start, inline.Span.End + 1);
            if (own.Start >= span.End && own.Length > 0)
                break;
            if (!own.Overlaps(span))
                continue;
            if (span.Contains(own))
                run.Add(inline);
            else if (inline is LiteralInline literal)
                run.Add(inline = Cut(literal, span));
            else if (inline is ContainerInline inner)
            {
                Embrace();
                Wrap(inner, span, node);
            }
            else
                run.Add(inline);
        }
        Embrace();
    }

    /// <summary>
    /// The inline that the last wrapping reached, where it stands before the span still; else the container's first.
    /// </summary>
    private Inline? FirstFor(ContainerInline container, TextSpan span) =>
        _reached.TryGetValue(container, out var reached)
        && reached.Parent == container
        && reached.Span.Start <= span.Start
            ? reached
            : container.FirstChild;

    /// <summary>Cuts a literal so that one piece lies wholly in the span; that piece is returned.</summary>
    private static LiteralInline Cut(LiteralInline literal, TextSpan span)
    {
        var offset = literal.Span.End - literal.Content.End;
        LiteralInline Piece(int start, int end) =>
            new(new StringSlice(literal.Content.Text, start - offset, end - 1 - offset))
            {
                Span = new SourceSpan(start, end - 1),
                Line = literal.Line,
                Column = literal.Column,
                IsClosed = true,
                IsFirstCharacterEscaped = literal.IsFirstCharacterEscaped && start - offset == literal.Content.Start,
            };
        var from = Math.Max(literal.Span.Start, span.Start);
        var to = Math.Min(literal.Span.End + 1, span.End);
        var contentStart = literal.Content.Start + offset;
        var piece = Piece(Math.Max(from, contentStart), to);
        if (to <= literal.Span.End)
            literal.InsertAfter(Piece(to, literal.Span.End + 1));
        literal.InsertAfter(piece);
        if (from > contentStart)
            literal.InsertAfter(Piece(contentStart, from));
        literal.Remove();
        return piece;
    }
}
