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
    /// <remarks>A cell that is wider than one column, or higher than one row, has null in each further one.</remarks>
    public static IReadOnlyList<IReadOnlyList<IElement?>>? RowsOf(IElement table)
    {
        // How many rows more the cell of a column reaches down.
        var reaching = new int[MostColumns * 2];
        var rows = table
            .QuerySelectorAll("tr")
            .Where(row => row.Closest("table") == table)
            .Select(row => CellsOf(row, reaching))
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

    private static List<IElement?> CellsOf(IElement row, int[] reaching)
    {
        var cells = new List<IElement?>();
        foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th" && !CleanHtml.IsDropped(cell)))
        {
            AddReaching(cells, reaching);
            var (first, height) = (cells.Count, Spanned(cell, "rowspan"));
            cells.Add(cell);
            cells.AddRange(Enumerable.Repeat<IElement?>(null, Math.Min(Spanned(cell, "colspan") - 1, MostColumns)));
            for (var column = first; column < Math.Min(cells.Count, reaching.Length); column++)
                reaching[column] = height - 1;
        }
        if (cells.Count > 0)
            AddReaching(cells, reaching);
        return cells;
    }

    /// <summary>Leaves the columns empty into which a cell of a row above reaches.</summary>
    private static void AddReaching(List<IElement?> cells, int[] reaching)
    {
        for (; cells.Count < reaching.Length && reaching[cells.Count] > 0; cells.Add(null))
            reaching[cells.Count]--;
    }

    private static int Spanned(IElement cell, string side) =>
        int.TryParse(cell.GetAttribute(side), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Max(1, number)
            : 1;

    private static bool IsBlock(IElement cell) =>
        cell.QuerySelector("table, h1, h2, h3, h4, ul, ol, blockquote, pre, img, figure, p + p, div + div") is not null
        || PageMarks.HoldsPost(cell)
        || cell.TextContent.Length > LongestCell;
}
