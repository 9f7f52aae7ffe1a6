using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;

namespace NewsReader.Articles.FrontMatter;

/// <summary>Reads front matter as Markdig does, and writes it down again.</summary>
internal sealed class FrontMatterExtension : IMarkdownExtension
{
    private readonly YamlFrontMatterExtension _yaml = new();

    public void Setup(MarkdownPipelineBuilder pipeline) => _yaml.Setup(pipeline);

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer)
            _yaml.Setup(pipeline, renderer);
        renderer.AddNormalize(new NormalizeFrontMatterRenderer());
    }
}
