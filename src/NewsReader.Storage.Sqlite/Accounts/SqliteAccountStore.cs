using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Accounts;

namespace NewsReader.Storage.Sqlite.Accounts;

/// <summary>What accounts in SQLite are asked beyond what LINQ says.</summary>
internal sealed class SqliteAccountStore : IAccountStore
{
    public async Task<bool> CountAttemptAsync(
        AccountsContext accounts,
        long account,
        int most,
        DateTimeOffset now,
        DateTimeOffset closedUntil,
        CancellationToken cancel = default
    ) =>
        // Times are stored in UTC, so that they are in the order of their texts.
        await accounts.Database.ExecuteSqlAsync(
            $"""
            UPDATE Accounts SET
                AccessFailedCount = CASE WHEN LockoutEnd IS NULL THEN AccessFailedCount + 1 ELSE 1 END,
                LockoutEnd =
                    CASE WHEN LockoutEnd IS NULL AND AccessFailedCount + 1 >= {most} THEN {closedUntil} END
            WHERE Id = {account} AND (LockoutEnd IS NULL OR LockoutEnd <= {now})
            """,
            cancel
        ) > 0;
}
