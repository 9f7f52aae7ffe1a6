using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;
using Markdig.Syntax;
using NewsReader.Articles.Layout;

namespace NewsReader.Articles.Datelines;

/// <summary>
/// Marks the dateline at the beginning of the body. It is a part of a paragraph, so it is an inline, not a block.
/// </summary>
internal sealed class DatelineExtension : IMarkdownExtension
{
    /// <summary>A standfirst or two may stand before the paragraph that has the dateline.</summary>
    private const int ParagraphsTried = 3;

    private const int LongestStandfirst = 140;

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
        var first = document.FirstOrDefault(block => block is not YamlFrontMatterBlock);
        var bodyHasBegun = false;
        foreach (var paragraph in document.OfType<ParagraphBlock>().Take(ParagraphsTried))
        {
            var text = InlineText.Of(paragraph);
            // The first line of all is cut only by what can be nothing but a dateline.
            var found = paragraph != first || pattern.IsSure(text.Text) ? pattern.Find(text.Text) : null;
            if (paragraph != first)
                found = pattern.FindAlone(text.Text) ?? found;
            if (found is null && !bodyHasBegun && paragraph != first && ArticleParagraphParser.ReadsAsProse(text.Text))
            {
                // A standfirst is shorter than what follows it.
                bodyHasBegun = text.Text.Length > LongestStandfirst;
                found = IsTalk(document, text.Text) ? null : pattern.FindPlain(text.Text);
            }
            if (found is not { } dateline)
                continue;
            var stated = dateline.HasPlace ? text.Text[..dateline.Stated].Trim() : null;
            text.Wrap(0, dateline.Length, () => new DatelineInline { Stated = stated });
            return;
        }
    }

    /// <summary>Whether more than one paragraph begins with capitals and a colon, as the turns of a talk do.</summary>
    private static bool IsTalk(MarkdownDocument document, string paragraph) =>
        DatelinePattern.BeginsWithColon(paragraph)
        && document.OfType<ParagraphBlock>().Count(other => DatelinePattern.BeginsWithColon(InlineText.Of(other).Text))
            > 1;
}
