using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IO;
using Microsoft.Net.Http.Headers;
using NewsReader.Web.Accounts;

namespace NewsReader.Web;

/// <summary>
/// Gives every page an ETag (RFC 9110) of its bytes, so that a browser that has it already is told so (304) and nothing
/// travels. It takes up what is rendered, so that whoever reads it slowly keeps nobody from rendering. It stands within
/// the output cache, which keeps the tag with the page and answers by it, and behind the compression, so that a page is
/// compressed once and not for everybody who asks.
/// </summary>
internal sealed class EntityTags(RequestDelegate next, ReaderSettings settings)
{
    private const int Bytes = 16;

    /// <summary>In bytes, of what is no page.</summary>
    private const int MostInMemory = 256 * 1024;

    /// <summary>In bytes: what is kept at hand for the pages that are rendered next.</summary>
    private const int MostSpare = 4 * 1024 * 1024;

    /// <summary>
    /// A page does not fit where the collector keeps what is small: memory of its own for each would be collected late.
    /// </summary>
    private static readonly RecyclableMemoryStreamManager Memory = new(
        new RecyclableMemoryStreamManager.Options
        {
            BlockSize = 32 * 1024,
            MaximumSmallPoolFreeBytes = MostSpare,
            MaximumLargePoolFreeBytes = 0,
        }
    );

    public async Task InvokeAsync(HttpContext http)
    {
        var isPage = IsPage(http.Request);
        if (http.GetEndpoint()?.Metadata.GetMetadata<TakesTurn>() is { IsLong: true })
        {
            await TakeUpAsync(http);
            return;
        }
        if (!isPage && !RenderingTurns.IsTaken(http))
        {
            await next(http);
            return;
        }
        var sent = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = Memory.GetStream();
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
        if (isPage && http.Response.StatusCode == StatusCodes.Status200OK && !http.Response.HasStarted)
        {
            http.Response.Headers.ETag = $"\"{Tag(body.GetReadOnlySequence())}\"";
            // Asked again each time: something may have been read or undone meanwhile.
            http.Response.Headers.CacheControl = "private, no-cache";
            http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
            // What a browser keeps for the way (worker.js) is one reader's.
            http.Response.Headers["X-Reader"] = http.User.Reader().ToString(CultureInfo.InvariantCulture);
        }
        // Nothing is not to be written either: the page of what is not there comes in its place.
        if (body.Length == 0)
            return;
        foreach (var bytes in body.GetReadOnlySequence())
            await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    /// <summary>
    /// What may be as long as a library (all that is a reader's) is taken up in memory as far as a page is long, and in
    /// a file from there: so that nobody fills the memory by reading it slowly.
    /// </summary>
    private async Task TakeUpAsync(HttpContext http)
    {
        var sent = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var body = new FileBufferingWriteStream(
            MostInMemory,
            bufferLimit: null,
            () => Directory.CreateDirectory(settings.PassingFolder).FullName
        );
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
        http.Response.Headers.CacheControl = "private, no-cache";
        if (body.Length > 0)
            await body.DrainBufferAsync(http.Response.Body, http.RequestAborted);
    }

    private static string Tag(ReadOnlySequence<byte> page)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var bytes in page)
            hash.AppendData(bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Bytes));
    }

    private static bool IsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
        && !request.Path.StartsWithSegments("/_blazor")
        && !request.Path.StartsWithSegments("/_framework");
}
