using Microsoft.EntityFrameworkCore;
using NewsReader.Library.Import;

namespace NewsReader.Library.Reading;

/// <summary>The searches that the library's reader keeps.</summary>
public sealed class SavedSearches(IDbContextFactory<LibraryContext> libraries, WritingTurns turns, TimeProvider clock)
{
    public const int LongestName = 80;

    private const int LongestQuery = 1000;

    /// <summary>All of them, by name.</summary>
    public static async Task<IReadOnlyList<SavedSearch>> ListAsync(
        LibraryContext library,
        CancellationToken cancel = default
    ) => await library.SavedSearches.AsNoTracking().OrderBy(s => s.Name).ToListAsync(cancel);

    /// <summary>Keeps a search under a name; one of that name already is kept, and the new one gets a number.</summary>
    /// <returns>The search, or null where there is nothing to keep.</returns>
    public async Task<SavedSearch?> SaveAsync(string name, string query, CancellationToken cancel = default)
    {
        (name, query) = (name.Trim(), query.Trim());
        if (!IsKept(name, query))
            return null;
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        await using var transaction = await library.Database.BeginTransactionAsync(cancel);
        var taken = await library
            .SavedSearches.Where(s => s.Name.StartsWith(name))
            .Select(s => s.Name)
            .ToListAsync(cancel);
        var free = name;
        for (var number = 2; taken.Contains(free); number++)
            free = $"{name} {number}";
        var search = new SavedSearch
        {
            ReaderId = library.Reader,
            Name = free,
            Query = query,
            MadeAt = clock.GetUtcNow().UtcDateTime,
        };
        library.SavedSearches.Add(search);
        await library.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return search;
    }

    /// <summary>Gives a search another name or query.</summary>
    public async Task ChangeAsync(long id, string name, string query, CancellationToken cancel = default)
    {
        (name, query) = (name.Trim(), query.Trim());
        if (!IsKept(name, query))
            return;
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        if (await library.SavedSearches.AnyAsync(s => s.Name == name && s.Id != id, cancel))
            return;
        await library
            .SavedSearches.Where(s => s.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, name).SetProperty(x => x.Query, query), cancel);
    }

    /// <summary>Keeps a search no longer.</summary>
    /// <returns>What it was, so that it can be kept again; null where there is none.</returns>
    public async Task<SavedSearch?> RemoveAsync(long id, CancellationToken cancel = default)
    {
        using var turn = await turns.TakeAsync(cancel);
        await using var library = await libraries.CreateDbContextAsync(cancel);
        if (await library.SavedSearches.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } search)
            return null;
        await library.SavedSearches.Where(s => s.Id == id).ExecuteDeleteAsync(cancel);
        return search;
    }

    /// <summary>Whether there is something to keep.</summary>
    private static bool IsKept(string name, string query) =>
        name.Length is > 0 and <= LongestName && query.Length is > 0 and <= LongestQuery;
}
