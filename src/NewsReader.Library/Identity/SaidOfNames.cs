using Microsoft.EntityFrameworkCore;

namespace NewsReader.Library.Identity;

/// <summary>What the user said of names, and which articles that is about.</summary>
internal static class SaidOfNames
{
    /// <summary>What the user said last of whoever is called so: that they are another, or nobody.</summary>
    public static IQueryable<Correction> LastWords(this LibraryContext library)
    {
        var said = library
            .Corrections.AsNoTracking()
            .Where(c => c.UndoneAt == null && (c.Kind == CorrectionKind.SameAs || c.Kind == CorrectionKind.Nobody));
        return said.Where(c => !said.Any(o => o.EntityKind == c.EntityKind && o.Slug == c.Slug && o.Id > c.Id));
    }

    /// <summary>What holds of all that was said in one act with a correction.</summary>
    public static IQueryable<Correction> HoldingOfAct(this LibraryContext library, long id)
    {
        var made = library.Corrections.Where(c => c.Id == id).Select(c => c.MadeAt);
        return library.Corrections.Where(c => made.Contains(c.MadeAt) && c.UndoneAt == null);
    }

    /// <summary>
    /// The articles that a word on whoever is called so may move: those of the page of that name and of whoever else is
    /// called so; and of the target those that were given to it by a word, and those that are not sure of it.
    /// </summary>
    public static async Task<IQueryable<long>> ArticlesAboutAsync(
        this LibraryContext library,
        Correction correction,
        CancellationToken cancel
    )
    {
        var (kind, slug, target) = (correction.EntityKind, correction.Slug, correction.TargetSlug);
        var own = library.Entities.Where(e => e.Kind == kind && e.Slug == slug).Select(e => e.Id);
        var targets = await library
            .Entities.Where(e => e.Kind == correction.TargetKind && e.Slug == target)
            .Select(e => e.Id)
            .ToListAsync(cancel);
        // What was given to a page went on with it.
        targets.AddRange((await library.StandingAsync(targets, cancel)).Select(e => e.Id));
        var given = library.Appearances.Where(a =>
            targets.Contains(a.EntityId) && (a.Doubt != null || a.Reason == Appearance.ToldReason)
        );
        // Of a page that it is only not probably, what is sure of it stays.
        if (correction.Kind == CorrectionKind.Unlikely && slug == target)
            return given.Select(a => a.ArticleId);
        var called =
            from form in library.EntityForms
            where form.Slug == slug && form.Articles > 0
            from appearance in library.Appearances
            where
                appearance.EntityId == form.EntityId
                && appearance.Entity!.Kind == kind
                && ("\n" + appearance.Forms + "\n").Contains("\n" + form.Form + "\n")
            select appearance.ArticleId;
        return library
            .Appearances.Where(a => own.Contains(a.EntityId))
            .Select(a => a.ArticleId)
            .Union(given.Select(a => a.ArticleId))
            .Union(called);
    }
}
