using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Accounts;
using NewsReader.Library.Import;

namespace NewsReader.Web.Accounts;

/// <summary>
/// Who is signed in where. A browser's cookie has a key alone; what it stands for is here, so that it can be listed and
/// ended.
/// </summary>
internal sealed class Sessions(
    IDbContextFactory<AccountsContext> accounts,
    WritingTurns turns,
    LiveConnections connections,
    IHttpContextAccessor current,
    TimeProvider clock
) : ITicketStore
{
    /// <summary>The claim that says which session it is.</summary>
    public const string Claim = "session";

    private static readonly TimeSpan SeenIsWrittenEvery = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (AuthenticationTicket Ticket, DateTime SeenAt)> _known = new(
        StringComparer.Ordinal
    );

    /// <summary>The session that a visitor has; null without one.</summary>
    public static long? Of(ClaimsPrincipal visitor) =>
        long.TryParse(visitor.FindFirst(Claim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var session)
            ? session
            : null;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var (key, now, http) = (Secret.New(), clock.GetUtcNow().UtcDateTime, current.HttpContext);
        await using var context = await accounts.CreateDbContextAsync();
        // What has ended is of no use to anybody, and what was not used for a while is looked up again.
        using (await turns.TakeAsync())
            await context.Sessions.Where(s => s.EndsAt < now).ExecuteDeleteAsync();
        foreach (var (hash, known) in _known)
            if (now - known.SeenAt > SeenIsWrittenEvery)
                _known.TryRemove(hash, out _);
        var session = new Session
        {
            KeyHash = Secret.Hash(key),
            AccountId = ticket.Principal.Reader(),
            StartedAt = now,
            SeenAt = now,
            EndsAt = EndOf(ticket, now),
            Device = BrowserName.Of(http?.Request.Headers.UserAgent),
            Address = http?.Connection.RemoteIpAddress?.ToString(),
            Ticket = [],
        };
        context.Sessions.Add(session);
        await context.SaveChangesAsync();
        session.Ticket = Written(ticket, session.Id);
        await context.SaveChangesAsync();
        return key;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (hash, now) = (Secret.Hash(key), clock.GetUtcNow().UtcDateTime);
        if (_known.TryGetValue(hash, out var known) && now - known.SeenAt < SeenIsWrittenEvery)
            return known.Ticket;
        await using var context = await accounts.CreateDbContextAsync();
        var session = await context
            .Sessions.AsNoTracking()
            .SingleOrDefaultAsync(s => s.KeyHash == hash && s.EndsAt >= now && s.Account!.ClosedAt == null);
        if (session is null || TicketSerializer.Default.Deserialize(session.Ticket) is not { } ticket)
            return null;
        // Known before it is written: whoever ends it deletes it first, and then has it forgotten, so that none is left
        // known.
        _known[hash] = (ticket, now);
        using (await turns.TakeAsync())
        {
            if (
                await context
                    .Sessions.Where(s => s.Id == session.Id)
                    .ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now)) > 0
            )
                return ticket;
        }
        _known.TryRemove(hash, out _);
        return null;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (hash, now) = (Secret.Hash(key), clock.GetUtcNow().UtcDateTime);
        await using var context = await accounts.CreateDbContextAsync();
        // One that was ended meanwhile stays so.
        if (await context.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.KeyHash == hash) is not { } session)
            return;
        // Whoever signs in gets a key of their own (NewKeySignIn): no session becomes another's.
        if (session.AccountId != ticket.Principal.Reader())
            return;
        var (endsAt, written) = (EndOf(ticket, now), Written(ticket, session.Id));
        using var turn = await turns.TakeAsync();
        await context
            .Sessions.Where(s => s.Id == session.Id)
            .ExecuteUpdateAsync(s =>
                s.SetProperty(x => x.EndsAt, endsAt).SetProperty(x => x.SeenAt, now).SetProperty(x => x.Ticket, written)
            );
        _known.TryRemove(hash, out _);
    }

    public async Task RemoveAsync(string key)
    {
        var hash = Secret.Hash(key);
        await using var context = await accounts.CreateDbContextAsync();
        await EndAsync(context.Sessions.Where(s => s.KeyHash == hash), CancellationToken.None);
    }

    public async Task<IReadOnlyList<Session>> ListAsync(long account, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var context = await accounts.CreateDbContextAsync(cancel);
        return await context
            .Sessions.AsNoTracking()
            .Where(s => s.AccountId == account && s.EndsAt >= now)
            .OrderByDescending(s => s.SeenAt)
            .ToListAsync(cancel);
    }

    /// <summary>Ends one session of an account.</summary>
    public async Task EndAsync(long account, long id, CancellationToken cancel)
    {
        await using var context = await accounts.CreateDbContextAsync(cancel);
        await EndAsync(context.Sessions.Where(s => s.AccountId == account && s.Id == id), cancel);
    }

    /// <summary>Ends all sessions of an account but one.</summary>
    public async Task EndOthersAsync(long account, long? but, CancellationToken cancel)
    {
        await using var context = await accounts.CreateDbContextAsync(cancel);
        await EndAsync(context.Sessions.Where(s => s.AccountId == account && s.Id != but), cancel);
    }

    private async Task EndAsync(IQueryable<Session> sessions, CancellationToken cancel)
    {
        var ended = await sessions.Select(s => new { s.Id, s.KeyHash }).ToListAsync(cancel);
        using (await turns.TakeAsync(cancel))
            await sessions.ExecuteDeleteAsync(cancel);
        foreach (var session in ended)
        {
            _known.TryRemove(session.KeyHash, out _);
            connections.CutOff(session.Id);
        }
    }

    private static byte[] Written(AuthenticationTicket ticket, long session)
    {
        if (Of(ticket.Principal) is null)
            ticket.Principal.Identities.First().AddClaim(new(Claim, session.ToString(CultureInfo.InvariantCulture)));
        return TicketSerializer.Default.Serialize(ticket);
    }

    private static DateTime EndOf(AuthenticationTicket ticket, DateTime now) =>
        ticket.Properties.ExpiresUtc?.UtcDateTime ?? now + Admission.SessionLength;
}
