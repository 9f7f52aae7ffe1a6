using System.Collections.Frozen;

namespace NewsReader.Web.Accounts;

/// <summary>
/// The headers that browsers and plain programs send of themselves. They are known and few; those that proxies and
/// networks in front of servers add are not, and any vendor may add one tomorrow.
/// </summary>
internal static class BrowserHeaders
{
    /// <summary>Forbidden to scripts (Fetch Standard): of the browser alone.</summary>
    private static readonly string[] Beginnings = ["Sec-", "Access-Control-Request-", "Attribution-Reporting-"];

    private static readonly FrozenSet<string> Known = new[]
    {
        // HTTP itself (RFC 9110 to 9113, 9218), without what only intermediaries add.
        "Accept",
        "Accept-Charset",
        "Accept-Encoding",
        "Accept-Language",
        "Authorization",
        "Cache-Control",
        "Connection",
        "Content-Encoding",
        "Content-Language",
        "Content-Length",
        "Content-Type",
        "Cookie",
        "Date",
        "Expect",
        "From",
        "Host",
        "If-Match",
        "If-Modified-Since",
        "If-None-Match",
        "If-Range",
        "If-Unmodified-Since",
        "Keep-Alive",
        "Origin",
        "Pragma",
        "Prefer",
        "Priority",
        "Range",
        "Referer",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "User-Agent",
        "HTTP2-Settings",
        "Upgrade",
        "Upgrade-Insecure-Requests",
        // Browsers: privacy, prefetching, service workers, events, hints, dictionaries.
        "DNT",
        "Purpose",
        "X-Purpose",
        "X-Moz",
        "Service-Worker",
        "Service-Worker-Navigation-Preload",
        "Last-Event-ID",
        "Ping-From",
        "Ping-To",
        "Save-Data",
        "Device-Memory",
        "DPR",
        "Viewport-Width",
        "Width",
        "Downlink",
        "ECT",
        "RTT",
        "Available-Dictionary",
        "Dictionary-ID",
        // Scripts of our own pages (SignalR), and a view within another program.
        "X-Requested-With",
        "X-SignalR-User-Agent",
        // Feed readers, and Prometheus, on this machine.
        "A-IM",
        "X-Prometheus-Scrape-Timeout-Seconds",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A header that no browser sends of itself; null without one.</summary>
    public static string? FindOther(IHeaderDictionary headers) => headers.Keys.FirstOrDefault(name => !IsKnown(name));

    private static bool IsKnown(string name) =>
        Known.Contains(name)
        || Array.Exists(Beginnings, beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
}
