using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsReader.Benchmarks.Ingest;
using NewsReader.Tests.Library.Stories;

namespace NewsReader.Benchmarks.Accuracy.Events;

/// <summary>Where articles stand among each other once they are imported, one after the other, in an order.</summary>
/// <param name="Stories">The story of each, in the order in which they were given.</param>
/// <param name="Copies">Which of them each repeats; null for none.</param>
internal sealed record PlacedArticles(IReadOnlyList<long> Stories, IReadOnlyList<int?> Copies)
{
    /// <param name="articles">As files of Markdown.</param>
    /// <param name="order">The order in which they come, by their places in the list.</param>
    public static async Task<PlacedArticles> OfAsync(IReadOnlyList<string> articles, IReadOnlyList<int> order)
    {
        var root = Directory.CreateTempSubdirectory("newsreader-placed-").FullName;
        try
        {
            var library = new IngestedLibrary(Path.Combine(root, "library"));
            await library.OpenAsync(CancellationToken.None);
            var files = Directory.CreateDirectory(Path.Combine(root, "articles")).FullName;
            // A folder is read in the order of its files' names.
            for (var at = 0; at < order.Count; at++)
                await File.WriteAllTextAsync(Path.Combine(files, $"{at:D6}.md"), articles[order[at]]);
            using (var importer = TestPipeline.Importer(library))
                await importer.ImportAsync([files]);
            return await ReadAsync(library, order);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>The pairs that are in one story, the smaller first.</summary>
    public HashSet<(int, int)> Pairs() => EventArticle.PairsOf(Stories);

    private static async Task<PlacedArticles> ReadAsync(IngestedLibrary library, IReadOnlyList<int> order)
    {
        await using var context = library.CreateDbContext();
        var places = await (
            from place in context.Places
            join origin in context.Origins on place.ArticleId equals origin.ArticleId
            select new
            {
                place.ArticleId,
                place.StoryId,
                place.CopyOf,
                origin.Path,
            }
        ).ToListAsync();
        var ats = places.ToDictionary(
            place => place.ArticleId,
            place => order[int.Parse(Path.GetFileNameWithoutExtension(place.Path))]
        );
        var stories = new long[order.Count];
        var copies = new int?[order.Count];
        foreach (var place in places)
        {
            stories[ats[place.ArticleId]] = place.StoryId;
            copies[ats[place.ArticleId]] = place.CopyOf is { } of ? ats[of] : null;
        }
        return new PlacedArticles(stories, copies);
    }
}
