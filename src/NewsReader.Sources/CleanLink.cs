namespace NewsReader.Sources;

/// <summary>An address without what follows its readers around: campaign and click identifiers.</summary>
public static class CleanLink
{
    private static readonly string[] Trackers =
    [
        "utm_",
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "mc_cid",
        "mc_eid",
        "igshid",
        "yclid",
        "_hsenc",
        "_hsmi",
        "vero_id",
        "s_cid",
        "ncid",
        "cmpid",
        "smid",
        "ref_src",
        "ref_url",
        "guccounter",
    ];

    /// <summary>The same address, clean; what is no address stays as it is.</summary>
    public static string? Of(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Query.Length < 2)
            return address;
        var kept = uri.Query[1..]
            .Split('&')
            .Where(part =>
                !Array.Exists(
                    Trackers,
                    tracker =>
                        tracker[^1] == '_'
                            ? part.StartsWith(tracker, StringComparison.OrdinalIgnoreCase)
                            : part.Split('=')[0].Equals(tracker, StringComparison.OrdinalIgnoreCase)
                )
            );
        return new UriBuilder(uri) { Query = string.Join('&', kept) }.Uri.ToString();
    }
}
