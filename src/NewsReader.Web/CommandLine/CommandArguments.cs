using System.CommandLine;

namespace NewsReader.Web.CommandLine;

/// <summary>What the commands share.</summary>
internal static class CommandArguments
{
    public const int SomeFailed = 1;

    public const int Cancelled = 130;

    public static Argument<string[]> Paths(string description) => new("path") { Description = description, Arity = ArgumentArity.OneOrMore };
}
