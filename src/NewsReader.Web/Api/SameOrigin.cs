namespace NewsReader.Web.Api;

/// <summary>
/// Refuses a change, or a live connection, that another site's page asked for. Browsers say where a request comes from
/// (Fetch Metadata, W3C); over plain HTTP, and old ones, they send the Origin of a form, or at least the page that it
/// was on. A token in every form would do the same and make every page another for every reader, so that none could be
/// kept. It stands before all routes: none can forget it.
/// </summary>
internal static class SameOrigin
{
    public static Task RefuseOthers(HttpContext http, RequestDelegate next)
    {
        // Only a program sends this, and no browser does for another site by itself (as it does with Basic).
        var isProgram = http
            .Request.Headers.Authorization.ToString()
            .StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
        if (isProgram || IsOurs(http.Request) || (IsReading(http.Request) && !http.WebSockets.IsWebSocketRequest))
            return next(http);
        var asked = $"{http.Request.Scheme}://{http.Request.Host}";
        var from =
            http.Request.Headers.Origin.Count > 0
                ? http.Request.Headers.Origin.ToString()
                : http.Request.Headers.Referer.ToString();
        return SentencePage.AnswerAsync(
            http,
            StatusCodes.Status403Forbidden,
            "This was not done",
            "Go back, load the page again, and send it once more. If it is refused again, try another "
                + "browser, or turn off "
                + "what hides where you come from (an extension, a strict setting for privacy). The browser "
                + "does not say that "
                + "it comes from a page of this reader, and another site's page may change nothing here: "
                + $"this reader was asked as {asked}, "
                + (
                    Uri.TryCreate(from, UriKind.Absolute, out var page)
                        ? $"and the page is of {page.GetLeftPart(UriPartial.Authority)}. "
                        : "and the browser does not name the page. "
                )
                + "Whoever runs the reader behind a proxy has to name it in the settings (NewsReader:Proxies)."
        );
    }

    /// <summary>
    /// Where to go back to: a path of our own, as a header may have it; anything else leads to the front page.
    /// </summary>
    public static string Path(string? back) =>
        back is ['/', not ('/' or '\\'), ..] && !back.Any(char.IsControl) ? Escaped(back)
        : back is "/" ? back
        : "/";

    /// <summary>
    /// The page that a request says it was sent from, as a path; the front page where it is none of ours.
    /// </summary>
    public static string PageOf(HttpRequest request) =>
        IsOf(request, request.Headers.Referer) ? Path(new Uri(request.Headers.Referer.ToString()).PathAndQuery) : "/";

    /// <summary>
    /// Whether a request says that a page of another origin sent it, or that it stands under another name than it asks
    /// for, as behind a proxy. A link from elsewhere is followed by whoever presses it, and says so.
    /// </summary>
    public static bool IsForeign(HttpRequest request)
    {
        var (origin, referer) = (request.Headers.Origin, request.Headers.Referer);
        if (origin.Count > 0 && !IsOf(request, origin))
            return true;
        var isLink =
            IsReading(request) && request.Headers["Sec-Fetch-Site"].ToString() is ("cross-site" or "same-site");
        return referer.Count > 0 && !isLink && !IsOf(request, referer);
    }

    private static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsOurs(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "same-origin" or "none" => true,
            "" when request.Headers.Origin.Count > 0 => IsOf(request, request.Headers.Origin),
            // Neither: an old browser's form of our own page has this at least, and another site's page cannot make it
            // up.
            "" => IsOf(request, request.Headers.Referer),
            _ => false,
        };

    private static bool IsOf(HttpRequest request, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var origin)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && Uri.Compare(
            origin,
            own,
            UriComponents.SchemeAndServer,
            UriFormat.SafeUnescaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0;

    /// <summary>
    /// Header fields are ASCII (RFC 9110): all else stands as the bytes of its UTF-8, as browsers write it.
    /// </summary>
    private static string Escaped(string path) =>
        path.All(char.IsAscii)
            ? path
            : string.Concat(
                path.EnumerateRunes()
                    .Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()))
            );
}
