using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using NewsReader.Benchmarks.Load;
using NewsReader.Benchmarks.Screenshots;
using NewsReader.Web.Tests;
using Spectre.Console;

namespace NewsReader.Benchmarks.Faults;

/// <summary>
/// <c>fuzz</c>: broken and hostile input at every door of a running reader; what it then shows, in a browser that
/// notices each script.
/// </summary>
internal static class FuzzCommand
{
    private const int AtATime = 8;
    private const int PagesLookedAt = 300;
    private const int LongestSaid = 300;

    /// <summary>What takes longer is a request that never ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Command Create()
    {
        var inputs = new Option<int>("--inputs")
        {
            Description = "How many inputs: a quarter of them files, feeds, addresses and bodies each.",
            DefaultValueFactory = _ => 10_000,
        };
        var seed = new Option<int>("--seed")
        {
            Description = "The same number tries the same.",
            DefaultValueFactory = _ => 20260514,
        };
        var command = new Command(
            "fuzz",
            "Broken and hostile files, feeds, queries and request bodies at a running reader; then its "
                + "pages in a browser without the content security policy. Prints crashes, answers of 500 and "
                + "scripts that ran: each must be 0."
        )
        {
            inputs,
            seed,
        };
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
            using var reader = await ServerProcess.StartAsync(
                published.Program,
                "--data",
                root.FullName,
                "--NewsReader:Folders:0",
                published.Nothing,
                "--NewsReader:AllowedHosts:0",
                feeds.Host
            );
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            {
                BaseAddress = reader.Address,
                Timeout = Patience,
            };
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
            client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            var table = new Table().AddColumns("door", "inputs", "answers of 500", "no answer", "come again");
            var wrong = 0;
            foreach (
                var (door, requests) in new (string, IEnumerable<HttpRequestMessage>)[]
                {
                    ("files", BrokenRequests.Files(inputs / 4, new Random(seed))),
                    (
                        "feeds",
                        feeds.Addresses.Select(address => BrokenRequests.Form("/sources/feeds", ("address", address)))
                    ),
                    ("addresses", BrokenRequests.Asked(inputs / 4, new Random(seed + 2))),
                    ("bodies", BrokenRequests.Bodies(inputs / 4, new Random(seed + 3))),
                }
            )
            {
                var answers = await SendAsync(client, requests, cancel);
                var (failed, silent, later) = (
                    answers.Count(status => (int)status >= 500),
                    answers.Count(status => status == default),
                    answers.Count(status => status == HttpStatusCode.TooManyRequests)
                );
                wrong += failed + silent;
                if (reader.HasEnded || silent > AtATime)
                {
                    foreach (var line in reader.LastLines)
                        AnsiConsole.WriteLine(line);
                    AnsiConsole.MarkupLineInterpolated(
                        $"[red]The reader ended, or answered no more, while it got {door}.[/]"
                    );
                    return 1;
                }
                table.AddRow(
                    door,
                    $"{(door == "files" ? inputs / 4 : answers.Count):N0}",
                    $"{failed:N0}",
                    $"{silent:N0}",
                    $"{later:N0}"
                );
            }
            var stored = await SettledAsync(client, cancel);
            var (scripts, looked) = await ScriptsAsync(reader, client, new Random(seed + 4));
            AnsiConsole.Write(table);
            AnsiConsole.MarkupInterpolated($"Articles stored: {stored:N0}. Crashes: {(reader.HasEnded ? 1 : 0)}. ");
            AnsiConsole.MarkupLineInterpolated($"Scripts that ran on {looked:N0} pages: {scripts:N0}.");
            return wrong + scripts == 0 && !reader.HasEnded ? 0 : 1;
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static async Task<List<HttpStatusCode>> SendAsync(
        HttpClient client,
        IEnumerable<HttpRequestMessage> requests,
        CancellationToken cancel
    )
    {
        var answers = new ConcurrentBag<HttpStatusCode>();
        await Parallel.ForEachAsync(
            requests,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel },
            async (request, stop) =>
            {
                try
                {
                    using var response = await client.SendAsync(request, stop);
                    await response.Content.ReadAsByteArrayAsync(stop);
                    // Too much at once for the machine, and it says when to come again.
                    var isLater =
                        response.StatusCode == HttpStatusCode.ServiceUnavailable
                        && response.Headers.RetryAfter is not null;
                    answers.Add(isLater ? HttpStatusCode.TooManyRequests : response.StatusCode);
                    if ((int)response.StatusCode >= 500 && !isLater)
                        Say(request, response.StatusCode.ToString());
                }
                catch (HttpRequestException e)
                    when (e.HttpRequestError
                            is HttpRequestError.ResponseEnded
                                or HttpRequestError.Unknown
                                or HttpRequestError.InvalidResponse
                    )
                {
                    // A body that is refused while it is sent: the server says so and hangs up.
                    answers.Add(HttpStatusCode.RequestEntityTooLarge);
                }
                catch (Exception e)
                    when (e is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
                {
                    answers.Add(default);
                    Say(request, e.Message);
                }
                finally
                {
                    request.Dispose();
                }
            }
        );
        return [.. answers];
    }

    private static void Say(HttpRequestMessage request, string what)
    {
        var address = request.RequestUri!.ToString();
        AnsiConsole.MarkupLineInterpolated(
            $"[red]{request.Method} {address[..Math.Min(address.Length, LongestSaid)]}: {what}[/]"
        );
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

    private static async Task<(int Ran, int Looked)> ScriptsAsync(
        ServerProcess reader,
        HttpClient client,
        Random random
    )
    {
        var paths = new List<string>
        {
            "/",
            "/articles",
            "/quotations",
            "/people",
            "/companies",
            "/organizations",
            "/sources",
            "/highlights",
            "/searches",
            "/settings/health",
        };
        for (long? before = null; paths.Count < PagesLookedAt * 2 / 3; )
        {
            var some = await client.GetFromJsonAsync<List<JsonElement>>(
                before is null ? "/api/articles" : $"/api/articles?before={before}"
            );
            if (some is not { Count: > 0 })
                break;
            paths.AddRange(some.Select(article => $"/articles/{article.GetProperty("slug").GetString()}"));
            before = some[^1].GetProperty("id").GetInt64();
        }
        paths.AddRange(
            Enumerable
                .Range(0, PagesLookedAt)
                .Select(_ =>
                    string.Format(
                        CultureInfo.InvariantCulture,
                        BrokenRequests.Addresses[random.Next(BrokenRequests.Addresses.Length)],
                        Uri.EscapeDataString(BrokenRequests.Vector(random))
                    )
                )
        );
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

    /// <summary>A server of feeds, each broken in another way.</summary>
    private sealed class BrokenFeeds : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly List<byte[]> _feeds;

        public BrokenFeeds(int count, Random random)
        {
            _feeds =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(_ =>
                        BrokenRequests.Broken(seed => seed.Name is "a.xml" or "a.json" or "a.html", random, out var _)
                    ),
            ];
            Host = $"127.0.0.1:{ServerProcess.FreePort()}";
            _listener.Prefixes.Add($"http://{Host}/");
            _listener.Start();
            _ = Task.Run(ServeAsync);
        }

        public string Host { get; }

        public IEnumerable<string> Addresses =>
            Enumerable.Range(0, _feeds.Count).Select(number => $"http://{Host}/{number}");

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
