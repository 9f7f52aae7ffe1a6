using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.Bylines;

/// <summary>Writes no HTML: the page sets the byline under the headline. Plain text has no page around it.</summary>
internal sealed class HtmlBylineRenderer : HtmlObjectRenderer<BylineBlock>
{
    protected override void Write(HtmlRenderer renderer, BylineBlock obj)
    {
        if (!renderer.EnableHtmlForBlock)
            renderer.WriteText(obj.Lines.ToString()).EnsureLine();
    }
}
