using NewsReader.Library.Exchange;
using NewsReader.Library.Following;
using NewsReader.Library.Identity;
using NewsReader.Library.Import;
using NewsReader.Library.Reading;
using NewsReader.Library.Stories;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>What is the readers' own, by the statements of one transaction.</summary>
internal sealed class OwnRows(PreparedStatements statements) : IOwnRows
{
    private static readonly string InsertOrReplaceAwaited = OwnColumns.Awaited.InsertOrReplace(
        "ContentHash",
        "ReaderId"
    );

    private static readonly string InsertCorrection = OwnColumns.Correction.InsertUnlessSame(
        "Kind",
        "MadeAt",
        "Slug",
        "Name",
        "ArticleId"
    );

    private static readonly string InsertHighlight = OwnColumns.Highlight.InsertUnlessSame(
        "ReaderId",
        "ArticleId",
        "Passage",
        "Before",
        "MadeAt"
    );

    private static readonly string InsertOrAddToState = $"""
        {OwnColumns.State.Insert}
        ON CONFLICT (ReaderId, ArticleId) DO UPDATE SET
            ReadAt = coalesce(ReadAt, excluded.ReadAt),
            StarredAt = coalesce(StarredAt, excluded.StarredAt),
            LaterAt = coalesce(LaterAt, excluded.LaterAt),
            ArchivedAt = coalesce(ArchivedAt, excluded.ArchivedAt),
            Position = max(Position, excluded.Position)
        WHERE (ReadAt IS NULL AND excluded.ReadAt IS NOT NULL)
            OR (StarredAt IS NULL AND excluded.StarredAt IS NOT NULL)
            OR (LaterAt IS NULL AND excluded.LaterAt IS NOT NULL)
            OR (ArchivedAt IS NULL AND excluded.ArchivedAt IS NOT NULL)
            OR Position < excluded.Position
        """;

    public bool AwaitsAny() => statements.Number("SELECT 1 FROM AwaitedArticles LIMIT 1") is not null;

    public long CountAwaited(long reader) =>
        statements.Number("SELECT COUNT(*) FROM AwaitedArticles WHERE ReaderId = $1", reader) ?? 0;

    public List<AwaitedArticle> Awaited(string contentHash) =>
        statements.Rows(
            "SELECT ReaderId, Line FROM AwaitedArticles WHERE ContentHash = $1",
            row => new AwaitedArticle
            {
                ReaderId = row.GetInt64(0),
                ContentHash = contentHash,
                Line = row.GetString(1),
            },
            contentHash
        );

    public string? AwaitedLine(long reader, string contentHash) =>
        statements.Text(
            "SELECT Line FROM AwaitedArticles WHERE ContentHash = $1 AND ReaderId = $2",
            contentHash,
            reader
        );

    public void PutAwaited(AwaitedArticle awaited) =>
        statements.Execute(InsertOrReplaceAwaited, OwnColumns.Awaited.Values(awaited));

    public void RemoveAwaited(string contentHash) =>
        statements.Execute("DELETE FROM AwaitedArticles WHERE ContentHash = $1", contentHash);

    public bool Add(FollowedFeed feed) => statements.Changes(OwnColumns.Feed.InsertIfNew, OwnColumns.Feed.Values(feed));

    public bool HasSearch(long reader, string query) =>
        statements.Number("SELECT 1 FROM SavedSearches WHERE ReaderId = $1 AND Query = $2", reader, query) is not null;

    public bool HasSearchNamed(long reader, string name) =>
        statements.Number("SELECT 1 FROM SavedSearches WHERE ReaderId = $1 AND Name = $2", reader, name) is not null;

    public void Add(SavedSearch search) =>
        statements.Execute(OwnColumns.Search.Insert, OwnColumns.Search.Values(search));

    public bool Add(Correction correction) =>
        statements.Changes(InsertCorrection, OwnColumns.Correction.Values(correction));

    public bool Add(Highlight highlight) => statements.Changes(InsertHighlight, OwnColumns.Highlight.Values(highlight));

    public bool Add(ReadingState state) => statements.Changes(InsertOrAddToState, OwnColumns.State.Values(state));

    public bool Add(Unfolded unfolded) =>
        statements.Changes(OwnColumns.Unfolded.InsertIfNew, OwnColumns.Unfolded.Values(unfolded));

    public bool AddToCopy(Unfolded unfolded) =>
        statements.Changes(
            """
            INSERT INTO Unfolded (ArticleId, At)
            SELECT $1, $2
            WHERE EXISTS (SELECT 1 FROM ArticlePlaces WHERE ArticleId = $1 AND CopyOf IS NOT NULL)
            ON CONFLICT DO NOTHING
            """,
            unfolded.ArticleId,
            unfolded.At
        );

    public bool RemoveUnfolded(long article) =>
        statements.Changes("DELETE FROM Unfolded WHERE ArticleId = $1", article);

    public void ReadWithOriginal(long article) =>
        statements.Execute(
            """
            INSERT INTO ReadingStates (ReaderId, ArticleId, ReadAt, Position)
            SELECT s.ReaderId, $1, s.ReadAt, 0
            FROM ArticlePlaces p JOIN ReadingStates s ON s.ArticleId = p.CopyOf
            WHERE p.ArticleId = $1 AND s.ReadAt IS NOT NULL
            ON CONFLICT DO NOTHING
            """,
            article
        );
}
