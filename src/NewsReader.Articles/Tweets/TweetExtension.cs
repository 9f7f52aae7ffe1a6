using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Articles.Layout;
using NewsReader.Articles.Mentions;
using NewsReader.Sources;
using NewsReader.Text.Posts;

namespace NewsReader.Articles.Tweets;

/// <summary>
/// Makes the posts that a page embedded into tweets, and writes them, and those that running text quotes, as cards.
/// </summary>
internal sealed class TweetExtension(ILinkResolver links, ArticleFormat format) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        if (format == ArticleFormat.Markdown)
            pipeline.BlockParsers.AddIfNotAlready(new PostParser());
        pipeline.ProcessOnce(FindSigned);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.AddHtml(new HtmlTweetRenderer(new EntityLinks(links)));
        renderer.AddHtml(new HtmlPostRenderer(new EntityLinks(links)));
        renderer.AddHtml(new HtmlSignatureMarkRenderer());
        renderer.AddNormalize(new NormalizePostRenderer());
    }

    private static void FindSigned(MarkdownDocument document)
    {
        var signed = new Dictionary<Block, PostSignature>(ReferenceEqualityComparer.Instance);
        var joined = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        foreach (var container in document.Descendants<ContainerBlock>().Prepend(document))
        {
            for (var i = 0; i < container.Count; i++)
            {
                if (
                    container[i] is not ParagraphBlock paragraph
                    || PostSignaturePattern.Read(InlineText.Of(paragraph).Text) is not { } signature
                )
                    continue;
                if (signature.TextEnd > 0)
                    signed[paragraph] = signature;
                // The signature has a line of its own: the paragraph before is what was posted.
                else if (
                    i > 0
                    && container[i - 1] is ParagraphBlock { Inline: not null } text
                    && !signed.ContainsKey(text)
                    && !joined.Contains(text)
                    && PostSignaturePattern.Read($"{InlineText.Of(text).Text} {InlineText.Of(paragraph).Text}")
                        is { } whole
                )
                {
                    Join(text, paragraph);
                    signed[text] = whole;
                    joined.Add(paragraph);
                }
            }
        }
        if (signed.Count == 0)
            return;
        document.Rewrite(block =>
            joined.Contains(block)
                ? []
                : block switch
                {
                    ParagraphBlock paragraph when signed.TryGetValue(paragraph, out var signature) =>
                    [
                        Post(paragraph, signature),
                    ],
                    // A quoted block that holds nothing but the post gives way to it.
                    QuoteBlock { Count: 1 } quote when quote[0] is TweetBlock post => [Freed(quote, post)],
                    _ => [block],
                }
        );
    }

    private static void Join(ParagraphBlock text, ParagraphBlock signature)
    {
        text.Inline!.AppendChild(new LineBreakInline { Span = new SourceSpan(text.Span.End + 1, text.Span.End + 1) });
        signature.Inline!.TransferChildrenTo(text.Inline);
        text.Span.End = signature.Span.End;
    }

    private static TweetBlock Post(ParagraphBlock block, PostSignature signature)
    {
        var address = AddressOf(block);
        signature = signature with
        {
            Network =
                address?.Network
                ?? signature.Network
                ?? (signature.Handle is { } handle ? PostAddress.NetworkOfHandle(handle) : null),
            Address = address?.Address,
        };
        var inlines = block.Inline;
        block.Inline = null;
        return new TweetBlock(parser: null)
        {
            Signature = signature,
            Inline = inlines,
            Span = block.Span,
            Line = block.Line,
        };
    }

    private static TweetBlock Freed(QuoteBlock quote, TweetBlock post)
    {
        quote.Remove(post);
        return post;
    }

    /// <summary>The post that the signature's link leads to; null where it leads nowhere.</summary>
    private static PostAddress? AddressOf(ParagraphBlock post) =>
        post.Inline!.Descendants<LinkInline>()
            .Select(link => PostAddress.Of(link.Url))
            .LastOrDefault(at => at is not null);
}
