using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library.Import;

namespace NewsReader.Library.Identity;

/// <summary>
/// Makes corrections and takes them back. Each is stored first; the articles it is about are marked in the same
/// transaction and derived again behind it, so that a stop in between loses nothing.
/// </summary>
internal sealed class CorrectionActs(
    IDbContextFactory<LibraryContext> libraries,
    ILibraryStore store,
    WritingTurns turns,
    TimeProvider clock
)
{
    /// <summary>
    /// Takes a correction back, and all that were made with it: the articles name whom they named before; those that
    /// came since are decided on by evidence.
    /// </summary>
    public async Task UndoAsync(long id, CancellationToken cancel = default)
    {
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        await using var transaction = await library.Database.BeginTransactionAsync(cancel);
        var undone = await library.HoldingOfAct(id).ToListAsync(cancel);
        foreach (var correction in undone)
            correction.UndoneAt = clock.GetUtcNow().UtcDateTime;
        await library.SaveChangesAsync(cancel);
        foreach (var correction in undone)
            await ApplyAsync(library, correction, await AboutAsync(library, correction, cancel), cancel);
        var decided = undone.ConvertAll(correction => correction.Id);
        await store.ReopenAsync(
            library,
            await library
                .FormerDecisions.Where(f => decided.Contains(f.CorrectionId))
                .Select(f => f.ArticleId)
                .Distinct()
                .ToListAsync(cancel),
            cancel
        );
        // What came since and was taken away stands on no page: the text tells where the name is.
        foreach (
            var name in undone
                .Where(c => c.Kind is CorrectionKind.SameAs or CorrectionKind.Nobody)
                .Select(c => EntityKey.Bare(c.Name))
                .Where(name => name.Any(char.IsLetterOrDigit))
                .Distinct(StringComparer.Ordinal)
        )
            await store.DeriveAgainAsync(library, name, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>All of them in one act, or none.</summary>
    public async Task<IReadOnlyList<Correction>> MakeAsync(
        IReadOnlyList<Correction> corrections,
        CancellationToken cancel
    )
    {
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        await using var transaction = await library.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var correction in corrections)
            correction.MadeAt = now;
        library.Corrections.AddRange(corrections);
        await library.SaveChangesAsync(cancel);
        foreach (var correction in corrections)
        {
            var about = await AboutAsync(library, correction, cancel);
            await KeepDecisionsAsync(library, correction, about, cancel);
            await ApplyAsync(library, correction, about, cancel);
        }
        await transaction.CommitAsync(cancel);
        return corrections;
    }

    /// <summary>The articles that a correction is about: none of one on a page alone.</summary>
    private static async Task<List<long>> AboutAsync(
        LibraryContext library,
        Correction correction,
        CancellationToken cancel
    ) =>
        correction.Kind is CorrectionKind.Rename or CorrectionKind.Organization ? []
        : correction.ArticleId is { } article ? [article]
        : await (await library.ArticlesAboutAsync(correction, cancel)).ToListAsync(cancel);

    /// <summary>Keeps whom those articles name that a correction is about, for when it is undone.</summary>
    private async Task KeepDecisionsAsync(
        LibraryContext library,
        Correction correction,
        List<long> about,
        CancellationToken cancel
    )
    {
        if (correction.Kind is CorrectionKind.Rename or CorrectionKind.Organization or CorrectionKind.IsText)
            return;
        var pages = await library
            .Entities.Where(e =>
                (e.Kind == correction.EntityKind && e.Slug == correction.Slug)
                || (e.Kind == correction.TargetKind && e.Slug == correction.TargetSlug)
            )
            .Select(e => e.Id)
            .ToListAsync(cancel);
        pages.AddRange((await library.StandingAsync(pages, cancel)).Select(e => e.Id));
        await store.KeepDecisionsAsync(library, correction, about, pages, cancel);
    }

    /// <summary>Has what a correction is about, made or undone, derived again.</summary>
    private async Task ApplyAsync(
        LibraryContext library,
        Correction correction,
        List<long> about,
        CancellationToken cancel
    )
    {
        var (kind, slug) = (correction.EntityKind, correction.Slug);
        switch (correction.Kind)
        {
            case CorrectionKind.Rename:
                await RenameAsync(library, kind, slug, cancel);
                break;
            case CorrectionKind.Organization:
                await store.DecideKindAsync(library, slug, cancel);
                break;
            default:
                await store.ReopenAsync(library, about, cancel);
                break;
        }
    }

    /// <summary>Gives a page the name that the user said last, else the one it had before.</summary>
    private static async Task RenameAsync(
        LibraryContext library,
        EntityKind kind,
        string slug,
        CancellationToken cancel
    )
    {
        var renamed = library.Corrections.Where(c =>
            c.Kind == CorrectionKind.Rename && c.EntityKind == kind && c.Slug == slug
        );
        var last = await renamed
            .Where(c => c.UndoneAt == null)
            .OrderByDescending(c => c.Id)
            .Select(c => c.TargetName)
            .FirstOrDefaultAsync(cancel);
        var first = await renamed.OrderBy(c => c.Id).Select(c => c.Name).FirstAsync(cancel);
        await library
            .Entities.Where(e => e.Kind == kind && e.Slug == slug)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.Name, last ?? first), cancel);
    }
}
