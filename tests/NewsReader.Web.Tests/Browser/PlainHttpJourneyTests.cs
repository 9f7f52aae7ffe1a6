using Microsoft.Playwright;
using NewsReader.Web.Tests.Accounts;

namespace NewsReader.Web.Tests.Browser;

/// <summary>
/// The reader on another machine over plain HTTP: no Fetch Metadata, no service worker, the Origin alone.
/// </summary>
public sealed class PlainHttpJourneyTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_is_set_up_and_used_by_a_name_of_the_network(bool scripts)
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        var address = $"http://{BrowserFixture.Elsewhere}:{new Uri(app.Address).Port}";
        await using var context = await browser.Browser.NewContextAsync(
            new BrowserNewContextOptions { JavaScriptEnabled = scripts }
        );
        var page = await context.NewPageAsync();
        var sent = new List<IRequest>();
        page.Request += (_, request) => sent.Add(request);

        await page.GotoAsync(address);
        await page.GetByLabel("Code from the console").FillAsync(Somebody.SetUpCode(app));
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync(Somebody.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(address + "/");
        await page.GotoAsync(address + ReaderApplication.SeedArticle);
        await page.GetByRole(AriaRole.Button, new() { Name = "Star" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("button[aria-pressed=true]").First).ToBeVisibleAsync();
        await page.GotoAsync(address + "/settings/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync(Somebody.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Settings" }))
            .ToBeVisibleAsync();

        // It is what it says: a browser that does not trust the place.
        var forms = sent.Where(request => request.Method == "POST" && request.IsNavigationRequest).ToList();
        Assert.NotEmpty(forms);
        foreach (var form in forms)
            Assert.False((await form.AllHeadersAsync()).ContainsKey("sec-fetch-site"));
    }

    [Fact]
    public async Task After_a_sign_out_back_shows_nothing_and_no_secret()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        var address = $"http://{BrowserFixture.Elsewhere}:{new Uri(app.Address).Port}";
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(address + "/sign-in");
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync(Somebody.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(address + "/");
        await page.GotoAsync(address + "/settings/account");
        await page.GetByLabel("Which program").FillAsync("my phone");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("p[role=status] code")).ToContainTextAsync("newsreader_");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();

        for (var i = 0; i < 4; i++)
        {
            await page.GoBackAsync();
            Assert.DoesNotContain("newsreader_", await page.ContentAsync());
            Assert.DoesNotContain("Sutskever", await page.ContentAsync());
        }
    }

    [Fact]
    public async Task Another_sites_page_is_refused_in_a_sentence()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        var address = $"http://{BrowserFixture.Elsewhere}:{new Uri(app.Address).Port}";
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync(
            "http://evil.example/**",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        ContentType = "text/html",
                        Body =
                            $"<form method=post action='{address}/sign-in'><input name=name "
                            + $"value=ada><input name=password value='{Somebody.Password}"
                            + "'><button>Win</button></form>",
                    }
                )
        );
        await page.GotoAsync("http://evil.example/");

        await page.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This was not done" }))
            .ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("another site's page may change nothing here");
        await SoundPage.CheckAsync(page);
    }
}
