using System.CommandLine;
using NewsReader.Library;
using NewsReader.Sources;
using Spectre.Console;

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

    private static async Task<int> RunAsync(ParseResult result, string[] paths, CancellationToken cancel)
    {
        var (output, errors) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(CommandArguments.Settings(result)).Build();
        var services = new ServiceCollection();
        ReaderServer.AddLibrary(services, configuration.GetSection(ReaderSettings.Section).Get<ReaderSettings>() ?? new ReaderSettings());
        await using var provider = services.BuildServiceProvider();
        try
        {
            await ReaderServer.OpenLibraryAsync(provider, cancel);
            var importer = provider.GetRequiredService<Importer>();
            var summary = await ProgressAsync(paths, progress => importer.ImportAsync(paths, progress: progress, cancel: cancel));
            foreach (var failure in summary.Failures) await errors.WriteLineAsync(failure.Message);
            await output.WriteLineAsync($"Read {summary.Files:N0} files: {summary}.");
            return summary.Failures.Count == 0 ? 0 : CommandArguments.SomeFailed;
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync("Stopped. What was read so far is stored; the same command goes on.");
            return CommandArguments.Cancelled;
        }
        catch (Exception e) when (LibraryFile.Explain(e, provider.GetRequiredService<ReaderSettings>().LibraryPath) is { } explained)
        {
            await errors.WriteLineAsync(explained.Message);
            return CommandArguments.SomeFailed;
        }
    }

    /// <summary>A bar on a terminal; nothing where the output goes elsewhere.</summary>
    private static Task<ImportSummary> ProgressAsync(string[] paths, Func<IProgress<ImportSummary>?, Task<ImportSummary>> import)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive) return import(null);
        return AnsiConsole.Progress().AutoClear(true).Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn()).StartAsync(async bars =>
        {
            var bar = bars.AddTask("Reading", maxValue: Math.Max(1, paths.SelectMany(path => ArticleFolder.Files(path, _ => { })).Distinct().Count()));
            return await import(new Progress<ImportSummary>(summary =>
            {
                bar.Value = summary.Files;
                bar.Description = Markup.Escape(summary.ToString());
            }));
        });
    }
}
