using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NewsReader.Articles.Tables;

/// <summary>Tables whose columns are aligned by a class, "right" or "center".</summary>
/// <remarks>Markdig's own renderer writes a style, which no page of the reader allows.</remarks>
internal sealed class AlignedTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        renderer.EnsureLine();
        Tag(renderer, "table", obj);
        string? part = null;
        foreach (var row in obj.OfType<TableRow>())
        {
            var own = row.IsHeader ? "thead" : "tbody";
            if (part != own)
            {
                End(renderer, part);
                Tag(renderer, own);
                part = own;
            }
            WriteRow(renderer, row, obj.ColumnDefinitions);
        }
        End(renderer, part);
        End(renderer, "table");
    }

    private static void WriteRow(HtmlRenderer renderer, TableRow row, List<TableColumnDefinition> columns)
    {
        Tag(renderer, "tr", row);
        for (var i = 0; i < row.Count; i++)
        {
            if (i > 0 && !renderer.EnableHtmlForBlock)
                renderer.Write(' ');
            var cell = (TableCell)row[i];
            if (renderer.EnableHtmlForBlock)
            {
                renderer.Write(row.IsHeader ? "<th" : "<td");
                if (cell.ColumnSpan > 1)
                    renderer.Write($" colspan=\"{cell.ColumnSpan}\"");
                if (ClassOf(columns.ElementAtOrDefault(cell.ColumnIndex < 0 ? i : cell.ColumnIndex)) is { } aligned)
                    renderer.Write($" class=\"{aligned}\"");
                renderer.WriteAttributes(cell).Write('>');
            }
            var isImplicit = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count <= 1;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = isImplicit;
            End(renderer, row.IsHeader ? "th" : "td");
        }
        End(renderer, "tr");
        renderer.EnsureLine();
    }

    private static void Tag(HtmlRenderer renderer, string name, MarkdownObject? attributed = null)
    {
        if (renderer.EnableHtmlForBlock)
            renderer.Write($"<{name}").WriteAttributes(attributed?.TryGetAttributes()).WriteLine('>');
    }

    private static void End(HtmlRenderer renderer, string? name)
    {
        if (name is not null && renderer.EnableHtmlForBlock)
            renderer.WriteLine($"</{name}>");
    }

    private static string? ClassOf(TableColumnDefinition? column) =>
        column?.Alignment switch
        {
            TableColumnAlign.Right => "right",
            TableColumnAlign.Center => "center",
            _ => null,
        };
}
