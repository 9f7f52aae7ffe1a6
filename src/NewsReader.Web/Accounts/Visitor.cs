using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using NewsReader.Library.Accounts;
using NewsReader.Library.Reading;

namespace NewsReader.Web.Accounts;

/// <summary>Who asks.</summary>
internal static class Visitor
{
    public const string ScopeClaim = "scope";

    /// <summary>The reader of the library; nobody where whoever asks is not let in.</summary>
    public static long Reader(this ClaimsPrincipal? visitor) =>
        visitor?.Identity is { IsAuthenticated: true }
        && long.TryParse(visitor.FindFirstValue(ClaimTypes.NameIdentifier), out var reader)
            ? reader
            : Readers.Nobody;

    public static bool IsOwner(this ClaimsPrincipal? visitor) => visitor.Reader() == Readers.Owner;

    /// <summary>Whether an account was signed in with: the only one on the machine has none.</summary>
    public static bool HasAccount(this ClaimsPrincipal? visitor) =>
        visitor?.Identity is { IsAuthenticated: true, AuthenticationType: not AloneHandler.Scheme };

    /// <summary>What the visitor is let do; null for a person, who is let do everything of theirs.</summary>
    public static Scope? Scopes(this ClaimsPrincipal visitor) =>
        visitor.Identity?.AuthenticationType == TokenHandler.Scheme
            ? Enum.Parse<Scope>(visitor.FindFirstValue(ScopeClaim) ?? nameof(Scope.None))
            : null;

    /// <summary>The account of a reader; null where there is none.</summary>
    public static Task<Account?> FindAsync(this UserManager<Account> users, long reader) =>
        users.FindByIdAsync(reader.ToString(CultureInfo.InvariantCulture));

    /// <summary>A visitor of this reader's.</summary>
    public static ClaimsPrincipal Of(long reader, string scheme, params IEnumerable<Claim> more) =>
        new(
            new ClaimsIdentity(
                [new Claim(ClaimTypes.NameIdentifier, reader.ToString(CultureInfo.InvariantCulture)), .. more],
                scheme
            )
        );
}
