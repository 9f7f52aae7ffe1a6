using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace NewsReader.Web;

/// <summary>
/// Gives every page an ETag (RFC 9110) of its bytes, so that a browser that has it already is told so (304) and nothing
/// travels. It stands within the output cache, which keeps the tag with the page and answers by it, and behind the
/// compression, so that a page is compressed once and not for everybody who asks.
/// </summary>
internal sealed class EntityTags(RequestDelegate next)
{
    private const int Bytes = 16;

    public async Task InvokeAsync(HttpContext http)
    {
        if (!IsPage(http.Request))
        {
            await next(http);
            return;
        }
        var sent = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        var kept = new StreamResponseBodyFeature(body);
        http.Features.Set<IHttpResponseBodyFeature>(kept);
        try
        {
            await next(http);
            await kept.CompleteAsync();
        }
        finally
        {
            http.Features.Set(sent);
        }
        var bytes = body.GetBuffer().AsMemory(0, (int)body.Length);
        if (http.Response.StatusCode == StatusCodes.Status200OK && !http.Response.HasStarted)
        {
            http.Response.Headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, Bytes))}\"";
            // Asked again each time: something may have been read or undone meanwhile.
            http.Response.Headers.CacheControl = "private, no-cache";
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
        }
        if (bytes.Length > 0) await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) && !request.Path.StartsWithSegments("/_blazor") && !request.Path.StartsWithSegments("/_framework");
}
