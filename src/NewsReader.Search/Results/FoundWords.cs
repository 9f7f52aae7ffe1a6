using System.Globalization;
using System.Text;
using NewsReader.Articles;

namespace NewsReader.Search.Results;

/// <summary>An article's HTML with what was found in it marked.</summary>
/// <param name="Places">How many places are marked; each has the id that <see cref="FoundWords.Id"/> gives,
/// counted from 1.</param>
public sealed record FoundInArticle(string Html, int Places);

/// <summary>Marks in the HTML of an article what a search finds in its text.</summary>
public static class FoundWords
{
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
        var (text, places) = ArticleHtml.TextOf(html);
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
}
