using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.PageChrome;

/// <summary>Writes nothing: it is no part of the text, and the page lists what was left out below it.</summary>
internal sealed class HtmlPageChromeRenderer : HtmlObjectRenderer<PageChromeBlock>
{
    protected override void Write(HtmlRenderer renderer, PageChromeBlock obj) { }
}
