using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Library;
using NewsReader.Storage.Sqlite;
using Spectre.Console;

namespace NewsReader.Benchmarks.Load;

/// <summary>A library of generated articles, imported as any other and kept for the next run.</summary>
internal sealed class GrownLibrary(string folder, int articles) : IDbContextFactory<LibraryContext>
{
    /// <summary>So many files lie on the disk at once while it grows.</summary>
    private const int FilesAtOnce = 10_000;

    /// <summary>How many articles it has.</summary>
    public int Articles => articles;

    /// <summary>The data directory.</summary>
    public string Directory => Path.Combine(folder, articles.ToString());

    public string File => Path.Combine(Directory, LibraryFile.Name);

    public LibraryContext CreateDbContext()
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(File);
        return new LibraryContext(options.Options);
    }

    /// <summary>Makes the libraries that are missing, each from the one before.</summary>
    public static async Task<IReadOnlyList<GrownLibrary>> MakeAsync(string folder, IEnumerable<int> sizes)
    {
        var libraries = new List<GrownLibrary>();
        foreach (var size in sizes.Order())
        {
            var library = new GrownLibrary(folder, size);
            await library.MakeAsync(libraries.LastOrDefault());
            libraries.Add(library);
        }
        return libraries;
    }

    /// <summary>A copy to be changed, and deleted then.</summary>
    public GrownLibrary Copy()
    {
        var copy = new GrownLibrary(Path.Combine(folder, "copy"), articles);
        copy.CopyFrom(this);
        return copy;
    }

    public void Delete()
    {
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    /// <summary>Imports articles from a number on.</summary>
    /// <returns>Articles a second.</returns>
    public async Task<double> ImportAsync(int first, int count)
    {
        var files = Path.Combine(Directory, "files");
        try
        {
            new GeneratedArticles().Write(files, first, count);
            using var importer = TestPipeline.Importer(this);
            var watch = Stopwatch.StartNew();
            var summary = await importer.ImportAsync([files]);
            if (summary.Failures.Count > 0)
                throw new InvalidOperationException(
                    $"{File}: Not every generated article could be read ({summary}). Delete {Directory} and run again."
                );
            return count / watch.Elapsed.TotalSeconds;
        }
        finally
        {
            System.IO.Directory.Delete(files, recursive: true);
        }
    }

    private async Task MakeAsync(GrownLibrary? smaller)
    {
        System.IO.Directory.CreateDirectory(Directory);
        var has = 0;
        await using (var library = CreateDbContext())
        {
            if (!System.IO.File.Exists(File) && smaller is not null)
                CopyFrom(smaller);
            await LibraryFile.OpenAsync(library, File);
            has = await library.Articles.CountAsync();
            if (await library.Articles.AnyAsync(a => a.ReaderVersion < NewsArticle.ReaderVersion))
                throw new InvalidOperationException(
                    $"{File} was made by an older reader. Delete {folder} and run again."
                );
        }
        // What is kept of one that was stopped halfway are whole transactions: its last files are written again, and
        // are there.
        for (has -= has % FilesAtOnce; has < articles; has += FilesAtOnce)
        {
            var rate = await ImportAsync(has, Math.Min(FilesAtOnce, articles - has));
            AnsiConsole.WriteLine(
                $"{articles:N0}: {Math.Min(articles, has + FilesAtOnce):N0} imported, {rate:N0} a second"
            );
        }
    }

    private void CopyFrom(GrownLibrary other)
    {
        System.IO.Directory.CreateDirectory(Directory);
        SqliteConnection.ClearAllPools();
        using var source = new SqliteConnection(LibraryFile.ConnectionString(other.File));
        source.Open();
        using var checkpoint = source.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        checkpoint.ExecuteNonQuery();
        System.IO.File.Copy(other.File, File, overwrite: true);
        // On the disk before anything is measured: what is still to be written would slow it.
        using var copied = System.IO.File.OpenHandle(File, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(copied);
    }
}
