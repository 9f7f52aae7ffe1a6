using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Storage.Sqlite;
using NewsReader.Storage.Sqlite.Backups;
using Spectre.Console;

namespace NewsReader.Benchmarks.Faults;

/// <summary>Libraries that are made for one fault, and what is wrong with them after it.</summary>
internal sealed class FaultLibraries(string root)
{
    private int _libraries;

    public string New()
    {
        var data = Path.Combine(root, $"library {++_libraries}");
        Directory.CreateDirectory(data);
        return data;
    }

    public string CopyOf(string data)
    {
        var copy = New();
        SqliteConnection.ClearAllPools();
        File.Copy(FileOf(data), FileOf(copy));
        return copy;
    }

    public static void Delete(string data)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    public static string FileOf(string data) => Path.Combine(data, LibraryFile.Name);

    public static LibraryContext Open(string data)
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(FileOf(data));
        return new LibraryContext(options.Options);
    }

    /// <summary>What is wrong with the file and its rows.</summary>
    public static int Damage(string data)
    {
        // Killed before it made one.
        if (!File.Exists(FileOf(data)))
            return 0;
        using var library = Fresh(data);
        return Said(LibraryCheck.Damage(library).Select(damage => damage.Text));
    }

    /// <summary>What a library that had faults lacks of one that had none, and what is wrong with it.</summary>
    public static async Task<int> LostAsync(string sound, string data, CancellationToken cancel)
    {
        await using var library = Fresh(data);
        await using var read = Open(data);
        // A kill is no fault of the article that was being read.
        var aside = await read.PutAside.Select(article => article.Origin).ToListAsync(cancel);
        return Said(aside.Select(origin => $"{origin} is put aside."))
            + Said(LibraryCheck.Faults(library).Select(fault => fault.Text))
            + Said(
                (await LibraryDigest.DifferencesAsync(FileOf(sound), FileOf(data), cancel)).Select(name =>
                    $"{name} is another."
                )
            );
    }

    /// <summary>One of a pool has the indexes in memory as they were before another process wrote them.</summary>
    public static SqliteConnection Fresh(string data)
    {
        var library = new SqliteConnection(LibraryFile.ConnectionString(FileOf(data)) + ";Pooling=False");
        library.Open();
        return library;
    }

    public static int Said(IEnumerable<string> wrong)
    {
        var lines = wrong.ToList();
        lines.ForEach(line => AnsiConsole.MarkupLineInterpolated($"[red]{line}[/]"));
        return lines.Count;
    }
}
