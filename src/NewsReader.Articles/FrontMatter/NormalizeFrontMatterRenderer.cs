using Markdig.Extensions.Yaml;
using Markdig.Renderers.Normalize;

namespace NewsReader.Articles.FrontMatter;

/// <summary>Writes front matter between its marks.</summary>
internal sealed class NormalizeFrontMatterRenderer : NormalizeObjectRenderer<YamlFrontMatterBlock>
{
    private const string Mark = "---";

    protected override void Write(NormalizeRenderer renderer, YamlFrontMatterBlock obj)
    {
        renderer.WriteLine(Mark);
        renderer.WriteLeafRawLines(obj, writeEndOfLines: true);
        renderer.Write(Mark);
        renderer.FinishBlock(emptyLine: true);
    }
}
