using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Library.Stories;

/// <summary>Web addresses that lead to the same page as one number, by which they are found.</summary>
internal static class AddressKey
{
    /// <summary>Beginnings of a host under which papers show the same page.</summary>
    private static readonly string[] Variants = ["www.", "m.", "mobile.", "amp."];

    /// <summary>
    /// The key; null where the address is none, or is a whole site's, as a careless template gives every article.
    /// </summary>
    public static long? Of(string? address)
    {
        if (WebAddress.Of(CleanLink.Of(address)) is not { } uri)
            return null;
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
        if (path.Length == 0 && query.Length == 0)
            return null;
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{host}{path}?{query}")));
    }
}
