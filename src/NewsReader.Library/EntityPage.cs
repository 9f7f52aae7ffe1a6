using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Library.Identity;

namespace NewsReader.Library;

/// <summary>A person or organization as its page shows it.</summary>
/// <param name="Roles">As the articles give them, those given last first.</param>
/// <param name="NamedWith">Who is named in the newest of the same articles, those named most first.</param>
/// <param name="Bonds">Which of <paramref name="NamedWith"/> are named with each other.</param>
/// <param name="Namesakes">Others of the same name.</param>
/// <param name="IsSingleName">Whether articles give this name alone ("Smith"), so that each may mean somebody
/// else.</param>
public sealed record EntityPage(
    EntityLink Entity,
    IReadOnlyList<GivenRole> Roles,
    IReadOnlyList<QuotationLine> Said,
    IReadOnlyList<QuotationLine> SaidAbout,
    IReadOnlyList<AppearanceLine> Appearances,
    IReadOnlyList<EntityLink> NamedWith,
    IReadOnlyList<Bond> Bonds,
    IReadOnlyList<EntityLink> Namesakes,
    bool IsSingleName
)
{
    /// <summary>What articles tell in their own words that it said.</summary>
    public IReadOnlyList<QuotationLine> Reported { get; init; } = [];

    /// <summary>What articles call it, those forms that most of them use first.</summary>
    public IReadOnlyList<CalledBy> Aliases { get; init; } = [];

    /// <summary>The number of its item in Wikidata, without the Q; null where none is told.</summary>
    public int? Wikidata { get; init; }

    /// <summary>Who it is, in a sentence: the newest role, earlier ones; null where no article says.</summary>
    public string? Who => WhoSentence.Of(this);
}

/// <summary>A form of a name, and how many articles use it.</summary>
public sealed record CalledBy(string Form, int Articles);

/// <summary>
/// A role, in how many of the newest articles it is given, and the days of the first and last of them.
/// </summary>
/// <param name="IsFormer">Whether the articles say that it is a role of before.</param>
public sealed record GivenRole(string Role, int Articles, DateOnly First, DateOnly Last, bool IsFormer = false);

/// <summary>
/// Two of those named together, and in how many of the newest articles they are named with each other.
/// </summary>
public sealed record Bond(long A, long B, int Articles);

/// <summary>A quotation as lists show it.</summary>
public sealed record QuotationLine(
    long Id,
    string Said,
    QuotationKind Kind,
    string? Verb,
    string? Medium,
    string? StatedTime,
    string? StatedAt,
    double Confidence,
    string? SpeakerText,
    string? Speaker,
    string? SpeakerSlug,
    EntityKind? SpeakerKind,
    string ArticleSlug,
    string Headline,
    string Source,
    DateTime ArrivedAt
)
{
    /// <summary>The tag of its article's language; null where nothing tells it.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// The verb that stands before what is reported ("cautioned against"), without which it says little; null for what
    /// is quoted, and where other words tell who said it ("according to").
    /// </summary>
    public string? ReportedBy =>
        Kind == QuotationKind.Reported
        && Verb is not null
        && English.Reported is { } words
        && (words.Verb(Verb.Split(' ')[0]) is not null || words.Phrase(Verb) is not null)
            ? Verb
            : null;

    /// <summary>For whom somebody speaks who is not named; null where nobody is, or that is told by name.</summary>
    public string? OnBehalfOf { get; init; }

    public string? OnBehalfOfSlug { get; init; }

    public EntityKind? OnBehalfOfKind { get; init; }

    /// <summary>Whether the speaker is so uncertain that it should be said.</summary>
    public bool IsProbable => Speaker is not null && Confidence < Quotation.Sure;
}

/// <summary>An article that names somebody, with the sentence.</summary>
public sealed record AppearanceLine(
    long ArticleId,
    string ArticleSlug,
    string Headline,
    string Source,
    DateTime ArrivedAt,
    string Sentence,
    int Mentions,
    double Confidence
)
{
    /// <summary>Why it is this one, as a clause behind "because"; null where the name alone says it.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it is so uncertain that it should be said.</summary>
    public bool IsProbable => IdentityConfidence.IsProbable(Confidence);
}

public static class EntityPages
{
    /// <summary>How many of the newest articles the page looks at: its cost does not grow with the library.</summary>
    private const int Newest = 100;

    private const int Lines = 20;
    private const int Together = 16;

    /// <summary>The person or organization of this address; null where there is none.</summary>
    /// <param name="before">The id of the article that the last page of appearances ended with; null for the first
    /// page.</param>
    public static async Task<EntityPage?> EntityAsync(
        this LibraryContext library,
        EntityKind kind,
        string slug,
        long? before = null,
        CancellationToken cancel = default
    )
    {
        if (await library.EntityLinkAsync(kind, slug, cancel) is not { } entity)
            return null;
        var id = entity.Id;

        var newest = library
            .Appearances.AsNoTracking()
            .Where(a => a.EntityId == id)
            .OrderByDescending(a => a.ArticleId)
            .Take(Newest);
        var roles = await RolesAsync(newest, cancel);

        var said = await SaidAsync(library.Quotations.Where(q => q.SpeakerId == id), cancel);
        var reported = await SaidAsync(library.Reported.Where(q => q.SpeakerId == id), cancel);
        var about = await QuotationLines(
                library
                    .QuotationSubjects.Where(s => s.EntityId == id && s.Quotation!.SpeakerId != id)
                    .OrderByDescending(s => s.QuotationId)
                    .Take(Lines)
                    .Select(s => s.Quotation!)
            )
            .ToListAsync(cancel);

        var appearances = await library.AppearancesAsync(id, before, Lines + 1, cancel);

        var (together, bonds) = await TogetherAsync(library, newest, id, cancel);
        // Sorted here: asked for in an order, SQLite walks everybody in that order.
        var namesakes = await Links(
                library.Entities.Where(e =>
                    e.NameSlug == library.Entities.First(own => own.Id == id).NameSlug && e.Kind == kind && e.Id != id
                )
            )
            .ToListAsync(cancel);
        var isSingle =
            kind == EntityKind.Person
            && !entity.Name.Contains(' ')
            && appearances.Count > 0
            && appearances.TrueForAll(a => a.Confidence <= IdentityConfidence.SingleName);
        return new EntityPage(
            entity,
            roles,
            said,
            about,
            appearances,
            together,
            bonds,
            [.. namesakes.Where(n => n.Articles > 0).OrderByDescending(n => n.Articles).Take(Together)],
            isSingle
        )
        {
            Reported = reported,
            Aliases = await library
                .EntityForms.AsNoTracking()
                .Where(f => f.EntityId == id && f.Articles + f.Told > 0)
                .OrderByDescending(f => f.Articles + f.Told)
                .ThenBy(f => f.Form)
                .Take(Together)
                .Select(f => new CalledBy(f.Form, f.Articles + f.Told))
                .ToListAsync(cancel),
            Wikidata = await library.Entities.Where(e => e.Id == id).Select(e => e.Wikidata).FirstAsync(cancel),
        };
    }

    /// <summary>Of the newest of these those whose speaker is certain, then others.</summary>
    private static async Task<IReadOnlyList<QuotationLine>> SaidAsync(
        IQueryable<StoredQuotation> said,
        CancellationToken cancel
    ) =>
        [
            .. (await QuotationLines(said.OrderByDescending(q => q.Id).Take(3 * Lines)).ToListAsync(cancel))
                .OrderByDescending(q => q.Confidence >= Quotation.Certain)
                .ThenByDescending(q => q.Id)
                .Take(Lines),
        ];

    private static async Task<IReadOnlyList<GivenRole>> RolesAsync(
        IQueryable<Appearance> newest,
        CancellationToken cancel
    ) =>
        RolesByMeaning.Merge(
            (await newest.Where(a => a.Roles != "").Select(a => new { a.Roles, a.Day }).ToListAsync(cancel))
                .SelectMany(a => a.Roles.Split('\n').Distinct().Select(role => (Role: role, a.Day)))
                .GroupBy(r => r.Role, StringComparer.OrdinalIgnoreCase)
                .Select(g => new GivenRole(g.First().Role, g.Count(), g.Min(r => r.Day), g.Max(r => r.Day)))
        );

    /// <summary>Who is named with somebody in the newest articles, and how often each two of them together.</summary>
    private static async Task<(IReadOnlyList<EntityLink> Together, IReadOnlyList<Bond> Bonds)> TogetherAsync(
        LibraryContext library,
        IQueryable<Appearance> newest,
        long id,
        CancellationToken cancel
    )
    {
        var together = await library
            .Appearances.AsNoTracking()
            .Where(a => a.EntityId != id && newest.Select(n => n.ArticleId).Contains(a.ArticleId))
            .GroupBy(a => a.EntityId)
            .Select(g => new { Id = g.Key, Articles = g.Count() })
            .OrderByDescending(g => g.Articles)
            .ThenBy(g => g.Id)
            .Take(Together)
            .ToListAsync(cancel);
        var ids = together.Select(t => t.Id).ToList();
        var links = (await Links(library.Entities.Where(e => ids.Contains(e.Id))).ToListAsync(cancel)).ToDictionary(e =>
            e.Id
        );
        var pairs = await library
            .Appearances.AsNoTracking()
            .Where(a => ids.Contains(a.EntityId) && newest.Select(n => n.ArticleId).Contains(a.ArticleId))
            .Select(a => new { a.ArticleId, a.EntityId })
            .ToListAsync(cancel);
        var bonds = pairs
            .GroupBy(p => p.ArticleId, p => p.EntityId)
            .SelectMany(g => g.SelectMany(a => g.Where(b => a < b).Select(b => (a, b))))
            .CountBy(pair => pair)
            .Select(p => new Bond(p.Key.a, p.Key.b, p.Value))
            .ToList();
        return ([.. together.Select(t => links[t.Id] with { Articles = t.Articles })], bonds);
    }

    /// <summary>
    /// Somebody by address, which may be one from before names were folded; null where there is none.
    /// </summary>
    public static async Task<EntityLink?> EntityLinkAsync(
        this LibraryContext library,
        EntityKind kind,
        string slug,
        CancellationToken cancel = default
    )
    {
        var found = await Links(library.Entities.Where(e => e.Kind == kind && e.Slug == slug))
            .FirstOrDefaultAsync(cancel);
        if (found is { Articles: > 0 } || EntityAddress.Slug(slug) is not { } folded || folded == slug)
            return found;
        return await Links(library.Entities.Where(e => e.Kind == kind && e.Slug == folded)).FirstOrDefaultAsync(cancel)
            ?? found;
    }

    /// <summary>The articles that name somebody, newest first.</summary>
    /// <param name="before">The id of the last article of the page before; null for the first page.</param>
    public static Task<List<AppearanceLine>> AppearancesAsync(
        this LibraryContext library,
        long entity,
        long? before,
        int take,
        CancellationToken cancel = default
    ) =>
        AppearanceLines(
                library
                    .Appearances.Where(a => a.EntityId == entity && (before == null || a.ArticleId < before))
                    .OrderByDescending(a => a.ArticleId)
                    .Take(take)
            )
            .ToListAsync(cancel);

    internal static IQueryable<AppearanceLine> AppearanceLines(IQueryable<Appearance> appearances) =>
        appearances
            .AsNoTracking()
            .Select(a => new AppearanceLine(
                a.ArticleId,
                a.Article!.Slug,
                a.Article.Headline,
                a.Article.Source,
                a.Article.ArrivedAt,
                a.Sentence,
                a.Mentions,
                a.Confidence
            )
            {
                Reason = a.Reason,
            });

    public static bool HasMore(this EntityPage page) => page.Appearances.Count > Lines;

    /// <summary>The lines of one page, without the one that tells there are more.</summary>
    public static IEnumerable<AppearanceLine> AppearancesShown(this EntityPage page) => page.Appearances.Take(Lines);

    /// <summary>These people and organizations as what leads to their pages; nothing is tracked.</summary>
    public static IQueryable<EntityLink> Links(IQueryable<StoredEntity> entities) =>
        entities
            .AsNoTracking()
            .Select(e => new EntityLink(
                e.Id,
                e.Kind,
                e.Slug,
                e.Name,
                e.ArticleCount,
                e.QuotationCount,
                e.Organization
            ));

    /// <summary>These quotations by their ids.</summary>
    public static Task<Dictionary<long, QuotationLine>> QuotationLinesAsync(
        LibraryContext library,
        IReadOnlyList<long> ids,
        CancellationToken cancel
    ) => QuotationLines(library.Statements.Where(q => ids.Contains(q.Id))).ToDictionaryAsync(q => q.Id, cancel);

    internal static IQueryable<QuotationLine> QuotationLines(IQueryable<StoredQuotation> quotations) =>
        quotations
            .AsNoTracking()
            .Select(q => new QuotationLine(
                q.Id,
                q.Said,
                q.Kind,
                q.Verb,
                q.Medium,
                q.StatedTime,
                q.StatedAt,
                q.Confidence,
                q.SpeakerText,
                q.Speaker!.Name,
                q.Speaker.Slug,
                q.Speaker.Kind,
                q.Article!.Slug,
                q.Article.Headline,
                q.Article.Source,
                q.Article.ArrivedAt
            )
            {
                Language = q.Article.Language,
                OnBehalfOf = q.OnBehalfOf!.Name,
                OnBehalfOfSlug = q.OnBehalfOf.Slug,
                OnBehalfOfKind = q.OnBehalfOf.Kind,
            });
}
