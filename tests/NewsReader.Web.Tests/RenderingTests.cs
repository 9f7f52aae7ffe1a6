using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using NewsReader.Web.Tests.Accounts;

namespace NewsReader.Web.Tests;

/// <summary>
/// What a page costs: nothing anew for an address that says nothing new, and no more at once than the machine can do.
/// </summary>
public sealed class RenderingTests(SeededApplication seeded) : IClassFixture<SeededApplication>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "/?z={0}")]
    [InlineData("/", "/?q={0}&before={0}&marked={0}")]
    [InlineData("/articles?is=read", "/articles?z={0}&is=read&y=&q={0}")]
    [InlineData("/people", "/people?before={0}&q={0}&correct={0}")]
    [InlineData("/people/ilya-sutskever", "/people/ilya-sutskever?z={0}&q={0}")]
    [InlineData(ReaderApplication.SeedArticle, ReaderApplication.SeedArticle + "?utm_source={0}&q={0}")]
    [InlineData("/search?q=OpenAI", "/search?q=OpenAI&z={0}&Z={0}&find={0}")]
    [InlineData("/quotations?medium=Twitter", "/quotations?{0}={0}&medium=Twitter&before={0}")]
    public async Task An_address_with_more_than_its_page_knows_is_the_same_page(string plain, string more)
    {
        for (var i = 0; i < 3; i++)
        {
            var asked = string.Format(System.Globalization.CultureInfo.InvariantCulture, more, $"x{i}x");
            // An article that was opened is made anew once, when that is written.
            await ReaderApplication.UntilAsync(
                async () =>
                {
                    var kept = await AskAsync(plain);
                    var again = await AskAsync(asked);
                    return again.WasKept && again.Page == kept.Page;
                },
                $"{asked} was made anew"
            );
        }
    }

    [Theory]
    [InlineData("Accept", "text/html,x/{0}")]
    [InlineData("Accept", "text/html;q=0.{0}")]
    [InlineData("Accept-Encoding", "identity, x{0}")]
    [InlineData("Purpose", "{0}")]
    [InlineData("Sec-Purpose", "{0}")]
    [InlineData("Accept-Language", "x-{0}")]
    public async Task A_header_that_says_nothing_new_asks_for_the_same_page(string header, string value)
    {
        await AskAsync("/companies");

        for (var i = 1; i < 4; i++)
        {
            using var request = Somebody.Page("/companies");
            request.Headers.Remove(header);
            request.Headers.TryAddWithoutValidation(
                header,
                string.Format(System.Globalization.CultureInfo.InvariantCulture, value, i)
            );
            using var response = await seeded.App.Client.SendAsync(request, Cancel);
            Assert.NotNull(response.Headers.Age);
        }
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("gzip;q=0.5", "gzip")]
    [InlineData("br;q=0", "")]
    [InlineData("x", "")]
    public async Task A_page_comes_packed_as_the_browser_can_read_it(string accepted, string packed)
    {
        for (var i = 0; i < 2; i++)
        {
            using var request = Somebody.Page("/people");
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var response = await seeded.App.Client.SendAsync(request, Cancel);
            Assert.Equal(packed, string.Join(", ", response.Content.Headers.ContentEncoding));
        }
    }

    [Theory]
    [InlineData("/search?q=one-{0}")]
    [InlineData("/articles?before={0}")]
    [InlineData("/quotations?speaker=s{0}")]
    public async Task What_a_page_knows_makes_it_another(string address)
    {
        foreach (var i in new[] { 1, 2 })
            Assert.False(
                (await AskAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, i))).WasKept
            );
    }

    [Theory]
    [InlineData("/companies")]
    [InlineData("/organizations")]
    [InlineData("/organizations?kind=company")]
    [InlineData("/people/ilya-sutskever")]
    [InlineData("/search?q=OpenAI")]
    [InlineData("/quotations")]
    public async Task Another_host_is_the_same_page(string path)
    {
        await AskAsync(path);
        for (var i = 0; i < 3; i++)
        {
            // This machine by its other names: nobody is let in by any other.
            using var request = Somebody.Page(path);
            request.Headers.Host = $"127.0.0.{i + 2}:{80 + i}";
            using var response = await seeded.App.Client.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.NotNull(response.Headers.Age);
        }
    }

    [Fact]
    public async Task Every_page_is_kept_for_all_hosts_or_shows_the_one_that_is_asked()
    {
        foreach (
            var path in new[]
            {
                "/",
                "/articles",
                "/people",
                "/companies",
                "/organizations",
                "/stories",
                "/highlights",
                "/searches",
                "/sources",
                "/sources/",
                "/SOURCES",
                ReaderApplication.SeedArticle,
            }
        )
        {
            foreach (var host in new[] { "127.0.0.7:81", "127.0.0.8:82" })
            {
                using var request = Somebody.Page(path);
                request.Headers.Host = host;
                using var response = await seeded.App.Client.SendAsync(request, Cancel);
                var page = await response.Content.ReadAsStringAsync(Cancel);
                Assert.DoesNotContain(
                    host == "127.0.0.7:81" ? "127.0.0.8:82" : "127.0.0.7:81",
                    page,
                    StringComparison.Ordinal
                );
                if (path.StartsWith("/sources", StringComparison.OrdinalIgnoreCase))
                    Assert.Contains($"http://{host}/", page, StringComparison.Ordinal);
                else
                    Assert.DoesNotContain(host, page, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Only_pages_take_parameters_from_the_query()
    {
        var taking = typeof(ReaderServer)
            .Assembly.GetTypes()
            .Where(type => typeof(IComponent).IsAssignableFrom(type) && PageRequest.KnownBy(type).Count > 0)
            .ToList();

        Assert.True(taking.Count > 10);
        Assert.DoesNotContain(
            taking,
            type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Length == 0
        );
    }

    [Fact]
    public async Task So_many_are_rendered_at_once_a_few_wait_a_moment_and_the_others_come_again()
    {
        var open = new TaskCompletionSource();
        var rendered = 0;
        using var turns = new RenderingTurns(_ =>
        {
            Interlocked.Increment(ref rendered);
            return open.Task;
        });
        var places = Enumerable.Range(0, RenderingTurns.Most).Select(_ => AskAsync(turns)).ToList();

        // No place is left: it is said at once, to a person and to a program.
        var (refused, answer) = await AskAsync(turns);
        Assert.Equal((503, "1"), (refused.StatusCode, refused.Headers.RetryAfter.ToString()));
        Assert.Contains("Too much is asked at once", answer);
        Assert.Equal(503, (await AskAsync(turns, accept: "application/json")).Response.StatusCode);
        // Nobody waits long.
        var atOnce = rendered;
        var late = await Task.WhenAll(places.Skip(atOnce));
        Assert.All(late, asked => Assert.Equal(503, asked.Response.StatusCode));

        open.SetResult();
        Assert.All(await Task.WhenAll(places.Take(atOnce)), asked => Assert.Equal(200, asked.Response.StatusCode));
        Assert.Equal(200, (await AskAsync(turns)).Response.StatusCode);
        Assert.Equal(Math.Max(2, Environment.ProcessorCount) + 1, rendered);
    }

    [Fact]
    public async Task A_flood_of_searches_is_answered_or_told_to_come_again_and_what_is_kept_needs_no_turn()
    {
        await AskAsync("/");
        var flood = Enumerable
            .Range(0, 200)
            .Select(async number =>
            {
                using var response = await seeded.App.Client.SendAsync(
                    Somebody.Page($"/search?q=flood+{number}"),
                    Cancel
                );
                if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
                    Assert.NotNull(response.Headers.RetryAfter);
                return response.StatusCode;
            })
            .ToList();
        while (flood.Exists(asked => !asked.IsCompleted))
            Assert.NotEmpty((await AskAsync("/")).Page);

        Assert.Empty((await Task.WhenAll(flood)).Except([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]));
    }

    private async Task<(bool WasKept, string Page)> AskAsync(string path)
    {
        using var response = await seeded.App.Client.SendAsync(Somebody.Page(path), Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (response.Headers.Age is not null, await response.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<(HttpResponse Response, string Text)> AskAsync(
        RenderingTurns turns,
        string accept = "text/html"
    )
    {
        var http = new DefaultHttpContext
        {
            Response = { Body = new MemoryStream() },
            Request = { Method = "GET", Headers = { Accept = accept } },
        };
        http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new TakesTurn()), "a page"));
        await turns.InvokeAsync(http);
        return (http.Response, System.Text.Encoding.UTF8.GetString(((MemoryStream)http.Response.Body).ToArray()));
    }
}
