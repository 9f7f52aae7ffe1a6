namespace NewsReader.Web.Tests.Accounts;

/// <summary>What a browser may keep of a reader's, and what it may not.</summary>
public sealed class PrivateAnswerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Over_plain_http_nothing_of_a_readers_is_kept_by_the_browser()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        string[] paths =
        [
            "/",
            ReaderApplication.SeedArticle,
            "/articles?is=starred",
            "/search?q=OpenAI",
            "/highlights.md",
            "/newsreader.jsonl",
            "/sources.opml",
            "/api/articles",
            "/settings/account",
        ];
        // The second time from what the server keeps.
        foreach (var path in paths.Concat(paths))
            Assert.Equal((path, "no-store"), (path, await KeptAsync(owner, path)));
    }

    [Theory]
    [InlineData("/", "no-cache, private")]
    [InlineData("/settings/account?shown=1", "no-store")]
    [InlineData("/settings/readers", "no-store")]
    [InlineData("/sign-in", "no-store")]
    [InlineData("/invitations/x", "no-store")]
    public async Task Over_https_a_page_is_asked_for_again_and_one_with_secrets_is_not_kept(string path, string kept)
    {
        await using var app = await ReaderApplication.StartReachableAsync(["--NewsReader:Proxies:0", "127.0.0.1"]);
        using var owner = await Somebody.OwnerOfAsync(app);
        using var secure = new Somebody(app);
        secure.Browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        // Cookies of HTTPS are kept for it alone, and this client speaks plain HTTP to the proxy's port.
        using var signingIn = Somebody.Form("/sign-in", ("name", "ada"), ("password", Somebody.Password));
        using var signedIn = await secure.Browser.SendAsync(signingIn, Cancel);
        if (path != "/sign-in")
            secure.Browser.DefaultRequestHeaders.Add(
                "Cookie",
                signedIn
                    .Headers.GetValues("Set-Cookie")
                    .First(c => c.StartsWith("newsreader.session=", StringComparison.Ordinal))
                    .Split(';')[0]
            );

        Assert.Equal(kept, await KeptAsync(secure, path));
    }

    [Fact]
    public async Task The_one_on_the_machine_and_what_everybody_sees_are_kept()
    {
        await using var alone = await ReaderApplication.StartAsync();
        using var person = new Somebody(alone);
        Assert.Equal("no-cache, private", await KeptAsync(person, "/"));

        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        Assert.DoesNotContain("no-store", await KeptAsync(owner, "/frame.css"));
    }

    private static async Task<string> KeptAsync(Somebody reader, string path)
    {
        using var response = await reader.Browser.SendAsync(Somebody.Page(path), Cancel);
        return response.Headers.CacheControl?.ToString() ?? "";
    }
}
