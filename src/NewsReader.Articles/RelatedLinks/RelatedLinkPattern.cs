using System.Text.RegularExpressions;

namespace NewsReader.Articles.RelatedLinks;

internal static partial class RelatedLinkPattern
{
    /// <summary>Brackets, arrows and blanks that may stand before a label.</summary>
    private const int MostMarks = 16;

    private static readonly LinePattern Bracketed = LinePattern.IgnoreCase(
        $@"^[\(\[]\s*{English.Page.RelatedLabels}\s*[:\-–—|]\s*(?<title>\S[^\r\n]*?)\s*[\)\]]$"
    );

    private static readonly LinePattern Line = LinePattern.IgnoreCase(
        $@"^(?:[►▶→»>*•\-]\s*)?{English.Page.RelatedLabels}\s*(?::|\||►|▶|→|»|>)\s*(?<title>\S.*)$"
    );

    /// <summary>The headline in a bracket that stands in running text, brackets given.</summary>
    public static string? InBrackets(string bracket) =>
        Bracketed.Match(bracket) is { Success: true } match ? match.Groups["title"].Value : null;

    /// <summary>The headline on a line of its own.</summary>
    public static string? OnLine(string line) =>
        InBrackets(line) ?? (Line.Match(line) is { Success: true } match ? match.Groups["title"].Value.Trim() : null);

    [GeneratedRegex(@"\[(?<text>[^\[\]]+)\]\([^()\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex MarkdownLink();

    /// <summary>The headline without the marks of a Markdown link.</summary>
    public static string TextOf(string title) => MarkdownLink().Replace(title, "${text}");

    /// <summary>
    /// Whether a line among paragraphs is another article's headline, as some papers set it: five words or more, all in
    /// capitals.
    /// </summary>
    public static bool IsShouted(ReadOnlySpan<char> line)
    {
        if (
            line.Length is < 24 or > 160
            || line.ContainsAnyInRange('a', 'z')
            || line[^1] is '.' or ':'
            || line.IndexOfAny("“\"”") >= 0
        )
            return false;
        int blanks = 0,
            letters = 0;
        foreach (var c in line)
        {
            if (c == ' ')
                blanks++;
            if (char.IsUpper(c))
                letters++;
        }
        return blanks >= 4 && letters * 2 > line.Length;
    }

    /// <summary>Whether a line can begin one: cheap, so that most lines are passed over.</summary>
    public static bool CanBegin(ReadOnlySpan<char> line) =>
        line.Length > 0
        && line[..Math.Min(line.Length, MostMarks)].TrimStart("([►▶→»>*•- ") is { Length: > 0 } label
        && English.Page.RelatedLabelLetters.Contains(label[..1]);
}
