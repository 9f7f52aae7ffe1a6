using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsReader.Sources.Feeds;

/// <summary>
/// Dates as feeds write them: RFC 822 with every mistake, ISO 8601, and what local programs make of both.
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
    };

    [GeneratedRegex(
        @"^\s*(?:[\p{L}]{2,10}\.?,?\s+)?"
            + @"(?<day>\d{1,2})[\s-]+(?<month>[\p{L}]{3})[\p{L}]*\.?,?[\s-]+(?<year>\d{2,4})"
            + @"(?:,?\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\.\d+)?)?"
            + @"\s*(?<zone>[+-]\d{1,2}:?\d{2}|[A-Z]{1,5})?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Rfc822();

    /// <summary>The moment; null where the text has none, or one that cannot be (of 1970, of 2070).</summary>
    public static DateTimeOffset? Read(string? text, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var date =
            Mail(text)
            ?? (
                DateTimeOffset.TryParse(
                    text.Trim(),
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal,
                    out var parsed
                )
                    ? parsed
                    : null
            );
        return date >= Earliest && date <= now + Ahead ? date : null;
    }

    private static DateTimeOffset? Mail(string text)
    {
        if (Rfc822().Match(text) is not { Success: true } match)
            return null;
        int Number(string group) =>
            match.Groups[group] is { Success: true, Value: var value }
                ? int.Parse(value, CultureInfo.InvariantCulture)
                : 0;
        var month = English.Dates.MonthNumber(match.Groups["month"].ValueSpan);
        var year = Number("year");
        if (year < 100)
            year += year < 70 ? 2000 : 1900;
        var zone = match.Groups["zone"].Value;
        if (Zones.TryGetValue(zone, out var known))
            zone = known;
        var sign = zone.StartsWith('-') ? -1 : 1;
        var digits = zone.Replace(":", "", StringComparison.Ordinal).TrimStart('+', '-');
        var offset =
            digits.Length is 3 or 4
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
                ? sign * new TimeSpan(hours / 100, hours % 100, 0)
                : TimeSpan.Zero;
        try
        {
            return month == 0 || offset.Duration() > TimeSpan.FromHours(14)
                ? null
                : new DateTimeOffset(
                    year,
                    month,
                    Number("day"),
                    Number("hour") % 24,
                    Number("minute"),
                    Math.Min(59, Number("second")),
                    offset
                );
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
