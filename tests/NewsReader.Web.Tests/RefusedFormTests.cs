using System.Net;
using System.Text.RegularExpressions;
using NewsReader.Web.Tests.Accounts;

namespace NewsReader.Web.Tests;

/// <summary>Forms that are refused: a page with a sentence, and what was typed.</summary>
public sealed class RefusedFormTests
{
    private const string Note = "a note, \"of\" <some> length & ümläuts";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_of_somebody_signed_out_elsewhere_is_kept_and_sent_again()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var tab = new Somebody(app);
        await tab.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password));
        await owner.SendAsync("/settings/account/sessions/end-others");

        var (status, page) = await SendAsync(
            tab,
            app.Address + "/searches",
            "/searches",
            ("name", Note),
            ("query", "resigned")
        );

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("<h1>You are no longer signed in</h1>", page);
        Assert.Contains("href=\"/sign-in?back=%2Fsearches\"", page);
        await tab.SendAsync("/sign-in", ("name", "ada"), ("password", Somebody.Password));
        var form = Regex.Match(page, "<form method=\"post\" action=\"([^\"]+)\"").Groups[1].Value;
        var fields = Regex
            .Matches(page, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
            .Select(field => (field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)))
            .ToArray();
        await tab.SendAsync(form, fields);
        Assert.Contains(Note, WebUtility.HtmlDecode(await tab.GetAsync("/searches")));
    }

    [Fact]
    public async Task A_password_that_was_sent_stands_in_no_page()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var guest = new Somebody(app);

        var (status, page) = await SendAsync(
            guest,
            "https://evil.example/settings",
            "/settings/account/password",
            ("now", Somebody.Password),
            ("password", "nine blue kettles")
        );

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.DoesNotContain("kettles", page);
        Assert.Contains("href=\"/sign-in?back=%2F\"", page);
    }

    [Theory]
    [InlineData("/settings/account/tokens/1/end", "a", "b", HttpStatusCode.NotFound, "This is not here any more")]
    [InlineData("/articles/1/mark", "other", "1", HttpStatusCode.BadRequest, "That was not understood")]
    [InlineData("/nowhere", "a", "b", HttpStatusCode.MethodNotAllowed, "This is not here any more")]
    public async Task Every_refusal_is_a_page_with_a_sentence(
        string path,
        string field,
        string value,
        HttpStatusCode refused,
        string heading
    )
    {
        await using var app = await ReaderApplication.StartAsync();
        using var person = new Somebody(app);
        person.Browser.DefaultRequestHeaders.Add("Cookie", "newsreader.reading=4111300");

        var (status, page) = await SendAsync(person, app.Address + "/", path, (field, value));

        Assert.Equal(refused, status);
        Assert.Contains($"<h1>{heading}</h1>", page);
        // As the reader's other pages look.
        Assert.Contains("<html lang=\"en\" class=\"size-4 face-sans theme-dark no-shortcuts\">", page);
        Assert.Contains("<p class=\"tools\"><a href=\"/\">", page);
    }

    [Fact]
    public async Task A_way_in_that_was_used_leads_whoever_is_in_to_the_front_page()
    {
        await using var app = await ReaderApplication.StartReachableAsync();
        using var owner = await Somebody.OwnerOfAsync(app);
        using var guest = new Somebody(app);

        Assert.DoesNotContain("href=\"/sign-in\"", await owner.GetAsync("/invitations/used"));
        Assert.Contains("href=\"/sign-in\"", await guest.GetAsync("/invitations/used"));
    }

    private static async Task<(HttpStatusCode Status, string Page)> SendAsync(
        Somebody person,
        string from,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        using var request = Somebody.Form(path, fields);
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.Add("Referer", from);
        using var response = await person.Browser.SendAsync(request, Cancel);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }
}
