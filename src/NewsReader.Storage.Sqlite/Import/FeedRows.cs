using NewsReader.Library.Following;
using NewsReader.Library.Import;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>The feeds and their logs, by the statements of one transaction.</summary>
internal sealed class FeedRows(PreparedStatements statements) : IFeedRows
{
    private static readonly TableColumns<FeedLine> Lines = new(
        "FeedLines",
        ("FeedId", line => line.FeedId),
        ("At", line => line.At),
        ("Text", line => line.Text)
    );

    private static readonly TableColumns<FollowedFeed> Asked = new(
        "Feeds",
        ("ETag", feed => feed.ETag),
        ("LastModified", feed => feed.LastModified),
        ("CheckedAt", feed => feed.CheckedAt),
        ("ChangedAt", feed => feed.ChangedAt),
        ("NextCheckAt", feed => feed.NextCheckAt),
        ("IntervalMinutes", feed => feed.IntervalMinutes),
        ("Failures", feed => feed.Failures),
        ("Error", feed => feed.Error),
        ("GoneAt", feed => feed.GoneAt)
    );

    private static readonly TableColumns<FollowedFeed> Named = new(
        "Feeds",
        ("Title", feed => feed.Title),
        ("Site", feed => feed.Site),
        ("Address", feed => feed.Address)
    );

    /// <summary>Tells, of a feed that is followed, whether its name, page and address are what they were.</summary>
    private static readonly string PutAsked =
        $"{Asked.Update} RETURNING Title IS $11 AND Site IS $12 AND Address IS $13";

    public bool IsFollowed(long feed) => statements.Number("SELECT 1 FROM Feeds WHERE Id = $1", feed) is not null;

    public bool Put(FollowedFeed feed)
    {
        if (statements.Number(PutAsked, [feed.Id, .. Asked.Values(feed), .. Named.Values(feed)]) is not { } isNamed)
            return false;
        // Seldom: a feed is named when it is asked first, and hardly ever moves.
        if (isNamed == 0)
        {
            statements.Execute("UPDATE Feeds SET Title = $2 WHERE Id = $1 AND Title = Address", feed.Id, feed.Title);
            statements.Execute("UPDATE Feeds SET Site = $2 WHERE Id = $1 AND Site IS NULL", feed.Id, feed.Site);
            statements.Execute("UPDATE OR IGNORE Feeds SET Address = $2 WHERE Id = $1", feed.Id, feed.Address);
        }
        return true;
    }

    public void PutTag(long feed, string? eTag, string? lastModified) =>
        statements.Execute("UPDATE Feeds SET ETag = $2, LastModified = $3 WHERE Id = $1", feed, eTag, lastModified);

    public long AddLine(FeedLine line) => statements.Number(Lines.InsertForId, Lines.Values(line))!.Value;

    public void RemoveLine(long line) => statements.Execute("DELETE FROM FeedLines WHERE Id = $1", line);

    public void Trim(long feed, int most) =>
        statements.Execute(
            """
            DELETE FROM FeedLines
            WHERE FeedId = $1
                AND Id < (SELECT Id FROM FeedLines WHERE FeedId = $1 ORDER BY Id DESC LIMIT 1 OFFSET $2)
            """,
            feed,
            most - 1
        );
}
