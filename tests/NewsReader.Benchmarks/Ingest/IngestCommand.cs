using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsReader.Library.Following;
using NewsReader.Library.Import;
using NewsReader.Sources.Feeds;
using NewsReader.Sources.Fetching;
using NewsReader.Storage.Sqlite;
using Spectre.Console;

namespace NewsReader.Benchmarks.Ingest;

/// <summary>
/// <c>ingest</c>: articles a second from feeds over loopback and from a folder, the same again unchanged, and how many
/// copies are found.
/// </summary>
internal static class IngestCommand
{
    private const int FeedCount = 500;
    private const int ItemsAFeed = 20;

    public static Command Create()
    {
        var files = new Option<int>("--files")
        {
            Description = "How many files the folder has.",
            DefaultValueFactory = _ => 100_000,
        };
        var command = new Command(
            "ingest",
            "Articles a second from 500 feeds of 20 entries over loopback and from a folder of files, "
                + "recognition on; both again unchanged; precision and recall of copies."
        )
        {
            files,
        };
        command.SetAction((result, cancel) => RunAsync(result.GetValue(files), cancel));
        return command;
    }

    private static async Task RunAsync(int files, CancellationToken cancel)
    {
        var root = Directory.CreateTempSubdirectory("newsreader-ingest-");
        try
        {
            var table = Columns();
            // First on small libraries, which are not counted: a server that was just started compiles more than it
            // reads.
            await FeedsAsync(
                new IngestedLibrary(Path.Combine(root.FullName, "first feeds")),
                FeedCount / 5,
                Columns(),
                cancel
            );
            await FolderAsync(
                new IngestedLibrary(Path.Combine(root.FullName, "first folder")),
                Path.Combine(root.FullName, "first files"),
                2000,
                Columns(),
                cancel
            );
            await FeedsAsync(new IngestedLibrary(Path.Combine(root.FullName, "feeds")), FeedCount, table, cancel);
            await FolderAsync(
                new IngestedLibrary(Path.Combine(root.FullName, "folder")),
                Path.Combine(root.FullName, "files"),
                files,
                table,
                cancel
            );
            AnsiConsole.Write(table);
            CopyAccuracy.Print(
                await CopyAccuracy.MeasureAsync(new IngestedLibrary(Path.Combine(root.FullName, "copies")), cancel)
            );
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            root.Delete(recursive: true);
        }
    }

    private static Table Columns() =>
        new Table().AddColumns("what", "articles", "a second", "seconds", "working set, MB");

    private static async Task FeedsAsync(IngestedLibrary library, int feeds, Table table, CancellationToken cancel)
    {
        var generated = new GeneratedArticles();
        var served = Enumerable.Range(0, feeds).Select(feed => Encoding.UTF8.GetBytes(Feed(generated, feed))).ToArray();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        server.MapGet(
            "/{feed:int}",
            (int feed, HttpRequest request) =>
            {
                var tag = $"\"{feed}\"";
                if (request.Headers.IfNoneMatch == tag)
                    return Results.StatusCode(StatusCodes.Status304NotModified);
                request.HttpContext.Response.Headers.ETag = tag;
                return Results.Bytes(served[feed], "application/rss+xml");
            }
        );
        await server.StartAsync(cancel);
        var address = new Uri(server.Urls.First());

        await library.OpenAsync(cancel);
        using var web = new WebFetcher([address.Host]);
        using var turns = TestPipeline.Turns(library);
        using var importer = new Importer(
            library,
            turns,
            TestPipeline.News,
            TimeProvider.System,
            NullLogger<Importer>.Instance
        );
        var reading = new FeedReading(
            library,
            new SqliteLibraryStore(),
            web,
            importer,
            TimeProvider.System,
            NullLogger<FeedReading>.Instance
        );
        await new Feeds(
            library,
            new SqliteLibraryStore(),
            turns,
            web,
            reading,
            TimeProvider.System,
            NullLogger<Feeds>.Instance
        ).FollowAllAsync(
            Enumerable
                .Range(0, feeds)
                .Select(feed => new Subscription(
                    new Uri(address, $"/{feed}").AbsoluteUri,
                    $"Paper {feed}",
                    null,
                    null
                )),
            cancel
        );
        await MeasureAsync(
            table,
            $"{feeds} feeds of {ItemsAFeed} entries",
            feeds * ItemsAFeed,
            () => reading.CheckDueAsync(_ => Task.CompletedTask, cancel)
        );
        await library.ExecuteAsync("UPDATE Feeds SET NextCheckAt = '2020-01-01 00:00:00'", cancel);
        await MeasureAsync(
            table,
            "the same, not modified (304)",
            feeds * ItemsAFeed,
            () => reading.CheckDueAsync(_ => Task.CompletedTask, cancel)
        );
        await library.ExecuteAsync("UPDATE Feeds SET NextCheckAt = '2020-01-01 00:00:00', ETag = NULL", cancel);
        await MeasureAsync(
            table,
            "the same, sent whole and unchanged",
            feeds * ItemsAFeed,
            () => reading.CheckDueAsync(_ => Task.CompletedTask, cancel)
        );
        await server.StopAsync(cancel);
    }

    private static async Task FolderAsync(
        IngestedLibrary library,
        string folder,
        int files,
        Table table,
        CancellationToken cancel
    )
    {
        new GeneratedArticles().Write(folder, 0, files);
        await library.OpenAsync(cancel);
        using var importer = TestPipeline.Importer(library);
        await MeasureAsync(table, "a folder of files", files, () => importer.ImportAsync([folder], cancel: cancel));
        await MeasureAsync(table, "the same, unchanged", files, () => importer.ImportAsync([folder], cancel: cancel));
    }

    private static async Task MeasureAsync(Table table, string what, int articles, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        table.AddRow(
            what,
            $"{articles:N0}",
            $"{articles / watch.Elapsed.TotalSeconds:N0}",
            $"{watch.Elapsed.TotalSeconds:F1}",
            $"{Environment.WorkingSet / 1024 / 1024:N0}"
        );
    }

    private static string Feed(GeneratedArticles generated, int feed)
    {
        var text = new StringBuilder("<rss version=\"2.0\"><channel><title>Paper</title>");
        for (var i = feed * ItemsAFeed; i < (feed + 1) * ItemsAFeed; i++)
        {
            var parts = generated.Text(i).Split("\n\n");
            var html = string.Concat(parts.Skip(3).Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>"));
            text.Append(
                $"<item><title>{WebUtility.HtmlEncode(parts[0])}</title><guid>{i}"
                    + $"</guid><link>https://paper.example/{i}</link><description>{WebUtility.HtmlEncode(html)}"
                    + $"</description></item>"
            );
        }
        return text.Append("</channel></rss>").ToString();
    }
}
