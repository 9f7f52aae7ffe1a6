using NewsReader.Library.Pictures;

namespace NewsReader.Web.Api;

/// <summary>The pictures of articles, from here.</summary>
internal static class PicturesApi
{
    public static void MapPictures(this IEndpointRouteBuilder routes) =>
        routes.MapGet(
            "/pictures/{key}",
            async (
                string key,
                HttpResponse response,
                ReaderSettings settings,
                PictureStore pictures,
                CancellationToken cancel
            ) =>
            {
                if (!settings.Pictures || await pictures.GetAsync(key, cancel) is not { } picture)
                    return Results.NotFound();
                // The address is of the picture itself: another picture has another.
                response.Headers.CacheControl = "private, max-age=31536000, immutable";
                return picture.Path is { } file
                    ? Results.File(file, picture.Type, enableRangeProcessing: true)
                    : Results.Bytes(picture.Content!, picture.Type, enableRangeProcessing: true);
            }
        );
}
