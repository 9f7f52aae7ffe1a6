using System.Globalization;

namespace NewsReader.Text.Languages;

/// <summary>A month or a day of the week by its name.</summary>
/// <param name="Name">In full: "September".</param>
/// <param name="Number">A month's from 1; a day's from 0 for Sunday.</param>
/// <param name="InPapers">As papers write it before a day: "Sept", "March".</param>
/// <param name="ShortForms">Shorter than the name, without a dot: "Sept", "Sep".</param>
public sealed record NamedTime(string Name, int Number, string InPapers, IReadOnlyList<string> ShortForms)
{
    /// <summary>What all its forms begin with: "Sep".</summary>
    public string Beginning => ShortForms.Append(Name).MinBy(form => form.Length)!;

    /// <summary>Whether a word, in any case, is one of its forms.</summary>
    public bool IsCalled(string word) => ShortForms.Append(Name).Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Of a line of the list: the name, the number, one or two other forms.</summary>
    internal static NamedTime From(string name, string[] columns) =>
        new(
            name,
            int.Parse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture),
            columns[1],
            [.. columns[1..].Where(form => form != name)]
        );
}
