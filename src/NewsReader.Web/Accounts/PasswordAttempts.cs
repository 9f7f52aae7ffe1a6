using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Accounts;
using NewsReader.Library.Import;

namespace NewsReader.Web.Accounts;

/// <summary>Counts the wrong passwords of an account, and closes it for a while after too many.</summary>
internal sealed class PasswordAttempts(
    AccountsContext accounts,
    IAccountStore store,
    WritingTurns turns,
    TimeProvider clock
)
{
    public const int Most = 5;

    public static readonly TimeSpan ClosedFor = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Counts an attempt as a wrong one before its password is looked at, in one statement: of a thousand at once
    /// no more are looked at than of a thousand one after the other.
    /// </summary>
    /// <returns>Whether the password may be looked at; not where the account is closed for a while, or is
    /// none.</returns>
    public async Task<bool> BeginAsync(long account)
    {
        var now = clock.GetUtcNow();
        using var turn = await turns.TakeAsync();
        return await store.CountAttemptAsync(accounts, account, Most, now, now + ClosedFor);
    }

    /// <summary>The password was right: nothing is held against the account.</summary>
    public async Task ForgetAsync(long account)
    {
        using var turn = await turns.TakeAsync();
        await accounts
            .Users.Where(u => u.Id == account)
            .ExecuteUpdateAsync(u =>
                u.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null)
            );
    }
}
