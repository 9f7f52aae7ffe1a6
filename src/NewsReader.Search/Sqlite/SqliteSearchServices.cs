using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library;

namespace NewsReader.Search.Sqlite;

/// <summary>The search of a library in SQLite, as services.</summary>
public static class SqliteSearchServices
{
    /// <summary>Adds <see cref="ISuggestionIndex"/> over the libraries that are registered.</summary>
    public static IServiceCollection AddSqliteSearch(this IServiceCollection services) =>
        services.AddSingleton<ISuggestionIndex>(provider => new SqliteSuggestionIndex(
            provider.GetRequiredService<IDbContextFactory<LibraryContext>>()
        ));
}
