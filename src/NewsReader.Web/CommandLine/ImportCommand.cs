using System.CommandLine;
using NewsReader.Library.Exchange;
using NewsReader.Library.Following;
using NewsReader.Library.Import;
using NewsReader.Sources;
using NewsReader.Sources.Files;

namespace NewsReader.Web.CommandLine;

/// <summary><c>import PATH…</c>: files, folders, web pages and exports into the library, once.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = CommandArguments.Paths(
            $"Files, folders, or addresses of web pages to read; or {ReadersOwn.FileName} of an export."
        );
        var command = new Command(
            "import",
            "Reads files, folders or web pages into the library. Reading the same again changes nothing."
        )
        {
            paths,
            CommandArguments.Reader,
        };
        command.SetAction((result, cancel) => RunAsync(result, result.GetRequiredValue(paths), cancel));
        return command;
    }

    private static Task<int> RunAsync(ParseResult result, string[] paths, CancellationToken cancel)
    {
        var addresses = paths.Where(IsAddress).Select(path => new Uri(path)).ToList();
        var exports = paths.Where(path => !IsAddress(path) && ReadersOwn.Is(path)).ToList();
        var files = paths.Where(path => !IsAddress(path)).Except(exports).ToList();
        return LibraryCommand.RunAsync(
            result,
            async (services, progress, stop) =>
            {
                var (importer, pages) = (services.GetRequiredService<Importer>(), services.GetRequiredService<Pages>());
                var run = await importer.ImportAsync(files, progress: progress, cancel: stop);
                foreach (var export in exports)
                    await TakeOverAsync(services, export, run, result.InvocationConfiguration.Output, stop);
                // What an export says of names is applied.
                if (exports.Count > 0)
                    await importer.ReadAgainAsync(stop);
                foreach (var address in addresses)
                    run.Add(await importer.ImportAsync([await pages.OfferAsync(address, stop)], stop));
                return run;
            },
            _ => files.SelectMany(path => ArticleFolder.Files(path, _ => { })).Distinct().Count() + addresses.Count,
            summary => $"Read {summary.Files:N0} files: {summary}.",
            cancel
        );
    }

    private static async Task TakeOverAsync(
        IServiceProvider services,
        string export,
        ImportSummary run,
        TextWriter output,
        CancellationToken cancel
    )
    {
        try
        {
            var (lines, fresh, awaiting) = await services.GetRequiredService<ReadersOwn>().ImportAsync(export, cancel);
            var later =
                awaiting > 0
                    ? $" {awaiting:N0} articles are not here yet; what you did with them is done as they come."
                    : "";
            await output.WriteLineAsync($"{export}: {lines:N0} things of your own, {fresh:N0} of them new.{later}");
        }
        catch (ArticleUnreadableException e)
        {
            run.Fail(e);
        }
    }

    private static bool IsAddress(string path) =>
        (
            path.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        ) && Uri.TryCreate(path, UriKind.Absolute, out _);
}
