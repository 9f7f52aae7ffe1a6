using System.CommandLine;
using NewsReader.Benchmarks.Accuracy;

return await new RootCommand("Measures NewsReader: how right, how fast. Prints figures and asserts nothing.")
{
    AccuracyCommand.Create(),
}.Parse(args).InvokeAsync();
