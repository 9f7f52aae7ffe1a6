using Microsoft.Playwright;

namespace NewsReader.Benchmarks.Screenshots;

/// <summary>A Chromium that the machine has.</summary>
internal static class InstalledBrowser
{
    private const string Setting = "NEWSREADER_BROWSER";

    private static readonly string[] Browsers =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Environment.GetEnvironmentVariable(Setting) ?? OnPath(),
                Args = Environment.UserName == "root" ? ["--no-sandbox", "--disable-gpu"] : ["--disable-gpu"],
            }
        );

    private static string? OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => Browsers.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
