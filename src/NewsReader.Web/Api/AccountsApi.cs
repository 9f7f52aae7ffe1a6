using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Accounts;
using NewsReader.Library.Reading;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Api;

/// <summary>
/// Coming in and going out, and one's own account. Every change comes from a form of our own pages, and no token may
/// make one.
/// </summary>
internal static class AccountsApi
{
    private const int LongestCredential = 16 * 1024;

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        MapEntrance(
            routes
                .MapGroup("")
                .DisableAntiforgery()
                .AllowAnonymous()
                .RequireRateLimiting(Admission.Entrance)
                .AddEndpointFilter(PasswordTurns.TakeAsync)
        );
        MapPasskeys(routes.MapGroup("").DisableAntiforgery().AllowAnonymous().RequireRateLimiting(Admission.Passkey));
        MapOwn(
            routes
                .MapGroup("/settings/account")
                .DisableAntiforgery()
                .AddEndpointFilter(
                    async (context, next) =>
                        // Who reads alone has none.
                        context.HttpContext.User.HasAccount()
                            ? await next(context)
                            : Results.NotFound()
                )
        );
        MapReaders(routes.MapGroup("/settings/readers").DisableAntiforgery().WithMetadata(new OwnerOnlyAttribute()));
        routes
            .MapPost(
                "/sign-out",
                async (HttpContext http) =>
                {
                    await http.SignOutAsync(IdentityConstants.ApplicationScheme);
                    // Pages that the browser keeps for the way are the reader's alone (Clear-Site-Data, W3C).
                    http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
                    return Results.LocalRedirect("/sign-in");
                }
            )
            .DisableAntiforgery();
    }

    private static void MapEntrance(IEndpointRouteBuilder entrance)
    {
        entrance.MapPost(
            "/set-up",
            async (
                [FromForm] string? code,
                [FromForm] string? name,
                [FromForm] string? password,
                Access access,
                SignIn signing
            ) =>
            {
                if (!access.IsSetUpCode(code))
                    return Back("/set-up", AccountProblem.Code, name);
                return await signing.NewAccountAsync(name, password) is { } wrong
                    ? Back("/set-up", wrong, name)
                    : Results.LocalRedirect("/");
            }
        );
        entrance.MapPost(
            "/sign-in",
            async (
                [FromForm] string? name,
                [FromForm] string? password,
                [FromForm] string? back,
                HttpContext http,
                SignIn signing
            ) =>
            {
                if (await signing.WithPasswordAsync(name, password))
                    return Results.LocalRedirect(SameOrigin.Path(back));
                TypedName.Keep(http, name);
                return Results.LocalRedirect(
                    $"/sign-in?problem={AccountProblem.NotSignedIn}&back={Uri.EscapeDataString(SameOrigin.Path(back))}"
                );
            }
        );
        MapInvitation(entrance);
    }

    private static void MapInvitation(IEndpointRouteBuilder entrance)
    {
        entrance.MapPost(
            "/invitations/{code}",
            async (
                string code,
                [FromForm] string? name,
                [FromForm] string? password,
                [FromForm] bool? keepsPasskeys,
                Invitations invitations,
                SignIn signing,
                CancellationToken cancel
            ) =>
            {
                var page = $"/invitations/{Uri.EscapeDataString(code)}";
                var (wasOpen, problem) = await invitations.UseAsync(
                    code,
                    invitation =>
                        invitation.AccountId is { } account
                            ? signing.ChangePasswordAsync(account, now: null, password, keepsPasskeys == true)
                            : signing.NewAccountAsync(name, password),
                    cancel
                );
                return problem is { } wrong ? Back(page, wrong, name) : Results.LocalRedirect(wasOpen ? "/" : page);
            }
        );
    }

    private static void MapPasskeys(IEndpointRouteBuilder passkey)
    {
        passkey.MapPost(
            "/sign-in/passkey/question",
            async (Passkeys passkeys) => Results.Text(await passkeys.AskAsync(), "application/json")
        );
        passkey.MapPost(
            "/sign-in/passkey",
            async ([FromForm] string credential, Passkeys passkeys) =>
                await passkeys.SignInAsync(Short(credential))
                    ? Results.NoContent()
                    : Results.StatusCode(StatusCodes.Status403Forbidden)
        );
    }

    private static void MapOwn(RouteGroupBuilder own)
    {
        own.MapPost(
                "/password",
                async ([FromForm] string? now, [FromForm] string? password, HttpContext http, SignIn signing) =>
                    await signing.ChangePasswordAsync(http.User.Reader(), now ?? "", password) is { } wrong
                        ? Back("/settings/account", wrong)
                        : Results.LocalRedirect("/settings/account?done=password")
            )
            .RequireRateLimiting(Admission.Entrance)
            .AddEndpointFilter(PasswordTurns.TakeAsync);
        own.MapPost(
            "/passkeys/question",
            async (HttpContext http, Passkeys passkeys) =>
                Results.Text(await passkeys.AskToMakeAsync(http.User.Reader()), "application/json")
        );
        own.MapPost(
            "/passkeys",
            async ([FromForm] string credential, HttpContext http, Passkeys passkeys) =>
                await passkeys.KeepAsync(
                    http.User.Reader(),
                    Short(credential),
                    BrowserName.Of(http.Request.Headers.UserAgent)
                )
                    ? Results.NoContent()
                    : Results.StatusCode(StatusCodes.Status403Forbidden)
        );
        own.MapPost(
            "/passkeys/{key}/remove",
            async (string key, HttpContext http, Passkeys passkeys) =>
            {
                await passkeys.RemoveAsync(http.User.Reader(), key);
                return Results.LocalRedirect("/settings/account");
            }
        );
        MapSessions(own);
        MapTokens(own);
    }

    private static void MapSessions(RouteGroupBuilder own)
    {
        own.MapPost(
            "/sessions/{id:long}/end",
            async (long id, HttpContext http, Sessions sessions, CancellationToken cancel) =>
            {
                await sessions.EndAsync(http.User.Reader(), id, cancel);
                return Results.LocalRedirect("/settings/account");
            }
        );
        own.MapPost(
            "/sessions/end-others",
            async (HttpContext http, Sessions sessions, CancellationToken cancel) =>
            {
                await sessions.EndOthersAsync(http.User.Reader(), Sessions.Of(http.User), cancel);
                return Results.LocalRedirect("/settings/account");
            }
        );
    }

    private static void MapTokens(RouteGroupBuilder own)
    {
        own.MapPost(
            "/tokens",
            async (
                [FromForm] string? name,
                [FromForm] Scope[]? scopes,
                HttpContext http,
                ApiTokens tokens,
                ShownOnce shown,
                CancellationToken cancel
            ) =>
            {
                var chosen = (scopes ?? []).Where(Enum.IsDefined).Aggregate(Scope.None, (all, scope) => all | scope);
                // What the server tells of itself is the owner's.
                if (!http.User.IsOwner())
                    chosen &= ~Scope.Metrics;
                return await tokens.MakeAsync(http.User.Reader(), name ?? "", chosen, cancel) is { } token
                    ? Results.LocalRedirect($"/settings/account?shown={shown.Keep(http.User.Reader(), token)}#tokens")
                    : Back("/settings/account", AccountProblem.Token);
            }
        );
        own.MapPost(
            "/tokens/{id:long}/end",
            async (long id, HttpContext http, ApiTokens tokens, CancellationToken cancel) =>
            {
                await tokens.EndAsync(http.User.Reader(), id, cancel);
                return Results.LocalRedirect("/settings/account#tokens");
            }
        );
    }

    private static void MapReaders(RouteGroupBuilder readers)
    {
        readers.MapPost(
            "/invitations",
            async (HttpContext http, Invitations invitations, ShownOnce shown, CancellationToken cancel) =>
                Shown(http, shown, await invitations.MakeAsync(account: null, cancel))
        );
        readers.MapPost(
            "/invitations/{id:long}/withdraw",
            async (long id, Invitations invitations, CancellationToken cancel) =>
            {
                await invitations.EndAsync(id, cancel);
                return Results.LocalRedirect("/settings/readers");
            }
        );
        readers.MapPost(
            "/{id:long}/password",
            async (
                long id,
                HttpContext http,
                AccountsContext accounts,
                Invitations invitations,
                ShownOnce shown,
                CancellationToken cancel
            ) =>
                await accounts.Users.AnyAsync(u => u.Id == id, cancel)
                    ? Shown(http, shown, await invitations.MakeAsync(id, cancel))
                    : Results.NotFound()
        );
        readers.MapPost(
            "/{id:long}/close",
            (long id, Closing closing, CancellationToken cancel) => CloseAsync(closing, id, isClosed: true, cancel)
        );
        readers.MapPost(
            "/{id:long}/open",
            (long id, Closing closing, CancellationToken cancel) => CloseAsync(closing, id, isClosed: false, cancel)
        );
    }

    private static async Task<IResult> CloseAsync(Closing closing, long id, bool isClosed, CancellationToken cancel)
    {
        // The owner is the one who could open it again.
        if (id != Readers.Owner)
            await closing.SetAsync(id, isClosed, cancel);
        return Results.LocalRedirect("/settings/readers");
    }

    private static IResult Shown(HttpContext http, ShownOnce shown, string path) =>
        Results.LocalRedirect(
            "/settings/readers?shown="
                + $"{shown.Keep(http.User.Reader(), $"{http.Request.Scheme}://{http.Request.Host}{path}")}"
        );

    /// <summary>A credential that no browser made is none, and is not read.</summary>
    private static string Short(string credential) =>
        credential.Length is > 0 and <= LongestCredential ? credential : "null";

    private static IResult Back(string page, AccountProblem problem, string? name = null) =>
        Results.LocalRedirect(
            $"{page}?problem={problem}{(string.IsNullOrWhiteSpace(name) ? "" : $"&name={Uri.EscapeDataString(name)}")}"
        );
}
