using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Accounts;
using NewsReader.Web.Api;

namespace NewsReader.Web.Accounts;

/// <summary>
/// Whether accounts are asked for. One person on the machine itself needs none, as long as nothing else can be behind
/// the request: no proxy, no page of another site that made the browser take its name for ours (DNS rebinding). Once
/// there is an account, everybody signs in.
/// </summary>
internal sealed partial class Access(
    ReaderSettings settings,
    IServer server,
    IDbContextFactory<AccountsContext> accounts,
    ILogger<Access> log
)
{
    private readonly Lock _lock = new();

    /// <summary>What was said on the console already: a line for each, whatever names a visitor makes up.</summary>
    private readonly ConcurrentDictionary<Doubt, bool> _said = [];

    /// <summary>Asked for by the first request, when the server listens.</summary>
    private readonly Lazy<string?> _reachable = new(() => Addresses(server).FirstOrDefault(IsReachable));

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
    public bool IsAlone(HttpContext http) => !HasOwner && !IsReachableByOthers && WhyNotAlone(http) is null;

    /// <summary>
    /// Why a request may be of somebody else than the person on this machine, to be said after "because"; null where
    /// nothing says so.
    /// </summary>
    public string? WhyNotAlone(HttpContext http) => DoubtOf(http)?.Why;

    /// <summary>Whether others than this machine can reach the server.</summary>
    public bool IsReachableByOthers => settings.HasProxies || _reachable.Value is not null;

    /// <summary>Says on the console how the owner comes in, where there is none yet and others can come.</summary>
    public void AskForOwnerWhereReachable()
    {
        if (IsReachableByOthers)
            AskForOwner();
    }

    /// <summary>Says on the console how the owner comes in, where there is none yet.</summary>
    /// <param name="http">Who asked for it; null where nobody has yet.</param>
    public void AskForOwner(HttpContext? http = null)
    {
        if (HasOwner)
            return;
        if (IsReachableByOthers)
            SayCode(OwnAddress, SetUpCode());
        else if (http is not null && WhyNotAlone(http) is { } why)
            SayShut(why, OwnAddress, SetUpCode());
        else
            SayCodeAlone(OwnAddress, SetUpCode());
    }

    /// <summary>Says once on the console why a request was not taken for the one person's on this machine.</summary>
    public void SayWhyNotAlone(HttpContext http)
    {
        if (HasOwner || IsReachableByOthers || DoubtOf(http) is not { } doubt)
            return;
        if (_said.TryAdd(doubt.Kind, true))
            SayShut(doubt.Why, OwnAddress, SetUpCode());
    }

    /// <summary>Whether a typed code is the one on the console; where it is not, it is said there again.</summary>
    public bool IsSetUpCode(string? typed) => !HasOwner && Secret.Same(typed, SetUpCode());

    /// <summary>There is an owner now: the code is good no longer.</summary>
    public void OwnerIsHere()
    {
        lock (_lock)
            (HasOwner, _setUpCode) = (true, null);
    }

    /// <summary>
    /// Our own, never the one that was asked for: a foreign page could make the console send people to it.
    /// </summary>
    private string OwnAddress => OwnAddresses.Of(_reachable.Value ?? Addresses(server).FirstOrDefault("")).First();

    private static IEnumerable<string> Addresses(IServer server) =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    private (Doubt Kind, string Why)? DoubtOf(HttpContext http)
    {
        var request = http.Request;
        if (IsReachableByOthers)
            return (Doubt.Reachable, "others can reach this server");
        if (http.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
            return (Doubt.Machine, "it came from another machine");
        if (!IsThisMachine(request.Host.Host))
            return (Doubt.Host, $"it asked for the host {request.Host.Host}, which is not this machine's own name");
        if (SameOrigin.IsForeign(request))
            return (Doubt.Page, "the page of another site sent it, or a proxy gave this server another name");
        if (HttpProtocol.IsHttp10(request.Protocol))
            return (Doubt.Protocol, "it came as HTTP/1.0, as from a proxy");
        return BrowserHeaders.FindOther(request.Headers) is { } header
            ? (Doubt.Header, $"it has the header {header}, which browsers do not send, as from a proxy")
            : null;
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsReachable(string address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsThisMachine(uri.Host);

    private string SetUpCode()
    {
        lock (_lock)
            return _setUpCode ??= Secret.Short();
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Nobody has an account yet, and others can reach this server: until its owner has one, nothing is "
            + "shown. Open {Address}/set-up and type the code {Code}. It is good once, until the server stops."
    )]
    private partial void SayCode(string address, string code);

    [LoggerMessage(
        LogLevel.Warning,
        "To make the owner's account, open {Address}/set-up and type the code {Code}. It is good once, "
            + "until the server "
            + "stops. From then on everybody signs in."
    )]
    private partial void SayCodeAlone(string address, string code);

    [LoggerMessage(
        LogLevel.Warning,
        "A request was shown nothing, because {Why}. Without an account only the person on this machine reads here. "
            + "To make one, open {Address}/set-up, or that path of the address you use, and type the code {Code}. "
            + "It is good once, until the server stops."
    )]
    private partial void SayShut(string why, string address, string code);

    /// <summary>Why a request may be somebody else's.</summary>
    private enum Doubt
    {
        Reachable,
        Machine,
        Host,
        Page,
        Protocol,
        Header,
    }
}
