using Microsoft.Playwright;

namespace NewsReader.Web.Tests.Browser;

/// <summary>
/// The windows that a test opens, each with cookies of its own; closed with the test, so that none keeps calling a
/// reader that is gone.
/// </summary>
internal sealed class BrowserWindows(IBrowser browser) : IAsyncDisposable
{
    private readonly List<IBrowserContext> _contexts = [];

    /// <summary>Opens a page of a reader in a window of its own.</summary>
    public async Task<IPage> OpenAsync(ReaderApplication app, string path, bool scripts = true)
    {
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = scripts,
                ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            }
        );
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(app.Address + path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.DisposeAsync();
    }
}
