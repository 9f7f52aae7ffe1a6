using System.CommandLine;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using NewsReader.Sources;
using Spectre.Console;

namespace NewsReader.Benchmarks.Ingest;

/// <summary>
/// <c>import-cost</c>: processor time of an import against that of understanding the same articles alone; what is more
/// is deciding who is who, placing and writing.
/// </summary>
internal static class ImportCostCommand
{
    public static Command Create()
    {
        var articles = new Option<int>("--articles")
        {
            Description = "How many generated articles are measured.",
            DefaultValueFactory = _ => 2000,
        };
        var library = new Option<int>("--library")
        {
            Description = "How many the library has when the same is measured once more.",
            DefaultValueFactory = _ => 20_000,
        };
        var folder = new Option<DirectoryInfo?>("--folder")
        {
            Description = "Articles of your own instead, into an empty library.",
        };
        var command = new Command(
            "import-cost",
            "Processor time an article: understanding it, and importing it, into an empty library and into one that "
                + "has many."
        )
        {
            articles,
            library,
            folder,
        };
        command.SetAction(
            (result, cancel) =>
                RunAsync(result.GetValue(folder), result.GetValue(articles), result.GetValue(library), cancel)
        );
        return command;
    }

    private static async Task RunAsync(DirectoryInfo? folder, int articles, int grown, CancellationToken cancel)
    {
        var root = Directory.CreateTempSubdirectory("newsreader-import-cost-").FullName;
        try
        {
            var first = folder?.FullName ?? Written("first", 0, articles);
            // Measured the second time: a program that was just started compiles more than it reads.
            await MeasureAsync(await OpenAsync("warm"), first, cancel);
            var library = await OpenAsync("measured");
            var table = new Table().AddColumns(
                "articles in the library",
                "understood, ms each",
                "imported, ms each",
                "ratio"
            );
            Add(table, 0, await MeasureAsync(library, first, cancel));
            if (folder is null && grown > articles)
            {
                using (var importer = TestPipeline.Importer(library))
                    await importer.ImportAsync([Written("more", articles, grown - articles)], cancel: cancel);
                Add(table, grown, await MeasureAsync(library, Written("last", grown, articles), cancel));
            }
            AnsiConsole.Write(table);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(root, recursive: true);
        }

        string Written(string name, int start, int count)
        {
            var path = Path.Combine(root, name);
            new GeneratedArticles().Write(path, start, count);
            return path;
        }

        async Task<IngestedLibrary> OpenAsync(string name)
        {
            var library = new IngestedLibrary(Path.Combine(root, name));
            await library.OpenAsync(cancel);
            return library;
        }
    }

    private static void Add(Table table, int has, (double Understood, double Imported) cost) =>
        table.AddRow(
            $"{has:N0}",
            $"{cost.Understood:F1}",
            $"{cost.Imported:F1}",
            $"{cost.Imported / cost.Understood:F2}"
        );

    /// <summary>Milliseconds of all processors, an article.</summary>
    private static async Task<(double Understood, double Imported)> MeasureAsync(
        IngestedLibrary library,
        string folder,
        CancellationToken cancel
    )
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        var understood = await CostAsync(() =>
        {
            Parallel.ForEach(files, file => TestPipeline.News.Read(file, File.ReadAllText(file), FormatOf(file)));
            return Task.CompletedTask;
        });
        using var importer = TestPipeline.Importer(library);
        var imported = await CostAsync(() => importer.ImportAsync([folder], cancel: cancel));
        return (understood / files.Length, imported / files.Length);
    }

    private static ArticleFormat FormatOf(string file) =>
        Path.GetExtension(file) == ".md" ? ArticleFormat.Markdown : ArticleFormat.PlainText;

    private static async Task<double> CostAsync(Func<Task> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        await work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }
}
