using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Accounts;
using NewsReader.Library.Import;

namespace NewsReader.Web.Accounts;

/// <summary>Ways in that the owner gives: to somebody new, or to somebody who lost the password.</summary>
internal sealed class Invitations(IDbContextFactory<AccountsContext> accounts, WritingTurns turns, TimeProvider clock)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(3);

    /// <summary>Makes a way in.</summary>
    /// <param name="account">Whose password it sets; null for somebody new.</param>
    /// <returns>The path of its page, which is kept nowhere.</returns>
    public async Task<string> MakeAsync(long? account, CancellationToken cancel)
    {
        var (code, now) = (Secret.New(), clock.GetUtcNow().UtcDateTime);
        await using var context = await accounts.CreateDbContextAsync(cancel);
        using (await turns.TakeAsync(cancel))
            await context.Invitations.Where(i => i.EndsAt < now).ExecuteDeleteAsync(cancel);
        context.Invitations.Add(
            new Invitation
            {
                Hash = Secret.Hash(code),
                AccountId = account,
                MadeAt = now,
                EndsAt = now + GoodFor,
            }
        );
        await context.SaveChangesAsync(cancel);
        return $"/invitations/{code}";
    }

    /// <summary>The way in of a code; null where it was used, withdrawn, or is too old.</summary>
    public async Task<Invitation?> FindAsync(string? code, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(code ?? ""), clock.GetUtcNow().UtcDateTime);
        await using var context = await accounts.CreateDbContextAsync(cancel);
        return await context
            .Invitations.AsNoTracking()
            .Include(i => i.Account)
            .SingleOrDefaultAsync(
                i => i.Hash == hash && i.EndsAt >= now && (i.AccountId == null || i.Account!.ClosedAt == null),
                cancel
            );
    }

    public async Task<IReadOnlyList<Invitation>> ListAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = await accounts.CreateDbContextAsync(cancel);
        return await context
            .Invitations.AsNoTracking()
            .Include(i => i.Account)
            .Where(i => i.EndsAt >= now)
            .OrderBy(i => i.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Uses a way in, once: of two who do so at the same time one comes in.</summary>
    /// <param name="enter">Comes in; where it gives a problem, the way stays open.</param>
    /// <returns>Whether it was open, and the problem.</returns>
    public async Task<(bool WasOpen, AccountProblem? Problem)> UseAsync(
        string code,
        Func<Invitation, Task<AccountProblem?>> enter,
        CancellationToken cancel
    )
    {
        if (await FindAsync(code, cancel) is not { } invitation || !await EndAsync(invitation.Id, cancel))
            return (false, null);
        if (await enter(invitation) is not { } problem)
            return (true, null);
        await using var context = await accounts.CreateDbContextAsync(CancellationToken.None);
        context.Invitations.Add(
            new Invitation
            {
                Hash = invitation.Hash,
                AccountId = invitation.AccountId,
                MadeAt = invitation.MadeAt,
                EndsAt = invitation.EndsAt,
            }
        );
        await context.SaveChangesAsync(CancellationToken.None);
        return (true, problem);
    }

    /// <summary>Takes a way in away.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> EndAsync(long id, CancellationToken cancel)
    {
        await using var context = await accounts.CreateDbContextAsync(cancel);
        using var turn = await turns.TakeAsync(cancel);
        return await context.Invitations.Where(i => i.Id == id).ExecuteDeleteAsync(cancel) > 0;
    }

    /// <summary>Takes away all ways to set the password of an account anew.</summary>
    public async Task EndOfAsync(long account, CancellationToken cancel)
    {
        await using var context = await accounts.CreateDbContextAsync(cancel);
        using var turn = await turns.TakeAsync(cancel);
        await context.Invitations.Where(i => i.AccountId == account).ExecuteDeleteAsync(cancel);
    }
}
