using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>What a search found in its order.</summary>
/// <param name="Ids">All hits, the best first.</param>
/// <param name="Complete">Of these those that have all that was typed, or what is shown in its place.</param>
/// <param name="Ranked">The first of them, as far as they were looked at.</param>
/// <param name="Ranking">Tells of the others how well they match.</param>
/// <param name="Weights">How much each term of the ranking tells.</param>
/// <param name="Count">How many have all that was asked for.</param>
/// <param name="Nowhere">Words that stand in no article.</param>
/// <param name="Missing">Of these those that nothing is shown for: no hit has them.</param>
internal sealed record RankedHits(
    IReadOnlyList<long> Ids,
    IReadOnlyList<long> Complete,
    IReadOnlyDictionary<long, RankedHit> Ranked,
    HitRanking Ranking,
    IReadOnlyList<double> Weights,
    HitCount Count,
    IReadOnlyList<NowhereWord> Nowhere,
    IReadOnlyList<string> Missing,
    bool IsCutOff
);

/// <summary>Puts what a search found into the order of how well it matches, and widens it where few have all.</summary>
internal static class RankedSearch
{
    /// <summary>So many of the best by the index are looked at.</summary>
    private const int LookedAt = 40;

    private const int MostPhrases = 20;

    /// <summary>As soon as fewer have all, those that have most are found as well.</summary>
    private const int FewWithAll = 10;

    /// <summary>
    /// What has most of the words has one of its rarest: as many of these are looked for as stand in so many articles
    /// together.
    /// </summary>
    private const double ArticlesOfRare = 10_000;

    /// <summary>A word in fewer articles may be a slip, if one that is near to it is in ten times as many.</summary>
    private const double FewArticles = 3;

    public static async Task<RankedHits> OfAsync(
        LibraryContext library,
        UnderstoodQuery understood,
        FoundHits found,
        SearchMatch match,
        CancellationToken cancel
    )
    {
        using var reading = await BoundedReading.StartAsync(library, SearchNotes.Patience, cancel);
        var frequencies = new NodeFrequencies(reading, understood.Compiler);
        IReadOnlyList<NowhereWord> nowhere = [];
        if (match == SearchMatch.All || found.Count.Number >= FewWithAll || understood.Terms.Count == 0)
            return await RankedAsync(library, frequencies, understood, [], found, nowhere, cancel);

        (understood, nowhere) = await CorrectedAsync(library, understood, frequencies, found.Count.Number, cancel);
        if (nowhere.Count > 0)
        {
            found = understood.Query.Root is null
                ? found
                : await ArticleSearch.FindAsync(
                    library,
                    new SearchStatement(understood, IndexedThing.Articles),
                    SearchOrder.Relevance,
                    after: null,
                    cancel
                );
        }
        IReadOnlyList<Hit> most = [];
        if (found.Count.Number < FewWithAll && understood.Terms.Count > 1)
        {
            var wide = await ArticleSearch.FindAsync(
                library,
                new SearchStatement(Widened(understood, frequencies), IndexedThing.Articles),
                SearchOrder.Relevance,
                after: null,
                cancel,
                LookedAt
            );
            most = [.. wide.Hits.ExceptBy(found.Hits.Select(hit => hit.Id), hit => hit.Id)];
        }
        return await RankedAsync(library, frequencies, understood, most, found, nowhere, cancel);
    }

    /// <summary>Words that stand in no article, with what is near, where nothing is shown in their place.</summary>
    public static async Task<IReadOnlyList<NowhereWord>> NowhereAsync(
        LibraryContext library,
        UnderstoodQuery understood,
        CancellationToken cancel
    )
    {
        using var reading = await BoundedReading.StartAsync(library, SearchNotes.Patience, cancel);
        var frequencies = new NodeFrequencies(reading, understood.Compiler);
        var (_, nowhere) = await CorrectedAsync(library, understood, frequencies, found: 0, cancel);
        return [.. nowhere.Select(word => word with { IsReplaced = false })];
    }

    /// <summary>The query as <see cref="OfAsync"/> widens it for words that stand nowhere.</summary>
    public static async Task<UnderstoodQuery> CorrectedAsync(
        LibraryContext library,
        UnderstoodQuery understood,
        CancellationToken cancel
    )
    {
        using var reading = await BoundedReading.StartAsync(library, SearchNotes.Patience, cancel);
        var frequencies = new NodeFrequencies(reading, understood.Compiler);
        return (await CorrectedAsync(library, understood, frequencies, found: 0, cancel)).Query;
    }

    /// <summary>
    /// The query without words that stand nowhere, or with the nearest in their place; and what is to be said of these.
    /// </summary>
    private static async Task<(UnderstoodQuery Query, IReadOnlyList<NowhereWord> Nowhere)> CorrectedAsync(
        LibraryContext library,
        UnderstoodQuery understood,
        NodeFrequencies frequencies,
        int found,
        CancellationToken cancel
    )
    {
        var nowhere = new List<NowhereWord>();
        var replaced = new Dictionary<TermNode, TermNode?>(ReferenceEqualityComparer.Instance);
        foreach (var (term, articles) in understood.Terms.Zip(frequencies.Of(understood.Terms)))
        {
            if (articles > FewArticles || (articles > 0 && found > 0))
                continue;
            var near = await SqliteSpelling.NearestAsync(library, term, articles, cancel);
            if (articles > 0 && near.Nearest.Count == 0)
                continue;
            var isReplaced = near.Nearest.Count > 0;
            replaced[term] = isReplaced ? term with { Instead = near.Nearest } : null;
            nowhere.Add(near with { IsReplaced = isReplaced });
        }
        return replaced.Count == 0 ? (understood, nowhere) : (understood.With(replaced), nowhere);
    }

    /// <summary>What has one of the rarest words: the others are looked for beside them, so that they count.</summary>
    private static UnderstoodQuery Widened(UnderstoodQuery understood, NodeFrequencies frequencies)
    {
        var terms = understood.Terms;
        var byRarity = terms.Zip(frequencies.Of(terms)).OrderBy(term => term.Second);
        var rare = new List<SearchNode>();
        var articles = 0.0;
        foreach (var (term, stands) in byRarity)
        {
            if (rare.Count > 0 && articles + stands > ArticlesOfRare)
                break;
            rare.Add(term);
            articles += stands;
        }
        return understood.WithInstead(new EitherNode(default, rare), new EitherNode(default, terms));
    }

    /// <param name="most">What has most of the words, and not all.</param>
    /// <param name="found">What has all, or what is shown in its place.</param>
    private static async Task<RankedHits> RankedAsync(
        LibraryContext library,
        NodeFrequencies frequencies,
        UnderstoodQuery understood,
        IReadOnlyList<Hit> most,
        FoundHits found,
        IReadOnlyList<NowhereWord> nowhere,
        CancellationToken cancel
    )
    {
        var (nodes, wanted) = understood.Looked;
        var of = Math.Max(1.0, frequencies.Articles);
        var weights = frequencies.Of(nodes).ConvertAll(stands => Math.Log(1 + (of / Math.Max(1, stands))));
        var ranking = new HitRanking(nodes, weights, wanted, understood.Phrase);
        var all = found.Hits.Select(hit => hit.Id).ToList();
        // Of many that have the words those with the phrase may stand far behind by the index alone.
        var asPhrase =
            understood.Phrase is { } phrase && all.Count > LookedAt
                ? (
                    await ArticleSearch.FindAsync(
                        library,
                        new SearchStatement(understood.WithInstead(phrase), IndexedThing.Articles),
                        SearchOrder.Relevance,
                        after: null,
                        cancel,
                        MostPhrases
                    )
                ).Ids(MostPhrases)
                : [];
        var complete = all.Concat(asPhrase).ToHashSet();
        var articles = (
            await RankedArticles.ReadAsync(
                library,
                nodes,
                all.Take(LookedAt).Concat(asPhrase).Concat(most.Select(hit => hit.Id)).ToHashSet(),
                cancel
            )
        ).ConvertAll(article => article with { HasAll = complete.Contains(article.Id) });
        var missing = nowhere.Where(word => word.Nearest.Count == 0).Select(word => word.Word).ToList();
        var ranked = ranking.Of(articles).ConvertAll(hit => hit with { Without = [.. missing, .. hit.Without] });
        var first = ranked.ConvertAll(hit => hit.Article.Id);
        var behind = all.Except(first).ToList();
        return new RankedHits(
            [.. first, .. behind],
            missing.Count > 0 ? [] : [.. first.Where(complete.Contains), .. behind],
            ranked.ToDictionary(hit => hit.Article.Id),
            ranking,
            weights,
            missing.Count > 0 ? new HitCount(0, IsAll: true) : found.Count,
            nowhere,
            missing,
            found.IsCutOff || frequencies.IsCutOff
        );
    }
}
