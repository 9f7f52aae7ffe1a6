using Microsoft.EntityFrameworkCore;
using NewsReader.Library;
using NewsReader.Parsing.Mentions;
using NewsReader.Recognition;

namespace NewsReader.Search;

/// <summary>Somebody or something that what is typed may mean.</summary>
/// <param name="What">"person", "company", or an article's source.</param>
public sealed record Suggestion(string Words, string What, string Address);

/// <summary>What somebody may be about to type.</summary>
public static class Suggestions
{
    private const int Names = 6;
    private const int Headlines = 4;

    private const int MostCharacters = 80;

    /// <summary>People and companies whose names have words that begin so, those in most articles first.</summary>
    public static async Task<IReadOnlyList<EntityLink>> SuggestNamesAsync(this LibraryContext library, string? beginning, int take, CancellationToken cancel = default)
    {
        if (beginning is null || beginning.Length > MostCharacters || !beginning.Any(char.IsLetterOrDigit)) return [];
        var ids = await SqliteTextIndex.EntitiesAsync(library, beginning, take, cancel);
        return await EntityPages.Links(library.Entities.Where(e => ids.Contains(e.Id)).OrderByDescending(e => e.ArticleCount).ThenBy(e => e.Id)).ToListAsync(cancel);
    }

    /// <summary>People, companies and articles that what is typed may mean: names by their words' beginnings, headlines by their last word's.</summary>
    public static async Task<IReadOnlyList<Suggestion>> SuggestAsync(this LibraryContext library, string? typed, CancellationToken cancel = default)
    {
        if (typed is null || typed.Length > MostCharacters || typed.Count(char.IsLetterOrDigit) < 2) return [];
        var names = await library.SuggestNamesAsync(typed, Names, cancel);
        var ids = await SqliteTextIndex.HeadlinesAsync(library, typed, Headlines, cancel);
        var articles = await library.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).OrderByDescending(a => a.Id).Select(a => new { a.Headline, a.Source, a.Slug }).ToListAsync(cancel);
        return
        [
            .. names.Select(n => new Suggestion(n.Name, n.Kind == EntityKind.Person ? "person" : "company", EntityAddress.Of(n.Kind, n.Slug))),
            .. articles.Select(a => new Suggestion(a.Headline, a.Source, ArticleAddress.Of(a.Slug))),
        ];
    }
}
