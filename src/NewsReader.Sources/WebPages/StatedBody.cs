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

    /// <summary>Of letters of a body behind what is shown.</summary>
    private const int LeastRest = 60;

    private const int ParagraphsTried = 200;

    /// <summary>How much stands behind the mark at most: "… Read on".</summary>
    private const int LongestCut = 30;

    /// <summary>What stands where a text is cut short.</summary>
    private static readonly string[] Cuts = ["[…]", "[...]", "…", "..."];

    /// <param name="content">The article as the page shows it.</param>
    /// <param name="body">Text, its paragraphs on lines of their own; null where the page holds none.</param>
    /// <param name="isOwn">Whether the page says that it is of the article that is shown.</param>
    public static void Complete(IElement content, string? body, bool isOwn)
    {
        if (string.IsNullOrWhiteSpace(body))
            return;
        var (letters, places) = Letters(body);
        var shownLetters = Letters(content.TextContent).Letters;
        var isMuchMore =
            letters.Length >= shownLetters.Length * 1.3 + LeastMore || GoesOn(content, letters, shownLetters);
        if (!isMuchMore && !content.QuerySelectorAll("p").Any(paragraph => CutOf(paragraph.TextContent) >= 0))
            return;
        var start = StartOfRest(content, body, letters, places, !isMuchMore);
        if (start is null && (!isOwn || !isMuchMore))
            return;
        if (start is null)
        {
            foreach (var shown in content.QuerySelectorAll("p").Where(p => !PageMarks.IsToken(p)).ToList())
                PageMarks.Rescue(shown);
        }
        foreach (
            var line in body[(start ?? 0)..]
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            var paragraph = content.Owner!.CreateElement("p");
            paragraph.TextContent = line;
            content.AppendChild(paragraph);
        }
    }

    /// <summary>
    /// Whether the body goes on behind the last paragraph that both have, with more than the page shows there, and
    /// nowhere else: what it shows asks for money.
    /// </summary>
    private static bool GoesOn(IElement content, string letters, string shown)
    {
        foreach (var paragraph in content.QuerySelectorAll("p").Reverse().Take(ParagraphsTried))
        {
            var words = Letters(paragraph.TextContent).Letters;
            if (
                words.Length < ShortestMatch
                || letters.IndexOf(words, StringComparison.Ordinal) is not (>= 0 and var at)
            )
                continue;
            var rest = letters[(at + words.Length)..];
            var behind = shown.Length - (shown.LastIndexOf(words, StringComparison.Ordinal) + words.Length);
            return rest.Length >= LeastRest
                && rest.Length > behind
                && !shown.Contains(rest[..LeastRest], StringComparison.Ordinal);
        }
        return false;
    }

    /// <summary>
    /// Where in the body what is shown ends, and takes away what stands behind that; null where the two have nothing in
    /// common. A paragraph that is cut short is taken away too: it begins the rest.
    /// </summary>
    /// <param name="isOnlyCut">Whether the body goes on only where a paragraph is cut short.</param>
    private static int? StartOfRest(IElement content, string body, string letters, List<int> places, bool isOnlyCut)
    {
        foreach (var paragraph in content.QuerySelectorAll("p").Reverse().Take(ParagraphsTried))
        {
            var text = paragraph.TextContent;
            var cut = CutOf(text);
            var shown = Letters(cut < 0 ? text : text[..cut]).Letters;
            if (
                shown.Length < ShortestMatch
                || letters.IndexOf(shown, StringComparison.Ordinal) is not (>= 0 and var at)
            )
                continue;
            var end = places[at + shown.Length - 1] + 1;
            var isCut = cut >= 0 && !Array.Exists(Cuts, sign => body.AsSpan(end).TrimStart().StartsWith(sign));
            if (isOnlyCut && !isCut)
                return null;
            RemoveBehind(paragraph, content);
            if (isCut)
            {
                PageMarks.Rescue(paragraph);
                return WordStart(body, places[at]);
            }
            return WordEnd(body, end);
        }
        return null;
    }

    /// <summary>Where a text is cut short, with no more behind than a link to the rest; -1 where it is not.</summary>
    private static int CutOf(string text)
    {
        var end = text.TrimEnd().Length;
        var from = Math.Max(0, end - LongestCut);
        var at = Array.ConvertAll(Cuts, cut => text.IndexOf(cut, from, StringComparison.Ordinal)).Where(i => i >= 0);
        return at.DefaultIfEmpty(-1).Min();
    }

    /// <summary>The marks that begin a sentence are no letters, and stand before the first.</summary>
    private static int WordStart(string body, int at)
    {
        while (at > 0 && !char.IsWhiteSpace(body[at - 1]) && !char.IsLetterOrDigit(body[at - 1]))
            at--;
        return at;
    }

    /// <summary>The marks that end one stand behind the last.</summary>
    private static int WordEnd(string body, int at)
    {
        while (at < body.Length && !char.IsWhiteSpace(body[at]) && !char.IsLetterOrDigit(body[at]))
            at++;
        return at;
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
