using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>Preformatted text of a page: its lines as they are, and the language that it is in.</summary>
internal static partial class PageCode
{
    [GeneratedRegex(
        @"(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*)(?<name>[\w+#-]{1,20})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Language();

    [GeneratedRegex(@"lineno|gutter|line-?numbers|ln-num", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Gutter();

    /// <summary>The lines, without blank ones around them; none for a gutter of numbers.</summary>
    public static IReadOnlyList<string> Lines(IElement preformatted)
    {
        var text = new StringBuilder();
        Append(preformatted, text);
        var lines = text.ToString()
            .ReplaceLineEndings("\n")
            .Split('\n')
            .Select(line => string.Concat(line.Where(c => c >= ' ' || c == '\t')).TrimEnd())
            .ToList();
        var first = lines.FindIndex(line => line.Length > 0);
        if (first < 0 || lines.All(line => line.All(char.IsAsciiDigit)))
            return [];
        return lines.GetRange(first, lines.FindLastIndex(line => line.Length > 0) - first + 1);
    }

    /// <summary>As the page names it on the text, in it or around it: "csharp"; empty where it does not.</summary>
    public static string LanguageOf(IElement preformatted)
    {
        var around = new[]
        {
            preformatted.QuerySelector("code"),
            preformatted,
            preformatted.ParentElement,
            preformatted.ParentElement?.ParentElement,
        };
        return
            around.Select(element => Language().Match(element?.ClassName ?? "")).FirstOrDefault(match => match.Success)
                is { } found
            ? found.Groups["name"].Value.ToLowerInvariant()
            : "";
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    text.Append(words.Data);
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement element when Gutter().IsMatch(element.ClassName ?? ""):
                    break;
                case IElement { LocalName: "div" or "li" or "tr" or "p" } line:
                    if (text.Length > 0 && text[^1] != '\n')
                        text.Append('\n');
                    Append(line, text);
                    if (text.Length > 0 && text[^1] != '\n')
                        text.Append('\n');
                    break;
                default:
                    Append(child, text);
                    break;
            }
        }
    }
}
