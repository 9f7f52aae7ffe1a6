using System.CommandLine;
using Microsoft.Playwright;
using NewsReader.Benchmarks.Load;
using NewsReader.Web;

namespace NewsReader.Benchmarks.Screenshots;

/// <summary><c>screenshots DIR</c>: every page with the seed, on desk and phone, light and dark.</summary>
internal static class ScreenshotsCommand
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("front", "/"), ("articles", "/articles"), ("quotations", "/quotations"), ("highlights", "/highlights"), ("keys", "/keys"), ("only-quotations", "/articles/jan-leike-and-ilya-sutskever-abruptly-resign-from-openai?view=quotations"), ("article", "/articles/jan-leike-and-ilya-sutskever-abruptly-resign-from-openai"), ("people", "/people"), ("person", "/people/ilya-sutskever"), ("correct", "/people/ilya-sutskever?correct=1"),
        ("companies", "/companies"), ("company", "/companies/openai"), ("search", "/search?q=company%3AOpenAI%20said%3Amiraculous"), ("search-by-quotations", "/search?q=OpenAI&by=quotations"), ("search-by-names", "/search?q=OpenAI&by=names"), ("search-notices", "/search?q=person%3Asutskver%20(OpenAI"),
        ("found", "/articles/jan-leike-and-ilya-sutskever-abruptly-resign-from-openai?find=OpenAI#found-3"), ("search-help", "/search"), ("saved-searches", "/searches"), ("sources", "/sources"), ("settings", "/settings"), ("health", "/settings/health"), ("not-found", "/nowhere"),
    ];

    private static readonly (string Name, int Width, int Height)[] Screens = [("desk", 1280, 900), ("phone", 390, 844)];

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "Where the pictures go." };
        var command = new Command("screenshots", "Pictures of every page with the seed article, at 1280 and 390 pixels, light and dark. NEWSREADER_BROWSER names the browser, if none is on the path.") { folder };
        command.SetAction((result, _) => RunAsync(result.GetRequiredValue(folder)));
        return command;
    }

    private static async Task RunAsync(DirectoryInfo folder)
    {
        folder.Create();
        var data = Directory.CreateTempSubdirectory("newsreader-screenshots-");
        try
        {
            using var reader = await ServerProcess.StartAsync(typeof(ReaderServer).Assembly.Location, "--data", data.FullName);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await InstalledBrowser.LaunchAsync(playwright);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                foreach (var (screen, width, height) in Screens)
                {
                    await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = height } });
                    var page = await context.NewPageAsync();
                    foreach (var (name, path) in Pages)
                    {
                        await page.GotoAsync(new Uri(reader.Address, path).ToString());
                        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder.FullName, $"{name}-{screen}-{scheme.ToString().ToLowerInvariant()}.png") });
                    }
                }
            }
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
