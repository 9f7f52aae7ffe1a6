using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Makes of ranked articles what a page shows of them.</summary>
internal static class ShownHits
{
    private const int PassagesAHit = 3;

    public static async Task<IReadOnlyList<ArticleHit>> OfAsync(
        LibraryContext library,
        RankedHits ranked,
        UnderstoodQuery understood,
        IReadOnlyList<long> shown,
        CancellationToken cancel
    )
    {
        var hits = shown.Where(ranked.Ranked.ContainsKey).ToDictionary(id => id, id => ranked.Ranked[id]);
        var others = shown.Where(id => !hits.ContainsKey(id)).Select(id => new Hit(id, 0)).ToList();
        foreach (var article in await RankedArticles.ReadAsync(library, understood.Looked.Nodes, others, cancel))
        {
            // Whatever stands behind those that were looked at has all words that stand anywhere.
            if (ranked.Ranking.Hit(article with { HasAll = true }) is { } hit)
                hits.Add(article.Id, hit with { Without = ranked.Missing });
        }
        var passages = hits.ToDictionary(
            hit => hit.Key,
            hit =>
                Passages.Of(
                    hit.Value.Article.Text,
                    hit.Value.Places,
                    ranked.Weights,
                    hit.Value.InHeadline,
                    PassagesAHit
                )
        );
        var sentences = await SentencesAsync(
            library,
            understood,
            [.. shown.Where(id => passages.GetValueOrDefault(id, []).Count == 0)],
            cancel
        );
        return
        [
            .. (await library.CardsAsync([.. shown], cancel)).Select(card => new ArticleHit(
                card,
                passages.GetValueOrDefault(card.Id, []) is { Count: > 0 } some ? some : [.. sentences[card.Id]],
                hits.TryGetValue(card.Id, out var hit) ? hit.Without : []
            )
            {
                Headline = hit is null ? [] : Passages.Runs(hit.Article.Headline, hit.HeadlinePlaces),
            }),
        ];
    }

    /// <summary>The sentences that name whom a term means, in articles that call them otherwise.</summary>
    private static async Task<ILookup<long, Passage>> SentencesAsync(
        LibraryContext library,
        UnderstoodQuery understood,
        List<long> articles,
        CancellationToken cancel
    )
    {
        var meant = understood.Terms.SelectMany(term => term.Meant).Select(entity => entity.Id).Distinct().ToList();
        if (meant.Count == 0 || articles.Count == 0)
            return Array.Empty<(long, Passage)>().ToLookup(p => p.Item1, p => p.Item2);
        var sentences = await library
            .Appearances.AsNoTracking()
            .Where(a => articles.Contains(a.ArticleId) && meant.Contains(a.EntityId))
            .Select(a => new { a.ArticleId, a.Sentence })
            .ToListAsync(cancel);
        return sentences
            .Distinct()
            .ToLookup(a => a.ArticleId, a => new Passage([new MarkedText(a.Sentence, IsMarked: false)], null));
    }
}
