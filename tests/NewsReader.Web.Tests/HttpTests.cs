using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Web.Tests.Accounts;

namespace NewsReader.Web.Tests;

/// <summary>What HTTP asks of every address, and what every answer says.</summary>
public sealed class HttpTests(SeededApplication seeded) : IClassFixture<SeededApplication>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData(ReaderApplication.SeedArticle)]
    [InlineData(ReaderApplication.SeedArticle + ".md")]
    [InlineData("/sign-in")]
    [InlineData("/healthz")]
    [InlineData("/healthz/ready")]
    [InlineData("/sources.opml")]
    [InlineData("/newsreader.jsonl")]
    [InlineData("/api/articles")]
    [InlineData("/feeds/people/ilya-sutskever.xml")]
    [InlineData("/reader.js")]
    [InlineData("/no-such-page")]
    public async Task Head_is_answered_as_get_without_the_content(string path)
    {
        // An article that is opened is marked as read a moment later, and its page is another then.
        await ReaderApplication.UntilAsync(
            async () =>
            {
                using var first = await SendAsync(HttpMethod.Get, path);
                await Task.Delay(300, Cancel);
                using var second = await SendAsync(HttpMethod.Get, path);
                return Equals(first.Headers.ETag, second.Headers.ETag);
            },
            "the page was another each time"
        );
        using var get = await SendAsync(HttpMethod.Get, path);
        using var head = await SendAsync(HttpMethod.Head, path);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.NotEmpty(await get.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Head_of_a_feed_needs_the_token_that_get_needs()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        var shown = await owner.SendAsync("/settings/account/tokens", ("name", "a reader"), ("scopes", "Read"));
        var token = Somebody.Token(await owner.GetAsync(shown!));
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var request = new HttpRequestMessage(method, "/feeds/people/ilya-sutskever.xml");
            var basic = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"ada:{token}"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic);
            using var response = await app.Client.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            using var without = new HttpRequestMessage(method, "/feeds/people/ilya-sutskever.xml");
            using var refused = await app.Client.SendAsync(without, Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }
    }

    [Theory]
    [InlineData("lines=1-2", HttpStatusCode.OK)]
    [InlineData("lines=1-2,4-5", HttpStatusCode.OK)]
    [InlineData("items=999999999-", HttpStatusCode.OK)]
    [InlineData("rubbish", HttpStatusCode.OK)]
    [InlineData("bytes=1-2", HttpStatusCode.PartialContent)]
    [InlineData("Bytes=1-2", HttpStatusCode.PartialContent)]
    public async Task A_range_in_units_that_are_not_known_is_none(string range, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/reader.js");
        request.Headers.TryAddWithoutValidation("Range", range);
        using var response = await seeded.App.Client.SendAsync(request, Cancel);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost:5080", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("192.168.0.7:5080", false)]
    [InlineData("reader.home", false)]
    public async Task Openers_are_spoken_of_where_browsers_listen(string host, bool isTrusted)
    {
        using var request = Somebody.Page("/sign-in");
        request.Headers.Host = host;
        using var response = await seeded.App.Client.SendAsync(request, Cancel);

        Assert.Equal(isTrusted, response.Headers.Contains("Cross-Origin-Opener-Policy"));
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public void What_is_made_for_each_request_takes_a_turn()
    {
        // These answer what they have: a file, a line, a number, where something is now.
        string[] ready =
        [
            "/companies/{slug}",
            "/feeds/companies/{slug}.{format:regex(^(xml|json)$)}",
            "/pictures/{key}",
            "/healthz",
            "/healthz/ready",
            "/articles/{id:long}/position",
            "/metrics",
            "/{**path:file}",
        ];
        var routes = seeded.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        var withoutTurn = routes
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Where(route =>
                route.Metadata.GetMetadata<ComponentTypeMetadata>() is null
                && route.Metadata.GetMetadata<TakesTurn>() is null
                && route.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
            )
            .Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
            .Where(path => !path.StartsWith("/_", StringComparison.Ordinal));

        Assert.Empty(withoutTurn.Except(ready));
    }

    [Fact]
    public async Task A_form_of_another_address_is_refused_with_both_addresses()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/searches");
        request.Headers.Add("Origin", "http://reader.home:8080");
        request.Headers.Host = "reader.home";
        using var response = await seeded.App.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var said = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("asked as http://reader.home, and the page is of http://reader.home:8080.", said);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("https://reader.home", "https://reader.home")]
    [InlineData("http://192.168.0.7:5080", "http://192.168.0.7:5080")]
    public void An_address_that_can_be_opened_is_said_as_it_is(string listened, string said) =>
        Assert.Equal([said], OwnAddresses.Of(listened));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("https://0.0.0.0:8443")]
    [InlineData("http://[::]:5080")]
    public void Where_all_addresses_are_listened_on_those_are_said_that_can_be_opened(string listened)
    {
        var port = new Uri(listened).Port;
        var said = OwnAddresses.Of(listened).Select(address => new Uri(address)).ToList();

        Assert.NotEmpty(said);
        Assert.All(said, address => Assert.Equal(port, address.Port));
        Assert.All(said, address => Assert.False(address.Host.Trim('[', ']') is "0.0.0.0" or "::"));
    }

    [Fact]
    public async Task The_console_sends_the_owner_to_an_address_that_can_be_opened()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);

        Assert.Contains(app.Console.Lines, line => line.Contains("/set-up and type", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Console.Lines, line => line.Contains("0.0.0.0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost:\r\n\r\n", 400)]
    [InlineData("GET /newsreader.jsonl HTTP/1.1\r\nHost:\r\nAccept: text/html\r\n\r\n", 400)]
    [InlineData("POST /settings/reading HTTP/1.1\r\nHost: \r\nContent-Length: 0\r\n\r\n", 400)]
    [InlineData("GET / HTTP/1.0\r\n\r\n", 401)]
    [InlineData("GET /set-up HTTP/1.0\r\nAccept: text/html\r\n\r\n", 200)]
    public async Task A_request_that_names_no_host_is_answered(string request, int status)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(seeded.App.Address).Port, Cancel);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), Cancel);
        using var answer = new StreamReader(client.GetStream(), Encoding.ASCII);

        Assert.Equal(status, int.Parse((await answer.ReadLineAsync(Cancel))!.Split(' ')[1]));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    [InlineData("multipart/form-data; boundary=x; charset=UTF-7")]
    public async Task A_form_in_letters_that_are_not_read_is_told(string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/settings/reading");
        request.Content = new StringContent("size=4");
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var answer = await seeded.App.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.ParseAdd("text/html");
        return await seeded.App.Client.SendAsync(request, Cancel);
    }
}
