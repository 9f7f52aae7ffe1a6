using Markdig.Renderers.Normalize;
using Markdig.Syntax;

namespace NewsReader.Articles;

/// <summary>Writes a block as it stands in the source: what read it reads it again.</summary>
internal sealed class NormalizeLinesRenderer<T> : NormalizeObjectRenderer<T>
    where T : LeafBlock
{
    protected override void Write(NormalizeRenderer renderer, T obj)
    {
        renderer.WriteLeafRawLines(obj, writeEndOfLines: false);
        renderer.FinishBlock(emptyLine: true);
    }
}
