using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;

namespace NewsReader.Library;

/// <summary>
/// Who is named most in some articles: in most of them, then most often. Each link counts those articles alone.
/// </summary>
internal sealed record LeadingNames(IReadOnlyList<EntityLink> People, IReadOnlyList<EntityLink> Organizations)
{
    /// <param name="looked">How many are looked at, of both kinds.</param>
    /// <param name="ofAKind">How many of each kind there are at most.</param>
    internal static async Task<LeadingNames> OfAsync(
        LibraryContext library,
        IReadOnlyList<long> articles,
        int looked,
        int ofAKind,
        CancellationToken cancel
    )
    {
        var leading = await library
            .Appearances.AsNoTracking()
            .Where(a => articles.Contains(a.ArticleId))
            .GroupBy(a => a.EntityId)
            .Select(g => new
            {
                Id = g.Key,
                Articles = g.Count(),
                Mentions = g.Sum(a => a.Mentions),
            })
            .OrderByDescending(g => g.Articles)
            .ThenByDescending(g => g.Mentions)
            .ThenBy(g => g.Id)
            .Take(looked)
            .ToListAsync(cancel);
        var ids = leading.Select(l => l.Id).ToList();
        var links = await EntityPages
            .Links(library.Entities.Where(e => ids.Contains(e.Id)))
            .ToDictionaryAsync(e => e.Id, cancel);
        IReadOnlyList<EntityLink> Of(EntityKind kind) =>
            [
                .. leading
                    .Where(l => links[l.Id].Kind == kind)
                    .Take(ofAKind)
                    .Select(l => links[l.Id] with { Articles = l.Articles }),
            ];
        return new LeadingNames(Of(EntityKind.Person), Of(EntityKind.Company));
    }
}
