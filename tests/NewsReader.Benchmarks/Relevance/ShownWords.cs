using System.Globalization;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Text;

namespace NewsReader.Benchmarks.Relevance;

/// <summary>Whether what is shown of an article has all the words that were typed, each in any of its forms.</summary>
internal static class ShownWords
{
    /// <param name="replaced">Words that stand nowhere, and others are shown for.</param>
    /// <returns>Null where it lacks a word and says so, or nothing was typed that counts.</returns>
    public static bool? Of(string query, ArticleHit hit, IEnumerable<string> replaced)
    {
        if (hit.Without.Count > 0)
            return null;
        var shown = Spaced(
            string.Join(' ', hit.Passages.SelectMany(passage => passage.Runs).Select(run => run.Text))
                + ' '
                + hit.Article.Headline
                + string.Create(CultureInfo.InvariantCulture, $" {hit.Article.PublishedAt:MMMM yyyy}")
        );
        var typed = query
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !WordForms.IsFunctionWord(word))
            .Except(replaced)
            .ToList();
        return typed.Count == 0
            ? null
            : typed.TrueForAll(word =>
                WordForms.AllOf(word).Any(form => shown.Contains(Spaced(form), StringComparison.Ordinal))
            );
    }

    /// <summary>The words of a text in small letters, a blank before and behind each.</summary>
    private static string Spaced(string text) =>
        $" {string.Join(' ', IndexedWords.Of(text).Select(UnicodeText.Fold))} ";
}
