using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Tells which part of a query leaves nothing to be found.</summary>
internal static class EmptyingParts
{
    /// <summary>Each part is a search more.</summary>
    private const int MostAsked = 8;

    /// <summary>
    /// The parts that nothing fulfils even alone; where there is none, those without which something is found.
    /// </summary>
    public static async Task<IReadOnlyList<EmptyingPart>> OfAsync(
        LibraryContext library,
        UnderstoodQuery understood,
        CancellationToken cancel
    )
    {
        var parts = understood.Query.Parts;
        var asked = parts.Where(part => part is not TermNode && part.Span.Length > 0).Take(MostAsked).ToList();
        if (parts.Count < 2)
            return [];
        var nowhere = new List<EmptyingPart>();
        foreach (var part in asked)
        {
            if (!await IsFoundAsync([part]))
                nowhere.Add(Emptying(part, isNowhere: true));
        }
        if (nowhere.Count > 0)
            return nowhere;
        var emptying = new List<EmptyingPart>();
        foreach (var part in asked)
        {
            if (await IsFoundAsync([.. parts.Where(other => other != part)]))
                emptying.Add(Emptying(part, isNowhere: false));
        }
        return emptying;

        async Task<bool> IsFoundAsync(IReadOnlyList<SearchNode> some) =>
            (
                await ArticleSearch.FindAsync(
                    library,
                    new SearchStatement(understood.WithParts(some), IndexedThing.Articles),
                    SearchOrder.Newest,
                    after: null,
                    cancel,
                    most: 1
                )
            )
                .Hits
                .Count > 0;

        EmptyingPart Emptying(SearchNode part, bool isNowhere) =>
            new(understood.Query.Text[part.Span.Start..part.Span.End], part.Span, isNowhere);
    }
}
