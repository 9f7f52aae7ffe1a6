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
    [InlineData("Referer", "https://reader.example/people", "a proxy gave this server another name")]
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
    [InlineData("Referer", "{own}/people")]
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

    [Fact]
    public async Task What_no_browser_sends_is_a_proxys_whoever_makes_it()
    {
        await using var app = await ReaderApplication.StartAsync();
        string[] headers =
        [
            "X-Forward-For",
            "Cf_Connecting_IP",
            "X-Remote-IP",
            "X-Client",
            "X-IP",
            "X-Nf-Client-Connection-Ip",
            "CloudFront-Viewer-Address",
            "X-Host",
            "X-Http-Host-Override",
            "X-Real-Port",
            "X-Remote-User",
            "Remote-User",
            "X-BlueCoat-Via",
            "Surrogate-Capability",
            "Disguised-Host",
            "Was-Default-Hostname",
            "X-Ms-Client-Principal-Name",
            "X-Request-Start",
            "X-Railway-Edge",
            "Max-Forwards",
            "X_Forwarded_For",
            "Accept_Language",
            "Proxy-Connection",
            "X-Request-Id",
            "Traceparent",
            "X-Vendor-Of-Tomorrow",
        ];
        foreach (var header in headers)
        {
            using var request = Somebody.Page("/set-up");
            Assert.True(request.Headers.TryAddWithoutValidation(header, "1"), header);
            using var response = await app.Client.SendAsync(request, Cancel);
            Assert.Contains(
                $"the header {header}, which browsers do not send",
                await response.Content.ReadAsStringAsync(Cancel),
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    /// <summary>A proxy that speaks HTTPS in front, and passes on what the browser says to its own name.</summary>
    [Theory]
    [InlineData("Origin", "https://reader.example")]
    [InlineData("Origin", "https://127.0.0.1")]
    [InlineData("Referer", "https://reader.example/people")]
    public async Task A_page_of_the_same_origin_under_another_name_came_through_a_proxy(string header, string value)
    {
        await using var app = await ReaderApplication.StartAsync();
        using var request = Somebody.Page("/");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add(header, value);

        using var response = await app.Client.SendAsync(request, Cancel);

        Assert.Equal("/set-up", response.Headers.Location?.OriginalString);
    }

    /// <summary>Headers that browsers and programs send, and the first step of a live connection.</summary>
    [Theory]
    [InlineData(
        "Chromium",
        "Connection: keep-alive|sec-ch-ua: \"Chromium\";v=\"142\"|sec-ch-ua-mobile: ?0|"
            + "sec-ch-ua-platform: \"Linux\"|DNT: 1|Sec-GPC: 1|Upgrade-Insecure-Requests: 1|"
            + "User-Agent: Mozilla/5.0|Accept: text/html|Sec-Purpose: prefetch|Purpose: prefetch|"
            + "Sec-Fetch-Site: none|Sec-Fetch-Mode: navigate|Sec-Fetch-User: ?1|Sec-Fetch-Dest: document|"
            + "Accept-Encoding: gzip, deflate, br, zstd|Accept-Language: en|Cookie: a=b|If-None-Match: \"x\"|"
            + "Save-Data: on|Device-Memory: 8|Downlink: 10|ECT: 4g|RTT: 50|Available-Dictionary: :x=:"
    )]
    [InlineData(
        "Firefox",
        "User-Agent: Mozilla/5.0|Accept: text/html|Accept-Language: en|Accept-Encoding: gzip|"
            + "Connection: keep-alive|Upgrade-Insecure-Requests: 1|Sec-Fetch-Dest: document|"
            + "Sec-Fetch-Mode: navigate|Sec-Fetch-Site: cross-site|Referer: http://elsewhere.example/|"
            + "Priority: u=0, i|TE: trailers|X-Moz: prefetch|Pragma: no-cache|Cache-Control: no-cache"
    )]
    [InlineData(
        "Safari",
        "Accept: text/html|Sec-Fetch-Site: same-site|Referer: http://localhost:3000/|"
            + "Sec-Fetch-Mode: navigate|User-Agent: Mozilla/5.0|Accept-Language: en-GB|Priority: u=0, i|"
            + "Accept-Encoding: gzip|Connection: keep-alive|X-Purpose: preview"
    )]
    [InlineData("curl", "User-Agent: curl/8.5.0|Accept: text/html|Range: bytes=0-99|Expect: 100-continue")]
    [InlineData(
        "live",
        "X-Requested-With: XMLHttpRequest|X-SignalR-User-Agent: Microsoft SignalR/10.0|Accept: text/html|"
            + "Sec-Fetch-Site: same-origin"
    )]
    public async Task Browsers_and_programs_on_the_machine_come_in(string browser, string headers)
    {
        await using var app = await ReaderApplication.StartAsync();
        using var request = Somebody.Page("/");
        request.Headers.Accept.Clear();
        foreach (var header in headers.Split('|').Select(line => line.Split(": ", 2)))
            Assert.True(request.Headers.TryAddWithoutValidation(header[0], header[1]), $"{browser}: {header[0]}");

        using var response = await app.Client.SendAsync(request, Cancel);

        Assert.True(response.IsSuccessStatusCode, $"{browser}: {response.StatusCode} {response.Headers.Location}");
    }

    [Fact]
    public async Task Whatever_names_of_headers_are_made_up_the_console_has_one_line()
    {
        await using var app = await ReaderApplication.StartAsync();
        for (var i = 0; i < 300; i++)
        {
            using var request = Somebody.Page("/");
            request.Headers.Add($"X-Forwarded-{i}", "1");
            using var response = await app.Client.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        Assert.Single(
            app.Console.Lines,
            line => line.Contains("A request was shown nothing", StringComparison.Ordinal)
        );
    }
}
