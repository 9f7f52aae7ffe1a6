using System.Diagnostics;

namespace NewsReader.Tests.Library;

/// <summary>Runs NewsReader.Dying: a real process beside the test's, which may die.</summary>
internal static class DyingProcess
{
    public static ProcessStartInfo Start(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "NewsReader.Dying.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What it dies of is known: no dump of its memory is wanted.
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    /// <summary>Runs it to its end.</summary>
    /// <returns>Whether it died, and what it said.</returns>
    public static async Task<(bool Died, string Said)> RunAsync(CancellationToken cancel, params string[] arguments)
    {
        using var process = Process.Start(Start(arguments))!;
        var errors = process.StandardError.ReadToEndAsync(cancel);
        var said = await process.StandardOutput.ReadToEndAsync(cancel) + await errors;
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode != 0, said);
    }
}
