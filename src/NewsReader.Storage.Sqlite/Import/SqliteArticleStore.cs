using Microsoft.EntityFrameworkCore;
using NewsReader.Articles;
using NewsReader.Library;
using NewsReader.Library.Import;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>The articles of a library in SQLite: one transaction writes at a time.</summary>
public sealed class SqliteArticleStore(
    IDbContextFactory<LibraryContext> libraries,
    NewsPipeline pipeline,
    TimeProvider clock
) : IArticleStore
{
    public async Task<IArticleTransaction> BeginAsync(CancellationToken cancel = default)
    {
        var library = await libraries.CreateDbContextAsync(cancel);
        try
        {
            await library.Database.OpenConnectionAsync(cancel);
            return new ArticleWriter(library, pipeline, clock.GetUtcNow().UtcDateTime);
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
