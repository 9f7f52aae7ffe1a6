using System.Globalization;

namespace NewsReader.Storage.Sqlite.Backups;

/// <summary>
/// A whole copy of a backup on its way into the library's place. One rename decides it; from then on it is finished,
/// whatever happens: killed between any two steps, whoever opens the library next goes on.
/// </summary>
internal sealed class Restoration
{
    /// <summary>The name of a copy that waits to become the library ends so, and with the moment.</summary>
    private const string Decided = ".restored-";

    private const string Log = "-wal";

    /// <summary>What SQLite keeps of one library. A log that stayed behind would be played into the new file.</summary>
    private static readonly string[] Parts = [Log, "-shm", "-journal", ""];

    private readonly string _library;
    private readonly string _copy;
    private readonly string _former;

    private Restoration(string library, string moment)
    {
        _library = library;
        _copy = library + Decided + moment;
        _former = FormerName(library, moment);
    }

    /// <summary>The restoration of a library that was interrupted; null where none was.</summary>
    public static Restoration? Interrupted(string library)
    {
        var start = Path.GetFileName(library) + Decided;
        var copy = FilesBeside(library, start + "*").Order(StringComparer.Ordinal).FirstOrDefault();
        return copy is null ? null : new Restoration(library, Path.GetFileName(copy)[start.Length..]);
    }

    /// <summary>Decides that a copy becomes the library.</summary>
    /// <param name="copy">Whole and on the disk; it has another name after that.</param>
    /// <param name="now">Names what is kept of the library that was there.</param>
    public static Restoration Decide(string library, string copy, DateTimeOffset now)
    {
        var moment = now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var free = moment;
        for (var number = 2; Array.Exists(Parts, part => File.Exists(FormerName(library, free) + part)); number++)
            free = $"{moment}-{number}";
        var restoration = new Restoration(library, free);
        File.Move(copy, restoration._copy);
        return restoration;
    }

    /// <summary>Sets aside what is in the library's place, its log with it, and puts the copy there.</summary>
    /// <param name="step">Told before each step.</param>
    /// <returns>Where the former library lies now; null where there was none.</returns>
    public string? Finish(Action<string>? step = null)
    {
        foreach (var part in Parts.Where(part => File.Exists(_library + part)))
        {
            step?.Invoke($"set aside {part}");
            File.Move(_library + part, _former + part);
        }
        step?.Invoke("put in place");
        File.Move(_copy, _library);
        return File.Exists(_former) ? _former : null;
    }

    /// <summary>
    /// What tells that there was a library where there is none now, or an empty file; null where nothing does.
    /// </summary>
    public static string? Remains(string library)
    {
        // SQLite throws away the log of an empty file.
        if (new FileInfo(library) is { Exists: true, Length: > 0 })
            return null;
        if (new FileInfo(library + Log) is { Exists: true, Length: > 0 } log)
            return log.FullName;
        return File.Exists(library)
            ? null
            : FilesBeside(library, Path.GetFileName(FormerName(library, "*")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault();
    }

    private static string FormerName(string library, string moment) =>
        Path.ChangeExtension(library, $"before-{moment}.db");

    private static IEnumerable<string> FilesBeside(string library, string pattern) =>
        Path.GetDirectoryName(Path.GetFullPath(library)) is { } folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern)
            : [];
}
