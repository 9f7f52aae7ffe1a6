using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.Bylines;

/// <summary>Writes nothing: the page sets the byline under the headline.</summary>
internal sealed class HtmlBylineRenderer : HtmlObjectRenderer<BylineBlock>
{
    protected override void Write(HtmlRenderer renderer, BylineBlock obj) { }
}
