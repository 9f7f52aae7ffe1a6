using System.CommandLine;
using NewsReader.Library;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.CommandLine;

/// <summary><c>serve</c>, and what happens without a command: the reader in the browser.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serves the reader in the browser and keeps the library in step with the folders. This is the default.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult result, CancellationToken cancel)
    {
        // Settings may be given as on any .NET server ("--NewsReader:DataDirectory DIR"); a word of its own is a slip.
        var rest = result.UnmatchedTokens;
        if (rest.Count > 0 && !rest[0].StartsWith('-'))
        {
            await result.InvocationConfiguration.Error.WriteLineAsync($"'{rest[0]}' is no command. --help tells which there are.");
            return CommandArguments.SomeFailed;
        }
        await using var app = ReaderServer.Build([.. rest, .. CommandArguments.Settings(result)]);
        var errors = result.InvocationConfiguration.Error;
        try
        {
            await ReaderServer.OpenLibraryAsync(app.Services, result.InvocationConfiguration.Output.WriteLine, cancel);
            await app.StartAsync(cancel);
        }
        catch (LibraryUnusableException e)
        {
            await errors.WriteLineAsync(e.Message);
            return CommandArguments.SomeFailed;
        }
        catch (IOException e)
        {
            await errors.WriteLineAsync($"The server could not start: {e.Message} Stop the other program, or choose another address with --urls.");
            return CommandArguments.SomeFailed;
        }
        catch (InvalidDataException e)
        {
            await errors.WriteLineAsync(e.Message);
            return CommandArguments.SomeFailed;
        }
        await result.InvocationConfiguration.Output.WriteLineAsync($"NewsReader is at {string.Join(", ", app.Urls)} (Ctrl+C stops it). The library is {app.Services.GetRequiredService<ReaderSettings>().LibraryPath}.");
        app.Services.GetRequiredService<Access>().AskForOwnerWhereReachable();
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
