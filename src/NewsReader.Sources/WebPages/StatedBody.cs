using System.Text;
using AngleSharp.Dom;

namespace NewsReader.Sources.WebPages;

/// <summary>
/// The text that a page holds for machines and does not show. Where it is much longer than what the page shows, it goes
/// on where that ends; where the two have nothing in common, and it is this article's, it takes its place.
/// </summary>
internal static class StatedBody
{
    private const int LeastMore = 200;
    private const int ShortestMatch = 20;
    private const int ParagraphsTried = 200;

    /// <param name="content">The article as the page shows it.</param>
    /// <param name="body">Text, its paragraphs on lines of their own; null where the page holds none.</param>
    /// <param name="isOwn">Whether the page says that it is of the article that is shown.</param>
    public static void Complete(IElement content, string? body, bool isOwn)
    {
        if (string.IsNullOrWhiteSpace(body))
            return;
        var (letters, places) = Letters(body);
        if (letters.Length < Letters(content.TextContent).Letters.Length * 1.3 + LeastMore)
            return;
        var end = 0;
        foreach (var paragraph in content.QuerySelectorAll("p").Reverse().Take(ParagraphsTried))
        {
            var shown = Letters(paragraph.TextContent).Letters;
            if (
                shown.Length < ShortestMatch
                || letters.IndexOf(shown, StringComparison.Ordinal) is not (>= 0 and var at)
            )
                continue;
            end = places[at + shown.Length - 1] + 1;
            RemoveBehind(paragraph, content);
            break;
        }
        if (end == 0 && !isOwn)
            return;
        if (end == 0)
        {
            foreach (var shown in content.QuerySelectorAll("p").Where(p => !PageMarks.IsToken(p)).ToList())
                PageMarks.Rescue(shown);
        }
        // The sentence's own marks are no letters, and stand behind the last.
        while (end < body.Length && end > 0 && !char.IsWhiteSpace(body[end]) && !char.IsLetterOrDigit(body[end]))
            end++;
        foreach (
            var line in body[end..].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var paragraph = content.Owner!.CreateElement("p");
            paragraph.TextContent = line;
            content.AppendChild(paragraph);
        }
    }

    /// <summary>What stands behind what is shown asks for money.</summary>
    private static void RemoveBehind(IElement last, IElement content)
    {
        for (var element = last; element != content; element = element.ParentElement!)
        {
            foreach (var behind in Following(element).ToList())
            {
                if (behind is IElement block && !PageMarks.IsToken(block))
                    PageMarks.Rescue(block);
                else if (behind is IText)
                    behind.RemoveFromParent();
            }
        }
    }

    private static IEnumerable<INode> Following(INode node)
    {
        for (var next = node.NextSibling; next is not null; next = next.NextSibling)
            yield return next;
    }

    /// <summary>The letters and digits of a text, and where each stands in it.</summary>
    private static (string Letters, List<int> Places) Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            letters.Append(char.ToLowerInvariant(text[i]));
            places.Add(i);
        }
        return (letters.ToString(), places);
    }
}
