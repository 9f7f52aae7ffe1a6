namespace NewsReader.Web.Accounts;

/// <summary>A browser as its owner knows it: "Firefox on Linux".</summary>
internal static class BrowserName
{
    /// <summary>The first that is named counts: Edge names Chrome too, and Chrome names Safari.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("FxiOS/", "Firefox"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent) =>
        $"{Name(Browsers, userAgent) ?? "A browser"}{(Name(Systems, userAgent) is { } system ? $" on {system}" : "")}";

    private static string? Name((string Mark, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(k => userAgent?.Contains(k.Mark, StringComparison.Ordinal) == true).Name;
}
