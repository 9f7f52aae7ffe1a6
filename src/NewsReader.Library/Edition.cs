using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;

namespace NewsReader.Library;

/// <summary>The front page: who leads the newest articles, what they said, then the articles by source.</summary>
/// <param name="Said">The newest words of those who lead, one quotation each.</param>
/// <param name="Sources">In the order of their newest articles.</param>
public sealed record Edition(
    IReadOnlyList<EntityLink> People,
    IReadOnlyList<EntityLink> Organizations,
    IReadOnlyList<QuotationLine> Said,
    IReadOnlyList<EditionSource> Sources
);

/// <summary>The newest articles of one source.</summary>
/// <param name="More">How many of the newest are not shown.</param>
public sealed record EditionSource(string Source, IReadOnlyList<ArticleCard> Articles, int More);

public static class Editions
{
    /// <summary>
    /// An edition is made of so many of the newest articles: its cost does not grow with the library.
    /// </summary>
    private const int Newest = 60;

    private const int Leading = 8;
    private const int Quotations = 4;
    private const int PerSource = 8;

    public static async Task<Edition> EditionAsync(this LibraryContext library, CancellationToken cancel = default)
    {
        var cards = await library.NewestAsync(before: null, take: Newest, cancel: cancel);
        var ids = cards.Select(c => c.Id).ToList();
        var leading = await LeadingNames.OfAsync(library, ids, 6 * Leading, Leading, cancel);

        // Who speaks is looked at here: asked for speakers too, SQLite walks all that they ever said.
        var slugs = leading.People.Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        var said = (
            await EntityPages
                .QuotationLines(
                    library.Quotations.Where(q => ids.Contains(q.ArticleId) && q.Kind != QuotationKind.Fragment)
                )
                .ToListAsync(cancel)
        )
            .Where(q =>
                q.SpeakerKind == EntityKind.Person
                && slugs.Contains(q.SpeakerSlug!)
                && q.Confidence >= Quotation.Certain
            )
            .OrderByDescending(q => q.Id);
        var places = await library
            .Places.AsNoTracking()
            .Where(p => ids.Contains(p.ArticleId))
            .Select(p => new
            {
                p.ArticleId,
                p.StoryId,
                Slug = library.Articles.Where(a => a.Id == p.StoryId).Select(a => a.Slug).First(),
            })
            .ToDictionaryAsync(p => p.ArticleId, p => (p.StoryId, p.Slug), cancel);
        // Each story once, at its newest article.
        var stories = cards
            .GroupBy(c => places.TryGetValue(c.Id, out var place) ? place.StoryId : c.Id)
            .Select(story =>
                story.First() with
                {
                    Also = [.. story.Skip(1)],
                    StorySlug = story.Skip(1).Any() ? places[story.First().Id].Slug : null,
                }
            );
        var sources = stories
            .GroupBy(c => c.Source)
            .Select(g => new EditionSource(g.Key, [.. g.Take(PerSource)], Math.Max(0, g.Count() - PerSource)))
            .ToList();
        return new Edition(
            leading.People,
            leading.Organizations,
            [.. said.DistinctBy(q => q.SpeakerSlug).Take(Quotations)],
            sources
        );
    }
}
