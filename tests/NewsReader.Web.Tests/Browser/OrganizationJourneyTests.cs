using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NewsReader.Library;

namespace NewsReader.Web.Tests.Browser;

/// <summary>Organizations and their kinds in a real browser.</summary>
public sealed class OrganizationJourneyTests(BrowserFixture browser) : IAsyncDisposable
{
    private static readonly (string, string)[] Articles =
    [
        ("a.txt", "Weir mended\n\nBo Chan, the head of Tarn Council, spoke on Friday.\n\n“It holds,” Chan said.\n"),
        ("b.txt", "Vote called\n\nAda Ruby, the head of Weir Party, spoke on Sunday.\n\n“Now choose,” Ruby said.\n"),
    ];

    private readonly BrowserWindows _windows = new(browser.Browser);

    [Fact]
    public async Task The_kinds_narrow_the_list_by_keyboard_on_a_phone()
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        var page = await _windows.OpenAsync(app, "/");
        await page.SetViewportSizeAsync(390, 844);
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("o");
        await Assertions.Expect(page).ToHaveTitleAsync("Organizations · NewsReader");

        var kinds = page.GetByRole(AriaRole.Navigation, new() { Name = "Of which kind" });
        await kinds.GetByRole(AriaRole.Link, new() { Name = "All" }).FocusAsync();
        var party = kinds.GetByRole(AriaRole.Link, new() { Name = "Party 1" });
        while (!await party.EvaluateAsync<bool>("link => link === document.activeElement"))
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(app.Address + "/organizations?kind=party");
        await Assertions.Expect(party).ToHaveAttributeAsync("aria-current", "page");
        await Assertions.Expect(page.Locator(".directory a")).ToHaveTextAsync(["Weir Party"]);
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_name_in_an_article_that_was_rendered_before_leads_to_the_organization(bool scripts)
    {
        await using var app = await ReaderApplication.StartAsync(Articles);
        await using (
            var library = app.Services.GetRequiredService<IDbContextFactory<LibraryContext>>().CreateDbContext()
        )
            await library.Database.ExecuteSqlRawAsync(
                "UPDATE Articles SET Html = replace(Html, '\"/organizations/', '\"/companies/')",
                TestContext.Current.CancellationToken
            );
        var page = await _windows.OpenAsync(app, "/articles/weir-mended", scripts);

        await page.Locator(".text a.company[href='/companies/tarn-council']").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(app.Address + "/organizations/tarn-council");
        await Assertions.Expect(page.Locator(".dossier > .kicker")).ToContainTextAsync("Government · 1 article");
    }

    public ValueTask DisposeAsync() => _windows.DisposeAsync();
}
