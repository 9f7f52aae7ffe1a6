using System.Diagnostics;
using NewsReader.Analysis.Knowledge;

namespace NewsReader.Benchmarks.Accuracy;

/// <summary>What it takes to know the world: the time of the first look, and the memory that stays.</summary>
internal static class KnowledgeCost
{
    /// <summary>To be called before anything else has asked.</summary>
    public static void Print()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var forms = WorldKnowledge.Embedded.Files.Sum(f => f.Forms);
        watch.Stop();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(
            $"Knowledge: {forms:N0} forms in {watch.ElapsedMilliseconds} ms, {(after - before) / 1024.0 / 1024.0:F1} MB"
        );
    }
}
