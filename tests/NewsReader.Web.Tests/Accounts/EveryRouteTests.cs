using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library.Reading;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>Every route that the server has, asked for by its owner, by another reader and by nobody.</summary>
public sealed class EveryRouteTests : IAsyncLifetime
{
    /// <summary>The words that stand in nothing but what the owner did.</summary>
    private const string Secret = "xylophonically";

    /// <summary>
    /// What is for everybody who can reach the server: the ways in, and whether it lives. Nothing else may be.
    /// </summary>
    private static readonly string[] Open =
    [
        "GET /error",
        "GET /healthz",
        "GET /healthz/ready",
        "GET /invitations/{Code}",
        "GET /not-found",
        "GET /set-up",
        "GET /sign-in",
        "POST /invitations/{code}",
        "POST /set-up",
        "POST /sign-in",
        "POST /sign-in/passkey",
        "POST /sign-in/passkey/question",
    ];

    private static readonly string[] OwnersAlone =
    [
        "GET /settings/health",
        "GET /settings/readers",
        "POST /settings/readers/invitations",
        "POST /settings/readers/invitations/{id}/withdraw",
        "POST /settings/readers/{id}/close",
        "POST /settings/readers/{id}/open",
        "POST /settings/readers/{id}/password",
        "POST /sources/aside",
        "POST /sources/feeds/{id}",
        "POST /sources/feeds/{id}/unfollow",
    ];

    private ReaderApplication _app = null!;
    private Somebody _owner = null!;
    private Somebody _other = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await ReaderApplication.StartReachableAsync();
        _owner = await Somebody.OwnerOfAsync(_app);
        _other = await _owner.InviteAsync("bo");
    }

    public async ValueTask DisposeAsync()
    {
        _owner.Dispose();
        _other.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_gets_nothing_but_the_ways_in()
    {
        var open = new List<string>();
        foreach (var (method, pattern) in Routes())
        {
            using var request = Request(method, pattern);
            using var response = await _app.Client.SendAsync(request, Cancel);
            var isRefused =
                response.StatusCode == HttpStatusCode.Unauthorized
                || (
                    response.StatusCode == HttpStatusCode.Redirect
                    && response.Headers.Location!.OriginalString.StartsWith("/sign-in?back=", StringComparison.Ordinal)
                    && !pattern.StartsWith("/sign-in", StringComparison.Ordinal)
                );
            if (!isRefused)
                open.Add($"{method} {pattern}");
            var body = await response.Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotContain("Sutskever", body);
        }
        Assert.Equal(Open, open.Order(StringComparer.Ordinal));
        // Nor a live connection, by which a page works.
        foreach (var path in new[] { "/_blazor", "/_blazor/negotiate?negotiateVersion=1", "/_blazor/disconnect" })
        {
            using var request = Request("POST", path);
            using var response = await _app.Client.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task Another_gets_nothing_of_what_is_the_owners_alone()
    {
        var closed = new List<string>();
        foreach (
            var (method, pattern) in Routes()
                .Where(route =>
                    !route.Pattern.StartsWith("/sign", StringComparison.Ordinal)
                    && !route.Pattern.StartsWith("/settings/account", StringComparison.Ordinal)
                )
        )
        {
            using var request = Request(method, pattern);
            using var response = await _other.Browser.SendAsync(request, Cancel);
            using var again = Request(method, pattern);
            using var owners = await _owner.Browser.SendAsync(again, Cancel);
            if (response.StatusCode == HttpStatusCode.NotFound && owners.StatusCode != HttpStatusCode.NotFound)
                closed.Add($"{method} {pattern}");
            Assert.NotEqual(HttpStatusCode.Unauthorized, owners.StatusCode);
            Assert.True(
                (int)response.StatusCode < 500 && (int)owners.StatusCode < 500,
                $"{method} {pattern} answered {response.StatusCode}"
            );
        }
        Assert.Equal(OwnersAlone, closed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_the_owner_did_is_seen_or_changed_by_another_through_any_route()
    {
        await _owner.SendAsync("/articles/1/mark", ("mark", "Star"));
        await _owner.SendAsync("/articles/1/position", ("thousandths", "777"));
        await _owner.SendAsync(
            "/articles/1/highlights",
            ("passage", "I resigned"),
            ("note", Secret),
            ("colour", "Green")
        );
        await _owner.SendAsync("/searches", ("name", Secret), ("query", "resigned"));
        await _owner.SendAsync("/settings/account/tokens", ("name", Secret), ("scopes", "Read"));
        var before = await StoredAsync();
        Assert.Equal((1, 1, 1), (before.States, before.Highlights, before.Searches));
        Assert.Contains(Secret, await _owner.GetAsync("/highlights"));
        // Rendered and kept for the owner first: what is kept is not another's.
        foreach (var (method, pattern) in Routes().Where(route => route.Method == "GET"))
        {
            using var request = Request(method, pattern);
            using var _ = await _owner.Browser.SendAsync(request, Cancel);
        }

        foreach (var (method, pattern) in Routes().Where(route => route.Pattern != "/sign-out"))
        {
            using var request = Request(method, pattern);
            using var response = await _other.Browser.SendAsync(request, Cancel);
            Assert.DoesNotContain(Secret, await response.Content.ReadAsStringAsync(Cancel));
        }

        // What it has is its own: each has sent one.
        Assert.Equal(
            ("5", "777"),
            (await _other.GetAsync("/articles/1/position"), await _owner.GetAsync("/articles/1/position"))
        );
        Assert.DoesNotContain(
            "aria-pressed=\"true\"",
            (await _other.GetAsync(ReaderApplication.SeedArticle)).Split("data-light")[0]
        );
        Assert.Equal(HttpStatusCode.NotFound, await _other.StatusAsync("/feeds/search/1.xml"));
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task A_change_that_another_sites_page_asks_for_is_refused_on_every_route()
    {
        foreach (var (method, pattern) in Routes().Where(route => route.Method != "GET"))
        {
            foreach (
                var (header, value) in new[]
                {
                    ("Sec-Fetch-Site", "cross-site"),
                    ("Sec-Fetch-Site", "same-site"),
                    ("Origin", "https://evil.example"),
                    ("Origin", "null"),
                    ("X-Nothing", "1"),
                }
            )
            {
                using var request = Request(method, pattern);
                request.Headers.Remove("Sec-Fetch-Site");
                request.Headers.Add(header, value);
                using var response = await _owner.Browser.SendAsync(request, Cancel);
                Assert.True(
                    response.StatusCode == HttpStatusCode.Forbidden,
                    $"{method} {pattern} with {header}: {value} answered {response.StatusCode}"
                );
            }
        }
        Assert.Equal(HttpStatusCode.OK, await _owner.StatusAsync("/"));
    }

    /// <summary>All routes but the files of the browser and the machinery of Blazor.</summary>
    private List<(string Method, string Pattern)> Routes()
    {
        var routes = _app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
            )
            .Select(endpoint =>
                (
                    Pattern: "/" + Plain(endpoint.RoutePattern.RawText!.TrimStart('/')),
                    Methods: endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
                )
            )
            .Where(route =>
                !route.Pattern.StartsWith("/_", StringComparison.Ordinal)
                && !route.Pattern.Contains('*', StringComparison.Ordinal)
            )
            // A page answers a form too, and has none that is sent to itself.
            .SelectMany(route =>
                (route.Methods.Contains("GET") ? ["GET"] : route.Methods).Select(method => (method, route.Pattern))
            )
            .Distinct()
            .ToList();
        Assert.True(routes.Count > 60, $"Only {routes.Count} routes were found.");
        return routes;
    }

    /// <summary>"/articles/{id:long}" as "/articles/{id}".</summary>
    private static string Plain(string pattern) =>
        System.Text.RegularExpressions.Regex.Replace(pattern, @"\{(\w+)(:(?:[^{}]|\{[^{}]*\})*)?\}", "{$1}");

    private static HttpRequestMessage Request(string method, string pattern)
    {
        var path = pattern
            .Replace("{Id}", "1", StringComparison.Ordinal)
            .Replace("{id}", "1", StringComparison.Ordinal)
            .Replace("{format}", "xml", StringComparison.Ordinal)
            .Replace("{source}", "The%20Paper", StringComparison.OrdinalIgnoreCase)
            .Replace("{Slug}", "{slug}", StringComparison.Ordinal);
        path = path.Replace(
            "{slug}",
            pattern.Contains("people", StringComparison.Ordinal) ? "ilya-sutskever"
                : pattern.Contains("companies", StringComparison.Ordinal)
                || pattern.Contains("organizations", StringComparison.Ordinal)
                    ? "openai"
                : ReaderApplication.SeedArticle.Split('/')[^1],
            StringComparison.Ordinal
        );
        path = System.Text.RegularExpressions.Regex.Replace(path, @"\{\w+\}", "none");
        var request = method == "GET" ? Somebody.Page(path) : new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "GET")
            return request;
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Content = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["mark"] = "Unstar",
                ["id"] = "1",
                ["above"] = "false",
                ["at"] = "1",
                ["thousandths"] = "5",
                ["passage"] = "",
                ["colour"] = "Red",
                ["note"] = "theirs",
                ["remove"] = "true",
                ["name"] = "",
                ["query"] = "",
                ["line"] = "none",
                ["putBack"] = "false",
                ["credential"] = "{}",
            }
        );
        return request;
    }

    private async Task<(int States, int Highlights, int Searches, string Note)> StoredAsync()
    {
        await using var library = _app
            .Services.GetRequiredService<ReadersLibrary>()
            .For(Readers.Owner)
            .CreateDbContext();
        return (
            await library.ReadingStates.CountAsync(s => s.StarredAt != null && s.Position == 777, Cancel),
            await library.Highlights.CountAsync(Cancel),
            await library.SavedSearches.CountAsync(Cancel),
            string.Concat(await library.Highlights.Select(h => h.Note).ToListAsync(Cancel))
        );
    }
}
