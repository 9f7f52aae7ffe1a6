using NewsReader.Text;

namespace NewsReader.Sources;

/// <summary>
/// What all addresses have in common that lead to one page: whatever scheme they have, place on it, variant of its host
/// and trackers behind it.
/// </summary>
public static class PageAddress
{
    /// <summary>Beginnings of a host under which papers show the same page.</summary>
    private static readonly string[] Variants = ["www.", "m.", "mobile.", "amp."];

    /// <summary>"paper.example/mill?page=2"; what is no address of the web as it is, without a place.</summary>
    public static string Of(string address)
    {
        if (WebAddress.Of(CleanLink.Of(address)) is not { } uri)
            return address.Split('#')[0];
        var host = uri.IdnHost.ToLowerInvariant();
        foreach (
            var variant in Variants.Where(variant =>
                host.StartsWith(variant, StringComparison.Ordinal) && host.Count(c => c == '.') > 1
            )
        )
            host = host[variant.Length..];
        var path = uri.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/amp", StringComparison.Ordinal))
            path = path[..^4];
        var query = string.Join(
            '&',
            uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
        );
        return $"{host}{path}?{query}";
    }

    /// <summary>Whether it is that of a whole site, as a careless template gives every article.</summary>
    public static bool IsSite(string page) => page.IndexOf('?') == page.Length - 1 && !page.Contains('/');
}
