using NewsReader.Library.Backups;

namespace NewsReader.Dying;

/// <summary>A process that works on a library and dies of it where a test wants it to: not by an exception, which could be caught.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["restore", var file, var library, var step]:
                await LibraryBackup.RestoreAsync(file, library, DateTimeOffset.UtcNow, reached => DieAt(step, reached), CancellationToken.None);
                return 0;
            default:
                await Console.Error.WriteLineAsync($"'{string.Join(' ', arguments)}' is nothing to die of.");
                return 2;
        }
    }

    private static void DieAt(string step, string reached)
    {
        if (step == reached) Environment.FailFast($"Dead at: {reached}");
    }
}
