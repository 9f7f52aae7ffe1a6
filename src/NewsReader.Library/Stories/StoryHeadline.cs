namespace NewsReader.Library.Stories;

/// <summary>Which of its headlines a story is shown under.</summary>
internal static class StoryHeadline
{
    /// <summary>So many words a headline has that says who, what and where.</summary>
    private const int Plain = 4;

    /// <summary>
    /// The headline whose words most of the other articles say in headline and lede, for how long it is; one that
    /// stands over a series only where there is no other.
    /// </summary>
    /// <param name="articles">At least one, the first first.</param>
    public static string Of(IReadOnlyList<ArticleCard> articles)
    {
        var leads = articles.Select(article => Words($"{article.Headline}\n{article.Lede}")).ToList();
        return articles
            .Select((article, at) => (article.Headline, Words: Words(article.Headline), At: at))
            .OrderBy(headline => EventText.IsTitleOfSeries(headline.Headline))
            .ThenByDescending(headline =>
                headline.Words.Sum(word => leads.Where((lead, at) => at != headline.At && lead.Contains(word)).Count())
                / (double)(headline.Words.Count + Plain)
            )
            .ThenBy(headline => headline.Headline.Length)
            .ThenBy(headline => headline.At)
            .First()
            .Headline;
    }

    private static HashSet<ulong> Words(string text)
    {
        var keys = new HashSet<ulong>();
        var words = new TextWords(text);
        while (words.MoveNext())
        {
            if (WordKey.StemOf(TextContent.WithoutPossessive(words.Current)) is { Length: > 0 } stem)
                keys.Add(WordKey.Of(stem));
        }
        return keys;
    }
}
