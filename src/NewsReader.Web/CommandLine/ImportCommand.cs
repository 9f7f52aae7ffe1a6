using System.CommandLine;
using NewsReader.Library;
using NewsReader.Library.Following;
using NewsReader.Sources.Files;

namespace NewsReader.Web.CommandLine;

/// <summary><c>import PATH…</c>: files, folders and web pages into the library, once.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = CommandArguments.Paths("Files, folders, or addresses of web pages to read.");
        var command = new Command("import", "Reads files, folders or web pages into the library. Reading the same again changes nothing.") { paths };
        command.SetAction((result, cancel) => RunAsync(result, result.GetRequiredValue(paths), cancel));
        return command;
    }

    private static Task<int> RunAsync(ParseResult result, string[] paths, CancellationToken cancel)
    {
        var addresses = paths.Where(IsAddress).Select(path => new Uri(path)).ToList();
        var files = paths.Where(path => !IsAddress(path)).ToList();
        return LibraryCommand.RunAsync(
            result,
            async (services, progress, stop) =>
            {
                var (importer, pages) = (services.GetRequiredService<Importer>(), services.GetRequiredService<Pages>());
                var run = await importer.ImportAsync(files, progress: progress, cancel: stop);
                foreach (var address in addresses) run.Add(await importer.ImportAsync([await pages.OfferAsync(address, stop)], stop));
                return run;
            },
            _ => files.SelectMany(path => ArticleFolder.Files(path, _ => { })).Distinct().Count() + addresses.Count,
            summary => $"Read {summary.Files:N0} files: {summary}.",
            cancel);
    }

    private static bool IsAddress(string path) => (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(path, UriKind.Absolute, out _);
}
