using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NewsReader.Library;
using NewsReader.Library.Accounts;
using NewsReader.Library.Exchange;
using NewsReader.Library.Reading;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Api;

/// <summary>
/// What the reader does with articles: marks, positions, highlights. Every change comes from a form of our own pages.
/// </summary>
internal static class ReadingApi
{
    public static void MapReading(this IEndpointRouteBuilder routes)
    {
        var reading = routes.MapGroup("").DisableAntiforgery().WithScope(Scope.Mark);

        MapMarks(reading);
        MapOwn(routes);
        MapPositions(reading);
        MapHighlights(reading);
    }

    private static void MapMarks(RouteGroupBuilder reading)
    {
        reading.MapPost(
            "/articles/{id:long}/mark",
            async (
                long id,
                [FromForm] ReadingMark mark,
                [FromForm] string? back,
                ReadingStates states,
                ReadingPages pages
            ) =>
            {
                if (!Enum.IsDefined(mark))
                    return Results.BadRequest();
                await states.MarkAsync(id, mark);
                // One that leaves the lists is no longer the next of its neighbour's.
                if (mark is ReadingMark.Archive or ReadingMark.Unarchive)
                    await pages.ForgetAsync();
                else
                    await pages.ForgetAsync(new LibraryChange { Articles = { id } });
                return Results.LocalRedirect(SameOrigin.Path(back));
            }
        );
        reading.MapPost(
            "/articles/mark-read",
            async (
                [FromForm] long id,
                [FromForm] bool above,
                [FromForm] string? back,
                ReadingStates states,
                ReadingPages pages
            ) =>
            {
                var (at, articles) = await states.MarkAllAsReadAsync(id, above);
                await pages.ForgetAsync();
                var path = SameOrigin.Path(back);
                return Results.LocalRedirect(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}marked="
                            + $"{articles}&at={at.Ticks}"
                    )
                );
            }
        );
        reading.MapPost(
            "/articles/unmark-read",
            async ([FromForm] long at, [FromForm] string? back, ReadingStates states, ReadingPages pages) =>
            {
                if (at > 0 && at < DateTime.MaxValue.Ticks)
                    await states.UnmarkAsync(new DateTime(at, DateTimeKind.Utc));
                await pages.ForgetAsync();
                return Results.LocalRedirect(SameOrigin.Path(back));
            }
        );
    }

    private static void MapOwn(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/" + ReadersOwn.FileName,
                (ReadersOwn own, CancellationToken cancel) =>
                    Results.Stream(
                        stream => own.WriteAsync(stream, cancel),
                        "application/jsonl; charset=utf-8",
                        ReadersOwn.FileName
                    )
            )
            .WithScope(Scope.Read)
            .WithMetadata(new TakesTurn(IsLong: true));
    }

    private static void MapPositions(RouteGroupBuilder reading)
    {
        // Sent by the page as it is read and left; the pages that are kept do not show it, so that none is rendered
        // anew for it.
        reading.MapPost(
            "/articles/{id:long}/position",
            async (long id, [FromForm] int thousandths, ReadingStates states) =>
            {
                await states.KeepPositionAsync(id, thousandths);
                return Results.NoContent();
            }
        );
        reading.MapGet(
            "/articles/{id:long}/position",
            async (long id, ReadingStates states, CancellationToken cancel) =>
                Results.Text((await states.PositionAsync(id, cancel)).ToString(CultureInfo.InvariantCulture))
        );
    }

    private static void MapHighlights(RouteGroupBuilder reading)
    {
        reading.MapPost(
            "/articles/{id:long}/highlights",
            async (
                long id,
                [FromForm] string passage,
                [FromForm] string? before,
                [FromForm] string? note,
                [FromForm] HighlightColour colour,
                [FromForm] string? back,
                Highlights highlights,
                ReadingPages pages
            ) =>
            {
                if (await highlights.AddAsync(id, passage, before ?? "", note ?? "", colour) is null)
                    return Results.BadRequest();
                await pages.ForgetAsync(new LibraryChange { Articles = { id } });
                return Results.LocalRedirect(SameOrigin.Path(back));
            }
        );
        reading.MapPost(
            "/highlights/{id:long}",
            async (
                long id,
                [FromForm] string? note,
                [FromForm] HighlightColour colour,
                [FromForm] bool? remove,
                [FromForm] string? back,
                Highlights highlights,
                ReadingPages pages
            ) =>
            {
                if (remove == true)
                    await highlights.RemoveAsync(id);
                else
                    await highlights.ChangeAsync(id, note ?? "", colour);
                await pages.ForgetAsync();
                return Results.LocalRedirect(SameOrigin.Path(back));
            }
        );
    }
}
