using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Reading;

namespace NewsReader.Web.Accounts;

/// <summary>Comes in, by password; makes accounts and changes their passwords.</summary>
internal sealed class SignIn(UserManager<Account> users, SignInManager<Account> signing, Sessions sessions, ApiTokens tokens, Access access, TimeProvider clock)
{
    /// <summary>Whose password is looked at where there is nobody to sign in, so that this takes as long.</summary>
    private static readonly Account Nobody = new() { UserName = "" };

    private static readonly Lock Making = new();

    /// <returns>Whether the browser is signed in now.</returns>
    public async Task<bool> WithPasswordAsync(string? name, string? password)
    {
        password ??= "";
        if (password.Length > Admission.LongestPassword) return false;
        var account = await users.FindByNameAsync(name?.Trim() ?? "");
        if (account is not { ClosedAt: null, PasswordHash: not null } || await users.IsLockedOutAsync(account))
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, HashOfNobody(), password);
            // Nobody's failed attempt is counted too: in no row.
            await users.Users.Where(u => u.Id == Readers.Nobody).ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, 0));
            return false;
        }
        if (!await users.CheckPasswordAsync(account, password))
        {
            await users.AccessFailedAsync(account);
            return false;
        }
        await users.ResetAccessFailedCountAsync(account);
        await signing.SignInAsync(account, isPersistent: true);
        return true;
    }

    private string HashOfNobody()
    {
        lock (Making) return Nobody.PasswordHash ??= users.PasswordHasher.HashPassword(Nobody, Secret.New());
    }

    /// <summary>Makes an account and signs the browser in with it: the first is the owner's.</summary>
    /// <returns>What is wrong; null where it is made.</returns>
    public async Task<AccountProblem?> NewAccountAsync(string? name, string? password)
    {
        name = name?.Trim() ?? "";
        if (name.Length is 0 or > Admission.LongestName || name.Any(char.IsControl)) return AccountProblem.Name;
        if (Problem(name, password) is { } problem) return problem;
        var isFirst = !await users.Users.AnyAsync();
        var account = new Account { UserName = name, MadeAt = clock.GetUtcNow().UtcDateTime };
        if (isFirst) account.Id = Readers.Owner;
        try
        {
            if (await users.CreateAsync(account, password!) is { Succeeded: false } failed) return failed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName)) ? AccountProblem.NameTaken : AccountProblem.GuessedPassword;
        }
        catch (DbUpdateException)
        {
            return AccountProblem.Again;
        }
        if (isFirst) access.OwnerIsHere();
        await signing.SignInAsync(account, isPersistent: true);
        return null;
    }

    /// <summary>Gives an account another password; whoever is signed in with it elsewhere is so no longer.</summary>
    /// <param name="now">The password until now; null where a way in stands for it.</param>
    /// <param name="keepsPasskeys">Whether passkeys go on where a way in stands for the password.</param>
    /// <returns>What is wrong; null where it is done.</returns>
    public async Task<AccountProblem?> ChangePasswordAsync(long id, string? now, string? password, bool keepsPasskeys = false)
    {
        if (await users.FindAsync(id) is not { } account) return AccountProblem.NotSignedIn;
        if (now is not null)
        {
            if (await users.IsLockedOutAsync(account)) return AccountProblem.NotSignedIn;
            if (!await users.CheckPasswordAsync(account, now))
            {
                await users.AccessFailedAsync(account);
                return AccountProblem.OldPassword;
            }
        }
        if (Problem(account.UserName!, password) is { } problem) return problem;
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password!);
        await users.UpdateSecurityStampAsync(account);
        await users.SetLockoutEndDateAsync(account, null);
        await users.ResetAccessFailedCountAsync(account);
        await sessions.EndOthersAsync(id, but: null, CancellationToken.None);
        // Whoever lost the password may have lost it to somebody, who has made what opens the account without it.
        if (now is null)
        {
            await tokens.EndAsync(id, null, CancellationToken.None);
            foreach (var passkey in keepsPasskeys ? [] : await users.GetPasskeysAsync(account)) await users.RemovePasskeyAsync(account, passkey.CredentialId);
        }
        await signing.SignInAsync(account, isPersistent: true);
        return null;
    }

    private static AccountProblem? Problem(string name, string? password) => password switch
    {
        null or { Length: < Admission.ShortestPassword } => AccountProblem.ShortPassword,
        { Length: > Admission.LongestPassword } => AccountProblem.LongPassword,
        _ when password.Distinct().Count() < 4 || (password.Contains(name, StringComparison.OrdinalIgnoreCase) && name.Length * 2 > password.Length) => AccountProblem.GuessedPassword,
        _ => null,
    };
}
