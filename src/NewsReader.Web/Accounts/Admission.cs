using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Accounts;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Web.Accounts;

/// <summary>Only the owner comes here; for everybody else there is nothing at the address.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OwnerOnlyAttribute : Attribute;

/// <summary>A token that has this scope may come here. Where none is named, none may.</summary>
internal sealed record TokenScope(Scope Scope);

/// <summary>
/// Who is let in where. Everything asks for somebody who is let in, unless it says that it is for all
/// (<see cref="AllowAnonymousAttribute"/>): what is new is closed until somebody opens it.
/// </summary>
internal static class Admission
{
    /// <summary>Chooses by the request how a visitor is known.</summary>
    private const string Scheme = "NewsReader";

    /// <summary>The limit of attempts to come in, by network address.</summary>
    public const string Entrance = "entrance";

    /// <summary>The limit of questions to passkeys and of their answers, which cost no password's attempt.</summary>
    public const string Passkey = "passkey";

    public const int ShortestPassword = 10;

    public const int LongestPassword = 200;

    public const int LongestName = 60;

    public static readonly TimeSpan SessionLength = TimeSpan.FromDays(30);

    private const int AttemptsAMinute = 12;

    /// <summary>A question and an answer each.</summary>
    private const int RequestsOfPasskey = 2;

    /// <summary>Requests of one visitor that are answered at a time, and how many more wait.</summary>
    private const int AtOnce = 32;
    private const int Waiting = 200;

    /// <summary>What the commands need of the accounts too.</summary>
    public static void AddAccountStore(this IServiceCollection services, ReaderSettings settings)
    {
        services.Configure<IdentityOptions>(AccountsContext.Configure);
        services.AddSingleton<AccountTurns>();
        services.AddPooledDbContextFactory<AccountsContext>(
            (provider, options) =>
                options.UseAccounts(settings.LibraryPath).AddInterceptors(provider.GetRequiredService<AccountTurns>())
        );
        services.AddScoped(scope => scope.GetRequiredService<IDbContextFactory<AccountsContext>>().CreateDbContext());
        services.AddSingleton<Invitations>();
    }

    public static void AddAccounts(this IServiceCollection services, ReaderSettings settings)
    {
        services.AddAccountStore(settings);
        services.AddSingleton<Access>();
        services.AddSingleton(_ => ServingTurn.Take(settings.LibraryPath));
        services.AddSingleton<LiveConnections>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<ShownOnce>();
        services.AddSingleton<PasswordTurns>();
        services.AddScoped<PasswordAttempts>();
        services.AddScoped<SignIn>();
        services.AddScoped<Closing>();
        services.AddScoped<Passkeys>();
        services.AddHttpContextAccessor();
        services.AddScoped<Visit>();
        services.AddSingleton<IAuthorizationHandler, LetIn>();

        services.AddWaysIn();
        services.AddIdentity(settings);
        services.AddLimits();
    }

    private static void AddWaysIn(this IServiceCollection services)
    {
        services
            .AddAuthentication(options => options.DefaultScheme = Scheme)
            .AddPolicyScheme(
                Scheme,
                null,
                options =>
                    options.ForwardDefaultSelector = http =>
                        http.RequestServices.GetRequiredService<Access>().IsAlone(http) ? AloneHandler.Scheme
                        : http.Request.Headers.Authorization.Count > 0 ? TokenHandler.Scheme
                        : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, AloneHandler>(AloneHandler.Scheme, null)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Scheme, null)
            .AddIdentityCookies(cookies =>
            {
                cookies.ApplicationCookie!.Configure<Sessions>(
                    (cookie, sessions) =>
                    {
                        Protect(cookie.Cookie, "newsreader.session");
                        cookie.SessionStore = sessions;
                        (cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (SessionLength, true);
                        cookie.Events.OnRedirectToLogin = AskToSignIn;
                        cookie.Events.OnRedirectToAccessDenied = Refuse;
                    }
                );
                // Holds the question to a passkey until it is answered.
                cookies.TwoFactorUserIdCookie!.Configure(cookie => Protect(cookie.Cookie, "newsreader.passkey"));
            });
        services.Configure<SecurityStampValidatorOptions>(options =>
            options.OnRefreshingPrincipal = context =>
            {
                if (context.CurrentPrincipal?.FindFirst(Sessions.Claim) is { } session)
                    context.NewPrincipal?.Identities.First().AddClaim(session);
                return Task.CompletedTask;
            }
        );
    }

    private static void AddIdentity(this IServiceCollection services, ReaderSettings settings)
    {
        services
            .AddIdentityCore<Account>(options =>
            {
                // Length alone (NIST SP 800-63B): rules for characters make passwords worse.
                options.Password = new PasswordOptions
                {
                    RequiredLength = ShortestPassword,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 4,
                };
                options.User.AllowedUserNameCharacters = "";
            })
            .AddSignInManager<NewKeySignIn>()
            .AddEntityFrameworkStores<AccountsContext>();
        // PBKDF2 with HMAC-SHA512, as often as OWASP's Password Storage Cheat Sheet asks.
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        // A finger or a PIN where the device can ask for one.
        services.Configure<IdentityPasskeyOptions>(options => options.UserVerificationRequirement = "preferred");
        services
            .AddDataProtection()
            .SetApplicationName("NewsReader")
            .PersistKeysToFileSystem(new DirectoryInfo(settings.KeyFolder));
    }

    private static void AddLimits(this IServiceCollection services)
    {
        services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().AddRequirements(new LetInRequirement()).Build());
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = async (rejected, _) =>
            {
                var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                    ? (int)Math.Ceiling(after.TotalSeconds)
                    : 1;
                rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                await SentencePage.AnswerAsync(
                    rejected.HttpContext,
                    limits.RejectionStatusCode,
                    "Too many requests",
                    $"Try again in {seconds} seconds."
                );
            };
            limits.AddPolicy(Entrance, http => AMinute(http, AttemptsAMinute));
            limits.AddPolicy(Passkey, http => AMinute(http, AttemptsAMinute * RequestsOfPasskey));
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                // The one on the machine shares it with nobody; and a circuit lives as long as its page.
                !http.User.HasAccount() && http.User.Identity is { IsAuthenticated: true }
                || http.WebSockets.IsWebSocketRequest
                    ? RateLimitPartition.GetNoLimiter("")
                    : RateLimitPartition.GetConcurrencyLimiter(
                        Client.Of(http),
                        _ => new ConcurrencyLimiterOptions
                        {
                            PermitLimit = AtOnce,
                            QueueLimit = Waiting,
                            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
                        }
                    )
            );
        });
    }

    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        var connections = app.Services.GetRequiredService<LiveConnections>();
        app.Use(next => http => connections.InvokeAsync(http, next));
    }

    /// <summary>A path of the server that a token with this scope may ask for.</summary>
    public static T WithScope<T>(this T endpoint, Scope scope)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new TokenScope(scope));

    private static void Protect(CookieBuilder cookie, string name)
    {
        (cookie.Name, cookie.HttpOnly, cookie.SameSite, cookie.SecurePolicy, cookie.IsEssential) = (
            name,
            true,
            SameSiteMode.Lax,
            CookieSecurePolicy.SameAsRequest,
            true
        );
    }

    private static RateLimitPartition<string> AMinute(HttpContext http, int requests) =>
        RateLimitPartition.GetFixedWindowLimiter(
            Client.Network(http),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = requests, Window = TimeSpan.FromMinutes(1) }
        );

    private static Task AskToSignIn(
        RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context
    )
    {
        var (http, request, response) = (context.HttpContext, context.Request, context.Response);
        var access = http.RequestServices.GetRequiredService<Access>();
        access.SayWhyNotAlone(http);
        // A program is told so, and not sent to a page.
        if (!SentencePage.IsForPerson(request))
            return TokenHandler.AskAsync(http);
        if (HttpMethods.IsPost(request.Method))
            return RefusedForms.AskToSignInAsync(http, access.HasOwner);
        if (!HttpMethods.IsGet(request.Method))
            return TokenHandler.AskAsync(http);
        response.Redirect(
            access.HasOwner ? $"/sign-in?back={Uri.EscapeDataString(request.Path + request.QueryString)}" : "/set-up"
        );
        return Task.CompletedTask;
    }

    /// <summary>What is the owner's alone is not there for others.</summary>
    private static Task Refuse(
        RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context
    )
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private sealed class LetInRequirement : IAuthorizationRequirement;

    private sealed class LetIn : AuthorizationHandler<LetInRequirement>
    {
        protected override Task HandleRequirementAsync(
            AuthorizationHandlerContext context,
            LetInRequirement requirement
        )
        {
            var visitor = context.User;
            var endpoint = (context.Resource as HttpContext)?.GetEndpoint();
            if (visitor.Identity is not { IsAuthenticated: true })
                return Task.CompletedTask;
            if (endpoint?.Metadata.GetMetadata<OwnerOnlyAttribute>() is not null && !visitor.IsOwner())
                return Task.CompletedTask;
            // Where there is nothing, whoever is let in is told so.
            if (
                endpoint is not null
                && visitor.Scopes() is { } scopes
                && (endpoint.Metadata.GetMetadata<TokenScope>() is not { } asked || !scopes.HasFlag(asked.Scope))
            )
                return Task.CompletedTask;
            context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
