using NewsReader.Library;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Searches in one article.</summary>
internal static class FoundForms
{
    /// <inheritdoc cref="IArticleSearch.FindInAsync"/>
    public static async Task<IReadOnlyList<string>> FindAsync(
        LibraryContext library,
        long article,
        SearchQuery query,
        CancellationToken cancel
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
