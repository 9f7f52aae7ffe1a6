using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace NewsReader.Tests.Library.Stories;

/// <summary>Articles of <c>tests/Events</c>, each with its event, as a library makes stories of them.</summary>
internal sealed class EventSet
{
    private readonly List<EventArticle> _articles;

    private EventSet(List<EventArticle> articles) => _articles = articles;

    public int Count => _articles.Count;

    /// <param name="file">Of <c>tests/Events</c>.</param>
    public static EventSet Of(string file, [CallerFilePath] string here = "") =>
        new(EventArticle.Read(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../Events", file))));

    /// <summary>The pairs of one event, by the articles' numbers.</summary>
    public HashSet<(int, int)> Pairs() => EventArticle.PairsOf([.. _articles.Select((a, i) => a.Event ?? $"- {i}")]);

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
        return EventArticle.PairsOf([.. Enumerable.Range(0, Count).Select(i => ofArticle[i])]);
    }

    public IReadOnlyList<int> Shuffled(int seed)
    {
        var order = Enumerable.Range(0, Count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }
}
