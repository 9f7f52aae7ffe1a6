using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <summary>Where the addresses of pages lead that are nobody's any more, or never were: for good.</summary>
public static class MovedPages
{
    private const int MostSteps = 16;

    private const int MostBearers = 24;

    /// <summary>
    /// Whose page an address leads to: the one that its own was joined with, else whoever most articles call so. Null
    /// where it is a page's own, or nobody's.
    /// </summary>
    public static async Task<EntityLink?> WhereToAsync(
        this LibraryContext library,
        EntityKind kind,
        string slug,
        CancellationToken cancel = default
    )
    {
        var folded = EntityAddress.Slug(slug);
        var own = await library
            .Entities.AsNoTracking()
            .Where(e => e.Kind == kind && (e.Slug == slug || e.Slug == folded))
            .OrderByDescending(e => e.ArticleCount)
            .FirstOrDefaultAsync(cancel);
        if (own is { ArticleCount: > 0, MovedTo: null })
            return null;
        for (var steps = 0; own?.MovedTo is { } into && steps < MostSteps; steps++)
            own = await library.Entities.AsNoTracking().FirstOrDefaultAsync(e => e.Id == into, cancel);
        if (own is { ArticleCount: > 0 })
            return await EntityPages.Links(library.Entities.Where(e => e.Id == own.Id)).FirstOrDefaultAsync(cancel);
        var called = library.EntityForms.Where(f => f.Slug == folded && f.Articles > 0).Select(f => f.EntityId);
        var bearers = await EntityPages
            .Links(
                library
                    .Entities.Where(e => called.Contains(e.Id) && e.Kind == kind && e.ArticleCount > 0)
                    .OrderByDescending(e => e.ArticleCount)
                    .ThenBy(e => e.Id)
                    .Take(2)
            )
            .ToListAsync(cancel);
        // Of several who are called so the page of the name tells.
        return bearers is [var only] ? only : null;
    }

    /// <summary>Those who bear a name or a surname, those in most articles first: Jeb and George.</summary>
    /// <param name="name">As it is written, or as a part of an address.</param>
    public static async Task<IReadOnlyList<EntityLink>> BearersAsync(
        this LibraryContext library,
        EntityKind kind,
        string name,
        CancellationToken cancel = default
    )
    {
        var slug = EntityAddress.Slug(name);
        var called = library.EntityForms.Where(f => f.Slug == slug && f.Articles > 0).Select(f => f.EntityId);
        var surname = NameKeys.OfSurname(string.Join(' ', NameText.Words(name.Replace('-', ' '))));
        var keyed = library.Set<EntityKeyRow>().Where(k => k.Key == surname).Select(k => k.EntityId);
        return await EntityPages
            .Links(
                library
                    .Entities.Where(e =>
                        e.Kind == kind
                        && e.ArticleCount > 0
                        && e.MovedTo == null
                        && (called.Contains(e.Id) || (kind == EntityKind.Person && keyed.Contains(e.Id)))
                    )
                    .OrderByDescending(e => e.ArticleCount)
                    .ThenBy(e => e.Id)
                    .Take(MostBearers)
            )
            .ToListAsync(cancel);
    }
}
