using System.CommandLine;
using NewsReader.Library;
using NewsReader.Library.Reading;
using Spectre.Console;

namespace NewsReader.Web.CommandLine;

/// <summary>What the commands that write the library share: they open it, show how far they are, and say how it ended.</summary>
internal static class LibraryCommand
{
    /// <param name="work">What is done, with the progress to be told.</param>
    /// <param name="count">Of how many; asked where somebody watches.</param>
    /// <param name="done">The sentence that is printed at the end.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(ParseResult result, Func<IServiceProvider, IProgress<ImportSummary>?, CancellationToken, Task<ImportSummary>> work, Func<IServiceProvider, int> count, Func<ImportSummary, string> done, CancellationToken cancel)
    {
        var (output, errors) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
        await using var provider = Services(SettingsOf(result));
        try
        {
            await ReaderServer.OpenLibraryAsync(provider, output.WriteLine, cancel);
            var summary = await ProgressAsync(provider, progress => work(provider, progress, cancel), count);
            foreach (var failure in summary.Failures) await errors.WriteLineAsync(failure.Message);
            await output.WriteLineAsync(done(summary));
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

    /// <summary>The settings as the command line and the environment have them.</summary>
    public static ReaderSettings SettingsOf(ParseResult result) =>
        new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(CommandArguments.Settings(result)).Build().GetSection(ReaderSettings.Section).Get<ReaderSettings>() ?? new ReaderSettings();

    /// <summary>What a command needs of the library.</summary>
    public static ServiceProvider Services(ReaderSettings settings)
    {
        var services = new ServiceCollection();
        ReaderServer.AddLibrary(services, settings, _ => Readers.Owner);
        return services.BuildServiceProvider();
    }

    /// <summary>A bar on a terminal; nothing where the output goes elsewhere.</summary>
    private static Task<ImportSummary> ProgressAsync(IServiceProvider provider, Func<IProgress<ImportSummary>?, Task<ImportSummary>> work, Func<IServiceProvider, int> count)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive) return work(null);
        return AnsiConsole.Progress().AutoClear(true).Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn()).StartAsync(async bars =>
        {
            var bar = bars.AddTask("Reading", maxValue: Math.Max(1, count(provider)));
            return await work(new Progress<ImportSummary>(summary =>
            {
                bar.Value = summary.Files + summary.ReadAgain;
                bar.Description = Markup.Escape(summary.ToString());
            }));
        });
    }
}
