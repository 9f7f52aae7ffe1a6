using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Benchmarks.Load;
using NewsReader.Web;
using Spectre.Console;

namespace NewsReader.Benchmarks.Faults;

/// <summary>
/// <c>soak</c>: many read, mark and search for a long time while articles come in: what fails, what it takes, whether
/// memory grows.
/// </summary>
internal static class SoakCommand
{
    private const int Before = 5_000;
    private const int FilesAtOnce = 50;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var minutes = new Option<double>("--minutes")
        {
            Description = "How long, after a fifth of it to warm up.",
            DefaultValueFactory = _ => 15,
        };
        var readers = new Option<int>("--readers")
        {
            Description = "How many people read, each a page every two seconds or so.",
            DefaultValueFactory = _ => 200,
        };
        var command = new Command(
            "soak",
            "Readers, marks, searches and imports together for a long time. Prints errors, times, and "
                + "memory at the start and the end."
        )
        {
            minutes,
            readers,
        };
        command.SetAction(
            (result, cancel) =>
                RunAsync(TimeSpan.FromMinutes(result.GetValue(minutes)), result.GetValue(readers), cancel)
        );
        return command;
    }

    private static async Task<int> RunAsync(TimeSpan duration, int readers, CancellationToken cancel)
    {
        var root = Directory.CreateTempSubdirectory("newsreader-soak-");
        try
        {
            using var published = PublishedReader.Publish();
            var generated = new GeneratedArticles();
            var (folder, data) = (Path.Combine(root.FullName, "articles"), Path.Combine(root.FullName, "data"));
            generated.Write(folder, first: 0, Before);
            published.Run("import", folder, "--data", data);
            using var reader = await ServerProcess.StartAsync(
                published.Program,
                "--data",
                data,
                "--NewsReader:Folders:0",
                folder
            );
            using var client = new HttpClient(
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    MaxConnectionsPerServer = readers,
                }
            )
            {
                BaseAddress = reader.Address,
            };
            client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
            client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
            var articles = (await client.GetFromJsonAsync<List<JsonElement>>("/api/articles", cancel))!;

            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var (times, errors, memory) = (
                new ConcurrentBag<double>(),
                new ConcurrentDictionary<string, int>(),
                new List<(TimeSpan At, long Bytes)>()
            );
            var (watch, warm) = (Stopwatch.StartNew(), duration / 5);
            var people = Enumerable
                .Range(0, readers)
                .Select(number =>
                    ReadAsync(
                        new Random(number),
                        async random =>
                        {
                            using var request = Next(random, generated, articles);
                            var started = Stopwatch.GetTimestamp();
                            try
                            {
                                using var response = await client.SendAsync(request, CancellationToken.None);
                                await response.Content.ReadAsByteArrayAsync(CancellationToken.None);
                                if (watch.Elapsed > warm)
                                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                                if ((int)response.StatusCode >= 400)
                                    errors.AddOrUpdate(
                                        $"{(int)response.StatusCode} {request.RequestUri}",
                                        1,
                                        (_, count) => count + 1
                                    );
                            }
                            catch (HttpRequestException e)
                            {
                                errors.AddOrUpdate(e.Message, 1, (_, count) => count + 1);
                            }
                        },
                        stop.Token
                    )
                )
                .ToList();
            var written = Before;
            while (watch.Elapsed < warm + duration && !reader.HasEnded)
            {
                await Task.Delay(Look, cancel);
                memory.Add((watch.Elapsed, reader.WorkingSet));
                if (watch.Elapsed.TotalSeconds / Between.TotalSeconds <= (written - Before) / FilesAtOnce)
                    continue;
                generated.Write(folder, written, FilesAtOnce);
                written += FilesAtOnce;
            }
            await stop.CancelAsync();
            await Task.WhenAll(people);
            return Print(duration, [.. times.Order()], errors, memory, warm, written - Before, reader.HasEnded);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static async Task ReadAsync(Random random, Func<Random, Task> read, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await read(random);
            await Task.Delay(TimeSpan.FromSeconds(1 + random.NextDouble() * 2), stop)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static HttpRequestMessage Next(Random random, GeneratedArticles generated, List<JsonElement> articles)
    {
        var article = articles[random.Next(articles.Count)];
        string Slug() => article.GetProperty("slug").GetString()!;
        var mark = new FormUrlEncodedContent([KeyValuePair.Create("mark", random.Next(2) == 0 ? "Star" : "Unstar")]);
        return random.Next(10) switch
        {
            0 => new HttpRequestMessage(HttpMethod.Post, $"/articles/{article.GetProperty("id").GetInt64()}/mark")
            {
                Content = mark,
            },
            1 or 2 => new HttpRequestMessage(
                HttpMethod.Get,
                $"/search?q={Uri.EscapeDataString(generated.CommonWord(random.Next(200)))}&after=x{random.Next()}"
            ),
            3 => new HttpRequestMessage(
                HttpMethod.Get,
                $"/search?q={Uri.EscapeDataString($"person:\"{generated.Person(random.Next(50))}\"")}"
            ),
            4 => new HttpRequestMessage(
                HttpMethod.Get,
                Routes.Entity(EntityKind.Person, EntityAddress.Slug(generated.Person(random.Next(10))))
            ),
            5 => new HttpRequestMessage(HttpMethod.Get, "/"),
            6 => new HttpRequestMessage(HttpMethod.Get, "/quotations"),
            _ => new HttpRequestMessage(HttpMethod.Get, $"/articles/{Slug()}"),
        };
    }

    private static int Print(
        TimeSpan duration,
        List<double> times,
        IReadOnlyDictionary<string, int> errors,
        List<(TimeSpan At, long Bytes)> memory,
        TimeSpan warm,
        int imported,
        bool hasEnded
    )
    {
        foreach (var (what, often) in errors.Take(10))
            AnsiConsole.MarkupLineInterpolated($"[red]{often:N0} times {what}[/]");
        // Of a tenth of the time each: what the collector leaves differs from moment to moment.
        var tenth = duration / 10;
        var start = Median(memory.Where(m => m.At > warm && m.At <= warm + tenth));
        var end = Median(memory.Where(m => m.At > warm + duration - tenth));
        var failed = errors.Values.Sum() + (hasEnded ? 1 : 0);
        AnsiConsole.Write(
            new Table()
                .AddColumns(
                    "requests",
                    "a second",
                    "errors",
                    "p50 ms",
                    "p99 ms",
                    "slowest ms",
                    "articles imported",
                    "MB at the start",
                    "at the end",
                    "growth"
                )
                .AddRow(
                    $"{times.Count:N0}",
                    $"{times.Count / duration.TotalSeconds:N0}",
                    $"{failed:N0}",
                    $"{times[times.Count / 2]:N1}",
                    $"{times[times.Count * 99 / 100]:N1}",
                    $"{times[^1]:N0}",
                    $"{imported:N0}",
                    $"{start / 1e6:N0}",
                    $"{end / 1e6:N0}",
                    $"{(end - start) / start:P1}"
                )
        );
        return failed == 0 ? 0 : 1;
    }

    private static double Median(IEnumerable<(TimeSpan At, long Bytes)> memory) =>
        memory.Select(m => (double)m.Bytes).Order().ToList() is { Count: > 0 } some ? some[some.Count / 2] : 0;
}
