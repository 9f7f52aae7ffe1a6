namespace NewsReader.Web.Api;

/// <summary>
/// Refuses a change, or a live connection, that another site's page asked for. Browsers say where a request comes from
/// (Fetch Metadata, W3C); an old one that does not sends the Origin of a form. A token in every form would do the same and
/// make every page another for every reader, so that none could be kept. It stands before all routes: none can forget it.
/// </summary>
internal static class SameOrigin
{
    public static Task RefuseOthers(HttpContext http, RequestDelegate next)
    {
        // Only a program sends this, and no browser does for another site by itself (as it does with Basic).
        var isProgram = http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
        if (isProgram || IsOurs(http.Request) || (IsReading(http.Request) && !http.WebSockets.IsWebSocketRequest)) return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>Where to go back to: a path of our own; anything else leads to the front page.</summary>
    public static string Path(string? back) => back is ['/', not ('/' or '\\'), ..] && !back.AsSpan().ContainsAnyInRange('\0', '\x1f') ? back : "/";

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value && origin.Scheme == request.Scheme,
        _ => false,
    };
}
