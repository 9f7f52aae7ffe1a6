using System.Globalization;
using System.Text.RegularExpressions;
using NewsReader.Text.Languages;

namespace NewsReader.Sources.Feeds;

/// <summary>
/// Dates as feeds write them: RFC 822 with every mistake, in any common language, ISO 8601, seconds since 1970, and
/// what local programs make of all of them.
/// </summary>
internal static partial class FeedDate
{
    /// <summary>Older dates are a clock that was never set: there was no web to publish on.</summary>
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A clock may be a day ahead; further it is wrong.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["GMT"] = "+00:00",
        ["Z"] = "+00:00",
        ["WET"] = "+00:00",
        ["BST"] = "+01:00",
        ["CET"] = "+01:00",
        ["MEZ"] = "+01:00",
        ["CEST"] = "+02:00",
        ["MESZ"] = "+02:00",
        ["EET"] = "+02:00",
        ["EEST"] = "+03:00",
        ["MSK"] = "+03:00",
        ["IST"] = "+05:30",
        ["JST"] = "+09:00",
        ["AEST"] = "+10:00",
        ["AEDT"] = "+11:00",
        ["EDT"] = "-04:00",
        ["EST"] = "-05:00",
        ["ET"] = "-05:00",
        ["CDT"] = "-05:00",
        ["CST"] = "-06:00",
        ["MDT"] = "-06:00",
        ["MST"] = "-07:00",
        ["PDT"] = "-07:00",
        ["PST"] = "-08:00",
        ["PT"] = "-08:00",
        ["AKST"] = "-09:00",
        ["AKDT"] = "-08:00",
        ["HST"] = "-10:00",
        ["AST"] = "-04:00",
        ["ADT"] = "-03:00",
        ["BRT"] = "-03:00",
        ["BRST"] = "-02:00",
        ["ART"] = "-03:00",
        ["WEST"] = "+01:00",
        ["WAT"] = "+01:00",
        ["CAT"] = "+02:00",
        ["SAST"] = "+02:00",
        ["EAT"] = "+03:00",
        ["TRT"] = "+03:00",
        ["PKT"] = "+05:00",
        ["HKT"] = "+08:00",
        ["SGT"] = "+08:00",
        ["AWST"] = "+08:00",
        ["KST"] = "+09:00",
        ["ACST"] = "+09:30",
        ["ACDT"] = "+10:30",
        ["NZST"] = "+12:00",
        ["NZDT"] = "+13:00",
    };

    private const int LongestText = 100;

    /// <summary>A time of day, with a zone behind it, wherever it stands.</summary>
    [GeneratedRegex(
        @"(?<![\d:])(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[AaPp]\.?[Mm]\b\.?)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Time();

    [GeneratedRegex(
        @"(?<![\d:T-])(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?|(?<month>\d{2})(?<day>\d{2})(?=T|$))(?!\d)"
            + @"|(?<year>\d{4})\s*[年/.년]\s*(?<month>\d{1,2})\s*[月/.월]\s*(?<day>\d{1,2})",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(
        @"(?<![\d:])(?<first>\d{1,2})(?<between>[./-])\s?(?<second>\d{1,2})\k<between>\s?(?<year>\d{4}|\d{2})(?!\d)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InFigures();

    [GeneratedRegex(@"\p{L}+|(?<![\d:.+])(?<!(?<!\p{L})-)\d+(?![\d:])", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"[+-]\d{1,2}:?\d{2}\b|\b[A-Z]{1,5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(@"T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex CompactTime();

    /// <summary>The moment; null where the text has none, or one that cannot be (of 1970, of 2070).</summary>
    /// <param name="language">Of the feed, as it states it: it tells whether the day or the month comes first.</param>
    public static DateTimeOffset? Read(string? text, DateTimeOffset now, string? language = null)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
            return null;
        text = text.Trim();
        var date = SinceEpoch(text) ?? Moment(text, Day(text, language));
        return date >= Earliest && date <= now + Ahead ? date : null;
    }

    /// <summary>Seconds or milliseconds since 1970.</summary>
    private static DateTimeOffset? SinceEpoch(string text) =>
        !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
        : text.Length is 9 or 10 ? DateTimeOffset.FromUnixTimeSeconds(number)
        : text.Length == 13 ? DateTimeOffset.FromUnixTimeMilliseconds(number)
        : null;

    private static (int Year, int Month, int Day)? Day(string text, string? language)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
            return (Number(iso, "year"), Number(iso, "month"), iso.Groups["day"].Success ? Number(iso, "day") : 1);
        if (InFigures().Match(text) is not { Success: true } figures)
            return DayInWords(text);
        var (first, second) = (Number(figures, "first"), Number(figures, "second"));
        var isDayFirst = figures.Groups["between"].Value == "." || first > 12 || (second <= 12 && IsDayFirst(language));
        var year = Century(Number(figures, "year"));
        return isDayFirst ? (year, second, first) : (year, first, second);
    }

    /// <summary>
    /// The name of a month, a day and a year, in any order; what else stands there is a day of the week.
    /// </summary>
    private static (int Year, int Month, int Day)? DayInWords(string text)
    {
        int month = 0,
            day = 0,
            year = 0;
        foreach (Match part in Part().Matches(text))
        {
            // "mar." is a Tuesday before it is a month: the last that can be one is.
            if (char.IsLetter(part.Value[0]))
                month = MonthOf(part.Value) is var named and > 0 ? named : month;
            else if (part.Length == 4)
                year = year == 0 ? Number(part.Value) : year;
            else if (part.Length <= 2 && day == 0)
                day = Number(part.Value);
            else if (part.Length == 2 && year == 0)
                year = Century(Number(part.Value));
        }
        return month > 0 && day > 0 && year > 0 ? (year, month, day) : null;
    }

    private static DateTimeOffset? Moment(string text, (int Year, int Month, int Day)? found)
    {
        if (found is not var (year, month, day))
            return null;
        var time = Time().Match(text) is { Success: true } written ? written : CompactTime().Match(text);
        var hour = Number(time, "hour");
        if (time.Groups["half"] is { Success: true, Value: var half } && hour is > 0 and <= 12)
            hour = hour % 12 + (char.ToUpperInvariant(half[0]) == 'P' ? 12 : 0);
        var offset = time.Success ? Offset(text[(time.Index + time.Length)..]) : TimeSpan.Zero;
        if (hour > 24 || offset is null || month is < 1 or > 12 || year is < 1 or > 9998)
            return null;
        if (day < 1 || day > DateTime.DaysInMonth(year, month) || Number(time, "minute") > 59)
            return null;
        // The last midnight of a day is written as 24:00.
        return new DateTimeOffset(year, month, day, 0, 0, 0, offset.Value)
            .AddHours(hour)
            .AddMinutes(Number(time, "minute"))
            .AddSeconds(Math.Min(59, Number(time, "second")));
    }

    /// <summary>What a zone behind a time says; nothing where none is known, and null where it cannot be.</summary>
    private static TimeSpan? Offset(string behind)
    {
        var offset = TimeSpan.Zero;
        foreach (Match zone in Zone().Matches(behind))
        {
            var written = Zones.GetValueOrDefault(zone.Value, zone.Value);
            if (char.IsLetter(written[0]))
                continue;
            var digits = written[1..].Replace(":", "", StringComparison.Ordinal);
            var number = Number(digits);
            offset = new TimeSpan(number / 100, number % 100, 0) * (written[0] == '-' ? -1 : 1);
        }
        return offset.Duration() > TimeSpan.FromHours(14) ? null : offset;
    }

    private static int MonthOf(string word) =>
        word.Length < 3 ? 0
        : English.Dates.MonthNumber(word) is var english and > 0 ? english
        : MonthNames.NumberOf(word);

    private static bool IsDayFirst(string? language) =>
        language is not null
        && !language.Equals("en", StringComparison.OrdinalIgnoreCase)
        && !language.StartsWith("en-us", StringComparison.OrdinalIgnoreCase);

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
