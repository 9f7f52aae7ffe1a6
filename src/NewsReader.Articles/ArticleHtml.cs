using System.Net;
using System.Text;

namespace NewsReader.Articles;

/// <summary>The HTML that <see cref="NewsArticle"/> gives, read again where it is written: nobody else knows its names.
/// </summary>
public static class ArticleHtml
{
    /// <summary>The class of the note on who spoke.</summary>
    internal const string Note = "note";

    /// <summary>The class of the name in the margin.</summary>
    internal const string Rail = "rail";

    /// <summary>The class of a paragraph in which one speaks in turn with others.</summary>
    internal const string Turn = "turn";

    /// <summary>The class of the first paragraph of a turn.</summary>
    internal const string OpensTurn = "opens-turn";

    /// <summary>What stands beside the text and is none of it.</summary>
    private static readonly string[] Aside = [Note, Rail, HtmlEnclosures.Class];

    private static readonly string[] Blocks =
    [
        "p",
        "div",
        "figure",
        "figcaption",
        "blockquote",
        "li",
        "ul",
        "ol",
        "h2",
        "h3",
        "table",
        "tr",
        "td",
        "th",
        "br",
        "pre",
        "aside",
    ];

    /// <summary>
    /// The text of an article's HTML, and for each of its characters where it stands there, half-open; a line end where
    /// a block begins or ends. The notes beside it are left out.
    /// </summary>
    public static (string Text, List<(int Start, int End)> Places) TextOf(string html)
    {
        var text = new StringBuilder(html.Length);
        var places = new List<(int, int)>(html.Length);
        // Within something aside: the names of the elements that are open since.
        var aside = new Stack<string>();
        for (var at = 0; at < html.Length; )
        {
            if (html[at] == '<')
            {
                var close = html.IndexOf('>', at);
                if (close < 0)
                    break;
                var tag = html.AsSpan(at + 1, close - at - 1);
                Enter(tag, aside);
                if (Blocks.Contains(NameOf(tag)) && aside.Count == 0)
                {
                    text.Append('\n');
                    places.Add((at, at));
                }
                at = close + 1;
                continue;
            }
            var end = at + 1;
            var character = html[at];
            if (
                character == '&'
                && html.IndexOf(';', at) is var semicolon and > 0
                && semicolon - at < 10
                && WebUtility.HtmlDecode(html[at..(semicolon + 1)]) is [var decoded]
            )
                (character, end) = (decoded, semicolon + 1);
            if (aside.Count == 0)
            {
                text.Append(character);
                places.Add((at, end));
            }
            at = end;
        }
        return (text.ToString(), places);
    }

    private static void Enter(ReadOnlySpan<char> tag, Stack<string> aside)
    {
        if (tag is ['/', ..])
        {
            if (aside.Count > 0 && aside.Peek() == NameOf(tag))
                aside.Pop();
        }
        else if (aside.Count > 0 ? NameOf(tag) == aside.Peek() : IsAside(tag))
            aside.Push(NameOf(tag));
    }

    private static bool IsAside(ReadOnlySpan<char> tag)
    {
        var classes = tag.IndexOf("class=\"");
        if (classes < 0)
            return false;
        var value = tag[(classes + 7)..];
        var names = value[..Math.Max(0, value.IndexOf('"'))];
        foreach (var name in names.Split(' '))
        {
            if (Aside.Contains(names[name].ToString()))
                return true;
        }
        return false;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAny(' ', '/', '\t');
        return (end < 0 ? tag : tag[..end]).ToString();
    }
}
