using System.Globalization;
using NewsReader.Library;

namespace NewsReader.Storage.Sqlite;

/// <summary>
/// The turn of serving a library: one process at a time, since each keeps in memory who is let in and what pages show.
/// The system lets go of it whatever ends the process. Commands go on beside it.
/// </summary>
public sealed class ServingTurn : IDisposable
{
    private const string Held = ".serving";
    private const string Told = ".served-by";

    private readonly FileStream _held;

    private ServingTurn(FileStream held) => _held = held;

    /// <summary>Takes the turn.</summary>
    /// <param name="library">The library's file.</param>
    /// <exception cref="LibraryUnusableException">Another process serves it; the message says which.</exception>
    public static ServingTurn Take(string library)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(library))!);
        // By whatever link it is named, it is one library.
        var real = LibraryFile.RealPath(library);
        FileStream held;
        try
        {
            held = new FileStream(real + Held, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException e) when (File.Exists(real + Held))
        {
            throw new LibraryUnusableException(
                library,
                $"{Holder(real)} serves it already.",
                "Stop that one first, or choose another folder with --data. Other commands work beside it.",
                e
            );
        }
        // In a file of its own: the one that is held can be read by nobody else.
        File.WriteAllText(
            real + Told,
            string.Create(CultureInfo.InvariantCulture, $"Process {Environment.ProcessId} on {Environment.MachineName}")
        );
        return new ServingTurn(held);
    }

    public void Dispose() => _held.Dispose();

    private static string Holder(string library)
    {
        try
        {
            return File.ReadAllText(library + Told);
        }
        catch (IOException)
        {
            return "Another process";
        }
    }
}
