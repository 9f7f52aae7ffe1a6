using Microsoft.AspNetCore.Authorization;
using NewsReader.Web.Accounts;

namespace NewsReader.Web;

/// <summary>
/// What a browser must not keep, since its next user would find it with "Back". Over HTTPS a sign-out takes along what
/// was kept (Clear-Site-Data, which browsers take from nobody else), so that there only what holds secrets is kept from
/// it.
/// </summary>
internal static class PrivateAnswers
{
    /// <summary>Pages that show a secret once, or take one.</summary>
    private static readonly string[] Secret = ["/settings", "/invitations", "/set-up", "/sign-in"];

    public static Task KeepFromStores(HttpContext http, RequestDelegate next)
    {
        if (IsPrivate(http))
            http.Response.OnStarting(DoNotStoreAsync, http.Response);
        return next(http);
    }

    private static bool IsPrivate(HttpContext http) =>
        Array.Exists(Secret, path => http.Request.Path.StartsWithSegments(path))
        || (
            !http.Request.IsHttps
            && http.User.HasAccount()
            && http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null
        );

    private static Task DoNotStoreAsync(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        // A picture says how long it is good, and is what everybody here sees.
        if (!headers.CacheControl.ToString().Contains("max-age", StringComparison.Ordinal))
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
