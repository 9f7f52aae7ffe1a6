using Markdig.Renderers.Normalize;

namespace NewsReader.Articles.RelatedLinks;

/// <summary>Writes what stands within a heading as it stands there.</summary>
internal sealed class NormalizeRelatedLinkInlineRenderer : NormalizeObjectRenderer<RelatedLinkInline>
{
    protected override void Write(NormalizeRenderer renderer, RelatedLinkInline obj) =>
        renderer.Write(obj.Content.ToString());
}
