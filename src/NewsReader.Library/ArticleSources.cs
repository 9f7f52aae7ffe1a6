using Microsoft.EntityFrameworkCore;

namespace NewsReader.Library;

/// <summary>The papers and folders that articles come from.</summary>
public static class ArticleSources
{
    /// <summary>The page of a source: "/sources/The%20Paper".</summary>
    public static string Address(string source) => $"/sources/{Uri.EscapeDataString(source)}";

    /// <summary>
    /// All of them by name; each is found in the index from the one before, so that no article is counted.
    /// </summary>
    public static async Task<IReadOnlyList<string>> SourcesAsync(
        this LibraryContext library,
        CancellationToken cancel = default
    ) =>
        await library
            .Database.SqlQueryRaw<string>(
                """
                WITH RECURSIVE found(Source) AS (
                    SELECT min(Source) FROM Articles WHERE State = 'Listed'
                    UNION ALL
                    SELECT (SELECT min(a.Source) FROM Articles a WHERE a.State = 'Listed' AND a.Source > found.Source)
                    FROM found
                    WHERE found.Source IS NOT NULL)
                SELECT Source AS Value FROM found WHERE Source IS NOT NULL
                """
            )
            .ToListAsync(cancel);
}
