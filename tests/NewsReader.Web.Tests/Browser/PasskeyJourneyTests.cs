using Microsoft.Playwright;
using NewsReader.Web.Tests.Accounts;

namespace NewsReader.Web.Tests.Browser;

/// <summary>
/// How the owner sets the reader up, and signs in with a passkey, in a real browser with an authenticator that is made
/// of software.
/// </summary>
public sealed class PasskeyJourneyTests(BrowserFixture browser)
{
    [Fact]
    public async Task A_passkey_is_made_and_signs_in_without_a_password()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        // A passkey belongs to a name, not to a number.
        var address = app.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await using var context = await browser.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var protocol = await context.NewCDPSessionAsync(page);
        await protocol.SendAsync("WebAuthn.enable");
        await protocol.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );

        await page.GotoAsync(address);
        await page.GetByLabel("Code from the console").FillAsync(Somebody.SetUpCode(app));
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync(Somebody.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Settings" }))
            .ToBeVisibleAsync();

        await page.GotoAsync(address + "/settings/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove" })).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Settings" }))
            .ToBeVisibleAsync();

        // Given up, it opens nothing.
        await page.GotoAsync(address + "/settings/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-passkey-problem]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_pages_of_accounts_are_for_everybody_too_and_work_by_keyboard_alone()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        await using var windows = new BrowserWindows(browser.Browser);
        var page = await windows.OpenAsync(app, "/set-up");
        await SoundPage.CheckAsync(page);
        await page.ReloadAsync();
        // The first field has the cursor.
        await page.Keyboard.TypeAsync(Somebody.SetUpCode(app));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("ada");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Somebody.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(app.Address + "/");

        await page.GotoAsync(app.Address + "/settings/readers");
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var way = (await page.Locator("p[role=status] code").TextContentAsync())!;
        await SoundPage.CheckAsync(page);
        await page.GotoAsync(app.Address + "/settings/account");
        await page.GetByLabel("Which program").FillAsync("my phone");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("p[role=status] code")).ToContainTextAsync("newsreader_");
        await SoundPage.CheckAsync(page);

        var guest = await windows.OpenAsync(app, new Uri(way).AbsolutePath);
        await SoundPage.CheckAsync(guest);
        await guest.GotoAsync(app.Address + "/sign-in?problem=NotSignedIn");
        await SoundPage.CheckAsync(guest);
    }

    [Fact]
    public async Task Whoever_has_no_scripts_signs_in_with_the_password()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        await using var windows = new BrowserWindows(browser.Browser);
        var page = await windows.OpenAsync(app, "/people", scripts: false);

        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("not right");
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).IsVisibleAsync());
        await page.GetByLabel("Name").FillAsync("ada");
        await page.GetByLabel("Password").FillAsync(Somebody.Password);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "People" })).ToBeVisibleAsync();
    }
}
