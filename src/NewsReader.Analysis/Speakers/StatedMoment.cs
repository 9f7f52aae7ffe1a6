using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsReader.Analysis.Speakers;

/// <summary>
/// A stated time as a timestamp: what the article's words say, seen from the day it was published, to the precision
/// that they have. The hour is the speaker's own; no zone is assumed.
/// </summary>
public static partial class StatedMoment
{
    private static readonly DateWords Words = English.Dates;

    private static readonly string MonthName = $@"(?<month>{Words.MonthBeginnings})(?:[a-z]*\.?)";

    private static readonly string DayNumber = $@"(?<day>\d{{1,2}}){Words.OrdinalEndings.ToPattern()}?";

    private const string LaterYear = @"(?:,?\s+(?<year>\d{4}))?";

    private static readonly Regex Clock = Pattern(
        @"\b(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s*"
            + $@"(?:(?<am>{Half(Words.BeforeNoon)})|(?<pm>{Half(Words.AfterNoon)}))\b"
            + @"|\b(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)\b"
            + $@"|\b(?:(?<noon>{Words.Noon.ToPattern()})|(?<midnight>{Words.Midnight.ToPattern()}))\b"
    );

    private static readonly Regex DayOfMonth = Pattern(
        $@"\b{MonthName}\s+{DayNumber}\b(?!:){LaterYear}"
            + $@"|\b{DayNumber}\.?\s+(?:{Words.Of.ToPattern()}\s+)?{MonthName}{LaterYear}"
    );

    private static readonly Regex Month = Pattern($@"\b{MonthName}(?:\s+{Words.Of.ToPattern()})?{LaterYear}\b");

    [GeneratedRegex(@"\b(?<year>(?:19|20)\d{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    private static readonly Regex Weekday = Pattern(
        $@"\b(?<last>{Words.Last.ToPattern()}\s+)?(?<weekday>{Words.FullDays})\b"
    );

    private static readonly Regex NearDay = Pattern(
        $@"\b(?:(?<yesterday>{Words.Yesterday.ToPattern()})|(?<today>{Words.Today.ToPattern()}))\b"
    );

    private static readonly Regex NearUnit = Pattern(
        $@"\b(?:(?<last>{Words.Last.ToPattern()})|{Words.This.ToPattern()})"
            + $@"\s+(?:(?<year>{Words.YearUnits.ToPattern()})|{Words.MonthUnits.ToPattern()})\b"
    );

    /// <summary>What is matched is short, and no part of a pattern repeats another: that is linear.</summary>
    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>"a.m." with any of its dots, or a blank.</summary>
    private static string Half(WordSet half) =>
        string.Join('|', half.Select(h => string.Join(@"\.?\s?", h.Split('.', StringSplitOptions.RemoveEmptyEntries))));

    /// <summary>
    /// ISO 8601 to the precision that is stated: "2024-05-14T09:30", "2024-05-14", "2024-05", "2024"; null where the
    /// words and the day together do not tell ("last week", or "Monday" in an article without a date).
    /// </summary>
    /// <param name="stated">As it stands: "9:30 a.m. Monday".</param>
    /// <param name="published">The day of the article; null where it is not known.</param>
    public static string? Resolve(string? stated, DateOnly? published)
    {
        if (string.IsNullOrWhiteSpace(stated) || stated.Length > 80)
            return null;
        if (Day(stated, published) is { } day)
        {
            var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return Hour(stated) is { } time ? $"{date}T{time.ToString("HH:mm", CultureInfo.InvariantCulture)}" : date;
        }
        // A day that there is not, or whose year is not known, is no month either.
        if (DayOfMonth.IsMatch(stated))
            return null;
        if (Month.Match(stated) is { Success: true } month)
        {
            var number = MonthNumber(month);
            if (YearOf(month) is { } year)
                return FormattableString.Invariant($"{year:D4}-{number:D2}");
            return published is { } from
                ? FormattableString.Invariant($"{(number <= from.Month ? from.Year : from.Year - 1):D4}-{number:D2}")
                : null;
        }
        if (NearUnit.Match(stated) is { Success: true } near && published is { } now)
        {
            var isLast = near.Groups["last"].Success;
            if (near.Groups["year"].Success)
                return (isLast ? now.Year - 1 : now.Year).ToString("D4", CultureInfo.InvariantCulture);
            return (isLast ? now.AddMonths(-1) : now).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        }
        return Year().Match(stated) is { Success: true } alone ? alone.Groups["year"].Value : null;
    }

    private static DateOnly? Day(string stated, DateOnly? published)
    {
        if (DayOfMonth.Match(stated) is { Success: true } match)
        {
            var (month, day) = (
                MonthNumber(match),
                int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture)
            );
            if (
                (YearOf(match) ?? YearBefore(published, month, day)) is not { } year
                || day < 1
                || day > DateTime.DaysInMonth(year, month)
            )
                return null;
            return new DateOnly(year, month, day);
        }
        if (published is not { } from)
            return null;
        if (NearDay.Match(stated) is { Success: true } near)
            return near.Groups["yesterday"].Success ? from.AddDays(-1) : from;
        if (Weekday.Match(stated) is not { Success: true } named)
            return null;
        var weekday = Words
            .DayNames.First(d => d.Name.Equals(named.Groups["weekday"].Value, StringComparison.OrdinalIgnoreCase))
            .Number;
        var back = ((int)from.DayOfWeek - weekday + 7) % 7;
        // "Monday" in Monday's paper is that day; "last Monday" is the one before.
        return from.AddDays(-(back == 0 && named.Groups["last"].Success ? 7 : back));
    }

    /// <summary>A day without its year is the last of its kind before the article, or the article's own.</summary>
    private static int? YearBefore(DateOnly? published, int month, int day) =>
        published is { } from
            ? (month, day).CompareTo((from.Month, from.Day)) <= 0
                ? from.Year
                : from.Year - 1
            : null;

    private static TimeOnly? Hour(string stated)
    {
        if (Clock.Match(stated) is not { Success: true } match)
            return null;
        if (match.Groups["noon"].Success)
            return new TimeOnly(12, 0);
        if (match.Groups["midnight"].Success)
            return new TimeOnly(0, 0);
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success
            ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture)
            : 0;
        var isAfterNoon = match.Groups["pm"].Success;
        if (!isAfterNoon && !match.Groups["am"].Success)
            return new TimeOnly(hour, minute);
        if (hour is < 1 or > 12 || minute > 59)
            return null;
        return new TimeOnly(hour % 12 + (isAfterNoon ? 12 : 0), minute);
    }

    private static int? YearOf(Match match) =>
        match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;

    private static int MonthNumber(Match match) => Words.MonthNumber(match.Groups["month"].ValueSpan);
}
