using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;

namespace NewsReader.Library.Stories;

/// <summary>An event as its page shows it: who covers it, and what was said, each quotation once.</summary>
/// <param name="Slug">Of its first article, which is its address.</param>
/// <param name="Headline">The one of its headlines that says best what it is about.</param>
/// <param name="Articles">Newest first, at most <see cref="StoryPages.Most"/>.</param>
public sealed record StoryPage(
    long Id,
    string Slug,
    string Headline,
    IReadOnlyList<ArticleCard> Articles,
    IReadOnlyList<StoryQuotation> Quotations,
    IReadOnlyList<EntityLink> People,
    IReadOnlyList<EntityLink> Organizations
)
{
    /// <summary>When the first of these was published, else came, in UTC.</summary>
    public DateTime First => Articles.Min(article => article.PublishedAt ?? article.ArrivedAt);

    /// <inheritdoc cref="First"/>
    public DateTime Newest => Articles.Max(article => article.PublishedAt ?? article.ArrivedAt);

    /// <summary>What is folded into each of the articles, by its id.</summary>
    public ILookup<long, ArticleCopy> Copies { get; init; } =
        Enumerable.Empty<ArticleCopy>().ToLookup(_ => 0L, copy => copy);

    /// <summary>When the reader looked at it last, in UTC; null where they never did.</summary>
    public DateTime? LookedAt { get; init; }

    /// <summary>Whether an article came since the reader looked.</summary>
    public bool IsNew(ArticleCard article) => article.ArrivedAt > LookedAt;
}

/// <summary>What was said in a story, with everywhere that has it.</summary>
public sealed record StoryQuotation(QuotationLine Quotation, IReadOnlyList<StoryQuotationPlace> Places);

/// <summary>An article that has a quotation.</summary>
public sealed record StoryQuotationPlace(string ArticleSlug, string Headline, string Source);

/// <summary>An article folded into another.</summary>
public sealed record ArticleCopy(long Id, string Slug, string Headline, string Source, string? Address);

/// <summary>The story that an article belongs to, as its page leads there.</summary>
/// <param name="Articles">How many others it has, at most <see cref="StoryPages.Most"/>.</param>
public sealed record ArticleStory(string Slug, int Articles);

public static class StoryPages
{
    /// <summary>A story's newest articles: what a page can show, however long the event lasts.</summary>
    public const int Most = 60;

    /// <summary>Names of a kind.</summary>
    private const int Named = 10;

    /// <summary>The story of this address; null where there is none.</summary>
    public static async Task<StoryPage?> StoryAsync(
        this LibraryContext library,
        string slug,
        CancellationToken cancel = default
    )
    {
        if (
            await library
                .Places.AsNoTracking()
                .Where(p => p.Article!.Slug == slug)
                .Select(p => (long?)p.StoryId)
                .FirstOrDefaultAsync(cancel)
            is not { } story
        )
            return null;
        var ids = await library
            .Places.AsNoTracking()
            // Found by the story, and not among all that is listed.
            .Where(p => p.StoryId == story && p.CopyOf == null && p.Article!.State == ArticleState.Listed)
            .OrderByDescending(p => p.ArticleId)
            .Take(Most)
            .Select(p => p.ArticleId)
            .ToListAsync(cancel);
        var articles = await library.CardsAsync(ids, cancel);
        var first = await library
            .Articles.AsNoTracking()
            .Where(a => a.Id == story)
            .Select(a => a.Slug)
            .FirstAsync(cancel);
        var looked = await library
            .StoryLooks.Where(look => ids.Contains(look.ArticleId) || look.ArticleId == story)
            .MaxAsync(look => (DateTime?)look.At, cancel);
        var quotations = await EntityPages
            .QuotationLines(
                library.Quotations.Where(q => ids.Contains(q.ArticleId) && q.Kind != QuotationKind.Fragment)
            )
            .ToListAsync(cancel);
        var leading = await LeadingNames.OfAsync(library, ids, 4 * Named, Named, cancel);
        return new StoryPage(
            story,
            first,
            // The newest stand first.
            articles.Count == 0
                ? ""
                : StoryHeadline.Of([.. articles.Reverse()]),
            articles,
            Merged(quotations),
            leading.People,
            leading.Organizations
        )
        {
            Copies = await CopiesAsync(library, ids, cancel),
            LookedAt = looked,
        };
    }

    /// <summary>The articles that are folded into one.</summary>
    public static async Task<IReadOnlyList<ArticleCopy>> CopiesOfAsync(
        this LibraryContext library,
        long article,
        CancellationToken cancel = default
    ) =>
        await Lines(library.Places.Where(p => p.CopyOf == article).OrderBy(p => p.ArticleId).Select(p => p.Article!))
            .ToListAsync(cancel);

    private static async Task<ILookup<long, ArticleCopy>> CopiesAsync(
        LibraryContext library,
        List<long> ids,
        CancellationToken cancel
    )
    {
        var copies = await library
            .Places.AsNoTracking()
            .Where(p => p.CopyOf != null && ids.Contains(p.CopyOf.Value))
            .OrderBy(p => p.ArticleId)
            .Select(p => new
            {
                Of = p.CopyOf!.Value,
                Copy = new ArticleCopy(
                    p.Article!.Id,
                    p.Article.Slug,
                    p.Article.Headline,
                    p.Article.Source,
                    p.Article.Address
                ),
            })
            .ToListAsync(cancel);
        return copies.ToLookup(copy => copy.Of, copy => copy.Copy);
    }

    /// <summary>An article as one of several that say the same.</summary>
    internal static Task<ArticleCopy?> CopyAsync(this LibraryContext library, long article, CancellationToken cancel) =>
        Lines(library.Articles.Where(a => a.Id == article)).FirstOrDefaultAsync(cancel);

    private static IQueryable<ArticleCopy> Lines(IQueryable<Article> articles) =>
        articles.AsNoTracking().Select(a => new ArticleCopy(a.Id, a.Slug, a.Headline, a.Source, a.Address));

    /// <summary>
    /// Quotations that say the same: one's words are in the other's, whatever marks and attribution stand between. The
    /// longest stands for all.
    /// </summary>
    internal static IReadOnlyList<StoryQuotation> Merged(IEnumerable<QuotationLine> quotations)
    {
        var merged = new List<(string Words, QuotationLine Longest, List<QuotationLine> All)>();
        foreach (var quotation in quotations.OrderByDescending(q => q.Said.Length).ThenBy(q => q.Id))
        {
            var words = Words(quotation.Said);
            var at = merged.FindIndex(m =>
                m.Words.Contains(words, StringComparison.Ordinal)
                && (
                    m.Longest.SpeakerSlug == quotation.SpeakerSlug
                    || m.Longest.SpeakerSlug is null
                    || quotation.SpeakerSlug is null
                )
            );
            if (at < 0)
                merged.Add((words, quotation, [quotation]));
            else
                merged[at].All.Add(quotation);
        }
        return
        [
            .. merged
                .OrderByDescending(m => m.All.Select(q => q.ArticleSlug).Distinct().Count())
                .ThenByDescending(m => m.Longest.Id)
                .Select(m => new StoryQuotation(
                    m.All.Find(q => q.SpeakerSlug is not null && q.Said.Length == m.Longest.Said.Length) ?? m.Longest,
                    [
                        .. m
                            .All.DistinctBy(q => q.ArticleSlug)
                            .OrderBy(q => q.Id)
                            .Select(q => new StoryQuotationPlace(q.ArticleSlug, q.Headline, q.Source)),
                    ]
                )),
        ];
    }

    private static string Words(string said) =>
        ' '
        + string.Join(
            ' ',
            said.Split([' ', '\n', '—', '–', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    word.Trim('“', '”', '"', '‘', '’', '\'', '.', ',', '!', '?', ';', ':', '…').ToLowerInvariant()
                )
                .Where(word => word.Length > 0)
        )
        + ' ';
}
