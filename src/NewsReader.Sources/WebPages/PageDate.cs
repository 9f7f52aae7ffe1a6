using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NewsReader.Sources.Dates;
using NewsReader.Text.Languages;

namespace NewsReader.Sources.WebPages;

/// <summary>The date of a page's article, as the page writes it, read by the page's language.</summary>
internal static partial class PageDate
{
    private const int LinesTried = 40;
    private const int LongestLine = 100;

    /// <summary>Earlier is what a program writes that has no date; the first newspaper is of 1605.</summary>
    private const int FirstYear = 1600;

    /// <summary>Where a date belongs, a word or two of its own may stand beside it: a label, a place.</summary>
    private const int MostWordsBesideStated = 4;

    /// <summary>In a language of which few words are known, a label and a day of the week.</summary>
    private const int MostWordsBesideSeen = 2;

    [GeneratedRegex(
        @"/(?<year>20\d{2}|19\d{2})/(?<month>\d{1,2})/(?<day>\d{1,2})(?:/|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex InPath();

    /// <summary>
    /// The moment of a text that stands where a page states one, in UTC where it names no zone; null where it is none.
    /// </summary>
    /// <param name="language">The page's, as it states it: "de", "en-GB"; null where it does not.</param>
    public static DateTimeOffset? Read(string? text, string? language) =>
        StatedDate.Read(MarkdownArticle.OneLine(text, longest: 200), language, MostWordsBesideStated)
            is { Year: >= FirstYear } date
            ? date
            : null;

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
        var words = PublicationWords.Of(language);
        var isEnglish = words == PublicationWords.Of(null);
        foreach (var part in line.Split('|', '·', '•', '\n'))
        {
            var all = MarkdownArticle.OneLine(part, LongestLine).Split(' ');
            var by = Array.FindIndex(all, word => words.By.Contains(word.TrimEnd(':')));
            // "Posted on May 3, 2026 by Ann Lee".
            if (Seen(by < 0 ? all : all[..by], isEnglish ? 0 : MostWordsBesideSeen) is { } date)
                return date;
            // "Published by Ann Lee on May 3, 2026".
            for (var start = by + 1; by >= 0 && start < all.Length; start++)
            {
                if (Seen(all[start..], mostOtherWords: 0) is { } behind)
                    return behind;
            }
        }
        return null;

        DateTimeOffset? Seen(string[] line, int mostOtherWords)
        {
            var text = string.Join(' ', line);
            return text.Any(char.IsDigit) ? StatedDate.Read(text, language, mostOtherWords) : null;
        }
    }

    /// <summary>The day that an address has as its folders; null where it has none.</summary>
    public static DateTimeOffset? InAddress(string? address) =>
        address is not null
        && InPath().Match(address) is { Success: true } found
        && DateTimeOffset.TryParseExact(
            $"{found.Groups["year"]}-{found.Groups["month"]}-{found.Groups["day"]}",
            "yyyy-M-d",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var day
        )
            ? day
            : null;
}
