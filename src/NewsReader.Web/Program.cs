using System.CommandLine;
using NewsReader.Web.CommandLine;

var root = new RootCommand("NewsReader: a news reader that knows who is named and who said what.") { AnalyzeCommand.Create() };
return await root.Parse(args).InvokeAsync();
