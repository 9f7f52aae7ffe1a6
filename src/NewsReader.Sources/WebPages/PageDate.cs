using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsReader.Sources.WebPages;

/// <summary>Dates as pages write them, for machines and for people, read by the page's language.</summary>
internal static partial class PageDate
{
    /// <summary>The months of languages that put the day before them.</summary>
    private static readonly Dictionary<string, string[]> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        ["de"] = Names("jan feb mär|mar|mrz apr mai jun jul aug sep okt nov dez"),
        ["fr"] = Names("janv|jan févr|fev|fév mars|mar avr mai juin juil août|aou sept|sep oct nov déc|dec"),
        ["es"] = Names("ene feb mar abr may jun jul ago sep|set oct nov dic"),
        ["it"] = Names("gen feb mar apr mag giu lug ago set ott nov dic"),
        ["pt"] = Names("jan fev mar abr mai jun jul ago set out nov dez"),
        ["nl"] = Names("jan feb maart|mrt apr mei jun jul aug sep okt nov dec"),
        ["da"] = Names("jan feb mar apr maj jun jul aug sep okt nov dec"),
        ["sv"] = Names("jan feb mar apr maj jun jul aug sep okt nov dec"),
        ["no"] = Names("jan feb mar apr mai jun jul aug sep okt nov des"),
        ["nb"] = Names("jan feb mar apr mai jun jul aug sep okt nov des"),
    };

    [GeneratedRegex(@"^\d{4}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(
        @"(?<!\d)(?<one>\d{1,2})(?<mark>[./-])\s?(?<two>\d{1,2})\k<mark>\s?(?<year>\d{4})(?!\d)"
            + @"(?:\D{1,12}?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?!\d))?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"(?<!\d)(?<day>\d{1,2})(?:\.|er|º)?\s+(?:de\s+)?(?<month>\p{L}{3,12})\.?\s+(?:de\s+)?(?<year>\d{4})(?!\d)"
            + @"(?:\D{1,12}?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?!\d))?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Words();

    [GeneratedRegex(
        @"/(?<year>20\d{2}|19\d{2})/(?<month>\d{1,2})/(?<day>\d{1,2})(?:/|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InPath();

    /// <summary>The moment of a text, in UTC where it names no zone; null where it is none.</summary>
    /// <param name="language">The page's, as it states it: "de", "en-GB"; null where it does not.</param>
    public static DateTimeOffset? Read(string? text, string? language)
    {
        text = MarkdownArticle.OneLine(text, longest: 200);
        if (text.Length < 6)
            return null;
        if (!Iso().IsMatch(text))
        {
            if (Numbers().Match(text) is { Success: true } numbers && FromNumbers(numbers, language) is { } date)
                return date;
            if (Words().Match(text) is { Success: true } words && FromWords(words, language) is { } named)
                return named;
        }
        return
            DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
                out var moment
            )
            && moment.Year > 1
            ? moment
            : null;
    }

    /// <summary>The day that an address has as its folders; null where it has none.</summary>
    public static DateTimeOffset? InAddress(string? address) =>
        address is not null && InPath().Match(address) is { Success: true } found
            ? Moment(Number(found, "year"), Number(found, "month"), Number(found, "day"), found)
            : null;

    /// <summary>
    /// "01.09.2026" has its day first wherever dots are written; with strokes only the United States begin with the
    /// month.
    /// </summary>
    private static DateTimeOffset? FromNumbers(Match found, string? language)
    {
        var (one, two) = (Number(found, "one"), Number(found, "two"));
        var isMonthFirst =
            found.Groups["mark"].Value != "."
            && (language is null || language.Equals("en", StringComparison.OrdinalIgnoreCase) || IsAmerican(language));
        if (two > 12)
            isMonthFirst = true;
        else if (one > 12)
            isMonthFirst = false;
        return isMonthFirst
            ? Moment(Number(found, "year"), one, two, found)
            : Moment(Number(found, "year"), two, one, found);
    }

    private static bool IsAmerican(string language) =>
        language.Replace('_', '-').Equals("en-US", StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset? FromWords(Match found, string? language)
    {
        var month = found.Groups["month"].Value;
        var own = Months.GetValueOrDefault((language ?? "").Split('-', '_')[0]);
        var at = own is null ? -1 : Array.FindIndex(own, names => names.Split('|').Any(month.StartsWithAnyCase));
        return at < 0 ? null : Moment(Number(found, "year"), at + 1, Number(found, "day"), found);
    }

    private static bool StartsWithAnyCase(this string text, string start) =>
        text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static DateTimeOffset? Moment(int year, int month, int day, Match found)
    {
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        var (hour, minute) = (Number(found, "hour"), Number(found, "minute"));
        return hour < 24 && minute < 60
            ? new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.Zero)
            : new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
    }

    private static int Number(Match found, string group) =>
        int.TryParse(found.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static string[] Names(string months) => months.Split(' ');
}
