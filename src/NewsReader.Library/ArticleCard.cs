using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library.Reading;

namespace NewsReader.Library;

/// <summary>An article as lists show it.</summary>
public sealed record ArticleCard(
    long Id,
    string Slug,
    string Headline,
    string Authors,
    string? AuthorRole,
    string Source,
    DateTime ArrivedAt,
    DateTime? PublishedAt,
    int ReadingMinutes,
    string Lede,
    bool IsUnread,
    bool IsStarred = false,
    bool IsLater = false
)
{
    /// <summary>The tag of its language; null where nothing tells it.</summary>
    public string? Language { get; init; }

    /// <summary>Who is named in it most, people first.</summary>
    public IReadOnlyList<EntityLink> Names { get; init; } = [];

    /// <summary>Where its story stands, in a list that tells each story once; else null.</summary>
    public string? StorySlug { get; init; }

    /// <summary>The other articles of its story that the list has.</summary>
    public IReadOnlyList<ArticleCard> Also { get; init; } = [];
}

/// <summary>A person or organization as a link shows it.</summary>
/// <param name="Organization">What an organization is; null for a person.</param>
public sealed record EntityLink(
    long Id,
    EntityKind Kind,
    string Slug,
    string Name,
    int Articles,
    int Quotations,
    [property: JsonPropertyName("organizationKind")] OrganizationKind? Organization = null
);

/// <summary>The newest articles, and the cards of any.</summary>
public static class ArticleCards
{
    public const int PerPage = 20;

    private const int NamesOfAKind = 4;

    /// <summary>
    /// A page of the newest articles of a shelf, and one more where there are more, unless another number is asked for.
    /// </summary>
    /// <param name="before">The id of the last article of the page before; null for the first page.</param>
    public static async Task<IReadOnlyList<ArticleCard>> NewestAsync(
        this LibraryContext library,
        long? before,
        Shelf shelf = Shelf.All,
        int take = PerPage + 1,
        CancellationToken cancel = default
    )
    {
        var newest = library
            .On(shelf)
            .Listed()
            .Where(a => before == null || a.Id < before)
            .OrderByDescending(a => a.Id)
            .Take(take);
        return await library.WithNamesAsync(await Cards(newest).ToListAsync(cancel), cancel);
    }

    /// <summary>The newest articles of a source, one more than a page where there are more.</summary>
    /// <param name="before">The id of the last article of the page before; null for the first page.</param>
    public static async Task<IReadOnlyList<ArticleCard>> OfSourceAsync(
        this LibraryContext library,
        string source,
        long? before,
        int take = PerPage + 1,
        CancellationToken cancel = default
    ) =>
        await library.WithNamesAsync(
            await Cards(
                    library
                        .Articles.Listed()
                        .Where(a => a.Source == source && (before == null || a.Id < before))
                        .OrderByDescending(a => a.Id)
                        .Take(take)
                )
                .ToListAsync(cancel),
            cancel
        );

    /// <summary>The cards of these articles, in the order of the ids.</summary>
    public static async Task<IReadOnlyList<ArticleCard>> CardsAsync(
        this LibraryContext library,
        IReadOnlyList<long> ids,
        CancellationToken cancel = default
    )
    {
        if (ids.Count == 0)
            return [];
        var cards = await library.WithNamesAsync(
            await Cards(library.Articles.Where(a => ids.Contains(a.Id))).ToListAsync(cancel),
            cancel
        );
        var byId = cards.ToDictionary(c => c.Id);
        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id])];
    }

    private static IQueryable<Article> On(this LibraryContext library, Shelf shelf) =>
        shelf switch
        {
            Shelf.Unread => library.Articles.Where(a => !a.States.Any(s => s.ReadAt != null || s.ArchivedAt != null)),
            Shelf.Starred => library
                .ReadingStates.Where(s => s.StarredAt != null)
                .OrderByDescending(s => s.ArticleId)
                .Select(s => s.Article!),
            Shelf.Later => library
                .ReadingStates.Where(s => s.LaterAt != null && s.ArchivedAt == null)
                .OrderByDescending(s => s.ArticleId)
                .Select(s => s.Article!),
            Shelf.Archived => library
                .ReadingStates.Where(s => s.ArchivedAt != null)
                .OrderByDescending(s => s.ArticleId)
                .Select(s => s.Article!),
            _ => library.Articles.Where(a => !a.States.Any(s => s.ArchivedAt != null)),
        };

    private static IQueryable<ArticleCard> Cards(IQueryable<Article> articles) =>
        articles
            .AsNoTracking()
            .Select(a => new ArticleCard(
                a.Id,
                a.Slug,
                a.Headline,
                a.Authors,
                a.AuthorRole,
                a.Source,
                a.ArrivedAt,
                a.PublishedAt,
                a.ReadingMinutes,
                a.Lede,
                !a.States.Any(s => s.ReadAt != null),
                a.States.Any(s => s.StarredAt != null),
                a.States.Any(s => s.LaterAt != null)
            )
            {
                Language = a.Language,
            });

    private static async Task<IReadOnlyList<ArticleCard>> WithNamesAsync(
        this LibraryContext library,
        List<ArticleCard> cards,
        CancellationToken cancel
    )
    {
        var ids = cards.Select(c => c.Id).ToList();
        var names = await library
            .Appearances.AsNoTracking()
            .Where(a => ids.Contains(a.ArticleId))
            .OrderByDescending(a => a.Mentions)
            .ThenBy(a => a.EntityId)
            .Select(a => new
            {
                a.ArticleId,
                Link = new EntityLink(
                    a.EntityId,
                    a.Entity!.Kind,
                    a.Entity.Slug,
                    a.Entity.Name,
                    a.Entity.ArticleCount,
                    a.Entity.QuotationCount,
                    a.Entity.Organization
                ),
            })
            .ToListAsync(cancel);
        var byArticle = names.ToLookup(n => n.ArticleId, n => n.Link);
        return
        [
            .. cards.Select(card =>
                card with
                {
                    Names =
                    [
                        .. byArticle[card.Id].Where(n => n.Kind == EntityKind.Person).Take(NamesOfAKind),
                        .. byArticle[card.Id].Where(n => n.Kind == EntityKind.Company).Take(NamesOfAKind),
                    ],
                }
            ),
        ];
    }
}
