using System.Net;
using System.Net.Http.Headers;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;

namespace NewsReader.Web.Tests;

/// <summary>Searching over HTTP, without a script: pages, saved searches, feeds, and what is kept of them.</summary>
public sealed class SearchPageTests(SearchedApplication searched) : IClassFixture<SearchedApplication>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ReaderApplication App => searched.App;

    [Theory]
    [InlineData("mill", "<mark>mill</mark>")]
    [InlineData("mill", "A <mark>mill</mark> &lt;b&gt;is&lt;/b&gt; &amp; stays")]
    [InlineData("mill", "href=\"/articles/mill-opens?find=mill#found-1\"")]
    [InlineData("mill", "2 articles")]
    [InlineData("mill sort:oldest", "aria-current=\"true\">Oldest</a>")]
    [InlineData("person:ruby", "href=\"/search?q=person%3Acarla-ruby\"")]
    [InlineData("person:rubby", "Did you mean")]
    [InlineData("mill (bakery", "This bracket is never closed")]
    [InlineData("mill (bakery", "mill <mark>(</mark>bakery")]
    [InlineData("source:nowhere", "No source is called “nowhere”")]
    [InlineData("bakery sort:best", "relevance, newest or oldest")]
    [InlineData("…", "There is no word in that to look for")]
    [InlineData("on:today", "href=\"/search?q=on%3Atoday%20organization%3A%22Copperfield%20Holdings%22\"")]
    [InlineData("on:today", "Counted in all 3 articles")]
    [InlineData("mill", "name=\"query\" value=\"mill\"")]
    [InlineData("mill bakery reporters tarmac", "No article has “tarmac”.")]
    [InlineData("mill bakery reporters tarmac", "<p class=\"without figures\">without: tarmac</p>")]
    [InlineData("mill bakery reporters tarmac", "No article has all of that; here is what has most of it")]
    [InlineData("bakrey", "Shown instead is what has")]
    [InlineData("bakrey", "href=\"/search?q=bakery\">bakery</a>")]
    [InlineData("coperfield", "href=\"/search?q=organization%3Acopperfield-holdings\">Copperfield Holdings</a>")]
    [InlineData("mill source:nowhere", "No article has “source:nowhere”.")]
    [InlineData("mayor headline:bakery", "href=\"/search?q=mayor\">search without it</a>")]
    [InlineData("mill reporters ruby", "With most of the words")]
    public async Task A_search_shows_what_it_found_and_what_it_could_not_read(string query, string html) =>
        Assert.Contains(html, await App.GetAsync($"/search?q={Uri.EscapeDataString(query)}"));

    [Theory]
    [InlineData("quotations", "The <mark>mill</mark> is to blame")]
    [InlineData("quotations", "1 quotation")]
    [InlineData("names", "Named in the first 2 articles found")]
    [InlineData("names", "href=\"/search?q=mill%20person%3A%22Carla%20Ruby%22\"")]
    public async Task The_same_search_is_there_by_quotations_and_by_names(string by, string html) =>
        Assert.Contains(html, await App.GetAsync($"/search?q=mill&by={by}"));

    [Fact]
    public async Task An_article_opens_with_its_places_lit_and_a_way_back()
    {
        var html = await App.GetAsync("/articles/mill-opens?find=mill");

        Assert.Contains("2 places found", html);
        Assert.Contains(
            "A <mark class=\"found\" id=\"found-1\">mill</mark> &lt;b&gt;is&lt;/b&gt; &amp; stays a <mark "
                + "class=\"found\" id=\"found-2\">mill</mark>",
            html
        );
        Assert.Contains("href=\"/search?q=mill\">Back to the search</a>", html);
        Assert.DoesNotContain("<mark", await App.GetAsync("/articles/mill-opens"));
    }

    [Fact]
    public async Task A_search_is_saved_counted_followed_renamed_removed_and_brought_back()
    {
        await using var app = await SearchedApplication.StartAsync();
        using var saved = await PostAsync(app, "/searches", ("name", "The mill"), ("query", "mill"));
        Assert.Equal("/searches", saved.Headers.Location?.ToString());
        Assert.Contains("2 unread", await app.GetAsync("/searches"));
        Assert.Contains("The mill</a> <span class=\"count\" title=\"2 unread\">2</span>", await app.GetAsync("/"));

        using var read = await PostAsync(
            app,
            "/articles/" + await IdAsync(app, "mill-opens") + "/mark",
            ("mark", "Read"),
            ("back", "/")
        );
        Assert.Contains("title=\"1 unread\">1</span>", await app.GetAsync("/"));

        var feed = SyndicationFeed.Load(XmlReader.Create(new StringReader(await app.GetAsync("/feeds/search/1.xml"))));
        Assert.Equal(("The mill", 2), (feed.Title.Text, feed.Items.Count()));
        Assert.All(feed.Items, item => Assert.StartsWith(app.Address + "/articles/", item.Links[0].Uri.ToString()));

        using var changed = await PostAsync(app, "/searches/1", ("name", "Mills"), ("query", "mill OR bakery"));
        Assert.Contains("Mills", await app.GetAsync("/searches"));

        using var removed = await PostAsync(app, "/searches/1/remove");
        var after = await app.GetAsync(removed.Headers.Location!.ToString());
        Assert.Contains("“Mills” is kept no longer.", after);
        Assert.Contains("name=\"query\" value=\"mill OR bakery\"", after);
        using var gone = await app.Client.GetAsync("/feeds/search/1.xml", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        using var back = await PostAsync(app, "/searches", ("name", "Mills"), ("query", "mill OR bakery"));
        Assert.Contains("Mills", await app.GetAsync("/"));
    }

    [Theory]
    [InlineData("", "mill")]
    [InlineData("name", "")]
    [InlineData(" ", " ")]
    public async Task A_search_without_a_name_or_words_is_not_saved(string name, string query)
    {
        using var response = await PostAsync(App, "/searches", ("name", name), ("query", query));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/feeds/people/carla-ruby.xml", "Mill opens")]
    [InlineData("/feeds/organizations/copperfield-holdings.xml", "Bakery closes")]
    [InlineData("/feeds/sources/The%20Paper.xml", "Jan Leike And Ilya Sutskever")]
    public async Task People_organizations_and_sources_are_feeds(string path, string headline)
    {
        var feed = SyndicationFeed.Load(XmlReader.Create(new StringReader(await App.GetAsync(path))));
        Assert.Contains(feed.Items, item => item.Title.Text.Contains(headline, StringComparison.Ordinal));

        using var json = JsonDocument.Parse(
            await App.GetAsync(path.Replace(".xml", ".json", StringComparison.Ordinal))
        );
        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        Assert.Contains(
            json.RootElement.GetProperty("items").EnumerateArray(),
            item =>
                item.GetProperty("title").GetString()!.Contains(headline, StringComparison.Ordinal)
                && item.GetProperty("url").GetString()!.StartsWith(App.Address, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("/people/carla-ruby", "href=\"/feeds/people/carla-ruby.xml\"")]
    [InlineData("/sources", "href=\"/sources/The%20Paper\"")]
    [InlineData("/sources/The%20Paper", "href=\"/feeds/sources/The%20Paper.json\"")]
    [InlineData("/sources/The%20Paper", "Bakery closes")]
    [InlineData("/", "href=\"/sources/The%20Paper\"")]
    public async Task A_page_says_where_its_feed_is(string path, string html) =>
        Assert.Contains(html, await App.GetAsync(path));

    [Theory]
    [InlineData("/feeds/search/77.xml")]
    [InlineData("/feeds/people/nobody.json")]
    [InlineData("/feeds/sources/nowhere.xml")]
    [InlineData("/feeds/people/carla-ruby.html")]
    [InlineData("/sources/nowhere")]
    public async Task What_is_no_feed_is_not_found(string path)
    {
        using var response = await App.Client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_page_that_the_browser_has_is_not_sent_again_until_it_is_another()
    {
        await using var app = await SearchedApplication.StartAsync();
        var (status, tag) = await AskAsync(app, "/people/carla-ruby", null);
        Assert.Equal((HttpStatusCode.OK, true), (status, tag is not null));
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(app, "/people/carla-ruby", tag)).Status);

        // Another person's article changes nothing of this page; one of her own does.
        await File.WriteAllTextAsync(
            Path.Combine(app.Folder, "other.txt"),
            "Harbour closes\n\nBy Ann Lee\n\nJonas Bright, the captain of Seaway Group, spoke.\n",
            Cancel
        );
        await ReaderApplication.UntilAsync(
            async () => (await app.GetAsync("/")).Contains("Harbour closes", StringComparison.Ordinal),
            "the new article was not on the front page"
        );
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(app, "/people/carla-ruby", tag)).Status);
        await File.WriteAllTextAsync(
            Path.Combine(app.Folder, "own.txt"),
            "Mayor resigns\n\nBy Ann Lee\n\nCarla Ruby, the mayor of Millbrook, resigned.\n",
            Cancel
        );
        await ReaderApplication.UntilAsync(
            async () => (await app.GetAsync("/people/carla-ruby")).Contains("Mayor resigns", StringComparison.Ordinal),
            "her new article was not on her page"
        );
        Assert.NotEqual(tag, (await AskAsync(app, "/people/carla-ruby", tag)).Tag);
    }

    [Fact]
    public async Task Pages_travel_compressed()
    {
        using var request = Request("/search?q=mill");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        using var response = await App.Client.SendAsync(request, Cancel);

        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Whatever_is_typed_is_answered_with_a_page()
    {
        var random = new Random(7);
        string[] pieces =
        [
            "mill",
            "\"",
            "(",
            ")",
            "OR",
            "-",
            "person:",
            "person:ruby",
            "near(",
            "*",
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "on:2026",
            "is:unread",
            "\u0001",
            "\uFFFD",
            "漢字",
            "😀",
            "%",
            "sort:",
            "said:\"",
            new string('a', 3_000),
        ];
        for (var number = 0; number < 400; number++)
        {
            var query = string.Join(
                number % 3 == 0 ? "" : " ",
                Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)])
            );
            if (number == 399)
                query = string.Concat(Enumerable.Repeat("(mill OR ", 1_112));
            var by = (number % 3) switch
            {
                0 => "",
                1 => "&by=quotations",
                _ => "&by=names",
            };
            using var response = await App.Client.GetAsync($"/search?q={Uri.EscapeDataString(query)}{by}", Cancel);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode} for {query}");
            var html = await response.Content.ReadAsStringAsync(Cancel);
            Assert.DoesNotContain("<script>alert", html);
            Assert.DoesNotContain("Something went wrong", html);
        }
    }

    private static async Task<(HttpStatusCode Status, string? Tag)> AskAsync(
        ReaderApplication app,
        string path,
        string? tag
    )
    {
        using var request = Request(path);
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
        using var response = await app.Client.SendAsync(request, Cancel);
        return (response.StatusCode, response.Headers.ETag?.ToString());
    }

    private static HttpRequestMessage Request(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        return request;
    }

    private static async Task<long> IdAsync(ReaderApplication app, string slug)
    {
        using var article = JsonDocument.Parse(await app.GetAsync($"/api/articles/{slug}"));
        return article.RootElement.GetProperty("id").GetInt64();
    }

    private static async Task<HttpResponseMessage> PostAsync(
        ReaderApplication app,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await app.Client.SendAsync(request, Cancel);
    }
}

/// <summary>
/// One application with the seed and two articles to be found, shared by the tests that do not change it.
/// </summary>
public sealed class SearchedApplication : IAsyncLifetime
{
    public ReaderApplication App { get; private set; } = null!;

    public static Task<ReaderApplication> StartAsync() =>
        ReaderApplication.StartAsync(
            (
                "mill.txt",
                "Mill opens\n\nBy Ann Lee\n\nCarla Ruby, the mayor of Millbrook, spoke on Friday. A mill "
                    + "<b>is</b> & stays a mill.\n\n“We open on Monday,” Ruby said.\n"
            ),
            (
                "bakery.txt",
                "Bakery closes\n\nBy Bo Chan\n\nJack Ruby, the owner of Copperfield Holdings, closed the "
                    + "bakery.\n\n“The mill is to blame,” Ruby told reporters.\n"
            )
        );

    public async ValueTask InitializeAsync() => App = await StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
