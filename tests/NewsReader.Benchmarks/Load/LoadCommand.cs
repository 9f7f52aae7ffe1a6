using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Json;
using NewsReader.Analysis;
using NewsReader.Articles.Mentions;
using NewsReader.Web;
using Spectre.Console;

namespace NewsReader.Benchmarks.Load;

/// <summary>
/// <c>load</c>: the published reader on a library of generated articles, its pages beside an empty one.
/// </summary>
internal static class LoadCommand
{
    private const int Crowd = 200;

    /// <summary>Addresses that differ.</summary>
    private const int Different = 20_000;

    public static Command Create()
    {
        var articles = new Option<int>("--articles")
        {
            Description = "How many articles the library has.",
            DefaultValueFactory = _ => 10_000,
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long each page is asked for.",
            DefaultValueFactory = _ => 8,
        };
        var command = new Command(
            "load",
            "Start, import and the pages of the published reader over loopback, beside an empty static "
                + "Blazor page in the same run."
        )
        {
            articles,
            seconds,
        };
        command.SetAction(
            (result, _) =>
                RunAsync(result.GetValue(articles), TimeSpan.FromSeconds(Math.Clamp(result.GetValue(seconds), 1, 60)))
        );
        return command;
    }

    private static async Task RunAsync(int count, TimeSpan duration)
    {
        var root = Directory.CreateTempSubdirectory("newsreader-load-");
        try
        {
            using var published = PublishedReader.Publish();
            var generated = new GeneratedArticles();
            var folder = Directory.CreateDirectory(Path.Combine(root.FullName, "articles")).FullName;
            generated.Write(folder, first: 0, count);
            var data = Path.Combine(root.FullName, "data");

            using (
                var first = await ServerProcess.StartAsync(
                    published.Program,
                    "--data",
                    Path.Combine(root.FullName, "fresh")
                )
            )
                AnsiConsole.WriteLine($"Start to first page, with the seed: {first.StartedIn.TotalSeconds:F2} s");
            var start = published.Run("import", published.Nothing, "--data", data);
            var whole = published.Run("import", folder, "--data", data);
            AnsiConsole.WriteLine(
                $"Import: {count / (whole - start).TotalSeconds:N0} articles a second ({count:N0} in "
                    + $"{whole.TotalSeconds:F1} s, of which the program's start, {start.TotalSeconds:F1} s, is "
                    + "taken off)"
            );

            using var reader = await published.ServeAsync(data);
            using var empty = await ServerProcess.StartAsync(
                typeof(LoadCommand).Assembly.Location,
                EmptyApplication.CommandName
            );
            AnsiConsole.WriteLine($"Working set after the start: {reader.WorkingSet / 1024.0 / 1024.0:N0} MB");
            await TableAsync(reader, empty, await PagesAsync(reader.Address, generated), duration);
            await CrowdAsync(reader, generated, duration);
            AnsiConsole.WriteLine($"Working set at the end: {reader.WorkingSet / 1024.0 / 1024.0:N0} MB");
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    /// <summary>
    /// As many connections as a crowd has, with addresses that are made to cost: what nobody's page knows, and another
    /// search each time.
    /// </summary>
    private static async Task CrowdAsync(ServerProcess reader, GeneratedArticles generated, TimeSpan duration)
    {
        using var client = new HttpClient { BaseAddress = reader.Address };
        var articles = (await client.GetFromJsonAsync<List<JsonElement>>("/api/articles"))!;
        List<string> pages =
        [
            "/",
            "/people",
            "/companies",
            "/articles",
            .. articles.Select(a => $"/articles/{a.GetProperty("slug").GetString()}"),
        ];
        var table = new Table().AddColumns(
            $"{Crowd} connections",
            "requests a second",
            "p50 ms",
            "p99 ms",
            "slowest ms",
            "told to come again",
            "failed"
        );
        foreach (
            var (name, paths) in new Dictionary<string, IReadOnlyList<string>>
            {
                ["pages as kept"] = pages,
                ["the same, with a parameter that no page knows"] =
                [
                    .. Enumerable.Range(0, Different).Select(i => $"{pages[i % pages.Count]}?z={i}"),
                ],
                ["another search each time"] = [.. Searches(generated.CommonWord)],
            }
        )
        {
            var measured = await Driver.MeasureAsync(reader.Address, paths, duration, Crowd);
            table.AddRow(
                name,
                $"{measured.Rate:N0}",
                $"{measured.P50:F2}",
                $"{measured.P99:F2}",
                $"{measured.Slowest:F0}",
                $"{measured.Refused:N0}",
                $"{measured.Failed:N0}"
            );
        }
        AnsiConsole.Write(table);
    }

    private static async Task TableAsync(
        ServerProcess reader,
        ServerProcess empty,
        Dictionary<string, IReadOnlyList<string>> pages,
        TimeSpan duration
    )
    {
        var table = new Table().AddColumns(
            "page",
            "requests a second",
            "of the empty page",
            "p50 ms",
            "p99 ms",
            "failed"
        );
        var bare = await Driver.MeasureAsync(empty.Address, ["/"], duration);
        Row(table, "empty static page", bare, bare);
        foreach (var (name, paths) in pages)
            Row(table, name, await Driver.MeasureAsync(reader.Address, paths, duration), bare);
        AnsiConsole.Write(table);
    }

    private static void Row(Table table, string name, Measured measured, Measured bare) =>
        table.AddRow(
            name,
            $"{measured.Rate:N0}",
            $"{measured.Rate / bare.Rate:F2}",
            $"{measured.P50:F2}",
            $"{measured.P99:F2}",
            $"{measured.Failed:N0}"
        );

    /// <summary>Addresses of each kind of page, enough that no page is asked for alone.</summary>
    private static async Task<Dictionary<string, IReadOnlyList<string>>> PagesAsync(
        Uri address,
        GeneratedArticles generated
    )
    {
        using var client = new HttpClient { BaseAddress = address };
        var articles = (await client.GetFromJsonAsync<List<JsonElement>>("/api/articles"))!;
        return new Dictionary<string, IReadOnlyList<string>>
        {
            ["article"] = [.. articles.Select(a => $"/articles/{a.GetProperty("slug").GetString()}")],
            ["article, each anew"] =
            [
                .. Enumerable
                    .Range(0, 40_000)
                    .Select(i => $"/articles/{articles[i % articles.Count].GetProperty("slug").GetString()}?view=x{i}"),
            ],
            ["front"] = ["/"],
            ["person named most"] = [PersonAddress(generated, 0)],
            ["persons, each anew"] =
            [
                .. Enumerable.Range(0, 20_000).Select(i => $"{PersonAddress(generated, i % 10)}?by=x{i}"),
            ],
            ["people"] = ["/people"],
            // Each search is another, so that none is answered from a page that is kept.
            ["search: a word"] = [.. Searches(i => generated.CommonWord(i))],
            ["search: person and word"] =
            [
                .. Searches(i => $"person:\"{generated.Person(i)}\" {generated.CommonWord(i)}"),
            ],
            ["search: no hit"] = [.. Searches(i => $"xyzzy{i}plugh")],
        };
    }

    private static string PersonAddress(GeneratedArticles generated, int number) =>
        Routes.Entity(EntityKind.Person, EntityAddress.Slug(generated.Person(number)));

    private static IEnumerable<string> Searches(Func<int, string> query) =>
        Enumerable.Range(0, Different).Select(i => $"/search?q={Uri.EscapeDataString(query(i))}&after=x{i}");
}
