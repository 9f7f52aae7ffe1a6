using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace NewsReader.Web.Api;

/// <summary>How large the text is set: a number from 1 to 5, kept in a cookie, so that the first paint is right.</summary>
internal static class ReadingSettingsApi
{
    public const string Cookie = "newsreader.size";
    public const int Smallest = 1;
    public const int Normal = 3;
    public const int Largest = 5;

    public static void MapReadingSettings(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/settings/reading", ([FromForm] int size, [FromForm] string? back, HttpContext http) =>
        {
            var chosen = Math.Clamp(size, Smallest, Largest).ToString(CultureInfo.InvariantCulture);
            http.Response.Cookies.Append(Cookie, chosen, new CookieOptions { MaxAge = TimeSpan.FromDays(400), HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, IsEssential = true });
            return Results.LocalRedirect(SameOrigin.Path(back));
        }).DisableAntiforgery().AddEndpointFilter<SameOrigin>();

    /// <summary>The size that the request asks for.</summary>
    public static int SizeOf(HttpContext? http) =>
        int.TryParse(http?.Request.Cookies[Cookie], out var size) && size is >= Smallest and <= Largest ? size : Normal;
}
