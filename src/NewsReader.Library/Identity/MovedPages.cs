using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Library.Identity.Names;

namespace NewsReader.Library.Identity;

/// <summary>The page that an address leads to.</summary>
/// <param name="IsForGood">Whether the address's own page was joined with it; else it is whoever alone is called so by
/// now, and another may be tomorrow.</param>
public sealed record PageMove(EntityLink To, bool IsForGood);

/// <summary>Where the addresses of pages lead that are nobody's any more, or never were.</summary>
public static class MovedPages
{
    private const int MostSteps = 16;

    private const int MostBearers = 24;

    /// <summary>
    /// Whose page an address leads to: the one that its own was joined with, else that of the only one who bears the
    /// name. Null where it is a page's own, several bear the name, or nobody does.
    /// </summary>
    public static async Task<PageMove?> WhereToAsync(
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
        own = own is { ArticleCount: > 0 } ? own : await library.MergedIntoAsync(kind, folded, cancel);
        if (own is not null)
            return new PageMove(
                await EntityPages.Links(library.Entities.Where(e => e.Id == own.Id)).FirstAsync(cancel),
                IsForGood: true
            );
        return await library.BearersAsync(kind, slug, most: 2, cancel) is [var only]
            ? new PageMove(only, IsForGood: false)
            : null;
    }

    /// <summary>The page that the user merged an address's own page into, through all merges.</summary>
    private static async Task<StoredEntity?> MergedIntoAsync(
        this LibraryContext library,
        EntityKind kind,
        string slug,
        CancellationToken cancel
    )
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var merge = await Corrections.AwayAsync(library, kind, slug, cancel);
            if (merge is not { TargetKind: { } into, TargetSlug: { } target } || into != kind)
                return null;
            slug = target;
            var page = await library
                .Entities.AsNoTracking()
                .FirstOrDefaultAsync(e => e.Kind == kind && e.Slug == target, cancel);
            if (page is { ArticleCount: > 0, MovedTo: null })
                return page;
        }
        return null;
    }

    /// <summary>Those who bear a name or a surname, those in most articles first: Jeb and George.</summary>
    /// <param name="name">As it is written, or as a part of an address.</param>
    public static Task<List<EntityLink>> BearersAsync(
        this LibraryContext library,
        EntityKind kind,
        string name,
        CancellationToken cancel = default
    ) => library.BearersAsync(kind, name, MostBearers, cancel);

    private static async Task<List<EntityLink>> BearersAsync(
        this LibraryContext library,
        EntityKind kind,
        string name,
        int most,
        CancellationToken cancel
    )
    {
        var words = NameText.Words(name.Replace('-', ' '));
        var slug = EntityAddress.Slug(name);
        var called = library.EntityForms.Where(f => f.Slug == slug && f.Articles > 0).Select(f => f.EntityId);
        var surname = NameKeys.OfSurname(string.Join(' ', words));
        var keyed = library.Set<EntityKeyRow>().Where(k => k.Key == surname).Select(k => k.EntityId);
        var bearers = await LeadingAsync(called);
        // A key stays when the name that gave it is read otherwise, or few articles have it.
        if (kind == EntityKind.Person)
            bearers.AddRange((await LeadingAsync(keyed)).Where(e => !words.Except(NameText.Words(e.Name)).Any()));
        return [.. bearers.DistinctBy(e => e.Id).OrderByDescending(e => e.Articles).ThenBy(e => e.Id).Take(most)];

        Task<List<EntityLink>> LeadingAsync(IQueryable<long> ids) =>
            EntityPages
                .Links(
                    library
                        .Entities.Where(e =>
                            e.Kind == kind && e.ArticleCount > 0 && e.MovedTo == null && ids.Contains(e.Id)
                        )
                        .OrderByDescending(e => e.ArticleCount)
                        .ThenBy(e => e.Id)
                        .Take(MostBearers)
                )
                .ToListAsync(cancel);
    }
}
