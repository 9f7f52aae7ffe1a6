using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.Headlines;

/// <summary>Writes nothing: the page sets the headline above the text.</summary>
internal sealed class HtmlHeadlineRenderer : HtmlObjectRenderer<HeadlineBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadlineBlock obj) { }
}
