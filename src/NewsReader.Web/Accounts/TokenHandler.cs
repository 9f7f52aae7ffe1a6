using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace NewsReader.Web.Accounts;

/// <summary>
/// Lets programs in by their token: "Authorization: Bearer TOKEN" (RFC 6750), or, since feed readers know nothing else,
/// as the password of "Basic" (RFC 7617) with any name.
/// </summary>
internal sealed class TokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiTokens tokens
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (
            Sent(Request.Headers.Authorization.ToString()) is not { } token
            || await tokens.FindAsync(token, Context.RequestAborted) is not { } found
        )
            return AuthenticateResult.Fail("No such token.");
        return AuthenticateResult.Success(
            new AuthenticationTicket(
                Visitor.Of(found.AccountId, Scheme, new Claim(Visitor.ScopeClaim, found.Scopes.ToString())),
                Scheme
            )
        );
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => AskAsync(Context);

    /// <summary>Asks a program for its token.</summary>
    public static Task AskAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer");
        // A feed reader sends its password only when it is asked for it; a browser would open a window of its own, and
        // let nobody use the page.
        var isFeedReader =
            HttpMethods.IsGet(http.Request.Method)
            && !http.Request.Headers.ContainsKey("Sec-Fetch-Mode")
            && http.GetEndpoint()?.Metadata.GetMetadata<TokenScope>() is not null;
        if (isFeedReader)
            http.Response.Headers.Append(HeaderNames.WWWAuthenticate, "Basic realm=\"NewsReader\", charset=\"UTF-8\"");
        return Task.CompletedTask;
    }

    private static string? Sent(string header)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var sent) || sent.Parameter is not { } value)
            return null;
        if (sent.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
            return value;
        if (!sent.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase))
            return null;
        var decoded = new byte[value.Length];
        if (!Convert.TryFromBase64String(value, decoded, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(decoded, 0, length);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..] : null;
    }
}
