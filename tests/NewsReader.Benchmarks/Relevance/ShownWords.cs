using System.Globalization;
using NewsReader.Search.Results;
using static NewsReader.Text.Languages.Lexicon;

namespace NewsReader.Benchmarks.Relevance;

/// <summary>Whether what is shown of an article has all the words that were typed.</summary>
internal static class ShownWords
{
    /// <summary>Words alike in so many letters count as forms of one, whatever the index makes of them.</summary>
    private const int Letters = 5;

    /// <summary>Null where it lacks a word and says so, or nothing was typed that counts.</summary>
    public static bool? Of(string query, ArticleHit hit)
    {
        if (hit.Without.Count > 0)
            return null;
        var shown = Words(
            string.Join(' ', hit.Passages.SelectMany(passage => passage.Runs).Select(run => run.Text))
                + ' '
                + hit.Article.Headline
                + string.Create(CultureInfo.InvariantCulture, $" {hit.Article.PublishedAt:MMMM yyyy}")
        );
        var typed = Words(query).Where(word => !English.Search!.FunctionWords.Contains(word)).ToList();
        return typed.Count == 0 ? null : typed.TrueForAll(word => shown.Any(other => AreAlike(word, other)));
    }

    private static bool AreAlike(string one, string other)
    {
        var letters = Math.Min(Letters, Math.Min(one.Length, other.Length));
        return letters >= Math.Min(Letters, one.Length) - 1
            && string.Compare(one, 0, other, 0, letters, StringComparison.OrdinalIgnoreCase) == 0;
    }

    private static List<string> Words(string text) =>
        [
            .. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            ),
        ];
}
