using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsReader.Library.Import;

namespace NewsReader.Library;

/// <summary>
/// What the library does, as figures and traces that anybody may listen to (System.Diagnostics; OpenTelemetry's names
/// and units). Nothing that a reader typed or read is in them: statements have no values.
/// </summary>
public static class LibraryMeter
{
    /// <summary>Of the meter and of the source of traces.</summary>
    public const string Name = "NewsReader";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Articles = Meter.CreateCounter<long>(
        "newsreader.articles",
        "{article}",
        "Articles that imports brought, by what became of them."
    );
    private static readonly Counter<long> Unreadable = Meter.CreateCounter<long>(
        "newsreader.articles.unreadable",
        "{article}",
        "Articles that could not be read."
    );
    private static readonly UpDownCounter<long> Queue = Meter.CreateUpDownCounter<long>(
        "newsreader.import.queue",
        "{article}",
        "Articles that are understood and wait to be stored."
    );
    private static readonly Histogram<double> Transactions = Meter.CreateHistogram<double>(
        "newsreader.transaction.duration",
        "s",
        "How long storing a batch of articles took."
    );
    private static readonly Counter<long> FeedChecks = Meter.CreateCounter<long>(
        "newsreader.feed.checks",
        "{check}",
        "Feeds that were asked, by how it ended."
    );
    private static readonly Histogram<double> Queries = Meter.CreateHistogram<double>(
        "newsreader.query.duration",
        "s",
        "How long a statement took, from asking to its last row."
    );

    /// <summary>The statements that took longest since the start.</summary>
    public static SlowQueries Slowest { get; } = new();

    /// <summary>Begins a piece of work; null where nobody listens.</summary>
    internal static Activity? Begin(string work) => Source.StartActivity(work);

    internal static void Brought(StoreOutcome outcome)
    {
        // Asked of every file of a folder that is unchanged.
        if (Articles.Enabled)
            Articles.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));
    }

    internal static void CouldNotRead() => Unreadable.Add(1);

    /// <summary>So many more wait; fewer where it is negative.</summary>
    internal static void Waits(int articles) => Queue.Add(articles);

    internal static void Stored(long started) => Transactions.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);

    /// <param name="result">"read", "unchanged" or "failed".</param>
    internal static void FeedChecked(string result) =>
        FeedChecks.Add(1, new KeyValuePair<string, object?>("result", result));

    /// <summary>Counts a statement that was run, and notes the slowest.</summary>
    /// <param name="sql">The statement, without its values.</param>
    public static void Asked(string sql, TimeSpan took)
    {
        Queries.Record(took.TotalSeconds);
        Slowest.Note(sql, took);
    }
}
