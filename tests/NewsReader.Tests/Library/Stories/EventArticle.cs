namespace NewsReader.Tests.Library.Stories;

/// <summary>An article of a set of events, as it is written there.</summary>
/// <param name="Event">Null for one of several events, or of none.</param>
/// <param name="At">Moment of publication.</param>
/// <param name="Text">Headline and text.</param>
internal sealed record EventArticle(string? Event, string At, string Source, string Text)
{
    public string Headline => Text[..Text.IndexOf('\n', StringComparison.Ordinal)];

    /// <summary>The file that is imported of it.</summary>
    public string Markdown => $"---\nsource: {Source}\ndate: {At}\n---\n\n{Text}";

    /// <summary>The articles of a set, in its order.</summary>
    public static List<EventArticle> Read(string path)
    {
        const string none = "-";
        return
        [
            .. Blocks(path)
                .Select(block =>
                {
                    var head = block.Head.Split(" | ");
                    return new EventArticle(head[0] == none ? null : head[0], head[1], head[2], block.Text);
                }),
        ];
    }

    /// <summary>The pairs of articles that are of one event or story, the smaller number first.</summary>
    /// <param name="stories">What each of the articles is of.</param>
    public static HashSet<(int, int)> PairsOf<T>(IReadOnlyList<T> stories) =>
        [
            .. from one in Enumerable.Range(0, stories.Count)
            from other in Enumerable.Range(one + 1, stories.Count - one - 1)
            where Equals(stories[one], stories[other])
            select (one, other),
        ];

    /// <summary>What follows each line that begins with ===.</summary>
    public static IEnumerable<(string Head, string Text)> Blocks(string path) =>
        ('\n' + File.ReadAllText(path))
            .Split("\n=== ", StringSplitOptions.None)
            .Skip(1)
            .Select(block => block.Split('\n', 2))
            .Select(block => (block[0], block[1].Trim() + '\n'));
}
