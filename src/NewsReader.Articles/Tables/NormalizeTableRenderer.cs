using Markdig.Extensions.Tables;
using Markdig.Renderers.Normalize;
using Markdig.Syntax;

namespace NewsReader.Articles.Tables;

/// <summary>Writes a table as it is read.</summary>
internal sealed class NormalizeTableRenderer : NormalizeObjectRenderer<Table>
{
    protected override void Write(NormalizeRenderer renderer, Table obj)
    {
        foreach (var row in obj.OfType<TableRow>())
        {
            renderer.Write('|');
            foreach (var cell in row.OfType<TableCell>())
            {
                renderer.Write(' ');
                foreach (var paragraph in cell.OfType<LeafBlock>())
                    renderer.WriteLeafInline(paragraph);
                renderer.Write(" |");
            }
            renderer.WriteLine();
            if (row.IsHeader)
                WriteAlignments(renderer, row.Count, obj.ColumnDefinitions);
        }
        renderer.FinishBlock(emptyLine: true);
    }

    private static void WriteAlignments(NormalizeRenderer renderer, int count, List<TableColumnDefinition> columns)
    {
        renderer.Write('|');
        for (var i = 0; i < count; i++)
        {
            renderer.Write(
                columns.ElementAtOrDefault(i)?.Alignment switch
                {
                    TableColumnAlign.Left => " :-- |",
                    TableColumnAlign.Right => " --: |",
                    TableColumnAlign.Center => " :-: |",
                    _ => " --- |",
                }
            );
        }
        renderer.WriteLine();
    }
}
