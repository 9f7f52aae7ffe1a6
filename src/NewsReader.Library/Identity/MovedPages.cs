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
        // Whoever is nobody by the user's word is nobody else either.
        if (await Corrections.AwayAsync(library, kind, folded, cancel) is { Kind: CorrectionKind.Nobody })
            return null;
        var next =
            own is null ? await library.ToldAsync([kind], folded, cancel)
            : own.ArticleCount > 0 ? [own.MovedTo!.Value]
            : [own.Id];
        if (await library.StandingAsync(next, cancel) is [var to, ..])
            return new PageMove(to, IsForGood: true);
        return await library.BearersAsync(kind, slug, most: 2, cancel) is [var only]
            ? new PageMove(only, IsForGood: false)
            : null;
    }

    /// <summary>Whom the user says those are who are called so.</summary>
    /// <param name="slug">The name as a part of an address.</param>
    public static Task<List<long>> ToldAsync(
        this LibraryContext library,
        IReadOnlyCollection<EntityKind> kinds,
        string slug,
        CancellationToken cancel = default
    ) =>
        (
            from said in library.LastWords()
            where said.Slug == slug && kinds.Contains(said.EntityKind)
            from target in library.Entities
            where target.Kind == said.TargetKind && target.Slug == said.TargetSlug
            select target.Id
        ).ToListAsync(cancel);

    /// <summary>
    /// Those of some that have articles, and in place of the others the pages that theirs went to: by the user's word,
    /// or because they are one.
    /// </summary>
    public static async Task<List<EntityLink>> StandingAsync(
        this LibraryContext library,
        IReadOnlyCollection<long> ids,
        CancellationToken cancel = default
    )
    {
        var standing = new List<EntityLink>();
        var seen = new HashSet<long>(ids);
        // A ring ends where it began.
        for (var steps = 0; ids.Count > 0 && steps < MostSteps; steps++)
        {
            var links = await EntityPages.Links(library.Entities.Where(e => ids.Contains(e.Id))).ToListAsync(cancel);
            standing.AddRange(links.Where(e => e.Articles > 0));
            var gone = links.Where(e => e.Articles == 0).Select(e => e.Id).ToList();
            var next = gone.Count == 0 ? [] : await library.NextAsync(gone, cancel);
            ids = next.FindAll(seen.Add);
        }
        return standing;
    }

    /// <summary>Where the pages of some went: by the user's word, which goes before all, or because they are
    /// one.</summary>
    private static async Task<List<long>> NextAsync(
        this LibraryContext library,
        List<long> gone,
        CancellationToken cancel
    )
    {
        var told = await (
            from own in library.Entities
            where gone.Contains(own.Id)
            from said in library.LastWords()
            where said.EntityKind == own.Kind && said.Slug == own.Slug
            from target in library.Entities
            where target.Kind == said.TargetKind && target.Slug == said.TargetSlug
            select new { own.Id, Next = target.Id }
        ).ToListAsync(cancel);
        var untold = gone.Except(told.Select(t => t.Id)).ToList();
        var moved = await library
            .Entities.Where(e => untold.Contains(e.Id) && e.MovedTo != null)
            .Select(e => e.MovedTo!.Value)
            .ToListAsync(cancel);
        return [.. told.Select(t => t.Next), .. moved];
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
        var called = library.EntityForms.Where(f => f.Slug == slug && f.Articles + f.Told > 0).Select(f => f.EntityId);
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
