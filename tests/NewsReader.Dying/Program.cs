using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using NewsReader.Library;
using NewsReader.Library.Following;
using NewsReader.Library.Import;
using NewsReader.Sources.Fetching;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Backups;

namespace NewsReader.Dying;

/// <summary>
/// A process that works on a library and dies of it where a test wants it to: not by an exception, which could be
/// caught.
/// </summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["restore", var file, var library, var step]:
                await LibraryBackup.RestoreAsync(
                    file,
                    library,
                    DateTimeOffset.UtcNow,
                    reached => DieAt(step, reached),
                    CancellationToken.None
                );
                return 0;
            case ["import", var library, var folder, .. var deadly]:
                using (var importer = Open(library, deadly))
                    await ReportAsync(await importer.ImportAsync([folder], withdraw: true));
                return 0;
            case ["rebuild", var library, .. var deadly]:
                using (var importer = Open(library, deadly))
                    await ReportAsync(await importer.RebuildAsync());
                return 0;
            case ["feed", var library, var feed]:
                await AskAsync(library, long.Parse(feed, CultureInfo.InvariantCulture));
                return 0;
            default:
                await Console.Error.WriteLineAsync($"'{string.Join(' ', arguments)}' is nothing to die of.");
                return 2;
        }
    }

    /// <param name="deadly">What the origins end with that it dies of: "overflow:a.txt" by its stack, "a.txt" at
    /// once.</param>
    private static Importer Open(string library, string[] deadly)
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(library);
        return TestPipeline.Importer(
            new Libraries(options.Options),
            reading: origin =>
            {
                foreach (var end in deadly)
                {
                    if (
                        end.StartsWith("overflow:", StringComparison.Ordinal)
                        && origin.EndsWith(end["overflow:".Length..], StringComparison.Ordinal)
                    )
                        Overflow(1);
                    if (origin.EndsWith(end, StringComparison.Ordinal))
                        Environment.FailFast($"Dead of {origin}");
                }
            }
        );
    }

    /// <summary>Asks a feed, and dies where a trigger of the library calls for it.</summary>
    private static async Task AskAsync(string library, long feed)
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(library).AddInterceptors(new Deadly());
        var libraries = new Libraries(options.Options);
        using var importer = TestPipeline.Importer(libraries);
        await using var context = libraries.CreateDbContext();
        var address = await context.Feeds.Where(f => f.Id == feed).Select(f => f.Address).SingleAsync();
        using var web = new WebFetcher([new Uri(address).Authority]);
        var reading = new FeedReading(
            libraries,
            new SqliteLibraryStore(),
            web,
            importer,
            TimeProvider.System,
            NullLogger<FeedReading>.Instance
        );
        await reading.CheckAsync(feed);
    }

    private static int Overflow(int depth) => depth < 0 ? 0 : Overflow(depth + 1) + Overflow(depth + 2);

    private static async Task ReportAsync(ImportSummary summary)
    {
        foreach (var failure in summary.Failures)
            await Console.Out.WriteLineAsync(failure.Message);
        await Console.Out.WriteLineAsync(summary.ToString());
    }

    private static void DieAt(string step, string reached)
    {
        if (step == reached)
            Environment.FailFast($"Dead at: {reached}");
    }

    /// <summary>Gives statements a function that the process dies of: <c>die()</c>.</summary>
    private sealed class Deadly : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Define(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Define(connection);
            return Task.CompletedTask;
        }

        private static void Define(DbConnection connection) =>
            ((SqliteConnection)connection).CreateFunction(
                "die",
                () =>
                {
                    Environment.FailFast("Dead of a statement");
                    return 0;
                }
            );
    }

    private sealed class Libraries(DbContextOptions<LibraryContext> options) : IDbContextFactory<LibraryContext>
    {
        public LibraryContext CreateDbContext() => new(options);
    }
}
