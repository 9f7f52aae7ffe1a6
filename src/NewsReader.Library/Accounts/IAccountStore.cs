namespace NewsReader.Library.Accounts;

/// <summary>What accounts ask of their database beyond what LINQ says.</summary>
public interface IAccountStore
{
    /// <summary>
    /// Counts a wrong password of an account, in one step: of a thousand at once no more are let through than of a
    /// thousand one after the other.
    /// </summary>
    /// <param name="most">After so many the account is closed for a while.</param>
    /// <param name="closedUntil">Until when, if this was the last.</param>
    /// <returns>Whether it was counted; not where the account is closed now, or is none.</returns>
    Task<bool> CountAttemptAsync(
        AccountsContext accounts,
        long account,
        int most,
        DateTimeOffset now,
        DateTimeOffset closedUntil,
        CancellationToken cancel = default
    );
}
