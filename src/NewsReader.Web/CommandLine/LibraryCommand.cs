using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Accounts;
using NewsReader.Library.Backups;
using NewsReader.Library.Import;
using NewsReader.Library.Reading;
using NewsReader.Storage.Sqlite;
using NewsReader.Web.Accounts;
using Spectre.Console;

namespace NewsReader.Web.CommandLine;

/// <summary>What the commands that open the library share: whose it is, how far they are, how it ended.</summary>
internal static class LibraryCommand
{
    /// <summary>Brings articles in, and shows how far it is.</summary>
    /// <param name="work">What is done, with the progress to be told.</param>
    /// <param name="count">Of how many; asked where somebody watches.</param>
    /// <param name="done">The sentence that is printed at the end.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(
        ParseResult result,
        Func<IServiceProvider, IProgress<ImportSummary>?, CancellationToken, Task<ImportSummary>> work,
        Func<IServiceProvider, int> count,
        Func<ImportSummary, string> done,
        CancellationToken cancel
    ) =>
        RunAsync(
            result,
            "What was read so far is stored; the same command goes on.",
            async (settings, output) =>
            {
                await using var provider = await OpenAsync(
                    settings,
                    result.GetValue(CommandArguments.Reader),
                    output.WriteLine,
                    cancel
                );
                var summary = await ProgressAsync(provider, progress => work(provider, progress, cancel), count);
                foreach (var line in summary.Lines)
                    await result.InvocationConfiguration.Error.WriteLineAsync(line);
                foreach (var line in summary.NotTaken)
                    await output.WriteLineAsync(line.ToString());
                await output.WriteLineAsync(done(summary));
                return summary.Failures.Count == 0 ? 0 : CommandArguments.SomeFailed;
            }
        );

    /// <summary>Works on the library; what goes wrong with it is a sentence.</summary>
    /// <param name="stopped">What is so where somebody stops it.</param>
    /// <param name="work">What is done; it gives the exit code.</param>
    public static async Task<int> RunAsync(
        ParseResult result,
        string stopped,
        Func<ReaderSettings, TextWriter, Task<int>> work
    )
    {
        var errors = result.InvocationConfiguration.Error;
        ReaderSettings settings;
        try
        {
            settings = SettingsOf(result);
        }
        catch (InvalidDataException e)
        {
            await errors.WriteLineAsync(e.Message);
            return CommandArguments.SomeFailed;
        }
        try
        {
            return await work(settings, result.InvocationConfiguration.Output);
        }
        catch (OperationCanceledException)
        {
            await errors.WriteLineAsync($"Stopped. {stopped}");
            return CommandArguments.Cancelled;
        }
        catch (BackupFailedException e)
        {
            await errors.WriteLineAsync(e.Message);
            return CommandArguments.SomeFailed;
        }
        catch (Exception e) when (LibraryFile.Explain(e, settings.LibraryPath) is { } explained)
        {
            await errors.WriteLineAsync(explained.Message);
            return CommandArguments.SomeFailed;
        }
    }

    /// <summary>The settings as the command line and the environment have them.</summary>
    public static ReaderSettings SettingsOf(ParseResult result) =>
        StartConfiguration.Read(
            new ConfigurationBuilder()
                .AddEnvironmentVariables()
                .AddCommandLine(CommandArguments.Settings(result))
                .Build()
        );

    /// <summary>What a command needs of the library.</summary>
    public static ServiceProvider Services(ReaderSettings settings, long reader = Readers.Owner)
    {
        var services = new ServiceCollection();
        services.AddCommandLogging();
        ReaderServer.AddLibrary(services, settings, _ => reader);
        services.AddAccountStore(settings);
        return services.BuildServiceProvider();
    }

    /// <summary>The library, opened for the reader of this name; for the owner where none is given.</summary>
    /// <exception cref="LibraryUnusableException">It cannot be used, or nobody of this name reads here.</exception>
    public static async Task<ServiceProvider> OpenAsync(
        ReaderSettings settings,
        string? name,
        Action<string> say,
        CancellationToken cancel
    )
    {
        var provider = Services(settings);
        await ReaderServer.OpenLibraryAsync(provider, say, cancel);
        if (name is null)
            return provider;
        await using (provider)
            return Services(settings, (await AccountAsync(provider, name, cancel)).Id);
    }

    /// <summary>The account of this name.</summary>
    /// <exception cref="LibraryUnusableException">Nobody has it; the message says who reads here.</exception>
    public static async Task<Account> AccountAsync(IServiceProvider provider, string name, CancellationToken cancel)
    {
        await using var accounts = await provider
            .GetRequiredService<IDbContextFactory<AccountsContext>>()
            .CreateDbContextAsync(cancel);
        var all = await accounts.Users.AsNoTracking().OrderBy(u => u.Id).ToListAsync(cancel);
        return AccountNames.Find(all, name)
            ?? throw new LibraryUnusableException(
                provider.GetRequiredService<ReaderSettings>().LibraryPath,
                $"Nobody called {name} reads here.",
                all.Count == 0
                    ? "There is no account at all."
                    : $"There are {string.Join(", ", all.Select(account => account.UserName))}."
            );
    }

    /// <summary>A bar on a terminal; nothing where the output goes elsewhere.</summary>
    private static Task<ImportSummary> ProgressAsync(
        IServiceProvider provider,
        Func<IProgress<ImportSummary>?, Task<ImportSummary>> work,
        Func<IServiceProvider, int> count
    )
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            return work(null);
        return AnsiConsole
            .Progress()
            .AutoClear(true)
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask("Reading", maxValue: Math.Max(1, count(provider)));
                return await work(
                    new Progress<ImportSummary>(summary =>
                    {
                        bar.Value = summary.Files + summary.ReadAgain;
                        bar.Description = Markup.Escape(summary.ToString());
                    })
                );
            });
    }
}
