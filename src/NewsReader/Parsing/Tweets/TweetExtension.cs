using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Sources.WebPages;

namespace NewsReader.Parsing.Tweets;

/// <summary>Makes the posts that a page embedded into tweets. Tweets quoted in running text follow once their speakers are known.</summary>
internal sealed class TweetExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.DocumentProcessed += FindSigned;

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.AddIfNotAlready<HtmlTweetRenderer>();

    private static void FindSigned(MarkdownDocument document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToList())
        {
            if (PostSignaturePattern.Read(InlineText.Of(paragraph).Text) is not { } signature) continue;
            var block = paragraph;
            if (signature.TextEnd == 0)
            {
                // The signature has a line of its own: the paragraph before is what was posted.
                if (paragraph.Parent is not { } parent || parent.IndexOf(paragraph) is var place && (place == 0 || parent[place - 1] is not ParagraphBlock { Inline: not null } text)) continue;
                text.Inline!.AppendChild(new LineBreakInline { Span = new SourceSpan(text.Span.End + 1, text.Span.End + 1) });
                foreach (var inline in paragraph.Inline!.ToList())
                {
                    inline.Remove();
                    text.Inline.AppendChild(inline);
                }
                text.Span.End = paragraph.Span.End;
                parent.Remove(paragraph);
                block = text;
                signature = PostSignaturePattern.Read(InlineText.Of(block).Text) ?? signature;
            }
            signature = signature with { Network = NetworkOf(block) ?? signature.Network ?? (signature.Handle is { } handle ? PostAddress.NetworkOfHandle(handle) : null) };
            var inlines = block.Inline;
            block.Inline = null;
            Replace(block, new TweetBlock(null) { Signature = signature, Inline = inlines, Span = block.Span, Line = block.Line });
        }
    }

    /// <summary>The network that the signature's link leads to; null where it leads nowhere.</summary>
    private static string? NetworkOf(ParagraphBlock post) => post.Inline!.Descendants<LinkInline>().Select(link => PostAddress.Of(link.Url)?.Network).LastOrDefault(network => network is not null);

    /// <summary>A quoted block that holds nothing but the post gives way to it too.</summary>
    private static void Replace(ParagraphBlock paragraph, TweetBlock tweet)
    {
        Block old = paragraph.Parent is QuoteBlock { Count: 1, Parent: not null } quote ? quote : paragraph;
        var parent = old.Parent!;
        var place = parent.IndexOf(old);
        parent.RemoveAt(place);
        parent.Insert(place, tweet);
    }
}
