using NewsReader.Analysis;
using NewsReader.Articles;
using NewsReader.Library;
using NewsReader.Library.Accounts;
using NewsReader.Library.Identity;
using NewsReader.Search;
using NewsReader.Search.Language;
using NewsReader.Search.Results;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Api;

/// <summary>The same data as the pages, as JSON, under /api/.</summary>
internal static class ArticleApi
{
    /// <summary>Asks for what has most of the words, where few articles have all.</summary>
    private const string Most = "most";

    public static void MapArticleApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithScope(Scope.Read).WithMetadata(new TakesTurn());
        api.MapGet(
            "/articles",
            async (long? before, LibraryContext library, CancellationToken cancel) =>
                (await library.NewestAsync(before, cancel: cancel)).Take(ArticleCards.PerPage)
        );
        api.MapGet(
            "/articles/{slug}",
            async (string slug, LibraryContext library, CancellationToken cancel) =>
                await library.ArticleAsync(slug, cancel) is { } article ? Results.Ok(article) : Results.NotFound()
        );
        api.MapGet(
            $"{Routes.Entities(EntityKind.Person)}/{{slug}}",
            (string slug, long? before, HttpContext http, LibraryContext library, CancellationToken cancel) =>
                EntityAsync(EntityKind.Person, slug, before, http, library, cancel)
        );
        // Programs that were written when every organization was a company ask for it by its former address.
        foreach (var organizations in new[] { Routes.Entities(EntityKind.Company), Routes.Companies })
            api.MapGet(
                $"{organizations}/{{slug}}",
                (string slug, long? before, HttpContext http, LibraryContext library, CancellationToken cancel) =>
                    EntityAsync(EntityKind.Company, slug, before, http, library, cancel)
            );
        api.MapGet(
            "/search",
            (string? q, string? after, string? match, IArticleSearch search, CancellationToken cancel) =>
                search.SearchAsync(
                    SearchQuery.Parse(q),
                    after,
                    match == Most ? SearchMatch.Most : SearchMatch.All,
                    cancel
                )
        );
        api.MapGet(
            "/search/quotations",
            (string? q, string? after, IArticleSearch search, CancellationToken cancel) =>
                search.SearchQuotationsAsync(SearchQuery.Parse(q), after, cancel)
        );
        api.MapGet(
            "/search/names",
            (string? q, IArticleSearch search, CancellationToken cancel) =>
                search.SearchNamesAsync(SearchQuery.Parse(q), cancel)
        );
        api.MapGet(
            "/suggestions",
            (string? q, ISuggestionIndex suggestions, ILinkResolver links, CancellationToken cancel) =>
                suggestions.SuggestAsync(q, links, cancel)
        );
    }

    private static async Task<IResult> EntityAsync(
        EntityKind kind,
        string slug,
        long? before,
        HttpContext http,
        LibraryContext library,
        CancellationToken cancel
    )
    {
        if (await library.WhereToAsync(kind, slug, cancel) is { To: var page } move)
        {
            http.MoveTo($"/api{Routes.Entity(page.Kind, page.Slug)}", move);
            return Results.Empty;
        }
        return await library.EntityAsync(kind, slug, before, cancel) is { } entity
            ? Results.Ok(entity)
            : Results.NotFound();
    }
}
