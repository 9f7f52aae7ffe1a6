using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.Tweets;

internal sealed class HtmlSignatureMarkRenderer : HtmlObjectRenderer<SignatureMarkInline>
{
    protected override void Write(HtmlRenderer renderer, SignatureMarkInline obj) => renderer.WriteText(obj.Shown);
}
