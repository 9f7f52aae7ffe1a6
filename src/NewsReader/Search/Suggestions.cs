using Microsoft.EntityFrameworkCore;
using NewsReader.Library;

namespace NewsReader.Search;

/// <summary>What somebody may be about to type.</summary>
public static class Suggestions
{
    private const int MostCharacters = 80;

    /// <summary>People and companies whose names have words that begin so, those in most articles first.</summary>
    public static async Task<IReadOnlyList<EntityLink>> SuggestNamesAsync(this LibraryContext library, string? beginning, int take, CancellationToken cancel = default)
    {
        if (beginning is null || beginning.Length > MostCharacters || !beginning.Any(char.IsLetterOrDigit)) return [];
        var ids = await SqliteTextIndex.EntitiesAsync(library, beginning, take, cancel);
        return await EntityPages.Links(library.Entities.Where(e => ids.Contains(e.Id)).OrderByDescending(e => e.ArticleCount).ThenBy(e => e.Id)).ToListAsync(cancel);
    }
}
