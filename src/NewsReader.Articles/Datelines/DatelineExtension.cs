using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;
using Markdig.Syntax;

namespace NewsReader.Articles.Datelines;

/// <summary>
/// Marks the dateline at the beginning of the body. It is a part of a paragraph, so it is an inline, not a block.
/// </summary>
internal sealed class DatelineExtension : IMarkdownExtension
{
    /// <summary>A standfirst or two may stand before the paragraph that has the dateline.</summary>
    private const int ParagraphsTried = 3;

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.PreciseSourceLocation = true;
        pipeline.ProcessOnce(Mark);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.AddHtml(new HtmlDatelineRenderer());

    private static void Mark(MarkdownDocument document)
    {
        var pattern = DatelinePattern.Of(ArticleHead.Of(document).WordsOf(document));
        foreach (var paragraph in document.OfType<ParagraphBlock>().Take(ParagraphsTried))
        {
            var text = InlineText.Of(paragraph);
            var length = pattern.Length(text.Text, out var stated);
            // The first line of all is cut only by what can be nothing but a dateline.
            if (
                length == 0
                || (
                    paragraph == document.FirstOrDefault(block => block is not YamlFrontMatterBlock)
                    && !pattern.IsSure(text.Text)
                )
            )
                continue;
            text.Wrap(0, length, () => new DatelineInline { Stated = text.Text[..stated].Trim() });
            return;
        }
    }
}
