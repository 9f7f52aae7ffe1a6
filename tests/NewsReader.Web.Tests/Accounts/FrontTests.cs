using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>What stands before the pages: headers, HTTPS, proxies, limits.</summary>
public sealed class FrontTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What each answer has to say, as the Mozilla Observatory and OWASP's Secure Headers ask.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData(ReaderApplication.SeedArticle)]
    [InlineData("/search?q=OpenAI")]
    [InlineData("/api/articles")]
    [InlineData("/nowhere")]
    [InlineData("/people/ilya-sutskever?correct=1")]
    [InlineData("/frame.css")]
    public async Task Every_answer_is_graded_and_passes(string path)
    {
        await using var app = await ReaderApplication.StartAsync();
        using var response = await app.Client.SendAsync(Somebody.Page(path), Cancel);
        string Header(string name) =>
            response.Headers.TryGetValues(name, out var values)
            || response.Content.Headers.TryGetValues(name, out values)
                ? string.Join(", ", values)
                : "";
        var policy = Header("Content-Security-Policy")
            .Split(';', StringSplitOptions.TrimEntries)
            .ToDictionary(part => part.Split(' ')[0], part => part.Split(' ')[1..]);

        Assert.Equal(["'none'"], policy["default-src"]);
        Assert.Equal(["'self'"], policy["script-src"]);
        Assert.Equal(["'self'"], policy["style-src"]);
        Assert.Equal(["'none'"], policy["frame-ancestors"]);
        Assert.Equal(["'self'"], policy["base-uri"]);
        Assert.Equal(["'self'"], policy["form-action"]);
        // An episode is heard from where it is, once somebody presses play.
        Assert.Equal(["'self'", "https:", "http:"], policy["media-src"]);
        // Else nothing from elsewhere, nothing inline, whatever else it has.
        Assert.All(
            policy.Where(directive => directive.Key != "media-src").SelectMany(directive => directive.Value),
            source => Assert.True(source is "'none'" or "'self'", source)
        );
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
        foreach (var feature in new[] { "camera", "microphone", "geolocation", "payment", "usb", "display-capture" })
            Assert.Contains($"{feature}=()", Header("Permissions-Policy"));
        Assert.Equal(("", ""), (Header("Server"), Header("X-Powered-By")));
    }

    [Fact]
    public async Task With_a_certificate_file_it_speaks_https_and_cookies_travel_in_nothing_else()
    {
        var (certificate, key, thumbprint) = MakeCertificate();
        try
        {
            await using var app = await ReaderApplication.StartReachableAsync(
                ["--Kestrel:Certificates:Default:Path", certificate, "--Kestrel:Certificates:Default:KeyPath", key],
                "https://0.0.0.0:0"
            );
            using var client = new HttpClient(
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    SslOptions =
                    {
                        RemoteCertificateValidationCallback = (_, shown, _, _) =>
                            shown?.GetCertHashString() == thumbprint,
                    },
                }
            )
            {
                BaseAddress = new Uri(app.Address),
            };
            using var setUp = Somebody.Page("/set-up");
            setUp.Headers.Host = "reader.example";
            using var page = await client.SendAsync(setUp, Cancel);
            Assert.Equal("max-age=31536000", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")));

            using var request = Somebody.Form(
                "/set-up",
                ("code", Somebody.SetUpCode(app)),
                ("name", "ada"),
                ("password", Somebody.Password)
            );
            using var response = await client.SendAsync(request, Cancel);
            Assert.Contains(
                "secure",
                Assert.Single(
                    response.Headers.GetValues("Set-Cookie"),
                    cookie => cookie.StartsWith("newsreader.session=", StringComparison.Ordinal)
                ),
                StringComparison.OrdinalIgnoreCase
            );
        }
        finally
        {
            File.Delete(certificate);
            File.Delete(key);
        }
    }

    [Theory]
    [InlineData("127.0.0.1", "https://reader.example/feeds", "203.0.113.9")]
    [InlineData("127.0.0.0/8", "https://reader.example/feeds", "203.0.113.9")]
    [InlineData("10.9.9.9", "http://127.0.0.1:", "127.0.0.1")]
    public async Task Only_a_named_proxy_is_believed(string proxy, string self, string seen)
    {
        await using var app = await ReaderApplication.StartReachableAsync(["--NewsReader:Proxies:0", proxy]);
        using var owner = await Somebody.OwnerOfAsync(app);
        using var proxied = new Somebody(app);
        foreach (
            var (header, value) in new[]
            {
                ("X-Forwarded-For", "203.0.113.9"),
                ("X-Forwarded-Proto", "https"),
                ("X-Forwarded-Host", "reader.example"),
            }
        )
            proxied.Browser.DefaultRequestHeaders.Add(header, value);
        using var signingIn = Somebody.Form("/sign-in", ("name", "ada"), ("password", Somebody.Password));
        using var signedIn = await proxied.Browser.SendAsync(signingIn, Cancel);
        var cookie = signedIn
            .Headers.GetValues("Set-Cookie")
            .First(c => c.StartsWith("newsreader.session=", StringComparison.Ordinal));

        using var feed = new HttpRequestMessage(HttpMethod.Get, "/feeds/people/ilya-sutskever.json");
        feed.Headers.Add("Cookie", cookie.Split(';')[0]);
        Assert.Contains(self, await (await proxied.Browser.SendAsync(feed, Cancel)).Content.ReadAsStringAsync(Cancel));
        Assert.Equal(
            self.StartsWith("https", StringComparison.Ordinal),
            cookie.Contains("secure", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains(seen, await owner.GetAsync("/settings/account"));
    }

    [Theory]
    [InlineData("198.51.100.7, 203.0.113.9", "203.0.113.9")]
    [InlineData("198.51.100.7, 10.1.1.1, 203.0.113.9", "203.0.113.9")]
    [InlineData("198.51.100.7, 127.0.0.9", "127.0.0.9")]
    public async Task What_a_client_makes_up_before_the_nearest_proxys_word_is_not_believed(
        string forwarded,
        string seen
    )
    {
        await using var app = await ReaderApplication.StartReachableAsync([
            "--NewsReader:Proxies:0",
            "127.0.0.0/8",
            "--NewsReader:Proxies:1",
            "10.0.0.0/8",
        ]);
        using var owner = await Somebody.OwnerOfAsync(app);
        using var proxied = new Somebody(app);
        proxied.Browser.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);

        Assert.Equal("/", await proxied.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password)));

        var page = await owner.GetAsync("/settings/account");
        Assert.Contains(seen, page);
        Assert.DoesNotContain("198.51.100.7", page);
    }

    [Theory]
    [InlineData("Origin", "{own}", true)]
    [InlineData("Referer", "{own}/settings", true)]
    [InlineData("Referer", "https://evil.example/settings", false)]
    [InlineData("Origin", "null", false)]
    [InlineData("Origin", "http://127.0.0.1:1", false)]
    [InlineData("X-Nothing", "1", false)]
    public async Task A_form_is_taken_from_our_own_pages_and_a_refusal_is_a_page_with_a_sentence(
        string header,
        string value,
        bool isOurs
    )
    {
        await using var app = await ReaderApplication.StartAsync();
        using var request = Somebody.Form("/articles/1/mark", ("mark", "Star"));
        request.Headers.Remove("Sec-Fetch-Site");
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.Add(header, value.Replace("{own}", app.Address, StringComparison.Ordinal));

        using var response = await app.Client.SendAsync(request, Cancel);

        Assert.Equal(isOurs ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, response.StatusCode);
        if (isOurs)
            return;
        var page = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("<h1>This was not done</h1>", page);
        Assert.Contains("Go back, load the page again", page);
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_is_named()
    {
        var refused = await Assert.ThrowsAnyAsync<InvalidDataException>(() =>
            ReaderApplication.StartReachableAsync(["--NewsReader:Proxies:0", "nginx"])
        );

        Assert.Contains("\"nginx\"", refused.Message);
    }

    [Fact]
    public async Task What_is_too_large_or_too_slow_is_cut_off()
    {
        await using var app = await ReaderApplication.StartAsync();
        using var large = Somebody.Form("/articles/1/highlights", ("passage", new string('x', 2 * 1024 * 1024)));
        using var refused = await app.Client.SendAsync(large, Cancel);
        Assert.InRange((int)refused.StatusCode, 400, 413);

        // A byte a second, of a body that was promised: the connection ends, and others are answered meanwhile.
        var address = new Uri(app.Address);
        using var slow = new TcpClient(address.Host, address.Port);
        var stream = slow.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /articles/1/mark HTTP/1.1\r\nHost: {address.Authority}\r\nSec-Fetch-Site: "
                    + "same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n"
                    + "\r\n"
            ),
            Cancel
        );
        var answer = new byte[4096];
        var read = stream.ReadAsync(answer, Cancel).AsTask();
        for (var i = 0; i < 60 && !read.IsCompleted; i++)
        {
            try
            {
                await stream.WriteAsync("x"u8.ToArray(), Cancel);
            }
            catch (IOException)
            {
                break;
            }
            Assert.Equal("live", await app.GetAsync("/healthz"));
            await Task.WhenAny(read, Task.Delay(1000, Cancel));
        }
        Assert.True(read.IsCompleted, "the slow one was not cut off");
    }

    [Fact]
    public async Task One_visitor_has_so_many_live_connections_and_no_more_and_another_sites_page_has_none()
    {
        await using var app = await ReaderApplication.StartAsync();
        var address = new Uri(app.Address.Replace("http", "ws", StringComparison.Ordinal) + "/_blazor");
        var open = new List<ClientWebSocket>();
        async Task<HttpStatusCode> ConnectAsync(string origin)
        {
            var socket = new ClientWebSocket();
            open.Add(socket);
            socket.Options.SetRequestHeader("Origin", origin);
            socket.Options.CollectHttpResponseDetails = true;
            try
            {
                await socket.ConnectAsync(address, Cancel);
            }
            catch (WebSocketException)
            {
                // The status says why.
            }
            return socket.HttpStatusCode;
        }

        Assert.Equal(HttpStatusCode.Forbidden, await ConnectAsync("https://evil.example"));
        for (var i = 0; i < LiveConnections.MostOfOne; i++)
            Assert.Equal(HttpStatusCode.SwitchingProtocols, await ConnectAsync(app.Address));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ConnectAsync(app.Address));
        open.ForEach(socket => socket.Abort());
        await ReaderApplication.UntilAsync(
            () => Task.FromResult(app.Services.GetRequiredService<LiveConnections>().Count == 0),
            "the connections were not forgotten"
        );
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await ConnectAsync(app.Address));
        open.ForEach(socket => socket.Dispose());
    }

    [Fact]
    public async Task A_live_connection_ends_with_its_session()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", app.Address);
        await socket.ConnectAsync(
            new Uri(app.Address.Replace("http", "ws", StringComparison.Ordinal) + "/_blazor"),
            owner.Browser,
            Cancel
        );
        var connections = app.Services.GetRequiredService<LiveConnections>();
        Assert.Equal(1, connections.Count);

        await owner.SendAsync("/sign-out");

        await ReaderApplication.UntilAsync(
            () => Task.FromResult(connections.Count == 0),
            "the connection outlived its session"
        );
    }

    [Fact]
    public async Task One_reader_who_takes_all_they_can_get_keeps_no_other_waiting()
    {
        await using var app = await ReaderApplication.StartReachableAsync([
            "--NewsReader:ConnectionsPerAddress",
            "2000",
        ]);
        using var owner = await Somebody.OwnerOfAsync(app);
        using var guest = await owner.InviteAsync("bo");
        var token = Somebody.Token(
            await guest.GetAsync(
                (await guest.SendAsync("/settings/account/tokens", ("name", "greedy"), ("scopes", "Mark")))!
            )
        );
        var address = new Uri(app.Address);
        var greedy = new List<TcpClient>();
        // Forms that are never sent to their end, until as many are answered as may be, and as many wait as may. The
        // server cuts slow ones off meanwhile: there are always more.
        async Task<bool> TakesAllAsync()
        {
            for (var i = 0; i < 60; i++)
            {
                var client = new TcpClient(address.Host, address.Port);
                greedy.Add(client);
                await client
                    .GetStream()
                    .WriteAsync(
                        Encoding.ASCII.GetBytes(
                            $"POST /articles/1/mark HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: "
                                + $"Bearer {token}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: 50000\r\n\r\n"
                        ),
                        Cancel
                    );
            }
            using var answered = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
            answered.CancelAfter(TimeSpan.FromSeconds(1));
            try
            {
                using var response = await guest.Browser.GetAsync("/", answered.Token);
                return response.StatusCode == HttpStatusCode.TooManyRequests;
            }
            catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
            {
                return false;
            }
        }

        await ReaderApplication.UntilAsync(TakesAllAsync, "the greedy one was still answered");
        Assert.Equal(HttpStatusCode.OK, await owner.StatusAsync("/"));

        greedy.ForEach(client => client.Dispose());
        await ReaderApplication.UntilAsync(
            async () => await guest.StatusAsync("/") == HttpStatusCode.OK,
            "they were not let in again"
        );
    }

    private static (string Certificate, string Key, string Thumbprint) MakeCertificate()
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=reader.example",
            rsa,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1),
            DateTimeOffset.UtcNow.AddDays(1)
        );
        var (file, key) = (Path.GetTempFileName(), Path.GetTempFileName());
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(key, rsa.ExportPkcs8PrivateKeyPem());
        return (file, key, certificate.GetCertHashString());
    }
}
