using Markdig.Renderers;
using Markdig.Renderers.Html;
using NewsReader.Articles.Mentions;

namespace NewsReader.Articles.Tweets;

/// <summary>Writes a post that the page embedded as a card; as a paragraph where it was not recognized.</summary>
internal sealed class HtmlPostRenderer(EntityLinks links) : HtmlObjectRenderer<TweetBlock>
{
    private readonly TweetCard _card = new(links);

    protected override void Write(HtmlRenderer renderer, TweetBlock obj)
    {
        if (obj.Inline is not { } inlines)
            return;
        if (renderer.EnableHtmlForBlock && obj.Quotation is { } tweet)
        {
            _card.WritePost(
                renderer,
                obj,
                tweet,
                inlines,
                goesOn: TweetCard.IsSameThread(tweet, TweetCard.LastAbove(obj))
            );
            return;
        }
        if (!renderer.IsFirstInContainer)
            renderer.EnsureLine();
        if (renderer.EnableHtmlForBlock)
            renderer.Write("<p>");
        renderer.WriteLeafInline(obj);
        if (renderer.EnableHtmlForBlock)
            renderer.Write("</p>");
        renderer.EnsureLine();
    }
}
