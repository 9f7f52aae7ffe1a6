using Microsoft.AspNetCore.Mvc;
using NewsReader.Library.Identity;
using NewsReader.Library.Import;

namespace NewsReader.Web.Api;

/// <summary>Puts a line of the page back into the text of its article, or leaves it out again.</summary>
internal static class LeftOutApi
{
    public static void MapLeftOut(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                "/articles/{id:long}/left-out",
                async (
                    long id,
                    [FromForm] string line,
                    [FromForm] bool putBack,
                    [FromForm] string? back,
                    Corrections corrections,
                    Importer importer,
                    ReadingPages pages
                ) =>
                {
                    try
                    {
                        if (putBack)
                            await corrections.PutBackAsync(id, line);
                        else
                            await corrections.LeaveOutAsync(id, line);
                    }
                    catch (CorrectionRefusedException refused)
                    {
                        return Results.Text(refused.Message, statusCode: StatusCodes.Status409Conflict);
                    }
                    await importer.ReadAgainAsync();
                    await pages.ForgetAsync();
                    return Results.LocalRedirect(SameOrigin.Path(back));
                }
            )
            .DisableAntiforgery();
}
