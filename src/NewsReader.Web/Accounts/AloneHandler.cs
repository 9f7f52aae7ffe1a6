using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using NewsReader.Library.Reading;

namespace NewsReader.Web.Accounts;

/// <summary>Lets the one person on this machine in, who has no account and needs none.</summary>
internal sealed class AloneHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Alone";

    private static readonly AuthenticateResult Owner = AuthenticateResult.Success(
        new AuthenticationTicket(Visitor.Of(Readers.Owner, Scheme), Scheme)
    );

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Owner);
}
