namespace NewsReader.Sources.Dates;

/// <summary>Abbreviations of time zones behind a time of day (RFC 822, section 5, and those of common use).</summary>
internal static class TimeZones
{
    private static readonly Dictionary<string, string> Offsets = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["GMT"] = "+00:00",
        ["Z"] = "+00:00",
        ["WET"] = "+00:00",
        ["BST"] = "+01:00",
        ["CET"] = "+01:00",
        ["MEZ"] = "+01:00",
        ["CEST"] = "+02:00",
        ["MESZ"] = "+02:00",
        ["EET"] = "+02:00",
        ["EEST"] = "+03:00",
        ["MSK"] = "+03:00",
        ["IST"] = "+05:30",
        ["JST"] = "+09:00",
        ["AEST"] = "+10:00",
        ["AEDT"] = "+11:00",
        ["EDT"] = "-04:00",
        ["EST"] = "-05:00",
        ["CDT"] = "-05:00",
        ["CST"] = "-06:00",
        ["MDT"] = "-06:00",
        ["MST"] = "-07:00",
        ["PDT"] = "-07:00",
        ["PST"] = "-08:00",
        ["AKST"] = "-09:00",
        ["AKDT"] = "-08:00",
        ["HST"] = "-10:00",
        ["AST"] = "-04:00",
        ["ADT"] = "-03:00",
        ["BRT"] = "-03:00",
        ["BRST"] = "-02:00",
        ["ART"] = "-03:00",
        ["WEST"] = "+01:00",
        ["WAT"] = "+01:00",
        ["CAT"] = "+02:00",
        ["SAST"] = "+02:00",
        ["EAT"] = "+03:00",
        ["TRT"] = "+03:00",
        ["PKT"] = "+05:00",
        ["HKT"] = "+08:00",
        ["SGT"] = "+08:00",
        ["AWST"] = "+08:00",
        ["KST"] = "+09:00",
        ["ACST"] = "+09:30",
        ["ACDT"] = "+10:30",
        ["NZST"] = "+12:00",
        ["NZDT"] = "+13:00",
    };

    /// <summary>What is called the same in winter and in summer: the zone, and its offset in winter.</summary>
    private static readonly Dictionary<string, (string Zone, TimeSpan Winter)> Regions = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["ET"] = ("America/New_York", TimeSpan.FromHours(-5)),
        ["CT"] = ("America/Chicago", TimeSpan.FromHours(-6)),
        ["MT"] = ("America/Denver", TimeSpan.FromHours(-7)),
        ["PT"] = ("America/Los_Angeles", TimeSpan.FromHours(-8)),
    };

    /// <summary>Whether it is one, in any case.</summary>
    public static bool IsKnown(string name) => Offsets.ContainsKey(name) || Regions.ContainsKey(name);

    /// <summary>How far a zone is ahead of UTC at a time of its own; null where it is unknown.</summary>
    public static TimeSpan? OffsetOf(string name, DateTime at)
    {
        if (Regions.TryGetValue(name, out var region))
        {
            // A bare machine may have no zones.
            return TimeZoneInfo.TryFindSystemTimeZoneById(region.Zone, out var zone)
                ? zone.GetUtcOffset(DateTime.SpecifyKind(at, DateTimeKind.Unspecified))
                : region.Winter;
        }
        return Offsets.TryGetValue(name, out var offset)
            ? TimeSpan.Parse(offset.TrimStart('+'), System.Globalization.CultureInfo.InvariantCulture)
            : null;
    }
}
