using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsReader.Articles.Tables;

/// <summary>Tables as Markdig reads them: rows of cells between pipes, the second row says that it is one.</summary>
internal sealed class TableExtension : IMarkdownExtension
{
    private readonly PipeTableExtension _pipeTables = new(new PipeTableOptions { UseHeaderForColumnCount = true });

    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.PreciseSourceLocation = true;
        _pipeTables.Setup(pipeline);
        pipeline.ProcessOnce(Tighten);
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        renderer.AddHtml(new AlignedTableRenderer());
        renderer.AddNormalize(new NormalizeTableRenderer());
    }

    /// <summary>Markdig takes the blanks from around a cell's text, and leaves them in its span.</summary>
    private static void Tighten(MarkdownDocument document)
    {
        foreach (var cell in document.Descendants<TableCell>())
        {
            foreach (var literal in cell.Descendants<LiteralInline>())
            {
                var text = literal.Content;
                var blanks = text.Text.AsSpan(Math.Min(text.End + 1, text.Text.Length));
                var behind = blanks.Length - blanks.TrimStart().Length;
                var escape = literal.IsFirstCharacterEscaped ? 1 : 0;
                literal.Span.End -= Math.Clamp(literal.Span.Length - text.Length - escape, 0, behind);
            }
        }
    }
}
