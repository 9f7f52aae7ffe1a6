using Microsoft.Playwright;

namespace NewsReader.Web.Tests.Browser;

/// <summary>How somebody searches, in a real browser.</summary>
public sealed class SearchJourneyTests(BrowserFixture browser, SearchedApplication searched)
    : IClassFixture<SearchedApplication>
{
    private ReaderApplication App => searched.App;

    [Fact]
    public async Task A_field_and_its_value_are_chosen_by_keyboard()
    {
        await using var windows = new BrowserWindows(browser.Browser);
        var page = await windows.OpenAsync(App, "/");
        await Assertions.Expect(page.Locator("form.find[data-ready]")).ToBeVisibleAsync();
        var box = page.GetByRole(AriaRole.Combobox);

        await box.PressSequentiallyAsync("spea");
        // The choices for what was typed before may stand there still.
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "speaker:" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Option, new() { Name = "speaker:" }))
            .ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(box).ToHaveValueAsync("speaker:");
        await Assertions.Expect(box).ToBeFocusedAsync();

        await box.PressSequentiallyAsync("car");
        // The choices for what was typed before may stand there still.
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Option, new() { Name = "Carla Ruby" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Option, new() { Name = "Carla Ruby" }))
            .ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=speaker%3A%22Carla%20Ruby%22"));
        await Assertions.Expect(page.Locator(".hits li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_hit_opens_at_its_place_and_the_others_are_stepped_through()
    {
        await using var windows = new BrowserWindows(browser.Browser);
        var page = await windows.OpenAsync(App, "/search?q=mill");

        await page.Locator(".hits").GetByRole(AriaRole.Link, new() { Name = "Mill opens" }).ClickAsync();
        await Assertions.Expect(page.Locator(".stepper output")).ToHaveTextAsync("1 of 2");
        await Assertions.Expect(page.Locator("#found-1")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".stepper output")).ToHaveTextAsync("2 of 2");
        await Assertions
            .Expect(page.Locator("#found-2"))
            .ToHaveClassAsync(new System.Text.RegularExpressions.Regex("here"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Put out" }).ClickAsync();
        await Assertions.Expect(page.Locator(".stepper")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_facet_narrows_and_a_search_is_saved_without_a_script()
    {
        await using var app = await SearchedApplication.StartAsync();
        await using var windows = new BrowserWindows(browser.Browser);
        var page = await windows.OpenAsync(app, "/search?q=mill", scripts: false);

        await page.GetByRole(AriaRole.Complementary)
            .GetByRole(AriaRole.Link, new() { Name = "Jack Ruby" })
            .ClickAsync();
        await Assertions.Expect(page.Locator(".hits li")).ToHaveCountAsync(1);
        await page.GetByText("Save this search").ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ruby and the mill");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ruby and the mill" }))
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Today" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ruby and the mill" }).ClickAsync();
        await Assertions.Expect(page.Locator(".hits li")).ToHaveCountAsync(1);
    }
}
