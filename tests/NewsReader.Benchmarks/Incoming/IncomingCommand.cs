using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Articles;
using NewsReader.Web;
using NewsReader.Web.Tests.Incoming;
using Spectre.Console;

namespace NewsReader.Benchmarks.Incoming;

/// <summary>
/// <c>incoming</c>: how much of what comes in is there afterwards, by kind of source and by part: kept, lost, wrong.
/// </summary>
internal static class IncomingCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--folder")
        {
            Description = "A folder of sources, each with what must come of it beside (NAME.json).",
            DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "Incoming"),
        };
        var only = new Option<string?>("--only") { Description = "Only those whose name has this in it." };
        var held = new Option<bool>("--held") { Description = "Those that are held back, instead of the others." };
        var verbose = new Option<bool>("-v") { Description = "Prints all that is lost or wrong." };
        var command = new Command("incoming", "Reads sources and counts what is kept, lost and wrong.")
        {
            folder,
            only,
            held,
            verbose,
        };
        command.SetAction(result =>
            Run(
                [
                    .. IncomingCase
                        .In(result.GetRequiredValue(folder), result.GetValue(held))
                        .Where(each => each.Name.Contains(result.GetValue(only) ?? "", StringComparison.Ordinal)),
                ],
                result.GetValue(verbose)
            )
        );
        return command;
    }

    private static int Run(List<IncomingCase> cases, bool verbose)
    {
        using var services = new ServiceCollection().AddReading().BuildServiceProvider();
        var pipeline = services.GetRequiredService<NewsPipeline>();
        var judged = cases.Select(each => (Case: each, Findings: each.Judge(pipeline))).ToList();
        var table = new Table().AddColumns("kind", "sources", "right", "part", "kept", "lost", "wrong");
        foreach (var kind in judged.GroupBy(each => each.Case.Kind))
        {
            var right = kind.Count(each => each.Findings.All(finding => finding.Verdict == Verdict.Kept));
            table.AddRow(kind.Key, Number(kind.Count()), Number(right), "", "", "", "");
            foreach (var part in kind.SelectMany(each => each.Findings).GroupBy(finding => finding.Part))
                table.AddRow([
                    "",
                    "",
                    "",
                    part.Key,
                    .. Enum.GetValues<Verdict>().Select(verdict => Number(part.Count(f => f.Verdict == verdict))),
                ]);
        }
        AnsiConsole.Write(table);
        foreach (var (each, findings) in judged)
        {
            var missed = findings.Where(finding => finding.Verdict != Verdict.Kept).ToList();
            if (missed.Count > 0)
                Console.WriteLine($"{each.Name}: {missed.Count} of {findings.Count}");
            foreach (var finding in missed.Where(_ => verbose))
                Console.WriteLine($"    {finding.Part} {finding.Verdict}: {finding.What}");
        }
        return 0;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
