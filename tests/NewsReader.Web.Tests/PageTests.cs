using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library;
using NewsReader.Web.Tests.Accounts;

namespace NewsReader.Web.Tests;

/// <summary>The pages over HTTP, without a script: what a reading browser gets.</summary>
public sealed class PageTests(SeededApplication seeded) : IClassFixture<SeededApplication>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ReaderApplication App => seeded.App;

    [Theory]
    [InlineData("/", "Jan Leike And Ilya Sutskever Abruptly Resign From OpenAI")]
    [InlineData("/people", "Kristen Ruby")]
    [InlineData("/companies", "Ruby Media Group")]
    [InlineData("/people/ilya-sutskever", "I am excited for what comes next")]
    [InlineData("/organizations", "Ruby Media Group")]
    [InlineData("/organizations/openai", "What OpenAI said")]
    [InlineData("/search", "articles with all of these words")]
    [InlineData("/search?q=miraculous", "<mark>miraculous</mark>")]
    [InlineData("/articles", "aria-current=\"page\">All</a>")]
    [InlineData("/articles?is=starred", "Star an article, and it stands here.")]
    [InlineData("/articles?is=later", "it waits here")]
    [InlineData("/quotations", "I am excited for what comes next")]
    [InlineData("/quotations?speaker=leike&medium=Twitter", "I resigned")]
    [InlineData("/quotations?company=openai&q=miraculous", "miraculous")]
    [InlineData("/quotations?speaker=nobody", "Nobody called")]
    [InlineData("/quotations?medium=Telegram", "No quotation is like that")]
    [InlineData("/highlights", "Select a passage in an article")]
    [InlineData("/keys", "<kbd>j</kbd>")]
    [InlineData(ReaderApplication.SeedArticle + "?view=quotations", "I resigned")]
    [InlineData(ReaderApplication.SeedArticle + ".md", "> — Jan Leike, Twitter, 12:43 a.m. Wednesday")]
    [InlineData(
        "/search?q=person%3A%22Ilya%20Sutskever%22%20company%3AOpenAI%20said%3A%22miraculous%22",
        "Jan Leike And Ilya Sutskever"
    )]
    [InlineData("/search?q=person%3ANobody", "Nobody called")]
    public async Task A_page_shows_what_it_is_for(string path, string text)
    {
        Assert.Contains(text, await App.GetAsync(path));
    }

    [Fact]
    public async Task The_server_tells_how_it_is()
    {
        Assert.Equal("live", await App.GetAsync("/healthz"));
        Assert.Equal("ready", await App.GetAsync("/healthz/ready"));

        var page = await App.GetAsync("/settings/health");

        Assert.Contains("newsreader.db</code>", page);
        Assert.Contains("free on its disk", page);
        Assert.Contains("Every feed answered when it was asked last.", page);
    }

    [Fact]
    public async Task What_goes_wrong_has_a_number_on_the_page_and_the_reason_in_the_log_alone()
    {
        await using var app = await ReaderApplication.StartAsync();
        await using (
            var library = app.Services.GetRequiredService<IDbContextFactory<LibraryContext>>().CreateDbContext()
        )
            await library.Database.ExecuteSqlRawAsync("ALTER TABLE Feeds RENAME TO Gone", Cancel);

        using var response = await app.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, "/sources?page=secret") { Headers = { { "Accept", "text/html" } } },
            Cancel
        );
        var page = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("Sqlite", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", page);
        var number = Regex.Match(page, "<code>([0-9a-f]{32})</code>").Groups[1].Value;
        Assert.NotEmpty(number);
        var line = Assert.Single(app.Console.Lines, line => line.Contains(number, StringComparison.Ordinal));
        Assert.Contains("GET /sources failed.", line);
        Assert.Contains("no such table: Feeds", line);
        Assert.DoesNotContain(app.Console.Lines, said => said.Contains("page=secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_tweet_of_the_seed_is_a_card_in_its_place()
    {
        var html = await App.GetAsync(ReaderApplication.SeedArticle);

        string[] order =
        [
            "Twitter: Ilya Sutskever",
            "7:00 p.m. Tuesday",
            "Twitter: Jan Leike",
            "12:43 a.m. Wednesday",
            "Elon Musk Tells Tucker Carlson",
            "Twitter: Jakub Pachocki",
            "high-level discussions",
            "Twitter: Ilya Sutskever",
            "Twitter: Kristen Ruby",
            "Twitter: A user",
            "Twitter: Another",
            "We need scientific",
        ];
        var at = 0;
        foreach (var text in order)
        {
            at = html.IndexOf(text, at, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{text}' is not where it should be.");
        }
        Assert.Equal(7, html.Split("<figure class=\"tweet").Length - 1);
        Assert.Equal(3, html.Split("Replying to").Length - 1);
        Assert.DoesNotContain("Font Size:</", html.Split("class=\"left-out\"")[0]);
    }

    [Theory]
    [InlineData("/articles/nothing-here")]
    [InlineData("/people/nobody")]
    [InlineData("/organizations/none")]
    [InlineData("/nowhere")]
    public async Task A_stale_link_is_a_helpful_404(string path)
    {
        using var request = Somebody.Page(path);
        using var response = await App.Client.SendAsync(request, Cancel);

        Assert.Equal(
            (HttpStatusCode.NotFound, "text/html"),
            (response.StatusCode, response.Content.Headers.ContentType?.MediaType)
        );
        Assert.Contains("There is nothing at this address", await response.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("/?before=abc")]
    [InlineData("/?before=99999999999999999999")]
    [InlineData("/people?after=x_y")]
    [InlineData("/people/ilya-sutskever?before=-1")]
    [InlineData("/search?q=%22&after=NaN_1")]
    [InlineData("/articles?is=nonsense&before=x")]
    [InlineData("/articles?marked=x&at=y")]
    [InlineData("/quotations?year=abc&before=x&medium=%00&q=%22%22")]
    [InlineData("/quotations?year=99999999&speaker=%F0%9F%98%80")]
    [InlineData("/highlights?q=%25_%5C&before=x")]
    [InlineData("/people/ilya-sutskever?by=fortnight")]
    [InlineData("/search?q=%00%01%EF%BF%BF")]
    public async Task A_bad_parameter_is_ignored(string path)
    {
        using var response = await App.Client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Every_answer_has_strict_headers()
    {
        using var response = await App.Client.GetAsync("/", Cancel);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task No_script_or_style_stands_in_a_page()
    {
        foreach (var path in new[] { "/", ReaderApplication.SeedArticle, "/people/jan-leike", "/search?q=OpenAI" })
        {
            var html = await App.GetAsync(path);
            Assert.DoesNotContain(" style=", html);
            Assert.DoesNotContain("<style", html);
            Assert.DoesNotContain("<script>", html);
            Assert.DoesNotContain(" onclick", html);
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("X-Nothing", "", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.Redirect)]
    public async Task A_change_is_taken_from_our_own_pages_alone(string header, string value, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/settings/reading")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string> { ["size"] = "5", ["back"] = "//elsewhere.example" }
            ),
            Headers = { { header, value } },
        };
        using var response = await App.Client.SendAsync(request, Cancel);

        Assert.Equal(status, response.StatusCode);
        if (status == HttpStatusCode.Redirect)
            Assert.Equal("/", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_page_is_kept_for_each_text_size_apart()
    {
        foreach (var size in new[] { 5, 1, 5 })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, ReaderApplication.SeedArticle)
            {
                Headers = { { "Cookie", $"newsreader.reading={size}010011" } },
            };
            using var response = await App.Client.SendAsync(request, Cancel);
            Assert.Contains($"class=\"size-{size} ", await response.Content.ReadAsStringAsync(Cancel));
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task The_same_data_is_there_as_json()
    {
        using var article = JsonDocument.Parse(await App.GetAsync("/api" + ReaderApplication.SeedArticle));
        using var person = JsonDocument.Parse(await App.GetAsync("/api/people/jan-leike"));
        using var search = JsonDocument.Parse(await App.GetAsync("/api/search?q=miraculous"));

        Assert.Equal("John Oyewale", article.RootElement.GetProperty("authors").GetString());
        Assert.Equal("Jan Leike", person.RootElement.GetProperty("entity").GetProperty("name").GetString());
        Assert.Equal(1, search.RootElement.GetProperty("articles").GetArrayLength());
    }

    [Fact]
    public async Task A_file_put_into_the_folder_is_an_article_a_moment_later_and_gone_when_it_is_removed()
    {
        await using var app = await ReaderApplication.StartAsync();
        var path = Path.Combine(app.Folder, "late.txt");

        await File.WriteAllTextAsync(
            path,
            "Late edition\n\nThe mayor, Ada Quist, resigned on Monday, aides said.\n",
            Cancel
        );
        await ReaderApplication.UntilAsync(
            async () => (await app.GetAsync("/")).Contains("Late edition"),
            "the new file was not on the front page"
        );
        Assert.Contains("Ada Quist", await app.GetAsync("/people"));

        File.Delete(path);
        await ReaderApplication.UntilAsync(
            async () => !(await app.GetAsync("/")).Contains("Late edition"),
            "the removed file was still on the front page"
        );
    }

    [Fact]
    public async Task An_opened_article_is_read()
    {
        await using var app = await ReaderApplication.StartAsync();
        Assert.Contains("class=\"unread\"", await app.GetAsync("/"));

        await app.GetAsync(ReaderApplication.SeedArticle);

        await ReaderApplication.UntilAsync(
            async () => !(await app.GetAsync("/")).Contains("class=\"unread\""),
            "the article was still unread"
        );
    }

    [Fact]
    public async Task Markup_in_an_article_is_text()
    {
        const string Script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        await using var app = await ReaderApplication.StartAsync(
            (
                "a.txt",
                $"Headline {Script}\n\nBy Ann Lee\n\nBody {Script} said Ann Lee. “Quoted {Script},” Ann Lee "
                    + "tweeted on Monday.\n"
            ),
            (
                "b.md",
                $"---\ntitle: \"{Script}\"\nurl: javascript:alert(1)\n---\n\nText {Script} and [a "
                    + "link](javascript:alert(1)) and ![x](data:text/html,x).\n"
            )
        );

        foreach (var article in await ListAsync(app))
        {
            var html = await app.GetAsync($"/articles/{article}");
            Assert.DoesNotContain("<script>alert", html);
            Assert.DoesNotContain("<img", html);
            Assert.DoesNotContain("href=\"javascript:", html);
        }
        Assert.DoesNotContain("<script>alert", await app.GetAsync("/"));
        Assert.DoesNotContain("<script>alert", await app.GetAsync("/search?q=alert"));
    }

    private static async Task<List<string>> ListAsync(ReaderApplication app)
    {
        using var articles = JsonDocument.Parse(await app.GetAsync("/api/articles"));
        return [.. articles.RootElement.EnumerateArray().Select(a => a.GetProperty("slug").GetString()!)];
    }
}
