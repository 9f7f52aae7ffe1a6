using System.Diagnostics;
using NewsReader.Benchmarks.Load;

namespace NewsReader.Benchmarks.Faults;

/// <summary>
/// Runs a command of the reader and kills it (SIGKILL) at a random moment, again and again until it ends by itself.
/// </summary>
internal sealed class KilledCommand(PublishedReader published, Random random)
{
    /// <summary>Before that a process has not begun with its work.</summary>
    private static readonly TimeSpan Earliest = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs it until it ends by itself, killed before that so often at the most.</summary>
    /// <param name="latest">It is killed at the latest after this.</param>
    /// <param name="afterwards">What is looked at after each kill.</param>
    /// <returns>How often it was killed.</returns>
    public async Task<int> UntilDoneAsync(
        TimeSpan latest,
        int kills,
        Action afterwards,
        CancellationToken cancel,
        params string[] arguments
    )
    {
        for (var killed = 0; ; killed++)
        {
            if (!await OnceAsync(killed < kills ? latest : Timeout.InfiniteTimeSpan, cancel, arguments))
                return killed;
            afterwards();
        }
    }

    /// <summary>Runs it once.</summary>
    /// <returns>Whether it was killed, and did not end by itself before.</returns>
    /// <exception cref="InvalidOperationException">It ended by itself, and failed.</exception>
    public async Task<bool> OnceAsync(TimeSpan latest, CancellationToken cancel, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", [published.Program, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(cancel),
            process.StandardError.ReadToEndAsync(cancel)
        );
        var moment = latest == Timeout.InfiniteTimeSpan ? latest : Earliest + random.NextDouble() * (latest - Earliest);
        await Task.WhenAny(process.WaitForExitAsync(cancel), Task.Delay(moment, cancel));
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(cancel);
            return true;
        }
        return process.ExitCode == 0
            ? false
            : throw new InvalidOperationException(
                $"{string.Join(' ', arguments)} ended with {process.ExitCode}: {await output}{await errors}"
            );
    }
}
