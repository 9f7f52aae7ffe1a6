using System.Globalization;
using NewsReader.Articles.Mentions;
using NewsReader.Library;
using NewsReader.Library.Exchange;
using NewsReader.Library.Following;
using NewsReader.Library.Identity;
using NewsReader.Library.Reading;
using NewsReader.Sources;

namespace NewsReader.Storage.Sqlite.Import;

/// <summary>
/// Writes what is a reader's own in one transaction. What is there already stays as it is: the same twice changes
/// nothing.
/// </summary>
internal sealed class OwnWriter(PreparedStatements statements, DateTime now)
{
    private bool? _awaitsAny;

    /// <summary>What is waiting for an article, and whose it is.</summary>
    public IReadOnlyList<(long Reader, OwnArticle Own)> Awaited(string hash)
    {
        // Asked once: usually nothing waits for any.
        _awaitsAny ??= statements.Number("SELECT 1 FROM AwaitedArticles LIMIT 1") is not null;
        return _awaitsAny.Value
            ? statements.Rows(
                "SELECT ReaderId, Line FROM AwaitedArticles WHERE ContentHash = $1",
                row => (row.GetInt64(0), (OwnArticle)OwnLine.Parse(row.GetString(1))),
                hash
            )
            : [];
    }

    /// <summary>The article is here: what waited for it is done.</summary>
    public void Arrived(long id, IReadOnlyList<(long Reader, OwnArticle Own)> awaited)
    {
        foreach (var (reader, own) in awaited)
            Put(reader, id, own);
        if (awaited.Count > 0)
            statements.Execute("DELETE FROM AwaitedArticles WHERE ContentHash = $1", awaited[0].Own.Hash);
    }

    /// <summary>Marks an article for the owner, as another program had it.</summary>
    public void Mark(long id, KeptMarks marks)
    {
        DateTime? When(KeptMarks mark) => marks.HasFlag(mark) ? now : null;
        Put(
            Readers.Owner,
            id,
            new OwnArticle(
                Hash: "",
                Headline: null,
                Source: null,
                Address: null,
                When(KeptMarks.Read),
                When(KeptMarks.Starred),
                When(KeptMarks.Later),
                When(KeptMarks.Archived),
                Position: 0,
                UnfoldedAt: null,
                Highlights: null,
                Corrections: null
            )
        );
    }

    /// <returns>Whether anything is another than before.</returns>
    public bool Put(long reader, OwnLine line) =>
        line switch
        {
            OwnFeed feed => Put(feed),
            OwnSearch search => Put(reader, search),
            OwnCorrection correction => Correct(null, correction),
            OwnArticle article
                when statements.Number("SELECT Id FROM Articles WHERE ContentHash = $1", article.Hash) is { } id => Put(
                reader,
                id,
                article
            ),
            OwnArticle article => Await(reader, article),
            _ => false,
        };

    private bool Put(OwnFeed feed) =>
        statements.Changes(
            "INSERT INTO Feeds (Address, Title, Site, Folder, WantsPages, AddedAt, NextCheckAt, "
                + "IntervalMinutes, Failures) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0) ON CONFLICT (Address) "
                + "DO NOTHING",
            feed.Address,
            feed.Title,
            feed.Site,
            feed.Folder,
            feed.WantsPages,
            feed.AddedAt,
            now,
            Feeds.FirstIntervalMinutes
        );

    private bool Put(long reader, OwnSearch search)
    {
        if (
            statements.Number("SELECT 1 FROM SavedSearches WHERE ReaderId = $1 AND Query = $2", reader, search.Query)
            is not null
        )
            return false;
        var free = search.Name;
        for (
            var number = 2;
            statements.Number("SELECT 1 FROM SavedSearches WHERE ReaderId = $1 AND Name = $2", reader, free)
                is not null;
            number++
        )
            free = $"{search.Name} {number.ToString(CultureInfo.InvariantCulture)}";
        return statements.Changes(
            "INSERT INTO SavedSearches (ReaderId, Name, Query, MadeAt) VALUES ($1, $2, $3, $4)",
            reader,
            free,
            search.Query,
            search.MadeAt
        );
    }

    private bool Correct(long? article, OwnCorrection c)
    {
        // An export from before names were folded has the slugs of then.
        c = c with
        {
            Slug = EntityAddress.Slug(c.Slug),
            TargetSlug = c.TargetSlug is null ? null : EntityAddress.Slug(c.TargetSlug),
        };
        var made = statements.Changes(
            """
            INSERT INTO Corrections
                (Kind, MadeAt, UndoneAt, EntityKind, Slug, Name, ArticleId, TargetKind, TargetSlug, TargetName)
            SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
            WHERE NOT EXISTS (
                SELECT 1
                FROM Corrections
                WHERE Kind = $1 AND MadeAt = $2 AND Slug = $5 AND Name = $6 AND ArticleId IS $7)
            """,
            (int)c.Kind,
            c.MadeAt,
            c.UndoneAt,
            (int)c.EntityKind,
            c.Slug,
            c.Name,
            article,
            (int?)c.TargetKind,
            c.TargetSlug,
            c.TargetName
        );
        if (!made || c.UndoneAt is not null)
            return made;
        if (article is { } id)
            statements.Execute("UPDATE Articles SET ReaderVersion = 0 WHERE Id = $1", id);
        else
        {
            statements.Execute(
                "UPDATE Articles SET ReaderVersion = 0 WHERE Id IN (SELECT a.ArticleId FROM Appearances a "
                    + "JOIN Entities e ON e.Id = a.EntityId WHERE e.Kind = $1 AND e.Slug = $2)",
                (int)c.EntityKind,
                c.Slug
            );
            if (c.Kind == CorrectionKind.Rename)
                statements.Execute(
                    "UPDATE Entities SET Name = $3 WHERE Kind = $1 AND Slug = $2",
                    (int)c.EntityKind,
                    c.Slug,
                    c.TargetName
                );
        }
        return true;
    }

    private bool Put(long reader, long id, OwnArticle own)
    {
        var changed = false;
        if ((own.ReadAt ?? own.StarredAt ?? own.LaterAt ?? own.ArchivedAt) is not null || own.Position > 0)
        {
            changed |= statements.Changes(
                """
                INSERT INTO ReadingStates (ArticleId, ReadAt, StarredAt, LaterAt, ArchivedAt, Position, ReaderId)
                VALUES ($1, $2, $3, $4, $5, $6, $7)
                ON CONFLICT (ReaderId, ArticleId) DO UPDATE SET
                    ReadAt = coalesce(ReadAt, $2),
                    StarredAt = coalesce(StarredAt, $3),
                    LaterAt = coalesce(LaterAt, $4),
                    ArchivedAt = coalesce(ArchivedAt, $5),
                    Position = max(Position, $6)
                WHERE (ReadAt IS NULL AND $2 IS NOT NULL)
                    OR (StarredAt IS NULL AND $3 IS NOT NULL)
                    OR (LaterAt IS NULL AND $4 IS NOT NULL)
                    OR (ArchivedAt IS NULL AND $5 IS NOT NULL)
                    OR Position < $6
                """,
                id,
                own.ReadAt,
                own.StarredAt,
                own.LaterAt,
                own.ArchivedAt,
                own.Position,
                reader
            );
        }
        if (own.UnfoldedAt is { } unfolded)
            changed |= statements.Changes(
                "INSERT INTO Unfolded (ArticleId, At) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                id,
                unfolded
            );
        foreach (var highlight in own.Highlights ?? [])
        {
            changed |= statements.Changes(
                "INSERT INTO Highlights (ArticleId, Passage, Before, Note, Colour, MadeAt, ReaderId) "
                    + "SELECT $1, $2, $3, $4, $5, $6, $7 WHERE NOT EXISTS (SELECT 1 FROM Highlights WHERE "
                    + "ReaderId = $7 AND ArticleId = $1 AND Passage = $2 AND Before = $3 AND MadeAt = $6)",
                id,
                highlight.Passage,
                highlight.Before,
                highlight.Note,
                (int)highlight.Colour,
                highlight.MadeAt,
                reader
            );
        }
        if (own.StandsForItself)
            StandForItself(id);
        foreach (var correction in own.Corrections ?? [])
            changed |= Correct(id, correction);
        return changed;
    }

    /// <summary>An article that is folded into another comes back to the lists with what is read again next.</summary>
    private void StandForItself(long id) =>
        statements.Execute(
            "UPDATE Articles SET ReaderVersion = 0 WHERE Id = $1 AND State = $2",
            id,
            nameof(ArticleState.Folded)
        );

    private bool Await(long reader, OwnArticle own)
    {
        var known = statements.Text(
            "SELECT Line FROM AwaitedArticles WHERE ContentHash = $1 AND ReaderId = $2",
            own.Hash,
            reader
        );
        var line = (known is null ? own : ((OwnArticle)OwnLine.Parse(known)).With(own)).ToJson();
        if (line == known)
            return false;
        statements.Execute(
            "INSERT INTO AwaitedArticles (ContentHash, ReaderId, Line) VALUES ($1, $2, $3) ON CONFLICT "
                + "(ContentHash, ReaderId) DO UPDATE SET Line = excluded.Line",
            own.Hash,
            reader,
            line
        );
        _awaitsAny = true;
        return true;
    }
}
