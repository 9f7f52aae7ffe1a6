using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Web.Api;

/// <summary>
/// For whatever watches over the server: <c>/healthz</c> says that it lives, <c>/healthz/ready</c> that its library
/// answers, its disk has room, and its folders were read once.
/// </summary>
internal static class HealthApi
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("live")).AllowAnonymous();
        routes
            .MapGet(
                "/healthz/ready",
                async (
                    IDbContextFactory<LibraryContext> libraries,
                    FolderReader folders,
                    ReaderSettings settings,
                    CancellationToken cancel
                ) =>
                {
                    try
                    {
                        await using var library = await libraries.CreateDbContextAsync(cancel);
                        await library.Articles.AnyAsync(cancel).WaitAsync(Patience, cancel);
                        var free = DiskSpace.Free(Path.GetDirectoryName(settings.LibraryPath)!) / UploadRoom.Megabyte;
                        if (free < settings.LeastFreeMegabytes)
                            return Results.Text(
                                "its disk is full",
                                statusCode: StatusCodes.Status503ServiceUnavailable
                            );
                        return folders.HasRead
                            ? Results.Text("ready")
                            : Results.Text(
                                "reading its folders for the first time",
                                statusCode: StatusCodes.Status503ServiceUnavailable
                            );
                    }
                    catch (Exception e) when (e is DbException or TimeoutException)
                    {
                        return Results.Text(
                            "its library does not answer",
                            statusCode: StatusCodes.Status503ServiceUnavailable
                        );
                    }
                }
            )
            .AllowAnonymous();
    }
}
