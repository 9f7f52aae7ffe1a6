using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsReader.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>Names out of what pages give for authors: "By Ann Lee and Bo Chan in Oslo" are two.</summary>
internal static partial class PageAuthors
{
    private const int LongestName = 120;
    private const int MostWords = 6;
    private const int LinesTried = 40;

    /// <summary>The word before an author in languages that the program has no words of.</summary>
    private static readonly Dictionary<string, string> ByWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["de"] = "von",
        ["fr"] = "par",
        ["es"] = "por",
        ["pt"] = "por",
        ["it"] = "di",
        ["nl"] = "door",
        ["da"] = "af",
        ["sv"] = "av",
        ["no"] = "av",
        ["nb"] = "av",
    };

    private static readonly HashSet<string> Bylines = PageFurniture.Words(
        "byline bylines author authors contributor contributors"
    );

    private static readonly Regex Label = Pattern($"^(?:{English.Bylines.Labels})");

    private static readonly Regex Trailing = Pattern($@"[\s,|·•–—-]+(?:{English.Bylines.Trailing})$");

    private static readonly Regex Place = Pattern(
        $@"^(?<name>\p{{Lu}}\S*(?:\s+\S+){{1,4}}?),?\s+(?:{English.Bylines.PlacePrepositions})\s+(?-i:\p{{Lu}}).*$"
    );

    private static readonly Regex Between = Pattern(
        $@"\s*[;|•·]\s*|\s+(?:{English.Bylines.Separators}|&|und|et|y|e|og|och|en)\s+"
    );

    [GeneratedRegex(@"\s*\([^)]*\)?\s*$|\s*<[^>]*>?\s*$|\s*\S+@\S+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    /// <summary>Ends in what is written short behind a name: "Jr.", "M.D.".</summary>
    [GeneratedRegex(@"\s(?:[JS]r|Esq|(?:\p{Lu}\p{Ll}?\.)+\p{Lu})\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Shortened();

    [GeneratedRegex(@"\s*,\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    /// <summary>The names of those that a page states, each once.</summary>
    /// <param name="language">The page's, as it states it; null where it does not.</param>
    public static IReadOnlyList<string> Of(IEnumerable<string> stated, string? language) =>
        [
            .. stated
                .SelectMany(author => Names(author, language))
                .Where(IsName)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(InputLimits.Authors),
        ];

    /// <summary>
    /// The names in a line that stands where a byline does; none where it is something else: a date, a sentence.
    /// </summary>
    public static IReadOnlyList<string> InByline(string? line, string? language) =>
        line is { Length: < 300 } && line.TrimEnd() is not [.., '-' or '–' or '—']
            ? [.. Of([line], language).Where(IsSurelyName)]
            : [];

    /// <summary>
    /// The names of the first short line below the headline that begins as a byline does, or stands in a box that is
    /// called one.
    /// </summary>
    public static IReadOnlyList<string> BelowHeadline(IHtmlDocument page, string? language)
    {
        if (page.QuerySelector("h1") is not { } headline)
            return [];
        var start = PageMarks.NumberOf(headline);
        foreach (
            var line in page.QuerySelectorAll("p, span, div, li, address, a")
                .Where(line => PageMarks.NumberOf(line) > start)
                .Take(LinesTried)
                .Where(line => line.QuerySelector("p, div, ul") is null && PageFurniture.IsShort(line, LongestName))
        )
        {
            var text = MarkdownArticle.OneLine(Line(line), LongestName);
            var names = InByline(text, language);
            if (names.Count == 0)
                continue;
            var isByline = WithoutBy(text, language).Length < text.Length;
            if (isByline || (names.All(IsFullName) && IsInByline(line)))
                return names;
        }
        return [];
    }

    /// <summary>
    /// The line of a byline as it is seen, where a page gave it as one word: a name and a role in elements of their own
    /// touch.
    /// </summary>
    public static string? AsSeen(IHtmlDocument page, string? byline) =>
        byline is null
            ? null
            : page.QuerySelectorAll("p, span, div, li, address, a")
                .Where(line => PageFurniture.IsShort(line, LongestName))
                .Where(line => MarkdownArticle.OneLine(line.TextContent, LongestName) == byline.Trim())
                .Select(Line)
                .LastOrDefault(byline);

    /// <summary>The text of a line, a comma between two elements whose words touch.</summary>
    private static string Line(IElement line)
    {
        var text = new StringBuilder();
        foreach (var piece in line.Descendants<IText>())
        {
            if (text.Length > 0 && piece.Length > 0 && char.IsLetter(text[^1]) && char.IsUpper(piece.Data[0]))
                text.Append(", ");
            text.Append(piece.Data);
        }
        return text.ToString();
    }

    private static bool IsInByline(IElement line)
    {
        var holder = line;
        for (var levels = 0; levels < 4 && holder is not null and not { LocalName: "body" or "article" }; levels++)
        {
            if (PageFurniture.IsCalled(holder, Bylines))
                return true;
            holder = holder.ParentElement;
        }
        return false;
    }

    private static IEnumerable<string> Names(string author, string? language)
    {
        var line = WithoutBy(MarkdownArticle.OneLine(author, longest: 500), language);
        foreach (var part in Between.Split(Trailing.Replace(line, "")))
        {
            var name = Behind().Replace(WithoutBy(part, language), "").Trim(' ', ',', '-', '–', '—');
            if (Place.Match(name) is { Success: true } placed)
                name = placed.Groups["name"].Value.TrimEnd(',');
            // "Lee, Ann" and "Ann Lee, staff writer" are one; "Ann Lee, Bo Chan" are two.
            var pieces = Comma().Split(name);
            if (pieces.Length > 1 && pieces.All(IsFullName))
            {
                foreach (var piece in pieces)
                    yield return piece;
            }
            else
                yield return pieces.Length == 2 && IsRole(pieces[1]) ? pieces[0] : name;
        }
    }

    private static string WithoutBy(string line, string? language)
    {
        line = Label.Replace(line, "").Trim();
        if (line.Split(' ', 2) is not [var by, var rest])
            return line;
        var own = ByWords.GetValueOrDefault((language ?? "").Split('-', '_')[0]);
        return English.Bylines.By.Contains(by.TrimEnd(':')) || by.Equals(own, StringComparison.OrdinalIgnoreCase)
            ? rest.Trim()
            : line;
    }

    private static bool IsRole(string text) =>
        text.Split(' ') is { Length: <= 5 } words && English.Bylines.RoleNouns.Contains(words[^1].TrimEnd('.'));

    private static bool IsFullName(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 and <= 4 } words
        && char.IsUpper(words[0][0])
        && char.IsUpper(words[^1][0])
        && !IsRole(name);

    /// <summary>Whether it can be somebody's name; many pages give an address or an account.</summary>
    private static bool IsName(string author) =>
        author.Length is > 1 and < LongestName
        && !author.Contains("://", StringComparison.Ordinal)
        && !author.StartsWith('@')
        && author.Any(char.IsLetter);

    private static bool IsSurelyName(string author) =>
        char.IsUpper(author[0])
        && !author.Any(char.IsDigit)
        && author.Split(' ').Length <= MostWords
        && (author[^1] is not ('.' or '—' or ':' or '?' or '!') || Shortened().IsMatch(author));

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
