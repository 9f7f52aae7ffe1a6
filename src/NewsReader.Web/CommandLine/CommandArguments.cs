using System.CommandLine;

namespace NewsReader.Web.CommandLine;

/// <summary>What the commands share.</summary>
internal static class CommandArguments
{
    public const int SomeFailed = 1;

    public const int Cancelled = 130;

    /// <summary>Where the library lies; also NewsReader:DataDirectory.</summary>
    public static readonly Option<string?> DataDirectory = new("--data")
    {
        Description = "The folder of the library (newsreader.db). Default: the user's local application data.",
        HelpName = "folder",
        Recursive = true,
    };

    /// <summary>Whose states, highlights and searches are meant, where several people read.</summary>
    public static readonly Option<string?> Reader = new("--reader")
    {
        Description = "Whose own it is, where several people read. Default: the owner's.",
        HelpName = "name",
    };

    public static Argument<string[]> Paths(string description) =>
        new("path") { Description = description, Arity = ArgumentArity.OneOrMore };

    /// <summary>The options as configuration.</summary>
    public static string[] Settings(ParseResult result) =>
        result.GetValue(DataDirectory) is { } folder
            ? [$"--{ReaderSettings.Section}:{nameof(ReaderSettings.DataDirectory)}", folder]
            : [];
}
