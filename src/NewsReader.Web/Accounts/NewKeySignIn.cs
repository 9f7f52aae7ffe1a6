using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsReader.Library.Accounts;

namespace NewsReader.Web.Accounts;

/// <summary>
/// Signs a browser in under a new key each time, and ends the session that it had: whoever copied the cookie of before
/// has nothing, be it of somebody else or of the same.
/// </summary>
internal sealed class NewKeySignIn(
    UserManager<Account> users,
    IHttpContextAccessor current,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation
) : SignInManager<Account>(users, current, claims, options, log, schemes, confirmation)
{
    public override async Task SignInWithClaimsAsync(
        Account user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        var services = Context.RequestServices;
        if ((await Context.AuthenticateAsync(AuthenticationScheme)).Succeeded)
        {
            await Context.SignOutAsync(AuthenticationScheme);
        }
        // The handler of a request goes on with the key that the request came with; one of another scope knows of none.
        await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        Context.RequestServices = scope.ServiceProvider;
        try
        {
            await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
        }
        finally
        {
            Context.RequestServices = services;
        }
    }
}
