using NewsReader.Library;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Makes of ranked articles what a page shows of them.</summary>
internal static class ShownHits
{
    public static async Task<IReadOnlyList<ArticleHit>> OfAsync(
        LibraryContext library,
        RankedHits ranked,
        UnderstoodQuery understood,
        IReadOnlyList<long> shown,
        CancellationToken cancel
    )
    {
        var hits = shown.Where(ranked.Ranked.ContainsKey).ToDictionary(id => id, id => ranked.Ranked[id]);
        var others = shown.Where(id => !hits.ContainsKey(id)).ToList();
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
                    Passages.OfAHit
                )
        );
        // An article may call whom a term means otherwise.
        var sentences = (
            await NamingSentences.OfAsync(
                library,
                [.. understood.Terms.SelectMany(term => term.Meant).Select(entity => entity.Id).Distinct()],
                [],
                [.. shown.Where(id => passages.GetValueOrDefault(id, []).Count == 0)],
                cancel
            )
        ).ToLookup(sentence => sentence.Article, sentence => sentence.Passage);
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
}
