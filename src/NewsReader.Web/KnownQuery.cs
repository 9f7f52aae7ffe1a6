using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace NewsReader.Web;

/// <summary>
/// A page sees only the query parameters that it knows, and so is one page whatever else an address has: none is rendered
/// anew for a parameter that says nothing. A page knows those of its own component; no component in it takes any.
/// </summary>
internal static class KnownQuery
{
    private static readonly ConcurrentDictionary<Type, HashSet<string>> Known = [];

    public static Task ForgetOthers(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (request.QueryString.HasValue && http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is { } page)
        {
            var known = Known.GetOrAdd(page, Of);
            if (request.Query.Keys.Any(name => !known.Contains(name)))
            {
                request.QueryString = QueryString.Create(request.Query.Where(parameter => known.Contains(parameter.Key)));
            }
        }
        return next(http);
    }

    /// <summary>The parameters that a component takes from the query.</summary>
    internal static HashSet<string> Of(Type component) => component
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(property => (property.Name, Asked: property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
        .Where(property => property.Asked is not null)
        .Select(property => property.Asked!.Name ?? property.Name)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
