using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NewsReader.Web.Accounts;

namespace NewsReader.Web;

/// <summary>
/// So many connections of one address and no more: one machine that opens all there are would shut everybody out. A
/// named proxy has those of all who come through it, and is not counted. Of all together there are so many too: then
/// the one that is silent for longest makes room, those before all on which nothing was asked yet, so that nobody shuts
/// the others out by holding connections.
/// </summary>
internal sealed partial class Connections(ReaderSettings settings, ForwardedHeadersOptions? proxies, TimeProvider clock)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly HashSet<OpenConnection> _all = [];
    private readonly Lock _lock = new();

    /// <summary>Who was told of already: a line for each.</summary>
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Let go since the last line that said so.</summary>
    private int _letGo;
    private long? _saidAt;

    /// <summary>How many addresses have connections that are counted.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _open.Count;
        }
    }

    /// <summary>How many connections there are in all.</summary>
    public int InAll
    {
        get
        {
            lock (_lock)
                return _all.Count;
        }
    }

    public void Watch(KestrelServerOptions kestrel) =>
        kestrel.ConfigureEndpointDefaults(endpoint =>
        {
            var log = kestrel.ApplicationServices.GetRequiredService<ILogger<Connections>>();
            endpoint.Use(next => connection => InvokeAsync(connection, next, log));
        });

    /// <summary>A connection is not silent while something that was asked on it is answered.</summary>
    public static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        var connection = http.Features.Get<OpenConnection>();
        connection?.Begin();
        try
        {
            await next(http);
        }
        finally
        {
            connection?.End();
        }
    }

    private async Task InvokeAsync(ConnectionContext connection, ConnectionDelegate next, ILogger log)
    {
        var address = (connection.RemoteEndPoint as IPEndPoint)?.Address;
        var network = address is null || IsProxy(address) ? null : Client.Network(address);
        if (network is not null && !Add(network, out var isNews))
        {
            if (isNews)
                SayTooMany(log, address!, settings.ConnectionsPerAddress);
            connection.Abort();
            return;
        }
        var open = new OpenConnection(connection, clock);
        try
        {
            if (MakeRoom(open, log))
                await next(connection);
            else
                connection.Abort();
        }
        finally
        {
            Remove(network, open);
        }
    }

    private bool Add(string network, out bool isNews)
    {
        lock (_lock)
        {
            var open = _open.GetValueOrDefault(network);
            var most = settings.ConnectionsPerAddress;
            isNews = open >= most && _told.Add(network);
            if (open >= most)
                return false;
            _open[network] = open + 1;
            return true;
        }
    }

    /// <summary>Takes a connection in, for the longest silent one where there are as many as there may be.</summary>
    /// <returns>Whether there is room: on each of the others something is being answered where there is none.</returns>
    private bool MakeRoom(OpenConnection open, ILogger log)
    {
        OpenConnection? silent = null;
        bool isFull;
        var toSay = 0;
        lock (_lock)
        {
            isFull = _all.Count >= settings.Connections;
            if (isFull)
            {
                silent = _all.Where(other => other.IsSilent).MinBy(other => (other.HasAsked, other.SilentSince));
                if (silent is not null)
                    _all.Remove(silent);
                _letGo++;
                if (_saidAt is not { } at || clock.GetElapsedTime(at) >= BetweenLines)
                    (toSay, _letGo, _saidAt) = (_letGo, 0, clock.GetTimestamp());
            }
            if (!isFull || silent is not null)
                _all.Add(open);
        }
        if (toSay > 0)
            SayFull(log, settings.Connections, toSay);
        silent?.LetGo();
        if (isFull && silent is null)
            return false;
        open.Register();
        return true;
    }

    private void Remove(string? network, OpenConnection open)
    {
        lock (_lock)
        {
            _all.Remove(open);
            if (network is null || --_open[network] > 0)
                return;
            _open.Remove(network);
            _told.Remove(network);
        }
    }

    private bool IsProxy(IPAddress address)
    {
        if (proxies is null)
            return false;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return proxies.KnownProxies.Contains(address)
            || proxies.KnownIPNetworks.Any(network => network.Contains(address));
    }

    [LoggerMessage(
        LogLevel.Warning,
        "{Address} has {Most} connections; more of it are let go (NewsReader:ConnectionsPerAddress). If it "
            + "is a proxy, name it (NewsReader:Proxies)."
    )]
    private static partial void SayTooMany(ILogger log, IPAddress address, int most);

    [LoggerMessage(
        LogLevel.Warning,
        "There are {Most} connections, as many as there may be (NewsReader:Connections). The longest "
            + "silent one is let go "
            + "for each that comes: {Count} since this was last said."
    )]
    private static partial void SayFull(ILogger log, int most, int count);

    /// <summary>A connection, and whether something is being answered on it.</summary>
    private sealed class OpenConnection(ConnectionContext connection, TimeProvider clock)
    {
        private int _answering;
        private long _silentSince = clock.GetTimestamp();

        public bool HasAsked { get; private set; }

        public bool IsSilent => Volatile.Read(ref _answering) == 0;

        public long SilentSince => Volatile.Read(ref _silentSince);

        /// <summary>Known to what is asked on it from now on.</summary>
        public void Register() => connection.Features.Set(this);

        public void Begin()
        {
            HasAsked = true;
            Interlocked.Increment(ref _answering);
        }

        public void End()
        {
            Volatile.Write(ref _silentSince, clock.GetTimestamp());
            Interlocked.Decrement(ref _answering);
        }

        public void LetGo() => connection.Abort();
    }
}
