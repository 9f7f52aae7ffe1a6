using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.PageChrome;

/// <summary>Writes nothing: what was left out is listed by the page, below the article.</summary>
internal sealed class HtmlPageChromeRenderer : HtmlObjectRenderer<PageChromeBlock>
{
    protected override void Write(HtmlRenderer renderer, PageChromeBlock obj) { }
}
