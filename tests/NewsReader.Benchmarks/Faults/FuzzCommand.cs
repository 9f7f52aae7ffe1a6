using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using NewsReader.Benchmarks.Load;
using NewsReader.Benchmarks.Screenshots;
using NewsReader.Tests.Sources;
using NewsReader.Web.Tests.Browser;
using Spectre.Console;

namespace NewsReader.Benchmarks.Faults;

/// <summary><c>fuzz</c>: broken and hostile input at every door of a running reader; what it then shows, in a browser that notices each script.</summary>
internal static class FuzzCommand
{
    private const int AtATime = 8;
    private const int FilesOfAnUpload = 50;
    private const int PagesLookedAt = 300;
    private const int LongestSaid = 300;

    /// <summary>What takes longer is a request that never ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] Forms =
    [
        "/articles/{0}/mark", "/articles/mark-read", "/articles/unmark-read", "/articles/{0}/position", "/articles/{0}/highlights", "/highlights/{0}", "/articles/{0}/left-out", "/articles/{0}/unfold", "/articles/{0}/fold",
        "/searches", "/searches/{0}", "/searches/{0}/remove", "/sources/feeds", "/sources/feeds/{0}", "/sources/feeds/{0}/unfollow", "/sources/pages", "/sources/opml", "/sources/files", "/settings/reading",
        "/sign-in", "/sign-in/passkey", "/set-up", "/sign-out", "/invitations/{0}", "/settings/account/password", "/settings/account/passkeys", "/settings/account/passkeys/question", "/settings/account/passkeys/{0}/remove", "/settings/account/sessions/{0}/end", "/settings/account/tokens", "/settings/account/tokens/{0}/end", "/settings/readers/invitations/{0}/withdraw", "/settings/readers/{0}/close",
    ];

    private static readonly string[] Fields = ["mark", "id", "above", "at", "back", "thousandths", "passage", "before", "note", "colour", "remove", "line", "putBack", "name", "query", "address", "folder", "title", "wantsPages", "size", "face", "theme", "code", "password", "now", "credential", "scopes"];

    private static readonly string[] Addresses = ["/search?q={0}", "/search?q={0}&by=quotations", "/search?q={0}&by=names&after={0}", "/api/search?q={0}&after={0}", "/api/search/quotations?q={0}", "/api/suggestions?q={0}", "/quotations?speaker={0}&q={0}", "/people/{0}", "/articles/{0}?find={0}", "/articles/{0}.md", "/stories/{0}", "/sources/{0}", "/feeds/sources/{0}.xml", "/highlights?q={0}&before={0}", "/articles?before={0}&is={0}", "/pictures/{0}", "/sources?said={0}&upload={0}&choice={0}&unfollowed={0}&address={0}", "/invitations/{0}", "/{0}"];

    public static Command Create()
    {
        var inputs = new Option<int>("--inputs") { Description = "How many inputs: a quarter of them files, feeds, addresses and bodies each.", DefaultValueFactory = _ => 10_000 };
        var seed = new Option<int>("--seed") { Description = "The same number tries the same.", DefaultValueFactory = _ => 20260514 };
        var command = new Command("fuzz", "Broken and hostile files, feeds, queries and request bodies at a running reader; then its pages in a browser without the content security policy. Prints crashes, answers of 500 and scripts that ran: each must be 0.") { inputs, seed };
        command.SetAction((result, cancel) => RunAsync(result.GetValue(inputs), result.GetValue(seed), cancel));
        return command;
    }

    private static async Task<int> RunAsync(int inputs, int seed, CancellationToken cancel)
    {
        var root = Directory.CreateTempSubdirectory("newsreader-fuzz-");
        try
        {
            using var published = PublishedReader.Publish();
            using var feeds = new BrokenFeeds(inputs / 4, new Random(seed + 1));
            using var reader = await ServerProcess.StartAsync(published.Program, "--data", root.FullName, "--NewsReader:Folders:0", published.Nothing, "--NewsReader:AllowedHosts:0", feeds.Host);
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = reader.Address, Timeout = Patience };
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
            client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            var table = new Table().AddColumns("door", "inputs", "answers of 500", "no answer");
            var wrong = 0;
            foreach (var (door, requests) in new (string, IEnumerable<HttpRequestMessage>)[]
            {
                ("files", Files(inputs / 4, new Random(seed))), ("feeds", feeds.Addresses.Select(address => Form("/sources/feeds", ("address", address)))), ("addresses", Asked(inputs / 4, new Random(seed + 2))), ("bodies", Bodies(inputs / 4, new Random(seed + 3))),
            })
            {
                var answers = await SendAsync(client, requests, cancel);
                var (failed, silent) = (answers.Count(status => (int)status >= 500), answers.Count(status => status == default));
                wrong += failed + silent;
                if (reader.HasEnded || silent > AtATime)
                {
                    foreach (var line in reader.LastLines) AnsiConsole.WriteLine(line);
                    AnsiConsole.MarkupLineInterpolated($"[red]The reader ended, or answered no more, while it got {door}.[/]");
                    return 1;
                }
                table.AddRow(door, $"{(door == "files" ? inputs / 4 : answers.Count):N0}", $"{failed:N0}", $"{silent:N0}");
            }
            var stored = await SettledAsync(client, cancel);
            var (scripts, looked) = await ScriptsAsync(reader, client, new Random(seed + 4));
            AnsiConsole.Write(table);
            AnsiConsole.MarkupLineInterpolated($"Articles stored: {stored:N0}. Crashes: {(reader.HasEnded ? 1 : 0)}. Scripts that ran on {looked:N0} pages: {scripts:N0}.");
            return wrong + scripts == 0 && !reader.HasEnded ? 0 : 1;
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static async Task<List<HttpStatusCode>> SendAsync(HttpClient client, IEnumerable<HttpRequestMessage> requests, CancellationToken cancel)
    {
        var answers = new ConcurrentBag<HttpStatusCode>();
        await Parallel.ForEachAsync(requests, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel }, async (request, stop) =>
        {
            try
            {
                using var response = await client.SendAsync(request, stop);
                await response.Content.ReadAsByteArrayAsync(stop);
                answers.Add(response.StatusCode);
                if ((int)response.StatusCode >= 500) Say(request, response.StatusCode.ToString());
            }
            catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.Unknown or HttpRequestError.InvalidResponse)
            {
                // A body that is refused while it is sent: the server says so and hangs up.
                answers.Add(HttpStatusCode.RequestEntityTooLarge);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
            {
                answers.Add(default);
                Say(request, e.Message);
            }
            finally
            {
                request.Dispose();
            }
        });
        return [.. answers];
    }

    private static void Say(HttpRequestMessage request, string what)
    {
        var address = request.RequestUri!.ToString();
        AnsiConsole.MarkupLineInterpolated($"[red]{request.Method} {address[..Math.Min(address.Length, LongestSaid)]}: {what}[/]");
    }

    /// <summary>Waits until what was brought is read.</summary>
    private static async Task<int> SettledAsync(HttpClient client, CancellationToken cancel)
    {
        var (stored, since) = (-1L, 0);
        while (since < 5)
        {
            await Task.Delay(TimeSpan.FromSeconds(3), cancel);
            var newest = (await client.GetFromJsonAsync<List<JsonElement>>("/api/articles", cancel))!.FirstOrDefault();
            var now = newest.ValueKind == JsonValueKind.Undefined ? 0 : newest.GetProperty("id").GetInt64();
            since = now == stored ? since + 1 : 0;
            stored = now;
        }
        return (int)stored;
    }

    private static async Task<(int Ran, int Looked)> ScriptsAsync(ServerProcess reader, HttpClient client, Random random)
    {
        var paths = new List<string> { "/", "/articles", "/quotations", "/people", "/companies", "/sources", "/highlights", "/searches", "/settings/health" };
        for (long? before = null; paths.Count < PagesLookedAt * 2 / 3;)
        {
            var some = await client.GetFromJsonAsync<List<JsonElement>>(before is null ? "/api/articles" : $"/api/articles?before={before}");
            if (some is not { Count: > 0 }) break;
            paths.AddRange(some.Select(article => $"/articles/{article.GetProperty("slug").GetString()}"));
            before = some[^1].GetProperty("id").GetInt64();
        }
        paths.AddRange(Enumerable.Range(0, PagesLookedAt).Select(_ => string.Format(CultureInfo.InvariantCulture, Addresses[random.Next(Addresses.Length)], Uri.EscapeDataString(Vector(random)))));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await InstalledBrowser.LaunchAsync(playwright);
        // Without the policy that would stop it anyway, so that each is noticed.
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { BypassCSP = true });
        var page = await context.NewPageAsync();
        var (ran, looked) = (0, 0);
        page.Dialog += async (_, dialog) =>
        {
            ran++;
            AnsiConsole.MarkupLineInterpolated($"[red]A script ran on {page.Url}[/]");
            await dialog.DismissAsync();
        };
        foreach (var path in paths.Take(PagesLookedAt))
        {
            try
            {
                await page.GotoAsync(new Uri(reader.Address, path).ToString());
                looked++;
            }
            catch (PlaywrightException)
            {
                // A feed or a text, which no page shows, or nothing at all.
            }
        }
        return (ran, looked);
    }

    private static string Vector(Random random) => HostileVectors.All[random.Next(HostileVectors.All.Count)];

    private static byte[] Broken(Func<(string Name, byte[] Bytes), bool> which, Random random, out string name)
    {
        var seeds = BrokenBytes.Seeds.Where(which).ToList();
        (name, var bytes) = seeds[random.Next(seeds.Count)];
        var broken = BrokenBytes.Of(bytes, random).ToList();
        if (random.Next(2) == 0) broken.InsertRange(random.Next(broken.Count + 1), Encoding.UTF8.GetBytes(Vector(random)));
        return [.. broken];
    }

    private static IEnumerable<HttpRequestMessage> Files(int count, Random random)
    {
        for (var made = 0; made < count;)
        {
            var upload = new MultipartFormDataContent();
            for (var i = 0; i < FilesOfAnUpload && made < count; i++, made++)
            {
                var part = new ByteArrayContent(Broken(_ => true, random, out var name));
                var hostile = random.Next(4) == 0 ? Vector(random).Replace("\r", "").Replace("\n", "").Replace("\0", "") : "";
                part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "files", FileName = "x", FileNameStar = $"{made} {hostile}{name}" };
                upload.Add(part);
            }
            yield return new HttpRequestMessage(HttpMethod.Post, "/sources/files") { Content = upload };
        }
    }

    private static IEnumerable<HttpRequestMessage> Asked(int count, Random random) => Enumerable.Range(0, count).Select(_ =>
    {
        var typed = random.Next(3) switch { 0 => Vector(random), 1 => Text(random), _ => string.Concat(Enumerable.Repeat(Text(random), random.Next(1, 40))) };
        return new HttpRequestMessage(HttpMethod.Get, string.Format(CultureInfo.InvariantCulture, Addresses[random.Next(Addresses.Length)], Escaped(typed)));
    });

    private static IEnumerable<HttpRequestMessage> Bodies(int count, Random random) => Enumerable.Range(0, count).Select(_ =>
    {
        var path = string.Format(CultureInfo.InvariantCulture, Forms[random.Next(Forms.Length)], random.Next(3) == 0 ? Escaped(Text(random)) : random.Next(1, 200).ToString(CultureInfo.InvariantCulture));
        var fields = Enumerable.Range(0, random.Next(0, 8)).Select(_ => (Fields[random.Next(Fields.Length)], random.Next(3) == 0 ? Vector(random) : Text(random))).ToArray();
        var request = Form(path, fields);
        switch (random.Next(6))
        {
            case 0:
                request.Content = new ByteArrayContent(BrokenBytes.Of(request.Content!.ReadAsByteArrayAsync().Result, random));
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
                break;
            case 1:
                request.Content = new StringContent(JsonSerializer.Serialize(fields.GroupBy(f => f.Item1).ToDictionary(f => f.Key, f => f.First().Item2)), Encoding.UTF8, "application/json");
                break;
            case 2:
                request.Content = new ByteArrayContent(BrokenBytes.Of(BrokenBytes.Seeds[random.Next(BrokenBytes.Seeds.Length)].Bytes, random));
                request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
                break;
        }
        return request;
    });

    private static string Text(Random random) => random.Next(4) switch
    {
        0 => BrokenBytes.Pieces[random.Next(BrokenBytes.Pieces.Length)] + BrokenBytes.Pieces[random.Next(BrokenBytes.Pieces.Length)],
        1 => ((long)(random.NextDouble() * long.MaxValue) * (random.Next(2) * 2 - 1)).ToString(CultureInfo.InvariantCulture),
        2 => new string((char)random.Next(32, 0x3000), random.Next(1, 500)),
        _ => "mill person:\"Ada\" OR (said:x",
    };

    /// <summary>As bytes of an address, half characters too.</summary>
    private static string Escaped(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => $"%{b:X2}"));

    private static HttpRequestMessage Form(string path, params (string Name, string Value)[] fields) =>
        new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };

    /// <summary>A server of feeds, each broken in another way.</summary>
    private sealed class BrokenFeeds : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly List<byte[]> _feeds;

        public BrokenFeeds(int count, Random random)
        {
            _feeds = [.. Enumerable.Range(0, count).Select(_ => Broken(seed => seed.Name is "a.xml" or "a.json" or "a.html", random, out var _))];
            Host = $"127.0.0.1:{ServerProcess.FreePort()}";
            _listener.Prefixes.Add($"http://{Host}/");
            _listener.Start();
            _ = Task.Run(ServeAsync);
        }

        public string Host { get; }

        public IEnumerable<string> Addresses => Enumerable.Range(0, _feeds.Count).Select(number => $"http://{Host}/{number}");

        public void Dispose() => _listener.Close();

        private async Task ServeAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    if (int.TryParse(context.Request.Url!.AbsolutePath[1..], out var number) && number < _feeds.Count)
                    {
                        context.Response.ContentType = number % 3 == 0 ? "text/html" : "application/xml";
                        await context.Response.OutputStream.WriteAsync(_feeds[number]);
                    }
                    else
                    {
                        context.Response.StatusCode = 404;
                    }
                    context.Response.Close();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    // The reader hung up, or it is over.
                }
            }
        }
    }
}
