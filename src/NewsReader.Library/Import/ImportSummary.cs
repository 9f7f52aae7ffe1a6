using System.Collections.Concurrent;
using NewsReader.Articles;
using NewsReader.Sources;

namespace NewsReader.Library.Import;

/// <summary>What an import did so far; safe to read while it runs.</summary>
public sealed class ImportSummary
{
    /// <summary>Of more it is only counted that they were.</summary>
    private const int MostNotTaken = 10_000;

    private readonly int[] _counts = new int[Enum.GetValues<StoreOutcome>().Length];
    private readonly ConcurrentQueue<ArticleUnreadableException> _failures = new();
    private readonly ConcurrentQueue<string> _remarks = new();
    private readonly ConcurrentQueue<NotListed> _notListed = new();
    private int _withdrawn;
    private int _readAgain;
    private readonly ReadingLog? _log;
    private LibraryChange _change = new();

    /// <summary>Of a run whose log tells nothing.</summary>
    public ImportSummary() { }

    internal ImportSummary(ReadingLog log) => _log = log;

    public int New => _counts[(int)StoreOutcome.New];

    public int Changed => _counts[(int)StoreOutcome.Changed];

    public int Duplicates => _counts[(int)StoreOutcome.Duplicate];

    public int Returned => _counts[(int)StoreOutcome.Returned];

    public int Unchanged => _counts[(int)StoreOutcome.Unchanged];

    /// <summary>Articles that left the lists because their files are gone.</summary>
    public int Withdrawn => _withdrawn;

    /// <summary>Articles that were derived again from their stored source.</summary>
    public int ReadAgain => _readAgain;

    public int Files => _counts.Sum() + _failures.Count;

    /// <summary>Whether the library is another than before.</summary>
    public bool ChangedAnything => New + Changed + Duplicates + Returned + Withdrawn + ReadAgain > 0;

    public IReadOnlyCollection<ArticleUnreadableException> Failures => _failures;

    /// <summary>
    /// What came in and is stored, but not as all of its kind are: a sentence for each, with its name.
    /// </summary>
    public IReadOnlyCollection<string> Remarks => _remarks;

    /// <summary>What is to be said of single articles: the failures, then the remarks.</summary>
    public IEnumerable<string> Lines => _failures.Select(failure => failure.Message).Concat(_remarks);

    /// <summary>What came in and is no article of its own in the lists, the first of them.</summary>
    public IReadOnlyCollection<NotListed> NotTaken => _notListed;

    /// <summary>"12 new, 1 changed, 3 unchanged, 1 failed".</summary>
    public override string ToString()
    {
        var parts = new (int Count, string What)[]
        {
            (New, "new"),
            (Changed, "changed"),
            (Returned, "back"),
            (Duplicates, "there already"),
            (Unchanged, "unchanged"),
            (Withdrawn, "withdrawn"),
            (ReadAgain, "read again"),
            (_failures.Count, "failed"),
        }
            .Where(part => part.Count > 0)
            .Select(part => $"{part.Count:N0} {part.What}")
            .ToList();
        return parts.Count == 0 ? "no files" : string.Join(", ", parts);
    }

    /// <summary>What changed since this was asked last; to be asked while it is reported or done.</summary>
    public LibraryChange TakeChange()
    {
        var change = _change;
        _change = new LibraryChange();
        return change;
    }

    /// <summary>Takes another run as part of this one.</summary>
    public void Add(ImportSummary other)
    {
        for (var i = 0; i < _counts.Length; i++)
            Interlocked.Add(ref _counts[i], other._counts[i]);
        foreach (var failure in other._failures)
            _failures.Enqueue(failure);
        foreach (var remark in other._remarks)
            _remarks.Enqueue(remark);
        foreach (var line in other._notListed)
            Leave(line);
        Add(other.TakeChange());
    }

    internal void Add(LibraryChange change)
    {
        _change.Articles.UnionWith(change.Articles);
        _change.Entities.UnionWith(change.Entities);
    }

    internal void Count(StoreOutcome outcome)
    {
        Interlocked.Increment(ref _counts[(int)outcome]);
        LibraryMeter.Brought(outcome);
    }

    internal void CountReadAgain(int articles) => Interlocked.Add(ref _readAgain, articles);

    internal void CountWithdrawn(int articles) => Interlocked.Add(ref _withdrawn, articles);

    /// <summary>Says what is to be said of a source: what was not taken of it.</summary>
    internal void Remark(string origin, string what) => _remarks.Enqueue($"{origin}: {what}");

    /// <summary>Says so where an article was stored without being understood.</summary>
    internal void Remark(string origin, NewsArticle article)
    {
        _log?.Tell(origin, article);
        if (article.Shortcoming is { } why)
            _remarks.Enqueue($"{origin}: Its text is kept without names and speakers. {why}");
        if (article.FrontMatterProblem is { } problem)
            _remarks.Enqueue(
                $"{origin}: {problem} Title, authors and date are as the text gives them; mend it, and it "
                    + "is read again."
            );
    }

    internal void Leave(NotListed line)
    {
        if (_notListed.Count < MostNotTaken)
            _notListed.Enqueue(line);
    }

    public void Fail(ArticleUnreadableException? failure)
    {
        if (failure is null)
            return;
        _failures.Enqueue(failure);
        _log?.Tell(failure);
        LibraryMeter.CouldNotRead();
    }
}

/// <summary>An article that came in and is no article of its own in the lists.</summary>
/// <param name="Why">A sentence.</param>
public sealed record NotListed(string Origin, string Headline, string Why)
{
    /// <summary>With where it came from.</summary>
    public override string ToString() => $"{Origin}: “{Headline}”. {Why}";
}
