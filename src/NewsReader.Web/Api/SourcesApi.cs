using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Accounts;
using NewsReader.Library.Following;
using NewsReader.Library.Import;
using NewsReader.Library.Stories;
using NewsReader.Sources;
using NewsReader.Sources.Feeds;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Api;

/// <summary>
/// Where news comes from: feeds that are followed, pages that are kept, files that are brought, and lists of feeds.
/// Everybody brings something in; the owner alone changes or ends what all read. Every change comes from a form of our
/// own pages.
/// </summary>
internal static class SourcesApi
{
    public const string OpmlPath = "/sources.opml";

    /// <summary>Of one list of feeds.</summary>
    private const long MostBytesOfList = 16 * 1024 * 1024;

    public static void MapSources(this IEndpointRouteBuilder routes)
    {
        MapFollowedList(routes);
        var mostBytes =
            routes.ServiceProvider.GetRequiredService<ReaderSettings>().UploadMegabytes * UploadRoom.Megabyte;
        var sources = routes.MapGroup("/sources").DisableAntiforgery().WithScope(Scope.Add);

        MapFollow(sources);
        MapFeed(sources);
        MapPages(sources);
        MapBroughtList(sources);
        MapFiles(sources, mostBytes);
        MapPutAside(sources);
        MapFolding(routes);
        MapStories(routes);
    }

    private static void MapFollowedList(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                OpmlPath,
                async (LibraryContext library, CancellationToken cancel) =>
                    Results.File(
                        Encoding.UTF8.GetBytes(await Feeds.OpmlAsync(library, cancel)),
                        "text/x-opml; charset=utf-8",
                        "newsreader.opml"
                    )
            )
            .WithScope(Scope.Read)
            .WithMetadata(new TakesTurn());
    }

    private static void MapFollow(RouteGroupBuilder sources)
    {
        sources.MapPost(
            "/feeds",
            async (
                [FromForm] string? address,
                [FromForm] string? folder,
                Feeds feeds,
                HttpContext http,
                ShownOnce shown,
                ReadingPages pages,
                CancellationToken cancel
            ) =>
            {
                var followed = await feeds.FollowAsync(address ?? "", folder, cancel);
                await pages.ForgetAsync();
                return Back(
                    followed switch
                    {
                        { Feed: { } id } => $"?followed={id}",
                        { Choices: { Count: > 0 } choices } => "?"
                            + string.Join(
                                '&',
                                choices.Take(20).Select(choice => $"choice={Uri.EscapeDataString(choice)}")
                            ),
                        _ => $"?address={Uri.EscapeDataString(address ?? "")}&said="
                            + $"{shown.Keep(http.User.Reader(), followed.Error ?? "")}",
                    }
                );
            }
        );
    }

    private static void MapFeed(RouteGroupBuilder sources)
    {
        sources
            .MapPost(
                "/feeds/{id:long}",
                async (
                    long id,
                    [FromForm] string? title,
                    [FromForm] string? folder,
                    [FromForm] bool? wantsPages,
                    Feeds feeds,
                    ReadingPages pages,
                    CancellationToken cancel
                ) =>
                {
                    await feeds.ChangeAsync(id, title, folder, wantsPages == true, cancel);
                    await pages.ForgetAsync(new LibraryChange());
                    return Results.LocalRedirect($"/sources/feeds/{id}");
                }
            )
            .WithMetadata(new OwnerOnlyAttribute());
        sources.MapPost(
            "/feeds/{id:long}/check",
            async (long id, FeedReading reading, ReadingPages pages, CancellationToken cancel) =>
            {
                var summary = await reading.CheckAsync(id, cancel);
                await pages.ForgetAsync(summary?.TakeChange() ?? new LibraryChange());
                return Results.LocalRedirect($"/sources/feeds/{id}");
            }
        );
        sources
            .MapPost(
                "/feeds/{id:long}/unfollow",
                async (long id, Feeds feeds, ReadingPages pages, CancellationToken cancel) =>
                {
                    var feed = await feeds.UnfollowAsync(id, cancel);
                    await pages.ForgetAsync(new LibraryChange());
                    return Back(
                        feed is null
                            ? ""
                            : $"?unfollowed={Uri.EscapeDataString(feed.Title)}&address="
                                + $"{Uri.EscapeDataString(feed.Address)}"
                    );
                }
            )
            .WithMetadata(new OwnerOnlyAttribute());
    }

    private static void MapPages(RouteGroupBuilder sources)
    {
        sources.MapPost(
            "/pages",
            async (
                [FromForm] string? address,
                Pages kept,
                HttpContext http,
                ShownOnce shown,
                ReadingPages pages,
                CancellationToken cancel
            ) =>
            {
                if (Feeds.AddressOf(address) is not { } uri)
                    return Back(
                        $"?page={Uri.EscapeDataString(address ?? "")}&said="
                            + $"{shown.Keep(http.User.Reader(), $"“{address}” is no web address.")}"
                    );
                var (slug, summary, error) = await kept.SaveAsync(uri, cancel);
                if (slug is null)
                    return Back(
                        $"?page={Uri.EscapeDataString(address!)}&said="
                            + $"{shown.Keep(http.User.Reader(), error ?? "It could not be stored.")}"
                    );
                await pages.ForgetAsync(summary.TakeChange());
                return Results.LocalRedirect(Routes.Article(slug));
            }
        );
    }

    private static void MapBroughtList(RouteGroupBuilder sources)
    {
        sources
            .MapPost(
                "/opml",
                async (
                    HttpRequest request,
                    Feeds feeds,
                    FeedReader reader,
                    ShownOnce shown,
                    ReadingPages pages,
                    CancellationToken cancel
                ) =>
                {
                    try
                    {
                        using var memory = new MemoryStream();
                        string? name = null;
                        await UploadedFiles.ReadAsync(
                            request,
                            file =>
                            {
                                if (name is not null)
                                    return Task.CompletedTask;
                                name = file.Name;
                                return file.Content.CopyToAsync(memory, cancel);
                            },
                            cancel
                        );
                        var added = await feeds.FollowAllAsync(Opml.Read(name!, memory.ToArray()), cancel);
                        reader.Wake();
                        await pages.ForgetAsync(new LibraryChange());
                        return Back($"?added={added}");
                    }
                    catch (Exception e) when (e is ArticleUnreadableException or UploadRefusedException)
                    {
                        return Back($"?said={shown.Keep(request.HttpContext.User.Reader(), e.Message)}");
                    }
                }
            )
            .WithMetadata(new RequestSizeLimitAttribute(MostBytesOfList));
    }

    private static void MapFiles(RouteGroupBuilder sources, long mostBytes)
    {
        // Kept as files in a folder of the library's, which is watched like any other.
        sources
            .MapPost(
                "/files",
                async (
                    HttpRequest request,
                    ReaderSettings settings,
                    UploadRoom room,
                    ShownOnce shown,
                    CancellationToken cancel
                ) =>
                {
                    var user = request.HttpContext.User;
                    using var kept = room.Take(user.Reader(), request.ContentLength, user.HasAccount(), out var whyNot);
                    if (whyNot is not null)
                        return Back($"?said={shown.Keep(user.Reader(), whyNot)}");
                    var halves = new List<(string Path, string Name)>();
                    try
                    {
                        await UploadedFiles.ReadAsync(
                            request,
                            file => Uploads.WriteAsync(settings.UploadFolder, file, halves, cancel),
                            cancel
                        );
                        foreach (var half in halves)
                            room.Keep(user.Reader(), Uploads.Show(settings.UploadFolder, half));
                        return Back($"?files={halves.Count}");
                    }
                    catch (UploadRefusedException e)
                    {
                        return Back($"?said={shown.Keep(user.Reader(), e.Message)}");
                    }
                    finally
                    {
                        foreach (var (half, _) in halves)
                            File.Delete(half);
                    }
                }
            )
            .WithMetadata(new RequestSizeLimitAttribute(mostBytes));
    }

    private static void MapPutAside(RouteGroupBuilder sources)
    {
        sources
            .MapPost(
                "/aside",
                async (
                    [FromForm] string? origin,
                    LibraryContext library,
                    WritingTurns turns,
                    FolderReader folders,
                    FeedReader feeds,
                    TimeProvider clock,
                    CancellationToken cancel
                ) =>
                {
                    await PutAside.TryAgainAsync(library, turns, origin ?? "", clock.GetUtcNow().UtcDateTime, cancel);
                    folders.Wake();
                    feeds.Wake();
                    return Back("?again=1");
                }
            )
            .WithMetadata(new OwnerOnlyAttribute());
    }

    private static void MapFolding(IEndpointRouteBuilder routes)
    {
        var folding = routes.MapGroup("/articles").DisableAntiforgery();
        folding.MapPost(
            "/{id:long}/unfold",
            async (long id, [FromForm] string? back, Folding folded, ReadingPages pages) =>
            {
                await pages.ForgetAsync(await folded.UnfoldAsync(id));
                return Results.LocalRedirect(SameOrigin.Path(back));
            }
        );
        folding.MapPost(
            "/{id:long}/fold",
            async (long id, [FromForm] string? back, Folding folded, ReadingPages pages) =>
            {
                await pages.ForgetAsync(await folded.FoldAgainAsync(id));
                return Results.LocalRedirect(SameOrigin.Path(back));
            }
        );
    }

    private static void MapStories(IEndpointRouteBuilder routes)
    {
        var stories = routes.MapGroup("/articles").DisableAntiforgery();
        stories.MapPost(
            "/{id:long}/apart",
            async (long id, [FromForm] string? back, StoryCorrections said, ReadingPages pages) =>
            {
                await pages.ForgetAsync(await said.ApartAsync(id));
                return Results.LocalRedirect(SameOrigin.Path(back));
            }
        );
        stories.MapPost(
            "/{id:long}/together",
            async (
                long id,
                [FromForm] string? with,
                [FromForm] string? back,
                StoryCorrections said,
                LibraryContext library,
                ReadingPages pages
            ) =>
            {
                // The address of an article or a story, or the last part of it.
                var slug = (with ?? "").Trim().TrimEnd('/').Split('/')[^1].Split('?', '#')[0];
                if (await library.Articles.Where(a => a.Slug == slug).Select(a => a.Id).ToListAsync() is [var other])
                    await pages.ForgetAsync(await said.TogetherAsync(other, id));
                return Results.LocalRedirect(SameOrigin.Path(back));
            }
        );
    }

    private static IResult Back(string query) => Results.LocalRedirect("/sources" + query);
}
