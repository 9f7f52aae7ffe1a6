using System.Net;
using System.Net.Sockets;
using NewsReader.Library.Reading;

namespace NewsReader.Web.Accounts;

/// <summary>Whoever shares one allowance: a reader, else everybody at one network address.</summary>
internal static class Client
{
    /// <summary>Of IPv6 the network counts: one house has 2^64 addresses.</summary>
    private const int NetworkBytes = 8;

    public static string Of(HttpContext http) =>
        http.User.Reader() is not Readers.Nobody and var reader ? $"reader {reader}" : Network(http);

    public static string Network(HttpContext http) => Network(http.Connection.RemoteIpAddress);

    public static string Network(IPAddress? address) =>
        address switch
        {
            null => "local",
            { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } v6 when !IPAddress.IsLoopback(v6) => Convert.ToHexString(
                v6.GetAddressBytes(),
                0,
                NetworkBytes
            ),
            var plain => plain.ToString(),
        };
}
