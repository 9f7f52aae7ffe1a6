namespace NewsReader.Tests.Analysis;

/// <summary>Short articles with what a careful reader finds in them, in a file beside the tests.</summary>
internal static class WrittenArticles
{
    /// <summary>
    /// The title behind "== ", the text below it, and what is found, behind a key at the beginning of the last lines.
    /// </summary>
    /// <param name="file">Its name in this folder.</param>
    /// <param name="key">"said:".</param>
    public static TheoryData<string, string, string> Of(string file, string key)
    {
        var articles = new TheoryData<string, string, string>();
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Analysis", file));
        foreach (var part in text.ReplaceLineEndings("\n").Split("== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var title = part[..part.IndexOf('\n', StringComparison.Ordinal)];
            var found = part.IndexOf($"\n{key}", StringComparison.Ordinal);
            articles.Add(title, part[(title.Length + 1)..found].Trim(), part[(found + 1 + key.Length)..].Trim());
        }
        return articles;
    }
}
