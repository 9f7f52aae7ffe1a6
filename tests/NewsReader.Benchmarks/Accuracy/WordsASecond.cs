using System.Diagnostics;
using System.Text.Json;
using NewsReader.Analysis.Knowledge;
using NewsReader.Analysis.Names;
using NewsReader.Analysis.Tokens;
using NewsReader.Sources;
using NewsReader.Text.Languages;

namespace NewsReader.Benchmarks.Accuracy;

/// <summary>Words a second on one core: the recognizer of names alone, and the whole analysis of an article.</summary>
internal static class WordsASecond
{
    /// <summary>The rules are many, and are compiled for speed one after the other.</summary>
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    private sealed record Article(string Text);

    public static void Print(DirectoryInfo data)
    {
        var texts = JsonSerializer
            .Deserialize<List<Article>>(
                File.ReadAllText(AccuracyCommand.At(data, "quotations/dev.json")),
                Json.Options
            )!
            .ConvertAll(a => a.Text);
        var words = texts.Sum(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        var names = new TrainedNameRecognizer();
        var tokens = texts.ConvertAll(text => Tokeniser.Tokenise(text, Lexicon.English));
        Console.WriteLine("Words a second on one core");
        var alone = Rate(
            words,
            () =>
                texts
                    .Zip(tokens)
                    .Sum(t =>
                    {
                        var starts = new bool[t.Second.Count];
                        var known = KnownSpans.In(WorldKnowledge.Embedded, t.First, t.Second, starts);
                        return names.Recognize(t.First, t.Second, starts, known).Count;
                    })
        );
        Console.WriteLine($"    names alone     {alone:N0}");
        var whole = Rate(
            words,
            () => texts.Sum(t => TestPipeline.News.Parse(t, ArticleFormat.PlainText).Quotations.Count)
        );
        Console.WriteLine($"    whole analysis  {whole:N0}");
    }

    private static double Rate(int words, Func<int> pass)
    {
        var warm = Stopwatch.StartNew();
        do pass();
        while (warm.Elapsed < Warm);
        var rounds = 0;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Long)
        {
            pass();
            rounds++;
        }
        return words * (double)rounds / watch.Elapsed.TotalSeconds;
    }
}
