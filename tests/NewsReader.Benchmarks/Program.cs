using System.CommandLine;
using BenchmarkDotNet.Running;
using NewsReader.Benchmarks.Accuracy;
using NewsReader.Benchmarks.Faults;
using NewsReader.Benchmarks.Hostile;
using NewsReader.Benchmarks.Incoming;
using NewsReader.Benchmarks.Ingest;
using NewsReader.Benchmarks.Load;
using NewsReader.Benchmarks.Relevance;
using NewsReader.Benchmarks.Screenshots;
using NewsReader.Benchmarks.Speed;

var speed = new Command("speed", "BenchmarkDotNet over one article; its own options follow.")
{
    TreatUnmatchedTokensAsErrors = false,
};
speed.SetAction(result =>
    BenchmarkSwitcher
        .FromTypes([typeof(ArticleBenchmarks)])
        .Run([.. result.UnmatchedTokens.DefaultIfEmpty("--filter=*")])
);
return await new RootCommand("Measures NewsReader: how right, how fast. Prints figures and asserts nothing.")
{
    AccuracyCommand.Create(),
    LanguagesCommand.Create(),
    LoadCommand.Create(),
    SearchCommand.Create(),
    RelevanceCommand.Create(),
    IngestCommand.Create(),
    ImportCostCommand.Create(),
    IncomingCommand.Create(),
    FaultsCommand.Create(),
    SoakCommand.Create(),
    FuzzCommand.Create(),
    HostileCommand.Create(),
    ScreenshotsCommand.Create(),
    speed,
    EmptyApplication.Create(),
}
    .Parse(args)
    .InvokeAsync();
