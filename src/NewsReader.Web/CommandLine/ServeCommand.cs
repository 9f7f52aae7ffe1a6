using System.CommandLine;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using NewsReader.Library;
using NewsReader.Web.Accounts;

namespace NewsReader.Web.CommandLine;

/// <summary><c>serve</c>, and what happens without a command: the reader in the browser.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command(
            "serve",
            "Serves the reader in the browser and keeps the library in step with the folders. This is the default."
        )
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult result, CancellationToken cancel)
    {
        // Settings may be given as on any .NET server ("--NewsReader:DataDirectory DIR"); a word of its own is a slip.
        var rest = result.UnmatchedTokens;
        if (rest.Count > 0 && !rest[0].StartsWith('-'))
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(
                $"'{rest[0]}' is no command. --help tells which there are."
            );
            return CommandArguments.SomeFailed;
        }
        var errors = result.InvocationConfiguration.Error;
        WebApplication? app = null;
        try
        {
            app = ReaderServer.Build([.. rest, .. CommandArguments.Settings(result)]);
            await ReaderServer.OpenLibraryAsync(app.Services, result.InvocationConfiguration.Output.WriteLine, cancel);
            await app.StartAsync(cancel);
        }
        catch (Exception e) when (Explained(e, app?.Configuration[WebHostDefaults.ServerUrlsKey]) is { } explained)
        {
            if (app is not null)
            {
                // What it began in the background is told to end; it would call that an error otherwise.
                await app.StopAsync(CancellationToken.None);
                await app.DisposeAsync();
            }
            await errors.WriteLineAsync(explained);
            return CommandArguments.SomeFailed;
        }
        await using var running = app;
        await result.InvocationConfiguration.Output.WriteLineAsync(
            $"NewsReader is at {string.Join(", ", app.Urls.SelectMany(OwnAddresses.Of))} (Ctrl+C stops it). "
                + $"The library is {app.Services.GetRequiredService<ReaderSettings>().LibraryPath}."
        );
        app.Services.GetRequiredService<Access>().AskForOwnerWhereReachable();
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    /// <summary>Why the server does not start, as a sentence; null where it is a fault of the program.</summary>
    /// <param name="urls">The addresses that it was to listen on.</param>
    private static string? Explained(Exception e, string? urls) =>
        e switch
        {
            LibraryUnusableException or InvalidDataException => e.Message,
            IOException { InnerException: AddressInUseException } =>
                $"The server could not start: {Sentence(e.Message)} "
                    + "Stop the other program, or choose another address with --urls.",
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
                $"The server could not start at {urls}: {Sentence(e.Message)} "
                    + "That is no address of this machine. Choose one that is with --urls, or 0.0.0.0 for "
                    + "all that it has.",
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                $"The server could not start at {urls}: {Sentence(e.Message)} "
                    + "The system does not let this user listen there (often on ports below 1024): choose "
                    + "another port with --urls.",
            IOException
            or SocketException
            or FormatException
            or InvalidOperationException
            or ArgumentException
            or CryptographicException
            or UnauthorizedAccessException => $"The server could not start: {Sentence(e.Message)} "
                + "Look at the address (--urls) and the certificate (--Kestrel:Certificates:Default).",
            _ => null,
        };

    private static string Sentence(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".";
}
