using NewsReader.Tests.Library.Stories;

namespace NewsReader.Benchmarks.Accuracy.Events;

/// <summary>
/// How right stories are: the articles of a set (tests/Events) come into an empty library, and each pair that is in one
/// story is held against the pairs of one event.
/// </summary>
internal static class EventAccuracy
{
    /// <param name="orders">In how many other orders the same articles come too.</param>
    public static async Task PrintAsync(DirectoryInfo folder, string half, bool errors, int orders)
    {
        var articles = EventArticle.Read(AccuracyCommand.At(folder, $"events.{half}.txt"));
        var texts = articles.Select(article => article.Markdown).ToList();
        var (score, found) = await ScoreAsync(articles, texts, [.. Enumerable.Range(0, texts.Count)]);
        Console.WriteLine($"Events {half}  {score}");
        if (errors)
            PrintErrors(articles, found);
        var random = new Random(5);
        var alike = new List<double>();
        var scores = new List<Score>();
        for (var i = 0; i < orders; i++)
        {
            var order = Enumerable.Range(0, texts.Count).ToArray();
            random.Shuffle(order);
            var (other, pairs) = await ScoreAsync(articles, texts, order);
            scores.Add(other);
            alike.Add(Alike(found, pairs));
        }
        if (orders > 0)
            Console.WriteLine(
                $"    in {orders} other orders  pairs alike {alike.Average():F3} (least {alike.Min():F3})  "
                    + $"P {scores.Average(s => s.Precision):F3}  R {scores.Average(s => s.Recall):F3}"
            );
    }

    private static async Task<(Score Score, HashSet<(int, int)> Pairs)> ScoreAsync(
        List<EventArticle> articles,
        List<string> texts,
        int[] order
    )
    {
        var pairs = (await PlacedArticles.OfAsync(texts, order)).Pairs();
        var score = new Score();
        score.Add(
            pairs.Count,
            pairs.Count(pair => IsOne(articles, pair)),
            AllPairs(articles.Count).Count(pair => IsOne(articles, pair))
        );
        return (score, pairs);
    }

    /// <summary>How much of the pairs of either is in both, from 0 to 1.</summary>
    private static double Alike(HashSet<(int, int)> one, HashSet<(int, int)> other) =>
        one.Count + other.Count == 0 ? 1 : (double)one.Intersect(other).Count() / one.Union(other).Count();

    private static bool IsOne(List<EventArticle> articles, (int One, int Other) pair) =>
        articles[pair.One].Event is { } event1 && event1 == articles[pair.Other].Event;

    private static IEnumerable<(int One, int Other)> AllPairs(int count) =>
        from one in Enumerable.Range(0, count)
        from other in Enumerable.Range(one + 1, count - one - 1)
        select (one, other);

    private static void PrintErrors(List<EventArticle> articles, HashSet<(int, int)> found)
    {
        foreach (var pair in AllPairs(articles.Count))
        {
            var isOne = IsOne(articles, pair);
            if (isOne != found.Contains(pair))
                Console.WriteLine($"    {(isOne ? "missed" : "wrong ")} {Of(pair.One)}  /  {Of(pair.Other)}");
        }
        string Of(int at) => $"{articles[at].Event ?? "-"} {articles[at].At[5..10]} “{articles[at].Headline}”";
    }
}
