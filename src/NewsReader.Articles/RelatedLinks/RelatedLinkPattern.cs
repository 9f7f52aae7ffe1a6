using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using NewsReader.Text.Languages;

namespace NewsReader.Articles.RelatedLinks;

internal sealed partial class RelatedLinkPattern(Lexicon lexicon)
{
    private static readonly ConditionalWeakTable<Lexicon, RelatedLinkPattern> OfLexicons = [];

    /// <summary>Brackets, arrows and blanks that may stand before a label.</summary>
    private const int MostMarks = 16;

    private readonly LinePattern _bracketed = LinePattern.IgnoreCase(
        $@"^[\(\[]\s*{lexicon.Page.RelatedLabels}\s*[:\-–—|]\s*(?<title>\S[^\r\n]*?)\s*[\)\]]$"
    );

    private readonly LinePattern _line = LinePattern.IgnoreCase(
        $@"^(?:[►▶→»>*•\-]\s*)?{lexicon.Page.RelatedLabels}\s*(?::|\||►|▶|→|»|>)\s*(?<title>\S.*)$"
    );

    /// <summary>Those of a language.</summary>
    public static RelatedLinkPattern Of(Lexicon lexicon) =>
        OfLexicons.GetValue(lexicon, static lexicon => new RelatedLinkPattern(lexicon));

    /// <summary>The headline in a bracket that stands in running text, brackets given.</summary>
    public string? InBrackets(string bracket) =>
        _bracketed.Match(bracket) is { Success: true } match ? match.Groups["title"].Value : null;

    /// <summary>The headline on a line of its own.</summary>
    public string? OnLine(string line) =>
        InBrackets(line) ?? (_line.Match(line) is { Success: true } match ? match.Groups["title"].Value.Trim() : null);

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
    public bool CanBegin(ReadOnlySpan<char> line) =>
        line.Length > 0
        && line[..Math.Min(line.Length, MostMarks)].TrimStart("([►▶→»>*•- ") is { Length: > 0 } label
        && lexicon.Page.RelatedLabelLetters.Contains(label[..1]);
}
