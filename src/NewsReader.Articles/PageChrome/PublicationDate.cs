using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsReader.Articles.PageChrome;

/// <summary>A line of the head that says when the article was published or updated.</summary>
internal static partial class PublicationDate
{
    [GeneratedRegex(
        """
            ^(?:
                (?:first\s+|last\s+)?
                (?:published|updated|posted|modified|created|date|publication\s+date)
                (?:\s+on|\s+at)?\s*:?\s*
            )?
            (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?
            (?<date>
                (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?
                    |aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)
                \.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}
                | \d{1,2}(?:st|nd|rd|th)?\s+
                (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?
                    |aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)
                \.?,?\s+\d{4}
                | \d{4}-\d{2}-\d{2} | \d{1,2}/\d{1,2}/\d{4}
            )
            (?:
                \s*(?:,|\||•|·|-|–|—|T|at)?
                \s*(?<time>\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)?
                \s*\(?(?:[A-Z]{1,4}T?|[+-]\d{2}:?\d{2})?\)?
            )?
            (?:\s*(?:[/|•·,-–—]\s*)?(?:(?:last\s+)?updated|published|modified|\d+\s*min).*)?$
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Line();

    private static readonly string[] Formats =
    [
        "MMMM d yyyy",
        "MMM d yyyy",
        "d MMMM yyyy",
        "d MMM yyyy",
        "yyyy-MM-dd",
        "M/d/yyyy",
    ];

    public static bool IsDateLine(ReadOnlySpan<char> line) =>
        line.Length is >= 8 and <= 120 && line.IndexOfAnyInRange('0', '9') >= 0 && Line().IsMatch(line.ToString());

    /// <summary>The day the line gives, without a time; null where it gives none.</summary>
    public static DateOnly? Read(string line)
    {
        var match = Line().Match(line.Trim());
        if (!match.Success)
            return null;
        var words = match
            .Groups["date"]
            .Value.Replace(",", "", StringComparison.Ordinal)
            .Replace(".", "", StringComparison.Ordinal)
            .Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word =>
                char.IsAsciiDigit(word[0]) && word.Length > 2 && char.IsLetter(word[^1]) ? word[..^2] : word
            );
        return DateOnly.TryParseExact(
            string.Join(' ', words),
            Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
    }
}
