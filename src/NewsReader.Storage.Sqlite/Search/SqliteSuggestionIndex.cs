using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Library.Identity;
using NewsReader.Library.Identity.Names;
using NewsReader.Search;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Suggestions from the indexes of names and headlines.</summary>
internal sealed class SqliteSuggestionIndex(IDbContextFactory<LibraryContext> libraries) : ISuggestionIndex
{
    public async Task<IReadOnlyList<EntityLink>> NamesAsync(
        string? beginning,
        int take,
        CancellationToken cancel = default
    )
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        return await NamesAsync(library, beginning, take, cancel);
    }

    /// <inheritdoc cref="ISuggestionIndex.NamesAsync"/>
    public static async Task<IReadOnlyList<EntityLink>> NamesAsync(
        LibraryContext library,
        string? beginning,
        int take,
        CancellationToken cancel
    )
    {
        if (!IsTyped(beginning))
            return [];
        var standing = await BegunAsync(library, beginning, take, cancel);
        // Written whole, a name is found as a search finds it: folded, by an item's number, by an account. One word
        // that is neither has been looked up already.
        if (standing.Count == 0 && !beginning.Trim().All(char.IsLetter))
            standing = await MeantNames.KeyedAsync(
                library,
                beginning,
                slug: "",
                Enum.GetValues<EntityKind>(),
                [],
                cancel
            );
        if (standing.Count == 0 && NameKeys.WithoutPossessive(beginning) is var bare && bare != beginning.Trim())
            return await NamesAsync(library, bare, take, cancel);
        return First(standing, take);
    }

    /// <summary>Those whose names have words that begin so, and no others: where there is nobody, nobody.</summary>
    public static async Task<IReadOnlyList<EntityLink>> BeginningAsync(
        LibraryContext library,
        string beginning,
        int take,
        CancellationToken cancel
    ) => IsTyped(beginning) ? First(await BegunAsync(library, beginning, take, cancel), take) : [];

    private static bool IsTyped([NotNullWhen(true)] string? beginning) =>
        beginning?.Length <= Suggestions.MostCharacters && beginning.Any(char.IsLetterOrDigit);

    private static IReadOnlyList<EntityLink> First(List<EntityLink> standing, int take) =>
        [.. standing.OrderByDescending(e => e.Articles).ThenBy(e => e.Id).DistinctBy(e => e.Id).Take(take)];

    private static async Task<List<EntityLink>> BegunAsync(
        LibraryContext library,
        string beginning,
        int take,
        CancellationToken cancel
    )
    {
        var ids = await SqliteNameIndex.NamesAsync(library, beginning, isBeginning: true, take, cancel);
        var called = await SqliteNameIndex.CalledAsync(library, beginning, take, cancel);
        // A title goes before a person's name alone, and is typed in small letters too.
        var capital = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(beginning.Trim());
        var untitled = PersonName.WithoutTitles(capital);
        var isTitled = untitled.Length < capital.Length;
        if (isTitled)
            called.AddRange(await SqliteNameIndex.NamesAsync(library, untitled, isBeginning: true, take * 2, cancel));
        var standing = await library.StandingAsync([.. ids.Concat(called).Distinct()], cancel);
        if (isTitled)
            standing.RemoveAll(e => e.Kind != EntityKind.Person && !ids.Contains(e.Id));
        return standing;
    }

    public async Task<IReadOnlyList<FoundHeadline>> HeadlinesAsync(
        string beginning,
        int take,
        CancellationToken cancel = default
    )
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        var ids = await SqliteNameIndex.HeadlinesAsync(library, beginning, take, cancel);
        return await library
            .Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .OrderByDescending(a => a.Id)
            .Select(a => new FoundHeadline(a.Headline, a.Source, a.Slug))
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<string>> SourcesAsync(CancellationToken cancel = default)
    {
        await using var library = await libraries.CreateDbContextAsync(cancel);
        return await SqliteLibraryStore.SourcesOfAsync(library, cancel);
    }
}
