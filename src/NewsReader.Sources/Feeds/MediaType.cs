using NewsReader.Text;

namespace NewsReader.Sources.Feeds;

/// <summary>What a file of a feed is, where the feed says nothing of it or nothing that tells.</summary>
internal static class MediaType
{
    private static readonly (string Ending, string Type)[] Known =
    [
        (".mp3", "audio/mpeg"),
        (".m4a", "audio/mp4"),
        (".aac", "audio/aac"),
        (".ogg", "audio/ogg"),
        (".oga", "audio/ogg"),
        (".opus", "audio/ogg"),
        (".flac", "audio/flac"),
        (".wav", "audio/wav"),
        (".mp4", "video/mp4"),
        (".m4v", "video/mp4"),
        (".webm", "video/webm"),
        (".ogv", "video/ogg"),
        (".mov", "video/quicktime"),
        (".jpg", "image/jpeg"),
        (".jpeg", "image/jpeg"),
        (".png", "image/png"),
        (".gif", "image/gif"),
        (".webp", "image/webp"),
        (".avif", "image/avif"),
    ];

    /// <summary>What servers say of files that they do not know.</summary>
    private static readonly string[] Vague =
    [
        "application/octet-stream",
        "binary/octet-stream",
        "application/ogg",
        "application/force-download",
        "text/html",
        "text/plain",
    ];

    /// <summary>The type as it is stated, else by the ending of the address; null where neither tells.</summary>
    /// <param name="medium">"audio", "video" or "image", as Media RSS states it.</param>
    public static string? Of(string? stated, string? medium, string address)
    {
        var type = stated?.Split(';')[0].Trim();
        if (!string.IsNullOrEmpty(type) && !Vague.Contains(type, StringComparer.OrdinalIgnoreCase))
            return stated;
        var byAddress = WebAddress.Of(address) is { } uri
            ? Known.FirstOrDefault(one => ArticleReaders.Ends(uri.AbsolutePath, one.Ending)).Type
            : null;
        if (byAddress is null)
            return stated;
        return medium is "audio" or "video" ? medium + byAddress[byAddress.IndexOf('/')..] : byAddress;
    }
}
