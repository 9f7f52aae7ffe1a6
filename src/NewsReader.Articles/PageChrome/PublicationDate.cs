using System.Globalization;
using System.Runtime.CompilerServices;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.PageChrome;

/// <summary>A line of the head that says when the article was published or updated.</summary>
internal sealed class PublicationDate(Lexicon lexicon)
{
    private static readonly ConditionalWeakTable<Lexicon, PublicationDate> OfLexicons = [];

    private readonly LinePattern _line = LinePattern.IgnoreCaseLaidOut(
        $$"""
        ^(?:{{lexicon.Page.PublicationLabels}}\s*:?\s*)?
        (?:{{lexicon.Dates.DayForms}}\.?,?\s+)?
        (?:
            (?<name>{{lexicon.Dates.MonthForms}})\.?\s+{{DayNumber(lexicon)}},?\s+(?<year>\d{4})
            | {{DayNumber(lexicon)}}\s+(?<name>{{lexicon.Dates.MonthForms}})\.?,?\s+(?<year>\d{4})
            | (?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2}) | (?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})
        )
        (?:
            \s*(?:,|\||•|·|-|–|—|T|{{lexicon.Page.At}})?
            \s*(?<time>\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)?
            \s*\(?(?:[A-Z]{1,4}T?|[+-]\d{2}:?\d{2})?\)?
        )?
        (?:\s*(?:[/|•·,-–—]\s*)?{{lexicon.Page.UpdateLabels}}.*)?$
        """
    );

    /// <summary>Those of a language.</summary>
    public static PublicationDate Of(Lexicon lexicon) =>
        OfLexicons.GetValue(lexicon, static lexicon => new PublicationDate(lexicon));

    public bool IsDateLine(ReadOnlySpan<char> line) =>
        line.Length is >= 8 and <= 120 && line.IndexOfAnyInRange('0', '9') >= 0 && _line.IsMatch(line);

    private static string DayNumber(Lexicon lexicon) =>
        $@"(?<day>\d{{1,2}}){lexicon.Dates.OrdinalEndings.ToPattern()}?";

    /// <summary>The day the line gives, without a time; null where it gives none.</summary>
    public DateOnly? Read(string line)
    {
        var match = _line.Match(line.Trim());
        if (!match.Success)
            return null;
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var (year, day) = (Number("year"), Number("day"));
        var month = match.Groups["name"] is { Success: true } name
            ? lexicon.Dates.MonthNumber(name.ValueSpan)
            : Number("month");
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }
}
