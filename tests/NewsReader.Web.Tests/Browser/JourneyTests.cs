using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Tests.Browser;

/// <summary>What a person does with the reader, in a real browser.</summary>
public sealed class JourneyTests(BrowserFixture browser, SeededApplication seeded) : IClassFixture<SeededApplication>
{
    public static TheoryData<string> Pages() =>
        [
            "/",
            ReaderApplication.SeedArticle,
            "/people",
            "/people/ilya-sutskever",
            "/people/ilya-sutskever?correct=1",
            "/organizations/openai",
            "/search",
            "/search?q=company%3AOpenAI",
            "/articles",
            "/quotations",
            "/highlights",
            "/keys",
            "/sources",
            "/settings",
            "/settings/health",
            "/settings/readers",
            ReaderApplication.SeedArticle + "?view=quotations",
            "/nowhere",
        ];

    [Fact]
    public async Task Browse_open_see_the_cards_follow_a_person_search()
    {
        await using var context = await NewContextAsync();
        var page = await OpenAsync(context, "/");

        await page.GetByRole(
                AriaRole.Heading,
                new() { Name = "Jan Leike And Ilya Sutskever Abruptly Resign From OpenAI" }
            )
            .GetByRole(AriaRole.Link)
            .ClickAsync();
        var card = page.GetByRole(AriaRole.Figure, new() { Name = "Twitter: Ilya Sutskever" }).First;
        await Assertions.Expect(card).ToContainTextAsync("7:00 p.m. Tuesday");
        await Assertions
            .Expect(card)
            .ToContainTextAsync("The company’s trajectory has been nothing short of miraculous");

        await card.GetByRole(AriaRole.Link, new() { Name = "All that Ilya Sutskever said" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Ilya Sutskever");

        await page.GetByRole(AriaRole.Combobox).FillAsync("said:\"miraculous\" company:OpenAI");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("mark").First).ToHaveTextAsync("miraculous");
    }

    [Fact]
    public async Task A_quotation_shows_its_speaker_on_hover_and_on_focus()
    {
        await using var context = await NewContextAsync();
        var page = await OpenAsync(context, ReaderApplication.SeedArticle);
        var quotation = page.Locator("q", new() { HasText = "once-and-for-all solution" });
        var note = page.GetByRole(AriaRole.Tooltip).Filter(new() { HasText = "Jan Leike" }).Last;

        await Assertions.Expect(note).ToBeHiddenAsync();
        await quotation.HoverAsync();
        await Assertions.Expect(note).ToBeVisibleAsync();
        await page.Mouse.MoveAsync(0, 0);
        await quotation.FocusAsync();
        await Assertions.Expect(note).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_text_grows_at_a_press_and_stays_grown()
    {
        await using var context = await NewContextAsync();
        var page = await OpenAsync(context, ReaderApplication.SeedArticle);
        var before = await SizeAsync(page);

        await page.GetByLabel("Text and theme").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Larger text" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveClassAsync("size-4");
        await page.ReloadAsync();

        Assert.True(await SizeAsync(page) > before);
    }

    [Fact]
    public async Task Everything_works_without_a_script()
    {
        await using var context = await NewContextAsync(scripts: false);
        var page = await OpenAsync(context, "/");

        await page.GetByRole(AriaRole.Heading, new() { Name = "Jan Leike And" }).GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByLabel("Text and theme").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Larger text" }).ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveClassAsync("size-4");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kristen Ruby" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Kristen Ruby");
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_an_article_and_its_people()
    {
        await using var context = await NewContextAsync();
        var page = await OpenAsync(context, "/");

        await TabToAsync(page, "Jan Leike And Ilya Sutskever Abruptly Resign From OpenAI");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/articles/**");
        // The address is another before the page is: what is asked of the former one is lost.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await TabToAsync(page, "All that Jakub Pachocki said");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/people/jakub-pachocki*");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_fits_every_width_and_is_quiet_in_the_console(string path)
    {
        await using var context = await NewContextAsync();
        var page = await context.NewPageAsync();
        var said = new List<string>();
        page.Console += (_, message) => said.Add($"{message.Type}: {message.Text}");
        await page.GotoAsync(seeded.App.Address + path);
        await SoundPage.CheckAsync(page);
        Assert.DoesNotContain(
            said,
            line => !line.StartsWith("info", StringComparison.Ordinal) && (path != "/nowhere" || !line.Contains("404"))
        );
    }

    [Fact]
    public async Task No_script_of_an_article_runs()
    {
        await using var app = await ReaderApplication.StartAsync(
            (
                "x.txt",
                "Head <script>window.ran=1</script>\n\nText <img src=x onerror=\"window.ran=1\"> “said "
                    + "<svg onload=window.ran=1>,” Ann Lee said.\n"
            )
        );
        await using var context = await NewContextAsync();
        var page = await context.NewPageAsync();

        foreach (
            var path in new[]
            {
                "/",
                "/articles/head-script-window-ran-1-script",
                "/search?q=%3Cscript%3Ewindow.ran%3D1%3C%2Fscript%3E",
            }
        )
        {
            await page.GotoAsync(app.Address + path);
            Assert.False(await page.EvaluateAsync<bool>("() => 'ran' in window"));
        }
    }

    private Task<IBrowserContext> NewContextAsync(bool scripts = true) =>
        browser.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = scripts,
                ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            }
        );

    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(seeded.App.Address + path);
        return page;
    }

    [Fact]
    public async Task A_page_that_nobody_looks_at_keeps_no_connection_and_has_one_again_once_somebody_does()
    {
        await using var app = await ReaderApplication.StartAsync();
        var connections = app.Services.GetRequiredService<LiveConnections>();
        Task OpenAsync(int number) =>
            ReaderApplication.UntilAsync(
                () => Task.FromResult(connections.Count == number),
                $"not {number} connections were open, but {connections.Count}"
            );
        await using var context = await NewContextAsync();
        var page = await context.NewPageAsync();
        // Ten minutes are a moment; all other times are what they are.
        await page.AddInitScriptAsync(
            "const wait = window.setTimeout; window.setTimeout = (work, time, ...rest) => wait(work, time "
                + "=== 600000 ? 2000 : time, ...rest);"
        );
        await page.GotoAsync(app.Address);
        await OpenAsync(1);

        await page.EvaluateAsync(
            "() => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => true }); "
                + "document.dispatchEvent(new Event('visibilitychange')); }"
        );
        await OpenAsync(0);

        await page.EvaluateAsync(
            "() => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => false }); "
                + "document.dispatchEvent(new Event('visibilitychange')); }"
        );
        await OpenAsync(1);
        await page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("Sutsk");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Ilya Sutskever");
    }

    private static Task<double> SizeAsync(IPage page) =>
        page.EvaluateAsync<double>("() => parseFloat(getComputedStyle(document.querySelector('.text')).fontSize)");

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()") == name)
                return;
        }
        Assert.Fail($"200 presses of Tab do not reach '{name}'.");
    }
}
