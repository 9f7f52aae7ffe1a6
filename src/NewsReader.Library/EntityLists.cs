using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;

namespace NewsReader.Library;

/// <summary>The lists of people and organizations.</summary>
public static class EntityLists
{
    public const int PerPage = 60;

    /// <summary>So many organizations of a kind are counted: the cost does not grow with the library.</summary>
    public const int MostCounted = 1000;

    /// <summary>
    /// People or organizations, those in most articles first; one more than a page where there are more.
    /// </summary>
    /// <param name="organization">Organizations of this kind alone; null for all.</param>
    /// <param name="after">The last of the page before: its count and id.</param>
    public static async Task<IReadOnlyList<EntityLink>> EntitiesAsync(
        this LibraryContext library,
        EntityKind kind,
        OrganizationKind? organization,
        (int Articles, long Id)? after,
        CancellationToken cancel = default
    )
    {
        var (articles, id) = after ?? (int.MaxValue, 0);
        // Each has an index of its own.
        var entities = organization is null
            ? library.Entities.Where(e => e.Kind == kind)
            : library.Entities.Where(e => e.Organization == organization);
        return await EntityPages
            .Links(
                entities
                    .Where(e =>
                        e.ArticleCount > 0 && (e.ArticleCount < articles || (e.ArticleCount == articles && e.Id > id))
                    )
                    .OrderByDescending(e => e.ArticleCount)
                    .ThenBy(e => e.Id)
                    .Take(PerPage + 1)
            )
            .ToListAsync(cancel);
    }

    /// <summary>
    /// How many organizations there are of each kind, of those that there are; no more than
    /// <see cref="MostCounted"/> are counted.
    /// </summary>
    public static async Task<IReadOnlyList<(OrganizationKind Kind, int Organizations)>> OrganizationKindsAsync(
        this LibraryContext library,
        CancellationToken cancel = default
    )
    {
        var counts = await Enum.GetValues<OrganizationKind>()
            .Select(kind =>
                library
                    .Entities.Where(e => e.Organization == kind && e.ArticleCount > 0)
                    .OrderBy(e => e.ArticleCount)
                    .Take(MostCounted)
                    .Select(e => e.Organization)
            )
            .Aggregate((some, others) => some.Concat(others))
            .GroupBy(kind => kind)
            .Select(g => new { Kind = g.Key!.Value, Organizations = g.Count() })
            .ToListAsync(cancel);
        return [.. counts.OrderBy(count => count.Kind).Select(count => (count.Kind, count.Organizations))];
    }
}
