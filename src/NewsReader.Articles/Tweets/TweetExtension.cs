using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Articles.Layout;
using NewsReader.Articles.Mentions;
using NewsReader.Articles.PageChrome;
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
        pipeline.ProcessOnce(Find);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.AddHtml(new HtmlTweetRenderer(new EntityLinks(links)));
        renderer.AddHtml(new HtmlPostRenderer(new EntityLinks(links)));
        renderer.AddHtml(new HtmlSignatureMarkRenderer());
        renderer.AddHtml(new HtmlClosingCommaRenderer());
        renderer.AddNormalize(new NormalizePostRenderer());
    }

    private static void Find(MarkdownDocument document)
    {
        var posts = new Dictionary<Block, TweetBlock>(ReferenceEqualityComparer.Instance);
        var joined = new HashSet<Block>(ReferenceEqualityComparer.Instance);
        foreach (var container in document.Descendants<ContainerBlock>().Prepend(document))
        {
            foreach (var run in Runs(container))
            {
                foreach (var found in CopiedPosts.In([.. run.Select(each => each.Paragraph)]))
                {
                    var blocks = run[found.First..(found.Last + 1)];
                    posts[blocks[0].Paragraph.Block] = Post(
                        [.. blocks.Select(each => each.Paragraph)],
                        found.Signature,
                        AddressBehind(container, blocks[^1].Place)
                    );
                    for (var place = blocks[0].Place + 1; place <= blocks[^1].Place; place++)
                        joined.Add(container[place]);
                }
            }
        }
        if (posts.Count == 0)
            return;
        document.Rewrite(block =>
            joined.Contains(block) ? []
            : posts.TryGetValue(block, out var post) ? [post]
            // A quoted block that holds nothing but the post gives way to it.
            : block is QuoteBlock { Count: 1 } quote && quote[0] is TweetBlock quoted ? [Freed(quote, quoted)]
            : [block]
        );
    }

    /// <summary>
    /// The paragraphs of a block that follow each other, with their places in it; a quoted line without words is none.
    /// </summary>
    private static IEnumerable<List<(InlineText Paragraph, int Place)>> Runs(ContainerBlock container)
    {
        var run = new List<(InlineText, int)>();
        for (var place = 0; place < container.Count; place++)
        {
            if (container[place] is ParagraphBlock { Inline: not null } block)
            {
                var paragraph = InlineText.Of(block);
                if (CopiedLine.MarkLength(paragraph) is var mark && (mark == 0 || mark < paragraph.Text.Length))
                    run.Add((paragraph, place));
                continue;
            }
            if (run.Count > 0)
                yield return run;
            run = [];
        }
        if (run.Count > 0)
            yield return run;
    }

    /// <summary>The address of a post on a line that was taken for furniture is that of the post above.</summary>
    private static PostAddress? AddressBehind(ContainerBlock container, int place) =>
        place + 1 < container.Count && container[place + 1] is PageChromeBlock { Lines: { Count: 1 } lines }
            ? PostAddress.Of(lines.ToString().Trim())
            : null;

    /// <summary>The post that paragraphs are, each with its lines.</summary>
    private static TweetBlock Post(List<InlineText> paragraphs, PostSignature signature, PostAddress? behind)
    {
        foreach (var paragraph in paragraphs)
            CopiedLine.TakeMark(paragraph);
        var (first, last) = (paragraphs[0].Block, paragraphs[^1].Block);
        var inlines = first.Inline!;
        foreach (var (before, paragraph) in paragraphs.Zip(paragraphs.Skip(1)))
        {
            var end = before.Block.Span.End + 1;
            inlines.AppendChild(new LineBreakInline { IsHard = true, Span = new SourceSpan(end, end) });
            paragraph.Block.Inline!.TransferChildrenTo(inlines);
        }
        first.Inline = null;
        var linked = inlines
            .Descendants<LinkInline>()
            .Select(link => PostAddress.Of(link.Url))
            .LastOrDefault(address => address is not null);
        var stated = PostAddress.Of(signature.Address) ?? linked ?? behind;
        return new TweetBlock(parser: null)
        {
            Signature = signature with
            {
                Network =
                    stated?.Network
                    ?? signature.Network
                    ?? (signature.Handle is { } handle ? PostAddress.NetworkOfHandle(handle) : null),
                Address = stated?.Address,
            },
            Inline = inlines,
            Span = new SourceSpan(first.Span.Start, last.Span.End),
            Line = first.Line,
        };
    }

    private static TweetBlock Freed(QuoteBlock quote, TweetBlock post)
    {
        quote.Remove(post);
        return post;
    }
}
