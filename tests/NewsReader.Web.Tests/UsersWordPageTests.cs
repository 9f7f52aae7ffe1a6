using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Library.Import;

namespace NewsReader.Web.Tests;

/// <summary>What the user says of who is who, over HTTP: answers, and addresses that were merged.</summary>
public sealed partial class UsersWordPageTests : IAsyncLifetime
{
    private ReaderApplication _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _app = await ReaderApplication.StartAsync(
            Article("Bridge opens", "Delphine Marwood of Oxley opened the bridge. “It holds,” Marwood said."),
            Article("Ferry sold", "Nobody knew who had sold the ferry. “It leaks,” Marwood said."),
            Article("Kiln fired", "Nobody knew who had fired the kiln. “It burns,” Marwood said."),
            Article("Goal kept", "The goalkeeper Jonas Vane kept a goal in Leeds. “I dived,” Vane said.")
        );

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("yes", "3 articles", "0 0 0", "In 2 articles Marwood is Delphine Marwood")]
    [InlineData("no", "1 article", "0", "Marwood is Delphine Marwood only where that is sure")]
    public async Task An_answer_decides_the_articles_that_stand_doubtful_on_the_page(
        string answer,
        string articles,
        string probably,
        string said
    )
    {
        Assert.Contains("3 articles", await _app.GetAsync("/people/delphine-marwood"));
        var asked = Assert.Single(Question().Matches(await _app.GetAsync("/people/review")));

        using var response = await SendAsync(
            HttpMethod.Post,
            "/people/review",
            new()
            {
                ["entity"] = asked.Groups[1].Value,
                ["doubt"] = asked.Groups[2].Value,
                ["answer"] = answer,
            }
        );

        Assert.Equal(
            (HttpStatusCode.Redirect, "/people/review?answered=1"),
            (response.StatusCode, response.Headers.Location?.OriginalString)
        );
        var left = await _app.GetAsync("/people/review?answered=1");
        Assert.DoesNotMatch(Question(), left);
        Assert.Contains($"<span>{said}.</span>", left);
        var page = await _app.GetAsync("/people/delphine-marwood");
        Assert.Contains($"· {articles}", Blanks().Replace(page, " "));
        Assert.DoesNotContain("probably Delphine Marwood", page);
        using var json = JsonDocument.Parse(await _app.GetAsync("/api/people/delphine-marwood"));
        Assert.Equal(
            probably,
            string.Join(
                ' ',
                json.RootElement.GetProperty("appearances")
                    .EnumerateArray()
                    .Select(line => line.GetProperty("isProbable").GetBoolean() ? 1 : 0)
            )
        );
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    public async Task An_answer_is_taken_back_where_it_was_given(string answer)
    {
        var asked = Assert.Single(Question().Matches(await _app.GetAsync("/people/review")));
        var before = await SaidAndNamedAsync();
        (
            await SendAsync(
                HttpMethod.Post,
                "/people/review",
                new()
                {
                    ["entity"] = asked.Groups[1].Value,
                    ["doubt"] = asked.Groups[2].Value,
                    ["answer"] = answer,
                }
            )
        ).Dispose();
        Assert.NotEqual(before, await SaidAndNamedAsync());

        using var response = await SendAsync(HttpMethod.Post, "/people/review", new() { ["undone"] = "1" });

        Assert.Equal("/people/review", response.Headers.Location?.OriginalString);
        Assert.Equal(before, await SaidAndNamedAsync());
        Assert.Single(Question().Matches(await _app.GetAsync("/people/review?answered=1")));
    }

    [Theory]
    [InlineData("/people/{0}?before=7")]
    [InlineData("/people/{0}?correct=1")]
    [InlineData("/feeds/people/{0}.xml")]
    [InlineData("/feeds/people/{0}.json")]
    [InlineData("/api/people/{0}?before=7")]
    public async Task An_address_that_was_merged_leads_to_where_it_went_until_that_is_undone(string path)
    {
        var corrections = _app.Services.GetRequiredService<Corrections>();
        var importer = _app.Services.GetRequiredService<Importer>();
        var merge = await corrections.MergeAsync(
            await LinkAsync("jonas-vane"),
            await LinkAsync("delphine-marwood"),
            Cancel
        );
        await importer.ReadAgainAsync(Cancel);

        using (var moved = await SendAsync(HttpMethod.Get, Of(path, "jonas-vane")))
        {
            Assert.Equal(
                (HttpStatusCode.MovedPermanently, Of(path, "delphine-marwood")),
                (moved.StatusCode, moved.Headers.Location?.OriginalString)
            );
            Assert.True(moved.Headers.CacheControl?.NoCache);
        }

        await corrections.UndoAsync(merge.Id, Cancel);
        await importer.ReadAgainAsync(Cancel);

        using var back = await SendAsync(HttpMethod.Get, Of(path, "jonas-vane"));
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Contains("Jonas Vane", await back.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("/people/{0}", "/organizations/{0}")]
    [InlineData("/feeds/people/{0}.xml", "/feeds/organizations/{0}.xml")]
    [InlineData("/api/people/{0}", "/api/organizations/{0}")]
    public async Task A_person_who_is_an_organization_leads_to_its_page(string path, string to)
    {
        await _app.Services.GetRequiredService<Corrections>().ChangeKindAsync(await LinkAsync("jonas-vane"), Cancel);
        await _app.Services.GetRequiredService<Importer>().ReadAgainAsync(Cancel);

        using var moved = await SendAsync(HttpMethod.Get, Of(path, "jonas-vane"));

        Assert.Equal(
            (HttpStatusCode.MovedPermanently, Of(to, "jonas-vane")),
            (moved.StatusCode, moved.Headers.Location?.OriginalString)
        );
    }

    [Fact]
    public async Task Whoever_is_nobody_keeps_a_page_that_says_so()
    {
        await _app.Services.GetRequiredService<Corrections>().DismissAsync(await LinkAsync("jonas-vane"), Cancel);
        await _app.Services.GetRequiredService<Importer>().ReadAgainAsync(Cancel);

        Assert.Contains("You said that this is nobody’s name.", await _app.GetAsync("/people/jonas-vane"));
        Assert.Contains("Undo", await _app.GetAsync("/people/jonas-vane?correct=1"));
    }

    [Fact]
    public async Task An_alias_is_an_address_and_is_suggested()
    {
        await _app
            .Services.GetRequiredService<Corrections>()
            .AddAliasAsync(await LinkAsync("jonas-vane"), "The Cat", Cancel);
        await _app.Services.GetRequiredService<Importer>().ReadAgainAsync(Cancel);

        using var moved = await SendAsync(HttpMethod.Get, "/people/the-cat");
        Assert.Equal(
            (HttpStatusCode.MovedPermanently, "/people/jonas-vane"),
            (moved.StatusCode, moved.Headers.Location?.OriginalString)
        );
        using var suggested = JsonDocument.Parse(await _app.GetAsync("/api/suggestions?q=the%20ca"));
        Assert.Equal(
            ["Jonas Vane"],
            suggested.RootElement.EnumerateArray().Select(s => s.GetProperty("words").GetString())
        );
        Assert.Contains("Goal kept", await _app.GetAsync("/search?q=person%3A%22the%20cat%22"));
    }

    private static (string, string) Article(string headline, string text) =>
        ($"{headline}.txt", $"{headline}\n\nBy Ann Lee\n\n{text}\n");

    private static string Of(string path, string slug) => path.Replace("{0}", slug, StringComparison.Ordinal);

    /// <summary>What the API tells of a page, without the numbers that quotations have.</summary>
    private async Task<string> SaidAndNamedAsync() =>
        Numbers().Replace(await _app.GetAsync("/api/people/delphine-marwood"), "");

    private async Task<EntityLink> LinkAsync(string slug)
    {
        await using var library = await _app
            .Services.GetRequiredService<IDbContextFactory<LibraryContext>>()
            .CreateDbContextAsync(Cancel);
        return (await library.EntityLinkAsync(EntityKind.Person, slug, Cancel))!;
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        Dictionary<string, string>? form = null
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = form is null ? null : new FormUrlEncodedContent(form),
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        };
        return await _app.Client.SendAsync(request, Cancel);
    }

    [GeneratedRegex("name=\"entity\" value=\"(\\d+)\"[^<]*<input type=\"hidden\" name=\"doubt\" value=\"(-?\\d+)\"")]
    private static partial Regex Question();

    [GeneratedRegex("\"id\":[0-9]+,")]
    private static partial Regex Numbers();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
