namespace NewsReader.Sources;

/// <summary>Addresses of the web: http and https, absolute.</summary>
public static class WebAddress
{
    /// <summary>The address; null where the text is none.</summary>
    public static Uri? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : null;

    /// <summary>Whether two addresses are one, whether by http or https.</summary>
    public static bool IsSame(string? one, string? other) => WithoutScheme(one) == WithoutScheme(other);

    private static string? WithoutScheme(string? address) =>
        Of(address) is { } uri ? address![uri.Scheme.Length..] : address;

    /// <summary>The site of an address as people call it, without "www."; null where the text is none.</summary>
    public static string? HostOf(string? text) =>
        Of(text)?.Host is { } host
            ? host.StartsWith("www.", StringComparison.Ordinal)
                ? host[4..]
                : host
            : null;

    /// <summary>Whether a text begins as a web page does.</summary>
    public static bool IsPage(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart('\uFEFF').TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
