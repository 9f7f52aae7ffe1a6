using System.Diagnostics;
using Microsoft.Playwright;
using NewsReader.Web.Tests.Browser;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace NewsReader.Web.Tests.Browser;

/// <summary>
/// A real Chromium for all tests: NEWSREADER_BROWSER, else one on the machine, else Playwright's own, else on Debian as
/// root the distribution's, installed here.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Setting = "NEWSREADER_BROWSER";

    /// <summary>This machine under a name that browsers trust no more than any other over plain HTTP.</summary>
    public const string Elsewhere = "reader.example";

    private static readonly string[] Known =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
    ];

    /// <summary>
    /// On a closed network a browser's own talk fails, noisily; as root it starts only without its sandbox.
    /// </summary>
    private static readonly string[] Flags =
    [
        $"--host-resolver-rules=MAP {Elsewhere} 127.0.0.1",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Find(_playwright),
                Args = Environment.UserName == "root" ? ["--no-sandbox", .. Flags] : Flags,
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string Find(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? named
                : throw new InvalidOperationException($"{Setting} names {named}, and there is no such file.");
        }
        if (OnPath() is { } found)
            return found;
        if (File.Exists(playwright.Chromium.ExecutablePath))
            return playwright.Chromium.ExecutablePath;
        if (Environment.UserName == "root" && File.Exists("/usr/bin/apt-get"))
        {
            Run("apt-get", "update", "-qq");
            Run("apt-get", "install", "-y", "-qq", "chromium");
        }
        return OnPath()
            ?? throw new InvalidOperationException(
                "The browser tests need Chromium or Chrome: install one (on Debian: apt-get install "
                    + $"chromium), or name one in {Setting}."
            );
    }

    private static string? OnPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => Known.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
            }
        )!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
    }
}
