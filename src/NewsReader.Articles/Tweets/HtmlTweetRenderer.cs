using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;

namespace NewsReader.Articles.Tweets;

/// <summary>
/// Writes tweets as cards: a post that the page embedded, and each that a paragraph quotes, with what stands around it
/// in paragraphs.
/// </summary>
internal sealed class HtmlTweetRenderer(EntityLinks links) : ParagraphRenderer
{
    private readonly TweetCard _card = new(links);

    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (!renderer.EnableHtmlForBlock || obj.Inline is not { } inlines)
            base.Write(renderer, obj);
        else if (obj is TweetBlock { Quotation: { } tweet })
            _card.WritePost(renderer, tweet, inlines, goesOn: IsSameThread(tweet, LastTweet(Before(obj))));
        else if (QuotesTweet(inlines))
            WriteParts(renderer, obj, inlines);
        else
            base.Write(renderer, obj);
    }

    private void WriteParts(HtmlRenderer renderer, ParagraphBlock paragraph, ContainerInline inlines)
    {
        var above = LastTweet(Before(paragraph));
        var isFirst = renderer.IsFirstInContainer;
        var start = inlines.FirstChild;
        for (var inline = start; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not TweetInline stretch)
                continue;
            if (!IsBlank(start, stretch))
            {
                WriteParagraph(renderer, start!, stretch, isFirst);
                above = null;
            }
            _card.WriteQuoted(renderer, stretch, goesOn: IsSameThread(stretch.Quotation, above));
            (above, isFirst, start) = (stretch.Quotation, false, stretch.NextSibling);
        }
        if (!IsBlank(start, end: null))
            WriteParagraph(renderer, start!, end: null, isFirst);
    }

    /// <summary>Writes a part of a paragraph as a paragraph.</summary>
    /// <param name="end">What stands behind the part; null for nothing.</param>
    private static void WriteParagraph(HtmlRenderer renderer, Inline start, Inline? end, bool isFirst)
    {
        if (!renderer.ImplicitParagraph)
        {
            if (!isFirst)
                renderer.EnsureLine();
            renderer.Write("<p>");
        }
        for (var inline = start; inline != end; inline = inline.NextSibling!)
            renderer.Write(inline);
        if (!renderer.ImplicitParagraph)
            renderer.WriteLine("</p>");
    }

    private static bool QuotesTweet(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is TweetInline)
                return true;
        }
        return false;
    }

    private static bool IsBlank(Inline? start, Inline? end)
    {
        for (var inline = start; inline != end; inline = inline!.NextSibling)
        {
            if (!IsBlank(inline!))
                return false;
        }
        return true;
    }

    private static bool IsBlank(Inline inline) =>
        inline is LineBreakInline
        || (inline is LiteralInline literal && (literal.Content.IsEmpty || literal.Content.AsSpan().IsWhiteSpace()));

    /// <summary>Whether two cards that follow each other are parts of one thread: one line joins them.</summary>
    private static bool IsSameThread(Quotation tweet, Quotation? above) =>
        tweet.Thread is { } thread && above?.Thread == thread;

    private static Block? Before(Block block) =>
        block.Parent is { } parent && parent.IndexOf(block) is > 0 and var place ? parent[place - 1] : null;

    /// <summary>The tweet whose card ends the block; null where it ends otherwise.</summary>
    private static Quotation? LastTweet(Block? block)
    {
        if (block is TweetBlock post)
            return post.Quotation;
        var last = (block as ParagraphBlock)?.Inline?.LastChild;
        while (last is not null && IsBlank(last))
            last = last.PreviousSibling;
        return (last as TweetInline)?.Quotation;
    }
}
