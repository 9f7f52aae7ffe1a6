using System.CommandLine;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsReader.Benchmarks.Load;
using NewsReader.Web;

namespace NewsReader.Benchmarks.Screenshots;

/// <summary>
/// <c>screenshots DIR</c>: every page with the seed, and those of accounts, on desk and phone, light and dark.
/// </summary>
internal static partial class ScreenshotsCommand
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("front", "/"),
        ("articles", "/articles"),
        ("quotations", "/quotations"),
        ("highlights", "/highlights"),
        ("keys", "/keys"),
        ("only-quotations", "/articles/jan-leike-and-ilya-sutskever-abruptly-resign-from-openai?view=quotations"),
        ("article", "/articles/jan-leike-and-ilya-sutskever-abruptly-resign-from-openai"),
        ("people", "/people"),
        ("person", "/people/ilya-sutskever"),
        ("correct", "/people/ilya-sutskever?correct=1"),
        ("organizations", "/organizations"),
        ("organization", "/organizations/openai"),
        ("search", "/search?q=company%3AOpenAI%20said%3Amiraculous"),
        ("search-by-quotations", "/search?q=OpenAI&by=quotations"),
        ("search-by-names", "/search?q=OpenAI&by=names"),
        ("search-notices", "/search?q=person%3Asutskver%20(OpenAI"),
        ("found", "/articles/jan-leike-and-ilya-sutskever-abruptly-resign-from-openai?find=OpenAI#found-3"),
        ("search-help", "/search"),
        ("saved-searches", "/searches"),
        ("sources", "/sources"),
        ("settings", "/settings"),
        ("health", "/settings/health"),
        ("not-found", "/nowhere"),
    ];

    private static readonly (string Name, int Width, int Height)[] Screens = [("desk", 1280, 900), ("phone", 390, 844)];

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Where the pictures go." };
        var command = new Command(
            "screenshots",
            "Pictures of every page with the seed article, at 1280 and 390 pixels, light and dark. "
                + "NEWSREADER_BROWSER names the browser, if none is on the path."
        )
        {
            folder,
        };
        command.SetAction((result, _) => RunAsync(result.GetRequiredValue(folder)));
        return command;
    }

    private static async Task RunAsync(DirectoryInfo folder)
    {
        folder.Create();
        var data = Directory.CreateTempSubdirectory("newsreader-screenshots-");
        try
        {
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await InstalledBrowser.LaunchAsync(playwright);
            using (
                var reader = await ServerProcess.StartAsync(
                    typeof(ReaderServer).Assembly.Location,
                    "--data",
                    Path.Combine(data.FullName, "alone")
                )
            )
            {
                await TakeAsync(browser, reader.Address, Pages, folder);
            }
            // A server that others can reach, behind a proxy: it asks who one is.
            using var reachable = await ServerProcess.StartAsync(
                typeof(ReaderServer).Assembly.Location,
                "--data",
                Path.Combine(data.FullName, "reachable"),
                "--NewsReader:Proxies:0",
                "192.0.2.1"
            );
            await TakeAsync(browser, reachable.Address, [("set-up", "/set-up")], folder);
            var owner = await SetUpAsync(browser, reachable);
            await TakeAsync(
                browser,
                reachable.Address,
                [("sign-in", "/sign-in"), ("sign-in-refused", "/sign-in?problem=NotSignedIn")],
                folder
            );
            await TakeAsync(
                browser,
                reachable.Address,
                [("account", "/settings/account"), ("readers", "/settings/readers")],
                folder,
                owner
            );
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task TakeAsync(
        IBrowser browser,
        Uri server,
        (string Name, string Path)[] pages,
        DirectoryInfo folder,
        string? signedIn = null
    )
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var (screen, width, height) in Screens)
            {
                await using var context = await browser.NewContextAsync(
                    new BrowserNewContextOptions
                    {
                        ColorScheme = scheme,
                        ViewportSize = new ViewportSize { Width = width, Height = height },
                        StorageState = signedIn,
                    }
                );
                var page = await context.NewPageAsync();
                foreach (var (name, path) in pages)
                {
                    await page.GotoAsync(new Uri(server, path).ToString());
                    await page.ScreenshotAsync(
                        new PageScreenshotOptions
                        {
                            Path = Path.Combine(
                                folder.FullName,
                                $"{name}-{screen}-{scheme.ToString().ToLowerInvariant()}.png"
                            ),
                        }
                    );
                }
            }
        }
    }

    /// <summary>Makes the owner's account, with the code of the console, and an invitation.</summary>
    /// <returns>The browser's state with which the owner is signed in.</returns>
    private static async Task<string> SetUpAsync(IBrowser browser, ServerProcess server)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/set-up").ToString());
        await page.Locator("input[name=code]")
            .FillAsync(server.LastLines.Select(line => SetUpCode().Match(line)).Last(match => match.Success).Value);
        await page.Locator("input[name=name]").FillAsync("ada");
        await page.Locator("input[name=password]").FillAsync("seven green kettles");
        await page.Locator("form[action='/set-up'] button").ClickAsync();
        await page.WaitForURLAsync(new Uri(server.Address, "/").ToString());
        await page.GotoAsync(new Uri(server.Address, "/settings/readers").ToString());
        await page.Locator("form[action='/settings/readers/invitations'] button").ClickAsync();
        await page.WaitForURLAsync("**/settings/readers?shown=*");
        return await context.StorageStateAsync();
    }

    [GeneratedRegex("(?<=the code )[0-9a-z]{5}-[0-9a-z]{5}")]
    private static partial Regex SetUpCode();
}
