using System.Runtime.CompilerServices;

namespace NewsReader.Tests;

/// <summary>The inputs of <c>tests/Incoming</c>, each with what must come of it beside it.</summary>
internal static class IncomingFiles
{
    /// <param name="path">Below <c>tests/Incoming</c>.</param>
    public static string Of(string path) => Path.Combine(Root(), path);

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "Incoming"));
}
