using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using NewsReader.Library.Accounts;

namespace NewsReader.Web.Accounts;

/// <summary>
/// Passkeys (W3C Web Authentication): ASP.NET Core Identity asks and verifies; here they are tied to accounts.
/// </summary>
internal sealed class Passkeys(UserManager<Account> users, SignInManager<Account> signing)
{
    public const int Most = 20;

    /// <summary>What the browser is asked to make, as JSON.</summary>
    public async Task<string> AskToMakeAsync(long id)
    {
        var account = await OfAsync(id);
        return await signing.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = account.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Name = account.UserName!,
                DisplayName = account.UserName!,
            }
        );
    }

    /// <summary>Keeps what the browser made, which goes on under another key.</summary>
    /// <returns>Whether it is one.</returns>
    public async Task<bool> KeepAsync(long id, string credential, string name)
    {
        var account = await OfAsync(id);
        if ((await users.GetPasskeysAsync(account)).Count >= Most)
            return false;
        if (
            await AnsweredAsync(() => signing.PerformPasskeyAttestationAsync(credential))
                is not { Succeeded: true } made
            || made.UserEntity.Id != account.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)
        )
            return false;
        made.Passkey.Name = name;
        if (await users.AddOrUpdatePasskeyAsync(account, made.Passkey) is { Succeeded: false })
            return false;
        await signing.SignInAsync(account, isPersistent: true);
        return true;
    }

    /// <summary>What the browser is asked for, whoever it is, as JSON.</summary>
    public Task<string> AskAsync() => signing.MakePasskeyRequestOptionsAsync(null!);

    /// <summary>Signs in who has the passkey.</summary>
    public async Task<bool> SignInAsync(string credential)
    {
        if (
            await AnsweredAsync(() => signing.PerformPasskeyAssertionAsync(credential)) is not { Succeeded: true } shown
            || shown.User.ClosedAt is not null
        )
            return false;
        await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        await signing.SignInAsync(shown.User, isPersistent: true);
        return true;
    }

    public async Task<IList<UserPasskeyInfo>> ListAsync(long id) => await users.GetPasskeysAsync(await OfAsync(id));

    /// <summary>Takes a passkey away; the browser goes on under another key.</summary>
    public async Task RemoveAsync(long id, string passkey)
    {
        if (!Base64Url.IsValid(passkey))
            return;
        var account = await OfAsync(id);
        await users.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(passkey));
        await signing.SignInAsync(account, isPersistent: true);
    }

    /// <summary>As an address names it.</summary>
    public static string Key(UserPasskeyInfo passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    /// <summary>An answer to a question that was never asked, or too long ago, is none.</summary>
    private static async Task<T?> AnsweredAsync<T>(Func<Task<T>> verify)
        where T : class
    {
        try
        {
            return await verify();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<Account> OfAsync(long id) =>
        await users.FindAsync(id) ?? throw new InvalidOperationException($"There is no account {id}.");
}
