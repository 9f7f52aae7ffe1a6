using System.Net;
using System.Net.Sockets;

namespace NewsReader.Sources.Fetching;

/// <summary>
/// Tells addresses of the public internet from those that lead into somebody's own network (IANA's special-purpose
/// registries, RFC 6890).
/// </summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "::1/128",
            "100::/64",
            "2001:2::/48",
            "2001:10::/28",
            "2001:20::/28",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>
    /// Whether anybody on the internet can be there. An IPv4 address within an IPv6 one counts as itself.
    /// </summary>
    public static bool Is(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && Embedded(address) is { } inner)
            return Is(inner);
        return !Array.Exists(Special, network => network.Contains(address));
    }

    /// <summary>
    /// Mapped, compatible, NAT64 (RFC 6052, 8215), 6to4 (RFC 3056) and Teredo (RFC 4380) addresses carry one of IPv4.
    /// </summary>
    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (
            bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0
            && bytes.AsSpan(12).IndexOfAnyExcept((byte)0) >= 0
            && !address.Equals(IPAddress.IPv6Loopback)
        )
            return new IPAddress(bytes.AsSpan(12));
        if (bytes is [0x00, 0x64, 0xff, 0x9b, ..])
            return new IPAddress(bytes.AsSpan(12));
        if (bytes is [0x20, 0x02, ..])
            return new IPAddress(bytes.AsSpan(2, 4));
        // Teredo writes it with every bit turned round.
        if (bytes is [0x20, 0x01, 0x00, 0x00, ..])
            return new IPAddress([(byte)~bytes[12], (byte)~bytes[13], (byte)~bytes[14], (byte)~bytes[15]]);
        return null;
    }
}
