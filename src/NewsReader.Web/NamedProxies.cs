using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace NewsReader.Web;

/// <summary>
/// Takes the word of a proxy that the settings name, where it is the one that asks, and of nobody else, on who asks, by
/// what host, over HTTPS or not.
/// </summary>
internal static class NamedProxies
{
    /// <exception cref="InvalidDataException">One is neither an address nor a network.</exception>
    public static ForwardedHeadersOptions Believed(IEnumerable<string> proxies)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        // The nearest one's word alone: what stands further left in its list, a client in a named network can make up.
        options.ForwardLimit = 1;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new InvalidDataException(
                    $"NewsReader:Proxies has \"{proxy}\", which is neither an address (10.0.0.2) nor a "
                        + "network (10.0.0.0/8). Write it so, or take it out."
                );
        }
        return options;
    }
}
