using System.Diagnostics;

namespace NewsReader.Benchmarks.Load;

/// <summary>The reader as it is installed: published for this machine, in a folder that goes with this value.</summary>
internal sealed class PublishedReader : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("newsreader-published-");

    /// <summary>The program, to be run by <c>dotnet</c>.</summary>
    public string Program => Path.Combine(_root.FullName, "app", "NewsReader.Web.dll");

    /// <summary>A folder without a file in it.</summary>
    public string Nothing => Directory.CreateDirectory(Path.Combine(_root.FullName, "nothing")).FullName;

    public static PublishedReader Publish()
    {
        var project = Path.Combine("src", "NewsReader.Web");
        if (!Directory.Exists(project))
            throw new DirectoryNotFoundException(
                $"{Path.GetFullPath(project)}: There is no such folder. Run this from the top of the checkout."
            );
        var published = new PublishedReader();
        Run(
            "dotnet",
            "publish",
            project,
            "-c",
            "Release",
            "-p:PublishReadyToRun=true",
            "-o",
            Path.GetDirectoryName(published.Program)!
        );
        return published;
    }

    /// <summary>Serves a library that no folder feeds.</summary>
    public Task<ServerProcess> ServeAsync(string data) =>
        ServerProcess.StartAsync(Program, "--data", data, "--NewsReader:Folders:0", Nothing);

    /// <summary>Runs one of its commands.</summary>
    /// <returns>How long it took.</returns>
    public TimeSpan Run(params string[] arguments) => Run("dotnet", [Program, .. arguments]);

    public void Dispose() => _root.Delete(recursive: true);

    private static TimeSpan Run(string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {output}");
        return watch.Elapsed;
    }
}
