using System.Globalization;
using System.Net;
using System.Text;

namespace NewsReader.Search.Results;

/// <summary>An article's HTML with what was found in it marked.</summary>
/// <param name="Places">How many places are marked; each has the id that <see cref="FoundWords.Id"/> gives,
/// counted from 1.</param>
public sealed record FoundInArticle(string Html, int Places);

/// <summary>Marks in the HTML of an article what a search finds in its text.</summary>
public static class FoundWords
{
    /// <summary>What stands beside the text and is none of it.</summary>
    private static readonly string[] Aside = ["note", "rail"];

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

    /// <summary>The id of a place, from 1.</summary>
    public static string Id(int place) => string.Create(CultureInfo.InvariantCulture, $"found-{place}");

    /// <summary>
    /// Marks whole words of these forms. One place may be several runs of the HTML, where a link begins or ends within
    /// it.
    /// </summary>
    /// <param name="html">The HTML that the library derived of the article.</param>
    /// <param name="forms">What was found, as the text has it.</param>
    public static FoundInArticle Mark(string html, IReadOnlyCollection<string> forms)
    {
        if (forms.Count == 0)
            return new FoundInArticle(html, 0);
        var (text, places) = TextOf(html);
        var marked = new StringBuilder(html.Length + 256);
        var (copied, found) = (0, 0);
        foreach (var (start, end) in Found(text, forms))
        {
            found++;
            for (var at = start; at < end; )
            {
                // As far as the HTML goes on without a tag.
                var last = at + 1;
                while (last < end && places[last].Start == places[last - 1].End)
                    last++;
                marked.Append(html, copied, places[at].Start - copied);
                marked.Append(
                    CultureInfo.InvariantCulture,
                    $"<mark class=\"found\"{(at == start ? $" id=\"{Id(found)}\"" : "")}>"
                );
                marked.Append(html, places[at].Start, places[last - 1].End - places[at].Start).Append("</mark>");
                (copied, at) = (places[last - 1].End, last);
            }
        }
        return new FoundInArticle(marked.Append(html, copied, html.Length - copied).ToString(), found);
    }

    /// <summary>
    /// Where the forms stand as whole words, in order, none over another; the longest of those that begin at one place.
    /// </summary>
    private static IEnumerable<(int Start, int End)> Found(string text, IReadOnlyCollection<string> forms)
    {
        var byFirst = forms
            .Where(form => form.Length > 0)
            .OrderByDescending(form => form.Length)
            .ToLookup(form => form[0]);
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
                continue;
            var form = byFirst[text[at]]
                .FirstOrDefault(form =>
                    string.CompareOrdinal(text, at, form, 0, form.Length) == 0
                    && (at + form.Length == text.Length || !char.IsLetterOrDigit(text[at + form.Length]))
                );
            if (form is null)
                continue;
            yield return (at, at + form.Length);
            at += form.Length - 1;
        }
    }

    /// <summary>
    /// The text of our own HTML, and for each of its characters where it stands there; a line end where a block begins
    /// or ends.
    /// </summary>
    private static (string Text, List<(int Start, int End)> Places) TextOf(string html)
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
