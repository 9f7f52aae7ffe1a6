using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library.Identity;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;

namespace NewsReader.Library;

/// <summary>One article as its page shows it.</summary>
/// <param name="NextId">The article that stands below it in the lists; null where it is the last.</param>
public sealed record ArticlePage(
    long Id,
    string Slug,
    string Headline,
    string Authors,
    string? AuthorRole,
    string Source,
    string? Address,
    DateTime ArrivedAt,
    DateTime? PublishedAt,
    int ReadingMinutes,
    int Words,
    string Html,
    string LeftOut,
    bool IsWithdrawn,
    bool IsUnread,
    bool IsStarred,
    bool IsLater,
    bool IsArchived,
    bool HasHighlights,
    long? NextId,
    string? NextSlug,
    string? NextHeadline
)
{
    /// <summary>The tag of its language; null where nothing tells it.</summary>
    public string? Language { get; init; }

    /// <summary>Its story, where others belong to it.</summary>
    public ArticleStory? Story { get; init; }

    /// <summary>The article that it repeats and is folded into.</summary>
    public ArticleCopy? CopyOf { get; init; }

    /// <summary>The articles that are folded into it.</summary>
    public IReadOnlyList<ArticleCopy> Copies { get; init; } = [];

    /// <summary>Whether the reader said that it stands for itself.</summary>
    public bool IsUnfolded { get; init; }

    public IReadOnlyList<ArticleName> Names { get; init; } = [];
}

/// <summary>Who is named in the article, as what, how often.</summary>
/// <param name="Organization">What an organization is in the library; null for a person.</param>
public sealed record ArticleName(
    EntityKind Kind,
    string Slug,
    string Name,
    int Mentions,
    string Roles,
    [property: JsonPropertyName("organizationKind")] OrganizationKind? Organization = null
)
{
    /// <summary>How sure it is that the article means this one, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Why it is this one, as a clause behind "because"; null where the name alone says it.</summary>
    public string? Reason { get; init; }

    /// <summary>The number of its item in Wikidata, without the Q; null where none is told.</summary>
    public int? Wikidata { get; init; }

    /// <summary>Whether it is so uncertain that it should be said.</summary>
    public bool IsProbable => IdentityConfidence.IsProbable(Confidence);
}

public static class ArticlePages
{
    private static readonly Func<LibraryContext, string, CancellationToken, Task<ArticlePage?>> BySlug =
        EF.CompileAsyncQuery(
            (LibraryContext library, string slug, CancellationToken cancel) =>
                library
                    .Articles.AsNoTracking()
                    .Where(a => a.Slug == slug)
                    .Select(a => new ArticlePage(
                        a.Id,
                        a.Slug,
                        a.Headline,
                        a.Authors,
                        a.AuthorRole,
                        a.Source,
                        a.Address,
                        a.ArrivedAt,
                        a.PublishedAt,
                        a.ReadingMinutes,
                        a.Words,
                        a.Html,
                        a.LeftOut,
                        a.State != ArticleState.Listed,
                        !a.States.Any(s => s.ReadAt != null),
                        a.States.Any(s => s.StarredAt != null),
                        a.States.Any(s => s.LaterAt != null),
                        a.States.Any(s => s.ArchivedAt != null),
                        library.Highlights.Any(h => h.ArticleId == a.Id),
                        library
                            .Articles.Where(ListedArticles.IsListed)
                            .Where(n => n.Id < a.Id && !n.States.Any(s => s.ArchivedAt != null))
                            .OrderByDescending(n => n.Id)
                            .Select(n => (long?)n.Id)
                            .FirstOrDefault(),
                        library
                            .Articles.Where(ListedArticles.IsListed)
                            .Where(n => n.Id < a.Id && !n.States.Any(s => s.ArchivedAt != null))
                            .OrderByDescending(n => n.Id)
                            .Select(n => n.Slug)
                            .FirstOrDefault(),
                        library
                            .Articles.Where(ListedArticles.IsListed)
                            .Where(n => n.Id < a.Id && !n.States.Any(s => s.ArchivedAt != null))
                            .OrderByDescending(n => n.Id)
                            .Select(n => n.Headline)
                            .FirstOrDefault()
                    )
                    {
                        Language = a.Language,
                    })
                    .FirstOrDefault()
        );

    private static readonly Func<LibraryContext, long, IAsyncEnumerable<ArticleName>> NamesIn = EF.CompileAsyncQuery(
        (LibraryContext library, long id) =>
            library
                .Appearances.AsNoTracking()
                .Where(a => a.ArticleId == id)
                .OrderByDescending(a => a.Mentions)
                .ThenBy(a => a.EntityId)
                .Select(a => new ArticleName(
                    a.Entity!.Kind,
                    a.Entity.Slug,
                    a.Entity.Name,
                    a.Mentions,
                    a.Roles,
                    a.Entity.Organization
                )
                {
                    Confidence = a.Confidence,
                    Reason = a.Reason,
                    Wikidata = a.Entity.Wikidata,
                })
    );

    private static readonly Func<LibraryContext, long, CancellationToken, Task<Place?>> PlaceOf = EF.CompileAsyncQuery(
        (LibraryContext library, long id, CancellationToken cancel) =>
            library
                .Places.AsNoTracking()
                .Where(p => p.ArticleId == id)
                .Select(p => new Place(
                    library.Articles.Where(a => a.Id == p.StoryId).Select(a => a.Slug).FirstOrDefault(),
                    library
                        .Places.Where(o => o.StoryId == p.StoryId && o.ArticleId != p.ArticleId && o.CopyOf == null)
                        .Take(StoryPages.Most)
                        .Count(),
                    p.CopyOf,
                    library.Places.Where(o => o.CopyOf == p.ArticleId).Count(),
                    library.Unfolded.Any(u => u.ArticleId == p.ArticleId)
                ))
                .FirstOrDefault()
    );

    private static readonly Func<LibraryContext, long, IAsyncEnumerable<Highlight>> MarkedIn = EF.CompileAsyncQuery(
        (LibraryContext library, long id) =>
            library.Highlights.AsNoTracking().Where(h => h.ArticleId == id).OrderBy(h => h.Id).Select(h => h)
    );

    /// <summary>The article of this address; null where there is none.</summary>
    public static async Task<ArticlePage?> ArticleAsync(
        this LibraryContext library,
        string slug,
        CancellationToken cancel = default
    )
    {
        if (await BySlug(library, slug, cancel) is not { } page)
            return null;
        var names = new List<ArticleName>();
        await foreach (var name in NamesIn(library, page.Id).WithCancellation(cancel))
            names.Add(name);
        var place = await PlaceOf(library, page.Id, cancel);
        return page with
        {
            Names = names,
            Story = place is { Others: > 0, StorySlug: { } story } ? new ArticleStory(story, place.Others) : null,
            CopyOf = place?.CopyOf is { } original ? (await library.CopyAsync(original, cancel)) : null,
            Copies = place is { Copies: > 0 } ? await library.CopiesOfAsync(page.Id, cancel) : [],
            IsUnfolded = place is { IsUnfolded: true },
        };
    }

    /// <summary>All quotations of an article, in its order.</summary>
    public static async Task<IReadOnlyList<QuotationLine>> QuotationsOfAsync(
        this LibraryContext library,
        long id,
        CancellationToken cancel = default
    ) =>
        await EntityPages
            .QuotationLines(library.Quotations.Where(q => q.ArticleId == id).OrderBy(q => q.Start))
            .ToListAsync(cancel);

    /// <summary>All that an article tells in its own words that somebody said, in its order.</summary>
    public static async Task<IReadOnlyList<QuotationLine>> ReportedInAsync(
        this LibraryContext library,
        long id,
        CancellationToken cancel = default
    ) =>
        await EntityPages
            .QuotationLines(library.Reported.Where(q => q.ArticleId == id).OrderBy(q => q.Start))
            .ToListAsync(cancel);

    /// <summary>What the reader marked in an article, in the order of marking.</summary>
    public static async Task<IReadOnlyList<Highlight>> HighlightsOfAsync(
        this LibraryContext library,
        long id,
        CancellationToken cancel = default
    )
    {
        var highlights = new List<Highlight>();
        await foreach (var highlight in MarkedIn(library, id).WithCancellation(cancel))
            highlights.Add(highlight);
        return highlights;
    }

    private sealed record Place(string? StorySlug, int Others, long? CopyOf, int Copies, bool IsUnfolded);
}
