using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NewsReader.Library.Import;

namespace NewsReader.Library.Accounts;

/// <summary>
/// Has accounts be saved in turn with all others who write the library: they stand in the same database. What is
/// written by a statement alone takes its turn by itself (<see cref="WritingTurns.TakeAsync"/>).
/// </summary>
public sealed class AccountTurns(WritingTurns turns) : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, IDisposable> _taken = [];

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        _taken.Add(eventData.Context!, await turns.TakeAsync(cancellationToken));
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        GiveBack(eventData);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(
        DbContextErrorEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        GiveBack(eventData);
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(
        DbContextEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        GiveBack(eventData);
        return Task.CompletedTask;
    }

    private void GiveBack(DbContextEventData save)
    {
        if (_taken.Remove(save.Context!, out var turn))
            turn.Dispose();
    }
}
