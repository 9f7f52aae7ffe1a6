namespace NewsReader.Text;

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
    public static string? HostOf(string? text) => Of(text) is { } address ? HostOf(address) : null;

    /// <inheritdoc cref="HostOf(string?)"/>
    public static string HostOf(Uri address) =>
        address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host;
}
