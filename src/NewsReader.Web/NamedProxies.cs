using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace NewsReader.Web;

/// <summary>Takes the word of the proxies that the settings name, and of nobody else, on who asks, by what host, over HTTPS or not.</summary>
internal static class NamedProxies
{
    /// <exception cref="InvalidDataException">One is neither an address nor a network.</exception>
    public static void Set(ForwardedHeadersOptions options, IEnumerable<string> proxies)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        // As many proxies as are named may stand one behind the other.
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
            else throw new InvalidDataException($"NewsReader:Proxies has \"{proxy}\", which is neither an address (10.0.0.2) nor a network (10.0.0.0/8). Write it so, or take it out.");
        }
    }
}
