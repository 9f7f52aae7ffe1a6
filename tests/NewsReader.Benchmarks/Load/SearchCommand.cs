using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace NewsReader.Benchmarks.Load;

/// <summary><c>search</c>: pages and searches over libraries of growing size, beside the raw statement.</summary>
internal static class SearchCommand
{
    /// <summary>So many articles are imported to measure the rate; those of the next library.</summary>
    private const int Imported = 2_560;

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--libraries")
        {
            Description = "Where the libraries are kept for the next run.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "newsreader-libraries")),
        };
        var sizes = new Option<int[]>("--sizes")
        {
            Description = "How many articles each library has.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [1_000, 10_000, 100_000, 1_000_000],
        };
        var seconds = new Option<int>("--seconds")
        {
            Description = "How long each page is asked for.",
            DefaultValueFactory = _ => 4,
        };
        var command = new Command(
            "search",
            "Pages and searches over libraries of growing size, each search beside the raw statement for the same hits."
        )
        {
            folder,
            sizes,
            seconds,
        };
        command.SetAction(
            (result, _) =>
                RunAsync(
                    result.GetRequiredValue(folder).FullName,
                    result.GetRequiredValue(sizes),
                    TimeSpan.FromSeconds(Math.Clamp(result.GetValue(seconds), 1, 60))
                )
        );
        return command;
    }

    private static async Task RunAsync(string folder, int[] sizes, TimeSpan duration)
    {
        var libraries = await GrownLibrary.MakeAsync(folder, sizes);
        using var published = PublishedReader.Publish();
        var asked = new AskedPages(new GeneratedArticles());
        var times = new Dictionary<(string Page, int Articles), double>();
        foreach (var library in libraries)
        {
            var each = new FileInfo(library.File).Length / (double)library.Articles / 1024;
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture,
                $"[bold]{library.Articles:N0} articles[/], {each:F1} KB each"
            );
            using (var reader = await published.ServeAsync(library.Directory))
            {
                var table = new Table().AddColumns(
                    "page",
                    "p50 ms",
                    "p99 ms",
                    "requests a second",
                    "raw p50 ms",
                    "of raw",
                    "failed"
                );
                foreach (var page in asked.Of(library))
                {
                    // One at a time tells how long a page takes; eight tell how many there are in a second.
                    var alone = await Driver.MeasureAsync(reader.Address, page.Paths, duration, connections: 1);
                    var together = await Driver.MeasureAsync(reader.Address, page.Paths, duration / 2);
                    var raw =
                        page.Raw.Count == 0
                            ? default(double?)
                            : RawStatement.Measure(library.File, page.Raw, duration / 4);
                    times[(page.Name, library.Articles)] = alone.P50;
                    table.AddRow(
                        page.Name,
                        $"{alone.P50:F2}",
                        $"{alone.P99:F2}",
                        $"{together.Rate:N0}",
                        raw is { } r ? $"{r:F2}" : "",
                        raw is { } s ? $"{alone.P50 / s:F2}" : "",
                        $"{alone.Failed + together.Failed:N0}"
                    );
                }
                AnsiConsole.Write(table);
                AnsiConsole.WriteLine($"Working set of the server: {reader.WorkingSet / 1024.0 / 1024.0:N0} MB");
            }
            await ImportAsync(library, published, asked);
        }
        Growth(libraries, times);
        AnsiConsole.Write(FileSizes.Of(libraries[^1]));
    }

    /// <summary>
    /// How fast articles come in, alone and while people read, and what the slowest page takes meanwhile.
    /// </summary>
    private static async Task ImportAsync(GrownLibrary library, PublishedReader published, AskedPages asked)
    {
        var copy = library.Copy();
        try
        {
            AnsiConsole.WriteLine($"Import: {await copy.ImportAsync(library.Articles, Imported):N0} articles a second");
            await ImportWhileReadAsync(copy, published, asked);
        }
        finally
        {
            copy.Delete();
        }
    }

    private static async Task ImportWhileReadAsync(GrownLibrary copy, PublishedReader published, AskedPages asked)
    {
        using var reader = await published.ServeAsync(copy.Directory);
        using var imported = new CancellationTokenSource();
        var reading = Driver.MeasureAsync(
            reader.Address,
            [
                .. asked
                    .Of(copy)
                    .SelectMany(page => page.Paths.Take(50))
                    .Index()
                    .OrderBy(path => path.Index % 50)
                    .Select(path => path.Item),
            ],
            connections: 2,
            imported.Token
        );
        var rate = await copy.ImportAsync(copy.Articles + Imported, Imported);
        await imported.CancelAsync();
        var read = await reading;
        AnsiConsole.WriteLine(
            $"While two people read: {rate:N0} articles a second; their pages p50 {read.P50:F1} ms, p99 "
                + $"{read.P99:F1} ms, the slowest {read.Slowest:F0} ms, {read.Failed:N0} failed"
        );
    }

    private static void Growth(
        IReadOnlyList<GrownLibrary> libraries,
        Dictionary<(string Page, int Articles), double> times
    )
    {
        var table = new Table().AddColumns([
            .. libraries.Select(library => $"{library.Articles:N0}").Prepend("p50 ms, and of the smallest"),
        ]);
        foreach (var page in times.Keys.Select(key => key.Page).Distinct())
        {
            var smallest = times[(page, libraries[0].Articles)];
            table.AddRow([
                .. libraries
                    .Select(library =>
                        $"{times[(page, library.Articles)]:F2} ({times[(page, library.Articles)] / smallest:F2})"
                    )
                    .Prepend(page),
            ]);
        }
        AnsiConsole.Write(table);
    }
}
