using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using NewsReader.Web.Accounts;

namespace NewsReader.Web;

/// <summary>
/// So many connections of one address and no more: one machine that opens all there are would shut everybody out. A
/// named proxy has those of all who come through it, and is not counted.
/// </summary>
internal sealed partial class Connections(int most, ForwardedHeadersOptions? proxies)
{
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Who was told of already: a line for each.</summary>
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>How many addresses have connections that are counted.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _open.Count;
        }
    }

    public void Watch(KestrelServerOptions kestrel) =>
        kestrel.ConfigureEndpointDefaults(endpoint =>
        {
            var log = kestrel.ApplicationServices.GetRequiredService<ILogger<Connections>>();
            endpoint.Use(next => connection => InvokeAsync(connection, next, log));
        });

    private async Task InvokeAsync(ConnectionContext connection, ConnectionDelegate next, ILogger log)
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var address } || IsProxy(address))
        {
            await next(connection);
            return;
        }
        var network = Client.Network(address);
        if (!Add(network, out var isNews))
        {
            if (isNews)
                SayTooMany(log, address, most);
            connection.Abort();
            return;
        }
        try
        {
            await next(connection);
        }
        finally
        {
            Remove(network);
        }
    }

    private bool Add(string network, out bool isNews)
    {
        lock (_lock)
        {
            var open = _open.GetValueOrDefault(network);
            isNews = open >= most && _told.Add(network);
            if (open >= most)
                return false;
            _open[network] = open + 1;
            return true;
        }
    }

    private void Remove(string network)
    {
        lock (_lock)
        {
            if (--_open[network] > 0)
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
        "{Address} has {Most} connections; more of it are let go (NewsReader:ConnectionsPerAddress). If it is a proxy, name it (NewsReader:Proxies)."
    )]
    private static partial void SayTooMany(ILogger log, IPAddress address, int most);
}
