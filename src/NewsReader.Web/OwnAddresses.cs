using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace NewsReader.Web;

/// <summary>The addresses of a server as somebody on another machine can open them.</summary>
internal static class OwnAddresses
{
    /// <param name="listened">
    /// What it listens on; a host that stands for all of the machine's ("http://0.0.0.0:5080") is each of them.
    /// </param>
    public static IEnumerable<string> Of(string listened)
    {
        if (!Uri.TryCreate(listened, UriKind.Absolute, out var uri) || !IsAll(uri.Host))
            return [listened];
        var hosts = OfMachine(uri.HostNameType == UriHostNameType.IPv4).Select(address => address.ToString()).ToList();
        if (hosts.Count == 0)
            hosts.Add(Dns.GetHostName());
        return hosts.Select(host => new UriBuilder(uri.Scheme, host, uri.Port).Uri.GetLeftPart(UriPartial.Authority));
    }

    private static bool IsAll(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address)
        && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));

    /// <summary>Those of networks that are up, the shorter to type (IPv4) first.</summary>
    private static IEnumerable<IPAddress> OfMachine(bool isIPv4Alone) =>
        NetworkInterface
            .GetAllNetworkInterfaces()
            .Where(network => network.OperationalStatus is OperationalStatus.Up or OperationalStatus.Unknown)
            .Select(network => network.GetIPProperties())
            // One with a way out is where others are.
            .OrderByDescending(network => network.GatewayAddresses.Count > 0)
            .SelectMany(network => network.UnicastAddresses.Select(unicast => unicast.Address))
            .Where(address =>
                !IPAddress.IsLoopback(address)
                && !address.IsIPv6LinkLocal
                && (address.AddressFamily == AddressFamily.InterNetwork || !isIPv4Alone)
            )
            .OrderBy(address => address.AddressFamily == AddressFamily.InterNetworkV6);
}
