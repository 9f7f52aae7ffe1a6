using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>What programs come in with.</summary>
public sealed class TokenTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

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
