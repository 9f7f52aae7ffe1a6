using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsReader.Web;

/// <summary>
/// A page sees only what of a request it knows, and so is one page whatever else is asked: none is rendered anew for a
/// parameter or a header that says nothing new. Of the query a page knows the parameters of its own component; no
/// component in it takes any.
/// </summary>
internal static class PageRequest
{
    /// <summary>As Blazor asks for a page that it puts into the one that is open.</summary>
    private const string Enhanced = "text/html; blazor-enhanced-nav=on";

    private const string Html = "text/html";

    private static readonly string[] Encodings = ["br", "gzip"];

    private static readonly ConcurrentDictionary<Type, HashSet<string>> Known = [];

    public static Task Simplify(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is { } page)
        {
            SimplifyQuery(http.Request, Known.GetOrAdd(page, KnownBy));
            SimplifyHeaders(http.Request);
        }
        return next(http);
    }

    /// <summary>The parameters that a component takes from the query.</summary>
    internal static HashSet<string> KnownBy(Type component) =>
        component
            .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Select(property =>
                (property.Name, Asked: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>())
            )
            .Where(property => property.Asked is not null)
            .Select(property => property.Asked!.Name ?? property.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static void SimplifyQuery(HttpRequest request, HashSet<string> known)
    {
        if (!request.QueryString.HasValue || request.Query.Keys.All(known.Contains))
            return;
        request.QueryString = QueryString.Create(request.Query.Where(parameter => known.Contains(parameter.Key)));
    }

    /// <summary>The headers that pages are kept apart by have few values.</summary>
    private static void SimplifyHeaders(HttpRequest request)
    {
        var headers = request.Headers;
        var isAhead = ReadingPages.IsAhead(request);
        headers.Remove("Sec-Purpose");
        headers["Purpose"] = isAhead ? "prefetch" : StringValues.Empty;
        var accept = headers.Accept.ToString();
        headers.Accept =
            accept == Enhanced ? Enhanced
            : accept.Contains(Html, StringComparison.Ordinal) ? Html
            : "*/*";
        headers.AcceptEncoding = StringWithQualityHeaderValue.TryParseList(headers.AcceptEncoding, out var asked)
            ? string.Join(
                ", ",
                Encodings.Where(known =>
                    asked.Any(one =>
                        one.Value.Equals(known, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0
                    )
                )
            )
            : "";
    }
}
