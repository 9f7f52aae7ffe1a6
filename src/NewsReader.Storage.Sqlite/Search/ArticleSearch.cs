using System.Globalization;
using NewsReader.Library;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Searches by articles.</summary>
internal static class ArticleSearch
{
    private const int MatchingNames = 8;
    private const int LongestName = 4;
    private const int FewArticles = 500;
    private const int FewQuotations = 2_000;

    /// <inheritdoc cref="IArticleSearch.SearchAsync"/>
    public static async Task<SearchResults> SearchAsync(
        LibraryContext library,
        SearchQuery query,
        string? after,
        SearchMatch match,
        CancellationToken cancel
    )
    {
        if (query.IsEmpty)
            return SearchResults.None with { Notes = SearchNotes.Of(query) };
        var understood = await UnderstoodQuery.OfAsync(library, query, cancel);
        var search = new SearchStatement(understood, IndexedThing.Articles);
        if (search.IsOfWords && FoundHits.OrderOf(query.Order, canRank: true) == SearchOrder.Relevance)
            return await RankedAsync(library, understood, search, query.Order, PositionOf(after), match, cancel);
        var cursor = HitCursor.Parse(after);
        var found = await FindAsync(library, search, query.Order, cursor, cancel);

        var shown = found.Ids(SearchResults.PerPage);
        var passages = await PassagesAsync(library, understood, search, found, shown, cancel);
        return new SearchResults(
            understood.Notes(found.IsCutOff) with
            {
                Nowhere =
                    found.Hits.Count == 0 && cursor is null
                        ? await RankedSearch.NowhereAsync(library, understood, cancel)
                        : [],
                Emptied =
                    found.Hits.Count == 0 && cursor is null
                        ? await EmptyingParts.OfAsync(library, understood, cancel)
                        : [],
            },
            cursor is null ? await MatchingAsync(library, understood, cancel) : [],
            [
                .. (await library.CardsAsync(shown, cancel)).Select(card => new ArticleHit(
                    card,
                    [.. passages[card.Id].Take(Passages.OfAHit)],
                    []
                )),
            ],
            cursor is null ? await FacetCounts.OfAsync(library, found.Ids(SearchFacets.MostHits), cancel) : null,
            found.Count,
            found.Order,
            found.Next(SearchResults.PerPage)
        );
    }

    /// <summary>The best of what has the words that were typed.</summary>
    /// <param name="position">How many hits stand before the page.</param>
    private static async Task<SearchResults> RankedAsync(
        LibraryContext library,
        UnderstoodQuery understood,
        SearchStatement search,
        SearchOrder? asked,
        int position,
        SearchMatch match,
        CancellationToken cancel
    )
    {
        var most = Math.Max(SearchFacets.MostHits, position + SearchResults.PerPage) + 1;
        var found = await FindAsync(library, search, asked, after: null, cancel, most);
        var ranked = await RankedSearch.OfAsync(library, understood, found, match, cancel);
        var shown = ranked.Ids.Skip(position).Take(SearchResults.PerPage).ToList();
        var hits = await ShownHits.OfAsync(library, ranked, understood, shown, cancel);
        return new SearchResults(
            understood.Notes(ranked.IsCutOff) with
            {
                Nowhere = ranked.Nowhere,
                Emptied = ranked.Ids.Count == 0 ? await EmptyingParts.OfAsync(library, understood, cancel) : [],
            },
            position == 0 ? await MatchingAsync(library, understood, cancel) : [],
            hits,
            position == 0
                ? await FacetCounts.OfAsync(library, [.. ranked.Complete.Take(SearchFacets.MostHits)], cancel)
                : null,
            ranked.Count,
            found.Order,
            ranked.Ids.Count > position + SearchResults.PerPage
                ? (position + SearchResults.PerPage).ToString(CultureInfo.InvariantCulture)
                : null
        );
    }

    private static int PositionOf(string? after) =>
        int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? Math.Min(position, SqliteTextIndex.Window)
            : 0;

    /// <summary>How many unread articles a search has, the newest of them counted.</summary>
    /// <param name="most">More are not counted.</param>
    public static async Task<int> CountUnreadAsync(
        LibraryContext library,
        SearchQuery query,
        int most,
        CancellationToken cancel
    ) =>
        query.Root is null
            ? 0
            : (
                await FindNewestAsync(
                    library,
                    query with
                    {
                        Root = new AllNode(default, [.. query.Parts, new MarkNode(default, SearchedMark.Unread)]),
                    },
                    most,
                    cancel
                )
            )
                .Hits
                .Count;

    /// <summary>The newest articles that a search finds.</summary>
    public static async Task<IReadOnlyList<ArticleCard>> NewestAsync(
        LibraryContext library,
        SearchQuery query,
        int take,
        CancellationToken cancel
    ) =>
        query.IsEmpty
            ? []
            : await library.CardsAsync((await FindNewestAsync(library, query, take, cancel)).Ids(take), cancel);

    private static async Task<FoundHits> FindNewestAsync(
        LibraryContext library,
        SearchQuery query,
        int take,
        CancellationToken cancel
    ) =>
        await FindAsync(
            library,
            new SearchStatement(await UnderstoodQuery.OfAsync(library, query, cancel), IndexedThing.Articles),
            SearchOrder.Newest,
            after: null,
            cancel,
            take
        );

    /// <summary>The first of the hits behind a cursor, in the order asked for.</summary>
    /// <param name="most">How many of them are wanted.</param>
    public static async Task<FoundHits> FindAsync(
        LibraryContext library,
        SearchStatement search,
        SearchOrder? asked,
        HitCursor? after,
        CancellationToken cancel,
        int most = SearchFacets.MostHits + 1
    )
    {
        using var reading = await BoundedReading.StartAsync(library, SearchNotes.Patience, cancel);
        var quoting = search.Quoted is { } quoted ? SqliteTextIndex.ArticlesQuoting(reading, quoted) : null;
        IReadOnlyCollection<long>? among = quoting?.Articles.Keys;
        if (among is null && search.Few is { } sql)
            among = SqliteTextIndex.Few(reading, sql, search.Parameters, FewArticles);

        var order = FoundHits.OrderOf(asked, canRank: search.Marks is not null || quoting is not null);
        // Of a phrase that very many have, the newest are shown unless the best are asked for.
        if (
            order == SearchOrder.Relevance
            && asked is null
            && search.HasPhrase
            && SqliteTextIndex
                .Hits(
                    reading,
                    search,
                    isRanked: false,
                    isOldestFirst: false,
                    behind: null,
                    SqliteTextIndex.Window + 1,
                    among
                )
                .Count > SqliteTextIndex.Window
        )
            order = SearchOrder.Newest;
        var isRanked = order == SearchOrder.Relevance;
        var take = isRanked ? SqliteTextIndex.Window + 1 : most;
        var hits =
            search.IsOfQuotationsAlone && isRanked
                ? [.. quoting!.Articles.Keys.Select(id => new Hit(id, 0))]
                : SqliteTextIndex.Hits(
                    reading,
                    search,
                    isRanked && search.Marks is not null,
                    order == SearchOrder.Oldest,
                    isRanked ? null : after?.Id,
                    take,
                    among
                );
        var count = FoundHits.CountOf(hits, take, isAll: !reading.IsOver && quoting is not { IsAll: false });
        // How well the quotation matches counts where nothing else does.
        if (isRanked)
            hits = FoundHits.Best(
                hits.Select(hit =>
                    hit.Rank == 0 && quoting is not null ? hit with { Rank = quoting.Articles[hit.Id] } : hit
                ),
                after,
                most
            );
        return new FoundHits(hits, count, order, reading.IsOver, quoting?.Articles.Count);
    }

    /// <summary>People and organizations whose names the words of the query begin.</summary>
    public static async Task<IReadOnlyList<EntityLink>> MatchingAsync(
        LibraryContext library,
        UnderstoodQuery understood,
        CancellationToken cancel
    )
    {
        if (understood.Query.Parts is [TermNode { IsNamed: true, Words.Count: > 0 } named])
            return [.. named.Meant.Take(MatchingNames)];
        var name = string.Join(
            ' ',
            understood
                .Query.Parts.Select(node =>
                    node switch
                    {
                        TermNode term => term.Typed,
                        WordsNode { Text: SearchedText.Article } words => words.Words,
                        _ => null,
                    }
                )
                .OfType<string>()
        );
        // Nobody types so many words of a name and more.
        return name.Count(c => c == ' ') >= LongestName
            ? []
            : await SqliteSuggestionIndex.BeginningAsync(library, name, MatchingNames, cancel);
    }

    /// <summary>
    /// The passages of each article: who said what was looked for, then the text, or the sentence that names whom was
    /// looked for.
    /// </summary>
    private static async Task<ILookup<long, Passage>> PassagesAsync(
        LibraryContext library,
        UnderstoodQuery understood,
        SearchStatement search,
        FoundHits found,
        List<long> articles,
        CancellationToken cancel
    )
    {
        var passages = new List<(long Article, Passage Passage)>();
        if (search.Shown is { } quoted)
        {
            var marked = await SqliteTextIndex.QuotedAsync(
                library,
                quoted,
                found.Quoting is < FewQuotations,
                articles,
                cancel
            );
            var lines = await EntityPages.QuotationLinesAsync(library, marked.ConvertAll(q => q.Id), cancel);
            passages.AddRange(
                marked
                    .Where(q => lines.ContainsKey(q.Id))
                    .Select(q => (q.ArticleId, new Passage(Passages.Runs(q.Marked), lines[q.Id])))
            );
        }
        if (search.Marks is not null)
            passages.AddRange(await InTextAsync(library, understood, articles, cancel));
        else if (search.Shown is null)
            passages.AddRange(
                await NamingSentences.OfAsync(
                    library,
                    [.. understood.Names.Values.SelectMany(name => name.Meant).Select(entity => entity.Id)],
                    understood.Kinds,
                    articles,
                    cancel
                )
            );
        return passages.ToLookup(p => p.Article, p => p.Passage);
    }

    /// <summary>The passages of the articles' texts that have what is looked for.</summary>
    private static async Task<IEnumerable<(long Article, Passage Passage)>> InTextAsync(
        LibraryContext library,
        UnderstoodQuery understood,
        List<long> articles,
        CancellationToken cancel
    )
    {
        var nodes = understood.Looked.Nodes;
        var terms = new TextTerms(nodes);
        var read = await RankedArticles.ReadAsync(library, nodes, articles, cancel);
        return read.SelectMany(article =>
            Passages
                .Of(
                    article.Text,
                    terms.In(article.Text),
                    [.. nodes.Select(_ => 1.0)],
                    terms.In(article.Headline).Select(place => place.Term).ToHashSet(),
                    Passages.OfAHit
                )
                .Select(passage => (article.Id, passage))
        );
    }
}
