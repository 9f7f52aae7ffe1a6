using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace NewsReader.Articles.Pictures;

/// <summary>Writes nothing: the picture before it has the size.</summary>
internal sealed class HtmlPictureSizeRenderer : HtmlObjectRenderer<PictureSizeInline>
{
    protected override void Write(HtmlRenderer renderer, PictureSizeInline obj) { }
}
