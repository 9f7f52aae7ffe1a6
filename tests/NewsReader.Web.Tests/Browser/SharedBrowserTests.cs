using Microsoft.Playwright;
using NewsReader.Web.Tests.Accounts;

namespace NewsReader.Web.Tests.Browser;

/// <summary>
/// One browser that several people use, one after the other: what is kept for the way is each one's own.
/// </summary>
public sealed class SharedBrowserTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Starred = "/articles?is=starred";

    private readonly BrowserWindows _windows = new(browser.Browser);
    private ReaderApplication _app = null!;
    private Somebody _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await ReaderApplication.StartReachableAsync();
        _owner = await Somebody.OwnerOfAsync(_app);
    }

    public async ValueTask DisposeAsync()
    {
        await _windows.DisposeAsync();
        _owner.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_session_that_ran_out_takes_what_was_kept_with_it()
    {
        var page = await SignedInAsync("ada");
        await KeepAsync(page, "1");

        // As from another machine: this browser hears of it with its next request.
        await _owner.SendAsync("/settings/account/sessions/end-others");
        await page.GotoAsync(_app.Address + "/people");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();

        await ExpectNothingAsync(page);
    }

    [Fact]
    public async Task A_request_that_is_refused_takes_what_was_kept_with_it()
    {
        var page = await SignedInAsync("ada");
        await KeepAsync(page, "1");

        await _owner.SendAsync("/settings/account/sessions/end-others");
        Assert.Equal(
            401,
            await page.EvaluateAsync<int>("() => fetch('/api/suggestions?q=a').then(answer => answer.status)")
        );

        await ExpectNothingAsync(page);
    }

    [Fact]
    public async Task Whoever_signs_in_over_another_is_shown_nothing_of_theirs()
    {
        using (await _owner.InviteAsync("bo"))
        {
            // Signed in elsewhere.
        }
        var page = await SignedInAsync("ada");
        await KeepAsync(page, "1");
        // The form of a tab that stood open, without a sign-out.
        await page.EvaluateAsync(
            "password => fetch('/sign-in', { method: 'POST', body: new URLSearchParams({ name: 'bo', password }) })",
            Somebody.Password
        );
        await page.GotoAsync(_app.Address + "/");
        await KeepAsync(page, "2");

        Assert.Equal(
            ["pages-2-2"],
            await page.EvaluateAsync<string[]>(
                "() => caches.keys().then(names => names.filter(name => name.startsWith('pages-')))"
            )
        );
        await ExpectNothingAsync(page);
    }

    private async Task<IPage> SignedInAsync(string name)
    {
        var page = await _windows.OpenAsync(_app, "/sign-in");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Somebody.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(_app.Address + "/");
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller");
        return page;
    }

    /// <summary>Opens the seed, and for the owner what only they see, until the browser keeps them.</summary>
    private async Task KeepAsync(IPage page, string reader)
    {
        string[] paths = reader == "1" ? [Starred, ReaderApplication.SeedArticle] : ["/"];
        foreach (var path in paths)
            await page.GotoAsync(_app.Address + path);
        await ReaderApplication.UntilAsync(
            async () =>
                await page.EvaluateAsync<int>(
                    $"() => caches.open('pages-2-{reader}').then(store => store.keys()).then(keys => keys.length)"
                ) >= paths.Length,
            "the pages were not kept"
        );
    }

    private async Task ExpectNothingAsync(IPage page)
    {
        await page.Context.SetOfflineAsync(true);
        foreach (var path in new[] { Starred, ReaderApplication.SeedArticle })
        {
            await page.GotoAsync(_app.Address + path);
            await Assertions
                .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
                .ToHaveTextAsync("No network");
        }
    }
}
