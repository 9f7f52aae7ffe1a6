using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Library;
using NewsReader.Search;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>The search of a library in SQLite, as services.</summary>
public static class SqliteSearchServices
{
    /// <summary>
    /// Adds <see cref="IArticleSearch"/> to each scope, and <see cref="ISuggestionIndex"/> over the libraries that are
    /// registered.
    /// </summary>
    /// <param name="own">The libraries of who asks in a scope: whose states and highlights are searched.</param>
    public static IServiceCollection AddSqliteSearch(
        this IServiceCollection services,
        Func<IServiceProvider, IDbContextFactory<LibraryContext>> own
    ) =>
        services
            .AddScoped<IArticleSearch>(scope => new SqliteArticleSearch(own(scope)))
            .AddSingleton<ISuggestionIndex>(provider => new SqliteSuggestionIndex(
                provider.GetRequiredService<IDbContextFactory<LibraryContext>>()
            ));
}
