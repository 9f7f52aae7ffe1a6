using System.CommandLine;

namespace NewsReader.Benchmarks.Load;

/// <summary><c>search</c>: pages and searches over libraries of growing size, beside the raw statement.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--libraries") { Description = "Where the libraries are kept for the next run.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "newsreader-libraries")) };
        var sizes = new Option<int[]>("--sizes") { Description = "How many articles each library has.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [1_000, 10_000, 100_000, 1_000_000] };
        var command = new Command("search", "Pages and searches over libraries of growing size, each search beside the raw statement for the same hits.") { folder, sizes };
        command.SetAction((result, _) => RunAsync(result.GetRequiredValue(folder).FullName, result.GetRequiredValue(sizes)));
        return command;
    }

    private static async Task RunAsync(string folder, int[] sizes)
    {
        _ = await GrownLibrary.MakeAsync(folder, sizes);
    }
}
