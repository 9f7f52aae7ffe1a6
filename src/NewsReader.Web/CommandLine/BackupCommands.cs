using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Backups;
using NewsReader.Library.Exchange;
using NewsReader.Library.Import;

namespace NewsReader.Web.CommandLine;

/// <summary>
/// <c>backup FILE</c>, <c>restore FILE</c>, <c>check</c> and <c>export FOLDER</c>: the library as a file, and out of it
/// what is the reader's own.
/// </summary>
internal static class BackupCommands
{
    public static Command Backup()
    {
        var file = new Argument<string>("file") { Description = "The backup, which must not be there yet." };
        var command = new Command(
            "backup",
            "Copies the library into a file and verifies the copy; people can read and articles come in meanwhile."
        )
        {
            file,
        };
        command.SetAction(
            (result, cancel) =>
                RunAsync(
                    result,
                    async (settings, output) =>
                    {
                        await using var provider = LibraryCommand.Services(settings);
                        var made = await provider
                            .GetRequiredService<ILibraryBackup>()
                            .MakeAsync(result.GetRequiredValue(file), cancel);
                        await output.WriteLineAsync(
                            $"{made.Path} is a whole copy of the library: {made.Articles:N0} articles, "
                                + $"{made.Bytes / 1e6:N1} MB."
                        );
                        return 0;
                    }
                )
        );
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "A file that backup has made." };
        var command = new Command(
            "restore",
            "Puts a backup in the library's place, once it is verified. The library that was there is kept "
                + "under another name. Stop NewsReader first."
        )
        {
            file,
        };
        command.SetAction(
            (result, cancel) =>
                RunAsync(
                    result,
                    async (settings, output) =>
                    {
                        await using var provider = LibraryCommand.Services(settings);
                        var restored = await provider
                            .GetRequiredService<ILibraryBackup>()
                            .RestoreAsync(result.GetRequiredValue(file), TimeProvider.System.GetUtcNow(), cancel);
                        await output.WriteLineAsync(
                            $"{restored.Library.Path} is the backup now: {restored.Library.Articles:N0} articles."
                                + (restored.Former is { } former ? $" What was there before is {former}." : "")
                        );
                        await output.WriteLineAsync(restored.Ended);
                        return 0;
                    }
                )
        );
        return command;
    }

    public static Command Check()
    {
        var repair = new Option<bool>("--repair")
        {
            Description =
                "Makes anew what can be derived: indexes, counts, places. What you did and every source "
                + "text stay as they are.",
        };
        var command = new Command(
            "check",
            "Looks the library through: the file, its tables, indexes against texts. 1 if anything is "
                + "wrong, each named."
        )
        {
            repair,
        };
        command.SetAction(
            (result, cancel) =>
                RunAsync(result, (settings, output) => CheckAsync(settings, result.GetValue(repair), output, cancel))
        );
        return command;
    }

    public static Command Export()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Where the files are written; made where it is missing.",
        };
        var command = new Command(
            "export",
            "Writes everything that is your own into a folder: feeds, searches, corrections, what you did "
                + $"with each article ({ReadersOwn.FileName}, which import takes), highlights as Markdown, feeds "
                + "as OPML."
        )
        {
            folder,
            CommandArguments.Reader,
        };
        command.SetAction(
            (result, cancel) =>
                RunAsync(
                    result,
                    async (settings, output) =>
                    {
                        var into = Path.GetFullPath(result.GetRequiredValue(folder));
                        await using var provider = await LibraryCommand.OpenAsync(
                            settings,
                            result.GetValue(CommandArguments.Reader),
                            output.WriteLine,
                            cancel
                        );
                        try
                        {
                            await output.WriteLineAsync(
                                $"{into} has "
                                    + $"{await provider.GetRequiredService<ReadersOwn>().ExportAsync(into, cancel):N0}"
                                    + " things of your own."
                            );
                            return 0;
                        }
                        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                        {
                            await result.InvocationConfiguration.Error.WriteLineAsync(e.Message);
                            return CommandArguments.SomeFailed;
                        }
                    }
                )
        );
        return command;
    }

    private static async Task<int> CheckAsync(
        ReaderSettings settings,
        bool repair,
        TextWriter output,
        CancellationToken cancel
    )
    {
        if (!File.Exists(settings.LibraryPath))
            throw new BackupFailedException(
                settings.LibraryPath,
                "There is no library.",
                "Say with --data where it lies."
            );
        await using var provider = await LibraryCommand.OpenAsync(settings, name: null, output.WriteLine, cancel);
        var backup = provider.GetRequiredService<ILibraryBackup>();
        var faults = await backup.CheckAsync(cancel);
        if (repair && faults.Any(fault => fault.IsDerived))
        {
            foreach (var fault in faults.Where(fault => fault.IsDerived))
                await output.WriteLineAsync($"Mended: {fault.Text}");
            await backup.RepairAsync(cancel);
            await provider.GetRequiredService<Importer>().ReadAgainAsync(cancel);
            faults = await backup.CheckAsync(cancel);
        }
        foreach (var fault in faults)
            await output.WriteLineAsync(fault.Text);
        await using var library = await provider
            .GetRequiredService<IDbContextFactory<LibraryContext>>()
            .CreateDbContextAsync(cancel);
        await output.WriteLineAsync(
            faults switch
            {
                [] => $"{settings.LibraryPath} is whole: {await library.Articles.LongCountAsync(cancel):N0} articles.",
                _ when faults.All(fault => fault.IsDerived) =>
                    $"{settings.LibraryPath}: What is wrong can be made anew: run check --repair.",
                _ => $"{settings.LibraryPath} is damaged. Keep the file, and put a backup in its place: restore FILE.",
            }
        );
        return faults.Count == 0 ? 0 : CommandArguments.SomeFailed;
    }

    private static Task<int> RunAsync(ParseResult result, Func<ReaderSettings, TextWriter, Task<int>> work) =>
        LibraryCommand.RunAsync(result, "Nothing was changed.", work);
}
