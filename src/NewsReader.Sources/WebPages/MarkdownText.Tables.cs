using AngleSharp.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <content>Tables and code.</content>
internal sealed partial class MarkdownText
{
    /// <summary>Rows of a table; with its second line that is less than a paragraph may have.</summary>
    private const int LongestTable = InputLimits.ParagraphLines - 10;

    private bool _isCell;

    private void Preformatted(IElement text)
    {
        EndParagraph();
        var lines = PageCode.Lines(text);
        if (lines.Count == 0)
            return;
        var fence = MarkdownMarks.Fence(lines);
        Line(fence + PageCode.LanguageOf(text));
        foreach (var line in lines)
            Line(line);
        Line(fence);
        EndBlock();
    }

    private void Code(IElement element)
    {
        var code = Blanks.ToOne(element.TextContent);
        // In a row no mark keeps a pipe within code from ending the cell.
        if (_isCell && code.Contains('|', StringComparison.Ordinal))
            AppendText(code);
        else if (code.Length > 0)
            _paragraph.Append(MarkdownMarks.Code(code));
    }

    private void Table(IElement table, IReadOnlyList<IReadOnlyList<IElement?>> rows, int depth)
    {
        EndParagraph();
        foreach (var caption in table.Children.Where(child => child.LocalName == "caption"))
        {
            Blocks(caption, depth + 1);
            EndParagraph();
        }
        for (var i = 0; i < rows.Count; i++)
        {
            // A table of more lines than a paragraph may have is several.
            var isHeader = i % LongestTable == 0;
            if (isHeader && i > 0)
                EndBlock();
            Line($"| {string.Join(" | ", rows[i].Select(cell => Cell(cell, depth)))} |");
            if (isHeader)
                Line($"|{string.Concat(rows[i].Select(_ => " --- |"))}");
        }
        EndBlock();
    }

    /// <summary>The words of a cell on one line, in which no pipe ends it.</summary>
    private string Cell(IElement? cell, int depth)
    {
        if (cell is null)
            return "";
        var within = new MarkdownText(_address, _posts, _passed) { _isCell = true };
        within.Blocks(cell, depth + 1);
        within.EndParagraph();
        return string.Join(' ', within._text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Replace("\\ ", " ", StringComparison.Ordinal)
            .Replace("\\|", "|", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Trim();
    }

    /// <summary>A row of figures is a line; the rows that letters are laid out with are blocks.</summary>
    private void Row(IElement row, int depth)
    {
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th" && !CleanHtml.IsDropped(cell)).ToList();
        var isLayout =
            cells.Count < 2
            || cells.Exists(cell =>
                cell.QuerySelector("p, div, table, h1, h2, h3, h4, ul, ol, blockquote, img") is not null
                || cell.TextContent.Length > 120
            );
        EndParagraph();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0 && !isLayout && _paragraph.Length > 0)
                AppendText(" | ");
            Blocks(cells[i], depth + 1);
            if (isLayout)
                EndParagraph();
        }
        EndParagraph();
    }
}
