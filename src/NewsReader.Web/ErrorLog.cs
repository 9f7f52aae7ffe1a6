using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace NewsReader.Web;

/// <summary>Writes what went wrong to the log under the number that the page shows: the page has nothing else of it.</summary>
internal sealed partial class ErrorLog(ILogger<ErrorLog> log) : IExceptionHandler
{
    /// <summary>The number of a request, as the page and the log have it.</summary>
    public static string NumberOf(HttpContext? http) => Activity.Current?.TraceId.ToString() ?? http?.TraceIdentifier ?? "";

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The route and not the address, in which there may be a code or what somebody searched for.
        WentWrong(exception, NumberOf(httpContext), httpContext.Request.Method, (httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "?");
        return ValueTask.FromResult(false);
    }

    [LoggerMessage(LogLevel.Error, "{Number}: {Method} {Route} failed.")]
    private partial void WentWrong(Exception exception, string number, string method, string route);
}
