using System.Net;
using System.Text.RegularExpressions;

namespace NewsReader.Web.Tests.Accounts;

/// <summary>A person with a browser of their own.</summary>
internal sealed partial class Somebody(ReaderApplication app) : IDisposable
{
    public const string Password = "seven green kettles";

    public HttpClient Browser { get; } = app.NewClient(cookies: true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [GeneratedRegex("[0-9a-z]{5}-[0-9a-z]{5}")]
    private static partial Regex Code();

    [GeneratedRegex("/invitations/[0-9a-z]{32}")]
    private static partial Regex Way();

    [GeneratedRegex("newsreader_[0-9a-z]{32}")]
    private static partial Regex TokenShown();

    /// <summary>The owner of a server that has none yet: the code is read from the console.</summary>
    public static async Task<Somebody> OwnerOfAsync(ReaderApplication app)
    {
        var owner = new Somebody(app);
        await owner.GetAsync("/set-up");
        Assert.Equal(
            "/",
            await owner.SendAsync("/set-up", ("code", SetUpCode(app)), ("name", "ada"), ("password", Password))
        );
        return owner;
    }

    public static string SetUpCode(ReaderApplication app) =>
        Code().Match(app.Console.Lines.First(line => line.Contains("type the code", StringComparison.Ordinal))).Value;

    /// <summary>Somebody whom the owner has invited.</summary>
    public async Task<Somebody> InviteAsync(string name)
    {
        var way = await WayInAsync("/settings/readers/invitations");
        var guest = new Somebody(app);
        Assert.Equal("/", await guest.SendAsync(way, ("name", name), ("password", Password)));
        return guest;
    }

    /// <summary>The way in that a form of the owner's gives.</summary>
    public async Task<string> WayInAsync(string form) => WayIn(await GetAsync((await SendAsync(form))!));

    /// <summary>The way in that stands in a text; empty without one.</summary>
    public static string WayIn(string text) => Way().Match(text).Value;

    /// <summary>The token that stands in a page; null without one.</summary>
    public static string? Token(string page) =>
        TokenShown().Match(page) is { Success: true } token ? token.Value : null;

    public async Task<string> GetAsync(string path) => await Browser.GetStringAsync(path, Cancel);

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await Browser.SendAsync(Page(path), Cancel);
        return response.StatusCode;
    }

    /// <summary>Sends a form of our own pages.</summary>
    /// <returns>Where it leads; null where it leads nowhere.</returns>
    public async Task<string?> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        using var request = Form(path, fields);
        using var response = await Browser.SendAsync(request, Cancel);
        return response.Headers.Location?.OriginalString;
    }

    /// <summary>As a browser sends a form of our own pages.</summary>
    public static HttpRequestMessage Form(string path, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return request;
    }

    /// <summary>As a browser asks for a page.</summary>
    public static HttpRequestMessage Page(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        return request;
    }

    public void Dispose() => Browser.Dispose();
}
