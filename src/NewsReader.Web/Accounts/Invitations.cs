using Microsoft.EntityFrameworkCore;

namespace NewsReader.Web.Accounts;

/// <summary>Ways in that the owner gives: to somebody new, or to somebody who lost the password.</summary>
internal sealed class Invitations(IDbContextFactory<AccountsContext> accounts, TimeProvider clock)
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(3);

    /// <summary>Makes a way in.</summary>
    /// <param name="account">Whose password it sets; null for somebody new.</param>
    /// <returns>The path of its page, which is kept nowhere.</returns>
    public async Task<string> MakeAsync(long? account, CancellationToken cancel)
    {
        var (code, now) = (Secret.New(), clock.GetUtcNow().UtcDateTime);
        await using var context = await accounts.CreateDbContextAsync(cancel);
        await context.Invitations.Where(i => i.EndsAt < now).ExecuteDeleteAsync(cancel);
        context.Invitations.Add(new Invitation { Hash = Secret.Hash(code), AccountId = account, MadeAt = now, EndsAt = now + GoodFor });
        await context.SaveChangesAsync(cancel);
        return $"/invitations/{code}";
    }

    /// <summary>The way in of a code; null where it was used, withdrawn, or is too old.</summary>
    public async Task<Invitation?> FindAsync(string? code, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(code ?? ""), clock.GetUtcNow().UtcDateTime);
        await using var context = await accounts.CreateDbContextAsync(cancel);
        return await context.Invitations.AsNoTracking().Include(i => i.Account).SingleOrDefaultAsync(i => i.Hash == hash && i.EndsAt >= now && (i.AccountId == null || i.Account!.ClosedAt == null), cancel);
    }

    public async Task<IReadOnlyList<Invitation>> ListAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = await accounts.CreateDbContextAsync(cancel);
        return await context.Invitations.AsNoTracking().Include(i => i.Account).Where(i => i.EndsAt >= now).OrderBy(i => i.Id).ToListAsync(cancel);
    }

    /// <summary>Takes a way in away: it was used, or is to be so no longer.</summary>
    /// <returns>Whether it was there: of two who use it at once, one has it.</returns>
    public async Task<bool> EndAsync(long id, CancellationToken cancel)
    {
        await using var context = await accounts.CreateDbContextAsync(cancel);
        return await context.Invitations.Where(i => i.Id == id).ExecuteDeleteAsync(cancel) > 0;
    }
}
