using Markdig.Renderers.Normalize;
using Markdig.Syntax;

namespace NewsReader.Articles.Layout;

/// <summary>Writes a heading as it was marked: one of several lines can only have its mark under it.</summary>
internal sealed class NormalizeSetextRenderer : HeadingRenderer
{
    protected override void Write(NormalizeRenderer renderer, HeadingBlock obj)
    {
        if (!obj.IsSetext)
        {
            base.Write(renderer, obj);
            return;
        }
        renderer.WriteLeafInline(obj).WriteLine();
        renderer.Write(obj.Level == 1 ? "===" : "---");
        renderer.FinishBlock(renderer.Options.EmptyLineAfterHeading);
    }
}
