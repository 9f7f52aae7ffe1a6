using Markdig;
using Markdig.Renderers;

namespace NewsReader.Articles.Mentions;

/// <summary>Writes names as links to the pages of those they stand for.</summary>
internal sealed class MentionExtension(ILinkResolver links) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.AddHtml(new HtmlMentionRenderer(new EntityLinks(links)));
}
