using System.Globalization;
using System.Text.RegularExpressions;
using NewsReader.Text.Languages;

namespace NewsReader.Sources.Dates;

/// <summary>
/// Dates as feeds and pages write them: RFC 822 with every mistake, in any common language, ISO 8601, seconds since
/// 1970, and what local programs make of all of them.
/// </summary>
internal static partial class StatedDate
{
    /// <summary>Longer is no date but a sentence with one.</summary>
    private const int LongestText = 150;

    private const int LongestOrdinalEnding = 3;

    /// <summary>A time of day, wherever it stands: "10:30", "10.30", "10h30", "10 a.m.", "10時30分".</summary>
    [GeneratedRegex(
        @"(?<![\d:.])(?<hour>\d{1,2})(?:(?:\s?[:h時时시点]\s?|\.(?=\d{2}(?![\d.])))(?<minute>\d{2})"
            + @"(?::(?<second>\d{2})(?:[.,]\d+)?)?(?!\d)[分분]?\s*(?<half>[AaPp]\.?\s?[Mm]\b\.?)?"
            + @"|\s?(?<half>[AaPp]\.?\s?[Mm]\b\.?))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Time();

    [GeneratedRegex(
        @"(?<![\d:T-])(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?"
            + @"|(?<month>\d{2})(?<day>\d{2})(?=T|$))(?!\d)"
            + @"|(?<year>\d{4})\s*[年/.년]\s*(?<month>\d{1,2})\s*[月/.월]\s*(?<day>\d{1,2})[日일号.]?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"(?<![\d:])(?<first>\d{1,2})(?<between>[./-])\s?(?<second>\d{1,2})\k<between>\s?(?<year>\d{4}|\d{2})(?!\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InFigures();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*|(?<![\d:.+])(?<!(?<!\p{L})-)\d+(?![\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"[+-]\d{1,2}:?\d{2}\b|\b[A-Z]{1,5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(@"T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex CompactTime();

    /// <summary>The moment, in UTC where the text names no zone; null where it states no day.</summary>
    /// <param name="language">Of the feed or page, as it states it: it tells the names of months, and whether the day
    /// or the month comes first.</param>
    /// <param name="mostOtherWords">More words than these that are not of a date, and the text is a sentence.</param>
    public static DateTimeOffset? Read(string? text, string? language, int mostOtherWords = int.MaxValue)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            return null;
        text = text.Trim();
        if (SinceEpoch(text) is { } seconds)
            return seconds;
        var words = PublicationWords.Of(language);
        var time = Time().Match(text) is { Success: true } written ? written : CompactTime().Match(text);
        var rest = time.Success ? $"{text[..time.Index]} {text[(time.Index + time.Length)..]}" : text;
        if (Day(text, rest, words, language) is not var (year, month, day))
            return null;
        return OtherWords(rest, words) <= mostOtherWords
            ? Moment(year, month, day, time, text, () => IsAfterNoon(rest, words))
            : null;
    }

    /// <summary>Seconds or milliseconds since 1970.</summary>
    private static DateTimeOffset? SinceEpoch(string text) =>
        !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
        : text.Length is 9 or 10 ? DateTimeOffset.FromUnixTimeSeconds(number)
        : text.Length == 13 ? DateTimeOffset.FromUnixTimeMilliseconds(number)
        : null;

    /// <param name="rest">The text without its time of day.</param>
    private static (int Year, int Month, int Day)? Day(
        string text,
        string rest,
        PublicationWords words,
        string? language
    )
    {
        if (YearFirst().Match(text) is { Success: true } iso)
            return (Number(iso, "year"), Number(iso, "month"), iso.Groups["day"].Success ? Number(iso, "day") : 1);
        if (InFigures().Match(text) is not { Success: true } figures)
            return DayInWords(rest, words);
        var (first, second) = (Number(figures, "first"), Number(figures, "second"));
        var isDayFirst = figures.Groups["between"].Value == "." || first > 12 || (second <= 12 && IsDayFirst(language));
        var year = Century(Number(figures, "year"));
        return isDayFirst ? (year, second, first) : (year, first, second);
    }

    /// <summary>
    /// The name of a month, a day and a year, in any order; what else stands there is a day of the week.
    /// </summary>
    private static (int Year, int Month, int Day)? DayInWords(string text, PublicationWords words)
    {
        int month = 0,
            day = 0,
            year = 0;
        foreach (Match part in Part().Matches(text))
        {
            // "mar." is a Tuesday before it is a month: the last that can be one is.
            if (char.IsLetter(part.Value[0]))
                month = MonthOf(part.Value, words) is var named and > 0 ? named : month;
            else if (part.Length == 4)
                year = year == 0 ? Number(part.Value) : year;
            else if (part.Length <= 2 && day == 0)
                day = Number(part.Value);
            else if (part.Length == 2 && year == 0)
                year = Century(Number(part.Value));
        }
        return month > 0 && day > 0 && year > 0 ? (year, month, day) : null;
    }

    private static DateTimeOffset? Moment(int year, int month, int day, Match time, string text, Func<bool> isAfterNoon)
    {
        var (hour, minute) = (Number(time, "hour"), Number(time, "minute"));
        if (time.Groups["half"] is { Success: true, Value: var half } && hour is > 0 and <= 12)
            hour = hour % 12 + (char.ToUpperInvariant(half[0]) == 'P' ? 12 : 0);
        else if (hour is > 0 and < 12 && isAfterNoon())
            hour += 12;
        if (hour > 24 || minute > 59 || month is < 1 or > 12 || year is < 1 or > 9998)
            return null;
        if (day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        // The last midnight of a day is written as 24:00.
        var moment = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified)
            .AddHours(hour)
            .AddMinutes(minute)
            .AddSeconds(Math.Min(59, Number(time, "second")));
        return (time.Success ? Offset(text[(time.Index + time.Length)..], moment) : TimeSpan.Zero) is { } offset
            ? new DateTimeOffset(moment, offset)
            : null;
    }

    /// <summary>What a zone behind a time says; nothing where none is known, and null where it cannot be.</summary>
    private static TimeSpan? Offset(string behind, DateTime at)
    {
        var offset = TimeSpan.Zero;
        foreach (Match zone in Zone().Matches(behind))
        {
            if (char.IsLetter(zone.Value[0]))
            {
                offset = TimeZones.OffsetOf(zone.Value, at) ?? offset;
                continue;
            }
            var number = Number(zone.Value[1..].Replace(":", "", StringComparison.Ordinal));
            offset = new TimeSpan(number / 100, number % 100, 0) * (zone.Value[0] == '-' ? -1 : 1);
        }
        return offset.Duration() > TimeSpan.FromHours(14) ? null : offset;
    }

    /// <summary>How many words stand there that are not of a date.</summary>
    private static int OtherWords(string text, PublicationWords words)
    {
        var others = 0;
        text = YearFirst().Replace(text, " ");
        foreach (Match part in Part().Matches(text))
        {
            var isOfDate =
                !char.IsLetter(part.Value[0])
                || part.Length == 1
                || (part.Index > 0 && char.IsDigit(text[part.Index - 1]) && part.Length <= LongestOrdinalEnding)
                || words.BesideDate.Contains(part.Value)
                || words.AfterNoon.Contains(part.Value)
                || TimeZones.IsKnown(part.Value)
                || MonthOf(part.Value, words) > 0;
            others += isOfDate ? 0 : 1;
        }
        return others;
    }

    private static bool IsAfterNoon(string text, PublicationWords words) =>
        Part().Matches(text).Any(part => words.AfterNoon.Contains(part.Value));

    private static int MonthOf(string word, PublicationWords words) => word.Length < 3 ? 0 : words.MonthNumber(word);

    private static bool IsDayFirst(string? language) =>
        language is not null
        && !language.Equals("en", StringComparison.OrdinalIgnoreCase)
        && !language.Replace('_', '-').StartsWith("en-us", StringComparison.OrdinalIgnoreCase);

    private static int Century(int year) =>
        year switch
        {
            < 70 => year + 2000,
            < 100 => year + 1900,
            _ => year,
        };

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? Number(match.Groups[group].Value) : 0;

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
