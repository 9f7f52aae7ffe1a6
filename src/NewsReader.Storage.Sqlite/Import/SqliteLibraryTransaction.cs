using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Library.Import;
using NewsReader.Library.Stories;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>
/// Writes by prepared statements: an import writes some thirty rows an article, and tracking each would take longer
/// than understanding the article.
/// </summary>
internal sealed class SqliteLibraryTransaction : ILibraryTransaction
{
    private readonly LibraryContext _library;
    private readonly PreparedStatements _statements;
    private readonly TextIndexes _indexes;

    /// <param name="library">Open; it is disposed of with the transaction.</param>
    public SqliteLibraryTransaction(LibraryContext library)
    {
        _library = library;
        _statements = new PreparedStatements((SqliteConnection)library.Database.GetDbConnection());
        _indexes = new TextIndexes(_statements);
        Articles = new ArticleRows(_statements, _indexes);
        Own = new OwnRows(_statements);
        Names = new KnownNames(_statements, _indexes);
        Stories = new StoryStore(_statements);
        Feeds = new FeedRows(_statements);
    }

    public IArticleRows Articles { get; }

    public IOwnRows Own { get; }

    public IKnownNames Names { get; }

    public IStoryStore Stories { get; }

    public IFeedRows Feeds { get; }

    public void Commit()
    {
        _indexes.Write();
        _statements.Commit();
    }

    public void Dispose()
    {
        _statements.Dispose();
        _library.Dispose();
    }
}
