namespace NewsReader.Web.Api;

/// <summary>
/// Refuses a change that another site's page asked for. Browsers say where a request comes from (Fetch Metadata, W3C);
/// an old one that does not sends the Origin of a form. A token in every form would do the same and make every page
/// another for every reader, so that none could be kept.
/// </summary>
internal sealed class SameOrigin : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsOurs(context.HttpContext.Request) ? await next(context) : Results.StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Where to go back to: a path of our own; anything else leads to the front page.</summary>
    public static string Path(string? back) => back is ['/', not ('/' or '\\'), ..] ? back : "/";

    private static bool IsOurs(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value && origin.Scheme == request.Scheme,
        _ => false,
    };
}
