using System.Globalization;
using Markdig.Renderers.Normalize;

namespace NewsReader.Articles.Pictures;

internal sealed class NormalizePictureSizeRenderer : NormalizeObjectRenderer<PictureSizeInline>
{
    protected override void Write(NormalizeRenderer renderer, PictureSizeInline obj) =>
        renderer.Write(string.Create(CultureInfo.InvariantCulture, $"{{width={obj.Width} height={obj.Height}}}"));
}
