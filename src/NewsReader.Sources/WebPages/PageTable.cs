using System.Globalization;
using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>Tells tables of data from those that letters and old pages are laid out with.</summary>
internal static class PageTable
{
    private const int MostColumns = 12;
    private const int LongestCell = 300;

    /// <summary>
    /// The rows of a table that can be one in Markdown, each as long as the longest: cells of words. Null for a table
    /// with blocks in its cells, or too wide to be read as one.
    /// </summary>
    /// <remarks>A cell that is wider than one column is followed by null for each further one.</remarks>
    public static IReadOnlyList<IReadOnlyList<IElement?>>? RowsOf(IElement table)
    {
        var rows = table
            .QuerySelectorAll("tr")
            .Where(row => row.Closest("table") == table)
            .Select(CellsOf)
            .Where(row => row.Count > 0)
            .ToList();
        if (rows.Count < 2)
            return null;
        var columns = rows.Max(row => row.Count);
        if (
            columns is < 2 or > MostColumns
            || rows.Exists(row => row.Exists(cell => cell is not null && IsBlock(cell)))
        )
            return null;
        foreach (var row in rows)
            row.AddRange(Enumerable.Repeat<IElement?>(null, columns - row.Count));
        return rows;
    }

    private static List<IElement?> CellsOf(IElement row)
    {
        var cells = new List<IElement?>();
        foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th" && !CleanHtml.IsDropped(cell)))
        {
            cells.Add(cell);
            if (
                int.TryParse(
                    cell.GetAttribute("colspan"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var width
                )
            )
                cells.AddRange(Enumerable.Repeat<IElement?>(null, Math.Clamp(width - 1, 0, MostColumns)));
        }
        return cells;
    }

    private static bool IsBlock(IElement cell) =>
        cell.QuerySelector("table, h1, h2, h3, h4, ul, ol, blockquote, pre, img, figure, p + p, div + div") is not null
        || PageMarks.HoldsPost(cell)
        || cell.TextContent.Length > LongestCell;
}
