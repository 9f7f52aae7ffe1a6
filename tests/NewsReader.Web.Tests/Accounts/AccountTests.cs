using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>Coming in: set-up, passwords, sessions, tokens, invitations.</summary>
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

    [Fact]
    public async Task A_token_is_shown_once_opens_what_its_scopes_say_and_ends()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        var shown = await owner.SendAsync("/settings/account/tokens", ("name", "my phone"), ("scopes", "Read"));
        var token = Somebody.Token(await owner.GetAsync(shown!))!;
        Assert.Null(Somebody.Token(await owner.GetAsync(shown!)));
        var marking = Somebody.Token(
            await owner.GetAsync(
                (await owner.SendAsync("/settings/account/tokens", ("name", "marker"), ("scopes", "Mark")))!
            )
        )!;

        Assert.Equal(HttpStatusCode.OK, await WithAsync(app, "GET", "/api/articles", token));
        Assert.Equal(
            HttpStatusCode.OK,
            await WithAsync(app, "GET", "/feeds/people/ilya-sutskever.xml", token, basic: true)
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await WithAsync(app, "POST", "/articles/1/mark", token, form: ("mark", "Star"))
        );
        Assert.Equal(
            HttpStatusCode.Redirect,
            await WithAsync(app, "POST", "/articles/1/mark", marking, form: ("mark", "Star"))
        );
        Assert.Equal(HttpStatusCode.Forbidden, await WithAsync(app, "GET", "/api/articles", marking));
        // No token opens an account, whatever its scopes.
        foreach (var path in new[] { "/settings/account", "/settings/readers", "/settings/health" })
            Assert.Equal(HttpStatusCode.Forbidden, await WithAsync(app, "GET", path, token));
        Assert.Equal(
            HttpStatusCode.Forbidden,
            await WithAsync(app, "POST", "/settings/account/tokens", token, form: ("name", "more"))
        );
        foreach (var wrong in new[] { "", "x", token[..^1], token + "0", "newsreader_" })
            Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(app, "GET", "/api/articles", wrong));

        var id = Regex
            .Match(await owner.GetAsync("/settings/account"), "/settings/account/tokens/([0-9]+)/end")
            .Groups[1]
            .Value;
        await owner.SendAsync($"/settings/account/tokens/{id}/end");
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(app, "GET", "/api/articles", token));
        Assert.DoesNotContain(app.Console.Lines, line => line.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_invitation_is_good_once_and_a_closed_account_keeps_everything_but_the_way_in()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        var way = await owner.WayInAsync("/settings/readers/invitations");
        using var guest = new Somebody(app);
        Assert.Equal(
            $"{way}?problem=NameTaken&name=ADA",
            await guest.SendAsync(way, ("name", "ADA"), ("password", Somebody.Password))
        );
        Assert.Equal("/", await guest.SendAsync(way, ("name", "bo"), ("password", Somebody.Password)));
        var another = await owner.WayInAsync("/settings/readers/invitations");
        var crowd = Enumerable.Range(0, 4).Select(number => (Number: number, Browser: new Somebody(app))).ToList();
        var ways = await Task.WhenAll(
            crowd.Select(one =>
                one.Browser.SendAsync(another, ("name", $"one of many {one.Number}"), ("password", Somebody.Password))
            )
        );
        Assert.Single(ways, "/");
        crowd.ForEach(one => one.Browser.Dispose());
        using var late = new Somebody(app);
        Assert.Equal(way, await late.SendAsync(way, ("name", "eve"), ("password", Somebody.Password)));
        Assert.Contains("This way in is closed", await late.GetAsync(way));
        await guest.SendAsync("/articles/1/mark", ("mark", "Star"));

        await owner.SendAsync("/settings/readers/2/close");
        Assert.Equal(HttpStatusCode.Redirect, await guest.StatusAsync("/"));
        Assert.StartsWith(
            "/sign-in?problem",
            await guest.SendAsync("/sign-in", ("name", "bo"), ("password", Somebody.Password)),
            StringComparison.Ordinal
        );
        await owner.SendAsync("/settings/readers/1/close");
        Assert.Equal(HttpStatusCode.OK, await owner.StatusAsync("/"));

        await owner.SendAsync("/settings/readers/2/open");
        Assert.Equal("/", await guest.SendAsync("/sign-in", ("name", "bo"), ("password", Somebody.Password)));
        Assert.Contains(ReaderApplication.SeedArticle, await guest.GetAsync("/articles?is=starred"));

        // Who lost the password gets a way to set another, and is out everywhere else.
        var lost = await owner.WayInAsync("/settings/readers/2/password");
        using var found = new Somebody(app);
        Assert.Contains("A new password for bo", await found.GetAsync(lost));
        Assert.Equal("/", await found.SendAsync(lost, ("name", "bo"), ("password", "nine blue kettles")));
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Redirect),
            (await found.StatusAsync("/"), await guest.StatusAsync("/"))
        );
    }

    [Fact]
    public async Task A_way_to_a_new_password_does_not_come_back_to_life_with_its_account()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var guest = await owner.InviteAsync("bo");
        var lost = await owner.WayInAsync("/settings/readers/2/password");

        await owner.SendAsync("/settings/readers/2/close");
        Assert.DoesNotContain("A new password for bo", await owner.GetAsync("/settings/readers"));
        await owner.SendAsync("/settings/readers/2/open");

        using var finder = new Somebody(app);
        Assert.Contains("This way in is closed", await finder.GetAsync(lost));
        Assert.Equal(lost, await finder.SendAsync(lost, ("password", "nine blue kettles")));
        Assert.Equal("/", await guest.SendAsync("/sign-in", ("name", "bo"), ("password", Somebody.Password)));
    }

    [Fact]
    public async Task On_the_machine_itself_a_lost_password_is_set_anew_and_everybody_takes_what_is_theirs_along()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var guest = await owner.InviteAsync("bo");
        await guest.SendAsync("/searches", ("name", "Resigned"), ("query", "resigned"));

        var (code, output, _) = await CommandTests.RunAsync("invite", "ADA", "--data", app.Root);
        Assert.Equal(0, code);
        using var again = new Somebody(app);
        Assert.Equal("/", await again.SendAsync(Somebody.WayIn(output), ("password", "nine blue kettles")));
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Redirect),
            (await again.StatusAsync("/settings/readers"), await owner.StatusAsync("/"))
        );

        var (theirs, own) = (Path.Combine(app.Root, "theirs"), Path.Combine(app.Root, "own"));
        Assert.Equal(0, (await CommandTests.RunAsync("export", theirs, "--reader", "bo", "--data", app.Root)).Code);
        Assert.Equal(0, (await CommandTests.RunAsync("export", own, "--data", app.Root)).Code);
        Assert.Contains("Resigned", await File.ReadAllTextAsync(Path.Combine(theirs, "newsreader.jsonl"), Cancel));
        Assert.DoesNotContain("Resigned", await File.ReadAllTextAsync(Path.Combine(own, "newsreader.jsonl"), Cancel));
        Assert.Equal(
            Lines(await File.ReadAllTextAsync(Path.Combine(theirs, "newsreader.jsonl"), Cancel)),
            Lines(await guest.GetAsync("/newsreader.jsonl"))
        );
        Assert.Equal(
            0,
            (await CommandTests.RunAsync("import", Path.Combine(theirs, "newsreader.jsonl"), "--data", app.Root)).Code
        );
        Assert.Contains("Resigned", await again.GetAsync("/searches"));
        var (refused, _, errors) = await CommandTests.RunAsync(
            "export",
            own + "2",
            "--reader",
            "eve",
            "--data",
            app.Root
        );
        Assert.Equal(1, refused);
        Assert.Contains("Nobody called eve reads here. There are ada, bo.", errors);
    }

    [Fact]
    public async Task The_servers_figures_are_for_the_machine_itself_and_elsewhere_for_a_token_where_they_are_allowed()
    {
        await using var alone = await ReaderApplication.StartAsync();
        await alone.GetAsync("/search?q=OpenAI");
        await ReaderApplication.UntilAsync(
            async () =>
                (await alone.GetAsync("/metrics")).Contains(
                    "newsreader_query_duration_seconds_count",
                    StringComparison.Ordinal
                ),
            "no query was counted"
        );
        Assert.Contains("newsreader_articles_total", await alone.GetAsync("/metrics"));

        await using var closed = await ReaderApplication.StartReachableAsync();
        using var itsOwner = await Somebody.OwnerOfAsync(closed);
        Assert.Equal(HttpStatusCode.NotFound, await itsOwner.StatusAsync("/metrics"));

        await using var allowed = await ReaderApplication.StartReachableAsync(["--NewsReader:Metrics", "true"]);
        using var owner = await Somebody.OwnerOfAsync(allowed);
        using var guest = await owner.InviteAsync("bo");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(allowed.Client, "/metrics"));
        Assert.Equal(HttpStatusCode.NotFound, await guest.StatusAsync("/metrics"));
        var token = Somebody.Token(
            await owner.GetAsync(
                (await owner.SendAsync("/settings/account/tokens", ("name", "prometheus"), ("scopes", "Metrics")))!
            )
        )!;
        Assert.Equal(HttpStatusCode.OK, await WithAsync(allowed, "GET", "/metrics", token));
        Assert.Equal(HttpStatusCode.Forbidden, await WithAsync(allowed, "GET", "/api/articles", token));
        // What the server tells is the owner's to give away.
        Assert.Null(
            Somebody.Token(
                await guest.GetAsync(
                    (await guest.SendAsync("/settings/account/tokens", ("name", "prometheus"), ("scopes", "Metrics")))!
                )
            )
        );
    }

    [Theory]
    [InlineData(
        "GET",
        "/feeds/people/ilya-sutskever.xml",
        null,
        "Bearer, Basic realm=\"NewsReader\", charset=\"UTF-8\""
    )]
    [InlineData("GET", "/feeds/people/ilya-sutskever.xml", "cors", "Bearer")]
    [InlineData("GET", "/_blazor/initializers", null, "Bearer")]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1", null, "Bearer")]
    public async Task A_feed_reader_is_asked_for_a_password_and_a_browser_never(
        string method,
        string path,
        string? mode,
        string asked
    )
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Origin", app.Address);
        if (mode is not null)
            request.Headers.Add("Sec-Fetch-Mode", mode);

        using var response = await app.Client.SendAsync(request, Cancel);

        Assert.Equal(
            (HttpStatusCode.Unauthorized, asked),
            (response.StatusCode, string.Join(", ", response.Headers.WwwAuthenticate))
        );
    }

    /// <summary>All but the first line, which says when it was written.</summary>
    private static string[] Lines(string export) => export.Split('\n')[1..];

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Cancel);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> WithAsync(
        ReaderApplication app,
        string method,
        string path,
        string token,
        bool basic = false,
        params (string Name, string Value)[] form
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
            request.Content = new FormUrlEncodedContent(
                form.Select(field => KeyValuePair.Create(field.Name, field.Value))
            );
        request.Headers.Authorization = basic
            ? new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"anything:{token}"))
            )
            : new AuthenticationHeaderValue("Bearer", token);
        using var response = await app.Client.SendAsync(request, Cancel);
        return response.StatusCode;
    }
}
