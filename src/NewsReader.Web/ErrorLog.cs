using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Web;

/// <summary>
/// Writes what went wrong to the log under the number that the page shows: the page has nothing else of it.
/// </summary>
internal sealed partial class ErrorLog(ReaderSettings settings, ILogger<ErrorLog> log) : IExceptionHandler
{
    /// <summary>The number of a request, as the page and the log have it.</summary>
    public static string NumberOf(HttpContext? http) =>
        Activity.Current?.TraceId.ToString() ?? http?.TraceIdentifier ?? "";

    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext,
        Exception exception,
        CancellationToken cancellationToken
    )
    {
        if (exception is BadHttpRequestException bad)
        {
            // What was sent is not whole, or too much: no error of ours.
            await AnswerAsync(httpContext, bad.StatusCode);
            return true;
        }
        if (DiskSpace.IsFull(exception))
        {
            DiskIsFull(NumberOf(httpContext), httpContext.Request.Method, settings.LibraryPath);
            await SentencePage.AnswerAsync(
                httpContext,
                StatusCodes.Status507InsufficientStorage,
                "The disk is full",
                "The server's disk has no room left: what was sent was not stored, and what was stored "
                    + "before is whole. "
                    + "Free some space on it, or ask whoever runs this reader to, and send it once more."
            );
            return true;
        }
        // The route and not the address, in which there may be a code or what somebody searched for.
        WentWrong(
            exception,
            NumberOf(httpContext),
            httpContext.Request.Method,
            (httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText
                ?? "?"
        );
        return false;
    }

    private static Task AnswerAsync(HttpContext http, int status)
    {
        var most = http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize / UploadRoom.Megabyte;
        return status == StatusCodes.Status413PayloadTooLarge
            ? SentencePage.AnswerAsync(
                http,
                status,
                "That is too much at once",
                $"What was sent has more than the {most} MB that are taken here. Bring it in parts."
            )
            : SentencePage.AnswerAsync(
                http,
                status,
                "That was not understood",
                "What was sent is not whole, or not as a browser sends it. Load the page again, and send it once more."
            );
    }

    [LoggerMessage(
        LogLevel.Error,
        "{Number}: A {Method} was not stored: the disk of {Library} is full. Free some space; what was "
            + "stored before is whole."
    )]
    private partial void DiskIsFull(string number, string method, string library);

    [LoggerMessage(LogLevel.Error, "{Number}: {Method} {Route} failed.")]
    private partial void WentWrong(Exception exception, string number, string method, string route);
}
