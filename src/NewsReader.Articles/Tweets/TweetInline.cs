using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Analysis;

namespace NewsReader.Articles.Tweets;

/// <summary>The stretch of a paragraph that quotes a tweet, until it is taken out of the paragraph.</summary>
internal sealed class TweetInline : ContainerInline
{
    public required Quotation Quotation { get; init; }

    /// <summary>
    /// The blocks that a paragraph is once the tweets in it are blocks of their own, with what stands around them in
    /// paragraphs. No text is lost.
    /// </summary>
    public static IReadOnlyList<Block> SetApart(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.OfType<TweetInline>().Any() != true)
            return [paragraph];
        var blocks = new List<Block>();
        var (rest, start) = (new ContainerInline(), paragraph.Span.Start);
        foreach (var inline in paragraph.Inline.ToList())
        {
            inline.Remove();
            if (inline is not TweetInline stretch)
            {
                rest.AppendChild(inline);
                continue;
            }
            EndParagraph(stretch.Span.Start - 1);
            var tweet = new TweetBlock(null)
            {
                Quotation = stretch.Quotation,
                Inline = new ContainerInline(),
                Span = stretch.Span,
                Line = paragraph.Line,
            };
            stretch.TransferChildrenTo(tweet.Inline);
            blocks.Add(tweet);
            start = stretch.Span.End + 1;
        }
        EndParagraph(paragraph.Span.End);
        return blocks;

        void EndParagraph(int end)
        {
            if (!IsBlank(rest))
                blocks.Add(
                    new ParagraphBlock
                    {
                        Inline = rest,
                        Span = new SourceSpan(start, end),
                        Line = paragraph.Line,
                    }
                );
            rest = new ContainerInline();
        }
    }

    private static bool IsBlank(ContainerInline container) =>
        container.All(inline =>
            inline is LineBreakInline or LiteralInline { Content.IsEmpty: true }
            || (inline is LiteralInline literal && literal.Content.AsSpan().IsWhiteSpace())
        );
}
