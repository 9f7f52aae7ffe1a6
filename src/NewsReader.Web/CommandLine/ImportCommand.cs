using System.CommandLine;
using NewsReader.Library;
using NewsReader.Sources.Files;

namespace NewsReader.Web.CommandLine;

/// <summary><c>import PATH…</c>: files and folders into the library, once.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = CommandArguments.Paths("Files or folders to read.");
        var command = new Command("import", "Reads files or folders into the library. Reading the same again changes nothing.") { paths };
        command.SetAction((result, cancel) => RunAsync(result, result.GetRequiredValue(paths), cancel));
        return command;
    }

    private static Task<int> RunAsync(ParseResult result, string[] paths, CancellationToken cancel) => LibraryCommand.RunAsync(
        result,
        (services, progress, stop) => services.GetRequiredService<Importer>().ImportAsync(paths, progress: progress, cancel: stop),
        _ => paths.SelectMany(path => ArticleFolder.Files(path, _ => { })).Distinct().Count(),
        summary => $"Read {summary.Files:N0} files: {summary}.",
        cancel);
}
