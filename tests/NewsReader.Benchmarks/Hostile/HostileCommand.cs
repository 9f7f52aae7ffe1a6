using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NewsReader.Tests.Hostile;
using Spectre.Console;

namespace NewsReader.Benchmarks.Hostile;

/// <summary>
/// <c>hostile</c>: each generator's text read at doubling lengths, each generator in a process of its own, so that one
/// that kills the process or does not end costs only itself.
/// </summary>
internal static class HostileCommand
{
    private const int Shortest = 8 * 1024;
    private const int Longest = 1024 * 1024;

    /// <summary>A doubling that takes longer than this many times the one before is not linear.</summary>
    private const double MostGrowth = 2.3;

    private const int Rounds = 3;

    /// <summary>What is read faster than this is timed together, so often that it takes as long.</summary>
    private static readonly TimeSpan LeastTimed = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Create()
    {
        var every = new Option<int>("--every")
        {
            Description = "Only every so many of the generators.",
            DefaultValueFactory = _ => 1,
        };
        var from = new Option<int>("--from") { Description = "The number of the first, from 0." };
        var only = new Option<string?>("--only") { Description = "Only the generators whose name has this in it." };
        var inside = new Option<int?>("--inside")
        {
            Description = "Measures one generator in this process.",
            Hidden = true,
        };
        var command = new Command(
            "hostile",
            "Reads texts that are made to cost more than their length, from 8 KB doubled to 1 MB, and "
                + "prints by how much each step takes longer (2.3 at the most, the least of three rounds)."
        )
        {
            every,
            from,
            only,
            inside,
        };
        command.SetAction(result =>
        {
            if (result.GetValue(inside) is { } number)
                return Inside(HostileTexts.All[number]);
            return Run(result.GetValue(every), result.GetValue(from), result.GetValue(only));
        });
        return command;
    }

    private static int Run(int every, int from, string? only)
    {
        var failed = new List<(string Name, string Why)>();
        var (measured, cheap, slowest) = (0, 0, (Name: "", Time: 0.0));
        for (var i = from; i < HostileTexts.All.Count; i += every)
        {
            var generator = HostileTexts.All[i];
            if (only is not null && !generator.Name.Contains(only, StringComparison.Ordinal))
                continue;
            var (said, died) = Apart(i);
            var why =
                died ?? (said.Split('\t') is [var growth, var last, ..] ? Judged(growth, last) : "It said nothing.");
            // What causes no more than plain words is held to the same, and counts for nothing.
            var isCheap = died is null && double.Parse(said.Split('\t')[3], CultureInfo.InvariantCulture) <= 1;
            if (isCheap)
                cheap++;
            else
                measured++;
            Console.WriteLine(
                $"{i}\t{generator.Name}\t{generator.File}\t{said}"
                    + $"{(isCheap ? "\tno more steps than plain words" : "")}{(why is null ? "" : "\t<<< " + why)}"
            );
            if (why is not null)
                failed.Add((generator.Name, why));
            else if (double.Parse(said.Split('\t')[1], CultureInfo.InvariantCulture) is var time && time > slowest.Time)
                slowest = (generator.Name, time);
        }
        AnsiConsole.MarkupInterpolated(
            $"{measured:N0} generators, and {cheap:N0} texts that cause no more steps than plain words; "
        );
        AnsiConsole.MarkupInterpolated($"{failed.Count:N0} of all not linear. ");
        AnsiConsole.MarkupLineInterpolated($"The slowest of the others at 1 MB: {slowest.Name}, {slowest.Time:N0} ms.");
        foreach (var (name, why) in failed)
            AnsiConsole.MarkupLineInterpolated($"  {name}: {why}");
        return failed.Count == 0 ? 0 : 1;
    }

    private static string? Judged(string growth, string last) =>
        double.Parse(growth, CultureInfo.InvariantCulture) is var most && most > MostGrowth
            ? $"{most:N2} times, {last} ms at 1 MB"
            : null;

    /// <summary>Measures one in a process of its own.</summary>
    private static (string Said, string? Died) Apart(int generator)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                Environment.ProcessPath!,
                [
                    .. Environment
                        .GetCommandLineArgs()
                        .Take(Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? 1 : 0),
                    "hostile",
                    "--inside",
                    generator.ToString(CultureInfo.InvariantCulture),
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["DOTNET_TieredCompilation"] = "0",
                    ["DOTNET_gcConcurrent"] = "0",
                    ["DOTNET_GCgen0size"] = "10000000",
                },
            }
        )!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            process.WaitForExit();
            return (said.Result.Trim(), $"no end within {Patience.TotalSeconds:N0} s");
        }
        return (
            said.Result.Trim(),
            process.ExitCode == 0 ? null : $"the process died ({errors.Result.Split('\n')[0].Trim()})"
        );
    }

    /// <summary>
    /// Prints the most that a doubling took longer, the milliseconds at the end, the steps at the end and how often
    /// those of plain words, the milliseconds of each length, and those that the collector took beside them at the end.
    /// </summary>
    private static int Inside(HostileText generator)
    {
        Time(generator.File, HostileTexts.PlainWords(generator.File).Write(Shortest));
        for (var i = 0; i < Rounds; i++)
            Time(generator.File, generator.Write(Shortest));
        var times = new List<double> { Time(generator.File, generator.Write(Shortest)) };
        var growth = 0.0;
        for (var length = 2 * Shortest; length <= Longest; length *= 2)
        {
            var (half, text) = (generator.Write(length / 2), generator.Write(length));
            var (least, time) = (double.MaxValue, double.MaxValue);
            // Both lengths in one round, one behind the other: a machine that is slow for a while is so for both.
            for (var round = 0; round < Rounds && least > MostGrowth; round++)
            {
                var (before, now) = (round == 0 ? times[^1] : Time(generator.File, half), Time(generator.File, text));
                (least, time) = (Math.Min(least, now / before), Math.Min(time, now));
            }
            growth = Math.Max(growth, least);
            times.Add(time);
        }
        var steps = HostileReading.Measured(generator.File, generator.Write(Longest)).Steps;
        var plain = HostileReading
            .Measured(generator.File, HostileTexts.PlainWords(generator.File).Write(Longest))
            .Steps;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{growth:F2}\t{times[^1]:F1}\t{steps}\t{(double)steps / plain:F1}\t"
                    + $"{string.Join(' ', times.Select(time => time.ToString("F1", CultureInfo.InvariantCulture)))}"
                    + $"\t{Collected(generator.File, generator.Write(Longest)):F1}"
            )
        );
        return 0;
    }

    /// <summary>
    /// Milliseconds of the processor for one reading: other work on the machine does not count, nor does the collector,
    /// which has nothing to do for a short text that a generation holds whole.
    /// </summary>
    private static double Time(string file, string text)
    {
        GC.Collect();
        var (start, paused) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        var times = 0;
        TimeSpan spent;
        do
        {
            HostileReading.Read(file, text);
            times++;
            spent = Environment.CpuUsage.TotalTime - start;
        } while (spent < LeastTimed);
        // Pauses are told by the clock: on a machine that others use they may be longer than what the processor did.
        return Math.Max(spent.TotalMilliseconds / 10, (spent - (GC.GetTotalPauseDuration() - paused)).TotalMilliseconds)
            / times;
    }

    /// <summary>Milliseconds of the collector for one reading.</summary>
    private static double Collected(string file, string text)
    {
        GC.Collect();
        var start = GC.GetTotalPauseDuration();
        HostileReading.Read(file, text);
        return (GC.GetTotalPauseDuration() - start).TotalMilliseconds;
    }
}
