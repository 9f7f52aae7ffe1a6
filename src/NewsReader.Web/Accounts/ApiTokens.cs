using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Accounts;
using NewsReader.Library.Import;

namespace NewsReader.Web.Accounts;

/// <summary>The tokens of programs.</summary>
internal sealed class ApiTokens(IDbContextFactory<AccountsContext> accounts, WritingTurns turns, TimeProvider clock)
{
    public const int LongestName = 80;

    /// <summary>So that whoever finds one in a file knows what it opens.</summary>
    private const string Prefix = "newsreader_";

    private static readonly TimeSpan UseIsWrittenEvery = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, ApiToken> _known = new(StringComparer.Ordinal);

    /// <summary>Makes a token.</summary>
    /// <returns>The token itself, which is kept nowhere; null where there is no name or nothing that it may
    /// do.</returns>
    public async Task<string?> MakeAsync(long account, string name, Scope scopes, CancellationToken cancel)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName || scopes == Scope.None)
            return null;
        var token = Prefix + Secret.New();
        await using var context = await accounts.CreateDbContextAsync(cancel);
        context.Tokens.Add(
            new ApiToken
            {
                AccountId = account,
                Name = name,
                Hash = Secret.Hash(token),
                Scopes = scopes,
                MadeAt = clock.GetUtcNow().UtcDateTime,
            }
        );
        await context.SaveChangesAsync(cancel);
        return token;
    }

    /// <summary>The token that somebody has sent; null where there is none such.</summary>
    public async Task<ApiToken?> FindAsync(string token, CancellationToken cancel)
    {
        var (hash, now) = (Secret.Hash(token), clock.GetUtcNow().UtcDateTime);
        if (_known.TryGetValue(hash, out var known) && now - known.UsedAt < UseIsWrittenEvery)
            return known;
        await using var context = await accounts.CreateDbContextAsync(cancel);
        if (
            await context
                .Tokens.AsNoTracking()
                .SingleOrDefaultAsync(t => t.Hash == hash && t.Account!.ClosedAt == null, cancel)
            is not { } found
        )
            return null;
        found.UsedAt = now;
        // Known before it is written: whoever ends it deletes it first, and then has it forgotten, so that none is left
        // known.
        _known[hash] = found;
        using (await turns.TakeAsync(CancellationToken.None))
        {
            if (
                await context
                    .Tokens.Where(t => t.Id == found.Id)
                    .ExecuteUpdateAsync(t => t.SetProperty(x => x.UsedAt, now), CancellationToken.None) > 0
            )
                return found;
        }
        _known.TryRemove(hash, out _);
        return null;
    }

    public async Task<IReadOnlyList<ApiToken>> ListAsync(long account, CancellationToken cancel)
    {
        await using var context = await accounts.CreateDbContextAsync(cancel);
        return await context
            .Tokens.AsNoTracking()
            .Where(t => t.AccountId == account)
            .OrderBy(t => t.Id)
            .ToListAsync(cancel);
    }

    /// <summary>Ends one token of an account; all of them where none is named.</summary>
    public async Task EndAsync(long account, long? id, CancellationToken cancel)
    {
        await using var context = await accounts.CreateDbContextAsync(cancel);
        using (await turns.TakeAsync(cancel))
            await context
                .Tokens.Where(t => t.AccountId == account && (id == null || t.Id == id))
                .ExecuteDeleteAsync(cancel);
        _known.Clear();
    }
}
