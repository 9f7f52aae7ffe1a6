using System.Net;
using System.Net.Sockets;

namespace NewsReader.Sources.Fetching;

/// <summary>Connections to the public internet, and to the hosts beside it that are allowed.</summary>
/// <param name="allowed">Hosts ("intranet", "192.168.0.7:8080") that need not be public.</param>
internal sealed class PublicConnections(IReadOnlyList<string> allowed)
{
    /// <summary>Connects to a host; what its name leads to is looked at now, and not when it was asked.</summary>
    /// <exception cref="HttpRequestException">There is no such host.</exception>
    /// <exception cref="NotPublicException">It is not of the public internet, and not allowed.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var end = context.DnsEndPoint;
        IPAddress[] addresses;
        try
        {
            // One that stands for no host (0.0.0.0) is no question to ask of DNS.
            addresses = IPAddress.TryParse(end.Host, out var address)
                ? [address]
                : await Dns.GetHostAddressesAsync(end.Host, cancel);
        }
        catch (SocketException e)
        {
            throw new HttpRequestException(HttpRequestError.NameResolutionError, e.Message, e);
        }
        var open = IsAllowed(end) ? addresses : [.. addresses.Where(PublicAddress.Is)];
        if (open.Length == 0)
            throw new NotPublicException(end.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, end.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(DnsEndPoint end) =>
        allowed.Any(host =>
            host.Equals(end.Host, StringComparison.OrdinalIgnoreCase)
            || host.Equals($"{end.Host}:{end.Port}", StringComparison.OrdinalIgnoreCase)
        );
}

/// <summary>A host that is not of the public internet.</summary>
internal sealed class NotPublicException(string host)
    : Exception($"{host} is in a private network, and what is there is nobody's news.");
