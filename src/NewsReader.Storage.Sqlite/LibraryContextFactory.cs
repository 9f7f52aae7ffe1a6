using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NewsReader.Library;

namespace NewsReader.Storage.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class LibraryContextFactory : IDesignTimeDbContextFactory<LibraryContext>
{
    public LibraryContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<LibraryContext>();
        options.UseLibrary(LibraryFile.Name);
        return new LibraryContext(options.Options);
    }
}
