using Microsoft.AspNetCore.Diagnostics;

namespace NewsReader.Web.Api;

/// <summary>What a program is told whose question under /api/ has no answer: RFC 9457, and no page.</summary>
internal static class ApiProblems
{
    /// <summary>Whether a program asks: what forms send there is answered by pages.</summary>
    public static bool IsAsked(HttpRequest request) =>
        request.Path.StartsWithSegments("/api")
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    public static Task TellAsync(StatusCodeContext context) =>
        Results
            .Problem(statusCode: context.HttpContext.Response.StatusCode, instance: context.HttpContext.Request.Path)
            .ExecuteAsync(context.HttpContext);
}
