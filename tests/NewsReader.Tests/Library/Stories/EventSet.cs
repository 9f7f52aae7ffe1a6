using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Tests.Library.Stories;

/// <summary>Articles of <c>tests/Events</c>, each with its event, as a library makes stories of them.</summary>
internal sealed class EventSet
{
    private readonly List<(string? Event, string Markdown)> _articles;

    private EventSet(List<(string? Event, string Markdown)> articles) => _articles = articles;

    public int Count => _articles.Count;

    /// <param name="file">Of <c>tests/Events</c>.</param>
    public static EventSet Of(string file, [CallerFilePath] string here = "")
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../Events", file));
        return new EventSet([
            .. File.ReadAllText(path)
                .Split("\n=== ")
                .Skip(File.ReadAllText(path).StartsWith("=== ", StringComparison.Ordinal) ? 0 : 1)
                .Select(block => block.Split('\n', 2))
                .Select(block => (Head: block[0].Replace("=== ", "", StringComparison.Ordinal).Split(" | "), block[1]))
                .Select(block =>
                    (
                        block.Head[0] == "-" ? null : block.Head[0],
                        $"---\nsource: {block.Head[2]}\ndate: {block.Head[1]}\n---\n\n{block.Item2.Trim()}\n"
                    )
                ),
        ]);
    }

    /// <summary>The pairs of one event, by the articles' numbers.</summary>
    public HashSet<(int, int)> Pairs() => PairsOf([.. _articles.Select((a, i) => a.Event ?? $"- {i}")]);

    /// <summary>The pairs that a library has in one story where the articles come in this order.</summary>
    public async Task<HashSet<(int, int)>> FoundAsync(IReadOnlyList<int> order, CancellationToken cancel)
    {
        await using var library = await TemporaryLibrary.OpenAsync();
        for (var at = 0; at < order.Count; at++)
            library.Write($"{at:D3}.md", _articles[order[at]].Markdown);
        await library.ImportAsync(cancel: cancel);
        await using var context = library.CreateDbContext();
        var stories = await (
            from place in context.Places
            join origin in context.Origins on place.ArticleId equals origin.ArticleId
            select new { place.StoryId, origin.Path }
        ).ToListAsync(cancel);
        var ofArticle = stories.ToDictionary(
            story => order[int.Parse(Path.GetFileNameWithoutExtension(story.Path))],
            story => $"{story.StoryId}"
        );
        return PairsOf([.. Enumerable.Range(0, Count).Select(i => ofArticle[i])]);
    }

    public IReadOnlyList<int> Shuffled(int seed)
    {
        var order = Enumerable.Range(0, Count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }

    private static HashSet<(int, int)> PairsOf(List<string> stories) =>
        [
            .. from one in Enumerable.Range(0, stories.Count)
            from other in Enumerable.Range(one + 1, stories.Count - one - 1)
            where stories[one] == stories[other]
            select (one, other),
        ];
}
