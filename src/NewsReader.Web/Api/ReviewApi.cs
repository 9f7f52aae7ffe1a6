using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Accounts;
using NewsReader.Library.Identity;
using NewsReader.Library.Import;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Api;

/// <summary>Names of which it is not sure whom they mean: the questions, and the user's answers.</summary>
internal static class ReviewApi
{
    private const int Most = 100;

    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                $"/api{Routes.Review}",
                (LibraryContext library, CancellationToken cancel) => library.DoubtsAsync(Most, cancel)
            )
            .WithScope(Scope.Read)
            .WithMetadata(new TakesTurn());
        routes
            .MapPost(
                Routes.Review,
                async (
                    [FromForm] long? entity,
                    [FromForm] long? doubt,
                    [FromForm] string? answer,
                    [FromForm] long? undone,
                    LibraryContext library,
                    Corrections corrections,
                    Importer importer,
                    ReadingPages pages
                ) =>
                {
                    var to = Routes.Review;
                    if (undone is { } first)
                        await corrections.UndoAsync(first);
                    else
                    {
                        var page = await EntityPages
                            .Links(library.Entities.Where(e => e.Id == entity))
                            .FirstOrDefaultAsync();
                        if (page is null || doubt is not { } asked || answer is not ("yes" or "no"))
                            return Results.BadRequest();
                        try
                        {
                            to +=
                                "?answered="
                                + (
                                    answer == "yes"
                                        ? await corrections.ConfirmAsync(page, asked)
                                        : await corrections.RefuseAsync(page, asked)
                                );
                        }
                        catch (CorrectionRefusedException)
                        {
                            // Somebody answered it before; the list shows what is left.
                            return Results.LocalRedirect(to);
                        }
                    }
                    await importer.ReadAgainAsync();
                    await pages.ForgetAsync();
                    return Results.LocalRedirect(to);
                }
            )
            .DisableAntiforgery();
    }
}
