using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Import;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>The articles of a library in SQLite: one transaction writes at a time.</summary>
internal sealed class SqliteArticleStore(IDbContextFactory<LibraryContext> libraries) : IArticleStore
{
    public async Task<ILibraryTransaction> BeginAsync(CancellationToken cancel = default)
    {
        var library = await libraries.CreateDbContextAsync(cancel);
        try
        {
            await library.Database.OpenConnectionAsync(cancel);
            return new SqliteLibraryTransaction(library);
        }
        catch
        {
            await library.DisposeAsync();
            throw;
        }
    }

    public async Task<IKnownOrigins> KnownOriginsAsync(CancellationToken cancel = default) =>
        await KnownOrigins.OpenAsync(libraries, cancel);
}
