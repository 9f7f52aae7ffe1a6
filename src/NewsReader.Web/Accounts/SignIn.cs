using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Accounts;
using NewsReader.Library.Reading;

namespace NewsReader.Web.Accounts;

/// <summary>Comes in, by password; makes accounts and changes their passwords.</summary>
internal sealed class SignIn(
    UserManager<Account> users,
    SignInManager<Account> signing,
    PasswordAttempts attempts,
    Sessions sessions,
    ApiTokens tokens,
    Access access,
    TimeProvider clock
)
{
    /// <summary>Whose password is looked at where there is nobody to sign in, so that this takes as long.</summary>
    private static readonly Account Nobody = new() { UserName = "" };

    private static readonly Lock Making = new();

    /// <summary>Of two who ask for like names at once one gets theirs.</summary>
    private static readonly SemaphoreSlim Naming = new(1, 1);

    /// <returns>Whether the browser is signed in now.</returns>
    public async Task<bool> WithPasswordAsync(string? name, string? password)
    {
        password ??= "";
        if (password.Length > Admission.LongestPassword)
            return false;
        var found = AccountNames.Find(await users.Users.AsNoTracking().ToListAsync(), name);
        var account = await users.FindAsync(found?.Id ?? Readers.Nobody);
        var isOpen = account is { ClosedAt: null, PasswordHash: not null };
        // Nobody's attempt is counted too, in no row, so that it takes as long.
        if (!await attempts.BeginAsync(isOpen ? account!.Id : Readers.Nobody))
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, HashOfNobody(), password);
            return false;
        }
        if (!await users.CheckPasswordAsync(account!, password))
            return false;
        await attempts.ForgetAsync(account!.Id);
        await signing.SignInAsync(account, isPersistent: true);
        return true;
    }

    private string HashOfNobody()
    {
        lock (Making)
            return Nobody.PasswordHash ??= users.PasswordHasher.HashPassword(Nobody, Secret.New());
    }

    /// <summary>Makes an account and signs the browser in with it: the first is the owner's.</summary>
    /// <returns>What is wrong; null where it is made.</returns>
    public async Task<AccountProblem?> NewAccountAsync(string? name, string? password)
    {
        name = AccountNames.Clean(name);
        if (!AccountNames.IsGood(name))
            return AccountProblem.Name;
        if (Problem(name, password) is { } problem)
            return problem;
        var account = new Account { UserName = name, MadeAt = clock.GetUtcNow().UtcDateTime };
        await Naming.WaitAsync();
        try
        {
            if (await CreateAsync(account, password!) is { } refused)
                return refused;
        }
        catch (DbUpdateException)
        {
            return AccountProblem.Again;
        }
        finally
        {
            Naming.Release();
        }
        if (account.Id == Readers.Owner)
            access.OwnerIsHere();
        await signing.SignInAsync(account, isPersistent: true);
        return null;
    }

    private async Task<AccountProblem?> CreateAsync(Account account, string password)
    {
        var names = await users.Users.Select(u => u.UserName!).ToListAsync();
        if (names.Exists(name => AccountNames.AreAlike(name, account.UserName!)))
            return AccountProblem.NameTaken;
        if (names.Count == 0)
            account.Id = Readers.Owner;
        return await users.CreateAsync(account, password) is { Succeeded: true }
            ? null
            : AccountProblem.GuessedPassword;
    }

    /// <summary>Gives an account another password; whoever is signed in with it elsewhere is so no longer.</summary>
    /// <param name="now">The password until now; null where a way in stands for it.</param>
    /// <param name="keepsPasskeys">Whether passkeys go on where a way in stands for the password.</param>
    /// <returns>What is wrong; null where it is done.</returns>
    public async Task<AccountProblem?> ChangePasswordAsync(
        long id,
        string? now,
        string? password,
        bool keepsPasskeys = false
    )
    {
        if (await users.FindAsync(id) is not { } account)
            return AccountProblem.NotSignedIn;
        if (now is not null)
        {
            if (!await attempts.BeginAsync(id))
                return AccountProblem.NotSignedIn;
            if (!await users.CheckPasswordAsync(account, now))
                return AccountProblem.OldPassword;
        }
        if (Problem(account.UserName!, password) is { } problem)
            return problem;
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password!);
        // Somebody else may have changed the account meanwhile.
        if (await users.UpdateSecurityStampAsync(account) is { Succeeded: false })
            return AccountProblem.Again;
        await attempts.ForgetAsync(id);
        await sessions.EndOthersAsync(id, but: null, CancellationToken.None);
        // Whoever lost the password may have lost it to somebody, who has made what opens the account without it.
        if (now is null)
        {
            await tokens.EndAsync(id, null, CancellationToken.None);
            foreach (var passkey in keepsPasskeys ? [] : await users.GetPasskeysAsync(account))
                await users.RemovePasskeyAsync(account, passkey.CredentialId);
        }
        await signing.SignInAsync(account, isPersistent: true);
        return null;
    }

    private static AccountProblem? Problem(string name, string? password) =>
        password switch
        {
            null or { Length: < Admission.ShortestPassword } => AccountProblem.ShortPassword,
            { Length: > Admission.LongestPassword } => AccountProblem.LongPassword,
            _ when password.Distinct().Count() < 4
                    || (
                        password.Contains(name, StringComparison.OrdinalIgnoreCase) && name.Length * 2 > password.Length
                    ) => AccountProblem.GuessedPassword,
            _ => null,
        };
}
