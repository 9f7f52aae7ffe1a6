using Microsoft.AspNetCore.Mvc;
using NewsReader.Library;
using NewsReader.Library.Accounts;
using NewsReader.Library.Reading;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Api;

/// <summary>The searches that the reader keeps.</summary>
internal static class SavedSearchApi
{
    public static void MapSavedSearches(this IEndpointRouteBuilder routes)
    {
        var searches = routes.MapGroup("/searches").DisableAntiforgery().WithScope(Scope.Mark);

        searches.MapPost(
            "",
            async ([FromForm] string? name, [FromForm] string? query, SavedSearches saved, ReadingPages pages) =>
            {
                if (await saved.SaveAsync(name ?? "", query ?? "") is null)
                    return Results.BadRequest();
                await pages.ForgetAsync(new LibraryChange());
                return Results.LocalRedirect("/searches");
            }
        );
        searches.MapPost(
            "{id:long}",
            async (
                long id,
                [FromForm] string? name,
                [FromForm] string? query,
                SavedSearches saved,
                ReadingPages pages
            ) =>
            {
                await saved.ChangeAsync(id, name ?? "", query ?? "");
                await pages.ForgetAsync(new LibraryChange());
                return Results.LocalRedirect("/searches");
            }
        );
        searches.MapPost(
            "{id:long}/remove",
            async (long id, SavedSearches saved, ReadingPages pages) =>
            {
                var removed = await saved.RemoveAsync(id);
                await pages.ForgetAsync(new LibraryChange());
                return Results.LocalRedirect(
                    removed is null
                        ? "/searches"
                        : $"/searches?removed={Uri.EscapeDataString(removed.Name)}&query="
                            + $"{Uri.EscapeDataString(removed.Query)}"
                );
            }
        );
    }
}
