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
                renderer.Write('|').Write(string.Concat(Enumerable.Repeat(" --- |", row.Count))).WriteLine();
        }
        renderer.FinishBlock(emptyLine: true);
    }
}
