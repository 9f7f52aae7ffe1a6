using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Web.Accounts;

/// <summary>
/// Whether accounts are asked for. One person on the machine itself needs none, as long as nothing else can be behind the
/// request: no proxy, no page of another site that made the browser take its name for ours (DNS rebinding). Once there is
/// an account, everybody signs in.
/// </summary>
internal sealed partial class Access(ReaderSettings settings, IServer server, IDbContextFactory<AccountsContext> accounts, ILogger<Access> log)
{
    /// <summary>Only whoever comes through somebody else sends these.</summary>
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    private readonly Lock _lock = new();

    /// <summary>Asked for by the first request, when the server listens.</summary>
    private readonly Lazy<string?> _reachable = new(() => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(IsReachable));

    private string? _setUpCode;

    /// <summary>Whether anybody has an account.</summary>
    public bool HasOwner { get; private set; }

    /// <summary>Looks whether anybody has an account.</summary>
    public async Task OpenAsync(CancellationToken cancel)
    {
        await using var context = await accounts.CreateDbContextAsync(cancel);
        HasOwner = await context.Users.AnyAsync(cancel);
    }

    /// <summary>Whether the request is of the one person on this machine.</summary>
    public bool IsAlone(HttpContext http) =>
        !HasOwner && !IsReachableByOthers
        && http.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote)
        && IsThisMachine(http.Request.Host.Host)
        && !ForwardingHeaders.Any(http.Request.Headers.ContainsKey);

    /// <summary>Whether others than this machine can reach the server.</summary>
    public bool IsReachableByOthers => settings.HasProxies || _reachable.Value is not null;

    /// <summary>Says on the console how the owner comes in, where there is none yet and others can come.</summary>
    public void AskForOwnerWhereReachable()
    {
        if (IsReachableByOthers) AskForOwner(_reachable.Value ?? "");
    }

    /// <summary>Says on the console how the owner comes in, where there is none yet.</summary>
    public void AskForOwner(string address)
    {
        if (!HasOwner) SayCode(address, SetUpCode());
    }

    /// <summary>Whether a typed code is the one on the console; where it is not, it is said there again.</summary>
    public bool IsSetUpCode(string? typed) => !HasOwner && Secret.Same(typed, SetUpCode());

    /// <summary>There is an owner now: the code is good no longer.</summary>
    public void OwnerIsHere()
    {
        lock (_lock) (HasOwner, _setUpCode) = (true, null);
    }

    private static bool IsThisMachine(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsReachable(string address) => !Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsThisMachine(uri.Host);

    private string SetUpCode()
    {
        lock (_lock) return _setUpCode ??= Secret.Short();
    }

    [LoggerMessage(LogLevel.Warning, "Nobody has an account yet, and others can reach this server: until its owner has one, nothing is shown. Open {Address}/set-up and type the code {Code}. It is good once, until the server stops.")]
    private partial void SayCode(string address, string code);
}
