using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library;
using NewsReader.Library.Accounts;
using NewsReader.Library.Backups;
using NewsReader.Library.Import;
using NewsReader.Storage.Sqlite.Accounts;
using NewsReader.Storage.Sqlite.Backups;
using NewsReader.Storage.Sqlite.Import;

namespace NewsReader.Storage.Sqlite;

/// <summary>What keeps a library in SQLite, as services.</summary>
public static class SqliteServices
{
    /// <summary>Fills the library's ports; contexts are opened by the factory that is registered beside it.</summary>
    /// <param name="path">The library's file.</param>
    public static IServiceCollection AddSqliteLibrary(this IServiceCollection services, string path) =>
        services
            .AddSingleton<IArticleStore, SqliteArticleStore>()
            .AddSingleton<ILibraryStore, SqliteLibraryStore>()
            .AddSingleton<IAccountStore, SqliteAccountStore>()
            .AddSingleton<ILibraryBackup>(_ => new SqliteBackup(path));
}
