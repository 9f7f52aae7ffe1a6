using System.Globalization;

namespace NewsReader.Articles.PageChrome;

/// <summary>A line of the head that says when the article was published or updated.</summary>
internal static class PublicationDate
{
    private static readonly string DayNumber = $@"(?<day>\d{{1,2}}){English.Dates.OrdinalEndings.ToPattern()}?";

    private static readonly LinePattern Line = LinePattern.IgnoreCaseLaidOut(
        $$"""
        ^(?:{{English.Page.PublicationLabels}}\s*:?\s*)?
        (?:{{English.Dates.DayForms}}\.?,?\s+)?
        (?:
            (?<name>{{English.Dates.MonthForms}})\.?\s+{{DayNumber}},?\s+(?<year>\d{4})
            | {{DayNumber}}\s+(?<name>{{English.Dates.MonthForms}})\.?,?\s+(?<year>\d{4})
            | (?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2}) | (?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})
        )
        (?:
            \s*(?:,|\||•|·|-|–|—|T|{{English.Page.At}})?
            \s*(?<time>\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)?
            \s*\(?(?:[A-Z]{1,4}T?|[+-]\d{2}:?\d{2})?\)?
        )?
        (?:\s*(?:[/|•·,-–—]\s*)?{{English.Page.UpdateLabels}}.*)?$
        """
    );

    public static bool IsDateLine(ReadOnlySpan<char> line) =>
        line.Length is >= 8 and <= 120 && line.IndexOfAnyInRange('0', '9') >= 0 && Line.IsMatch(line);

    /// <summary>The day the line gives, without a time; null where it gives none.</summary>
    public static DateOnly? Read(string line)
    {
        var match = Line.Match(line.Trim());
        if (!match.Success)
            return null;
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var (year, day) = (Number("year"), Number("day"));
        var month = match.Groups["name"] is { Success: true } name
            ? English.Dates.MonthNumber(name.ValueSpan)
            : Number("month");
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }
}
