using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Reflection;

namespace NewsReader.Web;

/// <summary>
/// What a server is started with, looked at before anything starts: a value that cannot be meant is named in a
/// sentence.
/// </summary>
internal static class StartConfiguration
{
    /// <summary>The settings under <c>NewsReader</c>.</summary>
    /// <exception cref="InvalidDataException">One has a value that it cannot have; the message says which it
    /// can.</exception>
    public static ReaderSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(ReaderSettings.Section);
        foreach (var property in typeof(ReaderSettings).GetProperties().Where(property => property.CanWrite))
            Check(section.GetSection(property.Name), property);
        return section.Get<ReaderSettings>() ?? new ReaderSettings();
    }

    /// <summary>Looks at the addresses to listen on (<c>--urls</c>).</summary>
    /// <exception cref="InvalidDataException">One is none, or has a port that there is not.</exception>
    public static void CheckAddresses(IConfiguration configuration)
    {
        var urls = configuration[WebHostDefaults.ServerUrlsKey] ?? "";
        var listened = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => ("--urls", Url: url));
        var endpoints = configuration
            .GetSection("Kestrel:Endpoints")
            .GetChildren()
            .Select(endpoint => endpoint.GetSection("Url"))
            .Where(url => url.Value is not null)
            .Select(url => (url.Path, Url: url.Value!));
        foreach (var (setting, url) in listened.Concat(endpoints))
        {
            if (!IsAddress(url))
            {
                throw new InvalidDataException(
                    $"{setting} has \"{url}\", which is no address to listen on. Write a scheme, a host and a port "
                        + $"from 0 to {IPEndPoint.MaxPort}, as in {ReaderServer.DefaultAddress}; several with "
                        + "; between them."
                );
            }
        }
    }

    /// <summary>
    /// The files of certificates, whose relative paths are of the working directory, as all others on a command line;
    /// those that lie beside the program alone stay so.
    /// </summary>
    /// <exception cref="InvalidDataException">One is not there.</exception>
    public static void FindCertificates(ConfigurationManager configuration)
    {
        var found = new Dictionary<string, string?>();
        var kestrel = configuration.GetSection("Kestrel").AsEnumerable();
        foreach (
            var (key, path) in kestrel.Where(setting =>
                IsCertificateFile(setting.Key) && !string.IsNullOrEmpty(setting.Value)
            )
        )
        {
            string[] places = [Path.GetFullPath(path!), Path.Combine(AppContext.BaseDirectory, path!)];
            found[key] =
                places.FirstOrDefault(File.Exists)
                ?? throw new InvalidDataException(
                    $"{key} is \"{path}\", and there is no file {places[0]}. Give the path of a certificate (PEM or "
                        + "PFX) or of its key; a relative one is of the working directory."
                );
        }
        configuration.AddInMemoryCollection(found);
    }

    private static void Check(IConfigurationSection setting, PropertyInfo property)
    {
        if (property.PropertyType == typeof(string[]))
        {
            if (!string.IsNullOrEmpty(setting.Value))
                throw Wrong(setting, $"It is a list: its first is {setting.Path}:0");
            return;
        }
        if (setting.GetChildren().FirstOrDefault() is { } child)
            throw Wrong(child, $"{setting.Path} has one value");
        var type = Nullable.GetUnderlyingType(property.PropertyType);
        // Left empty is not set, where there is such a thing.
        if (setting.Value is not { } value || (value.Length == 0 && type is not null))
            return;
        type ??= property.PropertyType;
        if (type == typeof(bool) && !bool.TryParse(value, out _))
            throw Wrong(setting, "It is true or false");
        if (
            type == typeof(int)
            && property.GetCustomAttribute<RangeAttribute>() is { Minimum: int least, Maximum: int most }
            && !(int.TryParse(value, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        )
        {
            throw Wrong(
                setting,
                string.Create(CultureInfo.InvariantCulture, $"It is a whole number from {least} to {most}")
            );
        }
    }

    private static InvalidDataException Wrong(IConfigurationSection setting, string allowed) =>
        new($"{setting.Path} is \"{setting.Value}\". {allowed}. Set it so, or take it out.");

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Port: >= 0 and <= IPEndPoint.MaxPort } address
                && (address.IsUnixPipe || address.IsNamedPipe || address.Scheme is "http" or "https");
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsCertificateFile(string key)
    {
        string[] parts = key.Split(':');
        return parts[^1].ToUpperInvariant() is "PATH" or "KEYPATH"
            && parts.Any(part => part.ToUpperInvariant() is "CERTIFICATE" or "CERTIFICATES");
    }
}
