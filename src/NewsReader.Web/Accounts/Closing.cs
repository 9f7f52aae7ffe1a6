using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Accounts;
using NewsReader.Library.Import;

namespace NewsReader.Web.Accounts;

/// <summary>
/// Closes accounts and opens them again. With either ends every way in that there was: what was given before comes to
/// life no more.
/// </summary>
internal sealed class Closing(
    AccountsContext accounts,
    WritingTurns turns,
    Sessions sessions,
    ApiTokens tokens,
    Invitations invitations,
    TimeProvider clock
)
{
    public async Task SetAsync(long id, bool isClosed, CancellationToken cancel)
    {
        DateTime? at = isClosed ? clock.GetUtcNow().UtcDateTime : null;
        using (await turns.TakeAsync(cancel))
            await accounts
                .Users.Where(u => u.Id == id)
                .ExecuteUpdateAsync(u => u.SetProperty(x => x.ClosedAt, at), cancel);
        await sessions.EndOthersAsync(id, but: null, cancel);
        await tokens.EndAsync(id, id: null, cancel);
        await invitations.EndOfAsync(id, cancel);
    }
}
