using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Import;

namespace NewsReader.Library.Reading;

/// <summary>What the library's reader does with articles.</summary>
public sealed class ReadingStates(
    IDbContextFactory<LibraryContext> libraries,
    ILibraryStore store,
    WritingTurns turns,
    TimeProvider clock
)
{
    /// <summary>Marks an article; the same mark twice changes nothing.</summary>
    public async Task MarkAsync(long article, ReadingMark mark, CancellationToken cancel = default)
    {
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        await MarkAsync(library, store, article, mark, clock.GetUtcNow().UtcDateTime, cancel);
    }

    /// <summary>
    /// Marks all unread articles of the lists as read that stand above an article or below it, itself included.
    /// </summary>
    /// <returns>The time that they are marked with, which takes it back, and how many they are.</returns>
    public async Task<(DateTime At, int Articles)> MarkAllAsReadAsync(
        long article,
        bool above,
        CancellationToken cancel = default
    )
    {
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var marked = await store.MarkAllAsReadAsync(library, article, above, now, cancel);
        return (now, marked);
    }

    /// <summary>Takes back what was marked as read at this time, all together.</summary>
    public async Task UnmarkAsync(DateTime at, CancellationToken cancel = default)
    {
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        await library
            .ReadingStates.Where(s => s.ReadAt == at)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.ReadAt, (DateTime?)null), cancel);
    }

    /// <summary>Keeps how far an article was read.</summary>
    /// <param name="thousandths">From 0 to 1000.</param>
    public async Task KeepPositionAsync(long article, int thousandths, CancellationToken cancel = default)
    {
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        var position = Math.Clamp(thousandths, 0, 1000);
        await (await StateAsync(library, store, article, cancel)).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.Position, position),
            cancel
        );
    }

    /// <summary>How far an article was read, in thousandths; 0 where it was not.</summary>
    public async Task<int> PositionAsync(long article, CancellationToken cancel = default)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        return await library
            .ReadingStates.Where(s => s.ArticleId == article)
            .Select(s => s.Position)
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>
    /// The state of an article, made where it has none. Nothing is read first: an article may be opened and starred in
    /// the same moment.
    /// </summary>
    private static async Task<IQueryable<ReadingState>> StateAsync(
        LibraryContext library,
        ILibraryStore store,
        long article,
        CancellationToken cancel
    )
    {
        await store.AddStateAsync(library, article, cancel);
        return library.ReadingStates.Where(s => s.ArticleId == article);
    }

    internal static async Task MarkAsync(
        LibraryContext library,
        ILibraryStore store,
        long article,
        ReadingMark mark,
        DateTime now,
        CancellationToken cancel
    )
    {
        var state = await StateAsync(library, store, article, cancel);
        // Whoever reads a copy has read what it repeats.
        if (mark == ReadingMark.Read)
            await store.MarkOriginalAsReadAsync(library, article, now, cancel);
        _ = mark switch
        {
            ReadingMark.Read => await state.ExecuteUpdateAsync(
                s => s.SetProperty(x => x.ReadAt, x => x.ReadAt ?? now),
                cancel
            ),
            ReadingMark.Unread => await state.ExecuteUpdateAsync(
                s => s.SetProperty(x => x.ReadAt, (DateTime?)null),
                cancel
            ),
            ReadingMark.Star => await state.ExecuteUpdateAsync(
                s => s.SetProperty(x => x.StarredAt, x => x.StarredAt ?? now),
                cancel
            ),
            ReadingMark.Unstar => await state.ExecuteUpdateAsync(
                s => s.SetProperty(x => x.StarredAt, (DateTime?)null),
                cancel
            ),
            ReadingMark.Later => await state.ExecuteUpdateAsync(
                s => s.SetProperty(x => x.LaterAt, x => x.LaterAt ?? now),
                cancel
            ),
            ReadingMark.NotLater => await state.ExecuteUpdateAsync(
                s => s.SetProperty(x => x.LaterAt, (DateTime?)null),
                cancel
            ),
            ReadingMark.Archive => await state.ExecuteUpdateAsync(
                s => s.SetProperty(x => x.ArchivedAt, x => x.ArchivedAt ?? now),
                cancel
            ),
            _ => await state.ExecuteUpdateAsync(s => s.SetProperty(x => x.ArchivedAt, (DateTime?)null), cancel),
        };
    }
}
