using System.CommandLine;
using NewsReader.Library;
using NewsReader.Web.CommandLine;

PrivateFiles.MakeFromNowOn();
var root = new RootCommand(
    "NewsReader: a news reader that knows who is named and who said what. Without a command it serves the "
        + "reader in the browser."
)
{
    ServeCommand.Create(),
    ImportCommand.Create(),
    RebuildCommand.Create(),
    AnalyzeCommand.Create(),
    BackupCommands.Backup(),
    BackupCommands.Restore(),
    BackupCommands.Check(),
    BackupCommands.Export(),
    InviteCommand.Create(),
    CommandArguments.DataDirectory,
};
root.TreatUnmatchedTokensAsErrors = false;
root.SetAction(ServeCommand.RunAsync);
return await root.Parse(args).InvokeAsync();
