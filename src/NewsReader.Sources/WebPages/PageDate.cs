using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NewsReader.Sources.Feeds;

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

    private const int LinesTried = 40;
    private const int LongestLine = 100;

    /// <summary>A month with a day and a year.</summary>
    private static readonly Regex Dated = new(
        $@"\b(?:(?:{English.Dates.MonthForms})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
            + $@"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{English.Dates.MonthForms})\.?,?\s+\d{{4}})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>The words of a date, and those before one.</summary>
    private static readonly Regex Known = new(
        $@"\b(?:{English.Dates.MonthForms}|{English.Dates.DayForms}|{English.Page.PublicationLabels}"
            + $@"|{English.Page.UpdateLabels}|{English.Page.At})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>Halves of the day, zones, endings of numbers.</summary>
    [GeneratedRegex(
        @"\b(?:[AaPp]\.?[Mm]\b\.?|[A-Z]{2,4}\b|on\b)|(?<=\d)(?:st|nd|rd|th|[AaPp]\.?[Mm])\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Beside();

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
        return InSentence(text) is { } english ? english
            : DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
                out var moment
            )
            && moment.Year > 1
                ? moment
            : null;
    }

    /// <summary>The date of the first line below the headline that is nothing but one, and who wrote it.</summary>
    public static DateTimeOffset? BelowHeadline(IHtmlDocument page, string? language)
    {
        if (page.QuerySelector("h1") is not { } headline)
            return null;
        foreach (
            var line in page
                .All.SkipWhile(element => element != headline)
                .Skip(1)
                .Where(element => element.LocalName is "p" or "span" or "div" or "li" or "small")
                .Take(LinesTried)
                .Where(element => element.QuerySelector("p, div, ul") is null)
        )
        {
            if (!PageFurniture.IsShort(line, LongestLine))
            {
                if (line.LocalName == "p")
                    return null;
            }
            else if (!OtherArticles.Holds(line) && InLine(line.TextContent, language) is { } date)
                return date;
        }
        return null;
    }

    /// <summary>"By Ann Lee | May 3, 2026", "Posted on May 3, 2026 by Ann Lee".</summary>
    private static DateTimeOffset? InLine(string line, string? language)
    {
        foreach (var part in line.Split('|', '·', '•', '\n'))
        {
            var words = MarkdownArticle.OneLine(part, LongestLine).Split(' ');
            var date = string.Join(' ', words.TakeWhile(word => !English.Bylines.By.Contains(word)));
            if (date.Any(char.IsDigit) && !Beside().Replace(Known.Replace(date, ""), "").Any(char.IsLetter))
                return InSentence(date) ?? Read(date, language);
        }
        return null;
    }

    /// <summary>A date in English with nothing beside it but what stands beside one.</summary>
    private static DateTimeOffset? InSentence(string text) =>
        !Iso().IsMatch(text) && Dated.IsMatch(text) && !Beside().Replace(Known.Replace(text, ""), "").Any(char.IsLetter)
            ? FeedDate.Read(text, DateTimeOffset.MaxValue.AddDays(-2))
            : null;

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
