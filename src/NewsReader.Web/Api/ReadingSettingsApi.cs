using Microsoft.AspNetCore.Mvc;

namespace NewsReader.Web.Api;

/// <summary>Keeps how the reader wants text set.</summary>
internal static class ReadingSettingsApi
{
    public static void MapReadingSettings(this IEndpointRouteBuilder routes) =>
        routes
            .MapPost(
                "/settings/reading",
                (
                    [FromForm] int? size,
                    [FromForm] Face? face,
                    [FromForm] ColumnWidth? width,
                    [FromForm] LineHeight? lines,
                    [FromForm] Theme? theme,
                    [FromForm] bool? justified,
                    [FromForm] bool? shortcuts,
                    [FromForm] string? back,
                    HttpContext http
                ) =>
                {
                    var now = ReadingSettings.Of(http);
                    var chosen = new ReadingSettings(
                        Math.Clamp(size ?? now.Size, ReadingSettings.Smallest, ReadingSettings.Largest),
                        Known(face, now.Face),
                        Known(width, now.Width),
                        Known(lines, now.Lines),
                        Known(theme, now.Theme),
                        justified ?? now.Justified,
                        shortcuts ?? now.Shortcuts
                    );
                    http.Response.Cookies.Append(
                        ReadingSettings.Cookie,
                        chosen.ToString(),
                        new CookieOptions
                        {
                            MaxAge = TimeSpan.FromDays(400),
                            HttpOnly = true,
                            SameSite = SameSiteMode.Strict,
                            Secure = http.Request.IsHttps,
                            IsEssential = true,
                        }
                    );
                    return Results.LocalRedirect(SameOrigin.Path(back));
                }
            )
            .DisableAntiforgery();

    private static T Known<T>(T? asked, T now)
        where T : struct, Enum => asked is { } value && Enum.IsDefined(value) ? value : now;
}
