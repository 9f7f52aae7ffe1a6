using System.Net;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>The one person on the machine, who needs no account, and whatever could be somebody else.</summary>
public sealed class AloneTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9", "the header X-Forwarded-For")]
    [InlineData("X-Forwarded-Server", "x", "the header X-Forwarded-Server")]
    [InlineData("Forwarded", "for=203.0.113.9", "the header Forwarded")]
    [InlineData("Via", "1.1 x", "the header Via")]
    [InlineData("CF-Connecting-IP", "203.0.113.9", "the header CF-Connecting-IP")]
    [InlineData("cf-ray", "1", "the header cf-ray")]
    [InlineData("True-Client-IP", "203.0.113.9", "the header True-Client-IP")]
    [InlineData("X-Client-IP", "203.0.113.9", "the header X-Client-IP")]
    [InlineData("Client-IP", "203.0.113.9", "the header Client-IP")]
    [InlineData("X-Cluster-Client-Ip", "203.0.113.9", "the header X-Cluster-Client-Ip")]
    [InlineData("X-Original-URL", "/", "the header X-Original-URL")]
    [InlineData("X-Original-Forwarded-For", "203.0.113.9", "the header X-Original-Forwarded-For")]
    [InlineData("X-Real-IP", "203.0.113.9", "the header X-Real-IP")]
    [InlineData("X-ProxyUser-Ip", "203.0.113.9", "the header X-ProxyUser-Ip")]
    [InlineData("X-Scheme", "https", "the header X-Scheme")]
    [InlineData("Front-End-Https", "on", "the header Front-End-Https")]
    [InlineData("Host", "evil.example", "the host evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example", "the host 127.0.0.1.evil.example")]
    [InlineData("Host", "localhost.evil.example:5080", "the host localhost.evil.example")]
    [InlineData("Origin", "https://evil.example", "the page of another site")]
    [InlineData("Origin", "null", "the page of another site")]
    public async Task Whatever_could_be_somebody_else_is_shown_how_to_make_an_account(
        string header,
        string value,
        string why
    )
    {
        await using var app = await ReaderApplication.StartAsync();
        using var asking = new Somebody(app);
        Assert.Equal(HttpStatusCode.OK, await asking.StatusAsync("/"));
        asking.Browser.DefaultRequestHeaders.Add(header, value);

        using (var refused = await asking.Browser.SendAsync(Somebody.Page("/"), Cancel))
            Assert.Equal("/set-up", refused.Headers.Location?.OriginalString);
        using (var program = await asking.Browser.GetAsync("/api/articles", Cancel))
            Assert.Equal(HttpStatusCode.Unauthorized, program.StatusCode);
        Assert.Contains(why, await asking.GetAsync("/set-up"));
        var said = app.Console.Lines.First(line => line.Contains("type the code", StringComparison.Ordinal));
        Assert.Contains(why, said);
        // Of the server itself, whatever was asked for.
        Assert.Contains($"open {app.Address}/set-up", said);
        Assert.DoesNotContain("evil.example/set-up", said);
    }

    [Fact]
    public async Task An_old_protocol_is_a_proxys_and_the_account_that_is_made_opens_for_it()
    {
        await using var app = await ReaderApplication.StartAsync();
        using var proxied = new Somebody(app);
        async Task<HttpResponseMessage> OldAsync(HttpRequestMessage request)
        {
            request.Version = HttpVersion.Version10;
            return await proxied.Browser.SendAsync(request, Cancel);
        }

        using (var refused = await OldAsync(Somebody.Page("/")))
            Assert.Equal("/set-up", refused.Headers.Location?.OriginalString);
        using (var page = await OldAsync(Somebody.Page("/set-up")))
            Assert.Contains("HTTP/1.0", await page.Content.ReadAsStringAsync(Cancel));
        using (
            var made = await OldAsync(
                Somebody.Form(
                    "/set-up",
                    ("code", Somebody.SetUpCode(app)),
                    ("name", "ada"),
                    ("password", Somebody.Password)
                )
            )
        )
            Assert.Equal("/", made.Headers.Location?.OriginalString);

        using (var page = await OldAsync(Somebody.Page("/")))
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        // From now on everybody signs in.
        using var other = new Somebody(app);
        Assert.Equal(HttpStatusCode.Redirect, await other.StatusAsync("/"));
    }

    [Theory]
    [InlineData("Accept-Language", "en")]
    [InlineData("Origin", "{own}")]
    [InlineData("Referer", "https://elsewhere.example/")]
    [InlineData("Cache-Control", "no-cache")]
    [InlineData("DNT", "1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Host", "localhost:5080")]
    [InlineData("Host", "[::1]:5080")]
    public async Task What_browsers_send_shuts_nothing(string header, string value)
    {
        await using var app = await ReaderApplication.StartAsync();
        using var request = Somebody.Page("/");
        request.Headers.TryAddWithoutValidation(header, value.Replace("{own}", app.Address, StringComparison.Ordinal));

        using var response = await app.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
