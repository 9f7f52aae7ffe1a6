using NewsReader.Tests.Library.Stories;

namespace NewsReader.Benchmarks.Accuracy.Events;

/// <summary>
/// How many copies are found among pairs of texts (tests/Events), all of them in one library, and how many that are
/// found are none.
/// </summary>
internal static class CopyPairs
{
    /// <summary>All come on one day, so that none is kept apart by its date.</summary>
    private const string Day = "2026-03-11T12:00";

    public static async Task PrintAsync(DirectoryInfo folder, string half, bool errors)
    {
        const string between = "\n---\n";
        var pairs = EventArticle
            .Blocks(AccuracyCommand.At(folder, $"copies.{half}.txt"))
            .Select(block => (IsCopy: block.Head.EndsWith(" copy", StringComparison.Ordinal), block.Text))
            .ToList();
        var texts = pairs.SelectMany(pair => pair.Text.Split(between)).ToList();
        var placed = await PlacedArticles.OfAsync(
            [.. texts.Select((text, i) => new EventArticle(null, Day, $"Paper {i % 2}", text.Trim() + '\n').Markdown)],
            [.. Enumerable.Range(0, texts.Count)]
        );
        var score = new Score();
        for (var at = 0; at < texts.Count; at++)
        {
            var pair = at / 2;
            var isCopy = at % 2 == 1 && pairs[pair].IsCopy;
            var isFound = placed.Copies[at] is not null;
            var isRight = placed.Copies[at] is { } of && of / 2 == pair && pairs[pair].IsCopy;
            score.Add(isFound ? 1 : 0, isRight ? 1 : 0, isCopy ? 1 : 0);
            if (errors && (isFound ? !isRight : isCopy))
                Console.WriteLine($"    {(isFound ? "wrong " : "missed")} {texts[at].Split('\n')[0]}");
        }
        Console.WriteLine($"Copies {half}  {score}");
    }
}
