using System.Collections.Concurrent;
using NewsReader.Sources;

namespace NewsReader.Library;

/// <summary>What an import did so far; safe to read while it runs.</summary>
public sealed class ImportSummary
{
    private readonly int[] _counts = new int[Enum.GetValues<StoreOutcome>().Length];
    private readonly ConcurrentQueue<ArticleUnreadableException> _failures = new();
    private int _withdrawn;

    public int New => _counts[(int)StoreOutcome.New];

    public int Changed => _counts[(int)StoreOutcome.Changed];

    public int Duplicates => _counts[(int)StoreOutcome.Duplicate];

    public int Returned => _counts[(int)StoreOutcome.Returned];

    public int Unchanged => _counts[(int)StoreOutcome.Unchanged];

    /// <summary>Articles that left the lists because their files are gone.</summary>
    public int Withdrawn => _withdrawn;

    public int Files => _counts.Sum() + _failures.Count;

    /// <summary>Whether the library is another than before.</summary>
    public bool ChangedAnything => New + Changed + Duplicates + Returned + Withdrawn > 0;

    public IReadOnlyCollection<ArticleUnreadableException> Failures => _failures;

    /// <summary>"12 new, 1 changed, 3 unchanged, 1 failed".</summary>
    public override string ToString()
    {
        var parts = new (int Count, string What)[]
        {
            (New, "new"), (Changed, "changed"), (Returned, "back"), (Duplicates, "already there under another name"), (Unchanged, "unchanged"), (Withdrawn, "withdrawn"), (_failures.Count, "failed"),
        }.Where(part => part.Count > 0).Select(part => $"{part.Count:N0} {part.What}").ToList();
        return parts.Count == 0 ? "no files" : string.Join(", ", parts);
    }

    internal void Count(StoreOutcome outcome) => Interlocked.Increment(ref _counts[(int)outcome]);

    internal void CountWithdrawn(int articles) => Interlocked.Add(ref _withdrawn, articles);

    internal void Fail(ArticleUnreadableException? failure)
    {
        if (failure is not null) _failures.Enqueue(failure);
    }
}
