using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsReader.Library;
using NewsReader.Storage.Sqlite;

namespace NewsReader.Benchmarks.Ingest;

/// <summary>An empty library in a folder of its own.</summary>
/// <param name="interceptors">What stands between it and its file.</param>
internal sealed class IngestedLibrary(string folder, params IInterceptor[] interceptors)
    : IDbContextFactory<LibraryContext>
{
    private string File => Path.Combine(folder, LibraryFile.Name);

    public LibraryContext CreateDbContext()
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(File).AddInterceptors(interceptors);
        return new LibraryContext(options.Options);
    }

    public async Task OpenAsync(CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        await using var library = CreateDbContext();
        await LibraryFile.OpenAsync(library, File, cancel: cancel);
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var library = CreateDbContext();
        await library.Database.ExecuteSqlRawAsync(sql, cancel);
    }
}
