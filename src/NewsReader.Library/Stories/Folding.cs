using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Library.Stories;

/// <summary>The reader's word on what is a copy.</summary>
public sealed class Folding(IDbContextFactory<LibraryContext> libraries, TimeProvider clock)
{
    /// <summary>Has a folded article stand for itself, from now on.</summary>
    /// <returns>What is another than before.</returns>
    public Task<LibraryChange> UnfoldAsync(long article, CancellationToken cancel = default) =>
        SayAsync(
            article,
            "INSERT INTO Unfolded (ArticleId, At) SELECT $1, $2 WHERE EXISTS (SELECT 1 FROM ArticlePlaces "
                + "WHERE ArticleId = $1 AND CopyOf IS NOT NULL) ON CONFLICT DO NOTHING",
            cancel
        );

    /// <summary>Takes that back.</summary>
    /// <returns>What is another than before.</returns>
    public Task<LibraryChange> FoldAgainAsync(long article, CancellationToken cancel = default) =>
        SayAsync(article, "DELETE FROM Unfolded WHERE ArticleId = $1 AND $2 IS NOT NULL", cancel);

    private async Task<LibraryChange> SayAsync(long article, string word, CancellationToken cancel)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        await library.Database.OpenConnectionAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        using var writer = new ArticleWriter((SqliteConnection)library.Database.GetDbConnection(), now);
        if (!writer.Say(word, article, now))
            return writer.Change;
        // Whoever has read one has read all.
        writer.Say(
            "INSERT INTO ReadingStates (ReaderId, ArticleId, ReadAt, Position) SELECT s.ReaderId, $1, "
                + "s.ReadAt, 0 FROM ArticlePlaces p JOIN ReadingStates s ON s.ArticleId = p.CopyOf WHERE "
                + "p.ArticleId = $1 AND s.ReadAt IS NOT NULL ON CONFLICT DO NOTHING",
            article
        );
        writer.DeriveStored(article);
        writer.Commit();
        return writer.Change;
    }
}
