using System.Net;
using Microsoft.Net.Http.Headers;

namespace NewsReader.Web;

/// <summary>
/// What HTTP asks of every address (RFC 9110), before any route is looked for: HEAD is answered as GET is, without the
/// content; a range in units that are not known is none; a request names its host, and letters that can be read.
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
        if (!request.Host.HasValue && !NameHost(http))
            return SentencePage.AnswerAsync(
                http,
                StatusCodes.Status400BadRequest,
                "The request names no host",
                "Every browser names the host that it asks (the header Host); ask again with one."
            );
        if (!HasKnownCharset(request))
            return SentencePage.AnswerAsync(
                http,
                StatusCodes.Status415UnsupportedMediaType,
                "The form is in letters that are not read",
                "Send it as UTF-8, as every browser does; nothing was done."
            );
        return next(http);
    }

    /// <summary>Names the host for one that need not (HTTP/1.0): the address at which it came in.</summary>
    private static bool NameHost(HttpContext http)
    {
        if (!HttpProtocol.IsHttp10(http.Request.Protocol) || http.Connection.LocalIpAddress is not { } address)
            return false;
        http.Request.Host = new HostString(new IPEndPoint(address, http.Connection.LocalPort).ToString());
        return true;
    }

    private static bool HasKnownCharset(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue)
            return true;
        try
        {
            // One that is not known is read as UTF-8; of one that is known and not safe (UTF-7) the runtime makes none.
            _ = type.Encoding;
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }
}
