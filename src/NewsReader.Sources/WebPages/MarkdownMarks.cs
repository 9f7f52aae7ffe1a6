using System.Text;

namespace NewsReader.Sources.WebPages;

/// <summary>Text, addresses and code written so that Markdown reads just them.</summary>
internal static class MarkdownMarks
{
    private const string RaisedFrom = "0123456789+-−";
    private const string RaisedTo = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻";

    /// <summary>
    /// A raised number, which on the line would be a part of the one before it; null for what is no number.
    /// </summary>
    public static string? Raised(string text)
    {
        var number = text.Trim();
        return number.Length > 0 && number.All(RaisedFrom.Contains)
            ? string.Concat(number.Select(digit => RaisedTo[RaisedFrom.IndexOf(digit)]))
            : null;
    }

    /// <summary>Text that Markdown reads as just this text.</summary>
    public static string Escaped(string text, bool startsLine)
    {
        var escaped = new StringBuilder(text.Length + 8);
        if (startsLine && text.Length > 0)
        {
            var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
            if (text[0] is '#' or '+' or '-' or '=' or '~' or '>' or '|' or ':')
                escaped.Append('\\');
            else if (digits > 0 && text[digits] is '.' or ')')
            {
                escaped.Append(text, 0, digits).Append('\\');
                text = text[digits..];
            }
        }
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isMark = c switch
            {
                '*' or '`' or '[' or ']' or '<' or '\\' => true,
                '_' => i == 0
                    || i == text.Length - 1
                    || !char.IsLetterOrDigit(text[i - 1])
                    || !char.IsLetterOrDigit(text[i + 1]),
                '&' => IsEntity(text, i),
                _ => false,
            };
            if (isMark)
                escaped.Append('\\');
            if (c >= ' ' || c == '\t')
                escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>As a link's destination: nothing in it ends it.</summary>
    public static string Destination(string address) =>
        address
            .Replace("\\", "%5C", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal)
            .Replace("<", "%3C", StringComparison.Ordinal)
            .Replace(">", "%3E", StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal);

    /// <summary>As a link's title, in quotation marks.</summary>
    public static string Title(string line)
    {
        var title = new StringBuilder(line.Length + 8).Append('"');
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '"' or '\\')
                title.Append('\\');
            // Markdig reads an entity in a title also where its sign is escaped (1.6).
            title.Append(line[i] == '&' && IsEntity(line, i) ? "&amp;" : line[i].ToString());
        }
        return title.Append('"').ToString();
    }

    /// <summary>A word of code, between more backticks than it has in a row.</summary>
    public static string Code(string code)
    {
        var fence = new string('`', LongestRun(code) + 1);
        var blank = code[0] == '`' || code[^1] == '`' ? " " : "";
        return $"{fence}{blank}{code}{blank}{fence}";
    }

    /// <summary>The fence around lines of code: more backticks than any of them has in a row.</summary>
    public static string Fence(IEnumerable<string> lines) =>
        new('`', Math.Max(3, lines.Select(LongestRun).DefaultIfEmpty().Max() + 1));

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private static bool IsEntity(string text, int at) =>
        at + 1 < text.Length
        && (text[at + 1] == '#' || char.IsAsciiLetter(text[at + 1]))
        && text.IndexOf(';', at) is > 0 and var end
        && end - at < 34;
}
