using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Import;
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

    private sealed class Libraries(DbContextOptions<LibraryContext> options) : IDbContextFactory<LibraryContext>
    {
        public LibraryContext CreateDbContext() => new(options);
    }
}
