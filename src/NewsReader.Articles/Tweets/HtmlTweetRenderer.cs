using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NewsReader.Articles.Mentions;

namespace NewsReader.Articles.Tweets;

/// <summary>Writes each post that a paragraph quotes as a card, and what stands around it in paragraphs.</summary>
internal sealed class HtmlTweetRenderer(EntityLinks links) : ParagraphRenderer
{
    private readonly TweetCard _card = new(links);

    protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
    {
        if (!renderer.EnableHtmlForBlock || obj.Inline is not { } inlines)
            base.Write(renderer, obj);
        else if (QuotesTweet(inlines))
            WriteParts(renderer, obj, inlines);
        else
            base.Write(renderer, obj);
    }

    private void WriteParts(HtmlRenderer renderer, ParagraphBlock paragraph, ContainerInline inlines)
    {
        var above = TweetCard.LastAbove(paragraph);
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
            _card.WriteQuoted(renderer, stretch, goesOn: TweetCard.IsSameThread(stretch.Quotation, above));
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
            if (!TweetCard.IsBlank(inline!))
                return false;
        }
        return true;
    }
}
