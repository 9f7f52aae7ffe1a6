using Microsoft.EntityFrameworkCore;
using NewsReader.Recognition;

namespace NewsReader.Library;

/// <summary>One article as its page shows it.</summary>
public sealed record ArticlePage(
    long Id, string Slug, string Headline, string Authors, string? AuthorRole, string Source, string? Address, DateTime ArrivedAt, DateTime? PublishedAt, int ReadingMinutes, int Words, string Html, string LeftOut, bool IsWithdrawn, bool IsUnread)
{
    public IReadOnlyList<ArticleName> Names { get; init; } = [];
}

/// <summary>Who is named in the article, as what, how often.</summary>
public sealed record ArticleName(EntityKind Kind, string Slug, string Name, int Mentions, string Roles);

public static class ArticlePages
{
    private static readonly Func<LibraryContext, string, Task<ArticlePage?>> BySlug = EF.CompileAsyncQuery((LibraryContext library, string slug) =>
        library.Articles.AsNoTracking().Where(a => a.Slug == slug).Select(a => new ArticlePage(
            a.Id, a.Slug, a.Headline, a.Authors, a.AuthorRole, a.Source, a.Address, a.ArrivedAt, a.PublishedAt, a.ReadingMinutes, a.Words, a.Html, a.LeftOut, a.WithdrawnAt != null, a.State == null || a.State.ReadAt == null)).FirstOrDefault());

    private static readonly Func<LibraryContext, long, IAsyncEnumerable<ArticleName>> NamesIn = EF.CompileAsyncQuery((LibraryContext library, long id) =>
        library.Appearances.AsNoTracking().Where(a => a.ArticleId == id).OrderByDescending(a => a.Mentions).ThenBy(a => a.EntityId)
            .Select(a => new ArticleName(a.Entity!.Kind, a.Entity.Slug, a.Entity.Name, a.Mentions, a.Roles)));

    /// <summary>The article of this address; null where there is none.</summary>
    public static async Task<ArticlePage?> ArticleAsync(this LibraryContext library, string slug)
    {
        if (await BySlug(library, slug) is not { } page) return null;
        var names = new List<ArticleName>();
        await foreach (var name in NamesIn(library, page.Id)) names.Add(name);
        return page with { Names = names };
    }
}
