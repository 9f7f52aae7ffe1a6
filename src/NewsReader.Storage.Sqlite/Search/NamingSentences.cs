using Microsoft.EntityFrameworkCore;
using NewsReader.Analysis;
using NewsReader.Library;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>The sentences that show why an article was found that no word of it tells.</summary>
internal static class NamingSentences
{
    /// <summary>
    /// The first sentence of each of the articles that names any of these; where nobody is asked for, an organization
    /// of any of the kinds.
    /// </summary>
    public static async Task<IEnumerable<(long Article, Passage Passage)>> OfAsync(
        LibraryContext library,
        IReadOnlyList<long> named,
        IReadOnlyList<OrganizationKind> kinds,
        IReadOnlyList<long> articles,
        CancellationToken cancel
    )
    {
        if (named.Count + kinds.Count == 0 || articles.Count == 0)
            return [];
        var naming = library.Appearances.AsNoTracking().Where(a => articles.Contains(a.ArticleId));
        naming =
            named.Count > 0
                ? naming.Where(a => named.Contains(a.EntityId))
                : naming.Where(a => kinds.Contains(a.Entity!.Organization!.Value));
        var sentences = await naming.Select(a => new { a.ArticleId, a.Sentence }).ToListAsync(cancel);
        return sentences
            .Distinct()
            .Select(a => (a.ArticleId, new Passage([new MarkedText(a.Sentence, IsMarked: false)], null)));
    }
}
