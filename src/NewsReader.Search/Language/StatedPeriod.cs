using System.Globalization;

namespace NewsReader.Search.Language;

/// <summary>A day, a month, a year as somebody types it: "2026-05-10", "May 2026", "last week", "3 days ago".</summary>
internal static class StatedPeriod
{
    private static readonly string[] Days =
    [
        "yyyy-M-d",
        "yyyy/M/d",
        "d.M.yyyy",
        "d MMMM yyyy",
        "d MMM yyyy",
        "MMMM d yyyy",
        "MMM d yyyy",
    ];
    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "MMMM yyyy", "MMM yyyy"];

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
                ["today"] => (today, today),
                ["yesterday"] => (today.AddDays(-1), today.AddDays(-1)),
                ["this" or "last", var unit] => Around(unit, today, words[0] == "last" ? 1 : 0),
                [var number, var unit, "ago"]
                    when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => Around(
                    unit.TrimEnd('s'),
                    today,
                    count
                ),
                _ => Dated(string.Join(' ', words)),
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            // Before the first year or behind the last.
            return null;
        }
    }

    private static (DateOnly, DateOnly)? Around(string unit, DateOnly today, int ago)
    {
        switch (unit)
        {
            case "day":
                return (today.AddDays(-ago), today.AddDays(-ago));
            case "week":
                var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7)).AddDays(-7 * ago);
                return (monday, monday.AddDays(6));
            case "month":
                return Month(today.AddMonths(-ago));
            case "year":
                return Year(today.AddYears(-ago).Year);
            default:
                return null;
        }
    }

    private static (DateOnly, DateOnly)? Dated(string text)
    {
        if (
            text.Length == 4
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year > 0
        )
            return Year(year);
        if (DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return Month(month);
        return DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, day)
            : null;
    }

    private static (DateOnly, DateOnly) Month(DateOnly day) =>
        (
            new DateOnly(day.Year, day.Month, 1),
            new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))
        );

    private static (DateOnly, DateOnly) Year(int year) => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}
