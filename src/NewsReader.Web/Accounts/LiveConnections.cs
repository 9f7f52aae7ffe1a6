using System.Collections.Concurrent;

namespace NewsReader.Web.Accounts;

/// <summary>
/// The connections that stay open for what happens on a page (its circuit): so many of one visitor and no more, so that
/// one cannot take the room of all; and cut off once the session that opened them has ended.
/// </summary>
internal sealed class LiveConnections
{
    /// <summary>Of one visitor: as many as somebody has tabs, and some.</summary>
    public const int MostOfOne = 60;

    public const int Most = 600;

    /// <summary>After that a page connects anew, and is asked again who it is.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<HttpContext, (string Visitor, long? Session)> _open = [];

    public int Count => _open.Count;

    /// <summary>Ends the connections of a session.</summary>
    public void CutOff(long session)
    {
        foreach (var (http, _) in _open.Where(open => open.Value.Session == session))
            http.Abort();
    }

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments("/_blazor") || !http.WebSockets.IsWebSocketRequest)
        {
            await next(http);
            return;
        }
        var visitor = Client.Of(http);
        if (_open.Count >= Most || _open.Values.Count(open => open.Visitor == visitor) >= MostOfOne)
        {
            // The page does without: search and corrections work by forms.
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        _open[http] = (visitor, Sessions.Of(http.User));
        using var end = new Timer(_ => http.Abort(), null, Longest, Timeout.InfiniteTimeSpan);
        try
        {
            await next(http);
        }
        finally
        {
            _open.TryRemove(http, out _);
        }
    }
}
