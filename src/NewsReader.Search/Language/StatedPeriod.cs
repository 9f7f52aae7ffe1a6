using System.Globalization;
using NewsReader.Text.Languages;

namespace NewsReader.Search.Language;

/// <summary>A day, a month, a year as somebody types it: "2026-05-10", "May 2026", "last week", "3 days ago".</summary>
internal static class StatedPeriod
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "d.M.yyyy"];
    private static readonly string[] Months = ["yyyy-M", "yyyy/M"];
    private static readonly DateWords Words = English.Dates;

    /// <summary>The first and the last day of it, weeks from Monday; null where it is no period.</summary>
    public static (DateOnly First, DateOnly Last)? Parse(string text, DateOnly today)
    {
        var words = text.Replace(",", " ", StringComparison.Ordinal)
            .ToLowerInvariant()
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        try
        {
            return words switch
            {
                [var day] when Words.TodayAlone.Contains(day) => (today, today),
                [var day] when Words.YesterdayAlone.Contains(day) => (today.AddDays(-1), today.AddDays(-1)),
                [var which, var unit] when Words.This.Contains(which) => Around(unit, today, 0),
                [var which, var unit] when Words.Last.Contains(which) => Around(unit, today, 1),
                [var number, var units, var ago]
                    when Words.Ago.Contains(ago)
                        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) =>
                    Around(Singular(units), today, count),
                _ => Dated(words),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // Before the first year or behind the last.
            return null;
        }
    }

    private static string Singular(string units) => English.Grammar.PluralEndings.EndsIn(units) ? units[..^1] : units;

    private static (DateOnly, DateOnly)? Around(string unit, DateOnly today, int ago)
    {
        if (Words.DayUnits.Contains(unit))
            return (today.AddDays(-ago), today.AddDays(-ago));
        if (Words.WeekUnits.Contains(unit))
        {
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7)).AddDays(-7 * ago);
            return (monday, monday.AddDays(6));
        }
        if (Words.MonthUnits.Contains(unit))
            return Month(today.AddMonths(-ago));
        return Words.YearUnits.Contains(unit) ? Year(today.AddYears(-ago).Year) : null;
    }

    private static (DateOnly, DateOnly)? Dated(string[] words)
    {
        if (Array.Find(words, IsMonth) is { } name)
        {
            var month = Words.MonthNames.First(m => m.IsCalled(name)).Number;
            return words switch
            {
                [var first, var year] when first == name && year.Length == 4 && Number(year, 4) is { } y => Month(
                    new DateOnly(y, month, 1)
                ),
                [var first, var day, var year] when first == name => Day(year, month, day),
                [var day, var second, var year] when second == name => Day(year, month, day),
                _ => null,
            };
        }
        var text = string.Join(' ', words);
        if (Number(text, 4) is { } alone && text.Length == 4)
            return Year(alone);
        if (DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var stated))
            return Month(stated);
        return DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date, date)
            : null;
    }

    private static bool IsMonth(string word) => Words.MonthNames.Any(month => month.IsCalled(word));

    private static (DateOnly, DateOnly)? Day(string year, int month, string day)
    {
        if (
            Number(year, 4) is not { } y
            || year.Length != 4
            || Number(day, 2) is not { } d
            || d > DateTime.DaysInMonth(y, month)
        )
            return null;
        var date = new DateOnly(y, month, d);
        return (date, date);
    }

    /// <summary>A number from 1 that has so many digits at the most; null for anything else.</summary>
    private static int? Number(string text, int digits) =>
        text.Length <= digits
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0
            ? number
            : null;

    private static (DateOnly, DateOnly) Month(DateOnly day) =>
        (
            new DateOnly(day.Year, day.Month, 1),
            new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))
        );

    private static (DateOnly, DateOnly) Year(int year) => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
