using System.Globalization;
using System.Text.RegularExpressions;
using NewsReader.Analysis.Knowledge;

namespace NewsReader.Training;

/// <summary>A table of the open lists: a line of sources and licences, a line of columns, then the rows.</summary>
internal sealed partial class KnowledgeRows
{
    private readonly Dictionary<string, int> _columns;

    public KnowledgeRows(string path)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: this list is needed for the knowledge and is not there.");
        var lines = File.ReadAllLines(path);
        if (lines.Length < 2 || !lines[0].StartsWith('#'))
            throw new InvalidDataException($"{path}: the first line does not tell its sources.");
        Sources = SourceNote()
            .Matches(lines[0])
            .ToDictionary(
                m => m.Groups["code"].Value,
                m => new KnowledgeSource(m.Groups["what"].Value.Trim(), m.Groups["licence"].Value, 0),
                StringComparer.Ordinal
            );
        _columns = lines[1]
            .Split('\t')
            .Select((name, i) => (name, i))
            .ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
        Rows = [.. lines.Skip(2).Select(line => new KnowledgeRow(_columns, line.Split('\t')))];
    }

    public IReadOnlyDictionary<string, KnowledgeSource> Sources { get; }

    public IReadOnlyList<KnowledgeRow> Rows { get; }

    [GeneratedRegex(@"(?<code>\b\w\w)=(?<what>[^\[\]]+)\[(?<licence>[^\]]+)\]")]
    private static partial Regex SourceNote();
}

/// <summary>One row of a table.</summary>
internal sealed class KnowledgeRow(Dictionary<string, int> columns, string[] values)
{
    /// <summary>The value of a column; empty where the row or the table has none.</summary>
    public string this[string column] =>
        columns.TryGetValue(column, out var at) && at < values.Length ? values[at].Trim() : "";

    public string[] Several(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public string[] Sources => this["source"].Split(',', '/');

    public bool IsSet(string column) => this[column] == "1";

    public int Number(string column) =>
        int.TryParse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    /// <summary>The number of an item of Wikidata; 0 where none is told.</summary>
    public int Wikidata =>
        this["wikidata"] is ['Q', .. var digits]
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var item)
            ? item
            : 0;
}
