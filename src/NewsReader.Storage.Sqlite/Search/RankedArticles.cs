using NewsReader.Library;
using NewsReader.Search.Language;
using NewsReader.Search.Results;

namespace NewsReader.Storage.Sqlite.Search;

/// <summary>Reads of articles what tells how well they match.</summary>
internal static class RankedArticles
{
    /// <summary>So much of a text is looked through.</summary>
    private const int LongestText = 200_000;

    /// <param name="nodes">What is looked for.</param>
    /// <param name="articles">Their ids; they come in no order.</param>
    public static async Task<List<RankedArticle>> ReadAsync(
        LibraryContext library,
        IReadOnlyList<SearchNode> nodes,
        IReadOnlyCollection<long> articles,
        CancellationToken cancel
    )
    {
        if (articles.Count == 0)
            return [];
        var ids = SqliteRows.Json(articles);
        var mentions = await MentionsAsync(library, nodes, ids, cancel);
        return await SqliteRows.ReadAsync(
            library,
            $"""
            SELECT a.Id, a.Headline, a.Authors || char(10) || a.Roles, substr(a.ReadingText, 1, {LongestText}), a.Day,
                p.StoryId
            FROM Articles a LEFT JOIN ArticlePlaces p ON p.ArticleId = a.Id
            WHERE a.Id IN (SELECT value FROM json_each($ids))
            """,
            row => new RankedArticle(
                row.GetInt64(0),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                SqliteSchema.Day(row.GetString(4)),
                row.IsDBNull(5) ? null : row.GetInt64(5)
            )
            {
                Mentions = mentions.GetValueOrDefault(row.GetInt64(0), []),
            },
            cancel,
            ("$ids", ids)
        );
    }

    /// <summary>How often each article names whom each of the terms means.</summary>
    private static async Task<Dictionary<long, Dictionary<int, int>>> MentionsAsync(
        LibraryContext library,
        IReadOnlyList<SearchNode> nodes,
        string? ids,
        CancellationToken cancel
    )
    {
        var meant = nodes
            .Index()
            .SelectMany(node =>
                node.Item is TermNode term ? term.Meant.Select(entity => (entity.Id, Term: node.Index)) : []
            )
            .ToLookup(entity => entity.Id, entity => entity.Term);
        var mentions = new Dictionary<long, Dictionary<int, int>>();
        if (meant.Count == 0)
            return mentions;
        var rows = await SqliteRows.ReadAsync(
            library,
            """
            SELECT ArticleId, EntityId, Mentions FROM Appearances
            WHERE ArticleId IN (SELECT value FROM json_each($ids))
                AND EntityId IN (SELECT value FROM json_each($entities))
            """,
            row => (Article: row.GetInt64(0), Entity: row.GetInt64(1), Mentions: row.GetInt32(2)),
            cancel,
            ("$ids", ids),
            ("$entities", SqliteRows.Json([.. meant.Select(of => of.Key)]))
        );
        foreach (var row in rows)
        {
            if (!mentions.TryGetValue(row.Article, out var of))
                mentions.Add(row.Article, of = []);
            foreach (var term in meant[row.Entity])
                of[term] = Math.Max(of.GetValueOrDefault(term), Math.Max(1, row.Mentions));
        }
        return mentions;
    }
}
