using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Web.Tests.Accounts;

namespace NewsReader.Web.Tests;

/// <summary>Every route, asked with values that no page of ours sends: in the address, after it, in the form.</summary>
public sealed class OddValueTests
{
    private static readonly string[] Values =
    [
        "",
        " ",
        "\0",
        "\u0001",
        "\u0085",
        "/\u0085",
        "/\u009f/x",
        "/\u2028",
        "\uFEFF",
        "/é",
        "/😀?q=ü",
        "//evil.example",
        "/\\evil.example",
        "/a\r\nSet-Cookie: x=1",
        "-1",
        "0",
        "1",
        "9223372036854775807",
        "9223372036854775808",
        "1e308",
        "NaN",
        "null",
        "{}",
        "[]",
        "{\"id\":1}",
        "../../etc/passwd",
        "%",
        "%zz",
        "' OR 1=1 --",
        "<script>alert(1)</script>",
        "2026-13-45",
        "0001-01-01",
        "true",
        "Star",
        new('a', 3000),
        new('a', 17_000),
        new('(', 3000),
        new('é', 2800),
        "2,3,4",
        "00000000-0000-0000-0000-000000000000",
    ];

    /// <summary>A byte that no text has stands for half a character.</summary>
    private const string Half = "%ED%A0%80";

    private static readonly string[] Names =
    [
        "q",
        "after",
        "before",
        "by",
        "is",
        "view",
        "find",
        "back",
        "problem",
        "name",
        "shown",
        "done",
        "speaker",
        "about",
        "company",
        "organization",
        "kind",
        "medium",
        "year",
        "source",
        "said",
        "upload",
        "address",
        "page",
        "unfollowed",
        "followed",
        "added",
        "files",
        "choice",
        "removed",
        "query",
        "marked",
        "at",
        "id",
        "mark",
        "above",
        "thousandths",
        "passage",
        "colour",
        "note",
        "remove",
        "line",
        "putBack",
        "credential",
        "code",
        "password",
        "now",
        "scopes",
        "title",
        "folder",
        "wantsPages",
        "size",
        "face",
        "width",
        "lines",
        "theme",
        "justified",
        "shortcuts",
        "keepsPasskeys",
        "_handler",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_route_fails_whatever_it_is_asked_with()
    {
        // The proxy says who asks: each is somebody else, so that no limit of attempts stands before a route.
        await using var app = await ReaderApplication.StartReachableAsync(["--NewsReader:Proxies:0", "127.0.0.1"]);
        using var owner = await Somebody.OwnerOfAsync(app);
        var failed = new List<string>();
        var asked = 0;
        foreach (var (method, pattern) in Routes(app))
        {
            foreach (var value in Values.Select(Escaped).Append(Half))
            {
                foreach (var request in Requests(method, pattern, value))
                {
                    using (request)
                    {
                        request.Headers.Add("X-Forwarded-For", $"10.{asked / 65536}.{asked / 256 % 256}.{asked % 256}");
                        asked++;
                        using var response = await owner.Browser.SendAsync(request, Cancel);
                        if ((int)response.StatusCode >= 500)
                            failed.Add(
                                $"{(int)response.StatusCode} {method} {pattern} with "
                                    + $"{(value.Length > 60 ? value[..60] : value)}"
                            );
                    }
                }
            }
        }
        Assert.Empty(failed.Distinct());
        Assert.True(asked > 3000, $"Only {asked} requests were sent.");
    }

    [Theory]
    [InlineData("/settings/readers/999/password")]
    [InlineData("/settings/readers/-1/password")]
    public async Task A_way_in_for_nobody_is_not_there(string path)
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var request = Somebody.Form(path);
        using var response = await owner.Browser.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/people?q=é", "/people?q=%C3%A9")]
    [InlineData("/people\u0085", "/")]
    [InlineData("/😀", "/%F0%9F%98%80")]
    [InlineData("/people?q=%C3%A9", "/people?q=%C3%A9")]
    public async Task A_way_back_is_written_as_a_header_may_have_it(string back, string leads)
    {
        await using var app = await ReaderApplication.StartAsync();
        using var alone = new Somebody(app);

        Assert.Equal(leads, await alone.SendAsync("/articles/1/mark", ("mark", "Star"), ("back", back)));
    }

    [Theory]
    [InlineData("/metrics/")]
    [InlineData("/METRICS")]
    [InlineData("/metrics/x")]
    public async Task The_servers_figures_have_no_side_door(string path)
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);

        Assert.Equal(HttpStatusCode.NotFound, await owner.StatusAsync(path));
    }

    private static IEnumerable<HttpRequestMessage> Requests(string method, string pattern, string value)
    {
        // In the address, whole and where a part of it is asked for; all else is as it should be, or as odd.
        var paths = new[] { Filled(pattern, value), Filled(pattern, "1") }.Distinct();
        foreach (var path in paths)
        {
            var request = Somebody.Page(
                path.Length + value.Length * Names.Length < 100_000
                    ? $"{path}?{string.Join('&', Names.Select(name => $"{name}={value}"))}"
                    : path
            );
            request.Method = new HttpMethod(method);
            if (method != "GET")
            {
                request.Headers.Add("Sec-Fetch-Site", "same-origin");
                request.RequestUri = new Uri(path, UriKind.Relative);
                request.Content = new StringContent(
                    string.Join('&', Names.Select(name => $"{name}={value}")),
                    Encoding.ASCII,
                    "application/x-www-form-urlencoded"
                );
            }
            yield return request;
        }
    }

    private static string Filled(string pattern, string value) =>
        Regex.Replace(
            pattern,
            @"\{(\w+)(:(?:[^{}]|\{[^{}]*\})*)?\}",
            match =>
                match.Groups[1].Value == "format" ? "xml"
                : value.Length is 0 or > 3000 ? "x"
                : value.Replace("%2F", "/", StringComparison.Ordinal)
        );

    private static string Escaped(string text) =>
        string.Concat(
            Encoding.UTF8.GetBytes(text).Select(b => char.IsAsciiLetterOrDigit((char)b) ? $"{(char)b}" : $"%{b:X2}")
        );

    private static List<(string Method, string Pattern)> Routes(ReaderApplication app) =>
        [
            .. app
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint =>
                    endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
                )
                .Select(endpoint =>
                    (
                        Pattern: "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
                        Methods: endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
                    )
                )
                .Where(route =>
                    !route.Pattern.StartsWith("/_", StringComparison.Ordinal)
                    && !route.Pattern.Contains('*', StringComparison.Ordinal)
                    && route.Pattern != "/sign-out"
                )
                .SelectMany(route => route.Methods.Select(method => (method, route.Pattern)))
                .Distinct(),
        ];
}
