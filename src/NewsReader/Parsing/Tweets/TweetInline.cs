using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Recognition;

namespace NewsReader.Parsing.Tweets;

/// <summary>The stretch of a paragraph that quotes a tweet, until it is taken out of the paragraph.</summary>
internal sealed class TweetInline : ContainerInline
{
    public required Quotation Quotation { get; init; }

    /// <summary>Cuts the paragraph in two around this stretch, which becomes a block between them. No text is lost.</summary>
    public void SetApart(ParagraphBlock paragraph)
    {
        if (Parent != paragraph.Inline || paragraph.Parent is not { } parent) return;
        var behind = new ContainerInline();
        for (var next = NextSibling; next is not null;)
        {
            var inline = next;
            next = next.NextSibling;
            inline.Remove();
            behind.AppendChild(inline);
        }
        Remove();
        var place = parent.IndexOf(paragraph);
        var tweet = new TweetBlock(null) { Quotation = Quotation, Inline = new ContainerInline(), Span = Span, Line = paragraph.Line };
        TransferChildrenTo(tweet.Inline);
        parent.Insert(place + 1, tweet);
        if (!IsBlank(behind)) parent.Insert(place + 2, new ParagraphBlock { Inline = behind, Span = new SourceSpan(Span.End + 1, paragraph.Span.End), Line = paragraph.Line });
        if (IsBlank(paragraph.Inline!)) parent.Remove(paragraph);
    }

    private static bool IsBlank(ContainerInline container) => container.All(inline => inline is LineBreakInline or LiteralInline { Content.IsEmpty: true } || (inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace()));
}
