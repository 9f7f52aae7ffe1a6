using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Search.Sqlite;

namespace NewsReader.Search;

/// <summary>Searches in one article.</summary>
public static class FoundForms
{
    /// <summary>The words and phrases of an article that a search finds, as its text has them, each once.</summary>
    public static async Task<IReadOnlyList<string>> FindInAsync(
        this LibraryContext library,
        long article,
        SearchQuery query,
        CancellationToken cancel = default
    )
    {
        var search = new SearchStatement(await UnderstoodQuery.OfAsync(library, query, cancel), IndexedThing.Articles);
        var forms = new List<string>();
        if (
            search.Marks is { } marks
            && (
                await SqliteTextIndex.MarkedAsync(library, IndexedThing.Articles, marks, [article], cancel)
            ).TryGetValue(article, out var text)
        )
            forms.AddRange(Passages.Forms(text));
        if (search.Shown is { } quoted)
        {
            foreach (
                var (_, _, said) in await SqliteTextIndex.QuotedAsync(library, quoted, isRare: false, [article], cancel)
            )
                forms.AddRange(Passages.Forms(said));
        }
        return [.. forms.Distinct(StringComparer.Ordinal)];
    }
}
