namespace NewsReader.Library.Stories;

/// <summary>Puts articles in their place among the others: as the same page, as a copy, in a story.</summary>
internal sealed class Placement(PreparedStatements statements)
{
    /// <summary>A shorter text under an address is its summary.</summary>
    private const int SummaryWords = 150;

    /// <summary>
    /// Two texts under one address are one article where they share so much; else the address is that of a list.
    /// </summary>
    private const double SameText = 0.5;

    private readonly StoryIndex _index = new(statements);

    /// <summary>The article of the same page, and its length in words; null where there is none.</summary>
    public (long Article, int Words)? SamePage(ArticleSketch sketch, string headline)
    {
        if (sketch.AddressKey is not { } key)
            return null;
        var stored = statements.Rows(
            "SELECT a.Id, a.ReadingText, a.Headline, a.Words FROM ArticlePlaces p JOIN Articles a ON a.Id "
                + "= p.ArticleId WHERE p.AddressKey = $1 ORDER BY a.State <> 'Listed', a.Id LIMIT 4",
            row => (Id: row.GetInt64(0), Text: row.GetString(1), Headline: row.GetString(2), Words: row.GetInt32(3)),
            key
        );
        foreach (var (id, text, other, words) in stored)
        {
            var isSummary = Math.Min(words, sketch.Text.Words) < SummaryWords;
            if (
                isSummary
                || string.Equals(other, headline, StringComparison.OrdinalIgnoreCase)
                || sketch.Text.Overlap(new TextShingles(text)) >= SameText
            )
                return (id, words);
        }
        return null;
    }

    /// <summary>The article that this one repeats; null where it stands for itself.</summary>
    /// <param name="article">Its id; 0 where it is new.</param>
    public long? CopyOf(ArticleSketch sketch, DateOnly day, long article = 0)
    {
        if (_index.CopyOf(sketch, day, article) is not { } found)
            return null;
        if (article == 0)
            return found;
        // The one that came first stands for the others; what the reader marked, or unfolded, stands for itself.
        return
            found < article
            && statements.Number("SELECT 1 FROM Unfolded WHERE ArticleId = $1", article) is null
            && statements.Number(
                "SELECT 1 FROM Highlights WHERE ArticleId = $1 UNION ALL SELECT 1 FROM ReadingStates WHERE "
                    + "ArticleId = $1 AND (StarredAt IS NOT NULL OR LaterAt IS NOT NULL OR ArchivedAt IS NOT "
                    + "NULL) LIMIT 1",
                article
            )
                is null
            ? found
            : null;
    }

    /// <summary>Puts an article that stands for itself into its story, and makes it findable.</summary>
    public void Place(long article, ArticleSketch sketch, DateOnly day)
    {
        var known = statements.Number(
            "SELECT StoryId FROM ArticlePlaces WHERE ArticleId = $1 AND CopyOf IS NULL",
            article
        );
        Put(article, known ?? _index.StoryOf(sketch, day) ?? article, copyOf: null, sketch);
        _index.Add(article, sketch, day, isNew: known is null);
    }

    /// <summary>Folds an article into the one that it repeats.</summary>
    public void Fold(long article, long into, ArticleSketch sketch) =>
        Put(
            article,
            statements.Number("SELECT StoryId FROM ArticlePlaces WHERE ArticleId = $1", into) ?? into,
            into,
            sketch
        );

    /// <summary>The articles that are folded into one, the first first.</summary>
    public List<long> Copies(long article) =>
        statements.Rows(
            "SELECT ArticleId FROM ArticlePlaces WHERE CopyOf = $1 ORDER BY ArticleId",
            row => row.GetInt64(0),
            article
        );

    private void Put(long article, long story, long? copyOf, ArticleSketch sketch) =>
        statements.Execute(
            "INSERT INTO ArticlePlaces (ArticleId, StoryId, CopyOf, AddressKey) VALUES ($1, $2, $3, $4) ON "
                + "CONFLICT (ArticleId) DO UPDATE SET StoryId = excluded.StoryId, CopyOf = excluded.CopyOf, "
                + "AddressKey = excluded.AddressKey",
            article,
            story,
            copyOf,
            sketch.AddressKey
        );
}
