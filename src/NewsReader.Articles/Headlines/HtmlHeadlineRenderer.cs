using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.Headlines;

/// <summary>Writes no HTML: the page sets the headline above the text. Plain text has no page around it.</summary>
internal sealed class HtmlHeadlineRenderer : HtmlObjectRenderer<HeadlineBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadlineBlock obj)
    {
        if (!renderer.EnableHtmlForBlock)
            renderer.WriteLeafInline(obj).EnsureLine();
    }
}
