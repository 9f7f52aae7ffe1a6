using Microsoft.Net.Http.Headers;

namespace NewsReader.Web;

/// <summary>
/// What HTTP asks of every address (RFC 9110), before any route is looked for: HEAD is answered as GET is, without the
/// content; and a range in units that are not known is none.
/// </summary>
internal sealed class RequestMethods : IStartupFilter
{
    private const string RangeUnit = "bytes=";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(Mend);
            next(app);
        };

    private static Task Mend(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        // The server keeps for itself what was asked, and sends no content.
        if (HttpMethods.IsHead(request.Method))
            request.Method = HttpMethods.Get;
        var range = request.Headers.Range.ToString();
        if (range.Length > 0 && !range.StartsWith(RangeUnit, StringComparison.OrdinalIgnoreCase))
            request.Headers.Remove(HeaderNames.Range);
        return next(http);
    }
}
