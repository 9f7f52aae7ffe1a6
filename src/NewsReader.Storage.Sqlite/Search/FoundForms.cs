using Microsoft.EntityFrameworkCore;
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
        var understood = await UnderstoodQuery.OfAsync(library, query, cancel);
        var search = new SearchStatement(understood, IndexedThing.Articles);
        var forms = new List<string>();
        var terms = new TextTerms(understood.Looked.Nodes);
        if (!terms.IsEmpty)
        {
            var text = await library
                .Articles.Where(a => a.Id == article)
                .Select(a => a.ReadingText)
                .SingleAsync(cancel);
            var places = terms.In(text);
            // What was found in place of a word that stands nowhere is lit too.
            if (places.Select(place => place.Term).Distinct().Count() < understood.Looked.Nodes.Count)
                places = new TextTerms(
                    (await RankedSearch.CorrectedAsync(library, understood, cancel)).Looked.Nodes
                ).In(text);
            forms.AddRange(places.Select(place => text[place.Start..place.End]));
        }
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
