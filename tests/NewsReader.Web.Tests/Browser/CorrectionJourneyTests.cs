using Microsoft.Playwright;

namespace NewsReader.Web.Tests.Browser;

/// <summary>The reader puts right who is who, in a real browser.</summary>
public sealed class CorrectionJourneyTests(BrowserFixture browser) : IAsyncDisposable
{
    private readonly BrowserWindows _windows = new(browser.Browser);

    private static readonly (string, string)[] Articles =
    [
        (
            "a.txt",
            "Mill opens\n\nMarta Okoye, the mayor of Leeds, spoke on Friday.\n\n“We open on Monday,” Okoye said.\n"
        ),
        (
            "b.txt",
            "Mill grows\n\nMartha Okoye, the mayor of Leeds, spoke on Sunday.\n\n“We grow,” Okoye said.\n\n"
                + "Share\n\nIt rained.\n"
        ),
    ];

    [Fact]
    public async Task Two_pages_become_one_from_the_persons_page_and_two_again_at_an_undo()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/people/martha-okoye");
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct this page" }).ClickAsync();

        var same = page.GetByLabel("The same as");
        await Assertions.Expect(same).ToBeEnabledAsync();
        await same.PressSequentiallyAsync("mart");
        await page.GetByRole(AriaRole.Button, new() { Name = "Marta Okoye", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Marta Okoye");
        await Assertions.Expect(page.Locator(".quotations")).ToContainTextAsync("“We grow,”");
        await page.GotoAsync(app.Address + "/people/martha-okoye");
        await page.WaitForURLAsync("**/people/marta-okoye");

        await page.GetByRole(AriaRole.Link, new() { Name = "Correct this page" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo: Martha Okoye is Marta Okoye" }).ClickAsync();
        await Assertions.Expect(page.Locator(".quotations")).Not.ToContainTextAsync("“We grow,”");
        await page.GotoAsync(app.Address + "/people/martha-okoye");
        await Assertions.Expect(page.Locator(".quotations")).ToContainTextAsync("“We grow,”");
    }

    [Fact]
    public async Task A_correction_that_cannot_be_made_says_why_and_a_rename_shows_at_once()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/people/martha-okoye?correct=1");

        var name = page.GetByLabel("The name is");
        await Assertions.Expect(name).ToBeEnabledAsync();
        await name.FillAsync("Marta Okoye");
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Status))
            .ToContainTextAsync("Another page is called Marta Okoye.");

        await name.FillAsync("Martha Okoye-Lindqvist");
        await page.Keyboard.PressAsync("Enter");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Martha Okoye-Lindqvist");
    }

    [Fact]
    public async Task An_organization_is_of_another_kind_by_the_users_word_until_it_is_undone()
    {
        await using var app = await ReaderApplication.StartAsync(
            (
                "c.txt",
                "Looms stop\n\nBo Chan, the head of Weavers Union, spoke on Friday.\n\n“It is enough,” Chan said.\n"
            )
        );
        var page = await _windows.OpenAsync(app, "/companies/weavers-union?correct=1");
        await Assertions.Expect(page).ToHaveURLAsync(app.Address + "/organizations/weavers-union?correct=1");
        var kicker = page.Locator(".dossier > .kicker");
        await Assertions.Expect(kicker).ToContainTextAsync("Union · 1 article");

        var kind = page.GetByLabel("Its kind is");
        await Assertions.Expect(kind).ToBeEnabledAsync();
        await kind.SelectOptionAsync("Association");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set" }).ClickAsync();

        await Assertions
            .Expect(page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync("Weavers Union is listed under “Association” now.");
        await Assertions.Expect(kicker).ToContainTextAsync("Association · 1 article");
        await page.GotoAsync(app.Address + "/organizations?kind=association");
        await page.GetByRole(AriaRole.Link, new() { Name = "Weavers Union" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct this page" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo: Weavers Union is of the kind “Association”" })
            .ClickAsync();
        await Assertions.Expect(kicker).ToContainTextAsync("Union · 1 article");
    }

    [Fact]
    public async Task A_line_left_out_is_put_back_without_a_script()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/articles/mill-grows", scripts: false);

        await page.GetByText("One line of the page is not in the text").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Put back: Share" }).ClickAsync();
        await Assertions.Expect(page.Locator(".text p", new() { HasText = "Share" })).ToBeVisibleAsync();

        await page.GetByText("One line of the page is not in the text").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave out again: Share" }).ClickAsync();
        await Assertions.Expect(page.Locator(".text p", new() { HasText = "Share" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_typed_stays_through_a_lost_connection()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/people/martha-okoye?correct=1");
        var alias = page.GetByLabel("Also called");
        await Assertions.Expect(alias).ToBeEnabledAsync();
        await alias.FillAsync("Marthe");
        await page.Keyboard.PressAsync("Tab");

        await page.EvaluateAsync("() => Blazor.pauseCircuit()");
        await page.EvaluateAsync("() => Blazor.resumeCircuit()");

        await Assertions.Expect(page.GetByLabel("Also called")).ToBeEnabledAsync();
        await Assertions.Expect(page.GetByLabel("Also called")).ToHaveValueAsync("Marthe");
    }

    [Fact]
    public async Task A_lost_connection_is_said_quietly()
    {
        var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/people/martha-okoye?correct=1");
        await Assertions.Expect(page.GetByLabel("Also called")).ToBeEnabledAsync();

        await app.DisposeAsync();

        await Assertions
            .Expect(page.Locator("#components-reconnect-modal"))
            .ToContainTextAsync("The connection is lost", new() { Timeout = 15_000 });
        await Assertions.Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Martha Okoye");
    }

    public ValueTask DisposeAsync() => _windows.DisposeAsync();
}
