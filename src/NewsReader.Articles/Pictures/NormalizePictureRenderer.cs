using Markdig.Renderers.Normalize;

namespace NewsReader.Articles.Pictures;

internal sealed class NormalizePictureRenderer : NormalizeObjectRenderer<PictureBlock>
{
    protected override void Write(NormalizeRenderer renderer, PictureBlock obj)
    {
        renderer.WriteLeafInline(obj);
        renderer.FinishBlock(emptyLine: true);
    }
}
