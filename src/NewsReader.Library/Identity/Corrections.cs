using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Library.Identity.Names;
using NewsReader.Library.Import;
using NewsReader.Text;

namespace NewsReader.Library.Identity;

/// <summary>What the user may say of who is who; <see cref="CorrectionActs"/> says what comes of it.</summary>
public sealed class Corrections(
    IDbContextFactory<LibraryContext> libraries,
    ILibraryStore store,
    WritingTurns turns,
    TimeProvider clock
)
{
    private const int LongestName = 200;

    /// <summary>So many articles are answered for at once.</summary>
    private const int MostAnswered = 500;

    private readonly CorrectionActs _acts = new(libraries, store, turns, clock);

    /// <summary>Those that hold and speak of this page, or lead to it; newest first.</summary>
    public static async Task<IReadOnlyList<Correction>> AboutAsync(
        LibraryContext library,
        EntityKind kind,
        string slug,
        CancellationToken cancel = default
    ) =>
        await library
            .Corrections.AsNoTracking()
            .Where(c =>
                c.UndoneAt == null
                && ((c.EntityKind == kind && c.Slug == slug) || (c.TargetKind == kind && c.TargetSlug == slug))
            )
            .OrderByDescending(c => c.Id)
            .ToListAsync(cancel);

    /// <summary>What holds of all that was said with a correction, in order.</summary>
    public static async Task<IReadOnlyList<Correction>> ActAsync(
        LibraryContext library,
        long id,
        CancellationToken cancel = default
    ) => await library.HoldingOfAct(id).AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancel);

    /// <summary>Where the page of this name went: its correction; null where none took it away.</summary>
    public static Task<Correction?> AwayAsync(
        LibraryContext library,
        EntityKind kind,
        string slug,
        CancellationToken cancel = default
    ) =>
        library
            .LastWords()
            .Where(c => c.EntityKind == kind && (c.Slug == slug || c.Slug == EntityAddress.Slug(slug)))
            .OrderByDescending(c => c.Id)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Two pages are one: all of the first stands on the second from now on.</summary>
    /// <exception cref="CorrectionRefusedException">They are one already.</exception>
    public async Task<Correction> MergeAsync(EntityLink page, EntityLink into, CancellationToken cancel = default)
    {
        if ((page.Kind, page.Slug) == (into.Kind, into.Slug))
            throw new CorrectionRefusedException($"{page.Name} and {into.Name} are one page already.");
        return await MakeAsync(
            new Correction
            {
                Kind = CorrectionKind.SameAs,
                EntityKind = page.Kind,
                Slug = page.Slug,
                Name = page.Name,
                TargetKind = into.Kind,
                TargetSlug = into.Slug,
                TargetName = into.Name,
            },
            cancel
        );
    }

    /// <summary>Whoever is called by another name is the one of this page.</summary>
    /// <exception cref="CorrectionRefusedException">The name is none, or the page's own.</exception>
    public async Task<Correction> AddAliasAsync(EntityLink page, string name, CancellationToken cancel = default)
    {
        name = Checked(name);
        if (EntityAddress.Slug(name) == page.Slug)
            throw new CorrectionRefusedException($"“{name}” leads to this page already.");
        return await MakeAsync(Same(page, name), cancel);
    }

    /// <summary>A person is an organization, or an organization a person.</summary>
    public Task<Correction> ChangeKindAsync(EntityLink page, CancellationToken cancel = default) =>
        MakeAsync(
            new Correction
            {
                Kind = CorrectionKind.SameAs,
                EntityKind = page.Kind,
                Slug = page.Slug,
                Name = page.Name,
                TargetKind = page.Kind == EntityKind.Person ? EntityKind.Company : EntityKind.Person,
                TargetSlug = page.Slug,
                TargetName = page.Name,
            },
            cancel
        );

    /// <summary>An organization is of a kind, whatever articles give.</summary>
    public Task<Correction> TellKindAsync(EntityLink page, OrganizationKind kind, CancellationToken cancel = default) =>
        MakeAsync(
            new Correction
            {
                Kind = CorrectionKind.Organization,
                EntityKind = page.Kind,
                Slug = page.Slug,
                Name = page.Name,
                TargetOrganization = kind,
            },
            cancel
        );

    /// <summary>The name is neither a person's nor an organization's.</summary>
    public Task<Correction> DismissAsync(EntityLink page, CancellationToken cancel = default) =>
        MakeAsync(
            new Correction
            {
                Kind = CorrectionKind.Nobody,
                EntityKind = page.Kind,
                Slug = page.Slug,
                Name = page.Name,
            },
            cancel
        );

    /// <summary>The page's name is another; its address stays.</summary>
    /// <exception cref="CorrectionRefusedException">The name is none, or another page has it.</exception>
    public async Task<Correction> RenameAsync(EntityLink page, string name, CancellationToken cancel = default)
    {
        name = Checked(name);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        if (
            await library.Entities.AnyAsync(
                e => e.Kind == page.Kind && e.Name == name && e.Slug != page.Slug && e.ArticleCount > 0,
                cancel
            )
        )
            throw new CorrectionRefusedException(
                $"Another page is called {name}. If they are one, say that they are the same."
            );
        return await MakeAsync(
            new Correction
            {
                Kind = CorrectionKind.Rename,
                EntityKind = page.Kind,
                Slug = page.Slug,
                Name = page.Name,
                TargetKind = page.Kind,
                TargetSlug = page.Slug,
                TargetName = name,
            },
            cancel
        );
    }

    /// <summary>
    /// In these articles the name is somebody else's, who gets a page; or has one, if a page of the same name is called
    /// so already.
    /// </summary>
    /// <param name="distinction">What tells the other apart: "the coach".</param>
    /// <exception cref="CorrectionRefusedException">No article is chosen, or nothing tells them apart.</exception>
    public async Task<IReadOnlyList<Correction>> SplitAsync(
        EntityLink page,
        IReadOnlyCollection<long> articles,
        string distinction,
        CancellationToken cancel = default
    )
    {
        distinction = Checked(distinction);
        if (articles.Count == 0)
            throw new CorrectionRefusedException("Choose the articles that mean somebody else.");
        var name = $"{EntityKey.Bare(page.Name)} ({distinction})";
        var target = EntityAddress.Slug(name);
        var own = new EntityKey(page.Kind, page.Slug, page.Name);
        return await MakeAsync([.. articles.Select(article => InArticle(own, article, target, name))], cancel);
    }

    /// <summary>A name probably means somebody, and it does: in these articles, and where it says more than a
    /// surname, everywhere.</summary>
    /// <param name="page">Whom.</param>
    /// <param name="doubt">The key of the name.</param>
    /// <exception cref="CorrectionRefusedException">No article has it any more.</exception>
    /// <returns>The id of the first correction that comes of it, by which all are undone.</returns>
    public async Task<long> ConfirmAsync(EntityLink page, long doubt, CancellationToken cancel = default)
    {
        var named = await DoubtfulAsync(page, doubt, cancel);
        var made = await MakeAsync(
            [
                .. FormsThatSayWho(page, named).Select(form => Same(page, Checked(form))),
                .. named
                    .Where(n => !SaysWho(page, n.Form))
                    .Select(n => InArticle(Called(page, n.Form), n.Article, page.Slug, page.Name)),
            ],
            cancel
        );
        return made[0].Id;
    }

    /// <summary>A name probably means somebody, and it does not: it is not asked again.</summary>
    /// <inheritdoc cref="ConfirmAsync"/>
    public async Task<long> RefuseAsync(EntityLink page, long doubt, CancellationToken cancel = default)
    {
        var named = await DoubtfulAsync(page, doubt, cancel);
        var made = await MakeAsync(
            [
                .. FormsThatSayWho(page, named).Select(form => Same(page, form, CorrectionKind.Apart)),
                .. named
                    .Select(n => n.Form)
                    .Where(form => !SaysWho(page, form))
                    .Distinct(StringComparer.Ordinal)
                    .Select(form => Same(page, form, CorrectionKind.Unlikely)),
                .. named
                    .Where(n => !SaysWho(page, n.Form))
                    .Select(n =>
                        Called(page, n.Form) is var own && own.Slug == page.Slug
                            ? InArticle(own, n.Article, $"{own.Slug}-another", $"{own.Name} (another)")
                            : InArticle(own, n.Article, own.Slug, own.Name)
                    ),
            ],
            cancel
        );
        return made[0].Id;
    }

    private static IEnumerable<string> FormsThatSayWho(EntityLink page, List<(long Article, string Form)> named) =>
        named.Select(n => n.Form).Distinct(StringComparer.Ordinal).Where(form => SaysWho(page, form));

    /// <summary>Whether a form tells more than a surname, and is not the page's own name.</summary>
    private static bool SaysWho(EntityLink page, string form) =>
        EntityAddress.Slug(form) != page.Slug && (page.Kind == EntityKind.Company || !PersonName.Of(form).IsSingle);

    /// <summary>Whoever of the kind of a page is called so.</summary>
    private static EntityKey Called(EntityLink page, string form) => new(page.Kind, EntityAddress.Slug(form), form);

    /// <summary>Whoever is called so is the one of a page, or is not.</summary>
    private static Correction Same(EntityLink page, string form, CorrectionKind kind = CorrectionKind.SameAs) =>
        new()
        {
            Kind = kind,
            EntityKind = page.Kind,
            Slug = EntityAddress.Slug(form),
            Name = form,
            TargetKind = page.Kind,
            TargetSlug = page.Slug,
            TargetName = page.Name,
        };

    private static Correction InArticle(EntityKey own, long article, string slug, string name) =>
        new()
        {
            Kind = CorrectionKind.InArticle,
            EntityKind = own.Kind,
            Slug = own.Slug,
            Name = own.Name,
            ArticleId = article,
            TargetKind = own.Kind,
            TargetSlug = slug,
            TargetName = name,
        };

    private async Task<List<(long Article, string Form)>> DoubtfulAsync(
        EntityLink page,
        long doubt,
        CancellationToken cancel
    )
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        var named = await library
            .Appearances.AsNoTracking()
            .Where(a => a.Doubt == doubt && a.EntityId == page.Id && a.Confidence < IdentityConfidence.Sure)
            .OrderByDescending(a => a.ArticleId)
            .Take(MostAnswered)
            .Select(a => new { a.ArticleId, a.Forms })
            .ToListAsync(cancel);
        return named.Count == 0
            ? throw new CorrectionRefusedException("No article has this name any more; the list is another meanwhile.")
            : named.ConvertAll(a => (a.ArticleId, a.Forms.Split('\n')[0]));
    }

    /// <summary>A line of an article that was kept out of the text belongs to it.</summary>
    /// <exception cref="CorrectionRefusedException">The article has left out no such line.</exception>
    public async Task<Correction> PutBackAsync(long article, string line, CancellationToken cancel = default)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        var leftOut =
            await library.Articles.Where(a => a.Id == article).Select(a => a.LeftOut).FirstOrDefaultAsync(cancel) ?? "";
        if (!LeftOutLine.Of(leftOut).Any(l => l.Line == line))
            throw new CorrectionRefusedException(
                "The article has left out no such line; it may have changed meanwhile."
            );
        return await MakeAsync(
            new Correction
            {
                Kind = CorrectionKind.IsText,
                Name = line,
                ArticleId = article,
            },
            cancel
        );
    }

    /// <summary>A line that was put back is left out again.</summary>
    public async Task LeaveOutAsync(long article, string line, CancellationToken cancel = default)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        var made = await library
            .Corrections.Where(c =>
                c.UndoneAt == null && c.Kind == CorrectionKind.IsText && c.ArticleId == article && c.Name == line
            )
            .Select(c => c.Id)
            .ToListAsync(cancel);
        foreach (var id in made)
            await UndoAsync(id, cancel);
    }

    /// <inheritdoc cref="CorrectionActs.UndoAsync"/>
    public Task UndoAsync(long id, CancellationToken cancel = default) => _acts.UndoAsync(id, cancel);

    private async Task<Correction> MakeAsync(Correction correction, CancellationToken cancel) =>
        (await _acts.MakeAsync([correction], cancel))[0];

    private Task<IReadOnlyList<Correction>> MakeAsync(
        IReadOnlyList<Correction> corrections,
        CancellationToken cancel
    ) => _acts.MakeAsync(corrections, cancel);

    private static string Checked(string name)
    {
        name = Blanks.ToOne(name);
        if (!name.Any(char.IsLetterOrDigit))
            throw new CorrectionRefusedException("Type a name.");
        return name.Length <= LongestName
            ? name
            : throw new CorrectionRefusedException($"A name has at most {LongestName} characters.");
    }
}

/// <summary>A correction that cannot be made; the message says why.</summary>
public sealed class CorrectionRefusedException(string message) : Exception(message);
