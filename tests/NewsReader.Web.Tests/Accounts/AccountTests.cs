using System.Net;
using System.Text.RegularExpressions;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>Coming in: set-up, passwords, sessions.</summary>
public sealed class AccountTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_others_reach_shows_nothing_until_the_code_of_its_console_made_an_owner()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var first = new Somebody(app);
        using (var page = await first.Browser.SendAsync(Somebody.Page("/"), Cancel))
            Assert.Equal("/set-up", page.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(first.Browser, "/api/articles"));
        Assert.DoesNotContain("Sutskever", await first.GetAsync("/set-up"));
        var code = Somebody.SetUpCode(app);

        Assert.StartsWith(
            "/set-up?problem=Code",
            await first.SendAsync("/set-up", ("code", "aaaaa-aaaaa"), ("name", "eve"), ("password", Somebody.Password)),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "/set-up?problem=ShortPassword",
            await first.SendAsync("/set-up", ("code", code), ("name", "ada"), ("password", "short")),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "/set-up?problem=GuessedPassword",
            await first.SendAsync("/set-up", ("code", code), ("name", "ada"), ("password", "aaaaaaaaaaaa")),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "/",
            await first.SendAsync(
                "/set-up",
                ("code", $" {code.ToUpperInvariant()} "),
                ("name", "ada"),
                ("password", Somebody.Password)
            )
        );
        Assert.Contains("Sutskever", await first.GetAsync("/"));

        // Good once; and whoever comes now signs in.
        using var second = new Somebody(app);
        Assert.StartsWith(
            "/set-up?problem=Code",
            await second.SendAsync("/set-up", ("code", code), ("name", "eve"), ("password", Somebody.Password)),
            StringComparison.Ordinal
        );
        using (var page = await second.Browser.SendAsync(Somebody.Page("/people?x=1"), Cancel))
            Assert.Equal("/sign-in?back=%2Fpeople%3Fx%3D1", page.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_for_a_while_and_many_attempts_the_door()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var thief = new Somebody(app);
        const string Wrong = "/sign-in?problem=NotSignedIn&back=%2F";
        for (var i = 0; i < 5; i++)
            Assert.Equal(Wrong, await thief.SendAsync("/sign-in", ("name", "ada"), ("password", "wrong wrong")));

        Assert.Equal(Wrong, await thief.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password)));
        // The same answer for a name that nobody has.
        Assert.Equal(Wrong, await thief.SendAsync("/sign-in", ("name", "nobody"), ("password", Somebody.Password)));
        // Whoever is in stays in.
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(owner.Browser, "/"));

        HttpStatusCode last = default;
        for (var i = 0; i < 12 && last != HttpStatusCode.TooManyRequests; i++)
        {
            using var request = Somebody.Form("/sign-in", ("name", "ada"));
            using var response = await thief.Browser.SendAsync(request, Cancel);
            last = response.StatusCode;
            if (last == HttpStatusCode.TooManyRequests)
                Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.DoesNotContain(
            app.Console.Lines,
            line =>
                line.Contains(Somebody.Password, StringComparison.Ordinal)
                || line.Contains("wrong wrong", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/people", "/people")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("", "/")]
    public async Task After_signing_in_one_is_where_one_was_and_never_elsewhere(string back, string leads)
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var again = new Somebody(app);

        Assert.Equal(
            leads,
            await again.SendAsync("/sign-in", ("name", " ADA "), ("password", Somebody.Password), ("back", back))
        );
    }

    [Fact]
    public async Task Sessions_are_listed_ended_and_end_with_the_password()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var desk = await Somebody.OwnerOfAsync(app);
        using var phone = new Somebody(app);
        phone.Browser.DefaultRequestHeaders.UserAgent.ParseAdd(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1"
        );
        Assert.Equal("/", await phone.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password)));
        var page = await desk.GetAsync("/settings/account");
        Assert.Contains("Safari on iPhone", page);
        var id = Regex.Match(page, "/settings/account/sessions/([0-9]+)/end").Groups[1].Value;

        await desk.SendAsync($"/settings/account/sessions/{id}/end");

        Assert.Equal(HttpStatusCode.Redirect, await phone.StatusAsync("/"));
        Assert.Equal("/", await phone.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password)));
        Assert.Equal(
            "/settings/account?problem=OldPassword",
            await desk.SendAsync(
                "/settings/account/password",
                ("now", "not this one"),
                ("password", "another good one")
            )
        );
        Assert.Equal(
            "/settings/account?done=password",
            await desk.SendAsync(
                "/settings/account/password",
                ("now", Somebody.Password),
                ("password", "another good one")
            )
        );
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Redirect),
            (await desk.StatusAsync("/"), await phone.StatusAsync("/"))
        );
        Assert.Equal("/", await phone.SendAsync("/sign-in", ("name", "ada"), ("password", "another good one")));

        await phone.SendAsync("/sign-out");
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Redirect),
            (await desk.StatusAsync("/"), await phone.StatusAsync("/"))
        );
    }

    [Fact]
    public async Task A_session_lasts_over_a_restart_and_its_cookie_is_out_of_reach_of_scripts()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = new Somebody(app);
        await owner.GetAsync("/set-up");
        using var request = Somebody.Form(
            "/set-up",
            ("code", Somebody.SetUpCode(app)),
            ("name", "ada"),
            ("password", Somebody.Password)
        );
        using var response = await app.Client.SendAsync(request, Cancel);
        var cookie = Assert.Single(
            response.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith("newsreader.session=", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);

        await app.RestartAsync();

        using var page = Somebody.Page("/");
        page.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var after = await app.Client.SendAsync(page, Cancel);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Cancel);
        return response.StatusCode;
    }
}
