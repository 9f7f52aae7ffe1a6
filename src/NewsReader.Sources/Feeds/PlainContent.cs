using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NewsReader.Text;

namespace NewsReader.Sources.Feeds;

/// <summary>Text in feeds that is no HTML, or less than its angles let think.</summary>
internal static partial class PlainContent
{
    private const string ElementNames =
        "a|abbr|address|article|aside|audio|b|big|blockquote|br|center|cite|code|dd|del|details|dfn|div|dl|dt|em|"
        + "embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|ins|kbd|li|main|mark|math|nav|"
        + "object|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|"
        + "table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video|wbr";

    private const string PhraseNames =
        "a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|tt|u|var";

    [GeneratedRegex(
        $@"</?(?:{ElementNames})(?:\s[^<>]*)?/?>|&(?:\#\d+|\#[xX][\da-fA-F]+|[a-zA-Z]\w*);|<!--|<!\[CDATA\[",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Markup();

    [GeneratedRegex(
        $@"<(?:(?<end>/)?(?<name>{PhraseNames})(?:\s[^<>]*)?|br\s*/?|wbr\s*/?|img\s[^<>]*)>|<(?=\S)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Angle();

    [GeneratedRegex(@"^\s*<!\[CDATA\[(?<text>.*)\]\]>\s*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"^\s*(?:[-*•–‣]|\d{1,3}[.)])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex ListMark();

    /// <summary>Whether there is no element of HTML in it, and nothing that is written as HTML writes it.</summary>
    public static bool Is(string text) => !Markup().IsMatch(text);

    /// <summary>
    /// Plain text as HTML that shows it: a blank line stands between paragraphs, a line end ends a line, lines that all
    /// begin with the mark of one are a list.
    /// </summary>
    public static string Html(string text)
    {
        var blocks = text.ReplaceLineEndings("\n").Trim().Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        if (blocks is [var one] && !one.Contains('\n', StringComparison.Ordinal))
            return WebUtility.HtmlEncode(one);
        var html = new StringBuilder();
        foreach (var block in blocks)
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (lines.Length > 1 && lines.All(line => ListMark().IsMatch(line)))
                AppendList(html, lines);
            else if (lines.Length > 0)
                html.Append("<p>").AppendJoin("<br>", lines.Select(WebUtility.HtmlEncode)).Append("</p>");
        }
        return html.ToString();
    }

    /// <summary>
    /// A title of RSS as HTML: a phrase's element that is closed is markup, any other angle is a part of the title.
    /// </summary>
    public static string Title(string title)
    {
        if (title.Length > InputLimits.LineOfHtmlLength)
            title = title[..InputLimits.LineOfHtmlLength];
        if (Wrapped().Match(title) is { Success: true } wrapped)
            title = wrapped.Groups["text"].Value;
        return Angle()
            .Replace(
                title,
                angle =>
                    angle.Value.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? " "
                    : IsClosed(angle, title) ? angle.Value
                    : "&lt;" + angle.Value[1..]
            );
    }

    private static bool IsClosed(Match angle, string title)
    {
        var name = angle.Groups["name"];
        if (!name.Success)
            return angle.Length > 1;
        return angle.Groups["end"].Success
            ? title.AsSpan(0, angle.Index).Contains($"<{name.Value}", StringComparison.OrdinalIgnoreCase)
            : title.AsSpan(angle.Index).Contains($"</{name.Value}>", StringComparison.OrdinalIgnoreCase);
    }

    private static void AppendList(StringBuilder html, string[] lines)
    {
        var name = char.IsDigit(lines[0].TrimStart()[0]) ? "ol" : "ul";
        html.Append($"<{name}>");
        foreach (var line in lines)
            html.Append("<li>").Append(WebUtility.HtmlEncode(ListMark().Replace(line, ""))).Append("</li>");
        html.Append($"</{name}>");
    }
}
