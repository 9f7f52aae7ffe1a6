using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Library.Following;
using NewsReader.Library.Identity;
using NewsReader.Storage.Sqlite.Search;

namespace NewsReader.Storage.Sqlite;

/// <summary>What a library in SQLite is asked beyond what LINQ says.</summary>
internal sealed class SqliteLibraryStore : ILibraryStore
{
    /// <summary>The reader, the time, whether it is those above, the article.</summary>
    private const string MarkAllAsRead = $$"""
        INSERT INTO ReadingStates (ReaderId, ArticleId, ReadAt, Position)
        SELECT {0}, a.Id, {1}, 0
        FROM Articles a
        LEFT JOIN ReadingStates s ON s.ReaderId = {0} AND s.ArticleId = a.Id
        WHERE a.{{SqliteSchema.Listed}} AND s.ReadAt IS NULL AND s.ArchivedAt IS NULL
            AND (({2} AND a.Id >= {3}) OR (NOT {2} AND a.Id <= {3}))
        ON CONFLICT (ReaderId, ArticleId) DO UPDATE SET ReadAt = excluded.ReadAt
        """;

    /// <summary>Each is found in the index from the one before, so that no article is counted.</summary>
    private const string Sources = $"""
        WITH RECURSIVE found(Source) AS (
            SELECT min(Source) FROM Articles WHERE {SqliteSchema.Listed}
            UNION ALL
            SELECT (SELECT min(a.Source) FROM Articles a WHERE a.{SqliteSchema.Listed} AND a.Source > found.Source)
            FROM found
            WHERE found.Source IS NOT NULL)
        SELECT Source AS Value FROM found WHERE Source IS NOT NULL
        """;

    public Task<IReadOnlyList<string>> SourcesAsync(LibraryContext library, CancellationToken cancel = default) =>
        SourcesOfAsync(library, cancel);

    /// <inheritdoc cref="ILibraryStore.SourcesAsync"/>
    internal static async Task<IReadOnlyList<string>> SourcesOfAsync(
        LibraryContext library,
        CancellationToken cancel
    ) => await library.Database.SqlQueryRaw<string>(Sources).ToListAsync(cancel);

    public Task AddStateAsync(LibraryContext library, long article, CancellationToken cancel = default) =>
        library.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO ReadingStates (ReaderId, ArticleId, Position)
            SELECT {library.Reader}, {article}, 0 WHERE EXISTS (SELECT 1 FROM Articles WHERE Id = {article})
            ON CONFLICT (ReaderId, ArticleId) DO NOTHING
            """,
            cancel
        );

    public Task MarkOriginalAsReadAsync(
        LibraryContext library,
        long copy,
        DateTime at,
        CancellationToken cancel = default
    ) =>
        library.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO ReadingStates (ReaderId, ArticleId, ReadAt, Position)
            SELECT {library.Reader}, CopyOf, {at}, 0
            FROM ArticlePlaces
            WHERE ArticleId = {copy} AND CopyOf IS NOT NULL
            ON CONFLICT (ReaderId, ArticleId) DO UPDATE SET ReadAt = COALESCE(ReadAt, excluded.ReadAt)
            """,
            cancel
        );

    public Task<int> MarkAllAsReadAsync(
        LibraryContext library,
        long article,
        bool above,
        DateTime at,
        CancellationToken cancel = default
    ) => library.Database.ExecuteSqlRawAsync(MarkAllAsRead, [library.Reader, at, above, article], cancel);

    public Task ReopenAsync(
        LibraryContext library,
        IReadOnlyCollection<long> articles,
        CancellationToken cancel = default
    ) =>
        library.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO Reopened (ArticleId) SELECT value FROM json_each({SqliteRows.Json(articles)}) WHERE true
            ON CONFLICT DO NOTHING
            """,
            cancel
        );

    public Task KeepDecisionsAsync(
        LibraryContext library,
        Correction correction,
        IReadOnlyCollection<long> articles,
        IReadOnlyCollection<long> entities,
        CancellationToken cancel = default
    ) =>
        library.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO FormerDecisions (ArticleId, EntityId, CorrectionId, Forms, Confidence, Reason)
            SELECT a.ArticleId, a.EntityId, {correction.Id}, a.Forms, a.Confidence, a.Reason
            FROM json_each({SqliteRows.Json(articles)}) j
            CROSS JOIN Appearances a ON a.ArticleId = j.value
            WHERE a.Forms <> '' AND a.Reason IS NOT {Appearance.ToldReason} AND (
                a.EntityId IN (SELECT value FROM json_each({SqliteRows.Json(entities)}))
                OR a.EntityId IN (SELECT EntityId FROM EntityForms WHERE Slug = {correction.Slug}))
            ON CONFLICT DO NOTHING
            """,
            cancel
        );

    public Task DeriveAgainAsync(LibraryContext library, string name, CancellationToken cancel = default)
    {
        // The words of the name, one behind the other.
        var phrase = $"\"{name.Replace('"', ' ')}\"";
        return library.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO Reopened (ArticleId)
            SELECT t.rowid FROM ArticleText t
            WHERE ArticleText MATCH {phrase} AND NOT EXISTS (
                SELECT 1 FROM Appearances a
                WHERE a.ArticleId = t.rowid
                    AND instr(char(10) || a.Forms || char(10), char(10) || {name} || char(10)) > 0)
            ON CONFLICT DO NOTHING
            """,
            cancel
        );
    }

    public Task DecideKindAsync(LibraryContext library, string slug, CancellationToken cancel = default) =>
        library.Database.ExecuteSqlRawAsync(DecidedKinds.DecideOn("{0}"), [slug], cancel);

    public async Task<bool> AddAsync(LibraryContext library, FollowedFeed feed, CancellationToken cancel = default) =>
        await library.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO Feeds
                (Address, Title, Folder, WantsPages, AddedAt, NextCheckAt, IntervalMinutes, Failures)
            VALUES (
                {feed.Address}, {feed.Title}, {feed.Folder}, 0,
                {feed.AddedAt}, {feed.NextCheckAt}, {feed.IntervalMinutes}, 0)
            ON CONFLICT (Address) DO NOTHING
            """,
            cancel
        ) > 0;

    public async Task<IAsyncDisposable> BeginReadingAsync(LibraryContext library, CancellationToken cancel = default)
    {
        await library.Database.OpenConnectionAsync(cancel);
        // Deferred: who reads only keeps nobody from writing.
        DbTransaction moment = ((SqliteConnection)library.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await library.Database.UseTransactionAsync(moment, cancel);
        return moment;
    }

    public LibraryUnusableException? Explain(Exception e, string path) => LibraryFile.Explain(e, path);
}
