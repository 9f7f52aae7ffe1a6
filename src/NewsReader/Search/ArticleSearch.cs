using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Sqlite;

namespace NewsReader.Search;

/// <summary>What a search found, by articles.</summary>
/// <param name="Matching">People and companies whose names the words begin.</param>
/// <param name="Facets">What the first of the hits have in common; on the first page only.</param>
/// <param name="Order">The one asked for, else the best first where words tell them apart, else the newest.</param>
/// <param name="Next">Where the next page begins; null where this is the last.</param>
public sealed record SearchResults(SearchNotes Notes, IReadOnlyList<EntityLink> Matching, IReadOnlyList<ArticleHit> Articles, SearchFacets? Facets, HitCount Count, SearchOrder Order, string? Next);

/// <summary>What is to be said about a search beside its hits.</summary>
/// <param name="Names">Whom the names of the query mean.</param>
/// <param name="IsCutOff">Whether it took too long, so that there may be more.</param>
public sealed record SearchNotes(IReadOnlyList<SearchProblem> Problems, IReadOnlyList<MeantName> Names, IReadOnlyList<string> UnknownSources, bool IsCutOff);

/// <summary>How many there are.</summary>
/// <param name="IsAll">Otherwise there are at least so many.</param>
public readonly record struct HitCount(int Number, bool IsAll);

/// <summary>An article found, with the passages that hold what was looked for.</summary>
public sealed record ArticleHit(ArticleCard Article, IReadOnlyList<Passage> Passages);

/// <summary>Searches by articles.</summary>
public static class ArticleSearch
{
    public const int PerPage = 20;

    /// <summary>What takes longer is cut off with what was found until then.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int MatchingNames = 8;
    private const int FewArticles = 500;
    private const int FewQuotations = 2_000;
    private const int PassagesAHit = 3;

    /// <param name="after">A value of <see cref="SearchResults.Next"/>; anything else begins at the first page.</param>
    public static async Task<SearchResults> SearchAsync(this LibraryContext library, SearchQuery query, string? after = null, CancellationToken cancel = default)
    {
        if (query.IsEmpty) return new SearchResults(new SearchNotes(query.Problems, [], [], false), [], [], null, default, default, null);
        var understood = await UnderstoodQuery.OfAsync(library, query, cancel);
        var search = new SearchStatement(understood, IndexedThing.Articles);
        var cursor = HitCursor.Parse(after);
        var found = await FindAsync(library, search, query.Order, cursor, cancel);

        var shown = found.Hits.Take(PerPage).Select(hit => hit.Id).ToList();
        var passages = await PassagesAsync(library, understood, search, found, shown, cancel);
        return new SearchResults(
            understood.Notes(found.IsCutOff),
            cursor is null ? await MatchingAsync(library, understood, cancel) : [],
            [.. (await library.CardsAsync(shown, cancel)).Select(card => new ArticleHit(card, [.. passages[card.Id].Take(PassagesAHit)]))],
            cursor is null ? await SearchFacets.OfAsync(library, [.. found.Hits.Take(SearchFacets.MostHits).Select(hit => hit.Id)], cancel) : null,
            found.Count,
            found.Order,
            found.Hits.Count > PerPage ? new HitCursor(found.Hits[PerPage - 1]).ToString() : null);
    }

    /// <summary>How many unread articles a search has among the newest of the library.</summary>
    /// <param name="most">More are not counted.</param>
    public static async Task<int> CountUnreadAsync(this LibraryContext library, SearchQuery query, int most, CancellationToken cancel = default)
    {
        if (query.Root is null) return 0;
        var unread = query with { Root = new AllNode(default, [.. query.Root is AllNode all ? all.Parts : [query.Root], new MarkNode(default, SearchedMark.Unread)]), Order = SearchOrder.Newest };
        var search = new SearchStatement(await UnderstoodQuery.OfAsync(library, unread, cancel), IndexedThing.Articles);
        return (await FindAsync(library, search, unread.Order, after: null, cancel, most)).Hits.Count;
    }

    /// <summary>The first of the hits behind a cursor, in the order asked for.</summary>
    /// <param name="most">How many of them are wanted.</param>
    internal static async Task<FoundHits> FindAsync(LibraryContext library, SearchStatement search, SearchOrder? asked, HitCursor? after, CancellationToken cancel, int most = SearchFacets.MostHits + 1)
    {
        using var reading = await BoundedReading.StartAsync(library, Patience, cancel);
        var quoting = search.Quoted is { } quoted ? SqliteTextIndex.ArticlesQuoting(reading, quoted) : null;
        IReadOnlyCollection<long>? among = quoting?.Articles.Keys;
        if (among is null && search.Few is { } sql) among = SqliteTextIndex.Few(reading, sql, FewArticles);

        var canRank = search.Marks is not null || quoting is not null;
        var order = canRank || asked is not (null or SearchOrder.Relevance) ? asked ?? SearchOrder.Relevance : SearchOrder.Newest;
        // Of a phrase that very many have, the newest are shown unless the best are asked for.
        if (order == SearchOrder.Relevance && asked is null && search.HasPhrase && SqliteTextIndex.Articles(reading, search, isRanked: false, isOldestFirst: false, behind: null, SqliteTextIndex.Window + 1, among).Count > SqliteTextIndex.Window) order = SearchOrder.Newest;
        var isRanked = order == SearchOrder.Relevance;
        // One more than is counted tells that there are more.
        var take = isRanked ? SqliteTextIndex.Window + 1 : most;
        var hits = search.IsOfQuotationsAlone && isRanked ? [.. quoting!.Articles.Keys.Select(id => new Hit(id, 0))] : SqliteTextIndex.Articles(reading, search, isRanked && search.Marks is not null, order == SearchOrder.Oldest, isRanked ? null : after?.Id, take, among);
        var count = hits.Count < take ? new HitCount(hits.Count, !reading.IsOver && quoting is not { IsAll: false }) : new HitCount(take - 1, IsAll: false);
        if (isRanked)
        {
            // How well the quotation matches counts where nothing else does.
            var best = hits.Select(hit => hit.Rank == 0 && quoting is not null ? hit with { Rank = quoting.Articles[hit.Id] } : hit).Where(hit => after is not { } last || last.IsBefore(hit));
            hits = [.. best.OrderBy(hit => hit.Rank).ThenByDescending(hit => hit.Id).Take(most)];
        }
        return new FoundHits(hits, count, order, reading.IsOver, quoting?.Articles.Count);
    }

    /// <summary>People and companies whose names the words of the query begin.</summary>
    internal static async Task<IReadOnlyList<EntityLink>> MatchingAsync(LibraryContext library, UnderstoodQuery understood, CancellationToken cancel)
    {
        var words = understood.Query.Root switch { AllNode all => all.Parts, { } one => [one], null => [] };
        var name = string.Join(' ', words.OfType<WordsNode>().Where(node => node.Text == SearchedText.Article).Select(node => node.Words));
        return await library.SuggestNamesAsync(name, MatchingNames, cancel);
    }

    /// <summary>The passages of each article: who said what was looked for, then the text, or the sentence that names whom was looked for.</summary>
    private static async Task<ILookup<long, Passage>> PassagesAsync(LibraryContext library, UnderstoodQuery understood, SearchStatement search, FoundHits found, List<long> articles, CancellationToken cancel)
    {
        var passages = new List<(long Article, Passage Passage)>();
        if (search.Shown is { } quoted)
        {
            var marked = await SqliteTextIndex.QuotedAsync(library, quoted, found.Quoting is < FewQuotations, articles, cancel);
            var lines = await EntityPages.QuotationLinesAsync(library, marked.ConvertAll(q => q.Id), cancel);
            passages.AddRange(marked.Where(q => lines.ContainsKey(q.Id)).Select(q => (q.ArticleId, new Passage(Passages.Runs(q.Marked), lines[q.Id]))));
        }
        if (search.Marks is { } marks)
        {
            foreach (var (article, text) in await SqliteTextIndex.MarkedAsync(library, marks, articles, cancel)) passages.AddRange(Passages.Of(text, PassagesAHit).Select(passage => (article, passage)));
        }
        else if (search.Shown is null)
        {
            var named = understood.Names.Values.SelectMany(name => name.Meant).Select(entity => entity.Id).ToList();
            var sentences = named.Count == 0 ? [] : await library.Appearances.AsNoTracking().Where(a => articles.Contains(a.ArticleId) && named.Contains(a.EntityId)).Select(a => new { a.ArticleId, a.Sentence }).ToListAsync(cancel);
            passages.AddRange(sentences.DistinctBy(a => (a.ArticleId, a.Sentence)).Select(a => (a.ArticleId, new Passage([new MarkedText(a.Sentence, false)], null))));
        }
        return passages.ToLookup(p => p.Article, p => p.Passage);
    }
}

/// <summary>Hits in their order, how many there are, and whether the search was cut off.</summary>
/// <param name="Quoting">How many articles have the quotation that is asked for; null where none is.</param>
internal sealed record FoundHits(IReadOnlyList<Hit> Hits, HitCount Count, SearchOrder Order, bool IsCutOff, int? Quoting = null);

/// <summary>The last hit of a page, as an address has it.</summary>
internal readonly record struct HitCursor(double Rank, long Id)
{
    public HitCursor(Hit hit) : this(hit.Rank, hit.Id)
    {
    }

    public static HitCursor? Parse(string? text) =>
        text?.Split('_') is [var rank, var id] && double.TryParse(rank, NumberStyles.Float, CultureInfo.InvariantCulture, out var r) && double.IsFinite(r) && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var i) ? new HitCursor(r, i) : null;

    /// <summary>Whether a hit stands on a later page.</summary>
    public bool IsBefore(Hit hit) => hit.Rank > Rank || (hit.Rank == Rank && hit.Id < Id);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank:R}_{Id}");
}
